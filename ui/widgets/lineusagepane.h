// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timechart.h"
#include "ui/widgets/toggles.h"

class QHBoxLayout;

namespace ui {

//! Usage of one line: this day, this month with its cost, the forecast, the month before, and a chart by day or month
//! as far as the cache goes.
class LineUsagePane : public Pane
{
    Q_OBJECT

public:
    LineUsagePane(Workspace &workspace, const Theme &theme, Busy &busy, QWidget *parent = nullptr);

    void show(const domain::Line &line);
    //! Reads the cache anew.
    void refresh();
    //! The last twelve months instead of this month's days.
    void showMonths(bool on);
    TimeChart *chart() const { return m_chart; }

private:
    struct Figure
    {
        TextLabel *value = nullptr;
        TextLabel *words = nullptr;
    };
    Figure addFigure(QHBoxLayout *row, QLatin1String name, const QString &words);
    QWidget *buildFacts();
    void fillFacts();
    void fillMonth(const series::MonthSeries &month);
    void fillMonths(const std::vector<series::MonthPoint> &months);
    void fillNote(bool isMissing);
    QString zone() const;

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
    TimeChart *m_chart = nullptr;
    TextLabel *m_note = nullptr;
    QHash<QString, TextLabel *> m_facts;
};

} // namespace ui
