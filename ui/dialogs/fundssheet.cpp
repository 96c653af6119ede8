// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fundssheet.h"

#include "ui/balancewords.h"
#include "ui/errortext.h"
#include "ui/paymentwords.h"
#include "ui/words.h"

#include <QGridLayout>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kDollar = 1'000'000;
constexpr int kOther = 0;
constexpr int kFirst = 50;

using Stage = OrderWatch::Stage;

//! A quiet panel: mark and headline, a sentence below.
Pane *factPane(const Theme &theme, QWidget *parent, Mark *&mark, TextLabel *&head, TextLabel *&detail,
               const QString &name)
{
    auto *pane = new Pane(theme, Pane::Fill::Sub, {}, parent);
    pane->setRadius(8);
    auto *grid = new QGridLayout(pane);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setColumnStretch(1, 1);
    mark = new Mark(theme, pane);
    head = new TextLabel(theme, TextStyle::BodyStrong, Tone::Text, {}, pane);
    head->setObjectName(name);
    head->setWordWrap(true);
    detail = new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, pane);
    detail->setObjectName(name + "Detail"_L1);
    detail->setWordWrap(true);
    grid->addWidget(mark, 0, 0);
    grid->addWidget(head, 0, 1);
    grid->addWidget(detail, 1, 1);
    return pane;
}

} // namespace

FundsSheet::FundsSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, OrderWatch &watch,
                       QWidget *window)
    : Sheet(theme, tr("Add funds"), "fundsSheet"_L1, window), m_program(program), m_workspace(workspace), m_busy(busy),
      m_watch(watch)
{
    setPanelWidth(540);
    buildUi();
    connect(&watch, &OrderWatch::changed, this, &FundsSheet::show);
    connect(&workspace.sender, &syncing::Sender::statusChanged, this, [this] {
        if (isOpen() && m_watch.isUnderWay())
            show();
    });
    connect(m_other, &QAbstractButton::clicked, this, &FundsSheet::cardWanted);
    connect(m_outbox, &QAbstractButton::clicked, this, &FundsSheet::outboxWanted);
    connect(m_again, &QAbstractButton::clicked, this, &FundsSheet::again);
    connect(m_close, &QAbstractButton::clicked, this, &FundsSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, &FundsSheet::pressed);
    connect(m_steps, &SegmentedControl::chosen, this, [this](int step) {
        show();
        if (step == kOther)
            m_edit->setFocus();
    });
    connect(m_edit, &QLineEdit::textChanged, this, &FundsSheet::show);
    connect(m_edit, &QLineEdit::returnPressed, m_ok, &QAbstractButton::click);
}

void FundsSheet::buildUi()
{
    QVBoxLayout *column = makeColumn();
    column->addWidget(new TextLabel(theme(), TextStyle::Heading, Tone::Text, tr("Add funds"), panel()));
    auto *card = new QHBoxLayout;
    card->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_cardName = new TextLabel(theme(), TextStyle::BodyStrong, Tone::Text, {}, panel());
    m_cardName->setObjectName("fundsCard"_L1);
    m_cardName->setWordWrap(true);
    m_cardFacts = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, panel());
    m_cardFacts->setObjectName("fundsCardFacts"_L1);
    m_cardFacts->setWordWrap(true);
    words->addWidget(m_cardName);
    words->addWidget(m_cardFacts);
    card->addLayout(words, 1);
    m_other = new Button(theme(), Button::Kind::Link, tr("Another card…"), "fundsOtherCard"_L1, panel());
    card->addWidget(m_other, 0, Qt::AlignTop);
    column->addLayout(card);
    buildAmounts(column);
    m_outcomePane = factPane(theme(), panel(), m_outcomeMark, m_outcome, m_outcomeDetail, u"fundsOutcome"_s);
    column->addWidget(m_outcomePane);
    m_outbox = new Button(theme(), Button::Kind::Link, tr("Open the Outbox"), "fundsOutbox"_L1, panel());
    m_close = new Button(theme(), Button::Kind::Secondary, tr("Close"), "fundsClose"_L1, panel());
    m_ok = new Button(theme(), Button::Kind::Primary, {}, "fundsOk"_L1, panel());
    column->addSpacing(4);
    m_again = new Button(theme(), Button::Kind::Link, {}, "fundsAgain"_L1, panel());
    column->addLayout(makeButtonRow({m_outbox, m_again, m_close, m_ok}));
}

