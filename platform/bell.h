// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace platform {

//! Wakes a thread that waits for work. Rung while nobody listens, it is heard by whoever listens next.
class Bell
{
public:
    void ring()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_rung = true;
        }
        m_heard.notify_all();
    }
    //! Returns when it is rung, or after that time.
    void listen(std::chrono::milliseconds most)
    {
        std::unique_lock lock(m_mutex);
        m_heard.wait_for(lock, most, [this] { return m_rung; });
        m_rung = false;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_heard;
    bool m_rung = false;
};

} // namespace platform
