// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"

#include <QString>
#include <vector>

namespace platform {

//! What is fixed about the account while the platform runs.
struct Account
{
    qint64 id = 0;
    QByteArray uuid;
    qint64 number = 0;
    QString name;
    QString currency;
    QString zone;
    QString plan; //!< basic or professional (R44, R45), as it was loaded; Core::isBasic says what it is now
    quint64 seed = 0;
    Seconds createdAt = 0;
};

struct CatalogEntry
{
    int id = 0;
    QString name;
    QString detail; //!< status of a sub-account, SIM type of a rate plan
};

//! The small tables that every line refers to.
struct Catalog
{
    std::vector<CatalogEntry> subAccounts;
    std::vector<CatalogEntry> groups;
    std::vector<CatalogEntry> ratePlans;

    //! The entry with that id, or an empty one.
    static const CatalogEntry &find(const std::vector<CatalogEntry> &table, int id);
};

//! What changes about the account as a whole.
struct AccountState
{
    Seconds trafficUntil = 0;
    Seconds clockOffset = 0;
    qint64 nextLineNo = 1;
    qint64 balanceMicros = 0;
    qint64 changeNo = 0;   //!< grows with every committed write
    qint64 tablesNo = 0;   //!< grows with every write to users or catalog
    Seconds lastStamp = 0; //!< what the last write stamped its changes with
};

base::Result<Account> loadAccount(Connection &connection, qint64 accountId);
//! The account that a first start made.
base::Result<qint64> firstAccountId(Connection &connection);
base::Result<AccountState> loadAccountState(Connection &connection, qint64 accountId);
base::Status saveAccountState(Connection &connection, qint64 accountId, const AccountState &state);
base::Result<Catalog> loadCatalog(Connection &connection, qint64 accountId);

} // namespace platform
