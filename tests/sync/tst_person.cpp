// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/personkeeper.h"
#include "tests/support/fakeconnector.h"
#include "tests/support/localplatform.h"
#include "tests/support/register.h"
#include "tests/sync/realhouse.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using base::ErrorKind;
using test::await;

//! Who is signed in, on a living platform (R7, R173).
class TestPerson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_platform = std::make_unique<test::LocalPlatform>(QStringList{u"--lines"_s, u"20"_s, u"--seed"_s, u"7"_s});
        QVERIFY(m_platform->isReady());
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_house = std::make_unique<test::RealHouse>(m_folder->path(), test::RealAddress::of(*m_platform));
        m_keeper = std::make_unique<syncing::PersonKeeper>(m_house->connector.get());
    }
    void cleanup()
    {
        m_keeper.reset();
        m_house.reset();
        m_folder.reset();
    }
    void cleanupTestCase() { m_platform.reset(); }

    void thePlatformTellsWhoItIs() // R173
    {
        const auto person = await(m_keeper->fetch()); // the first request of all
        QVERIFY2(person.isOk(), qPrintable(person.isOk() ? QString() : base::describe(person.error())));
        QCOMPARE(person->email, m_platform->value("owner_email"_L1));
        QCOMPARE(person->role, u"Owner"_s);
        QCOMPARE(person->permissions, domain::permissionsOf(domain::Role::Owner));
        QVERIFY(!person->name.isEmpty() && !person->version.isEmpty());
        QCOMPARE(*m_keeper->person(), *person);
    }

    void theNameChangesWithoutAPassword() // R7
    {
        QVERIFY(await(m_keeper->fetch()).isOk());
        QSignalSpy changed(m_keeper.get(), &syncing::PersonKeeper::changed);
        const auto person = await(m_keeper->change({.name = u"Priya R. \"P\" Raman"_s, .email = {}}));
        QVERIFY2(person.isOk(), qPrintable(person.isOk() ? QString() : base::describe(person.error())));
        QCOMPARE(person->name, u"Priya R. \"P\" Raman"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(await(m_house->connector->fetchAccount(api::Purpose::Person))->userName, person->name);
    }

    void aChangeOfSomethingOlderIsAConflict() // T4
    {
        QVERIFY(await(m_keeper->fetch()).isOk());
        syncing::PersonKeeper other(m_house->connector.get());
        QVERIFY(await(other.fetch()).isOk());
        QVERIFY(await(other.change({.name = u"Changed elsewhere"_s, .email = {}})).isOk());
        const auto refused = await(m_keeper->change({.name = u"Changed here"_s, .email = {}}));
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(refused.error().fields.value(u"code"_s), u"version_conflict"_s);
        QCOMPARE(await(m_keeper->fetch())->name, u"Changed elsewhere"_s);
    }

    void whatRequestsAreSignedWithIsTold() // R43, R46, R47, R48
    {
        const auto access = await(m_keeper->fetchAccess());
        QVERIFY2(access.isOk(), qPrintable(access.isOk() ? QString() : base::describe(access.error())));
        QCOMPARE(access->sharedKey, m_platform->value("shared_key"_L1));
        QCOMPARE(access->userUuid, m_platform->value("user_uuid"_L1));
        QCOMPARE(access->apiLink, m_platform->value("url"_L1));
        QVERIFY(access->docs.startsWith(access->apiLink));
    }

    void anotherKeyIsMadeAndTheConnectionGoesOnWithIt()
    {
        test::LocalPlatform platform({u"--lines"_s, u"5"_s, u"--seed"_s, u"8"_s}); // the key of the others stays
        QVERIFY(platform.isReady());
        test::RealHouse elsewhere(m_folder->filePath(u"elsewhere"_s), test::RealAddress::of(platform));
        test::RealHouse here(m_folder->filePath(u"here"_s), test::RealAddress::of(platform));
        QVERIFY(elsewhere.sync());
        QVector<domain::RequestKind> kinds;
        connect(here.connector.get(), &api::Connector::requestMade, this,
                [&](domain::RequestKind kind) { kinds << kind; });
        syncing::PersonKeeper keeper(here.connector.get());
        const auto access = await(keeper.rotateKey());
        QVERIFY2(access.isOk(), qPrintable(access.isOk() ? QString() : base::describe(access.error())));
        QVERIFY(!access->sharedKey.isEmpty() && access->sharedKey != platform.value("shared_key"_L1));
        QCOMPARE(kinds, QVector<domain::RequestKind>(3, domain::RequestKind::Account)); // account, credentials, key
        QVERIFY(here.sync());
        QCOMPARE(await(keeper.fetchAccess())->sharedKey, access->sharedKey);
        QCOMPARE(await(elsewhere.connector->fetchAccount(api::Purpose::Person)).error().kind, ErrorKind::Unauthorized);
    }

    void refusalsNameTheirField_data()
    {
        QTest::addColumn<QString>("next");
        QTest::addColumn<bool>("isRight");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        QTest::newRow("the present one is wrong")
            << u"a long enough password"_s << false << u"wrong_password"_s << u"password"_s;
        QTest::newRow("the new one is short") << u"short"_s << true << u"weak_password"_s << u"new_password"_s;
    }
    void refusalsNameTheirField()
    {
        QFETCH(QString, next);
        QFETCH(bool, isRight);
        QFETCH(QString, code);
        QFETCH(QString, field);
        QVERIFY(await(m_keeper->fetch()).isOk());
        const QString present = isRight ? m_platform->value("owner_password"_L1) : u"another"_s;
        const auto refused =
            await(m_keeper->change({.name = {}, .email = {}, .newPassword = next, .password = present}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QCOMPARE(refused.error().fields.value(u"code"_s), code);
        QVERIFY(refused.error().fields.contains(field));
    }

    void thePasswordIsChangedAndTheOldOneIsNoneAnyMore() // R7
    {
        QVERIFY(await(m_keeper->fetch()).isOk());
        const QString old = m_platform->value("owner_password"_L1);
        const QString next = u"lanterns over harbour 9"_s;
        const auto change = [this](const QString &to, const QString &from) {
            const auto copy = [](const QString &text) { return QString(text.constData(), text.size()); };
            return await(m_keeper->change({.name = {}, .email = {}, .newPassword = copy(to), .password = copy(from)}));
        };
        QVERIFY(change(next, old).isOk());
        QCOMPARE(change(u"anything else at all"_s, old).error().fields.value(u"code"_s), u"wrong_password"_s);
        QVERIFY(change(old, next).isOk());
    }

    void whoHandsPasswordsOverHasThemNoMore() // T14
    {
        QVERIFY(await(m_keeper->fetch()).isOk());
        const QString kept = QString(12, u'y');
        (void)await(m_keeper->change({.name = {}, .email = {}, .newPassword = kept, .password = kept}));
        QCOMPARE(kept, QString(12, QChar()));
    }

    void withoutAConnectionOrPeopleThatIsSaid() // D25
    {
        syncing::PersonKeeper offline(nullptr);
        QCOMPARE(await(offline.fetch()).error().kind, ErrorKind::Offline);
        QCOMPARE(await(offline.change({.name = u"X"_s, .email = {}})).error().kind, ErrorKind::Offline);
        test::FakeConnector bare;
        bare.tellsPeople = false;
        syncing::PersonKeeper keeper(&bare);
        QCOMPARE(await(keeper.fetch()).error().kind, ErrorKind::Unsupported);
    }

    void tooManyWrongPasswordsHoldNothingElseBack()
    {
        QVERIFY(await(m_keeper->fetch()).isOk());
        base::ErrorKind last = ErrorKind::Invalid;
        for (int i = 0; i < 30 && last == ErrorKind::Invalid; ++i) {
            const auto refused = await(m_keeper->change(
                {.name = {}, .email = {}, .newPassword = QString(20, u'z'), .password = u"another"_s}));
            last = refused.error().kind;
        }
        QCOMPARE(last, ErrorKind::RateLimited);
        QVERIFY(await(m_house->connector->fetchAccount(api::Purpose::Person)).isOk());
    }

private:
    std::unique_ptr<test::LocalPlatform> m_platform;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::RealHouse> m_house;
    std::unique_ptr<syncing::PersonKeeper> m_keeper;
};

LINEDESK_TEST(TestPerson)
#include "tst_person.moc"
