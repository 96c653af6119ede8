// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/radarmutes.h"
#include "models/storage/radarsweep.h"
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::Anomaly;
using domain::AnomalyKind;
using test::await;

namespace {

const QDateTime kNow(QDate(2026, 11, 18), QTime(14, 32), Qt::UTC);

domain::Line lineAt(int number, const QString &imei, const QString &country, int day)
{
    domain::Line line = test::makeLine(number);
    line.status = domain::LineStatus::Active;
    line.imei = imei;
    line.country = country;
    line.lastSeen = QDateTime(QDate(2026, 11, day), QTime(8, 0), Qt::UTC);
    return line;
}

std::vector<Anomaly> sweep(test::LightCache &cache, const storage::CancelFlag &cancel = {})
{
    std::vector<Anomaly> all;
    (void)storage::sweepRadar(
        cache.cache(), kNow, QTimeZone::utc(),
        [&](std::vector<Anomaly> found) { all.insert(all.end(), found.begin(), found.end()); }, [](qint64, qint64) {},
        cancel);
    return all;
}

} // namespace

//! What the sweep over the cache finds, and what was muted.
class TestRadar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherDeviceIsFoundByItsFirstFourteenDigits() // D16
    {
        test::LightCache cache;
        (void)cache.put({lineAt(1, u"352656100996993"_s, u"NL"_s, 10), lineAt(2, u"352656100996994"_s, u"NL"_s, 10)});
        QVERIFY(sweep(cache).empty()); // the first device is nothing new
        (void)cache.put({lineAt(1, u"352656100996999"_s, u"NL"_s, 12), lineAt(2, u"490154203237518"_s, u"NL"_s, 12)});
        const std::vector<Anomaly> found = sweep(cache);
        QCOMPARE(found.size(), size_t(1)); // another check digit is the same device
        QCOMPARE(found[0].kind, AnomalyKind::DeviceChange);
        QCOMPARE(found[0].iccid, test::makeIccid(2));
        QCOMPARE(found[0].before, u"352656100996994"_s);
        QCOMPARE(found[0].after, u"490154203237518"_s);
        QCOMPARE(found[0].at, QDateTime(QDate(2026, 11, 12), QTime(8, 0), Qt::UTC));
    }

    void aCountryIsNewOnce()
    {
        test::LightCache cache;
        const QString imei = u"352656100996993"_s;
        (void)cache.put({lineAt(1, imei, u"NL"_s, 5)});
        (void)cache.put({lineAt(1, imei, u"BE"_s, 6)});
        (void)cache.put({lineAt(1, imei, u"NL"_s, 7)});
        (void)cache.put({lineAt(1, imei, u"BE"_s, 8)});
        const std::vector<Anomaly> found = sweep(cache);
        QCOMPARE(found.size(), size_t(1)); // there and back again is nothing new
        QCOMPARE(found[0].kind, AnomalyKind::NewCountry);
        QCOMPARE(found[0].after, u"BE"_s);
        QCOMPARE(found[0].at.date(), QDate(2026, 11, 6));
    }

    void whereALineIsMeantToBeIsNoNews() // R273
    {
        test::LightCache cache;
        domain::Line line = lineAt(1, {}, u"NL"_s, 5);
        line.deploymentCountry = u"BE"_s;
        (void)cache.put({line});
        line.country = u"BE"_s;
        line.lastSeen = kNow.addDays(-1);
        (void)cache.put({line});
        QVERIFY(sweep(cache).empty());
    }

    void anOldMoveIsNoNews()
    {
        test::LightCache cache;
        (void)cache.put({lineAt(1, u"352656100996993"_s, u"NL"_s, 1)});
        (void)cache.put({lineAt(1, u"490154203237518"_s, u"NL"_s, 2)}); // sixteen days ago
        QVERIFY(sweep(cache).empty());
    }

    void daysAreJudgedAndALineThatIsOffMayBeSilent()
    {
        test::LightCache cache;
        domain::Line off = lineAt(3, {}, {}, 1);
        off.status = domain::LineStatus::Suspended;
        (void)cache.put({lineAt(1, {}, {}, 1), lineAt(2, {}, {}, 1), off, lineAt(4, {}, {}, 1)});
        use(cache, 1, {400, 40});
        use(cache, 2, {0, 0, 0});
        use(cache, 3, {0, 0, 0});
        use(cache, 4, {40, 40});
        const std::vector<Anomaly> found = sweep(cache);
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[0].kind, AnomalyKind::Spike);
        QCOMPARE(found[0].iccid, test::makeIccid(1));
        QCOMPARE(found[0].day, QDate(2026, 11, 17));
        QCOMPARE(found[0].lineName, test::makeLine(1).notes);
        QCOMPARE(found[1].kind, AnomalyKind::Silence);
        QCOMPARE(found[1].silentDays, 2);
    }

    void aSweepThatIsGivenUpSaysSo()
    {
        test::LightCache cache;
        (void)cache.put({lineAt(1, {}, {}, 1)});
        const base::Result<qint64> kept = storage::sweepRadar(
            cache.cache(), kNow, QTimeZone::utc(), [](const std::vector<Anomaly> &) {}, [](qint64, qint64) {},
            std::make_shared<std::atomic_bool>(true));
        QCOMPARE(kept.error().kind, base::ErrorKind::Cancelled);
    }

    void theMovesOfALineGoWithIt()
    {
        test::LightCache cache;
        (void)cache.put({lineAt(1, u"352656100996993"_s, u"NL"_s, 10)});
        (void)cache.put({lineAt(1, u"490154203237518"_s, u"NL"_s, 12)});
        (void)await(cache.lines.store({}, {test::makeIccid(1)}));
        (void)cache.put({lineAt(1, u"490154203237518"_s, u"NL"_s, 12)});
        QVERIFY(sweep(cache).empty());
    }

    void whatIsMutedStaysSoForItsTime()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"radar.json"_s);
        storage::RadarMutes mutes(path);
        QVERIFY(mutes.load().isOk()); // there is no file yet
        QVERIFY(await(mutes.mute(test::makeIccid(1), AnomalyKind::Spike, kNow.addDays(7))).isOk());
        QVERIFY(await(mutes.mute(test::makeIccid(2), AnomalyKind::Silence, {})).isOk());
        storage::RadarMutes again(path);
        QVERIFY(again.load().isOk());
        QVERIFY(again.isMuted(test::makeIccid(1), AnomalyKind::Spike, kNow));
        QVERIFY(!again.isMuted(test::makeIccid(1), AnomalyKind::Silence, kNow));
        QVERIFY(!again.isMuted(test::makeIccid(1), AnomalyKind::Spike, kNow.addDays(8)));
        QVERIFY(again.isMuted(test::makeIccid(2), AnomalyKind::Silence, kNow.addYears(5)));
        QVERIFY(await(again.unmute(test::makeIccid(2), AnomalyKind::Silence)).isOk());
        QVERIFY(!again.isMuted(test::makeIccid(2), AnomalyKind::Silence, kNow));
    }

    void aDamagedFileOfMutesMutesNothing()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"radar.json"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("[{\"iccid\":\"1\",\"kind\":\"nonsense\"},{\"kind\":\"spike\",\"until\":\"never\"},7");
        file.close();
        storage::RadarMutes mutes(file.fileName());
        QVERIFY(mutes.load().isOk());
        QCOMPARE(mutes.count(), 0);
    }

private:
    //! 28 days of 40 MB, then `last`, of which the last is today.
    static void use(test::LightCache &cache, int line, const std::vector<int> &last)
    {
        domain::DailyUsage usage{
            .iccid = test::makeIccid(line), .firstDay = kNow.date().addDays(1 - 28 - qint64(last.size())), .days = {}};
        for (int day = 0; day < 28; ++day)
            usage.days.push_back(base::DataVolume{(38 + day % 5) * base::kBytesPerMegabyte});
        for (const int day : last)
            usage.days.push_back(base::DataVolume{day * base::kBytesPerMegabyte});
        (void)await(cache.usage.apply({usage}));
    }
};

LINEDESK_TEST(TestRadar)
#include "tst_radar.moc"
