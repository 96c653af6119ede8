// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/exports/exportjob.h"

#include <functional>

namespace exports {

//! What to write where.
struct ReportRequest
{
    std::function<base::Result<domain::Evidence>()> read; //!< on the pool thread
    QString path;                                         //!< of the PDF
};

//! Writes a report as a PDF, whole or not at all, readable by its owner alone. Answers how many rows are in it.
class ReportJob : public ExportJob
{
    Q_OBJECT

public:
    explicit ReportJob(ReportRequest request, QObject *parent = nullptr);
    ~ReportJob() override { end(); }

    base::Result<qint64> run() override;
    const QString &path() const { return m_request.path; }

private:
    ReportRequest m_request;
};

} // namespace exports
