// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cachefile.h"
#include "models/storage/linehistory.h"
#include "models/storage/linestore.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::DifferenceKind;
using domain::LineDifference;
using test::await;

//! What the cache notes of lines that become other than they were, and how it is added up.
class TestLineHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::move(*storage::CacheFile::open(m_folder->filePath(u"cache.db"_s)));
        m_clock.set(QDateTime(QDate(2026, 11, 18), QTime(14, 32), Qt::UTC));
        m_lines = std::make_unique<storage::LineStore>(*m_file, &m_clock);
    }

    void theFirstRunOverEverythingIsNoChange()
    {
        QVERIFY(!storage::historySince(*m_file)->isValid());
        put({line(1), line(2)}, true);
        QVERIFY(changes().empty());
        QCOMPARE(*storage::historySince(*m_file), m_clock.now());
    }

    void eachComparedValueIsNotedWithBeforeAfterAndWho()
    {
        put({line(1)}, true);
        domain::Line other = line(1);
        other.status = domain::LineStatus::Suspended;
        other.statusBy = u"Priya Raman"_s;
        other.ratePlan = u"Prepaid EU"_s;
        other.subAccount = u"E-bikes"_s;
        other.notes = u"Bike 7"_s;
        other.group = u"Depot Breda"_s;
        other.month = base::DataVolume{77}; // nothing that is compared
        m_clock.advance(std::chrono::hours(1));
        put({other}, false);
        const std::vector<LineDifference> found = changes();
        QCOMPARE(found.size(), size_t(5));
        QCOMPARE(found[0].kind, DifferenceKind::Status);
        QCOMPARE(found[0].before, u"active"_s);
        QCOMPARE(found[0].after, u"suspended"_s);
        QCOMPARE(found[0].by, u"Priya Raman"_s);
        QCOMPARE(found[0].at, m_clock.now());
        QCOMPARE(found[0].lineName, u"Bike 7"_s);
        QCOMPARE(found[1].kind, DifferenceKind::RatePlan);
        QCOMPARE(found[2].after, u"E-bikes"_s);
        QCOMPARE(found[3].before, line(1).notes);
        QCOMPARE(found[4].after, u"Depot Breda"_s);
    }

    void whatWentAndCameBackIsNone()
    {
        put({line(1)}, true);
        domain::Line other = line(1);
        other.notes = u"x"_s;
        put({other}, false);
        other.ratePlan = u"y"_s;
        put({other}, false);
        domain::Line back = line(1);
        back.ratePlan = u"z"_s;
        put({back}, false);
        const std::vector<LineDifference> found = changes();
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].before, line(1).ratePlan);
        QCOMPARE(found[0].after, u"z"_s);
    }

    void linesComeAndGo()
    {
        put({line(1), line(2)}, true);
        (void)await(m_lines->store({line(3), line(4)}, {line(2).iccid}));
        (void)await(m_lines->store({}, {line(4).iccid})); // came and went
        domain::Line other = line(3);
        other.notes = u"new, and then other"_s;
        put({other}, false);
        const std::vector<LineDifference> found = changes();
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[0].kind, DifferenceKind::Gone);
        QCOMPARE(found[0].iccid, line(2).iccid);
        QCOMPARE(found[0].lineName, line(2).notes);
        QCOMPARE(found[1].kind, DifferenceKind::Added);
        QCOMPARE(found[1].iccid, line(3).iccid);
    }

    void aSpanHasItsEndsAndAKindIsChosen()
    {
        put({line(1)}, true);
        const QDateTime first = m_clock.now();
        for (int hour = 1; hour <= 3; ++hour) {
            m_clock.advance(std::chrono::hours(1));
            domain::Line other = line(1);
            other.notes = QString::number(hour);
            other.group = QString::number(hour);
            put({other}, false);
        }
        const auto found =
            changes({.from = first.addSecs(5400), .to = first.addSecs(3 * 3600), .kind = DifferenceKind::Notes});
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].before, u"1"_s);
        QCOMPARE(found[0].after, u"2"_s);
    }

    void whatIsOlderThanFortyDaysGoes()
    {
        put({line(1)}, true);
        domain::Line other = line(1);
        other.notes = u"x"_s;
        put({other}, false);
        m_clock.advance(std::chrono::hours(24 * 41));
        put({other}, true);
        QVERIFY(changes().empty());
        QCOMPARE(*storage::historySince(*m_file), m_clock.now().addDays(-storage::kHistoryDays));
    }

    void aScanThatIsGivenUpSaysSo()
    {
        const base::Status scanned = storage::scanHistory(
            *m_file, {.from = m_clock.now(), .to = {}}, [](const LineDifference &) { return true; },
            std::make_shared<std::atomic_bool>(true));
        QCOMPARE(scanned.error().kind, base::ErrorKind::Cancelled);
    }

    void everyKindHasItsWord()
    {
        for (const DifferenceKind kind : domain::kAllDifferences)
            QCOMPARE(domain::differenceFromWord(QString(domain::differenceWord(kind))), kind);
    }

private:
    static domain::Line line(int number)
    {
        domain::Line line = test::makeLine(number);
        line.status = domain::LineStatus::Active;
        return line;
    }
    void put(std::vector<domain::Line> lines, bool endsRun)
    {
        storage::SyncCheckpoint checkpoint;
        checkpoint.collection = u"lines"_s;
        checkpoint.running = !endsRun;
        if (endsRun)
            checkpoint.finishedAt = m_clock.now();
        QVERIFY(await(m_lines->apply(std::move(lines), {}, checkpoint)).isOk());
    }
    std::vector<LineDifference> changes(const storage::HistoryQuery &query = {
                                            .from = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC), .to = {}})
    {
        std::vector<LineDifference> all;
        (void)storage::scanHistory(*m_file, query, [&](const LineDifference &row) {
            all.push_back(row);
            return true;
        });
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::CacheFile> m_file;
    test::FixedClock m_clock;
    std::unique_ptr<storage::LineStore> m_lines;
};

LINEDESK_TEST(TestLineHistory)
#include "tst_linehistory.moc"
