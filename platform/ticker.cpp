// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/ticker.h"

#include "models/base/log.h"
#include "platform/timemachine.h"

namespace platform {

namespace {

constexpr Seconds kHour = 3600;

} // namespace

Ticker::Ticker(Accounts &accounts) : m_accounts(accounts), m_thread([this] { run(); }) {}

Ticker::~Ticker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Ticker::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        const base::Status moved = m_accounts.forEach([this](Core &core) -> base::Status {
            // Another process may have lived through the hour already.
            const base::Result<Connection *> reader = m_accounts.database().reader();
            const base::Status fresh = reader ? core.refresh(**reader) : base::Status(reader.error());
            if (!fresh)
                return fresh;
            if (core.clock.now() / kHour <= core.trafficUntil / kHour)
                return {};
            const base::Result<Moved> done = catchUpHour(core);
            return done ? base::Status() : base::Status(done.error());
        });
        lock.lock();
        if (!moved)
            qCWarning(base::logPlatform).noquote() << "traffic:" << base::describe(moved.error());
        m_wake.wait_for(lock, m_accounts.options().schedulerLook, [this] { return m_stopping; });
    }
    m_accounts.database().closeThisThread();
}

} // namespace platform
