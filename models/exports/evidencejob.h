// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/exports/exportjob.h"

#include <functional>

namespace exports {

//! What to pack where.
struct EvidenceRequest
{
    std::function<base::Result<domain::Evidence>()> read; //!< on the pool thread
    QString folder;                                       //!< in which the bundle's own folder is made
    QString name;                                         //!< of the bundle's folder
};

//! Packs the evidence on a line into a folder of its own: evidence.pdf, evidence.xlsx and SHA256SUMS, which
//! `sha256sum -c` reads. The folder appears when it is whole. Answers how many rows are in it.
class EvidenceJob : public ExportJob
{
    Q_OBJECT

public:
    explicit EvidenceJob(EvidenceRequest request, QObject *parent = nullptr);
    ~EvidenceJob() override { end(); }

    base::Result<qint64> run() override;
    //! The folder that was made; a number is added to a name that is taken. Valid once it has finished.
    QString path() const { return m_path; }

private:
    base::Status write(const domain::Evidence &evidence, const QString &folder);

    EvidenceRequest m_request;
    QString m_path;
};

} // namespace exports
