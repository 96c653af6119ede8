// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"

#include <mutex>

namespace platform {

//! Counts the requests of an account against its day's budget (R144, D24); days begin at 00:00 UTC. It takes small
//! blocks of the budget from the database and spends them from memory: all processes together never allow more than
//! the limit, and one that crashes loses its last block.
class QuotaCounter
{
public:
    struct Answer
    {
        bool allowed = true;
        qint64 limit = 0;
        qint64 remaining = 0;
        Seconds resetsIn = 0;
    };

    explicit QuotaCounter(Database &database);
    //! Gives back what it has taken and not spent.
    ~QuotaCounter();
    QuotaCounter(const QuotaCounter &) = delete;
    QuotaCounter &operator=(const QuotaCounter &) = delete;

    //! Whose requests; to be called once, before the first is spent.
    void setAccount(qint64 accountId) { m_accountId = accountId; }
    //! Spends one request of the day of `now`.
    base::Result<Answer> spend(Seconds now, qint64 limit);

private:
    base::Status load();
    base::Status take(qint64 limit);
    base::Status takeShared(qint64 limit);
    base::Status store();

    Database &m_database;
    qint64 m_accountId = 0;
    std::unique_ptr<Connection> m_own; //!< where the database is shared
    std::mutex m_mutex;
    bool m_loaded = false;
    Day m_day = 0;
    qint64 m_used = 0;    //!< of all processes when last asked, with all that they had taken
    qint64 m_reserve = 0; //!< of it, what this one has yet to spend
};

} // namespace platform
