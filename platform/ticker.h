// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/accounts.h"

#include <condition_variable>
#include <thread>

namespace platform {

//! Lets the platform live: catches up at once and then at every full hour. Not used where a simulation moves time.
class Ticker
{
public:
    explicit Ticker(Accounts &accounts);
    ~Ticker();

private:
    void run();
    void follow();

    Accounts &m_accounts;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace platform
