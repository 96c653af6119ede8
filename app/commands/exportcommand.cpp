// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "models/exports/lineexport.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! linedesk export lines --format csv|xlsx|json --output FILE [--where F] [--sort C] [--columns A,B]
class ExportCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::ExportCommand)

public:
    using Command::Command;

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(tr("Writes lines from the cache to a file; works without a network."));
        parser.addPositionalArgument(u"what"_s, tr("lines"));
        parser.addOptions({{u"format"_s, tr("csv, xlsx or json."), u"format"_s, u"csv"_s},
                           {{u"o"_s, u"output"_s}, tr("File to write."), u"file"_s},
                           {u"where"_s, tr("Only lines that meet this filter."), u"filter"_s},
                           {u"sort"_s, tr("Column to sort by; with a minus in front from the greatest."), u"column"_s},
                           {u"columns"_s, tr("Columns, separated by commas; all when not given."), u"columns"_s}});
        if (!parse(parser, arguments))
            return;
        const std::optional<exports::Format> format = exports::formatFromWord(parser.value(u"format"_s));
        if (parser.positionalArguments() != QStringList{u"lines"_s} || !format || parser.value(u"output"_s).isEmpty())
            return failUsage(tr("Say \"export lines --format csv|xlsx|json --output FILE\"."));
        const base::Result<domain::LineFilter> filter = readFilter(parser.value(u"where"_s));
        const base::Result<domain::LineSort> sort = readSort(parser.value(u"sort"_s));
        const base::Result<QList<domain::LineColumn>> columns = readColumns(parser.value(u"columns"_s));
        if (!filter)
            return fail(filter.error());
        if (!sort)
            return fail(sort.error());
        if (!columns)
            return fail(columns.error());
        m_request.scope.query = {*filter, *sort};
        m_request.columns = *columns;
        m_request.format = *format;
        m_request.path = parser.value(u"output"_s);
        openSession(parser.value(u"profile"_s), Core::Access::LookOnly,
                    [this](std::shared_ptr<Session> session) { run(std::move(session)); });
    }

private:
    void run(std::shared_ptr<Session> session)
    {
        m_session = std::move(session);
        m_job = std::make_unique<exports::LineExportJob>(m_session->lines(), m_core.clock(), m_request);
        connect(m_job.get(), &exports::LineExportJob::progressed, this, [this](qint64 rows, qint64 total) {
            if (rows - m_told >= 100'000 || rows == total) {
                m_told = rows;
                tell(tr("%L1 of %L2").arg(rows).arg(total));
            }
        });
        connect(m_job.get(), &exports::LineExportJob::finished, this, [this](const base::Result<qint64> &rows) {
            if (!rows)
                return fail(rows.error());
            say(tr("%L1 lines in %2").arg(*rows).arg(m_request.path));
            done();
        });
        m_job->start();
    }

    std::shared_ptr<Session> m_session;
    exports::LineExportRequest m_request;
    std::unique_ptr<exports::LineExportJob> m_job;
    qint64 m_told = 0;
};

} // namespace

std::unique_ptr<Command> makeExportCommand(Core &core) { return std::make_unique<ExportCommand>(core); }

} // namespace app
