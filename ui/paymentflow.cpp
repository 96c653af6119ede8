// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paymentflow.h"

#include "models/domain/linefilter.h"
#include "models/tables/changetext.h"
#include "ui/balancewords.h"
#include "ui/dialogs/cardsheet.h"
#include "ui/dialogs/fundssheet.h"
#include "ui/dialogs/passphrasesheet.h"
#include "ui/dialogs/refillsheet.h"
#include "ui/errortext.h"
#include "ui/paymentwords.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace ui {

using domain::ChangeKind;
using domain::Permission;
using Stage = OrderWatch::Stage;

PaymentFlow::PaymentFlow(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                         QWidget *anchor)
    : QObject(anchor), m_program(program), m_workspace(workspace), m_theme(theme), m_actions(actions), m_busy(busy),
      m_anchor(anchor), m_payment(program, workspace, busy), m_switch(program, workspace, busy)
{
    connect(actions[ActionId::AddFunds], &QAction::triggered, this, &PaymentFlow::addFunds);
    connect(actions[ActionId::EditCard], &QAction::triggered, this, &PaymentFlow::editCard);
    connect(actions[ActionId::AutoRefill], &QAction::triggered, this, &PaymentFlow::showAutoRefill);
    connect(&program, &Program::changeFactsChanged, this, &PaymentFlow::refresh);
    connect(&workspace.sync, &syncing::Engine::statusChanged, this, &PaymentFlow::refresh);
    connect(&workspace.sync, &syncing::Engine::finished, this, &PaymentFlow::bringLines);
    connect(&workspace.sender, &syncing::Sender::runFinished, this, &PaymentFlow::runFinished);
    connect(&workspace.billing, &syncing::BillingKeeper::fetched, this, [this](storage::BillingPart part) {
        if (part == storage::BillingPart::Balance && m_funds)
            loadBalance();
    });
    connect(&m_payment, &OrderWatch::changed, this, &PaymentFlow::paymentMoved);
    connect(&m_switch, &OrderWatch::changed, this, &PaymentFlow::switchMoved);
    adoptUnknown();
    refresh();
}

//! The sheets belong to the window, which stays; what they look at goes.
PaymentFlow::~PaymentFlow()
{
    for (Sheet *sheet : std::initializer_list<Sheet *>{m_funds, m_card, m_refill, m_confirm, m_confirmRed}) {
        if (!sheet)
            continue;
        sheet->disconnect(this);
        sheet->dismiss();
        delete sheet;
    }
    for (const QLatin1String asked : {"funds"_L1, "card"_L1, "refill"_L1}) // by sheets whose answers nobody awaits now
        m_busy.set(asked, false);
}

//! A payment that a crash has left behind is followed like one of this run.
void PaymentFlow::adoptUnknown()
{
    const storage::OutboxQuery query{.states = {domain::ChangeState::Unknown, domain::ChangeState::Sending},
                                     .run = {},
                                     .iccid = {},
                                     .changedSince = {},
                                     .kind = ChangeKind::AddFunds};
    m_busy.await(m_workspace.outbox.load(query, 0, 1), this,
                 [this](const base::Result<std::vector<domain::Change>> &found) {
                     if (found && !found->empty())
                         m_payment.follow(found->front());
                 });
}

QString PaymentFlow::reasonFor(ChangeKind kind, Permission permission) const
{
    using domain::Obstacle;
    const domain::ChangeFacts &facts = m_program.changeFacts();
    if (facts.isSnapshot)
        return tables::ChangeText::sentence(Obstacle::Snapshot);
    if (!facts.permissions.testFlag(permission))
        return tables::ChangeText::sentence(Obstacle::NotPermitted); // R52, R53, D13
    if (std::find(facts.offered.begin(), facts.offered.end(), kind) == facts.offered.end())
        return tables::ChangeText::sentence(Obstacle::NotOffered);
    const syncing::Phase phase = m_workspace.sync.status().phase;
    const bool isOffline = m_workspace.offlineOnPurpose || phase == syncing::Phase::Offline ||
                           phase == syncing::Phase::SignedOut || phase == syncing::Phase::Disabled;
    return isOffline ? tr("There is no connection: money is moved only while you are connected.") : QString();
}

//! Where a platform tells how it refills, it takes a card: both are of the same offer.
void PaymentFlow::refresh()
{
    const QString card = reasonFor(ChangeKind::AutoRefill, Permission::ManagePaymentMethod);
    m_actions.setReason(ActionId::AddFunds, reasonFor(ChangeKind::AddFunds, Permission::AddFunds));
    m_actions.setReason(ActionId::EditCard, card);
    m_actions.setReason(ActionId::AutoRefill, reasonFor(ChangeKind::AutoRefill, Permission::ViewMoney));
    if (m_refill)
        m_refill->setReasons(card, reasonFor(ChangeKind::AutoRefill, Permission::ManageAutoRefill));
}

