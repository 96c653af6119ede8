// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablepane.h"

#include "ui/delegates/linedelegate.h"

#include <QDataStream>
#include <QMenu>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using domain::LineColumn;

constexpr QLatin1String kTable("lines");
constexpr quint8 kLayoutVersion = 2;
constexpr int kCompactRow = 26;

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
    case LineColumn::InSession: return {96, 110};
    case LineColumn::PlanName: return {96, 160};
    case LineColumn::RenewalDate: return {150, 176};
    case LineColumn::Rules: return {96, 200};
    }
    return {80, 120};
}

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
            std::vector<domain::ViewColumn> all = columns();
            if (shown)
                all.push_back({.column = LineColumn(column)});
            else
                std::erase_if(all, [&](const domain::ViewColumn &one) { return int(one.column) == column; });
            setColumns(all);
            saveLayout();
        });
    }
    menu->addSeparator();
    const int under = m_header->logicalIndexAt(position);
    if (under > 0) {
        QAction *pin = menu->addAction(tr("Keep %1 at the left").arg(tables::LineTable::title(LineColumn(under))));
        pin->setCheckable(true);
        pin->setChecked(isPinned(LineColumn(under)));
        connect(pin, &QAction::toggled, this, [this, under](bool on) { setPinned(LineColumn(under), on); });
    }
    connect(menu->addAction(tr("Choose columns…")), &QAction::triggered, this, &TablePane::columnsWanted);
    connect(menu->addAction(tr("Reset the columns")), &QAction::triggered, this, &TablePane::resetLayout);
    menu->popup(m_header->mapToGlobal(position));
}

void TablePane::resetLayout()
{
    setColumns({});
    setDensity(domain::RowDensity::Standard);
    saveLayout();
}

std::vector<domain::ViewColumn> TablePane::columns() const
{
    std::vector<domain::ViewColumn> columns;
    for (const LineColumn column : shownColumns()) {
        const int width =
            std::clamp(m_header->sectionSize(int(column)), domain::kNarrowestColumn, domain::kWidestColumn);
        columns.push_back({.column = column, .width = m_ownWidths ? width : 0, .isPinned = isPinned(column)});
    }
    return columns;
}

void TablePane::setColumns(const std::vector<domain::ViewColumn> &wanted)
{
    const std::vector<domain::ViewColumn> columns = domain::laidOut(wanted);
    m_fitting = true;
    m_ownWidths = false;
    QList<int> pinned;
    for (int column = 0; column < m_header->count(); ++column)
        m_header->setSectionHidden(column, true);
    for (int at = 0; at < int(columns.size()); ++at) {
        const domain::ViewColumn &one = columns[size_t(at)];
        m_header->moveSection(m_header->visualIndex(int(one.column)), at);
        m_header->setSectionHidden(int(one.column), false);
        m_header->resizeSection(int(one.column), one.width > 0 ? one.width : leastWidth(one.column));
        m_ownWidths = m_ownWidths || one.width > 0;
        if (one.isPinned)
            pinned << int(one.column);
    }
    m_header->setPinned(pinned);
    m_fitting = false;
    fitColumns();
    updateGeometries();
    viewport()->update();
}

void TablePane::chooseColumns(const std::vector<domain::ViewColumn> &columns)
{
    setColumns(columns);
    saveLayout();
}

void TablePane::chooseDensity(domain::RowDensity density)
{
    setDensity(density);
    saveLayout();
}

void TablePane::setPinned(LineColumn column, bool on)
{
    std::vector<domain::ViewColumn> all = columns();
    const auto one = std::ranges::find(all, column, &domain::ViewColumn::column);
    if (one == all.end() || one->isPinned == on)
        return;
    one->isPinned = on;
    setColumns(all);
    saveLayout();
}

//! A column that is dragged among the pinned ones is pinned, one that is dragged out of them is not.
void TablePane::sectionMoved(int section)
{
    if (m_fitting)
        return;
    const QList<LineColumn> shown = shownColumns();
    QList<int> pinned = m_header->pinned();
    const qsizetype at = shown.indexOf(LineColumn(section));
    const bool isAmong = at >= 0 && at < pinned.size();
    if (isAmong != pinned.contains(section)) {
        qsizetype count = pinned.size() + (isAmong ? 1 : -1);
        pinned.clear();
        for (const LineColumn column : shown.first(count))
            pinned << int(column);
    } else {
        std::ranges::sort(pinned, {}, [this](int each) { return m_header->visualIndex(each); });
    }
    m_header->setPinned(pinned);
    saveLayout();
}

void TablePane::setSorted(const domain::LineSort &sort)
{
    m_header->setSorted(int(sort.column), sort.order);
    fitColumns();
}

void TablePane::setDensity(domain::RowDensity density)
{
    m_density = density;
    const int height = density == domain::RowDensity::Compact ? m_theme.scaled(kCompactRow) : m_theme.rowHeight();
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void TablePane::saveLayout()
{
    if (m_fitting)
        return;
    m_lastColumn = shownColumns().isEmpty() ? -1 : int(shownColumns().last());
    if (m_isKept) {
        QByteArray layout;
        QDataStream stream(&layout, QDataStream::WriteOnly);
        const std::vector<domain::ViewColumn> all = columns();
        stream << kLayoutVersion << quint8(m_density) << quint8(all.size());
        for (const domain::ViewColumn &one : all)
            stream << QString(domain::lineColumnInfo(one.column).key) << qint32(one.width) << one.isPinned;
        m_settings.setColumnLayout(kTable, layout);
    }
    Q_EMIT layoutChanged();
}

void TablePane::restoreLayout()
{
    QDataStream stream(m_settings.columnLayout(kTable));
    quint8 version = 0;
    quint8 density = 0;
    quint8 count = 0;
    stream >> version >> density >> count;
    std::vector<domain::ViewColumn> kept;
    for (int i = 0; version == kLayoutVersion && i < count && stream.status() == QDataStream::Ok; ++i) {
        QString key;
        qint32 width = 0;
        bool isPinned = false;
        stream >> key >> width >> isPinned;
        const std::optional<LineColumn> column = domain::lineColumnFromKey(key);
        const bool isTwice = column && std::ranges::count(kept, *column, &domain::ViewColumn::column) > 0;
        if (column && !isTwice)
            kept.push_back({*column, width > 0 ? std::clamp(width, domain::kNarrowestColumn, domain::kWidestColumn) : 0,
                            isPinned});
    }
    const bool isCompact = version == kLayoutVersion && density == quint8(domain::RowDensity::Compact);
    m_header->setSectionsClickable(true);
    m_header->setSorted(int(m_table.query().sort.column), m_table.query().sort.order);
    setColumns(kept);
    setDensity(isCompact ? domain::RowDensity::Compact : domain::RowDensity::Standard);
}

} // namespace ui
