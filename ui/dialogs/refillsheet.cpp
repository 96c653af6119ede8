// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/refillsheet.h"

#include "ui/balancewords.h"
#include "ui/errortext.h"
#include "ui/paymentwords.h"
#include "ui/words.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMostShown = 24; // two years of refills
constexpr int kHistoryHeight = 132;
constexpr int kAir = 16; // between columns
constexpr int kQuestions = 2;

using Stage = OrderWatch::Stage;

QString day(QDate date) { return QLocale().toString(date, u"d MMM yyyy"_s); }

} // namespace

RefillSheet::RefillSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, OrderWatch &watch,
                         QWidget *window)
    : Sheet(theme, tr("Payment and auto-refill"), "refillSheet"_L1, window), m_program(program), m_workspace(workspace),
      m_busy(busy), m_watch(watch)
{
    setPanelWidth(600);
    buildUi();
    connect(&watch, &OrderWatch::changed, this, &RefillSheet::show);
    connect(m_update, &QAbstractButton::clicked, this, &RefillSheet::cardWanted);
    connect(m_remove, &QAbstractButton::clicked, this, &RefillSheet::removalWanted);
    connect(m_switch, &QAbstractButton::clicked, this, [this] { Q_EMIT switchWanted(!m_refill.isOn); });
    connect(m_retry, &QAbstractButton::clicked, this, &RefillSheet::refresh);
    connect(m_close, &QAbstractButton::clicked, this, &RefillSheet::dismiss);
    connect(&workspace.billing, &syncing::BillingKeeper::fetched, this, [this](storage::BillingPart part) {
        if (part == storage::BillingPart::Payments && isOpen())
            loadHistory();
    });
}

void RefillSheet::buildUi()
{
    QVBoxLayout *column = makeColumn();
    column->addWidget(new TextLabel(theme(), TextStyle::Heading, Tone::Text, tr("Payment and auto-refill"), panel()));
    buildCard(column);
    buildRefill(column);
    m_problem = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, panel());
    m_problem->setObjectName("refillProblem"_L1);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    m_retry = new Button(theme(), Button::Kind::Secondary, tr("Try again"), "refillRetry"_L1, panel());
    m_close = new Button(theme(), Button::Kind::Secondary, tr("Close"), "refillClose"_L1, panel());
    column->addLayout(makeButtonRow({m_retry, m_close}));
}

void RefillSheet::buildCard(QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(theme(), TextStyle::Section, Tone::Text, tr("Payment method"), panel()), 1);
    m_remove = new Button(theme(), Button::Kind::Danger, tr("Remove…"), "cardRemove"_L1, panel());
    m_update = new Button(theme(), Button::Kind::Secondary, {}, "cardUpdate"_L1, panel());
    head->addWidget(m_remove);
    head->addWidget(m_update);
    column->addLayout(head);
    m_cardName = new TextLabel(theme(), TextStyle::BodyStrong, Tone::Text, {}, panel());
    m_cardName->setObjectName("refillCard"_L1);
    m_cardFacts = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, panel());
    m_cardFacts->setObjectName("refillCardFacts"_L1);
    m_address = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, panel());
    m_address->setObjectName("refillAddress"_L1);
    auto *facts = new QVBoxLayout;
    facts->setSpacing(2);
    for (TextLabel *label : {m_cardName, m_cardFacts, m_address}) {
        label->setWordWrap(true);
        facts->addWidget(label);
    }
    column->addLayout(facts);
}

TextLabel *RefillSheet::addFact(QGridLayout *grid, const QString &words, QLatin1String name)
{
    const int row = grid->rowCount();
    auto *value = new TextLabel(theme(), TextStyle::Body, Tone::Text, {}, m_facts);
    value->setObjectName(name);
    value->setWordWrap(true);
    auto *label = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, words, m_facts);
    label->setFixedWidth(theme().scaled(112));
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(value, row, 1);
    return value;
}

