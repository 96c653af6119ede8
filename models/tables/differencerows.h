// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linedifference.h"
#include "models/tables/linelogtable.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace tables {

//! What changed, as rows.
class DifferenceRows
{
    Q_DECLARE_TR_FUNCTIONS(tables::DifferenceRows)

public:
    //! Line, notes, what, before and after, who, noticed.
    static std::vector<LogColumn> columns();
    static LogRow row(const domain::LineDifference &difference, const QTimeZone &zone, const QLocale &locale);
    //! "Status", "New line".
    static QString kind(domain::DifferenceKind kind);
    //! A canonical value as people read it; "none" for nothing.
    static QString value(domain::DifferenceKind kind, const QString &canonical);
    //! Headings and cells of a file: before and after apart, the time in UTC.
    static QStringList fileTitles();
    static QStringList fileRow(const domain::LineDifference &difference);
};

} // namespace tables
