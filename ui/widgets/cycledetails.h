// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/billing.h"
#include "models/tables/linelogtable.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/stateface.h"
#include "ui/widgets/toggles.h"

#include <QStackedWidget>

class QVBoxLayout;

namespace ui {

class BarChart;

//! What stands in the book of a billing cycle (R39–R41): its days as bars and as a table, what data cost by country,
//! and the cards that were charged.
class CycleDetails : public QWidget
{
    Q_OBJECT

public:
    explicit CycleDetails(const Theme &theme, QWidget *parent = nullptr);

    void setBook(const domain::CycleBook &book);
    //! Nothing is shown: says why.
    void setUnknown(const QString &title, const QString &why);
    tables::LineLogTable &days() { return m_days; }
    tables::LineLogTable &countries() { return m_countries; }
    tables::LineLogTable &cards() { return m_cards; }
    //! What the bars say, in words.
    QString summary() const { return m_summary; }
    bool isUnknown() const;
    StateFace *face() const { return m_face; }

private:
    enum Part { Bars, Days };

    QWidget *buildDays(const Theme &theme);
    QWidget *buildSides(const Theme &theme);
    RowsView *addTable(const Theme &theme, tables::LineLogTable &table, const QString &words, QLatin1String name);
    void draw();

    const Theme &m_theme;
    tables::LineLogTable m_days;
    tables::LineLogTable m_countries;
    tables::LineLogTable m_cards;
    domain::CycleBook m_book;
    QString m_summary;
    QStackedWidget *m_stack;
    QWidget *m_whole;
    StateFace *m_face;
    SegmentedControl *m_parts = nullptr;
    TextLabel *m_legend = nullptr;
    QStackedWidget *m_dayStack = nullptr;
    BarChart *m_bars = nullptr; //!< null without the module of charts: then there is only the table
};

} // namespace ui
