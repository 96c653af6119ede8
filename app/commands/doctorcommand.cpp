// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/connectiontest.h"

#include <QFileInfo>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! linedesk doctor: what this installation and a profile look like, without a secret in it.
class DoctorCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::DoctorCommand)

public:
    explicit DoctorCommand(Core &core) : Command(core), m_test(core.clock())
    {
        connect(&m_test, &ConnectionTest::changed, this, &DoctorCommand::step);
        connect(&m_test, &ConnectionTest::finished, this, [this](bool ok) { ok ? done() : done(m_code); });
    }

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(tr("Checks files, cache and connection, and says what to do."));
        parser.addOption({u"offline"_s, tr("Leave the connection out.")});
        if (!parse(parser, arguments))
            return;
        const base::Result<api::Network *> network = api::openNetwork();
        say(u"LineDesk " LINEDESK_VERSION
            ", Qt %1, SQLite %2, %3"_s.arg(QString::fromLatin1(qVersion()), QString::fromLatin1(sqlite3_libversion()),
                                           network ? (*network)->tlsLibrary() : base::describe(network.error())));
        say(tr("Settings   %1").arg(m_core.places().config));
        say(tr("Data       %1").arg(m_core.places().data));
        say(tr("Log        %1/linedesk.log").arg(m_core.places().state));
        const base::Result<Profile> profile = m_core.choose(parser.value(u"profile"_s));
        if (!profile) {
            say(tr("Profile    none (%1)").arg(profile.error().detail));
            return done();
        }
        m_profile = *profile;
        say(tr("Profile    %1 (%2)").arg(m_profile.name, m_profile.apiLink));
        m_offline = parser.isSet(u"offline"_s) || m_profile.isDemo;
        base::whenReady(m_core.open(m_profile, Core::Access::LookOnly), this,
                        [this](base::Result<std::shared_ptr<Session>> session) {
                            if (!session) {
                                say(tr("Cache      %1").arg(errorSentence(session.error())));
                                return connection();
                            }
                            m_session = *session;
                            base::whenReady(m_session->lines().count(), this,
                                            [this](base::Result<qint64> count) { cache(count); });
                        });
    }

private:
    void cache(const base::Result<qint64> &count)
    {
        if (count)
            say(tr("Cache      %L1 lines, %2 MB")
                    .arg(*count)
                    .arg(double(m_session->cache().sizeOnDisk()) / 1048576, 0, 'f', 1));
        base::whenReady(m_session->state().loadCheckpoint(u"lines"_s), this,
                        [this](base::Result<storage::SyncCheckpoint> checkpoint) {
                            if (checkpoint)
                                say(checkpoint->finishedAt.isValid()
                                        ? tr("Synced     %1").arg(checkpoint->finishedAt.toString(Qt::ISODate))
                                        : tr("Synced     never"));
                            connection();
                        });
    }

    void connection()
    {
        if (m_offline)
            return done();
        const QByteArray given = qEnvironmentVariable("LINEDESK_SHARED_KEY").toUtf8();
        if (!given.isEmpty())
            return test(given);
        base::whenReady(m_core.credentials().load(m_profile.id, m_profile.keyPlace), this,
                        [this](base::Result<QByteArray> key) {
                            if (!key)
                                return fail(key.error());
                            test(*key);
                        });
    }

    void test(const QByteArray &key)
    {
        ui::ConnectionForm form;
        form.apiLink = m_profile.apiLink;
        form.userUuid = m_profile.userUuid;
        form.sharedKey = QString::fromUtf8(key);
        form.trust = m_profile.trust;
        form.caFile = m_profile.caFile;
        form.fingerprint = QString::fromLatin1(m_profile.pin.toHex());
        m_test.start(form);
    }

    void step(const ui::TestOutcome &outcome)
    {
        static const QStringList names{tr("Address"), tr("Trust"), tr("Key"), tr("Clock"), tr("Account"), tr("Lines")};
        const QString name = names.value(int(outcome.step)).leftJustified(11);
        if (outcome.state == ui::TestState::Passed)
            say(name + (outcome.text.isEmpty() ? tr("ok (%1)").arg(outcome.value) : tr("ok, %1").arg(outcome.text)));
        if (outcome.state == ui::TestState::Failed && outcome.error) {
            say(name + errorSentence(*outcome.error));
            m_code = outcome.error->kind == base::ErrorKind::Offline        ? ExitCode::Offline
                     : outcome.error->kind == base::ErrorKind::Unauthorized ? ExitCode::NotSignedIn
                                                                            : ExitCode::Failed;
        }
    }

    ConnectionTest m_test;
    Profile m_profile;
    std::shared_ptr<Session> m_session;
    ExitCode m_code = ExitCode::Failed;
    bool m_offline = false;
};

} // namespace

std::unique_ptr<Command> makeDoctorCommand(Core &core) { return std::make_unique<DoctorCommand>(core); }

} // namespace app