void FundsSheet::buildAmounts(QVBoxLayout *column)
{
    m_choice = new QWidget(panel());
    auto *inner = new QVBoxLayout(m_choice);
    inner->setContentsMargins({});
    inner->setSpacing(12);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_steps = new SegmentedControl(theme(), tr("Amount"), "fundsSteps"_L1, m_choice);
    for (const int dollars : domain::kRefillSteps) // D11
        m_steps->add(dollars, u'$' + words::count(dollars),
                     QLatin1String(QByteArray("funds" + QByteArray::number(dollars))));
    m_steps->add(kOther, tr("Other"), "fundsOther"_L1);
    m_steps->setCurrent(kFirst);
    row->addWidget(m_steps);
    row->addStretch(1);
    inner->addWidget(new TextLabel(theme(), TextStyle::SmallStrong, Tone::Secondary, tr("Amount"), m_choice));
    inner->addLayout(row);
    m_edit = formEdit("fundsAmount"_L1, tr("Another amount"), tr("For example 75.50"), m_choice);
    m_edit->setMaxLength(20);
    m_field = new FormField(theme(), tr("Another amount"), m_edit, tr("From $10 to $10,000."), m_choice);
    inner->addWidget(m_field);
    m_thenPane = factPane(theme(), m_choice, m_thenMark, m_then, m_thenDetail, u"fundsThen"_s);
    inner->addWidget(m_thenPane);
    column->addWidget(m_choice);
}

void FundsSheet::ask()
{
    if (!m_watch.isUnderWay() && m_watch.stage() != Stage::Draft)
        m_watch.clear();
    if (!isOpen()) {
        m_steps->setCurrent(kFirst);
        m_edit->clear();
        m_returned = 0;
    }
    fetch();
    open(m_close);
}

void FundsSheet::fetch()
{
    m_card = Card::Asking;
    m_busy.set("funds"_L1, true);
    base::whenReady(m_workspace.payment.fetchMethod(), this,
                    [this, asked = ++m_asked](const base::Result<std::optional<domain::PaymentMethod>> &method) {
                        if (asked == m_asked)
                            fetched(method);
                    });
    show();
}

void FundsSheet::fetched(const base::Result<std::optional<domain::PaymentMethod>> &method)
{
    m_busy.set("funds"_L1, false);
    m_card = !method ? Card::Failed : method->has_value() ? Card::Known : Card::None;
    if (!method)
        m_error = method.error();
    else if (method->has_value())
        m_method = **method;
    show();
    if (isOpen() && m_ok->isEnabled())
        m_ok->setFocus();
}

void FundsSheet::setBalance(const domain::Balance &balance)
{
    m_balance = balance;
    show();
}

void FundsSheet::setReturned(qint64 lines)
{
    m_returned = lines;
    show();
}

QString FundsSheet::money(qint64 micros) const
{
    return words::cents(micros, m_balance ? m_balance->currency : u"USD"_s);
}

bool FundsSheet::isChoosing() const { return m_card == Card::Known && m_watch.stage() == Stage::None; }

std::optional<qint64> FundsSheet::amount() const
{
    const std::optional<qint64> micros = m_steps->current() == kOther
                                             ? words::typedMicros(m_edit->text())
                                             : std::optional(qint64(m_steps->current()) * kDollar);
    return micros && domain::isRefillAmount(*micros) ? micros : std::nullopt;
}

QString FundsSheet::amountError() const
{
    if (m_steps->current() != kOther || m_edit->text().trimmed().isEmpty() || amount())
        return {};
    const std::optional<qint64> typed = words::typedMicros(m_edit->text());
    if (!typed)
        return tr("Enter an amount in digits, such as 75.50.");
    if (*typed < domain::kLeastRefill)
        return tr("At least $10.00 can be added.");
    return *typed > domain::kMostRefill ? tr("At most $10,000.00 can be added at once.") : tr("Enter whole cents.");
}

//! Everything, as it is now.
void FundsSheet::show()
{
    showCard();
    showChoice();
    showOutcome();
    place();
}

void FundsSheet::showCard()
{
    const QDate today = m_workspace.clock.now().toTimeZone(m_program.changeFacts().zone).date();
    const Stage stage = m_watch.stage();
    m_other->setVisible(m_card == Card::Known && (stage == Stage::None || stage == Stage::Refused));
    switch (m_card) {
    case Card::Asking:
        m_cardName->setText(tr("Asking for the card on file"));
        m_cardFacts->setText({});
        break;
    case Card::Failed: {
        const ErrorText text = errorText(m_error, tr("It is not known which card is on file."));
        m_cardName->setText(text.what);
        m_cardFacts->setText(text.why);
        break;
    }
    case Card::None: // R9
        m_cardName->setText(tr("There is no card on file"));
        m_cardFacts->setText(tr("Enter the card that is to be charged first. Then choose the amount."));
        break;
    case Card::Known:
        m_cardName->setText(words::cardName(m_method));
        m_cardFacts->setText(words::cardFacts(m_method, today));
        break;
    }
    m_cardFacts->setVisible(!m_cardFacts->text().isEmpty());
}

void FundsSheet::showChoice()
{
    const bool isChoosing = this->isChoosing();
    m_choice->setVisible(isChoosing);
    m_field->setVisible(m_steps->current() == kOther);
    m_field->setError(amountError());
    showThen();
    QString verb;
    if (isChoosing && amount())
        verb = tr("Charge %1 to %2").arg(money(*amount()), words::cardName(m_method));
    else if (isChoosing)
        verb = tr("Charge");
    else if (m_card == Card::Failed && m_watch.stage() == Stage::None)
        verb = tr("Try again");
    else if (m_card == Card::None && m_watch.stage() == Stage::None)
        verb = tr("Enter a card…");
    m_ok->setVisible(!verb.isEmpty());
    m_ok->setText(verb);
    m_ok->setAccessibleName(verb);
    m_ok->setEnabled(!isChoosing || amount());
}

