// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! linedesk sync [--full]
class SyncCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::SyncCommand)

public:
    using Command::Command;

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(tr("Brings the lines and their usage from the platform into the cache."));
        parser.addOption({u"full"_s, tr("Everything, not only what has changed.")});
        if (!parse(parser, arguments))
            return;
        const auto scope = parser.isSet(u"full"_s) ? syncing::Scope::Everything : syncing::Scope::Changes;
        m_core.setKeyForThisRun(qEnvironmentVariable("LINEDESK_SHARED_KEY").toUtf8());
        openSession(parser.value(u"profile"_s), Core::Access::Online,
                    [this, scope](std::shared_ptr<Session> session) { run(std::move(session), scope); });
    }

private:
    void run(std::shared_ptr<Session> session, syncing::Scope scope)
    {
        m_session = std::move(session);
        m_session->sender()->pause(); // this brings, it does not send: "outbox retry" does
        syncing::Engine &engine = m_session->sync();
        connect(&engine, &syncing::Engine::linesChanged, this, [this](const storage::ChangeSet &changes) {
            m_added += qint64(changes.added.size());
            m_changed += qint64(changes.changed.size());
            m_removed += qint64(changes.removed.size());
        });
        connect(&engine, &syncing::Engine::statusChanged, this, &SyncCommand::progress);
        connect(&engine, &syncing::Engine::finished, this, [this](bool ok) { ended(ok); });
        m_timer.start();
        engine.start(scope, api::Purpose::Person);
    }

    void progress()
    {
        const syncing::Status &status = m_session->sync().status();
        if (status.phase == syncing::Phase::Offline)
            return fail(status.error.value_or(base::Error{.kind = base::ErrorKind::Offline}));
        if (status.phase != syncing::Phase::Lines && status.phase != syncing::Phase::DailyUsage)
            return;
        const QString what = status.phase == syncing::Phase::Lines ? tr("Lines") : tr("Daily usage");
        tell(status.total < 0 ? tr("%1: %L2").arg(what).arg(status.done)
                              : tr("%1: %L2 of %L3").arg(what).arg(status.done).arg(status.total));
    }

    void ended(bool ok)
    {
        const syncing::Status &status = m_session->sync().status();
        if (!ok && m_added + m_changed + m_removed > 0 && status.error &&
            status.error->kind == base::ErrorKind::RateLimited) {
            tell(errorSentence(*status.error)); // what has arrived is kept; the next sync goes on from there
            return done(ExitCode::PartlyDone);
        }
        if (!ok)
            return fail(status.error.value_or(base::Error{.kind = base::ErrorKind::Server}));
        // Plans, sub-accounts and the like are asked for now: work without a connection needs them. So does the money.
        connect(m_session->facts(), &syncing::FactsKeeper::refreshed, this, &SyncCommand::bringMoney);
        m_session->facts()->refresh(api::Purpose::Person);
    }

    void bringMoney()
    {
        syncing::BillingKeeper *keeper = m_session->billingKeeper();
        connect(keeper, &syncing::BillingKeeper::refreshed, this, &SyncCommand::bringMessages);
        keeper->refresh(api::Purpose::Person, true);
    }

    //! The lines are there, whatever comes of the messages: the next sync goes on with them.
    void bringMessages()
    {
        syncing::MessagesKeeper *keeper = m_session->messagesKeeper();
        connect(keeper, &syncing::MessagesKeeper::statusChanged, this, [keeper] {
            const syncing::MessagesStatus &status = keeper->status();
            if (status.isRunning && status.total > status.done)
                tell(tr("Messages: %L1 of %L2").arg(status.done).arg(status.total));
        });
        connect(keeper, &syncing::MessagesKeeper::finished, this, &SyncCommand::bringAudit, Qt::SingleShotConnection);
        keeper->refresh(api::Purpose::Person);
    }

    //! Who did what to the lines; "changes" names them.
    void bringAudit()
    {
        syncing::AuditKeeper *keeper = m_session->auditKeeper();
        connect(keeper, &syncing::AuditKeeper::finished, this, &SyncCommand::sayCounts, Qt::SingleShotConnection);
        keeper->refresh(api::Purpose::Person);
    }

    void sayCounts()
    {
        base::whenReady(m_session->lines().count(), this, [this](base::Result<qint64> count) {
            if (!count)
                return fail(count.error());
            say(tr("%L1 lines: %L2 new, %L3 changed, %L4 gone, %5 s, %L6 requests today")
                    .arg(*count)
                    .arg(m_added)
                    .arg(m_changed)
                    .arg(m_removed)
                    .arg(double(m_timer.elapsed()) / 1000, 0, 'f', 1)
                    .arg(m_session->sync().status().quota.used));
            done();
        });
    }

    std::shared_ptr<Session> m_session;
    QElapsedTimer m_timer;
    qint64 m_added = 0;
    qint64 m_changed = 0;
    qint64 m_removed = 0;
};

} // namespace

std::unique_ptr<Command> makeSyncCommand(Core &core) { return std::make_unique<SyncCommand>(core); }

} // namespace app
