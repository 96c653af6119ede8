// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "models/exports/snapshotjob.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! linedesk snapshot save FILE | show FILE
class SnapshotCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::SnapshotCommand)

public:
    using Command::Command;

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(
            tr("Saves the cache to one file that opens for looking, or checks such a file and says what it is of."));
        parser.addPositionalArgument(u"what"_s, tr("save or show"));
        parser.addPositionalArgument(u"file"_s,
                                     tr("The snapshot, whose name ends in %1.").arg(exports::snapshotSuffix()));
        if (!parse(parser, arguments))
            return;
        const QStringList words = parser.positionalArguments();
        if (words.size() != 2 || (words[0] != "save"_L1 && words[0] != "show"_L1))
            return failUsage(tr("Say \"snapshot save FILE\" or \"snapshot show FILE\"."));
        m_path = QFileInfo(words[1]).absoluteFilePath();
        if (words[0] == "save"_L1)
            openSession(parser.value(u"profile"_s), Core::Access::LookOnly,
                        [this](std::shared_ptr<Session> session) { save(std::move(session)); });
        else
            show();
    }

private:
    void save(std::shared_ptr<Session> session)
    {
        m_session = std::move(session);
        m_job = std::make_unique<exports::SnapshotJob>(m_session->cache(), m_session->state(), m_core.clock(), m_path);
        connect(m_job.get(), &exports::SnapshotJob::finished, this, [this](const base::Result<qint64> &lines) {
            if (!lines)
                return fail(lines.error());
            say(tr("%L1 lines in %2").arg(*lines).arg(m_path));
            done();
        });
        m_job->start();
    }

    void show()
    {
        base::whenReady(m_core.openSnapshot(m_path, {}, {}), this,
                        [this](const base::Result<std::shared_ptr<Session>> &session) {
                            if (!session)
                                return fail(session.error());
                            const storage::SnapshotFacts &facts = *(*session)->snapshot();
                            say(tr("Account: %1").arg(facts.account.left(200)));
                            say(tr("Taken: %1 UTC").arg(facts.takenAt.toString(u"yyyy-MM-dd hh:mm:ss"_s)));
                            say(tr("Time zone: %1").arg(facts.zone.left(60)));
                            say(tr("Lines: %L1").arg(facts.lines));
                            say(tr("Schema: %1, saved by LineDesk %2").arg(facts.schema).arg(facts.program.left(40)));
                            m_session = *session;
                            done();
                        });
    }

    QString m_path;
    std::shared_ptr<Session> m_session;
    std::unique_ptr<exports::SnapshotJob> m_job;
};

} // namespace

std::unique_ptr<Command> makeSnapshotCommand(Core &core) { return std::make_unique<SnapshotCommand>(core); }

} // namespace app
