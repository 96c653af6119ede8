// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboardusage.h"

#include "ui/balancewords.h"
#include "ui/changewords.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/chartmenu.h"
#include "ui/widgets/swatch.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using series::Measure;

namespace ui {

namespace {

constexpr int kChartHeight = 240;
constexpr double kMicros = 1e6;

QString dayName(QDate day) { return QLocale().toString(day, u"d MMM"_s); }

} // namespace

UsageTile::UsageTile(const Theme &theme, Actions &actions, QWidget *parent)
    : Tile(theme, tr("Usage this month"), "usageTile"_L1, parent),
      m_span(add(TextStyle::Body, Tone::Secondary, "usageTileSpan"_L1)),
      m_measures(new SegmentedControl(theme, tr("What is measured"), "usageMeasures"_L1, this)),
      m_stack(new QStackedWidget(this)), m_table(new QTableWidget(0, 4, this)),
      m_note(add(TextStyle::Body, Tone::Secondary, "usageTileNote"_L1)),
      m_age(add(TextStyle::Small, Tone::Hint, "usageTileAge"_L1)),
      m_tableButton(new Button(theme, Button::Kind::Link, {}, "usageTileTable"_L1, this)),
      m_lines(new Button(theme, Button::Kind::Link, {}, "usageTileLines"_L1, this)),
      m_report(new Button(theme, Button::Kind::Link, tr("Month report…"), "usageTileReport"_L1, this))
{
    buildHead();
    buildFigures();
    Actions::bind(m_report, actions[ActionId::MonthReport]);
    buildChart();
    buildFoot();
    showTable(false);
    fill();
    connect(&theme, &Theme::changed, this, &UsageTile::draw);
}

void UsageTile::buildHead()
{
    m_span->setElided(Qt::ElideRight);
    head()->addWidget(m_span, 1);
    const QString names[] = {tr("Actual"), tr("Forecast"), tr("Last month")};
    for (size_t i = 0; i < m_legend.size(); ++i) {
        m_legend[i] = new Swatch(theme(), {}, names[i], this);
        head()->addWidget(m_legend[i]);
    }
    m_measures->add(int(Measure::Data), tr("Data"), "measureData"_L1);
    m_measures->add(int(Measure::Cost), tr("Cost"), "measureCost"_L1);
    m_measures->add(int(Measure::Sms), tr("SMS"), "measureSms"_L1);
    m_measures->setCurrent(int(Measure::Data));
    head()->addWidget(m_measures);
    connect(m_measures, &SegmentedControl::chosen, this, [this](int id) { choose(Measure(id)); });
}

void UsageTile::buildFigures()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(28);
    const auto figure = [&](QLatin1String name, QLatin1String words) {
        auto *place = new QVBoxLayout;
        place->setSpacing(0);
        Figure made{add(TextStyle::Title, Tone::Text, name), add(TextStyle::Small, Tone::Secondary, words)};
        made.words->setElided(Qt::ElideRight);
        place->addWidget(made.value);
        place->addWidget(made.words);
        row->addLayout(place);
        return made;
    };
    m_soFar = figure("figureSoFar"_L1, "figureSoFarWords"_L1);
    m_forecast = figure("figureForecast"_L1, "figureForecastWords"_L1);
    m_against = figure("figureAgainst"_L1, "figureAgainstWords"_L1);
    m_messages = figure("figureSms"_L1, "figureSmsWords"_L1);
    row->addStretch(1);
    column()->addLayout(row);
}

void UsageTile::buildChart()
{
    m_table->setObjectName("usageTileRows"_L1);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme().scaled(24));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_stack->addWidget(m_table);
    m_stack->setMinimumHeight(theme().scaled(kChartHeight));
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_stack->addWidget(m_note);
    column()->addWidget(m_stack, 1);
}