void RefillSheet::buildRefill(QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new TextLabel(theme(), TextStyle::Section, Tone::Text, tr("Auto-refill"), panel()));
    head->addSpacing(4);
    m_mark = new Mark(theme(), panel());
    head->addWidget(m_mark);
    m_word = new TextLabel(theme(), TextStyle::BodyStrong, Tone::Text, {}, panel());
    m_word->setObjectName("refillWord"_L1);
    head->addWidget(m_word, 1);
    m_switch = new Button(theme(), Button::Kind::Secondary, {}, "refillSwitch"_L1, panel());
    head->addWidget(m_switch);
    column->addSpacing(6);
    column->addLayout(head);
    m_facts = new QWidget(panel());
    auto *grid = new QGridLayout(m_facts);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    m_each = addFact(grid, tr("Each refill"), "refillEach"_L1);
    m_sum = addFact(grid, tr("Calculation"), "refillSum"_L1);
    m_next = addFact(grid, tr("Next change"), "refillNext"_L1);
    m_last = addFact(grid, tr("Last refill"), "refillLast"_L1);
    column->addWidget(m_facts);
    m_history = new QTableWidget(0, 4, panel());
    m_history->setObjectName("refillHistory"_L1);
    m_history->setAccessibleName(tr("What auto-refill has charged"));
    m_history->setHorizontalHeaderLabels({tr("Date, UTC"), tr("Amount"), tr("Card"), tr("What became of it")});
    m_history->verticalHeader()->hide();
    m_history->verticalHeader()->setDefaultSectionSize(theme().scaled(26));
    m_history->horizontalHeader()->setStretchLastSection(true);
    m_history->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_history->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_history->setFrameShape(QFrame::NoFrame);
    m_history->setShowGrid(false);
    m_history->setFixedHeight(theme().scaled(kHistoryHeight));
    m_none =
        new TextLabel(theme(), TextStyle::Small, Tone::Hint, tr("Auto-refill has charged nothing so far."), panel());
    m_none->setObjectName("refillNone"_L1);
    column->addWidget(m_history);
    column->addWidget(m_none);
}

void RefillSheet::setReasons(const QString &card, const QString &refill)
{
    m_cardReason = card;
    m_refillReason = refill;
    show();
}

void RefillSheet::ask()
{
    m_watch.clear();
    refresh();
    loadHistory();
    open(m_close);
}

void RefillSheet::refresh()
{
    m_state = State::Asking;
    m_busy.set("refill"_L1, true);
    fetch();
    show();
}

void RefillSheet::fetch()
{
    m_answers = 0;
    const int asked = ++m_asked;
    using Method = std::optional<domain::PaymentMethod>;
    base::whenReady(m_workspace.payment.fetchMethod(), this, [this, asked](const base::Result<Method> &method) {
        if (asked != m_asked)
            return;
        if (!method)
            return failed(method.error());
        m_method = *method;
        fetched();
    });
    base::whenReady(m_workspace.payment.fetchAutoRefill(), this,
                    [this, asked](const base::Result<domain::AutoRefill> &refill) {
                        if (asked != m_asked)
                            return;
                        if (!refill)
                            return failed(refill.error());
                        m_refill = *refill;
                        fetched();
                    });
}

void RefillSheet::fetched()
{
    if (++m_answers < kQuestions)
        return;
    m_busy.set("refill"_L1, false);
    m_state = State::Known;
    show();
    Q_EMIT known();
}

void RefillSheet::failed(const base::Error &error)
{
    ++m_asked; // the other answer does not matter any more
    m_busy.set("refill"_L1, false);
    m_state = State::Failed;
    m_error = error;
    show();
}

void RefillSheet::loadHistory()
{
    m_busy.await(m_program.loadPayments(), this, [this](const base::Result<storage::Logged<domain::Payment>> &all) {
        std::vector<domain::Payment> refills;
        for (const domain::Payment &payment : all ? all->rows : std::vector<domain::Payment>()) {
            if (payment.kind == "auto_refill"_L1 && int(refills.size()) < kMostShown)
                refills.push_back(payment);
        }
        showHistory(refills);
    });
}

void RefillSheet::showHistory(const std::vector<domain::Payment> &payments)
{
    m_history->setRowCount(int(payments.size()));
    for (int row = 0; row < int(payments.size()); ++row) {
        const domain::Payment &payment = payments[size_t(row)];
        const QString outcome = payment.isPaid ? tr("Paid")
                                : payment.reason.isEmpty()
                                    ? tr("Declined")
                                    : tr("Declined: %1").arg(payment.reason.left(200).simplified());
        const QString texts[] = {QLocale().toString(payment.at.toUTC(), u"d MMM yyyy HH:mm"_s),
                                 words::cents(payment.micros, payment.currency),
                                 u"%1 %2"_s.arg(payment.cardBrand, payment.cardDigits).left(60).simplified(), outcome};
        for (int column = 0; column < 4; ++column)
            m_history->setItem(row, column, new QTableWidgetItem(texts[column]));
    }
    m_history->resizeColumnsToContents();
    for (int column = 0; column < 3; ++column)
        m_history->setColumnWidth(column, m_history->columnWidth(column) + theme().scaled(kAir));
    m_history->setVisible(!payments.empty());
    m_none->setVisible(payments.empty());
    place();
}

