// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/balancesheet.h"

#include "models/domain/linefilter.h"
#include "ui/balancewords.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chartmenu.h"
#include "ui/widgets/textlabel.h"
#include "ui/words.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kDollar = 1'000'000;
constexpr int kMostMore = 1'000'000;
constexpr int kChartHeight = 120;
constexpr size_t kLabelled = 2; // bars from either end, where there is room for a word

QString shortDay(QDate day) { return QLocale().toString(day, u"d MMM"_s); }

} // namespace

BalanceSheet::BalanceSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window)
    : Sheet(theme, tr("The balance explained"), "balanceSheet"_L1, window), m_program(program), m_workspace(workspace),
      m_busy(busy)
{
    setPanelWidth(860);
    setDismissedByOutside(true);
    buildUi();
    connect(&theme, &Theme::changed, this, &BalanceSheet::showChart);
}

void BalanceSheet::buildUi()
{
    auto *whole = new QVBoxLayout(panel());
    whole->setContentsMargins(24, 20, 24, 20);
    whole->setSpacing(16);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    m_amount = new TextLabel(theme(), TextStyle::Display, Tone::Text, {}, panel());
    m_amount->setObjectName("balanceAmount"_L1);
    m_mark = new Mark(theme(), panel());
    m_word = new TextLabel(theme(), TextStyle::BodyStrong, Tone::Text, {}, panel());
    m_word->setObjectName("balanceWord"_L1);
    head->addWidget(m_amount);
    head->addSpacing(4);
    head->addWidget(m_mark);
    head->addWidget(m_word);
    head->addStretch(1);
    m_age = new TextLabel(theme(), TextStyle::Small, Tone::Hint, {}, panel());
    m_age->setObjectName("balanceAge"_L1);
    head->addWidget(m_age, 0, Qt::AlignTop);
    auto *top = new QVBoxLayout;
    top->setSpacing(2);
    top->addLayout(head);
    m_suspension = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, panel());
    m_suspension->setObjectName("balanceSuspension"_L1);
    top->addWidget(m_suspension);
    whole->addLayout(top);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(28);
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    buildFormula(left);
    buildChart(left);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(10);
    buildWhatIf(right);
    right->addStretch(1);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    whole->addLayout(columns);
    whole->addLayout(buildButtons());
}

QLayout *BalanceSheet::buildButtons()
{
    m_payment = new Button(theme(), Button::Kind::Link, tr("Payment and auto-refill…"), "balancePayment"_L1, panel());
    m_close = new Button(theme(), Button::Kind::Secondary, tr("Close"), "balanceClose"_L1, panel());
    m_funds = new Button(theme(), Button::Kind::Primary, tr("Add funds…"), "balanceFunds"_L1, panel());
    connect(m_payment, &QAbstractButton::clicked, this, [this] { Q_EMIT wanted(ActionId::AutoRefill); });
    connect(m_close, &QAbstractButton::clicked, this, &BalanceSheet::dismiss);
    connect(m_funds, &QAbstractButton::clicked, this, [this] { Q_EMIT wanted(ActionId::AddFunds); });
    return makeButtonRow({m_payment, m_close, m_funds});
}

void BalanceSheet::setReasons(const QString &funds, const QString &refill)
{
    const std::pair<Button *, QString> buttons[] = {{m_funds, funds}, {m_payment, refill}};
    for (const auto &[button, reason] : buttons) {
        button->setEnabled(reason.isEmpty());
        button->setToolTip(words::toolTip(reason));
        button->setAccessibleDescription(reason);
    }
}

TextLabel *BalanceSheet::addRow(QGridLayout *grid, const QString &words, QLatin1String name)
{
    const int row = grid->rowCount();
    auto *value = new TextLabel(theme(), TextStyle::Body, Tone::Text, {}, panel());
    value->setObjectName(name);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(new TextLabel(theme(), TextStyle::Body, Tone::Secondary, words, panel()), row, 0);
    grid->addWidget(value, row, 1);
    return value;
}

