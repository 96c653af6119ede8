// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "models/series/linechanges.h"
#include "models/storage/linecompare.h"
#include "models/tables/differencerows.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! linedesk changes [--since yesterday|invoice|week|all|DATE] [--kind KIND] [--format table|json]
class ChangesCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::ChangesCommand)

public:
    using Command::Command;

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(
            tr("What became other than it was: lines, status, plan, sub-account, notes, group; from the cache alone."));
        parser.addOptions(
            {{u"since"_s, tr("yesterday, invoice, week, all, or a date like 2026-11-18."), u"since"_s, u"yesterday"_s},
             {u"from"_s, tr("A snapshot to compare from, instead of --since."), u"file"_s},
             {u"to"_s, tr("With --from: another snapshot; the cache as it is now when not given."), u"file"_s},
             {u"kind"_s, tr("added, gone, status, rate_plan, sub_account, notes or group."), u"kind"_s},
             {u"format"_s, tr("table or json."), u"format"_s, u"table"_s}});
        if (!parse(parser, arguments))
            return;
        m_since = parser.value(u"since"_s);
        const auto file = [&parser](const QString &option) {
            return parser.isSet(option) ? QFileInfo(parser.value(option)).absoluteFilePath() : QString();
        };
        m_compare = {.from = file(u"from"_s), .to = file(u"to"_s), .work = m_core.places().data + "/snapshots"_L1};
        m_query.kind = domain::differenceFromWord(parser.value(u"kind"_s));
        m_isJson = parser.value(u"format"_s) == "json"_L1;
        const bool isSince = domain::spanFromWord(m_since) || QDate::fromString(m_since, Qt::ISODate).isValid();
        const bool isOneOfTwo = !m_compare.to.isEmpty() && m_compare.from.isEmpty();
        if (!parser.positionalArguments().isEmpty() || !isSince || isOneOfTwo ||
            (parser.isSet(u"kind"_s) && !m_query.kind) || (!m_isJson && parser.value(u"format"_s) != "table"_L1))
            return failUsage(tr("Say \"changes [--since yesterday|invoice|week|all|DATE] [--from FILE [--to FILE]] "
                                "[--kind KIND] [--format table|json]\"."));
        openSession(parser.value(u"profile"_s), Core::Access::LookOnly, [this](std::shared_ptr<Session> session) {
            m_session = std::move(session);
            using Stored = storage::SyncState::StoredAccount;
            base::whenReady(m_session->state().loadAccount(), this, [this](const base::Result<Stored> &account) {
                const QTimeZone zone(account ? account->account.timeZone.toLatin1() : QByteArray());
                print(zone.isValid() ? zone : QTimeZone::utc());
            });
        });
    }

private:
    void print(const QTimeZone &zone)
    {
        QJsonArray rows;
        const auto tellRow = [&](const domain::LineDifference &row) {
            if (m_query.kind && row.kind != *m_query.kind)
                return true;
            if (m_isJson)
                rows << jsonOf(row);
            else
                say(tables::DifferenceRows::fileRow(row).join(u'\t'));
            return true;
        };
        const base::Status scanned =
            m_compare.from.isEmpty()
                ? scanSpan(zone, tellRow)
                : series::scanCompared(m_session->cache(), m_session->outbox(), m_compare, tellRow);
        if (!scanned)
            return fail(scanned.error());
        if (m_isJson)
            say(QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)));
        done();
    }

    void tellKnown(const QDateTime &known)
    {
        if (!known.isValid())
            tell(tr("Nothing is known yet: changes are noted from the end of the first sync on."));
        else if (known > m_query.from)
            tell(tr("Changes are noted since %1 UTC.").arg(known.toString(u"yyyy-MM-dd hh:mm"_s)));
    }

    base::Status scanSpan(const QTimeZone &zone, const std::function<bool(const domain::LineDifference &)> &each)
    {
        m_query.from = begin(zone);
        const base::Result<QDateTime> known = storage::historySince(m_session->cache());
        if (!known)
            return known.error();
        tellKnown(*known);
        const series::Doers doers = series::Doers::since(m_session->cache(), m_session->outbox(), m_query.from);
        return storage::scanHistory(m_session->cache(), m_query, [&](domain::LineDifference row) {
            if (row.by.isEmpty())
                row.by = doers.of(row);
            return each(row);
        });
    }

    QDateTime begin(const QTimeZone &zone) const
    {
        const std::optional<domain::ChangeSpan> span = domain::spanFromWord(m_since);
        if (span == domain::ChangeSpan::LastInvoice) {
            const base::Result<QDate> invoiced = storage::invoicedUntil(m_session->cache());
            if (invoiced && invoiced->isValid())
                return invoiced->startOfDay(zone).toUTC();
        }
        return span ? domain::beginOf(*span, m_core.clock().now(), zone)
                    : QDate::fromString(m_since, Qt::ISODate).startOfDay(zone).toUTC();
    }

    static QJsonObject jsonOf(const domain::LineDifference &row)
    {
        return {{"iccid"_L1, row.iccid.text},
                {"notes"_L1, row.lineName},
                {"kind"_L1, QString(domain::differenceWord(row.kind))},
                {"before"_L1, row.before},
                {"after"_L1, row.after},
                {"by"_L1, row.by},
                {"noticed_at"_L1, row.at.toUTC().toString(Qt::ISODate)}};
    }

    std::shared_ptr<Session> m_session;
    storage::HistoryQuery m_query;
    series::CompareQuestion m_compare;
    QString m_since;
    bool m_isJson = false;
};

} // namespace

std::unique_ptr<Command> makeChangesCommand(Core &core) { return std::make_unique<ChangesCommand>(core); }

} // namespace app
