// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/sending.h"
#include "models/tables/changetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

using domain::ChangeState;

namespace {

constexpr int kPage = 1000;

//! linedesk outbox list [--state S] [--format table|json] | retry [NUMBER...] | discard NUMBER...
class OutboxCommand : public SendingCommand
{
    Q_DECLARE_TR_FUNCTIONS(app::OutboxCommand)

public:
    using SendingCommand::SendingCommand;

    void start(const QStringList &arguments) override
    {
        m_parser.setApplicationDescription(
            tr("Changes that wait, were sent or failed: lists them, sends them again, takes them back."));
        m_parser.addPositionalArgument(u"what"_s, tr("list, retry or discard"));
        m_parser.addPositionalArgument(u"numbers"_s, tr("Which changes; without one retry takes those that failed."),
                                       u"[NUMBER...]"_s);
        m_parser.addOptions({{u"state"_s, tr("list: draft, queued, unknown, conflict, rejected, done …"), u"state"_s},
                             {u"format"_s, tr("list: table or json."), u"format"_s, u"table"_s},
                             {u"drafts"_s, tr("retry: confirms the drafts and sends them.")},
                             {u"all"_s, tr("discard: everything that has not been sent.")}});
        if (!parse(m_parser, arguments))
            return;
        QStringList words = m_parser.positionalArguments();
        const QString verb = words.isEmpty() ? QString() : words.takeFirst();
        for (const QString &word : std::as_const(words)) {
            bool isNumber = false;
            m_seqs.push_back(word.toLongLong(&isNumber));
            if (!isNumber)
                return failUsage(tr("\"%1\" is no number of a change; \"outbox list\" shows them.").arg(word));
        }
        if (verb == "list"_L1)
            return startList();
        if (verb == "retry"_L1)
            return prepare(m_parser.value(u"profile"_s), [this] { retry(); });
        if (verb == "discard"_L1 && m_parser.isSet(u"all"_s) == m_seqs.empty())
            return startDiscard();
        failUsage(tr("Say \"outbox list\", \"outbox retry [NUMBER...]\", \"outbox discard NUMBER...\" or \"outbox "
                     "discard --all\"."));
    }

private:
    void startList()
    {
        if (const QString word = m_parser.value(u"state"_s); !word.isEmpty()) {
            const auto state = domain::changeStateFromWord(word);
            if (!state)
                return failUsage(tr("There is no state \"%1\".").arg(word));
            m_query.states = {*state};
        }
        openSession(m_parser.value(u"profile"_s), Core::Access::LookOnly, [this](std::shared_ptr<Session> session) {
            m_looking = std::move(session);
            if (!m_looking->outbox()) {
                printEnd();
                return done();
            }
            list(0);
        });
    }

    void list(qint64 offset)
    {
        base::whenReady(m_looking->outbox()->load(m_query, offset, kPage), this,
                        [this, offset](const base::Result<std::vector<domain::Change>> &changes) {
                            if (!changes)
                                return fail(changes.error());
                            for (const domain::Change &change : *changes)
                                print(change);
                            if (qsizetype(changes->size()) == kPage)
                                return list(offset + kPage);
                            printEnd();
                            done();
                        });
    }

    void print(const domain::Change &change)
    {
        if (m_parser.value(u"format"_s) == "json"_L1) {
            m_rows << QJsonObject{{"number"_L1, change.seq},
                                  {"iccid"_L1, change.iccid.text},
                                  {"object"_L1, tables::ChangeText::target(change.order, QLocale::c())},
                                  {"change"_L1, QString(domain::changeWord(change.order.kind))},
                                  {"state"_L1, QString(domain::changeStateWord(change.state))},
                                  {"before"_L1, change.based},
                                  {"theirs"_L1, change.theirs},
                                  {"code"_L1, change.problem.code},
                                  {"run"_L1, change.run},
                                  {"by"_L1, change.by},
                                  {"made_at"_L1, change.madeAt.toUTC().toString(Qt::ISODate)}};
            return;
        }
        const QLocale locale = QLocale::c();
        const QString object = tables::ChangeText::target(change.order, locale);
        say(u"%1  %2  %3: %4 → %5  %6  %7"_s.arg(change.seq, 6)
                .arg(object.isEmpty() ? change.iccid.text : object, tables::ChangeText::field(change.order.kind),
                     tables::ChangeText::value(change.order.kind, change.based, locale),
                     tables::ChangeText::wanted(change.order, locale), tables::ChangeText::state(change.state),
                     change.problem.code));
    }