void RefillSheet::show()
{
    const QDate today = m_workspace.clock.now().toTimeZone(m_program.changeFacts().zone).date();
    const bool isKnown = m_state == State::Known;
    m_cardName->setText(!isKnown ? QString() : m_method ? words::cardName(*m_method) : tr("There is no card on file."));
    m_cardFacts->setText(isKnown && m_method ? words::cardFacts(*m_method, today) : QString());
    m_address->setText(isKnown && m_method ? tr("Bill to %1").arg(words::addressLine(m_method->address)) : QString());
    for (TextLabel *label : {m_cardName, m_cardFacts, m_address})
        label->setVisible(!label->text().isEmpty());
    const bool isFree = isKnown && !m_watch.isUnderWay();
    m_update->setText(m_method ? tr("Update…") : tr("Enter a card…"));
    m_update->setAccessibleName(m_update->text());
    m_remove->setVisible(isKnown && m_method);
    for (Button *button : {m_update, m_remove}) {
        button->setEnabled(isFree && m_cardReason.isEmpty());
        button->setToolTip(words::toolTip(m_cardReason));
        button->setAccessibleDescription(m_cardReason);
    }
    showRefill();
    showOutcome();
    place();
}

void RefillSheet::showRefill()
{
    const QDate today = m_workspace.clock.now().toTimeZone(m_program.changeFacts().zone).date();
    const bool isKnown = m_state == State::Known;
    const auto money = [this](qint64 micros) { return words::cents(micros, m_refill.currency); };
    m_facts->setVisible(isKnown);
    m_mark->setVisible(isKnown);
    m_mark->set(m_refill.isOn ? Mark::Shape::Circle : Mark::Shape::Ring,
                m_refill.isOn ? Mark::Hue::Green : Mark::Hue::Grey);
    m_word->setText(!isKnown ? QString() : m_refill.isOn ? tr("On") : tr("Off"));
    m_switch->setText(m_refill.isOn ? tr("Switch off…") : tr("Switch on…"));
    m_switch->setAccessibleName(m_refill.isOn ? tr("Switch auto-refill off") : tr("Switch auto-refill on"));
    m_switch->setEnabled(isKnown && !m_watch.isUnderWay() && m_refillReason.isEmpty());
    m_switch->setToolTip(words::toolTip(m_refillReason));
    m_switch->setAccessibleDescription(m_refillReason);
    m_each->setText(m_refill.isOn ? money(m_refill.amount)
                                  : tr("%1, if it were switched on now").arg(money(m_refill.amountNow)));
    m_sum->setText(
        tr("%1. 10 average days, rounded up to a step between $50 and $500.").arg(words::refillSum(m_refill)));
    m_next->setText(m_refill.isOn ? tr("Computed anew on %1").arg(day(domain::nextRefillComputation(today)))
                                  : tr("Computed when it is switched on, then on the 5th of every month"));
    m_last->setText(m_refill.lastChargedOn ? day(*m_refill.lastChargedOn) : tr("none"));
}

void RefillSheet::showOutcome()
{
    const bool on = m_watch.order().value.on;
    QString text;
    Tone tone = Tone::Secondary;
    switch (m_watch.stage()) {
    case Stage::None:
    case Stage::Done: break;
    case Stage::Sending:
        text = on ? tr("Auto-refill is being switched on") : tr("Auto-refill is being switched off");
        break;
    case Stage::Unknown: text = tr("No answer came. The platform is being asked whether it has happened."); break;
    case Stage::Draft: text = tr("It could not be sent, and waits in the Outbox until you confirm it there."); break;
    case Stage::Refused:
        tone = Tone::Red;
        text = tr("Auto-refill stays as it is. %1").arg(words::refusal(m_watch.problem()));
        break;
    case Stage::NotMade:
        tone = Tone::Red;
        text = errorText(m_watch.error(), tr("Auto-refill stays as it is.")).line();
        break;
    }
    if (m_state == State::Failed) {
        tone = Tone::Red;
        text = errorText(m_error, tr("It is not known how this account is paid.")).line();
    } else if (m_state == State::Asking && text.isEmpty()) {
        text = tr("Asking the platform");
    }
    m_retry->setVisible(m_state == State::Failed && m_error.kind != base::ErrorKind::Unsupported);
    m_problem->setTone(tone);
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace ui
