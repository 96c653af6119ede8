// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/reportjob.h"

#include "models/exports/atomicfile.h"
#include "models/exports/evidencepages.h"

#include <QFile>

namespace exports {

namespace {

constexpr int kSteps = 2;

} // namespace

ReportJob::ReportJob(ReportRequest request, QObject *parent) : ExportJob(parent), m_request(std::move(request)) {}

base::Result<qint64> ReportJob::run()
{
    const base::Result<domain::Evidence> report = m_request.read();
    if (!report)
        return report.error();
    Q_EMIT progressed(1, kSteps);
    if (isCancelled())
        return base::Error{.kind = base::ErrorKind::Cancelled};
    AtomicFile goal(m_request.path);
    if (base::Status written = writeEvidencePdf(*report, goal.part()); !written) {
        base::Error error = written.error();
        error.where = m_request.path;
        return error;
    }
    QFile::setPermissions(goal.part(), QFile::ReadOwner | QFile::WriteOwner);
    if (isCancelled())
        return base::Error{.kind = base::ErrorKind::Cancelled};
    if (base::Status done = goal.commit(); !done)
        return done.error();
    Q_EMIT progressed(kSteps, kSteps);
    qint64 rows = 0;
    for (const domain::EvidenceSection &section : report->sections)
        rows += qint64(section.rows.size());
    return rows;
}

} // namespace exports
