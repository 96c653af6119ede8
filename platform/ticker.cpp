// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/ticker.h"

#include "models/base/log.h"
#include "platform/timemachine.h"

namespace platform {

namespace {

constexpr Seconds kHour = 3600;
constexpr std::chrono::seconds kLook{20}; //!< how often the clock is asked: it may jump

} // namespace

Ticker::Ticker(Core &core) : m_core(core), m_thread([this] { run(); }) {}

Ticker::~Ticker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

//! Another process may have lived through the hour already.
void Ticker::follow()
{
    const base::Result<Connection *> reader = m_core.database.reader();
    const base::Status fresh = reader ? m_core.refresh(**reader) : base::Status(reader.error());
    if (!fresh)
        qCWarning(base::logPlatform).noquote() << "following:" << base::describe(fresh.error());
}

void Ticker::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        follow();
        if (m_core.clock.now() / kHour > m_core.trafficUntil / kHour) {
            lock.unlock();
            const base::Result<Moved> moved = catchUpHour(m_core);
            lock.lock();
            if (!moved)
                qCWarning(base::logPlatform).noquote() << "traffic:" << base::describe(moved.error());
        }
        m_wake.wait_for(lock, kLook, [this] { return m_stopping; });
    }
    m_core.database.closeThisThread();
}

} // namespace platform
