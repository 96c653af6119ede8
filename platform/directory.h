// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/database.h"
#include "platform/linerow.h"

#include <shared_mutex>
#include <vector>

namespace platform {

//! A run of lines: their first and last number and how many there are.
struct Run
{
    qint64 first = 0;
    qint64 last = -1;
    int count = 0;
};

//! Which line stands at which place of the list, so that the last page is as near as the first: the numbers, states
//! and sub-accounts of all lines, six bytes each. Safe to use from any thread.
class Directory
{
public:
    base::Status load(Connection &connection, qint64 accountId);

    qint64 total() const;
    //! The lines at places offset … offset + limit − 1.
    Run run(qint64 offset, int limit) const;
    //! The line at that place among those of one status; `total` becomes how many there are.
    Run runOf(Status status, qint64 offset, int limit, qint64 &total) const;

    //! How many lines that sub-account has.
    qint64 countOf(int subAccountId) const;

    bool knows(qint64 lineNo) const;
    void add(const LineRow &row);
    void remove(qint64 lineNo);
    void setStatus(qint64 lineNo, Status status);

private:
    mutable std::shared_mutex m_mutex;
    std::vector<quint32> m_numbers; //!< ascending
    std::vector<Status> m_states;   //!< beside them
    std::vector<quint8> m_subAccounts;
};

} // namespace platform