void BalanceSheet::buildFormula(QVBoxLayout *column)
{
    column->addWidget(new TextLabel(theme(), TextStyle::Section, Tone::Text, tr("How it is computed"), panel()));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    m_usage = addRow(grid, tr("Data usage"), "balanceUsage"_L1);
    m_average = addRow(grid, tr("Average day"), "balanceAverage"_L1);
    m_minimum = addRow(grid, tr("Minimum balance"), "balanceMinimum"_L1);
    m_days = addRow(grid, tr("Days left"), "balanceDays"_L1);
    column->addLayout(grid);
    m_band = new TextLabel(theme(), TextStyle::Small, Tone::Hint, {}, panel());
    m_band->setObjectName("balanceBand"_L1);
    m_band->setWordWrap(true);
    column->addWidget(m_band);
}

void BalanceSheet::buildChart(QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(theme(), TextStyle::Section, Tone::Text, tr("What each day cost"), panel()), 1);
    m_tableButton = new Button(theme(), Button::Kind::Link, {}, "balanceTableButton"_L1, panel());
    head->addWidget(m_tableButton);
    column->addLayout(head);
    m_chart = new QStackedWidget(panel());
    m_chart->setFixedHeight(theme().scaled(kChartHeight));
    m_table = new QTableWidget(0, 2, m_chart);
    m_table->setObjectName("balanceTable"_L1);
    m_table->setAccessibleName(tr("What each day cost"));
    m_table->setHorizontalHeaderLabels({tr("Day"), tr("Cost")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme().scaled(24));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_bars = makeBarChart(m_chart);
    if (m_bars) {
        m_chart->addWidget(m_bars);
        new ChartMenu(theme(), m_bars, u"costs"_s,
                      {.isShown = [this] { return m_chart->currentWidget() == m_table; },
                       .show = [this](bool on) { showTable(on); }});
    }
    m_chart->addWidget(m_table);
    m_tableButton->setVisible(m_bars != nullptr);
    showTable(m_bars == nullptr);
    column->addWidget(m_chart);
    connect(m_tableButton, &QAbstractButton::clicked, this, [this] { showTable(m_chart->currentWidget() != m_table); });
}

void BalanceSheet::showTable(bool on)
{
    m_chart->setCurrentWidget(on || !m_bars ? static_cast<QWidget *>(m_table) : m_bars);
    m_tableButton->setText(on ? tr("Show as chart") : tr("Show as table"));
}

void BalanceSheet::buildWhatIf(QVBoxLayout *column)
{
    column->addWidget(new TextLabel(theme(), TextStyle::Section, Tone::Text, tr("What would change it"), panel()));
    const auto label = [&](const QString &text) {
        auto *words = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, text, panel());
        column->addWidget(words);
        return words;
    };
    label(tr("With funds added"));
    m_refill = new SegmentedControl(theme(), tr("With funds added"), "balanceRefill"_L1, panel());
    m_refill->add(0, tr("None"), "balanceRefill0"_L1);
    for (const int dollars : domain::kRefillSteps) // D11
        m_refill->add(dollars, words::count(dollars),
                      QLatin1String(QByteArray("balanceRefill" + QByteArray::number(dollars))));
    m_refill->setCurrent(0);
    column->addWidget(m_refill, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_more = new QSpinBox(panel());
    m_more->setObjectName("balanceMore"_L1);
    m_more->setAccessibleName(tr("More lines"));
    m_more->setRange(0, kMostMore);
    m_more->setGroupSeparatorShown(true);
    m_more->setSingleStep(10);
    m_more->setFixedWidth(theme().scaled(110));
    row->addWidget(m_more);
    row->addWidget(
        new TextLabel(theme(), TextStyle::Body, Tone::Secondary, tr("more lines that use like the others"), panel()),
        1);
    column->addLayout(row);
    auto *off = new QHBoxLayout;
    off->setSpacing(8);
    m_without = new Switch(theme(), tr("Without the selected lines"), "balanceWithout"_L1, panel());
    m_withoutText = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, panel());
    m_withoutText->setObjectName("balanceWithoutText"_L1);
    m_withoutText->setWordWrap(true);
    off->addWidget(m_without);
    off->addWidget(m_withoutText, 1);
    column->addLayout(off);
    auto *card = new Pane(theme(), Pane::Fill::Sub, {}, panel());
    card->setRadius(8);
    auto *then = new QGridLayout(card);
    then->setContentsMargins(12, 10, 12, 10);
    then->setColumnStretch(1, 1);
    m_thenMark = new Mark(theme(), card);
    m_then = new TextLabel(theme(), TextStyle::BodyStrong, Tone::Text, {}, card);
    m_then->setObjectName("balanceThen"_L1);
    m_then->setWordWrap(true);
    m_thenDetail = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, card);
    m_thenDetail->setObjectName("balanceThenDetail"_L1);
    m_thenDetail->setWordWrap(true);
    then->addWidget(m_thenMark, 0, 0);
    then->addWidget(m_then, 0, 1);
    then->addWidget(m_thenDetail, 1, 1);
    column->addWidget(card);
    connect(m_refill, &SegmentedControl::chosen, this, &BalanceSheet::showWhatIf);
    connect(m_more, &QSpinBox::valueChanged, this, &BalanceSheet::showWhatIf);
    connect(m_without, &QAbstractButton::toggled, this, &BalanceSheet::showWhatIf);
}