    void printEnd()
    {
        if (m_parser.value(u"format"_s) == "json"_L1)
            say(QString::fromUtf8(QJsonDocument(m_rows).toJson(QJsonDocument::Compact)));
    }

    //! What was named, or all of those states.
    base::Future<std::vector<qint64>> chosen(const std::vector<ChangeState> &states)
    {
        if (!m_seqs.empty())
            return base::ready<std::vector<qint64>>(m_seqs);
        storage::OutboxQuery query;
        query.states = states;
        return session().outbox()->select(query);
    }

    void retry()
    {
        const bool drafts = m_parser.isSet(u"drafts"_s);
        base::whenReady(chosen({drafts ? ChangeState::Draft : ChangeState::Rejected}), this,
                        [this](const base::Result<std::vector<qint64>> &seqs) {
                            if (!seqs)
                                return fail(seqs.error());
                            base::whenReady(session().outbox()->release(*seqs), this,
                                            [this](const base::Result<qint64> &count) { released(count); });
                        });
    }

    void released(const base::Result<qint64> &count)
    {
        if (!count)
            return fail(count.error());
        say(tr("%Ln change(s) to send again.", nullptr, int(*count)));
        send([this] {
            base::whenReady(session().outbox()->counts(), this, [this](const base::Result<storage::OutboxRun> &counts) {
                if (!counts)
                    return fail(counts.error());
                const qint64 failed = counts->count(ChangeState::Rejected) + counts->count(ChangeState::Conflict) +
                                      counts->count(ChangeState::Unknown);
                const qint64 left = counts->count(ChangeState::Ready) + counts->count(ChangeState::Sending);
                if (left > 0)
                    return done(ExitCode::Offline);
                done(failed > 0 ? ExitCode::PartlyDone : ExitCode::Ok);
            });
        });
    }

    //! No connection is needed to take back what has not been sent.
    void startDiscard()
    {
        openSession(m_parser.value(u"profile"_s), Core::Access::Offline, [this](std::shared_ptr<Session> session) {
            m_looking = std::move(session);
            storage::OutboxQuery query;
            query.states = {ChangeState::Draft, ChangeState::Ready, ChangeState::Rejected, ChangeState::Conflict,
                            ChangeState::Damaged};
            const auto seqs =
                m_seqs.empty() ? m_looking->outbox()->select(query) : base::ready<std::vector<qint64>>(m_seqs);
            base::whenReady(seqs, this, [this](const base::Result<std::vector<qint64>> &seqs) {
                if (!seqs)
                    return fail(seqs.error());
                const auto wanted = qint64(seqs->size());
                base::whenReady(m_looking->outbox()->withdraw(*seqs), this,
                                [this, wanted](const base::Result<qint64> &count) { discarded(wanted, count); });
            });
        });
    }

    void discarded(qint64 wanted, const base::Result<qint64> &count)
    {
        if (!count)
            return fail(count.error());
        say(tr("%Ln change(s) discarded.", nullptr, int(*count)));
        if (*count < wanted)
            tell(tr("%Ln had been sent, or there is no such change.", nullptr, int(wanted - *count)));
        done(*count < wanted ? ExitCode::PartlyDone : ExitCode::Ok);
    }

    QCommandLineParser m_parser;
    std::vector<qint64> m_seqs;
    storage::OutboxQuery m_query;
    std::shared_ptr<Session> m_looking;
    QJsonArray m_rows;
};

} // namespace

std::unique_ptr<Command> makeOutboxCommand(Core &core) { return std::make_unique<OutboxCommand>(core); }

} // namespace app
