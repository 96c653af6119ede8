// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timechart.h"

#include "ui/widgets/barchart.h"
#include "ui/widgets/chartmenu.h"
#include "ui/words.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

double megabytes(base::DataVolume volume) { return double(volume.bytes) / double(base::kBytesPerMegabyte); }

constexpr double kFarAbove = 4;

double highestOf(const BarChartData &data)
{
    double most = 0;
    for (size_t i = 0; i < data.solid.size(); ++i)
        most = std::max(most, data.solid[i] + data.light[i]);
    return most;
}

//! Up to the highest bar or limit.
void addValues(BarChartData &data)
{
    double most = highestOf(data);
    for (const auto &[value, words] : data.limits)
        most = std::max(most, value);
    addValueLines(data, most, TimeChart::tr("%1 MB"));
}

BarChartData noBars(const Theme &theme)
{
    const Colors &c = theme.colors();
    return {.solidFill = c.chart[0],
            .lightFill = c.accentTint.fill,
            .lightLine = c.secondTone,
            .labelColor = c.text3,
            .labelFont = theme.font(TextStyle::Micro),
            .gridColor = c.grid,
            .limitColor = c.amberText};
}

//! What each coming day is drawn with: the rest of the forecast, evenly.
double comingDay(const series::MonthSeries &month)
{
    if (!month.forecast)
        return 0;
    qsizetype coming = 0;
    for (const series::DayPoint &point : month.days)
        coming += point.day > month.today ? 1 : 0;
    return coming > 0 ? std::max(0.0, megabytes(*month.forecast) - megabytes(month.soFar)) / double(coming) : 0;
}

} // namespace

