// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/domain/account.h"
#include "models/storage/rulenames.h"

#include <QDateTime>
#include <QString>

namespace storage {

class CacheFile;

//! Where a run over a collection stands; written with the rows it brought, so that a kill loses nothing.
struct SyncCheckpoint
{
    QString collection;   //!< "lines", "daily_usage"
    bool full = true;     //!< a pass over everything, or only what changed since `since`
    bool running = false; //!< false: the run is complete
    qint64 pass = 0;      //!< number of the current or last full pass; grows by one with each
    int round = 1;        //!< second walk over the pages of one pass, when rows moved (D23)
    QString cursor;       //!< next page; empty at the start
    qint64 done = 0;      //!< rows brought by this run
    qint64 total = -1;    //!< rows the platform announced; -1 not known
    QDateTime since;      //!< UTC; what an incremental run asked for
    QDateTime serverTime; //!< UTC; server time of the run's first page: the next `since`
    QDateTime startedAt;  //!< UTC, our clock
    QDateTime finishedAt; //!< UTC, our clock; of the last complete run
    QDateTime wholeAt;    //!< UTC, our clock; of the last complete run that brought everything

    friend bool operator==(const SyncCheckpoint &, const SyncCheckpoint &) = default;
};

//! Checkpoints, the account, and what else a cache knows about itself.
class SyncState
{
public:
    explicit SyncState(CacheFile &file);

    base::Future<SyncCheckpoint> loadCheckpoint(QString collection);
    base::Future<std::monostate> saveCheckpoint(SyncCheckpoint checkpoint);
    //! The account as last fetched, and when; NotFound in a fresh cache.
    struct StoredAccount
    {
        domain::Account account;
        QDateTime fetchedAt;
    };
    base::Future<StoredAccount> loadAccount();
    base::Future<std::monostate> saveAccount(domain::Account account, QDateTime fetchedAt);
    //! Small named texts: requests spent today and the like. Missing: empty.
    base::Future<QString> loadText(QString key);
    base::Future<std::monostate> saveText(QString key, QString value);
    //! Which rules concern whose lines; answers whether that was something else before.
    base::Future<bool> saveRuleNames(std::vector<RuleNames> all);

private:
    CacheFile &m_file;
};

} // namespace storage
