// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/lane.h"

#include <sqlite3.h>

namespace storage {

namespace {

constexpr int kProgressSteps = 20'000; // virtual machine steps between looks at the cancel flag, well under a millisecond

int shouldStop(void *running)
{
    const std::atomic_bool *flag = *static_cast<std::atomic_bool **>(running);
    return flag && flag->load(std::memory_order_relaxed) ? 1 : 0;
}

} // namespace

Lane::Lane(std::unique_ptr<Sqlite> db) : m_db(std::move(db))
{
    sqlite3_progress_handler(m_db->handle(), kProgressSteps, shouldStop, &m_running);
    m_thread = std::thread([this] { loop(); });
}

Lane::~Lane()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Lane::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Lane::loop()
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        if (job.cancel && job.cancel->load()) {
            job.giveUp();
            continue;
        }
        m_running = job.cancel.get();
        job.work(*m_db);
        m_running = nullptr;
    }
}

} // namespace storage
