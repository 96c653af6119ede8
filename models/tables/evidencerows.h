// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/domain/line.h"
#include "models/storage/linelogs.h"
#include "models/storage/usagestore.h"

#include <QCoreApplication>

namespace tables {

//! Of which line and days, and who asks.
struct EvidenceQuestion
{
    domain::Line line;
    QDate from;                        //!< of `zone`
    QDate to;                          //!< of `zone`, the last day that belongs to it
    QTimeZone zone = QTimeZone::utc(); //!< the account's (D22)
    QString account;
    QString by;         //!< who makes it; empty: not known
    QString source;     //!< the platform's address
    QDateTime takenAt;  //!< UTC
    QDateTime syncedAt; //!< UTC; null: never
};

//! What the cache knows of one line, in words and tables. Secrets of the card are not in the cache, and passwords of
//! access points are left out.
class EvidenceRows
{
    Q_DECLARE_TR_FUNCTIONS(tables::EvidenceRows)

public:
    EvidenceRows(storage::LineLogs &logs, storage::UsageStore &usage) : m_logs(logs), m_usage(usage) {}

    //! Blocks: for a pool thread.
    base::Result<domain::Evidence> read(const EvidenceQuestion &question) const;
    //! The months that a span of days touches, by their first days.
    static std::vector<QDate> monthsOf(QDate from, QDate to);

private:
    using Section = base::Result<domain::EvidenceSection>;
    using Question = EvidenceQuestion;

    domain::EvidenceSection facts(const Question &question) const;
    Section usage(const Question &question) const;
    Section sessions(const Question &question) const;
    Section destinations(const Question &question) const;
    Section messages(const Question &question) const;
    Section audit(const Question &question) const;
    Section records(const Question &question) const;
    Section tickets(const Question &question) const;
    Section statusChanges(const Question &question) const;
    Section devices(const Question &question) const;
    //! How old a log is that is kept by month, month by month where they differ.
    QString stateOf(const Question &question, domain::LineLog log) const;

    storage::LineLogs &m_logs;
    storage::UsageStore &m_usage;
};

} // namespace tables
