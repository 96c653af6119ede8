// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QFuture>
#include <QObject>
#include <atomic>

namespace exports {

//! Something that is written to a file on a pool thread. Lives until it has finished; cancel() leaves no file behind.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start();
    void cancel() { m_isCancelled = true; }
    //! Does the whole work on the calling thread; for the command line.
    virtual base::Result<qint64> run() = 0;

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    //! Rows written, or why not; emitted once, on the thread that called start().
    void finished(const base::Result<qint64> &rows);

protected:
    bool isCancelled() const { return m_isCancelled.load(std::memory_order_relaxed); }
    //! Ends the work on the pool; each job's destructor calls it, since the work is done with the job itself.
    void end();

private:
    std::atomic_bool m_isCancelled = false;
    QFuture<base::Result<qint64>> m_running;
};

} // namespace exports
