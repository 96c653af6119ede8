// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace platform {

//! Wakes threads that wait for work. A ring while nobody waits is heard by whoever waits next.
class Bell
{
public:
    void ring()
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_rings;
        }
        m_heard.notify_all();
    }
    //! Waits for a ring after the one that `heard` counts, which it takes in; gives up after a while.
    void wait(quint64 &heard, std::chrono::milliseconds longest)
    {
        std::unique_lock lock(m_mutex);
        m_heard.wait_for(lock, longest, [&] { return m_rings != heard; });
        heard = m_rings;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_heard;
    quint64 m_rings = 0;
};

} // namespace platform