FundsSheet *PaymentFlow::funds()
{
    if (!m_funds) {
        m_funds = new FundsSheet(m_program, m_workspace, m_theme, m_busy, m_payment, m_anchor->window());
        connect(m_funds, &FundsSheet::cardWanted, this, [this] {
            m_funds->dismiss();
            askCard(tr("It is charged for what you add to the balance."), [this] { addFunds(); });
        });
        connect(m_funds, &FundsSheet::outboxWanted, this, [this] {
            m_funds->dismiss();
            Q_EMIT outboxWanted();
        });
        Q_EMIT sheetMade(m_funds);
    }
    return m_funds;
}

CardSheet *PaymentFlow::card()
{
    if (!m_card) {
        m_card = new CardSheet(m_program, m_workspace, m_theme, m_busy, m_anchor->window());
        connect(m_card, &CardSheet::told, this, &PaymentFlow::told);
        connect(m_card, &CardSheet::registered, this, [this] {
            if (const std::function<void()> then = std::exchange(m_afterCard, {}))
                then();
        });
        Q_EMIT sheetMade(m_card);
    }
    return m_card;
}

RefillSheet *PaymentFlow::refill()
{
    if (!m_refill) {
        m_refill = new RefillSheet(m_program, m_workspace, m_theme, m_busy, m_switch, m_anchor->window());
        connect(m_refill, &RefillSheet::cardWanted, this, [this] {
            m_refill->dismiss();
            askCard({}, [this] { showAutoRefill(); });
        });
        connect(m_refill, &RefillSheet::removalWanted, this, &PaymentFlow::confirmRemoval);
        connect(m_refill, &RefillSheet::switchWanted, this, [this](bool on) {
            if (!on || m_refill->method())
                return confirmSwitch(on);
            m_refill->dismiss();
            askCard(tr("Auto-refill charges it."), [this] { // R25
                m_switchesOn = true;
                showAutoRefill();
            });
        });
        connect(m_refill, &RefillSheet::known, this, [this] {
            if (std::exchange(m_switchesOn, false) && m_refill->isOpen() && !m_refill->refill().isOn)
                confirmSwitch(true);
        });
        Q_EMIT sheetMade(m_refill);
        refresh();
    }
    return m_refill;
}

ConfirmSheet *PaymentFlow::confirmation(bool destroys)
{
    QPointer<ConfirmSheet> &sheet = destroys ? m_confirmRed : m_confirm;
    if (!sheet) {
        sheet =
            new ConfirmSheet(m_theme, destroys ? Button::Kind::DangerFill : Button::Kind::Primary, m_anchor->window());
        Q_EMIT sheetMade(sheet);
    }
    return sheet;
}

void PaymentFlow::addFunds()
{
    countSuspended([this](qint64 lines) {
        if (!m_payment.isUnderWay())
            m_suspended = lines;
    });
    funds();
    loadBalance();
    m_funds->ask();
}

void PaymentFlow::editCard() { askCard({}, {}); }

void PaymentFlow::askCard(const QString &why, std::function<void()> then)
{
    if (const QString reason = Actions::reason(m_actions[ActionId::EditCard]); !reason.isEmpty()) {
        Q_EMIT told(reason);
        return;
    }
    m_afterCard = std::move(then);
    card()->ask(why);
}

void PaymentFlow::showAutoRefill() { refill()->ask(); }

//! Names amount, card and the day it is computed anew (R26, D8).
void PaymentFlow::confirmSwitch(bool on)
{
    m_refill->dismiss();
    if (!on) {
        confirmation(false)->ask(tr("Switch auto-refill off?"),
                                 tr("Nothing is charged by itself any more. Lines suspend when the balance falls below "
                                    "the minimum."),
                                 tr("Switch auto-refill off"), [this] { switchTo(false); });
        return;
    }
    const domain::AutoRefill &refill = m_refill->refill();
    const QDate today = m_workspace.clock.now().toTimeZone(m_program.changeFacts().zone).date();
    confirmation(false)->ask(
        tr("Switch auto-refill on?"),
        tr("%1 is charged to %2 whenever a charge would take the balance below the minimum, at most once a day. The "
           "amount is 10 average days (%3), rounded up to a step between $50 and $500; it is computed anew on %4.")
            .arg(words::cents(refill.amountNow, refill.currency), words::cardName(*m_refill->method()),
                 words::refillSum(refill), QLocale().toString(domain::nextRefillComputation(today), u"d MMM yyyy"_s)),
        tr("Switch auto-refill on"), [this] { switchTo(true); });
}

void PaymentFlow::switchTo(bool on)
{
    domain::ChangeOrder order{.kind = ChangeKind::AutoRefill, .value = {}};
    order.value.on = on;
    showAutoRefill();
    m_switch.start(order);
}

