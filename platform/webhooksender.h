// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/accounts.h"
#include "platform/webhooks.h"

#include <set>
#include <thread>

namespace platform {

//! Posts what is queued for webhooks, on threads of its own: at once when it has been committed, to each webhook in
//! order, and none of them waits for another that is slow. At least once: what an attempt came to is written after it.
class WebhookSender
{
public:
    explicit WebhookSender(Accounts &accounts);
    //! Attempts under way are broken off; they are made again by the next server.
    ~WebhookSender();

private:
    using Target = std::pair<qint64, qint64>; //!< account and webhook

    void run();
    //! Sends one delivery; false when there is none.
    base::Result<bool> sendNext();
    base::Result<std::optional<Delivery>> claimNext();

    Accounts &m_accounts;
    std::atomic<bool> m_stopping{false};
    std::mutex m_mutex;
    std::set<Target> m_busy; //!< that one of the threads is sending to
    std::vector<std::thread> m_threads;
};

//! One POST, without redirects, of 10 s at most.
DeliveryOutcome postDelivery(const Delivery &delivery, Seconds wallTime, const std::atomic<bool> &stopping);

} // namespace platform
