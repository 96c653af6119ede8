// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/audit.h"
#include "platform/core.h"

namespace platform {

//! A sub-account with what can be edited about it (R104, R105).
struct SubAccount
{
    int id = 0;
    QString name;
    bool active = true; //!< an inactive one's own logins stay outside
    QByteArray uuid;    //!< where its lines are asked for (R161)
    qint64 version = 1;
    Seconds updatedAt = 0;
};

base::Result<std::vector<SubAccount>> loadSubAccounts(Connection &connection, qint64 accountId);
//! Id and UUID are given out here.
base::Result<SubAccount> insertSubAccount(Connection &connection, const Account &account, SubAccount made);
base::Status updateSubAccount(Connection &connection, qint64 accountId, const SubAccount &changed);

//! How many lines an action on all of them has changed, and how many it left as they were.
struct LinesMoved
{
    qint64 changed = 0;
    qint64 unchanged = 0;
};

//! R106: all lines of the sub-account that can work become ready or, where they were to end, go on. Those that were
//! suspended for the balance come back by themselves (D4). Inside of a write.
base::Result<LinesMoved> activateAllLines(Core &core, Connection &connection, int subAccountId, const Actor &by,
                                          Seconds now);
//! R107: all lines of the sub-account end, on the day that their contract says (D3); those without service at once.
base::Result<LinesMoved> deactivateAllLines(Core &core, Connection &connection, int subAccountId, const Actor &by,
                                            Seconds now);

} // namespace platform
