// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/accounts.h"
#include "platform/jobstore.h"

#include <atomic>
#include <thread>

namespace platform {

//! Works off the bulk jobs of all accounts on a thread of its own, a batch of lines a transaction: what became of a
//! line is stored with its change, so that a job goes on where it stopped. Where several servers share a database, one
//! works a job at a time.
class JobRunner
{
public:
    explicit JobRunner(Accounts &accounts);
    ~JobRunner();

private:
    void run();
    base::Status release(const QString &worker);
    base::Status workAll();
    //! One batch of one job; false when there is none.
    base::Result<bool> workBatch(Core &core);
    //! Writes down that the next line failed for no reason of its own, so that the others get their turn.
    base::Status giveUpLine(Core &core);

    Accounts &m_accounts;
    const QString m_worker;
    std::atomic<bool> m_stopping{false};
    int m_batch;
    int m_failures = 0;
    quint64 m_heard = 0; //!< rings of the bell
    std::thread m_thread;
};

} // namespace platform
