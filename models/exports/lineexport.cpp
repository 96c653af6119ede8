// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/lineexport.h"

#include "models/base/future.h"
#include "models/base/log.h"
#include "models/base/module.h"
#include "models/exports/atomicfile.h"
#include "models/exports/rowwriter.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>
#include <atomic>

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
    std::shared_ptr<std::atomic_bool> cancelled = std::make_shared<std::atomic_bool>(false);
    QFuture<base::Result<qint64>> running;
};

LineExportJob::LineExportJob(storage::LineStore &store, const base::Clock &clock, LineExportRequest request,
                             QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(store, clock, std::move(request)))
{
}

LineExportJob::~LineExportJob()
{
    cancel();
    if (d->running.isRunning()) // the pool's thread works with this object: it stops within one batch
        (void)d->running.result();
}

void LineExportJob::start()
{
    d->running = QtConcurrent::run([this] { return run(); });
    base::whenReady(d->running, this, [this](base::Result<qint64> rows) { Q_EMIT finished(rows); });
}

void LineExportJob::cancel() { d->cancelled->store(true); }

base::Result<qint64> LineExportJob::run()
{
    const QString path = QFileInfo(d->request.path).absoluteFilePath();
    if (!QFileInfo(QFileInfo(path).path()).isWritable())
        return base::Error{.kind = base::ErrorKind::Storage,
                           .detail = u"the folder cannot be written"_s,
                           .where = QFileInfo(path).path()};
    AtomicFile target(path);
    QFile file(target.part());
    std::unique_ptr<RowWriter> writer;
    if (d->request.format == Format::Xlsx) {
        const base::Result<Spreadsheets *> module = base::openModule<Spreadsheets>("spreadsheets"_L1);
        if (!module)
            return module.error();
        writer = (*module)->makeXlsxWriter(target.part(), shapeOf(d->request));
    } else {
        if (!file.open(QFile::WriteOnly))
            return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = path};
        writer = d->request.format == Format::Csv ? makeCsvWriter(file, shapeOf(d->request))
                                                  : makeJsonWriter(file, shapeOf(d->request));
    }
    const base::Result<qint64> rows = writeRows(*writer);
    writer.reset();
    file.close();
    if (!rows)
        return rows;
    QFile::setPermissions(target.part(), QFile::ReadOwner | QFile::WriteOwner);
    if (base::Status status = target.commit(); !status)
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
        return written.isOk() && !d->cancelled->load(std::memory_order_relaxed);
    };
    const base::Status scanned = d->store.scanCells(d->request.scope, d->clock.now(), begin, write);
    if (!written)
        return written.error();
    if (!scanned)
        return scanned.error();
    Q_EMIT progressed(done, total);
    if (base::Status status = writer.end(); !status)
        return status.error();
    return done;
}

} // namespace exports
