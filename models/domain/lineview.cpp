// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lineview.h"

#include "models/domain/linefilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

base::Error wrong(QLatin1String where, const QString &detail)
{
    return base::Error{.kind = base::ErrorKind::Invalid, .detail = detail, .where = where};
}

//! The filter in one spelling; text that is no filter as it is.
QString spelled(const QString &text)
{
    const base::Result<LineFilter> filter = parseLineFilter(text);
    return filter ? formatLineFilter(*filter) : text;
}

} // namespace

base::Status checkLineView(const LineView &view)
{
    if (view.name.isEmpty() || view.name != cleanViewName(view.name))
        return wrong("name"_L1, u"not a name of a view"_s);
    if (view.filter.size() > kLongestViewFilter)
        return wrong("filter"_L1, u"too long"_s);
    if (const base::Result<LineFilter> filter = parseLineFilter(view.filter); !filter)
        return wrong("filter"_L1, filter.error().detail);
    if (view.group && !groupColumns().contains(*view.group))
        return wrong("group"_L1, u"lines cannot be grouped by it"_s);
    for (auto column = view.columns.begin(); column != view.columns.end(); ++column) {
        const bool isWide = column->width != 0 && (column->width < kNarrowestColumn || column->width > kWidestColumn);
        if (isWide || std::ranges::count(view.columns, column->column, &ViewColumn::column) > 1)
            return wrong("columns"_L1, u"a width that cannot be, or a column twice"_s);
    }
    return {};
}

const std::vector<ViewColumn> &usualColumns()
{
    static const std::vector<ViewColumn> usual = [] {
        std::vector<ViewColumn> columns;
        for (const LineColumnInfo &info : lineColumns()) {
            if (info.column <= LineColumn::Labels)
                columns.push_back({.column = info.column, .isPinned = info.column == LineColumn::Iccid});
        }
        return columns;
    }();
    return usual;
}

std::vector<ViewColumn> laidOut(std::vector<ViewColumn> columns)
{
    if (columns.empty())
        return usualColumns();
    auto first = std::ranges::find(columns, LineColumn::Iccid, &ViewColumn::column);
    if (first == columns.end())
        first = columns.insert(columns.begin(), ViewColumn{.column = LineColumn::Iccid, .isPinned = true});
    std::rotate(columns.begin(), first, first + 1);
    std::stable_sort(columns.begin() + 1, columns.end(),
                     [](const ViewColumn &a, const ViewColumn &b) { return a.isPinned > b.isPinned; });
    columns.front().isPinned = columns.front().isPinned || (columns.size() > 1 && columns[1].isPinned);
    return columns;
}

bool isSameLook(const LineView &a, const LineView &b)
{
    return spelled(a.filter) == spelled(b.filter) && a.sort == b.sort && a.group == b.group &&
           laidOut(a.columns) == laidOut(b.columns) && a.density == b.density;
}

QString cleanViewName(const QString &name)
{
    QString clean;
    for (const QChar c : name)
        clean += c.isPrint() ? c : QChar(u' ');
    return clean.simplified().left(kLongestViewName).trimmed();
}

const QList<LineColumn> &groupColumns()
{
    static const QList<LineColumn> columns{LineColumn::SubAccount, LineColumn::Group,   LineColumn::RatePlan,
                                           LineColumn::Status,     LineColumn::SimType, LineColumn::Operator,
                                           LineColumn::Country};
    return columns;
}

} // namespace domain
