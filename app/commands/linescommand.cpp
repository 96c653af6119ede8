// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/changeorder.h"
#include "app/commands/command.h"
#include "app/commands/rowprinter.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! linedesk lines list|show ICCID [--where FILTER] [--sort COL] [--limit N] [--format table|csv|json] [--columns A,B]
class LinesCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::LinesCommand)

public:
    using Command::Command;

    void start(const QStringList &arguments) override
    {
        const bool changes = std::any_of(arguments.begin(), arguments.end(),
                                         [](const QString &word) { return isChangeVerb(word) || word == "add"_L1; });
        if (changes && !arguments.contains(u"list"_s) && !arguments.contains(u"show"_s)) {
            m_change = makeChangeCommand(m_core);
            connect(m_change.get(), &Command::finished, this, &Command::finished);
            return m_change->start(arguments);
        }
        QCommandLineParser parser;
        parser.setApplicationDescription(tr("Reads lines from the cache; works without a network."));
        parser.addPositionalArgument(
            u"what"_s, tr("list, or show ICCID; or a change: %1, add (see \"lines VERB --help\")").arg(changeVerbs()));
        parser.addOptions(
            {{u"where"_s, tr("Only lines that meet this filter, e.g. 'status:active month>50MB seen<7d'."),
              u"filter"_s},
             {u"sort"_s, tr("Column to sort by; with a minus in front from the greatest."), u"column"_s},
             {u"limit"_s, tr("At most so many lines."), u"number"_s},
             {u"columns"_s, tr("Columns, separated by commas."), u"columns"_s},
             {u"format"_s, tr("table, csv or json."), u"format"_s, u"table"_s}});
        if (!parse(parser, arguments))
            return;
        const std::optional<RowFormat> format = rowFormatFromWord(parser.value(u"format"_s));
        if (!format)
            return failUsage(tr("--format is table, csv or json."));
        m_format = *format;
        const QStringList words = parser.positionalArguments();
        if (words.value(0) == "show"_L1 && words.size() == 2)
            return show(parser, words[1]);
        if (words != QStringList{u"list"_s})
            return failUsage(tr("Say \"lines list\", \"lines show ICCID\", or one of: %1, add.").arg(changeVerbs()));
        list(parser);
    }

private:
    void show(const QCommandLineParser &parser, const QString &text)
    {
        const base::Result<domain::Iccid> iccid = domain::parseIccid(text);
        if (!iccid)
            return fail(iccid.error());
        openSession(parser.value(u"profile"_s), Core::Access::LookOnly,
                    [this, iccid = *iccid](std::shared_ptr<Session> session) {
                        m_session = std::move(session);
                        base::whenReady(m_session->lines().loadByIccid(iccid), this,
                                        [this](base::Result<domain::Line> line) {
                                            if (!line)
                                                return fail(line.error());
                                            printLine(*line, m_format);
                                            done();
                                        });
                    });
    }

    void list(const QCommandLineParser &parser)
    {
        const base::Result<domain::LineFilter> filter = readFilter(parser.value(u"where"_s));
        const base::Result<domain::LineSort> sort = readSort(parser.value(u"sort"_s));
        const base::Result<QList<domain::LineColumn>> columns =
            parser.value(u"columns"_s).isEmpty() && m_format == RowFormat::Table
                ? terminalColumns()
                : readColumns(parser.value(u"columns"_s));
        bool ok = true;
        const QString limit = parser.value(u"limit"_s);
        m_limit = limit.isEmpty() ? -1 : limit.toLongLong(&ok);
        if (!ok || (!limit.isEmpty() && m_limit < 0))
            return failUsage(tr("--limit is a whole number."));
        if (!filter)
            return fail(filter.error());
        if (!sort)
            return fail(sort.error());
        if (!columns)
            return fail(columns.error());
        const domain::LineQuery query{*filter, *sort};
        openSession(parser.value(u"profile"_s), Core::Access::LookOnly,
                    [this, query, columns = *columns](std::shared_ptr<Session> session) {
                        print(std::move(session), query, columns);
                    });
    }

    void print(std::shared_ptr<Session> session, const domain::LineQuery &query,
               const QList<domain::LineColumn> &columns)
    {
        m_session = std::move(session);
        RowPrinter printer(columns, m_format);
        storage::LineStore::Scope scope;
        scope.query = query;
        scope.columns = columns;
        printer.begin();
        qint64 left = m_limit;
        const base::Status scanned = m_session->lines().scan(
            scope, m_core.clock().now(), [](qint64) {},
            [&](const std::vector<domain::Line> &lines) {
                for (const domain::Line &line : lines) {
                    if (left == 0)
                        return false;
                    printer.row(line);
                    --left;
                }
                return left != 0;
            });
        if (!scanned && scanned.error().kind != base::ErrorKind::Cancelled)
            return fail(scanned.error());
        printer.end();
        done();
    }

    static base::Result<QList<domain::LineColumn>> terminalColumns()
    {
        using domain::LineColumn;
        return QList<LineColumn>{LineColumn::Iccid,    LineColumn::Status, LineColumn::SubAccount, LineColumn::RatePlan,
                                 LineColumn::LastSeen, LineColumn::Month,  LineColumn::Notes};
    }

    std::unique_ptr<Command> m_change;
    std::shared_ptr<Session> m_session;
    RowFormat m_format = RowFormat::Table;
    qint64 m_limit = -1;
};

} // namespace

std::unique_ptr<Command> makeLinesCommand(Core &core) { return std::make_unique<LinesCommand>(core); }

} // namespace app
