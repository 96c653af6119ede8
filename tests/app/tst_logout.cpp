// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "tests/support/await.h"
#include "tests/support/localplatform.h"
#include "tests/support/outboxhelp.h"
#include "tests/support/register.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

namespace {

const QString kPassphrase = u"a passphrase of tests"_s;
QByteArray logged; // what a test has written to the log

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text) { logged += text.toUtf8() + '\n'; }

} // namespace

//! The program signed in to a living platform, its key in the vault, and signed out of it (R173).
class TestLogOut : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::LocalPlatform> m_platform;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<app::Core> m_core;
    std::unique_ptr<app::Application> m_program;

    void start()
    {
        m_program.reset();
        m_core = std::make_unique<app::Core>(*base::Places::prepare(m_home->path()));
        (void)m_core->profiles().load();
        m_program = std::make_unique<app::Application>(*m_core);
    }

    bool isOpen() { return m_program->workspace() != nullptr; }

    void signIn()
    {
        m_program->connectProfile({.name = {},
                                   .apiLink = m_platform->value("url"_L1),
                                   .userUuid = m_platform->value("user_uuid"_L1),
                                   .sharedKey = m_platform->value("shared_key"_L1),
                                   .trust = ui::Trust::Pinned,
                                   .caFile = {},
                                   .fingerprint = m_platform->value("certificate_sha256"_L1),
                                   .syncMinutes = 0});
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->workspace()->sync.status().lastSync.isValid(), 30'000);
    }

    //! Files below the program's home that hold one of the texts, as UTF-8 or UTF-16.
    QStringList filesWith(const QStringList &texts) const
    {
        QStringList found;
        QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            const QByteArray all = file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
            for (const QString &text : texts) {
                const QByteArray wide(reinterpret_cast<const char *>(text.constData()), text.size() * 2);
                if (all.contains(text.toUtf8()) || all.contains(wide))
                    found << file.fileName();
            }
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("LINEDESK_PASSPHRASE", kPassphrase.toUtf8());
        m_platform = std::make_unique<test::LocalPlatform>(QStringList{u"--lines"_s, u"40"_s, u"--seed"_s, u"7"_s});
        QVERIFY(m_platform->isReady());
    }
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        start();
        signIn();
    }
    void cleanup()
    {
        m_program.reset();
        m_core.reset();
        m_home.reset();
    }
    void cleanupTestCase()
    {
        m_platform.reset();
        qunsetenv("LINEDESK_PASSPHRASE");
    }

    void theKeyIsForgottenAndTheRestStays()
    {
        const QString id = m_program->workspace()->profile.id;
        m_program->workspace()->sender.pause();
        (void)await(m_program->workspace()->outbox.add({test::noteChange(3, u"later"_s)}));
        QCOMPARE(m_core->profiles().find(id)->keyPlace, ui::KeyPlace::Vault);
        QSignalSpy closed(m_program.get(), &ui::Program::workspaceClosed);
        QVERIFY(await(m_program->logOut()).isOk());
        QCOMPARE(closed.size(), 1);
        QVERIFY(!isOpen());
        QCOMPARE(m_core->settings().lastProfile(), QString());
        QCOMPARE(m_core->profiles().find(id)->keyPlace, ui::KeyPlace::ThisRunOnly);
        const auto key = await(m_core->credentials().load(id, ui::KeyPlace::Vault));
        QVERIFY(!key.isOk());
        QVERIFY(QFile::exists(m_core->profiles().cachePath(id)));

        m_program->setOffline(true); // the cache and the outbox are as they were
        m_program->openProfile(id);
        QTRY_VERIFY(isOpen());
        QCOMPARE(await(m_program->sums({}))->lines, 40);
        QCOMPARE(test::allChanges(m_program->workspace()->outbox).size(), size_t(1));
    }

    void anotherSharedKeyTakesThePlaceOfTheOldOne() // R46, T14
    {
        // A platform of its own: the key of the other tests stays.
        auto others = std::exchange(
            m_platform, std::make_unique<test::LocalPlatform>(QStringList{u"--lines"_s, u"5"_s, u"--seed"_s, u"9"_s}));
        const auto back = qScopeGuard([&] { m_platform = std::move(others); });
        QVERIFY(m_platform->isReady());
        m_program.reset();
        m_home = std::make_unique<QTemporaryDir>();
        start();
        signIn();
        const QString id = m_program->workspace()->profile.id;
        const auto place = await(m_program->rotateKey());
        QVERIFY2(place.isOk(), qPrintable(place.isOk() ? QString() : base::describe(place.error())));
        QCOMPARE(*place, ui::KeyPlace::Vault);
        m_program->workspace()->sync.start(syncing::Scope::Changes, api::Purpose::Person);
        QTRY_VERIFY_WITH_TIMEOUT(!m_program->workspace()->sync.status().isRunning(), 30'000);
        QVERIFY(!m_program->workspace()->sync.status().error);
        start(); // the key that was put away opens the platform after a restart
        const auto key = await(m_core->credentials().load(id, ui::KeyPlace::Vault));
        QVERIFY(key.isOk() && *key != m_platform->value("shared_key"_L1).toUtf8());
        m_program->openProfile(id);
        QTRY_VERIFY(isOpen());
        QTRY_VERIFY_WITH_TIMEOUT(m_program->workspace()->sync.status().lastSync.isValid(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_program->workspace()->sync.status().isRunning(), 30'000);
        QVERIFY(!m_program->workspace()->sync.status().error);
        const auto counts = await(m_program->requestCounts(QDate(2000, 1, 1)));
        QVERIFY(counts.isOk() && !counts->empty()); // D24
    }

    void itIsStillSoAfterARestartAndSigningInLeadsBack()
    {
        const QString id = m_program->workspace()->profile.id;
        QVERIFY(await(m_program->logOut()).isOk());
        start();
        QSignalSpy failed(m_program.get(), &ui::Program::openFailed);
        m_program->openProfile({}); // as every start does
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed[0][0].value<base::Error>();
        QCOMPARE(error.where, u"shared_key"_s);
        QCOMPARE(error.fields.value(u"profile"_s), id);
        QVERIFY(!isOpen());
        signIn();
        QCOMPARE(m_program->workspace()->profile.id, id);
        QCOMPARE(m_program->profiles().size(), 1);
    }

    void aKeyThatCannotBeTakenAwayLeavesEverythingOpen() // T14
    {
        const QString vault = m_core->places().data + "/vault.json"_L1;
        QVERIFY(QFile::remove(vault));
        QVERIFY(QDir().mkdir(vault)); // no file can be written in its place
        QVERIFY(QFile(vault + "/x"_L1).open(QFile::WriteOnly));
        const auto failed = await(m_program->logOut());
        QVERIFY(!failed.isOk());
        QVERIFY(isOpen());
        QCOMPARE(m_core->settings().lastProfile(), m_program->workspace()->profile.id);
    }

    void aPasswordIsInNoFileAndNoLog() // T14
    {
        const QString next = u"sentinel lantern 71"_s;
        const QString present = m_platform->value("owner_password"_L1);
        const auto copy = [](const QString &text) { return QString(text.constData(), text.size()); };
        logged.clear();
        QLoggingCategory::setFilterRules(u"linedesk*=true\nqt.*=false"_s);
        const QtMessageHandler before = qInstallMessageHandler(keepLog);
        syncing::PersonKeeper &person = m_program->workspace()->person;
        const auto fetched = await(person.fetch());
        const auto changed = await(person.change(
            {.name = u"Sentinel Name"_s, .email = {}, .newPassword = copy(next), .password = copy(present)}));
        QTRY_COMPARE(m_program->workspace()->sync.status().account.userName, u"Sentinel Name"_s); // a sync brings it
        (void)await(person.change({.name = {}, .email = {}, .newPassword = copy(present), .password = copy(next)}));
        m_program.reset(); // and what is written at the end
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        QVERIFY(fetched.isOk() && changed.isOk());
        QCOMPARE(filesWith({next, present}), QStringList());
        QVERIFY(!filesWith({u"Sentinel Name"_s}).isEmpty()); // the search finds what is there
        QVERIFY(!logged.contains(next.toUtf8()) && !logged.contains(present.toUtf8()));
    }
};

LINEDESK_TEST(TestLogOut)
#include "tst_logout.moc"