void BalanceSheet::ask(const domain::Balance &balance, const QDateTime &fetchedAt, const ChangeTarget &selection)
{
    m_selection = selection;
    m_refill->setCurrent(0);
    m_more->setValue(0);
    m_without->setChecked(false);
    m_without->setEnabled(selection.lines > 0);
    m_withoutText->setText(selection.lines == 1  ? tr("without the selected line")
                           : selection.lines > 1 ? tr("without the selected %1").arg(words::lines(selection.lines))
                                                 : tr("Select lines to see the balance without them."));
    update(balance, fetchedAt);
    count();
    open(m_close);
}

void BalanceSheet::update(const domain::Balance &balance, const QDateTime &fetchedAt)
{
    m_balance = balance;
    show(fetchedAt);
    showChart();
    showWhatIf();
    place();
}

//! What a line more or less weighs: by their number, and by what they used this month.
void BalanceSheet::count()
{
    using Sums = base::Result<storage::LineSums>;
    storage::LineStore::Scope working;
    if (base::Result<domain::LineFilter> active = domain::parseLineFilter(u"status:active"_s))
        working.query.filter = std::move(*active);
    m_busy.await(m_program.sums(working), this, [this](const Sums &sums) {
        m_working = sums ? sums->lines : 0;
        showWhatIf();
    });
    m_busy.await(m_program.sums({}), this, [this](const Sums &sums) {
        m_monthOfAll = sums ? sums->month : base::DataVolume{};
        showWhatIf();
    });
    m_monthOfChosen = {};
    if (m_selection.lines > 0) {
        m_busy.await(m_program.sums(m_selection.scope), this, [this](const Sums &sums) {
            m_monthOfChosen = sums ? sums->month : base::DataVolume{};
            showWhatIf();
        });
    }
}

void BalanceSheet::show(const QDateTime &fetchedAt)
{
    const domain::BalanceFacts &facts = m_balance.facts;
    const auto cents = [this](qint64 micros) { return words::cents(micros, m_balance.currency); };
    const words::BalanceLook look = words::balanceLook(facts);
    m_amount->setText(cents(facts.available));
    m_mark->set(look.shape, look.hue);
    m_word->setText(look.word);
    m_suspension->setText(words::suspension(facts, today()));
    m_age->setText(tr("As of %1 UTC").arg(words::when(fetchedAt, m_workspace.clock.now())));
    const std::vector<domain::DayCost> days = domain::averagedDays(m_balance);
    qint64 sum = 0;
    for (const domain::DayCost &day : days)
        sum += day.micros;
    m_usage->setText(days.empty()
                         ? tr("none")
                         : tr("%1, %2 to %3").arg(cents(sum), shortDay(days.front().day), shortDay(days.back().day)));
    m_average->setText(tr("%1 ÷ %2 = %3").arg(cents(sum), words::count(m_balance.averagedDays), cents(facts.average)));
    m_minimum->setText(tr("%1: the average, at least %2").arg(cents(facts.minimum), cents(5 * kDollar)));
    const std::optional<domain::Runway> runway = domain::runwayOf(m_balance);
    const QLocale locale;
    const auto number = [&locale](double days) { return locale.toString(days, 'f', 1); };
    m_days->setText(
        runway ? tr("(%1 − %2) ÷ %3 = %4")
                     .arg(cents(facts.available), cents(facts.minimum), cents(facts.average), number(runway->expected))
               : tr("no limit: nothing is used"));
    m_band->setVisible(runway && runway->expected > 0);
    if (runway)
        m_band->setText(
            tr("If the days to come vary as these did, it lasts %1 to %2 days in four cases of five: until %3 to %4.")
                .arg(number(runway->soonest), number(runway->latest),
                     shortDay(today().addDays(qint64(runway->soonest))),
                     shortDay(today().addDays(qint64(runway->latest)))));
}

