// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/accounts.h"
#include "platform/mail.h"

#include <condition_variable>
#include <thread>

namespace platform {

//! Hands the outbox's mails to the SMTP server, on a thread of its own, each at once and then with growing pauses until
//! it is taken, refused for good, or has been tried often enough.
class MailSender
{
public:
    MailSender(Accounts &accounts, Smtp server);
    ~MailSender();

private:
    void run();
    base::Status sendAll();
    base::Status sendOne(StoredMail mail);

    Accounts &m_accounts;
    const Smtp m_server;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

//! How long to wait after that many attempts in vain: a minute, two, four … six hours at most.
Seconds mailPause(int attempts);

} // namespace platform
