// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/worldmap.h"

class QHBoxLayout;
class QVBoxLayout;

namespace ui {

//! Above the table of destinations: the days of the month by destination, and a world map (R86). Where there is no room
//! for both, one of them.
class DestinationsHead : public QWidget
{
    Q_OBJECT

public:
    enum Side { Days, Map };

    DestinationsHead(Workspace &workspace, const Theme &theme, Busy &busy, QWidget *parent = nullptr);

    //! Reads a month of a line from the cache.
    void show(const domain::Line &line, QDate cycle, const QTimeZone &zone);
    //! Which of the two where there is room for one.
    void showSide(Side side);
    WorldMap *map() const { return m_map; }
    const tables::DestinationMonth &month() const { return m_month; }
    //! The name of the country that the table shows alone; empty: all.
    QString country() const { return m_country; }

Q_SIGNALS:
    //! The table is to show one country, by its name; empty: all.
    void countryWanted(const QString &name);
    //! Whether both are shown: else something has to offer the choice.
    void arranged(bool both);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Pane *card(const QString &title, QHBoxLayout **head, QVBoxLayout **inside);
    Pane *buildDays();
    Pane *buildMap();
    void arrange();
    void take(const tables::DestinationMonth &month);
    void draw();
    void drawDays();
    ChartNumbers dayNumbers() const;
    void fillLegends();
    void choose(const QString &code);
    void fillPointed(const QString &code);

    Workspace &m_workspace;
    const Theme &m_theme;
    Busy &m_busy;
    std::optional<domain::LineId> m_line;
    tables::DestinationMonth m_month;
    QString m_country;
    Side m_side = Days;
    Pane *m_daysCard = nullptr;
    Pane *m_mapCard = nullptr;
    TextLabel *m_monthName = nullptr;
    BarChart *m_bars = nullptr; //!< null without the module of charts
    TextLabel *m_daysNote = nullptr;
    QVBoxLayout *m_dayLegend = nullptr;
    WorldMap *m_map = nullptr;
    QVBoxLayout *m_mapLegend = nullptr;
    TextLabel *m_pointed = nullptr;
    Button *m_whole = nullptr;
    Button *m_all = nullptr;
};

} // namespace ui
