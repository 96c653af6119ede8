// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/textexport.h"

#include "models/exports/exportfile.h"

using namespace Qt::StringLiterals;

namespace exports {

namespace {

constexpr size_t kBatch = 1'000;

TableShape shapeOf(const TextExportRequest &request)
{
    TableShape shape{{}, request.titles, request.source};
    for (qsizetype i = 0; i < request.titles.size(); ++i)
        shape.columns << (i == 0 ? domain::LineColumn::Iccid : domain::LineColumn::Notes);
    return shape;
}

} // namespace

TextExportJob::TextExportJob(TextExportRequest request, QObject *parent)
    : ExportJob(parent), m_request(std::move(request))
{
}

TextExportJob::~TextExportJob() { end(); }

base::Result<qint64> TextExportJob::run()
{
    base::Result<std::unique_ptr<ExportFile>> file =
        ExportFile::open(m_request.path, m_request.format, shapeOf(m_request));
    if (!file)
        return file.error();
    RowWriter &writer = (*file)->writer();
    if (base::Status status = writer.begin(); !status)
        return (*file)->named(status.error());
    qint64 done = 0;
    base::Status written;
    std::vector<QByteArray> texts(size_t(m_request.titles.size()));
    std::vector<storage::RawCell> row(texts.size());
    const base::Status read = m_request.rows([&](const QStringList &cells) {
        for (size_t i = 0; i < row.size(); ++i) {
            texts[i] = cells.value(qsizetype(i)).toUtf8();
            row[i] = {.kind = i == 0 ? domain::ValueKind::Digits : domain::ValueKind::Text,
                      .known = !texts[i].isEmpty(),
                      .text = texts[i]};
        }
        written = writer.write(row);
        if (++done % qint64(kBatch) == 0)
            Q_EMIT progressed(done, m_request.total);
        return written.isOk() && !isCancelled();
    });
    if (isCancelled())
        return base::Error{.kind = base::ErrorKind::Cancelled};
    for (const base::Status &status : {written, read}) {
        if (!status)
            return (*file)->named(status.error());
    }
    if (base::Status status = (*file)->commit(); !status)
        return status.error();
    Q_EMIT progressed(done, done);
    return done;
}

TextRows planRows(storage::LineStore &lines, storage::ChangePlanPointer plan, std::vector<quint32> places,
                  PlanCells cells)
{
    return [&lines, plan = std::move(plan), places = std::move(places),
            cells = std::move(cells)](const std::function<bool(const QStringList &)> &each) -> base::Status {
        for (size_t from = 0; from < places.size(); from += kBatch) {
            const size_t to = std::min(places.size(), from + kBatch);
            QHash<domain::LineId, domain::Line> near;
            if (plan->newLines.empty()) {
                storage::LineIds ids;
                for (size_t i = from; i < to; ++i)
                    ids.push_back(plan->lines[places[i]].id);
                base::Result<std::vector<domain::Line>> loaded = lines.load(std::move(ids)).result();
                if (!loaded)
                    return loaded.error();
                for (domain::Line &line : *loaded)
                    near.insert(line.id, std::move(line));
            }
            for (size_t i = from; i < to; ++i) {
                const storage::PlannedLine &planned = plan->lines[places[i]];
                const auto line = near.constFind(planned.id);
                if (!each(cells(planned, line == near.cend() ? nullptr : &*line)))
                    return {};
            }
        }
        return {};
    };
}

TextRows changeRows(storage::Outbox &outbox, storage::OutboxQuery query,
                    std::function<QStringList(const domain::Change &)> cells)
{
    return [&outbox, query = std::move(query),
            cells = std::move(cells)](const std::function<bool(const QStringList &)> &each) -> base::Status {
        for (qint64 from = 0;; from += qint64(kBatch)) {
            const base::Result<std::vector<domain::Change>> changes = outbox.load(query, from, int(kBatch)).result();
            if (!changes)
                return changes.error();
            for (const domain::Change &change : *changes) {
                if (!each(cells(change)))
                    return {};
            }
            if (changes->size() < kBatch)
                return {};
        }
    };
}

} // namespace exports
