// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/linecolumn.h"

#include <QList>
#include <optional>
#include <vector>

namespace domain {

//! How high the rows of a table are.
enum class RowDensity : quint8 { Standard, Compact };

//! A column of a view.
struct ViewColumn
{
    LineColumn column = LineColumn::Iccid;
    int width = 0; //!< logical pixels; 0: what suits the room there is
    bool isPinned = false;

    friend bool operator==(const ViewColumn &, const ViewColumn &) = default;
};

//! A way to look at the lines that somebody saved: which, in which order, in which columns.
struct LineView
{
    QString id;
    QString name;
    QString filter; //!< in the filter language
    LineSort sort;
    std::optional<LineColumn> group;
    std::vector<ViewColumn> columns; //!< as they stand from left to right; empty: the usual ones
    RowDensity density = RowDensity::Standard;
};

inline constexpr size_t kMostViews = 200;
inline constexpr qsizetype kLongestViewName = 80;
inline constexpr qsizetype kLongestViewFilter = 4'000;
inline constexpr int kNarrowestColumn = 30;
inline constexpr int kWidestColumn = 1'200;

//! Whether a view can be taken as it is: Invalid with `where` "name", "filter", "columns" or "group".
base::Status checkLineView(const LineView &view);
//! The columns of somebody who has chosen none.
const std::vector<ViewColumn> &usualColumns();
//! Columns as a table can show them: the ICCID is the first, pinned ones stand before the others.
std::vector<ViewColumn> laidOut(std::vector<ViewColumn> columns);
//! Whether both show the same, whatever they are called.
bool isSameLook(const LineView &a, const LineView &b);
//! One line of text without control characters, cut at kLongestViewName.
QString cleanViewName(const QString &name);

//! What lines can be grouped by (R182): columns with few values.
const QList<LineColumn> &groupColumns();

} // namespace domain
