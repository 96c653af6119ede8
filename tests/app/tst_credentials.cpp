// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials.h"
#include "app/keychain.h"
#include "tests/support/await.h"
#include "tests/support/register.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::Credentials;
using base::ErrorKind;
using ui::KeyPlace;

namespace {

//! A keychain in memory that can be locked or missing.
class FakeKeychain : public app::KeyStore
{
public:
    enum class Mood { Open, Locked, Missing, Forgetful };

    Mood mood = Mood::Open;
    QHash<QString, QByteArray> entries;
    int writes = 0;

    base::Future<QByteArray> read(const QString &key) override
    {
        if (mood == Mood::Missing)
            return base::failed<QByteArray>({.kind = ErrorKind::Storage});
        if (mood == Mood::Locked || !entries.contains(key)) // a locked keyring answers like one without the entry
            return base::failed<QByteArray>({.kind = ErrorKind::NotFound});
        return base::ready<QByteArray>(entries.value(key));
    }

    base::Future<std::monostate> write(const QString &key, const QByteArray &secret) override
    {
        ++writes;
        if (mood == Mood::Missing || mood == Mood::Locked)
            return base::failed<std::monostate>({.kind = ErrorKind::Storage});
        if (mood == Mood::Open)
            entries.insert(key, secret);
        return base::ready<std::monostate>(std::monostate{});
    }

    base::Future<std::monostate> remove(const QString &key) override
    {
        entries.remove(key);
        return base::ready<std::monostate>(std::monostate{});
    }
};

} // namespace

//! The ladder keychain, vault, this run only.
class TestCredentials : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    FakeKeychain m_keychain;

    QString vaultPath() const { return m_folder.filePath(u"vault.json"_s); }
    std::unique_ptr<Credentials> credentials(const QString &passphrase = {})
    {
        return std::make_unique<Credentials>(m_keychain, storage::Vault(vaultPath()), passphrase);
    }

private Q_SLOTS:
    void init()
    {
        m_keychain = {};
        QFile::remove(vaultPath());
    }

    void theKeychainComesFirst()
    {
        const auto keys = credentials();
        QCOMPARE(*test::await(keys->store(u"p1"_s, "secret")), KeyPlace::Keychain);
        QCOMPARE(*test::await(credentials()->load(u"p1"_s, KeyPlace::Keychain)), QByteArray("secret"));
        QVERIFY(!QFile::exists(vaultPath()));
    }

    void withoutAKeychainAPassphraseIsWanted()
    {
        m_keychain.mood = FakeKeychain::Mood::Missing;
        const auto keys = credentials();
        const auto refused = test::await(keys->store(u"p1"_s, "secret"));
        QCOMPARE(refused.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(refused.error().where, u"passphrase"_s);
        QVERIFY(keys->wouldMakeVault());
        keys->setPassphrase(u"correct horse"_s);
        QCOMPARE(*test::await(keys->store(u"p1"_s, "secret")), KeyPlace::Vault);
        QVERIFY(!keys->wouldMakeVault());
    }

    void thePassphraseOfTheEnvironmentOpensTheVault()
    {
        QCOMPARE(*test::await(credentials(u"correct horse"_s)->store(u"p1"_s, "secret")), KeyPlace::Vault);
        QCOMPARE(m_keychain.writes, 0);
        QCOMPARE(*test::await(credentials(u"correct horse"_s)->load(u"p1"_s, KeyPlace::Vault)), QByteArray("secret"));
        const auto locked = test::await(credentials()->load(u"p1"_s, KeyPlace::Vault));
        QCOMPARE(locked.error().where, u"passphrase"_s);
        const auto wrong = test::await(credentials(u"wrong"_s)->load(u"p1"_s, KeyPlace::Vault));
        QCOMPARE(wrong.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(wrong.error().where, u"passphrase"_s);
    }

    void aLockedKeychainNeverMakesANewKey()
    {
        QVERIFY(test::await(credentials()->store(u"p1"_s, "secret")).isOk());
        const int before = m_keychain.writes;
        m_keychain.mood = FakeKeychain::Mood::Locked;
        const auto locked = test::await(credentials()->load(u"p1"_s, KeyPlace::Keychain));
        QCOMPARE(locked.error().kind, ErrorKind::Storage); // not "there is none"
        QCOMPARE(m_keychain.writes, before);
        m_keychain.mood = FakeKeychain::Mood::Open;
        QCOMPARE(*test::await(credentials()->load(u"p1"_s, KeyPlace::Keychain)), QByteArray("secret"));
    }

    void aKeychainThatForgetsIsNotBelieved()
    {
        m_keychain.mood = FakeKeychain::Mood::Forgetful;
        const auto refused = test::await(credentials()->store(u"p1"_s, "secret"));
        QCOMPARE(refused.error().where, u"passphrase"_s);
    }

    void thisRunOnly()
    {
        const auto keys = credentials();
        keys->keepForThisRun(u"p1"_s, "secret");
        QCOMPARE(*test::await(keys->load(u"p1"_s, KeyPlace::ThisRunOnly)), QByteArray("secret"));
        const auto next = test::await(credentials()->load(u"p1"_s, KeyPlace::ThisRunOnly));
        QCOMPARE(next.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(next.error().where, u"shared_key"_s);
    }

    void removing()
    {
        const auto keys = credentials();
        QVERIFY(test::await(keys->store(u"p1"_s, "secret")).isOk());
        QVERIFY(test::await(keys->remove(u"p1"_s, KeyPlace::Keychain)).isOk());
        QVERIFY(m_keychain.entries.isEmpty());
        QVERIFY(test::await(keys->remove(u"p1"_s, KeyPlace::Vault)).isOk());
        QVERIFY(test::await(keys->remove(u"p1"_s, KeyPlace::ThisRunOnly)).isOk());
    }

    void withoutASessionBusTheRealKeychainSaysSoAtOnce()
    {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
        app::Keychain keychain;
        const base::Future<QByteArray> answer = keychain.read(u"p1/shared_key"_s);
        QVERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().kind, ErrorKind::Storage);
        QVERIFY(keychain.write(u"p1/shared_key"_s, "x").isFinished());
        if (!bus.isEmpty())
            qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
        if (!runtime.isEmpty())
            qputenv("XDG_RUNTIME_DIR", runtime);
    }
};

LINEDESK_TEST(TestCredentials)
#include "tst_credentials.moc"
