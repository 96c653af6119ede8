// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/lineexport.h"

#include "models/base/log.h"
#include "models/exports/exportfile.h"

using namespace Qt::StringLiterals;

namespace exports {

QLatin1String formatWord(Format format)
{
    switch (format) {
    case Format::Csv: return "csv"_L1;
    case Format::Xlsx: return "xlsx"_L1;
    case Format::Json: return "json"_L1;
    }
    return "csv"_L1;
}

std::optional<Format> formatFromWord(QStringView word)
{
    for (const Format format : {Format::Csv, Format::Xlsx, Format::Json}) {
        if (word.compare(formatWord(format), Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

namespace {

constexpr qint64 kReport = 1'000; // rows between two words on the progress

TableShape shapeOf(const LineExportRequest &request)
{
    TableShape shape{request.columns, request.titles, request.source};
    if (shape.titles.size() != shape.columns.size()) {
        shape.titles.clear();
        for (const domain::LineColumn column : request.columns)
            shape.titles << domain::lineColumnInfo(column).key;
    }
    return shape;
}

} // namespace

class LineExportJob::Private
{
public:
    Private(storage::LineStore &lines, const base::Clock &time, LineExportRequest what)
        : store(lines), clock(time), request(std::move(what))
    {
    }

    storage::LineStore &store;
    const base::Clock &clock;
    LineExportRequest request;
};

LineExportJob::LineExportJob(storage::LineStore &store, const base::Clock &clock, LineExportRequest request,
                             QObject *parent)
    : ExportJob(parent), d(std::make_unique<Private>(store, clock, std::move(request)))
{
}

LineExportJob::~LineExportJob() { end(); }

base::Result<qint64> LineExportJob::run()
{
    base::Result<std::unique_ptr<ExportFile>> file =
        ExportFile::open(d->request.path, d->request.format, shapeOf(d->request));
    if (!file)
        return file.error();
    const base::Result<qint64> rows = writeRows((*file)->writer());
    if (!rows)
        return (*file)->named(rows.error());
    if (base::Status status = (*file)->commit(); !status)
        return status.error();
    return rows;
}

base::Result<qint64> LineExportJob::writeRows(RowWriter &writer)
{
    if (base::Status status = writer.begin(); !status)
        return status.error();
    qint64 done = 0;
    qint64 total = -1;
    base::Status written;
    d->request.scope.columns = d->request.columns;
    const auto begin = [&](qint64 count) {
        total = count;
        Q_EMIT progressed(0, total);
    };
    const auto write = [&](const std::vector<storage::RawCell> &row) {
        written = writer.write(row);
        if (++done % kReport == 0)
            Q_EMIT progressed(done, total);
        return written.isOk() && !isCancelled();
    };
    const base::Status scanned = d->store.scanCells(d->request.scope, d->clock.now(), begin, write);
    if (!written)
        return written.error();
    if (!scanned)
        return scanned.error();
    Q_EMIT progressed(done, total);
    return done;
}

} // namespace exports
