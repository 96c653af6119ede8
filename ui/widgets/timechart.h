// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/series/dailyseries.h"
#include "models/series/monthseries.h"
#include "ui/theme.h"

#include <QStackedWidget>

class QTableWidget;

namespace ui {

class BarChart;
struct BarChartData;
struct ChartNumbers;

//! Bars over days with what is still to come in a lighter tone; a table twin, and a summary for screen readers.
class TimeChart : public QStackedWidget
{
    Q_OBJECT

public:
    explicit TimeChart(const Theme &theme, QWidget *parent = nullptr);

    void setMonth(const series::MonthSeries &month);
    //! Bars by month instead of by day.
    void setMonths(std::vector<series::MonthPoint> months);
    void clear();
    //! An axis of MB with lines across, and dashed lines where rules end usage: of a day and of a month, with their
    //! words.
    struct Limit
    {
        bool isOfMonth = false;
        base::DataVolume volume;
        QString words;
    };
    void setDetailed(std::vector<Limit> limits);
    const std::vector<Limit> &limits() const { return m_limits; }
    //! Pixels of the bars at a text size of 1.
    void setBarHeight(int pixels);
    //! The same figures as a table; always where there is no module of charts.
    void showTable(bool on);
    bool isTableShown() const;
    //! What the chart says, in words.
    QString summary() const { return m_summary; }
    QTableWidget *table() const { return m_table; }

private:
    void draw();
    void drawMonths();
    void fillMonths();
    void fillTable();
    ChartNumbers numbers() const;
    void summarise();
    void addDetails(BarChartData &data, bool isOfMonth) const;
    QString dayLabel(const QDate &date) const;

    const Theme &m_theme;
    BarChart *m_bars; //!< null without the module of charts: then there is only the table
    QTableWidget *m_table;
    series::MonthSeries m_month;
    std::vector<series::MonthPoint> m_months; //!< not empty: what is shown
    int m_barHeight = 112;
    bool m_isDetailed = false;
    std::vector<Limit> m_limits;
    QString m_summary;
};

} // namespace ui
