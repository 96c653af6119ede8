// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/series/fleetmonth.h"
#include "ui/pages/dashboardtiles.h"
#include "ui/widgets/toggles.h"

#include <QStackedWidget>

class QTableWidget;

namespace ui {

class BarChart;
class Swatch;
struct BarChartData;
struct ChartNumbers;

//! Usage of this month with a forecast, beside the last month: data, its cost, or SMS; a chart and a table.
class UsageTile : public Tile
{
    Q_OBJECT

public:
    UsageTile(const Theme &theme, Actions &actions, QWidget *parent = nullptr);

    void set(const series::FleetMonth &month);
    //! What the month's messages to lines cost; empty: not known.
    void setMessages(const std::vector<base::Money> &costs);
    void setCurrency(const QString &currency);
    //! How old the figures are and of what; empty: they are still being added up.
    void setAge(const QString &text);
    //! The figures could not be read: says why.
    void setProblem(const QString &text);
    void choose(series::Measure measure);
    //! Where there is little room there is none for the legend.
    void setLegendShown(bool on);
    series::Measure measure() const { return series::Measure(m_measures->current()); }
    void showTable(bool on);
    bool isTableShown() const;
    QTableWidget *table() const { return m_table; }
    //! What the chart says, in words.
    QString summary() const { return m_summary; }

Q_SIGNALS:
    //! The lines behind the figures, those that used most first.
    void linesWanted();
    void messagesWanted();

private:
    struct Figure
    {
        TextLabel *value;
        TextLabel *words;
    };

    void buildHead();
    void buildFigures();
    void buildChart();
    void buildFoot();
    void fill();
    void fillFigures();
    void fillTable();
    void draw();
    void summarise();
    //! "178.2 GB", "$1,132.10", "765".
    QString text(series::Measure measure, qint64 value) const;
    QString lastMonth() const;
    QString compared(const series::MeasuredMonth &month) const;
    ChartNumbers numbers() const;
    void addScale(BarChartData &data, double factor) const;

    series::FleetMonth m_month;
    bool m_isKnown = false;
    QString m_currency;
    std::vector<base::Money> m_messageCosts;
    QString m_summary;
    TextLabel *m_span;
    std::array<Swatch *, 3> m_legend{}; //!< actual, forecast, last month
    SegmentedControl *m_measures;
    Figure m_soFar{};
    Figure m_forecast{};
    Figure m_against{};
    Figure m_messages{};
    QStackedWidget *m_stack;
    BarChart *m_bars = nullptr; //!< made with the first figures; null without the module of charts
    QTableWidget *m_table;
    TextLabel *m_note;
    TextLabel *m_age;
    Button *m_tableButton;
    Button *m_lines;
    Button *m_report;
};

} // namespace ui
