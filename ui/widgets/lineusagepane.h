// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/busy.h"
#include "ui/logage.h"
#include "ui/program.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timechart.h"
#include "ui/widgets/toggles.h"

class QHBoxLayout;
class QVBoxLayout;

namespace ui {

class Swatch;

//! Usage of one line: this day, this month with its cost, the forecast, the month before, a chart by day or month as
//! far as the cache goes with the limits of the rules that concern it, today by hour and the month by country (R84).
class LineUsagePane : public Pane
{
    Q_OBJECT

public:
    LineUsagePane(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *parent = nullptr);

    void show(const domain::Line &line);
    //! Reads the cache anew.
    void refresh();
    //! The last twelve months instead of this month's days.
    void showMonths(bool on);
    TimeChart *chart() const { return m_chart; }
    //! What went over each country this month.
    tables::LineLogTable &countries() { return m_countries; }
    //! What stands out, as it is shown.
    const domain::Standouts &standouts() const { return m_standouts; }
    //! What each hour of today is drawn with, in MB.
    const std::vector<double> &hours() const { return m_hourBars; }

Q_SIGNALS:
    //! Where something that stands out can be looked at.
    void logWanted(domain::LineLog log);

private:
    enum Span { Days, Months };
    struct Figure
    {
        TextLabel *value = nullptr;
        TextLabel *words = nullptr;
    };
    Figure addFigure(QHBoxLayout *row, QLatin1String name, const QString &words);
    QWidget *buildUsage();
    QWidget *buildHours();
    QWidget *buildCountries();
    QWidget *buildRules();
    QWidget *buildStandouts();
    QWidget *buildRenewal();
    QWidget *buildFacts();
    TextLabel *addFact(QVBoxLayout *column, const QString &name, QLatin1String object, Mark **mark = nullptr);
    Pane *card(const QString &title, QVBoxLayout **inside, TextLabel **aside = nullptr);
    void connectLogs();
    void want();
    void loadLogs();
    void buildUi();
    void fillRules();
    void addRule(const domain::Rule &rule, std::vector<TimeChart::Limit> &limits);
    void addRuleRow(const QString &text, std::optional<int> percent, const QString &below);
    void loadStandouts();
    void fillStandouts(const domain::Standouts &all);
    QWidget *standoutRow(const domain::Standout &found);
    void loadTickets();
    void fillHours(const tables::HourlyUsage &hours);
    void fillCountries(const tables::LogRows &rows);
    void drawHours();
    void drawLegend();
    QDate today() const;
    void fillFacts();
    void fillMonth(const series::MonthSeries &month);
    void fillMonths(const std::vector<series::MonthPoint> &months);
    void fillNote(bool isMissing);
    QString zone() const;

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    std::optional<domain::Line> m_line;
    bool m_byMonth = false;
    TextLabel *m_month = nullptr;
    Figure m_today;
    Figure m_thisMonth;
    Figure m_forecast;
    Figure m_lastMonth;
    SegmentedControl *m_span = nullptr;
    Swatch *m_usedSwatch = nullptr;
    Swatch *m_comingSwatch = nullptr;
    TimeChart *m_chart = nullptr;
    TextLabel *m_note = nullptr;
    QHash<QString, TextLabel *> m_facts;
    tables::LineLogTable m_countries;
    LogAge m_countriesAge;
    LogAge m_hoursAge;
    RowsView *m_countryRows = nullptr;
    TextLabel *m_countriesState = nullptr;
    TextLabel *m_countriesNote = nullptr;
    BarChart *m_hours = nullptr; //!< null without the module of charts
    std::vector<double> m_hourBars;
    TextLabel *m_hoursState = nullptr;
    TextLabel *m_hoursNote = nullptr;
    QVBoxLayout *m_rules = nullptr;
    std::vector<QWidget *> m_ruleRows;
    domain::Standouts m_standouts;
    QVBoxLayout *m_standoutRows = nullptr;
    std::vector<QWidget *> m_standoutWidgets;
    TextLabel *m_renews = nullptr;
    Mark *m_renewsMark = nullptr;
    TextLabel *m_tickets = nullptr;
};

} // namespace ui
