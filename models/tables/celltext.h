// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linecolumn.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace tables {

//! How cells read for people: numbers by locale, "none" and "Never" for what is not known, times in UTC (D22).
class CellText
{
    Q_DECLARE_TR_FUNCTIONS(tables::CellText)

public:
    //! What the cell shows: 1,234.5 for volumes in MB, "14:32" today, "18 Nov", "18 Nov 2025" in another year.
    static QString shown(const domain::Line &line, domain::LineColumn column, const QDateTime &now,
                         const QLocale &locale);
    //! What a screen reader says: "Month 3,510.0 megabytes".
    static QString spoken(const domain::Line &line, domain::LineColumn column, const QDateTime &now,
                          const QLocale &locale);
    //! The whole value for a tooltip, with the platform's own status word, reason, who and since when (principle 1).
    static QString tooltip(const domain::Line &line, domain::LineColumn column, const QLocale &locale);
    //! Zero, "Never", "none": worth less ink.
    static bool isDim(const domain::Line &line, domain::LineColumn column);
    //! What stands beside the renewal date (D28).
    static domain::RenewalBadge badge(const domain::Line &line, const QDateTime &now);
    //! "4 min", "7 h", "3 d".
    static QString age(const QDateTime &since, const QDateTime &now);
};

} // namespace tables
