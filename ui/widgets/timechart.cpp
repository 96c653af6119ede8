// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timechart.h"

#include "ui/words.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHeaderView>
#include <QLocale>
#include <QStackedBarSeries>
#include <QTableWidget>
#include <QValueAxis>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

double megabytes(base::DataVolume volume) { return double(volume.bytes) / double(base::kBytesPerMegabyte); }

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

QBarSet *barSet(const QColor &fill, const QColor &line)
{
    auto *set = new QBarSet({});
    set->setColor(fill);
    set->setBorderColor(line);
    set->setPen(QPen(line, 1));
    return set;
}

} // namespace

TimeChart::TimeChart(const Theme &theme, QWidget *parent)
    : QStackedWidget(parent), m_theme(theme), m_view(new QChartView(this)), m_table(new QTableWidget(0, 2, this))
{
    setObjectName("usageChart"_L1);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing, false);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->setObjectName("usageChartView"_L1);
    m_table->setObjectName("usageChartTable"_L1);
    m_table->setAccessibleName(tr("Usage of the month by day"));
    m_table->setHorizontalHeaderLabels({tr("Day"), tr("MB")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(24));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    addWidget(m_view);
    addWidget(m_table);
    setFixedHeight(theme.scaled(112));
    connect(&theme, &Theme::changed, this, &TimeChart::draw);
    clear();
}

void TimeChart::setMonth(const series::MonthSeries &month)
{
    m_month = month;
    draw();
    fillTable();
    summarise();
}

void TimeChart::clear() { setMonth({}); }

void TimeChart::showTable(bool on)
{
    setCurrentIndex(on ? 1 : 0);
    setFixedHeight(m_theme.scaled(on ? 220 : 112));
}

void TimeChart::draw()
{
    const Colors &c = m_theme.colors();
    auto *chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 8, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    if (!m_month.days.empty()) {
        auto *known = barSet(c.chart[0], c.chart[0]);
        auto *coming = barSet(c.accentTint.fill, c.secondTone);
        const double each = comingDay(m_month);
        double most = each;
        auto *days = new QCategoryAxis;
        days->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        for (size_t i = 0; i < m_month.days.size(); ++i) {
            const series::DayPoint &point = m_month.days[i];
            const double value = point.volume ? megabytes(*point.volume) : 0;
            most = std::max(most, value);
            *known << value;
            *coming << (point.day > m_month.today ? each : 0);
            const int day = point.day.day();
            if (day == 1 || (day % 10 == 0 && day < 30) || i + 1 == m_month.days.size())
                days->append(QString::number(day), double(i));
        }
        auto *bars = new QStackedBarSeries;
        bars->setBarWidth(0.72);
        bars->append(known);
        bars->append(coming);
        chart->addSeries(bars);
        days->setRange(-0.5, double(m_month.days.size()) - 0.5);
        days->setGridLineVisible(false);
        days->setLineVisible(false);
        days->setLabelsColor(c.text3);
        days->setLabelsFont(m_theme.font(TextStyle::Micro));
        auto *volume = new QValueAxis;
        volume->setRange(0, most > 0 ? most * 1.05 : 1);
        volume->setVisible(false);
        chart->addAxis(days, Qt::AlignBottom);
        chart->addAxis(volume, Qt::AlignLeft);
        bars->attachAxis(days);
        bars->attachAxis(volume);
    }
    QChart *old = m_view->chart();
    m_view->setChart(chart);
    delete old;
}

void TimeChart::fillTable()
{
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
    m_view->setAccessibleName(tr("Usage of the month"));
    m_view->setAccessibleDescription(m_summary);
}

} // namespace ui
