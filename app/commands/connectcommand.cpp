// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/connectiontest.h"

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! linedesk connect --url U --account A --user U [--name N] [--pin SHA256 | --ca FILE]
class ConnectCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::ConnectCommand)

public:
    explicit ConnectCommand(Core &core) : Command(core), m_test(core.clock())
    {
        connect(&m_test, &ConnectionTest::changed, this, [this](const ui::TestOutcome &outcome) { report(outcome); });
        connect(&m_test, &ConnectionTest::finished, this,
                [this](bool ok) { ok ? save() : fail(m_problem.value_or(base::Error())); });
    }

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(
            tr("Saves a connection to a platform. The shared key is read from LINEDESK_SHARED_KEY or standard input."));
        parser.addOptions({{u"url"_s, tr("API link of the platform, https only."), u"url"_s},
                           {u"account"_s, tr("Account UUID; not needed when the API link ends with it."), u"uuid"_s},
                           {u"user"_s, tr("User UUID."), u"uuid"_s},
                           {u"name"_s, tr("Name of the profile; the account's own when not given."), u"name"_s},
                           {u"pin"_s, tr("Trust only the certificate with this SHA-256 fingerprint."), u"sha256"_s},
                           {u"ca"_s, tr("Trust only the certificate authorities in this PEM file."), u"file"_s}});
        if (!parse(parser, arguments))
            return;
        if (parser.value(u"url"_s).isEmpty() || parser.value(u"user"_s).isEmpty())
            return failUsage(tr("--url and --user are needed."));
        if (parser.isSet(u"pin"_s) && parser.isSet(u"ca"_s))
            return failUsage(tr("--pin and --ca exclude each other."));
        m_form.name = parser.value(u"name"_s);
        m_form.apiLink = link(parser.value(u"url"_s), parser.value(u"account"_s));
        m_form.userUuid = parser.value(u"user"_s);
        m_form.trust = parser.isSet(u"pin"_s)  ? ui::Trust::Pinned
                       : parser.isSet(u"ca"_s) ? ui::Trust::CaFile
                                               : ui::Trust::SystemCas;
        m_form.fingerprint = parser.value(u"pin"_s);
        m_form.caFile = parser.value(u"ca"_s);
        m_form.sharedKey = readKey();
        if (m_form.sharedKey.isEmpty())
            return failUsage(tr("The shared key is missing: set LINEDESK_SHARED_KEY, or write it to standard input."));
        m_test.start(m_form);
    }

private:
    static QString link(QString url, const QString &account)
    {
        if (account.isEmpty() || url.contains(account))
            return url;
        if (!url.endsWith(u'/'))
            url += u'/';
        return url + (url.endsWith("/api/"_L1) ? QString() : u"api/"_s) + account + u'/';
    }

    static QString readKey()
    {
        const QString fromEnvironment = qEnvironmentVariable("LINEDESK_SHARED_KEY");
        if (!fromEnvironment.isEmpty())
            return fromEnvironment;
        if (::isatty(STDIN_FILENO))
            tell(tr("Shared key:"));
        QByteArray line(4'096, '\0');
        if (!std::fgets(line.data(), int(line.size()), stdin))
            return {};
        return QString::fromUtf8(line.constData()).trimmed();
    }

    void report(const ui::TestOutcome &outcome)
    {
        if (outcome.state == ui::TestState::Failed)
            m_problem = outcome.error;
        if (outcome.state != ui::TestState::Passed)
            return;
        switch (outcome.step) {
        case ui::TestStep::Address: tell(tr("Address: answers")); return;
        case ui::TestStep::Certificate: tell(tr("Certificate: trusted")); return;
        case ui::TestStep::Key: tell(tr("Key: accepted")); return;
        case ui::TestStep::Clock: tell(tr("Clock: %n second(s) apart", nullptr, int(qAbs(outcome.value)))); return;
        case ui::TestStep::Account: tell(tr("Account: %1").arg(outcome.text)); return;
        case ui::TestStep::Lines: tell(tr("Lines: %L1").arg(outcome.value)); return;
        }
    }

    void save()
    {
        Profile profile = m_test.profile();
        if (const std::optional<Profile> known = m_core.profiles().find(profile.name))
            profile.id = known->id;
        base::Result<Profile> saved = m_core.profiles().save(profile);
        if (!saved)
            return fail(saved.error());
        base::whenReady(m_core.credentials().store(saved->id, m_form.sharedKey.toUtf8()), this,
                        [this, profile = *saved](base::Result<ui::KeyPlace> place) { keep(profile, place); });
    }

    void keep(Profile profile, const base::Result<ui::KeyPlace> &place)
    {
        if (!place && place.error().where != "passphrase"_L1)
            return fail(place.error());
        profile.keyPlace = place ? *place : ui::KeyPlace::ThisRunOnly;
        if (const base::Result<Profile> saved = m_core.profiles().save(profile); !saved)
            return fail(saved.error());
        m_core.settings().setLastProfile(profile.id);
        switch (profile.keyPlace) {
        case ui::KeyPlace::Keychain: tell(tr("The shared key is in the system's keychain.")); break;
        case ui::KeyPlace::Vault: tell(tr("The shared key is in a vault under your passphrase.")); break;
        case ui::KeyPlace::ThisRunOnly:
            tell(tr("There is no keychain here: the shared key was not kept. Set LINEDESK_PASSPHRASE to keep it in a "
                    "vault, or give "
                    "LINEDESK_SHARED_KEY with each command."));
            break;
        }
        say(profile.name);
        done();
    }

    ConnectionTest m_test;
    ui::ConnectionForm m_form;
    std::optional<base::Error> m_problem;
};

} // namespace

std::unique_ptr<Command> makeConnectCommand(Core &core) { return std::make_unique<ConnectCommand>(core); }

} // namespace app
