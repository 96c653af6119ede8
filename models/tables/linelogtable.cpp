// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/linelogtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tables {

QString LogCell::whole() const { return aside.isEmpty() ? text : u"%1 → %2"_s.arg(aside, text); }

LineLogTable::LineLogTable(std::vector<LogColumn> columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

void LineLogTable::setRows(std::vector<LogRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    choose();
    endResetModel();
}

void LineLogTable::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text.simplified();
    choose();
    endResetModel();
}

void LineLogTable::setCountry(const QString &country)
{
    beginResetModel();
    m_country = country;
    choose();
    endResetModel();
}

QStringList LineLogTable::countries() const
{
    QStringList all;
    for (const LogRow &row : m_rows) {
        if (!row.country.isEmpty() && !all.contains(row.country))
            all << row.country;
    }
    all.sort();
    return all;
}

void LineLogTable::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sorted = column;
    m_order = order;
    choose();
    endResetModel();
}

void LineLogTable::choose()
{
    m_shown.clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const LogRow &row = m_rows[i];
        const bool hasText =
            m_filter.isEmpty() || std::any_of(row.cells.begin(), row.cells.end(), [this](const LogCell &cell) {
                return cell.whole().contains(m_filter, Qt::CaseInsensitive);
            });
        if (hasText && (m_country.isEmpty() || row.country == m_country))
            m_shown.push_back(i);
    }
    if (m_sorted < 0 || m_sorted >= columnCount())
        return;
    const auto before = [this](size_t a, size_t b) {
        const LogCell &left = m_rows[a].cells[size_t(m_sorted)];
        const LogCell &right = m_rows[b].cells[size_t(m_sorted)];
        if (left.order != right.order)
            return left.order < right.order;
        return QString::localeAwareCompare(left.whole(), right.whole()) < 0;
    };
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [&](size_t a, size_t b) { return m_order == Qt::AscendingOrder ? before(a, b) : before(b, a); });
}

QStringList LineLogTable::titles() const
{
    QStringList titles;
    for (const LogColumn &column : m_columns)
        titles << column.title;
    return titles;
}

std::vector<QStringList> LineLogTable::cellsOf(QString (*textOf)(const LogCell &)) const
{
    std::vector<QStringList> rows;
    for (const size_t place : m_shown) {
        QStringList cells;
        for (const LogCell &cell : m_rows[place].cells)
            cells << textOf(cell);
        rows.push_back(std::move(cells));
    }
    return rows;
}

std::vector<QStringList> LineLogTable::shownCells() const
{
    return cellsOf([](const LogCell &cell) { return cell.whole(); });
}

std::vector<QStringList> LineLogTable::fileCells() const
{
    return cellsOf([](const LogCell &cell) { return cell.plain.isEmpty() ? cell.whole() : cell.plain; });
}

int LineLogTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }
int LineLogTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

QVariant LineLogTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_shown.size())
        return {};
    const LogCell &cell = m_rows[m_shown[size_t(index.row())]].cells[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return cell.whole();
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case LogShareRole: return cell.share < 0 ? QVariant() : QVariant(cell.share);
    case LogMarkRole: return int(cell.mark);
    case LogAsideRole: return cell.aside;
    default: return {};
    }
}

QVariant LineLogTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[size_t(section)].title;
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace tables