void UsageTile::buildFoot()
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->addWidget(m_age, 1);
    foot->addWidget(m_tableButton);
    foot->addWidget(m_lines);
    foot->addWidget(m_report);
    m_age->setElided(Qt::ElideRight);
    column()->addLayout(foot);
    connect(m_tableButton, &QAbstractButton::clicked, this, [this] { showTable(!isTableShown()); });
    connect(m_lines, &QAbstractButton::clicked, this, [this] {
        if (measure() == Measure::Sms)
            Q_EMIT messagesWanted();
        else
            Q_EMIT linesWanted();
    });
}

void UsageTile::set(const series::FleetMonth &month)
{
    m_month = month;
    m_isKnown = true;
    if (!m_bars) {
        m_bars = makeBarChart(this); // the module comes with the first figures: a start does not wait for it
        if (m_bars) {
            m_bars->setObjectName("fleetChart"_L1);
            m_stack->addWidget(m_bars);
            new ChartMenu(theme(), m_bars, u"usage"_s,
                          {.isShown = [this] { return isTableShown(); }, .show = [this](bool on) { showTable(on); }});
        }
    }
    fill();
}

void UsageTile::setMessages(const std::vector<base::Money> &costs)
{
    m_messageCosts = costs;
    fillFigures();
}

void UsageTile::setCurrency(const QString &currency)
{
    if (m_currency == currency)
        return;
    m_currency = currency;
    fill();
}

void UsageTile::setAge(const QString &text) { m_age->setText(text); }

void UsageTile::setProblem(const QString &text)
{
    m_isKnown = false;
    fill();
    m_note->setText(text);
}

void UsageTile::choose(Measure measure)
{
    m_measures->setCurrent(int(measure));
    fill();
}

void UsageTile::setLegendShown(bool on)
{
    for (Swatch *entry : m_legend)
        entry->setVisible(on);
}

void UsageTile::showTable(bool on)
{
    const bool isEmpty = !m_isKnown || (!m_month.of(measure()).soFar && !m_month.of(measure()).beforeSum);
    m_tableButton->setText(on ? tr("Show as chart") : tr("Show as table"));
    m_tableButton->setVisible(!isEmpty && m_bars);
    m_tableButton->setProperty("isTable", on);
    QWidget *chart = m_bars;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_note) : on || !chart ? m_table : chart);
}

bool UsageTile::isTableShown() const { return m_stack->currentWidget() == m_table; }

QString UsageTile::text(Measure measure, qint64 value) const
{
    switch (measure) {
    case Measure::Data: return words::volume(base::DataVolume{value});
    case Measure::Cost: return words::cents(value, m_currency.isEmpty() ? u"USD"_s : m_currency);
    case Measure::Sms: break;
    }
    return words::count(value);
}

QString UsageTile::lastMonth() const
{
    return QLocale().standaloneMonthName(series::lastMonthOf(m_month.today).month());
}

void UsageTile::fill()
{
    const QDate first(m_month.today.year(), m_month.today.month(), 1);
    m_span->setText(!m_isKnown               ? QString()
                    : first == m_month.today ? QLocale().toString(first, u"d MMMM"_s)
                                             : tr("1 to %1").arg(QLocale().toString(m_month.today, u"d MMMM"_s)));
    m_lines->setText(measure() == Measure::Sms ? tr("All messages") : tr("Lines that used most"));
    m_lines->setVisible(m_isKnown);
    if (!m_isKnown)
        m_note->setText(tr("Adding up what the lines used"));
    else if (measure() == Measure::Data)
        m_note->setText(tr("No usage yet. Daily usage of the lines comes with a sync."));
    else if (measure() == Measure::Cost)
        m_note->setText(
            tr("What a day cost is not known. The platform tells it to those who may see the account's money."));
    else
        m_note->setText(tr("No messages yet."));
    fillFigures();
    fillTable();
    summarise();
    draw();
    showTable(m_tableButton->property("isTable").toBool());
}