//! While auto-refill charges the card, it is switched off with it (R34).
void PaymentFlow::confirmRemoval()
{
    if (!m_refill->method())
        return;
    m_refill->dismiss();
    const bool isOn = m_refill->refill().isOn;
    confirmation(true)->ask(
        tr("Remove %1?").arg(words::cardName(*m_refill->method())),
        isOn ? tr("Auto-refill charges this card, so it is switched off with it: lines suspend when the balance falls "
                  "below the minimum. Funds can be added again once there is another card.")
             : tr("Funds can be added again once there is another card."),
        isOn ? tr("Switch auto-refill off and remove") : tr("Remove the card"), [this, isOn] {
            m_removesAfter = isOn;
            if (isOn)
                switchTo(false);
            else
                removeCard();
        });
}

void PaymentFlow::removeCard()
{
    m_busy.await(m_workspace.payment.removeCard(), this, [this](const base::Result<std::monostate> &done) {
        Q_EMIT told(done ? tr("The card was removed.")
                    : done.error().fields.value(u"code"_s) == "auto_refill_on"_L1
                        ? tr("The card was not removed: auto-refill charges it. Switch auto-refill off first.")
                        : errorText(done.error(), tr("The card was not removed.")).line());
        if (m_refill && m_refill->isOpen())
            m_refill->refresh();
    });
}

void PaymentFlow::paymentMoved()
{
    Q_EMIT outboxTouched();
    if (m_funds && m_funds->isOpen())
        return;
    const base::Money amount = m_payment.order().value.amount.value_or(base::Money());
    const QString text = words::cents(amount.micros, amount.currency);
    switch (m_payment.stage()) {
    case Stage::Done: Q_EMIT told(tr("%1 paid.").arg(text)); return;
    case Stage::Refused: Q_EMIT told(tr("%1 not charged. %2").arg(text, words::refusal(m_payment.problem()))); return;
    case Stage::Unknown:
        Q_EMIT told(tr("It is not known whether %1 was charged. The platform is asked.").arg(text));
        return;
    case Stage::Draft: Q_EMIT told(tr("%1 could not be sent, and waits in the Outbox.").arg(text)); return;
    case Stage::NotMade: Q_EMIT told(errorText(m_payment.error(), tr("Nothing was charged.")).line()); return;
    case Stage::None:
    case Stage::Sending: return;
    }
}

void PaymentFlow::switchMoved()
{
    Q_EMIT outboxTouched();
    const bool isOver = !m_switch.isUnderWay();
    const bool removes = isOver && std::exchange(m_removesAfter, false);
    if (m_switch.stage() != Stage::Done)
        return;
    Q_EMIT told(m_switch.order().value.on ? tr("Auto-refill is on.") : tr("Auto-refill is off."));
    if (removes)
        return removeCard();
    if (m_refill && m_refill->isOpen())
        m_refill->refresh();
}

//! What was paid, or switched, shows in balance and lines: also what somebody has agreed to in the outbox.
void PaymentFlow::runFinished(const QString &run)
{
    const storage::OutboxQuery query{.states = {}, .run = run, .iccid = {}, .changedSince = {}};
    m_busy.await(m_workspace.outbox.load(query, 0, 1), this,
                 [this](const base::Result<std::vector<domain::Change>> &found) {
                     if (!found || found->empty() || !domain::neverWaits(found->front().order.kind))
                         return;
                     m_workspace.billing.refresh(api::Purpose::Person, true);
                     if (found->front().order.kind == ChangeKind::AddFunds) {
                         m_bringsLines = true;
                         if (!m_workspace.sync.status().isRunning())
                             bringLines();
                     }
                 });
}

//! Lines that were suspended for the balance come back by themselves (R21): a sync shows it.
void PaymentFlow::bringLines()
{
    if (std::exchange(m_bringsLines, false)) {
        m_countsReturned = true;
        m_workspace.sync.start(syncing::Scope::Changes, api::Purpose::Person);
        return;
    }
    if (!std::exchange(m_countsReturned, false) || !m_suspended)
        return;
    countSuspended([this](qint64 lines) {
        const qint64 returned = *m_suspended - lines;
        m_suspended = lines;
        if (m_funds)
            m_funds->setReturned(std::max(qint64(0), returned));
    });
}

void PaymentFlow::countSuspended(std::function<void(qint64)> then)
{
    storage::LineStore::Scope suspended;
    if (base::Result<domain::LineFilter> filter = domain::parseLineFilter(u"status:suspended"_s))
        suspended.query.filter = std::move(*filter);
    m_busy.await(m_program.sums(suspended), this,
                 [then = std::move(then)](const base::Result<storage::LineSums> &sums) {
                     if (sums)
                         then(sums->lines);
                 });
}

void PaymentFlow::loadBalance()
{
    m_busy.await(m_program.loadBalance(), this, [this](const base::Result<storage::Logged<domain::Balance>> &logged) {
        if (logged && !logged->rows.empty() && m_funds)
            m_funds->setBalance(logged->rows.front());
    });
}

} // namespace ui
