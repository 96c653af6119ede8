// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/textrows.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QList<TextColumn> kColumns{{"time"_L1},    {"iccid"_L1},      {"notes"_L1},      {"direction"_L1},
                                 {"status"_L1},  {"text"_L1},       {"cost"_L1, true}, {"currency"_L1},
                                 {"sent_at"_L1}, {"settled_at"_L1}, {"sender"_L1},     {"id"_L1}};

QJsonValue timeValue(const std::optional<QDateTime> &at)
{
    return at ? QJsonValue(at->toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QList<QJsonValue> valuesOf(const storage::ListedMessage &listed)
{
    const domain::Message &message = listed.message;
    const bool isToLine = message.way == domain::MessageWay::ToLine;
    return {timeValue(message.acceptedAt),
            message.iccid.text,
            listed.hasLine ? QJsonValue(listed.lineNotes) : QJsonValue(),
            isToLine ? u"MT"_s : u"MO"_s,
            message.state,
            message.text,
            message.cost ? QJsonValue(base::formatMoneyText(*message.cost)) : QJsonValue(),
            message.cost ? QJsonValue(message.cost->currency) : QJsonValue(),
            timeValue(message.sentAt),
            timeValue(message.settledAt),
            message.sender,
            message.id};
}

//! linedesk messages list [--status WORDS] [--direction mt|mo] [--since DATE] [--until DATE] [--search TEXT]
//! [--iccid ICCID] [--limit N] [--format table|csv|json]
class MessagesCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::MessagesCommand)

public:
    using Command::Command;

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(tr("Messages to and from all lines, the newest first; from the cache alone."));
        parser.addOptions({{u"status"_s, tr("waiting, or words of the platform such as delivered,failed."), u"words"_s},
                           {u"direction"_s, tr("mt (to the line) or mo (from it)."), u"direction"_s},
                           {u"since"_s, tr("From this day on, like 2026-11-18."), u"date"_s},
                           {u"until"_s, tr("To this day, with it."), u"date"_s},
                           {u"search"_s, tr("Part of the text, the ICCID or the sender."), u"text"_s},
                           {u"iccid"_s, tr("Of one line."), u"iccid"_s},
                           {u"limit"_s, tr("At most so many."), u"n"_s},
                           {u"format"_s, tr("table, csv or json."), u"format"_s, u"table"_s}});
        if (!parse(parser, arguments))
            return;
        const QStringList words = parser.positionalArguments();
        const std::optional<RowFormat> format = rowFormatFromWord(parser.value(u"format"_s));
        if (words != QStringList{u"list"_s} || !format || !readQuery(parser))
            return failUsage(tr("Say \"messages list [--status WORDS] [--direction mt|mo] [--since DATE] [--until "
                                "DATE] [--search TEXT] [--iccid ICCID] [--limit N] [--format table|csv|json]\"."));
        m_format = *format;
        m_since = QDate::fromString(parser.value(u"since"_s), Qt::ISODate);
        m_until = QDate::fromString(parser.value(u"until"_s), Qt::ISODate);
        openSession(parser.value(u"profile"_s), Core::Access::LookOnly, [this](std::shared_ptr<Session> session) {
            m_session = std::move(session);
            using Stored = storage::SyncState::StoredAccount;
            base::whenReady(m_session->state().loadAccount(), this, [this](const base::Result<Stored> &account) {
                const QTimeZone zone(account ? account->account.timeZone.toLatin1() : QByteArray());
                sayAge(zone.isValid() ? zone : QTimeZone::utc());
            });
        });
    }

private:
    //! False for what makes no sense.
    bool readQuery(const QCommandLineParser &parser)
    {
        const QString direction = parser.value(u"direction"_s).toLower();
        if (!direction.isEmpty() && direction != "mt"_L1 && direction != "mo"_L1)
            return false;
        if (!direction.isEmpty())
            m_query.way = direction == "mt"_L1 ? domain::MessageWay::ToLine : domain::MessageWay::FromLine;
        for (const QString &word : parser.value(u"status"_s).split(u',', Qt::SkipEmptyParts))
            m_query.states << (word == "waiting"_L1 ? QStringList{u"accepted"_s, u"sent"_s} : QStringList{word});
        m_query.text = parser.value(u"search"_s);
        m_query.iccid.text = parser.value(u"iccid"_s);
        bool isNumber = true;
        if (parser.isSet(u"limit"_s))
            m_query.limit = parser.value(u"limit"_s).toInt(&isNumber);
        for (const QString &day : {u"since"_s, u"until"_s}) {
            if (parser.isSet(day) && !QDate::fromString(parser.value(day), Qt::ISODate).isValid())
                return false;
        }
        return isNumber && (!parser.isSet(u"limit"_s) || m_query.limit > 0);
    }

    //! Days are those of the account (D22).
    void sayAge(const QTimeZone &zone)
    {
        if (m_since.isValid())
            m_query.from = m_since.startOfDay(zone).toUTC();
        if (m_until.isValid())
            m_query.to = m_until.addDays(1).startOfDay(zone).toUTC();
        using Checkpoint = storage::SyncCheckpoint;
        base::whenReady(
            m_session->state().loadCheckpoint(syncing::kMessagesCollection), this,
            [this](const base::Result<Checkpoint> &last) {
                if (!last || !last->finishedAt.isValid())
                    tell(tr("Not all messages are in the cache. \"linedesk sync\" asks the platform."));
                else
                    tell(tr("Messages as of %1 UTC.").arg(last->finishedAt.toUTC().toString(u"yyyy-MM-dd hh:mm"_s)));
                print();
            });
    }

    void print()
    {
        std::vector<QList<QJsonValue>> rows;
        const base::Status scanned = m_session->messages().scan(m_query, [&rows](const storage::ListedMessage &row) {
            rows.push_back(valuesOf(row));
            return true;
        });
        if (!scanned)
            return fail(scanned.error());
        printRows(kColumns, rows, m_format);
        done();
    }

    std::shared_ptr<Session> m_session;
    storage::MessageQuery m_query;
    QDate m_since;
    QDate m_until;
    RowFormat m_format = RowFormat::Table;
};

} // namespace

std::unique_ptr<Command> makeMessagesCommand(Core &core) { return std::make_unique<MessagesCommand>(core); }

} // namespace app