//! What is not known says so, and why (D25).
void UsageTile::fillFigures()
{
    const series::MeasuredMonth &shown = m_month.of(measure());
    const series::MeasuredMonth &cost = m_month.of(Measure::Cost);
    const bool withCost = measure() == Measure::Data;
    const auto put = [this](const Figure &figure, const std::optional<qint64> &value, const QString &words,
                            const QString &why) {
        figure.value->setText(value ? text(measure(), *value) : m_isKnown ? tr("Unknown") : QString());
        figure.words->setText(value ? words : m_isKnown ? why : QString());
    };
    const auto costing = [&](const QString &words, const std::optional<qint64> &micros) {
        return withCost && micros ? u"%1, %2"_s.arg(words, text(Measure::Cost, *micros)) : words;
    };
    put(m_soFar, shown.soFar, costing(tr("so far"), cost.soFar), tr("so far: no day is known"));
    put(m_forecast, shown.forecast, costing(tr("forecast"), cost.forecast), tr("forecast: no full day is known"));
    const bool canCompare = m_isKnown && shown.isBeforeWhole && shown.forecast && shown.beforeSum.value_or(0) > 0;
    m_against.value->setText(canCompare ? compared(shown) : m_isKnown ? tr("Unknown") : QString());
    m_against.words->setText(canCompare   ? tr("against %1, %2").arg(lastMonth(), text(measure(), *shown.beforeSum))
                             : !m_isKnown ? QString()
                             : shown.isBeforeWhole ? tr("against %1").arg(lastMonth())
                                                   : tr("not all days of %1 are known").arg(lastMonth()));
    const std::optional<qint64> sent = m_month.of(Measure::Sms).soFar;
    QStringList costs;
    for (const base::Money &money : m_messageCosts)
        costs << words::money(money);
    m_messages.value->setText(m_isKnown ? words::count(sent.value_or(0)) : QString());
    m_messages.words->setText(!m_isKnown ? QString() : (QStringList{tr("SMS sent")} + costs).join(u", "_s));
}

//! The forecast against the whole last month: "+5.5%".
QString UsageTile::compared(const series::MeasuredMonth &month) const
{
    const double change = 100.0 * (double(*month.forecast) / double(*month.beforeSum) - 1);
    const QString number = QLocale().toString(std::abs(change), 'f', 1);
    return tr("%1%").arg((change < 0 ? QChar(0x2212) : QChar(u'+')) + number);
}

ChartNumbers UsageTile::numbers() const
{
    const bool isData = measure() == Measure::Data; // in MB: units that change hide small days
    ChartNumbers all{.titles = {tr("Day"), isData ? tr("This month, MB") : tr("This month"),
                                isData ? tr("Expected, MB") : tr("Expected"),
                                isData ? tr("Last month, MB") : tr("Last month")},
                     .rows = {}};
    const auto exact = [this, isData](qint64 value) {
        return isData ? words::megabytes(base::DataVolume{value}) : text(measure(), value);
    };
    const series::MeasuredMonth &shown = m_month.of(measure());
    const size_t rows = m_isKnown ? std::max(shown.days.size(), shown.before.size()) : 0;
    const QDate first(m_month.today.year(), m_month.today.month(), 1);
    const auto cell = [&exact](const std::optional<qint64> &value, const QString &none) {
        return value ? exact(*value) : none;
    };
    for (size_t at = 0; at < rows; ++at) {
        const bool isIn = at < shown.days.size();
        const QDate day = first.addDays(qint64(at));
        const QString none = day > m_month.today ? tr("to come") : tr("none");
        all.rows << QStringList{isIn ? dayName(day) : QLocale().toString(int(at) + 1),
                                isIn ? cell(shown.days[at], none) : QString(),
                                isIn && shown.coming[at] > 0 ? exact(shown.coming[at]) : QString(),
                                at < shown.before.size() ? cell(shown.before[at], tr("none")) : QString()};
    }
    return all;
}

