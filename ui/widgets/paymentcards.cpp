// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paymentcards.h"

#include "ui/balancewords.h"
#include "ui/errortext.h"
#include "ui/paymentwords.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PaymentCards::PaymentCards(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                           QWidget *parent)
    : QWidget(parent), m_program(program), m_workspace(workspace), m_theme(theme), m_actions(actions), m_busy(busy)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(16);
    FormPanel *refill = makePanel(tr("Auto-refill"), ActionId::AutoRefill, tr("Change…"), "billingAutoRefill"_L1);
    FormPanel *card = makePanel(tr("Payment method"), ActionId::EditCard, tr("Update…"), "billingCard"_L1);
    const auto add = [&](FormPanel *panel, TextStyle style, Tone tone, QLatin1String name) {
        auto *label = new TextLabel(theme, style, tone, {}, panel);
        label->setObjectName(name);
        label->setWordWrap(true);
        panel->column()->addWidget(label);
        return label;
    };
    m_state = add(refill, TextStyle::BodyStrong, Tone::Text, "cardRefillState"_L1);
    m_refill = add(refill, TextStyle::Body, Tone::Secondary, "cardRefillFacts"_L1);
    m_card = add(card, TextStyle::BodyStrong, Tone::Text, "cardMethod"_L1);
    m_facts = add(card, TextStyle::Body, Tone::Secondary, "cardMethodFacts"_L1);
    for (FormPanel *panel : {refill, card}) {
        panel->column()->addStretch(1);
        row->addWidget(panel, 1);
    }
    // A card or a switch may have changed on its sheet: both end with the balance read anew.
    connect(&workspace.billing, &syncing::BillingKeeper::fetched, this, [this](storage::BillingPart part) {
        if (part == storage::BillingPart::Balance && isVisible())
            refresh();
    });
}

FormPanel *PaymentCards::makePanel(const QString &title, ActionId action, const QString &verb, QLatin1String button)
{
    auto *panel = new FormPanel(m_theme, title, this);
    panel->column()->setSpacing(4);
    auto *change = new Button(m_theme, Button::Kind::Link, verb, button, panel);
    change->setAccessibleName(u"%1: %2"_s.arg(title, verb));
    Actions::bind(change, m_actions[action]);
    auto *head = new QHBoxLayout;
    QLayoutItem *words = panel->column()->takeAt(0);
    head->addItem(words);
    head->addStretch(1);
    head->addWidget(change);
    panel->column()->insertLayout(0, head);
    return panel;
}

QDate PaymentCards::today() const { return m_workspace.clock.now().toTimeZone(m_program.changeFacts().zone).date(); }

void PaymentCards::refresh()
{
    m_busy.await(m_workspace.payment.fetchAutoRefill(), this,
                 [this](const base::Result<domain::AutoRefill> &refill) { showRefill(refill); });
    m_busy.await(m_workspace.payment.fetchMethod(), this,
                 [this](const base::Result<std::optional<domain::PaymentMethod>> &method) { showMethod(method); });
}

void PaymentCards::showRefill(const base::Result<domain::AutoRefill> &refill)
{
    if (!refill) {
        m_state->setText(tr("Not known"));
        m_refill->setText(
            errorText(refill.error(), tr("How the account refills itself could not be asked for.")).line());
        return;
    }
    const QString each = words::cents(refill->isOn ? refill->amount : refill->amountNow, refill->currency);
    m_state->setText(refill->isOn ? tr("On, %1 each refill").arg(each) : tr("Off; it would be %1 each time").arg(each));
    const QString next = QLocale().toString(domain::nextRefillComputation(today()), u"d MMM yyyy"_s);
    m_refill->setText(words::refillSum(*refill) + u'\n' +
                      (refill->isOn ? tr("Computed anew on %1").arg(next)
                                    : tr("10 average days, rounded up to a step between $50 and $500")));
}

void PaymentCards::showMethod(const base::Result<std::optional<domain::PaymentMethod>> &method)
{
    if (!method) {
        m_card->setText(tr("Not known"));
        m_facts->setText(errorText(method.error(), tr("The card on file could not be asked for.")).line());
        return;
    }
    if (!*method) {
        m_card->setText(tr("There is no card on file."));
        m_facts->setText(tr("Adding funds and auto-refill need one."));
        return;
    }
    m_card->setText(words::cardName(**method));
    m_facts->setText(words::cardFacts(**method, today()) + u'\n' +
                     tr("Bill to %1").arg(words::addressLine((*method)->address)));
}

} // namespace ui
