// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series/linechanges.h"
#include "models/storage/linelogs.h"
#include "models/storage/snapshotfile.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::DifferenceKind;
using test::await;

//! A snapshot compared with another one or with the cache, and who did what.
class TestCompared : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    std::unique_ptr<test::LightCache> m_cache;
    std::unique_ptr<storage::Outbox> m_outbox;
    std::unique_ptr<series::LineChanges> m_changes;
    const QDateTime m_taken = QDateTime(QDate(2026, 11, 10), QTime(8, 0), Qt::UTC);

    QString save(const QString &name)
    {
        const QString path = m_cache->file(name + storage::kSnapshotSuffix);
        (void)storage::saveSnapshot(m_cache->cache(),
                                    {.account = u"A"_s, .zone = {}, .takenAt = m_taken, .program = {}}, path);
        return path;
    }
    series::CompareQuestion question(const QString &from, const QString &to = {})
    {
        return {.from = from, .to = to, .work = m_cache->file(u"work"_s)};
    }
    void compare(const series::CompareQuestion &asked)
    {
        QSignalSpy finished(m_changes.get(), &series::LineChanges::finished);
        m_changes->compare(asked);
        QTRY_VERIFY(finished.size() >= 1 && !m_changes->isRunning());
    }
    void note(const domain::AuditEntry &entry)
    {
        const auto line = await(m_cache->lines.loadByIccid(test::makeIccid(3)));
        (void)await(storage::LineLogs(m_cache->cache()).storeAudit(line->id, {entry}, m_clock.now()));
    }
    domain::Line other() const
    {
        domain::Line line = test::makeLine(3);
        line.subAccount = u"E-bikes"_s;
        line.notes = u"Bike 7"_s;
        return line;
    }

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<test::LightCache>();
        m_cache->put(test::makeFleet(30));
        m_outbox = std::move(*storage::Outbox::open(m_cache->file(u"outbox.db"_s), m_clock));
        m_changes = std::make_unique<series::LineChanges>(m_cache->cache(), *m_outbox);
    }
    void cleanup()
    {
        m_changes.reset();
        m_outbox.reset();
        m_cache.reset();
    }

    void aFileAndNow()
    {
        const QString from = save(u"old"_s);
        m_cache->put({other(), test::makeLine(30)}, 2);
        compare(question(from));
        QVERIFY(!m_changes->error());
        QCOMPARE(m_changes->found().counts[size_t(DifferenceKind::Added)], 1);
        QCOMPARE(m_changes->found().counts[size_t(DifferenceKind::SubAccount)], 1);
        QCOMPARE(m_changes->found().counts[size_t(DifferenceKind::Notes)], 1);
        QCOMPARE(m_changes->found().total(), 3);
    }

    void twoFilesWhateverTheCacheHasBecome()
    {
        const QString from = save(u"old"_s);
        m_cache->put({other()}, 2);
        const QString to = save(u"new"_s);
        m_cache->put({test::makeLine(3)}, 3);
        compare(question(from, to));
        QCOMPARE(m_changes->found().total(), 2);
        QCOMPARE(m_changes->found().rows[0].after, u"E-bikes"_s);
        QCOMPARE(m_changes->found().rows[0].at, m_taken);
        compare(question(from));
        QCOMPARE(m_changes->found().total(), 0);
    }

    void whoIsKnownFromTheAuditLogOfTheCache()
    {
        const QString from = save(u"old"_s);
        m_cache->put({other()}, 2);
        note({.id = u"1"_s,
              .at = m_taken.addSecs(60),
              .actorKind = u"user"_s,
              .actor = u"Priya Raman"_s,
              .action = u"line.sub_account"_s,
              .field = u"sub_account"_s,
              .before = {},
              .after = u"E-bikes"_s,
              .reason = {}});
        note({.id = u"2"_s,
              .at = m_taken.addSecs(30),
              .actorKind = u"user"_s,
              .actor = u"Marta Kowal"_s,
              .action = u"line.notes"_s,
              .field = u"notes"_s,
              .before = {},
              .after = u"Something else"_s, // not what it is now: another change
              .reason = {}});
        compare(question(from));
        QCOMPARE(m_changes->found().rows.size(), size_t(2));
        QCOMPARE(m_changes->found().rows[0].by, u"Priya Raman"_s);
        QVERIFY(m_changes->found().rows[1].by.isEmpty()); // nobody is named on a guess
    }

    void whatWasBeforeTheSpanNamesNobody()
    {
        const QString from = save(u"old"_s);
        m_cache->put({other()}, 2);
        note({.id = u"1"_s,
              .at = m_taken.addDays(-1),
              .actorKind = u"user"_s,
              .actor = u"Priya Raman"_s,
              .action = u"line.sub_account"_s,
              .field = {},
              .before = {},
              .after = u"E-bikes"_s,
              .reason = {}});
        compare(question(from));
        QVERIFY(m_changes->found().rows[0].by.isEmpty());
    }

    void aDamagedFileIsAnErrorAndNothingIsShown()
    {
        const QString from = save(u"old"_s);
        m_cache->put({other()}, 2);
        compare(question(from));
        QCOMPARE(m_changes->found().total(), 2);
        QVERIFY(QFile::resize(from, QFileInfo(from).size() - 10));
        compare(question(from));
        QVERIFY(m_changes->error());
        QCOMPARE(m_changes->error()->fields.value(u"code"_s), u"snapshot_damaged"_s);
        QCOMPARE(m_changes->found().total(), 0);
    }
};

LINEDESK_TEST(TestCompared)
#include "tst_compared.moc"
