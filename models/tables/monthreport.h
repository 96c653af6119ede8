// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/storage/billing.h"
#include "models/storage/fleetdays.h"
#include "models/storage/linestore.h"
#include "models/storage/messages.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace tables {

//! Which month of which account, and who asks.
struct MonthQuestion
{
    QDate month;                       //!< its first day, in `zone`
    QTimeZone zone = QTimeZone::utc(); //!< the account's (D22)
    QString account;
    QString by;         //!< who makes it; empty: not known
    QString source;     //!< the platform's address
    QDateTime takenAt;  //!< UTC
    QDateTime syncedAt; //!< UTC; null: never
};

//! A month of the account as chapters of words, tables and charts, from the cache alone.
class MonthReport
{
    Q_DECLARE_TR_FUNCTIONS(tables::MonthReport)

public:
    //! What is read; all of it outlives the report.
    struct Source
    {
        const storage::CacheFile &file;
        storage::LineStore &lines;
        storage::Billing &billing;
        storage::Messages &messages;
    };

    explicit MonthReport(const Source &source) : m_source(source) {}

    //! Blocks: for a pool thread.
    base::Result<domain::Evidence> read(const MonthQuestion &question) const;

private:
    using Section = base::Result<domain::EvidenceSection>;
    using Question = MonthQuestion;

    Section balance(const Question &question) const;
    Section usage(const Question &question) const;
    Section cycle(const Question &question) const;
    Section countries(const Question &question) const;
    Section statuses(const Question &question) const;
    Section changes(const Question &question) const;
    Section topLines(const Question &question) const;
    Section messages(const Question &question) const;

    Source m_source;
};

} // namespace tables