void UsageTile::fillTable()
{
    const ChartNumbers all = numbers();
    m_table->setAccessibleName(tr("Usage this month by day"));
    m_table->setHorizontalHeaderLabels(all.titles);
    m_table->setRowCount(int(all.rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < int(all.titles.size()); ++column) {
            auto *item = new QTableWidgetItem(all.rows[row][column]);
            if (column > 0)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
}

void UsageTile::addScale(BarChartData &data, double factor) const
{
    double most = 0;
    for (size_t i = 0; i < data.solid.size(); ++i)
        most = std::max(most, data.solid[i] + data.light[i]);
    for (const std::optional<double> &value : data.line)
        most = std::max(most, value.value_or(0));
    QString pattern = u"%1"_s;
    if (measure() == Measure::Data)
        pattern = factor == double(base::kBytesPerGigabyte) ? tr("%1 GB") : tr("%1 MB");
    else if (measure() == Measure::Cost)
        pattern = m_currency.isEmpty() || m_currency == "USD"_L1 ? u"$%1"_s : u"%1 "_s + m_currency;
    addValueLines(data, most, pattern);
}

void UsageTile::draw()
{
    const Colors &c = theme().colors();
    m_legend[0]->setFill(c.chart[0]);
    m_legend[1]->setFill(c.secondTone);
    m_legend[2]->setFill(c.text);
    if (!m_bars || !m_isKnown)
        return;
    const series::MeasuredMonth &shown = m_month.of(measure());
    const bool isLarge = shown.forecast.value_or(shown.soFar.value_or(0)) > 20'000 * base::kBytesPerMegabyte;
    const double factor = measure() == Measure::Data
                              ? double(isLarge ? base::kBytesPerGigabyte : base::kBytesPerMegabyte)
                          : measure() == Measure::Cost ? kMicros
                                                       : 1;
    BarChartData data{.solidFill = c.chart[0],
                      .lightFill = c.accentTint.fill,
                      .lightLine = c.secondTone,
                      .labelColor = c.text3,
                      .labelFont = theme().font(TextStyle::Micro),
                      .gridColor = c.grid,
                      .limitColor = c.amberText,
                      .lineColor = c.text};
    const auto last = int(shown.days.size());
    for (int day = 1; day <= last; ++day) {
        const auto at = size_t(day - 1);
        data.solid.push_back(double(shown.days[at].value_or(0)) / factor);
        data.light.push_back(double(shown.coming[at]) / factor);
        const bool isBefore = at < shown.before.size() && shown.before[at];
        data.line.push_back(isBefore ? std::optional(double(*shown.before[at]) / factor) : std::nullopt);
        const int today = m_month.today.day();
        const bool isNear = std::abs(day - today) < 2; // "Today" is wider than a bar
        if (day == today)
            data.labels.emplace_back(day - 1, tr("Today"));
        else if (!isNear && day == 1)
            data.labels.emplace_back(0, dayName(QDate(m_month.today.year(), m_month.today.month(), 1)));
        else if (!isNear && (day % 5 == 0 ? day + 2 < last || day == last : day == last))
            data.labels.emplace_back(day - 1, QLocale().toString(day));
    }
    addScale(data, factor);
    m_bars->setAccessibleName(tr("Usage this month"));
    m_bars->setAccessibleDescription(m_summary);
    m_bars->draw(data);
    m_bars->setNumbers(numbers());
}

void UsageTile::summarise()
{
    const series::MeasuredMonth &shown = m_month.of(measure());
    if (!m_isKnown || !shown.soFar) {
        m_summary = tr("No usage is known for this month.");
        return;
    }
    m_summary = tr("%1 so far").arg(text(measure(), *shown.soFar));
    if (shown.forecast)
        m_summary += tr(", forecast %1").arg(text(measure(), *shown.forecast));
    if (shown.beforeSum)
        m_summary += tr(", %1 in %2").arg(text(measure(), *shown.beforeSum), lastMonth());
    m_summary += u'.';
}

} // namespace ui
