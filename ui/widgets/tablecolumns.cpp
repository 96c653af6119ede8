// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablepane.h"

#include "ui/delegates/linedelegate.h"

#include <QDataStream>
#include <QMenu>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using domain::LineColumn;

constexpr QLatin1String kTable("lines");
constexpr quint8 kLayoutVersion = 1;

struct Width
{
    int least;
    int most; //!< as wide as is useful when there is room
};

Width widthOf(LineColumn column)
{
    switch (column) {
    case LineColumn::Iccid: return {154, 212};
    case LineColumn::Notes: return {80, 320};
    case LineColumn::Status: return {130, 142};
    case LineColumn::SubAccount: return {88, 140};
    case LineColumn::RatePlan: return {82, 112};
    case LineColumn::LastSeen: return {70, 82};
    case LineColumn::Today: return {72, 84};
    case LineColumn::Month: return {118, 128};
    case LineColumn::SmsSent: return {42, 60};
    case LineColumn::Labels: return {76, 160};
    case LineColumn::Imei:
    case LineColumn::Msisdn: return {130, 140};
    case LineColumn::Operator: return {110, 150};
    case LineColumn::SimType:
    case LineColumn::Group:
    case LineColumn::EndUser: return {96, 150};
    case LineColumn::Country: return {72, 80};
    case LineColumn::DataLeft:
    case LineColumn::DaysLeft:
    case LineColumn::SessionCount: return {84, 100};
    case LineColumn::DeactivationDate:
    case LineColumn::BillingCycle: return {108, 130};
    }
    return {80, 120};
}

bool shownAtFirst(LineColumn column) { return column <= LineColumn::Labels; }

} // namespace

QList<LineColumn> TablePane::shownColumns() const
{
    QList<LineColumn> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(logical))
            columns << LineColumn(logical);
    }
    return columns;
}

// A title is never cut off by our own choice of widths, nor the sparkline left out for a number of the usual size.
int TablePane::leastWidth(LineColumn column) const
{
    const int least = std::max(m_theme.scaled(widthOf(column).least), m_header->titleWidth(int(column)));
    return column == LineColumn::Month ? std::max(least, m_delegate->monthWidth()) : least;
}

// As long as nobody set widths by hand, the room there is goes to the columns that can use it, in the order below.
void TablePane::fitColumns()
{
    const QList<LineColumn> columns = shownColumns();
    m_lastColumn = columns.isEmpty() ? -1 : int(columns.last());
    if (m_ownWidths)
        return;
    m_fitting = true;
    QHash<LineColumn, int> widths;
    int room = viewport()->width();
    for (const LineColumn column : columns) {
        widths[column] = leastWidth(column);
        room -= widths[column];
    }
    const auto give = [&](LineColumn column, int most) {
        if (!widths.contains(column) || room <= 0)
            return;
        const int more = std::min(room, std::max(0, m_theme.scaled(most) - widths[column]));
        widths[column] += more;
        room -= more;
    };
    const int allDigits = m_theme.scaled(widthOf(LineColumn::Iccid).most);
    if (allDigits - widths.value(LineColumn::Iccid) <= room) // a little more room would not show one digit more
        give(LineColumn::Iccid, widthOf(LineColumn::Iccid).most);
    give(LineColumn::Notes, 190);
    for (const LineColumn column : columns) {
        if (column != LineColumn::Notes && column != LineColumn::Iccid)
            give(column, widthOf(column).most);
    }
    give(LineColumn::Notes, 4000);
    for (const LineColumn column : columns)
        m_header->resizeSection(int(column), widths[column]);
    m_fitting = false;
}

void TablePane::openColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName("columnMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int visual = 1; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        QAction *action = menu->addAction(tables::LineTable::title(LineColumn(column)));
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_header->setSectionHidden(column, !shown);
            fitColumns();
            saveLayout();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset the columns")), &QAction::triggered, this, &TablePane::resetLayout);
    menu->popup(m_header->mapToGlobal(position));
}

void TablePane::resetLayout()
{
    m_fitting = true;
    for (int column = 0; column < m_header->count(); ++column) {
        m_header->moveSection(m_header->visualIndex(column), column);
        m_header->setSectionHidden(column, !shownAtFirst(LineColumn(column)));
    }
    m_fitting = false;
    m_ownWidths = false;
    fitColumns();
    saveLayout();
}

void TablePane::saveLayout()
{
    if (m_fitting)
        return;
    QByteArray layout;
    QDataStream stream(&layout, QDataStream::WriteOnly);
    stream << kLayoutVersion << m_ownWidths << m_header->saveState();
    m_settings.setColumnLayout(kTable, layout);
    m_lastColumn = shownColumns().isEmpty() ? -1 : int(shownColumns().last());
}

void TablePane::restoreLayout()
{
    QDataStream stream(m_settings.columnLayout(kTable));
    quint8 version = 0;
    bool own = false;
    QByteArray state;
    stream >> version >> own >> state;
    m_fitting = true;
    const bool restored =
        version == kLayoutVersion && stream.status() == QDataStream::Ok && m_header->restoreState(state);
    if (!restored) {
        for (int column = 0; column < m_header->count(); ++column)
            m_header->setSectionHidden(column, !shownAtFirst(LineColumn(column)));
    }
    m_header->setSectionHidden(0, false);
    m_header->setSectionsClickable(true);
    m_header->setSorted(int(m_table.query().sort.column), m_table.query().sort.order);
    m_fitting = false;
    m_ownWidths = restored && own;
    fitColumns();
}

} // namespace ui
