// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/bookjob.h"

#include "models/base/module.h"
#include "models/exports/atomicfile.h"
#include "models/exports/rowwriter.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace exports {

base::Result<qint64> BookJob::run()
{
    const base::Result<domain::Workbook> workbook = m_request.read();
    if (!workbook)
        return workbook.error();
    if (isCancelled())
        return base::Error{.kind = base::ErrorKind::Cancelled};
    const base::Result<Spreadsheets *> module = base::openModule<Spreadsheets>("spreadsheets"_L1);
    if (!module)
        return module.error();
    AtomicFile target(m_request.path);
    if (const base::Status written = (*module)->writeBook(target.part(), *workbook); !written) {
        base::Error error = written.error();
        error.where = m_request.path;
        return error;
    }
    QFile::setPermissions(target.part(), QFile::ReadOwner | QFile::WriteOwner);
    if (isCancelled())
        return base::Error{.kind = base::ErrorKind::Cancelled};
    if (const base::Status done = target.commit(); !done)
        return done.error();
    qint64 rows = 0;
    for (const domain::EvidenceSection &sheet : workbook->sheets)
        rows += qint64(sheet.rows.size());
    return rows;
}

} // namespace exports
