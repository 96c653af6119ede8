// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/anomaly.h"
#include "models/tables/linelogtable.h"

#include <QCoreApplication>
#include <QLocale>

namespace tables {

//! What the radar found as rows and sentences.
class RadarRows
{
    Q_DECLARE_TR_FUNCTIONS(tables::RadarRows)

public:
    //! What, line, notes, evidence, when.
    static std::vector<LogColumn> columns();
    static LogRow row(const domain::Anomaly &anomaly, const QLocale &locale);
    //! "Spike", "New device".
    static QString kind(domain::AnomalyKind kind);
    //! The evidence in a few words: "400.0 MB, usually 40.0 MB".
    static QString evidence(const domain::Anomaly &anomaly, const QLocale &locale);
    //! What was compared with what, as sentences.
    static QString explanation(const domain::Anomaly &anomaly, const QLocale &locale);
    //! The day, or the moment in UTC.
    static QString when(const domain::Anomaly &anomaly, const QLocale &locale);
};

} // namespace tables