void BalanceSheet::showChart()
{
    const std::vector<domain::DayCost> days = domain::averagedDays(m_balance);
    const Colors &c = theme().colors();
    BarChartData data{.solid = {},
                      .light = {},
                      .labels = {},
                      .solidFill = c.chart[0],
                      .lightFill = c.accentTint.fill,
                      .lightLine = c.secondTone,
                      .labelColor = c.text3,
                      .labelFont = theme().font(TextStyle::Micro)};
    m_table->setRowCount(int(days.size()));
    ChartNumbers numbers{.titles = {tr("Day"), tr("Cost")}, .rows = {}};
    const domain::DayCost *highest = nullptr;
    for (size_t i = 0; i < days.size(); ++i) {
        data.solid.push_back(double(days[i].micros) / double(kDollar)); // the height of a bar, no amount
        data.light.push_back(0);
        if (i == kLabelled || i + 1 + kLabelled == days.size() || i == days.size() / 2)
            data.labels.emplace_back(int(i), shortDay(days[i].day));
        auto *cost = new QTableWidgetItem(words::cents(days[i].micros, m_balance.currency));
        cost->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(int(i), 0, new QTableWidgetItem(shortDay(days[i].day)));
        m_table->setItem(int(i), 1, cost);
        numbers.rows << QStringList{shortDay(days[i].day), cost->text()};
        if (!highest || days[i].micros > highest->micros)
            highest = &days[i];
    }
    if (!m_bars)
        return;
    m_bars->draw(data);
    m_bars->setNumbers(numbers);
    m_bars->setAccessibleName(tr("What each day cost"));
    m_bars->setAccessibleDescription(
        highest
            ? tr("Most on %1 with %2.").arg(shortDay(highest->day), words::cents(highest->micros, m_balance.currency))
            : tr("No usage."));
}

domain::BalanceFacts BalanceSheet::whatIf() const
{
    qint64 average = domain::scaledAverage(m_balance.facts.average, m_working + m_more->value(), m_working);
    if (m_without->isChecked())
        average -= domain::scaledAverage(m_balance.facts.average, m_monthOfChosen.bytes, m_monthOfAll.bytes);
    domain::BalanceFacts facts = m_balance.facts;
    if (average != facts.average)
        facts = domain::withAverage(facts, std::max(qint64(0), average));
    return domain::withRefill(facts, qint64(m_refill->current()) * kDollar);
}

void BalanceSheet::showWhatIf()
{
    const domain::BalanceFacts facts = whatIf();
    const words::BalanceLook look = words::balanceLook(facts);
    m_thenMark->set(look.shape, look.hue);
    const QString amount = words::cents(facts.available, m_balance.currency);
    m_then->setText(look.days.isEmpty() ? tr("%1, %2").arg(amount, look.word)
                                        : tr("%1, %2, %3").arg(amount, look.word, look.days));
    m_thenDetail->setText(
        words::suspension(facts, today()) + u'\n' +
        tr("Average day %1, minimum %2")
            .arg(words::cents(facts.average, m_balance.currency), words::cents(facts.minimum, m_balance.currency)));
    m_more->setEnabled(m_working > 0);
}

QDate BalanceSheet::today() const { return m_workspace.clock.now().toTimeZone(m_program.changeFacts().zone).date(); }

} // namespace ui