TimeChart::TimeChart(const Theme &theme, QWidget *parent)
    : QStackedWidget(parent), m_theme(theme), m_bars(makeBarChart(this)), m_table(new QTableWidget(0, 2, this))
{
    setObjectName("usageChart"_L1);
    if (m_bars)
        m_bars->setObjectName("usageChartView"_L1);
    m_table->setObjectName("usageChartTable"_L1);
    m_table->setAccessibleName(tr("Usage of the month by day"));
    m_table->setHorizontalHeaderLabels({tr("Day"), tr("MB")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(24));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    if (m_bars) {
        addWidget(m_bars);
        new ChartMenu(theme, m_bars, u"usage"_s,
                      {.isShown = [this] { return isTableShown(); }, .show = [this](bool on) { showTable(on); }});
    }
    addWidget(m_table);
    showTable(false);
    connect(&theme, &Theme::changed, this, &TimeChart::draw);
    clear();
}

void TimeChart::setMonth(const series::MonthSeries &month)
{
    m_month = month;
    m_months.clear();
    fillTable();
    summarise();
    draw();
}

void TimeChart::setMonths(std::vector<series::MonthPoint> months)
{
    m_months = std::move(months);
    fillMonths();
    draw();
}

void TimeChart::setBarHeight(int pixels)
{
    m_barHeight = pixels;
    showTable(isTableShown());
}

void TimeChart::clear() { setMonth({}); }

void TimeChart::showTable(bool on)
{
    setCurrentWidget(on || !m_bars ? static_cast<QWidget *>(m_table) : m_bars);
    setFixedHeight(m_theme.scaled(isTableShown() ? std::max(220, m_barHeight) : m_barHeight));
}

bool TimeChart::isTableShown() const { return currentWidget() == m_table; }

void TimeChart::draw()
{
    if (!m_bars)
        return;
    if (!m_months.empty())
        return drawMonths();
    BarChartData data = noBars(m_theme);
    const double each = comingDay(m_month);
    for (size_t i = 0; i < m_month.days.size(); ++i) {
        const series::DayPoint &point = m_month.days[i];
        data.solid.push_back(point.volume ? megabytes(*point.volume) : 0);
        data.light.push_back(point.day > m_month.today ? each : 0);
        if (const QString label = dayLabel(point.day); !label.isEmpty())
            data.labels.emplace_back(int(i), label);
    }
    addDetails(data, false);
    m_bars->draw(data);
    m_bars->setNumbers(numbers());
}

//! What stands in the table, which is filled first.
ChartNumbers TimeChart::numbers() const
{
    ChartNumbers all;
    for (int column = 0; column < m_table->columnCount(); ++column)
        all.titles << m_table->horizontalHeaderItem(column)->text();
    for (int row = 0; row < m_table->rowCount(); ++row)
        all.rows << QStringList{m_table->item(row, 0)->text(), m_table->item(row, 1)->text()};
    return all;
}

//! "1 Nov", 5, 10, "Today" where there is room for it; 1, 10, 20, 30 in a small chart.
QString TimeChart::dayLabel(const QDate &date) const
{
    const int day = date.day();
    const int last = date.daysInMonth();
    if (!m_isDetailed)
        return day == 1 || (day % 10 == 0 && day < 30) || day == last ? QString::number(day) : QString();
    if (date == m_month.today)
        return tr("Today");
    const bool isNear = std::abs(date.daysTo(m_month.today)) < 2; // "Today" is wider than a bar
    if (day == 1)
        return isNear ? QString() : QLocale().toString(date, u"d MMM"_s);
    return !isNear && (day % 5 == 0 ? day + 2 < last || day == last : day == last) ? QString::number(day) : QString();
}

void TimeChart::setDetailed(std::vector<Limit> limits)
{
    m_isDetailed = true;
    m_limits = std::move(limits);
    draw();
}

void TimeChart::addDetails(BarChartData &data, bool isOfMonth) const
{
    if (!m_isDetailed)
        return;
    const double top = highestOf(data);
    for (const Limit &limit : m_limits) {
        // One far above the bars would press them flat: it stands in words beside the chart.
        if (limit.isOfMonth == isOfMonth && megabytes(limit.volume) <= std::max(1.0, top) * kFarAbove)
            data.limits.emplace_back(megabytes(limit.volume), limit.words);
    }
    addValues(data);
}

void TimeChart::drawMonths()
{
    BarChartData data = noBars(m_theme);
    for (size_t i = 0; i < m_months.size(); ++i) {
        data.solid.push_back(m_months[i].volume ? megabytes(*m_months[i].volume) : 0);
        data.light.push_back(0);
        data.labels.emplace_back(int(i),
                                 QLocale().standaloneMonthName(m_months[i].month.month(), QLocale::ShortFormat));
    }
    addDetails(data, true);
    m_bars->draw(data);
    m_bars->setNumbers(numbers());
}

//! The same figures as a table, and in words.
void TimeChart::fillMonths()
{
    m_table->setHorizontalHeaderLabels({tr("Month"), tr("MB")});
    m_table->setRowCount(int(m_months.size()));
    int known = 0;
    base::DataVolume sum;
    for (size_t i = 0; i < m_months.size(); ++i) {
        const series::MonthPoint &point = m_months[i];
        auto *value = new QTableWidgetItem(point.volume ? words::megabytes(*point.volume) : tr("none"));
        value->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(int(i), 0, new QTableWidgetItem(QLocale().toString(point.month, u"MMMM yyyy"_s)));
        m_table->setItem(int(i), 1, value);
        known += point.volume ? 1 : 0;
        sum.bytes += point.volume.value_or(base::DataVolume{}).bytes;
    }
    m_summary = tr("%n months are known", nullptr, known) + tr(", %1 in all").arg(words::volume(sum)) + u'.';
    setAccessibleName(tr("Usage by month"));
    setAccessibleDescription(m_summary);
    if (m_bars) {
        m_bars->setAccessibleName(tr("Usage by month"));
        m_bars->setAccessibleDescription(m_summary);
    }
}

void TimeChart::fillTable()
{
    m_table->setHorizontalHeaderLabels({tr("Day"), tr("MB")});
    m_table->setRowCount(int(m_month.days.size()));
    for (size_t i = 0; i < m_month.days.size(); ++i) {
        const series::DayPoint &point = m_month.days[i];
        auto *day = new QTableWidgetItem(QLocale().toString(point.day, u"d MMM"_s));
        const bool coming = point.day > m_month.today;
        auto *value = new QTableWidgetItem(point.volume ? words::megabytes(*point.volume)
                                           : coming     ? tr("to come")
                                                        : tr("none"));
        value->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(int(i), 0, day);
        m_table->setItem(int(i), 1, value);
    }
}

void TimeChart::summarise()
{
    std::optional<series::DayPoint> highest;
    int known = 0;
    for (const series::DayPoint &point : m_month.days) {
        if (!point.volume)
            continue;
        ++known;
        if (!highest || *point.volume > *highest->volume)
            highest = point;
    }
    if (!highest) {
        m_summary = tr("No daily usage is known for this month.");
    } else {
        m_summary = tr("%n days are known", nullptr, known) + tr(", %1 in all").arg(words::volume(m_month.soFar)) +
                    tr(", most on %1 with %2")
                        .arg(QLocale().toString(highest->day, u"d MMMM"_s), words::volume(*highest->volume));
        if (m_month.forecast)
            m_summary += tr(", forecast %1").arg(words::volume(*m_month.forecast));
        m_summary += u'.';
    }
    setAccessibleName(tr("Usage of the month"));
    setAccessibleDescription(m_summary);
    if (m_bars) {
        m_bars->setAccessibleName(tr("Usage of the month"));
        m_bars->setAccessibleDescription(m_summary);
    }
}

} // namespace ui
