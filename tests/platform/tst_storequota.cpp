// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/quota.h"
#include "platform/wire.h"
#include "tests/platform/testdatabase.h"
#include "tests/support/register.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace platform;

//! The counter of requests a day, on the database that several may share.
class TestStoreQuota : public QObject
{
    Q_OBJECT

    //! An empty database; two of them on one place stand for two servers, or for one and the next.
    struct Place
    {
        DatabaseTarget target() const
        {
            return database.url().isEmpty() ? DatabaseTarget::file(folder.filePath(u"platform.db"_s))
                                            : *DatabaseTarget::parse(database.url());
        }
        QTemporaryDir folder;
        test::TestDatabase database;
    };

    static bool allowed(QuotaCounter &quota, Seconds now, qint64 limit)
    {
        const auto answer = quota.spend(now, limit);
        return answer && answer->allowed;
    }

    Seconds m_evening = *parseWireTime("2026-11-18 23:59:50");

private Q_SLOTS:
    void theQuotaBeginsAnewAtMidnight()
    {
        Place place;
        Database database(place.target());
        QVERIFY(database.open());
        QuotaCounter quota(database);
        quota.setAccount(1);
        for (int i = 0; i < 3; ++i)
            QVERIFY(allowed(quota, m_evening, 3));
        const auto refused = quota.spend(m_evening, 3);
        QVERIFY(refused && !refused->allowed);
        QCOMPARE(refused->remaining, qint64(0));
        QCOMPARE(refused->resetsIn, Seconds(10));
        QVERIFY(allowed(quota, m_evening + 10, 3));
    }

    void aServerThatStopsGivesBackWhatItDidNotSpend()
    {
        Place place;
        for (const qint64 left : {999, 998, 997}) {
            Database database(place.target());
            QVERIFY(database.open());
            QuotaCounter quota(database);
            quota.setAccount(1);
            QCOMPARE(quota.spend(m_evening, 1000)->remaining, left);
        }
    }

    void aServerThatCrashesLosesItsBlockAndNoMore()
    {
        Place place;
        Database database(place.target());
        QVERIFY(database.open());
        QuotaCounter crashed(database);
        crashed.setAccount(1);
        QVERIFY(allowed(crashed, m_evening, 1000));
        QuotaCounter next(database);
        next.setAccount(1); // reads what a crash would leave behind
        const qint64 left = next.spend(m_evening, 1000)->remaining;
        QVERIFY(left < 999 && left >= 1000 - 1000 / 50 - 1);
    }

    void accountsAreCountedApart()
    {
        Place place;
        Database database(place.target());
        QVERIFY(database.open());
        QuotaCounter one(database);
        one.setAccount(1);
        QuotaCounter two(database);
        two.setAccount(2);
        QVERIFY(allowed(one, m_evening, 1));
        QVERIFY(!allowed(one, m_evening, 1));
        QVERIFY(allowed(two, m_evening, 1));
    }

    void aLowerLimitHoldsAtOnce()
    {
        Place place;
        Database database(place.target());
        QVERIFY(database.open());
        QuotaCounter quota(database);
        quota.setAccount(1);
        for (int i = 0; i < 50; ++i)
            QVERIFY(allowed(quota, m_evening, 1000));
        QVERIFY(!allowed(quota, m_evening, 50));
        QVERIFY(allowed(quota, m_evening, 51));
    }
};

LINEDESK_TEST(TestStoreQuota)
#include "tst_storequota.moc"
