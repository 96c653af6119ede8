// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/exportjob.h"

#include "models/base/future.h"

#include <QtConcurrentRun>

namespace exports {

void ExportJob::start()
{
    m_running = QtConcurrent::run([this] { return run(); });
    base::whenReady(m_running, this, [this](base::Result<qint64> rows) { Q_EMIT finished(rows); });
}

void ExportJob::end()
{
    cancel();
    if (m_running.isRunning()) // it stops within one batch
        (void)m_running.result();
}

} // namespace exports
