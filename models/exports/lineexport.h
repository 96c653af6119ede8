// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/exports/exportjob.h"
#include "models/storage/linestore.h"

#include <QList>
#include <QObject>
#include <QString>

namespace exports {

class RowWriter;

enum class Format { Csv, Xlsx, Json };

//! The lower-case word and file ending of a format: "csv".
QLatin1String formatWord(Format format);
std::optional<Format> formatFromWord(QStringView word);

//! What to write where (D35).
struct LineExportRequest
{
    storage::LineStore::Scope scope;
    QList<domain::LineColumn> columns; //!< in this order
    QStringList titles;                //!< headings for CSV and XLSX, as many as columns; empty: the column keys
    Format format = Format::Csv;
    QString path;   //!< written beside and renamed: there is never half a file
    QString source; //!< one line about the account and its age, for the XLSX's properties and JSON
};

//! One export of lines.
class LineExportJob : public ExportJob
{
    Q_OBJECT

public:
    LineExportJob(storage::LineStore &store, const base::Clock &clock, LineExportRequest request,
                  QObject *parent = nullptr);
    ~LineExportJob() override;

    base::Result<qint64> run() override;

private:
    class Private;

    base::Result<qint64> writeRows(RowWriter &writer);

    std::unique_ptr<Private> d;
};

} // namespace exports
