// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/lane.h"

#include <sqlite3.h>

namespace storage {

namespace {

constexpr int kProgressSteps =
    20'000; // virtual machine steps between looks at the cancel flag, well under a millisecond

} // namespace

int Lane::shouldStop(void *watch)
{
    const auto *w = static_cast<Watch *>(watch);
    const bool cancelled = w->job && w->job->load(std::memory_order_relaxed);
    return cancelled || w->givesUp.load(std::memory_order_relaxed) ? 1 : 0;
}

Lane::Lane(std::unique_ptr<Sqlite> db, Ending ending) : m_db(std::move(db)), m_ending(ending)
{
    sqlite3_progress_handler(m_db->handle(), kProgressSteps, shouldStop, &m_watch);
    m_thread = std::thread([this] { loop(); });
}

Lane::~Lane()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_watch.givesUp = m_ending == Ending::GivesUp;
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
            m_wake.wait(lock, [this] { return m_ended || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        if (m_watch.givesUp || (job.cancel && job.cancel->load())) {
            job.giveUp();
            continue;
        }
        m_watch.job = job.cancel.get();
        job.work(*m_db);
        m_watch.job = nullptr;
    }
}

} // namespace storage
