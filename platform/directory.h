// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/database.h"
#include "platform/linerow.h"
#include "platform/scope.h"

#include <shared_mutex>
#include <unordered_map>
#include <vector>

namespace platform {

//! A run of lines: their first and last number and how many there are.
struct Run
{
    qint64 first = 0;
    qint64 last = -1;
    int count = 0;
};

//! What lists need to know of one line, or that it is gone.
struct LineNote
{
    qint64 lineNo = 0;
    bool gone = false;
    Status status = Status::Blank;
    int subAccountId = 0;
    int groupId = 0;
    QString iccid;
    QString note;
};

//! Some of the lines that were asked for, and how many there are in all.
struct Picked
{
    std::vector<qint64> lines;
    qint64 total = 0;
};

//! How many lines a group has itself, and how many of them work.
struct GroupCount
{
    qint64 lines = 0;
    qint64 working = 0;
};

//! Which line stands at which place of the list, so that the last page is as near as the first: numbers, states,
//! sub-accounts and groups of all lines, 13 bytes each. Safe to use from any thread.
class Directory
{
public:
    base::Status load(Connection &connection, qint64 accountId);
    //! Takes in lines that were added, changed or removed; telling it twice does no harm.
    void apply(std::vector<LineNote> notes);

    qint64 total() const;
    //! The lines at places offset … offset + limit − 1.
    Run run(qint64 offset, int limit) const;
    //! The line at that place among those of one status; `total` becomes how many there are.
    Run runOf(Status status, qint64 offset, int limit, qint64 &total) const;

    //! Of these lines, in their order, those inside the scope and of the status, from place `offset` on.
    Picked pick(const std::vector<qint64> &among, const Scope &scope, std::optional<Status> status, qint64 offset,
                int limit) const;

    //! How many lines that sub-account has.
    qint64 countOf(int subAccountId) const;
    //! The same of every group that has any.
    std::unordered_map<int, GroupCount> countByGroup() const;

private:
    void put(const LineNote &note);
    void removeAll(const std::vector<LineNote> &notes);

    mutable std::shared_mutex m_mutex;
    std::vector<quint32> m_numbers; //!< ascending
    std::vector<Status> m_states;   //!< beside them, as are the others
    std::vector<qint32> m_subAccounts;
    std::vector<qint32> m_groups;
};

//! What the database says of the lines that writes after `changeNo` were about.
base::Result<std::vector<LineNote>> loadNotesAfter(Connection &connection, qint64 accountId, qint64 changeNo);

} // namespace platform
