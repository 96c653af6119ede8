// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/storage/sqlite.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace storage {

//! Set to true from any thread to give a waiting or running piece of work up; its future then answers Cancelled.
using CancelFlag = std::shared_ptr<std::atomic_bool>;

//! One thread with one connection that does one piece of work after the other.
class Lane
{
public:
    //! What happens to queued work when the lane ends: writes are finished, reads nobody waits for are given up.
    enum class Ending { Finishes, GivesUp };

    Lane(std::unique_ptr<Sqlite> db, Ending ending);
    ~Lane();

    //! Queues work; `work(db)` runs on the lane's thread and returns a Result<T>.
    template<typename T>
    base::Future<T> post(std::function<base::Result<T>(Sqlite &)> work, CancelFlag cancel = {})
    {
        auto promise = std::make_shared<QPromise<base::Result<T>>>();
        promise->start();
        base::Future<T> future = promise->future();
        enqueue({[promise, work = std::move(work)](Sqlite &db) {
                     promise->addResult(work(db));
                     promise->finish();
                 },
                 [promise] {
                     promise->addResult(base::Result<T>(base::Error{.kind = base::ErrorKind::Cancelled}));
                     promise->finish();
                 },
                 std::move(cancel)});
        return future;
    }

private:
    struct Job
    {
        std::function<void(Sqlite &)> work;
        std::function<void()> giveUp;
        CancelFlag cancel;
    };

    void enqueue(Job job);
    void loop();

    //! Looked at while SQLite works.
    struct Watch
    {
        std::atomic_bool *job = nullptr; //!< cancel flag of the job at work; the lane's thread only
        std::atomic_bool givesUp = false;
    };

    static int shouldStop(void *watch);

    std::unique_ptr<Sqlite> m_db;
    Ending m_ending;
    Watch m_watch;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_ended = false;
    std::thread m_thread;
};

} // namespace storage
