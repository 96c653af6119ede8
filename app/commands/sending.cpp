// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/sending.h"

#include "models/exports/textexport.h"
#include "models/tables/changetext.h"

#include <QFile>
#include <QTextStream>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace app {

using domain::ChangeState;

void SendingCommand::prepare(const QString &profile, std::function<void()> then)
{
    m_next = std::move(then);
    m_core.setKeyForThisRun(qEnvironmentVariable("LINEDESK_SHARED_KEY").toUtf8());
    openSession(profile, Core::Access::Online, [this](std::shared_ptr<Session> session) {
        m_session = std::move(session);
        syncing::Engine &engine = m_session->sync();
        connect(&engine, &syncing::Engine::statusChanged, this, &SendingCommand::syncChanged);
        connect(&engine, &syncing::Engine::finished, this, [this](bool ok) {
            if (ok)
                return learn();
            fail(m_session->sync().status().error.value_or(base::Error()));
        });
        engine.start(syncing::Scope::Changes, api::Purpose::Person);
    });
}

void SendingCommand::syncChanged()
{
    if (m_session->sync().status().phase != syncing::Phase::Offline || m_isOffline || !m_next)
        return;
    m_isOffline = true;
    m_session->sync().disconnect(this);
    tell(tr("There is no connection: this goes by the cache, and changes wait in the outbox."));
    prepared();
}

void SendingCommand::learn()
{
    m_session->sync().disconnect(this);
    connect(m_session->facts(), &syncing::FactsKeeper::refreshed, this, &SendingCommand::prepared);
    m_session->facts()->refresh(api::Purpose::Person);
}

void SendingCommand::prepared()
{
    m_session->facts()->disconnect(this);
    if (m_session->facts()->isLoaded())
        return std::exchange(m_next, {})();
    connect(m_session->facts(), &syncing::FactsKeeper::changed, this, &SendingCommand::prepared);
}

void SendingCommand::send(std::function<void()> then)
{
    m_next = std::move(then);
    syncing::Sender &sender = *m_session->sender();
    connect(&sender, &syncing::Sender::statusChanged, this, &SendingCommand::sendingChanged, Qt::QueuedConnection);
    connect(&sender, &syncing::Sender::outboxChanged, this, &SendingCommand::sendingChanged, Qt::QueuedConnection);
    sender.wake();
    QMetaObject::invokeMethod(this, &SendingCommand::sendingChanged, Qt::QueuedConnection);
}

void SendingCommand::sendingChanged()
{
    if (!m_next)
        return;
    base::whenReady(m_session->outbox()->counts(), this, [this](const base::Result<storage::OutboxRun> &counts) {
        if (!m_next)
            return;
        if (!counts)
            return fail(counts.error());
        const qint64 left = counts->count(ChangeState::Ready) + counts->count(ChangeState::Sending);
        const syncing::SendPhase phase = m_session->sender()->status().phase;
        const bool isStuck = phase == syncing::SendPhase::Offline || phase == syncing::SendPhase::SignedOut ||
                             phase == syncing::SendPhase::Disabled || phase == syncing::SendPhase::Failed;
        const bool isChecking = phase == syncing::SendPhase::Checking || phase == syncing::SendPhase::Sending;
        if (const QString text = tr("%L1 to send").arg(left); left > 0 && std::exchange(m_told, text) != text)
            tell(text);
        if (isStuck || (left == 0 && !isChecking))
            std::exchange(m_next, {})();
    });
}

void SendingCommand::report(const QString &run, const QString &results)
{
    base::whenReady(m_session->outbox()->runs({}), this,
                    [this, run, results](const base::Result<std::vector<storage::OutboxRun>> &runs) {
                        if (!runs)
                            return fail(runs.error());
                        const auto found =
                            std::find_if(runs->begin(), runs->end(),
                                         [&run](const storage::OutboxRun &each) { return each.id == run; });
                        if (found == runs->end())
                            return fail(base::Error{.kind = base::ErrorKind::Storage, .detail = run});
                        if (results.isEmpty())
                            return finishReport(*found);
                        auto *job = new exports::TextExportJob(resultsExport(run, results), this);
                        connect(job, &exports::TextExportJob::finished, this,
                                [this, counts = *found, results](const base::Result<qint64> &rows) {
                                    if (!rows)
                                        return fail(rows.error());
                                    say(tr("Results: %1").arg(results));
                                    finishReport(counts);
                                });
                        job->start();
                    });
}

exports::TextExportRequest SendingCommand::resultsExport(const QString &run, const QString &path)
{
    const auto cells = [](const domain::Change &change) {
        return QStringList{change.iccid.text,
                           change.lineName,
                           QString(domain::changeWord(change.order.kind)),
                           change.based,
                           QString(domain::changeStateWord(change.state)),
                           change.problem.code,
                           change.problem.message};
    };
    storage::OutboxQuery query;
    query.run = run;
    return {.titles = {u"iccid"_s, u"notes"_s, u"change"_s, u"before"_s, u"state"_s, u"code"_s, u"message"_s},
            .rows = exports::changeRows(*m_session->outbox(), query, cells),
            .total = -1,
            .format = path.endsWith(".xlsx"_L1, Qt::CaseInsensitive) ? exports::Format::Xlsx : exports::Format::Csv,
            .path = path,
            .source = {}};
}

void SendingCommand::finishReport(const storage::OutboxRun &run)
{
    for (const ChangeState state : domain::kAllChangeStates) {
        if (run.count(state) > 0)
            say(u"%1: %L2"_s.arg(tables::ChangeText::state(state)).arg(run.count(state)));
    }
    const qint64 failed = run.count(ChangeState::Rejected) + run.count(ChangeState::Conflict) +
                          run.count(ChangeState::Unknown) + run.count(ChangeState::Damaged);
    const qint64 waiting = run.count(ChangeState::Ready) + run.count(ChangeState::Sending);
    if (failed > 0)
        return done(ExitCode::PartlyDone);
    if (waiting == 0 && run.count(ChangeState::Draft) == 0)
        return done();
    tell(run.count(ChangeState::Draft) > 0
             ? tr("Drafts are sent only once they are confirmed: linedesk outbox retry --drafts.")
             : tr("What waits is sent by the next LineDesk that has a connection."));
    const bool isSignedOut = m_session->sender()->status().phase == syncing::SendPhase::SignedOut;
    done(isSignedOut ? ExitCode::NotSignedIn : ExitCode::Offline);
}

bool SendingCommand::confirm(const QString &question, const QString &wanted)
{
    if (!isatty(STDIN_FILENO))
        return false;
    tell(question);
    QTextStream in(stdin);
    return in.readLine().trimmed() == wanted;
}

} // namespace app
