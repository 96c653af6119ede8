// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/lineexport.h"
#include "models/storage/changeplan.h"

namespace exports {

//! Rows of words, one call a row, on a pool thread; `each` answers false to stop.
using TextRows = std::function<base::Status(const std::function<bool(const QStringList &)> &each)>;

//! What to write where: a table of words whose first column is an ICCID.
struct TextExportRequest
{
    QStringList titles;
    TextRows rows;
    qint64 total = -1;           //!< for the progress; -1: not known
    Format format = Format::Csv; //!< CSV or XLSX
    QString path;
    QString source; //!< one line about where the rows come from
};

//! One export of a preview or of results.
class TextExportJob : public ExportJob
{
    Q_OBJECT

public:
    explicit TextExportJob(TextExportRequest request, QObject *parent = nullptr);
    ~TextExportJob() override;

    base::Result<qint64> run() override;

private:
    TextExportRequest m_request;
};

//! The cells of a planned line; `line` is null for one that is not in the cache.
using PlanCells = std::function<QStringList(const storage::PlannedLine &planned, const domain::Line *line)>;
//! The lines of a plan at `places`, read from the cache in batches.
TextRows planRows(storage::LineStore &lines, storage::ChangePlanPointer plan, std::vector<quint32> places,
                  PlanCells cells);

//! Changes of the outbox, read in batches.
TextRows changeRows(storage::Outbox &outbox, storage::OutboxQuery query,
                    std::function<QStringList(const domain::Change &)> cells);

} // namespace exports