//! What the balance and its days become, and whether lines come back (R21, D4, D5).
void FundsSheet::showThen()
{
    m_thenPane->setVisible(m_balance && amount());
    if (!m_balance || !amount())
        return;
    const domain::BalanceFacts facts = domain::withRefill(m_balance->facts, *amount());
    const words::BalanceLook look = words::balanceLook(facts);
    m_thenMark->set(look.shape, look.hue);
    const QString then = money(facts.available);
    m_then->setText(look.days.isEmpty() ? tr("Then the balance is %1: %2").arg(then, look.word)
                                        : tr("Then the balance is %1: %2, %3").arg(then, look.word, look.days));
    const bool isBelow = domain::isBelowMinimum(facts.available, facts.minimum);
    m_thenDetail->setText(
        m_balance->facts.linesSuspended && !facts.linesSuspended ? tr("The suspended lines come back by themselves.")
        : isBelow ? tr("That is still below the minimum of %1: lines stay off.").arg(money(facts.minimum))
                  : words::suspension(facts, m_workspace.clock.now().toTimeZone(m_program.changeFacts().zone).date()));
}

QString FundsSheet::paid() const { return money(m_watch.order().value.amount.value_or(base::Money()).micros); }

QString FundsSheet::newBalance() const
{
    if (!m_balance)
        return {};
    QStringList parts{tr("The balance is %1.").arg(money(m_balance->facts.available))};
    if (m_balance->facts.linesSuspended)
        parts << tr("Lines are still suspended.");
    if (m_returned > 0)
        parts << tr("Working again: %1.").arg(words::lines(m_returned));
    return parts.join(u' ');
}

void FundsSheet::showOutcome()
{
    const Stage stage = m_watch.stage();
    m_outcomePane->setVisible(stage != Stage::None);
    const bool isPaused = stage == Stage::Sending && m_workspace.sender.status().phase == syncing::SendPhase::Paused;
    m_outbox->setVisible(stage == Stage::Unknown || stage == Stage::Draft || isPaused);
    m_again->setVisible(stage == Stage::Draft || stage == Stage::Refused || stage == Stage::NotMade);
    m_again->setText(stage == Stage::Draft ? tr("Charge it now") : tr("Choose again"));
    m_again->setAccessibleName(m_again->text());
    switch (stage) {
    case Stage::None: return;
    case Stage::Sending:
        return setOutcome(Mark::Shape::Ring, Mark::Hue::Violet, tr("%1 is being charged").arg(paid()),
                          isPaused ? tr("Sending is paused. Resume it in the Outbox, and it goes out.")
                                   : tr("You can close this: it goes on, and the Outbox shows what becomes of it."));
    case Stage::Done: return setOutcome(Mark::Shape::Circle, Mark::Hue::Green, tr("%1 paid").arg(paid()), newBalance());
    case Stage::Refused:
        return setOutcome(Mark::Shape::Diamond, Mark::Hue::Red, tr("Not charged"),
                          words::refusal(m_watch.problem()) + u' ' + tr("Try another card or another amount."));
    case Stage::Unknown:
        return setOutcome(
            Mark::Shape::HalfRing, Mark::Hue::Amber, tr("It is not known whether %1 was charged").arg(paid()),
            tr("It left and no answer came. The platform is being asked. It is not charged a second time."));
    case Stage::Draft:
        return setOutcome(Mark::Shape::Square, Mark::Hue::Amber, tr("%1 could not be sent").arg(paid()),
                          tr("Nothing was charged. It waits in the Outbox and is not sent by itself."));
    case Stage::NotMade:
        return setOutcome(Mark::Shape::Diamond, Mark::Hue::Red, tr("Nothing was charged"),
                          errorText(m_watch.error(), tr("It could not be ordered.")).line());
    }
}

void FundsSheet::setOutcome(Mark::Shape shape, Mark::Hue hue, const QString &text, const QString &detail)
{
    m_outcomeMark->set(shape, hue);
    m_outcome->setText(text);
    m_outcomeDetail->setText(detail);
    m_outcomeDetail->setVisible(!detail.isEmpty());
}

//! What a payment that was not made leads to. Its button is not where the one was that ordered it: a click too many
//! orders nothing.
void FundsSheet::again()
{
    if (m_watch.stage() == Stage::Draft)
        return m_watch.retry();
    m_watch.clear();
    m_close->setFocus();
}

//! The one button: what it does stands on it.
void FundsSheet::pressed()
{
    if (m_card == Card::Failed)
        return fetch();
    if (m_card == Card::None) {
        Q_EMIT cardWanted();
        return;
    }
    if (!isChoosing() || !amount())
        return;
    domain::ChangeOrder order{.kind = domain::ChangeKind::AddFunds, .value = {}};
    order.value.amount = base::Money{.micros = *amount(), .currency = m_balance ? m_balance->currency : u"USD"_s};
    m_watch.start(order);
    m_close->setFocus();
}

} // namespace ui
