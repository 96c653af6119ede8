// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cachefile.h"
#include "models/storage/linelogs.h"
#include "models/storage/linestore.h"
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

//! The logs of lines in the cache: nothing that came is thrown away (principle 4).
class TestLineLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::move(*storage::CacheFile::open(m_folder->filePath(u"cache.db"_s)));
        m_lines = std::make_unique<storage::LineStore>(*m_file);
        m_logs = std::make_unique<storage::LineLogs>(*m_file);
        m_line = await(m_lines->apply(test::makeFleet(2), {}, {}))->added.at(0);
    }

    void aLogThatWasNeverAskedForIsEmptyAndSaysSo()
    {
        const auto sessions = await(m_logs->loadSessions(m_line, kCycle, at(1, 0), at(30, 0)));
        QVERIFY(sessions.isOk());
        QVERIFY(sessions->rows.empty());
        QVERIFY(!sessions->fetchedAt.isValid());
    }

    void sessionsSurviveTheRoundTripNewestFirst()
    {
        domain::Session open = session(18, 9);
        open.end.reset();
        open.seconds.reset();
        open.volume.reset();
        const domain::Session twin{.start = session(17, 8).start,
                                   .end = {},
                                   .seconds = {},
                                   .country = u"BE"_s,
                                   .networkOperator = {},
                                   .volume = base::DataVolume{1}};
        store({open, session(17, 8), twin});
        const auto found = load();
        QCOMPARE(found.rows, (std::vector<domain::Session>{open, session(17, 8), twin}));
        QCOMPARE(found.fetchedAt, at(18, 14));
    }

    void anAnswerTakesThePlaceOfWhatItCoversAndLeavesTheRest()
    {
        store({session(17, 8), session(16, 8), session(2, 8)});
        domain::Session longer = session(17, 8);
        longer.volume = base::DataVolume{77};
        store({longer, session(16, 9)}); // the platform keeps less than the cache, and knows one session better
        QCOMPARE(load().rows, (std::vector<domain::Session>{longer, session(16, 9), session(16, 8), session(2, 8)}));
        store({longer, session(16, 9), session(3, 1)});
        QCOMPARE(load().rows, (std::vector<domain::Session>{longer, session(16, 9), session(3, 1), session(2, 8)}));
    }

    void entriesAboutAnyLinesGoToTheirOwn() // R89
    {
        const auto entry = [](const QString &id, const domain::Iccid &iccid) {
            domain::AuditEntry row;
            row.id = id;
            row.at = at(17, 8);
            row.action = u"line.notes"_s;
            row.iccid = iccid;
            return row;
        };
        const auto store = [&](const std::vector<domain::AuditEntry> &rows) {
            return *await(m_logs->storeAudit(rows));
        };
        QCOMPARE(store({entry(u"1"_s, test::makeIccid(0)), entry(u"2"_s, test::makeIccid(1)),
                        entry(u"3"_s, test::makeIccid(77))}),
                 2); // the cache has no such line
        QCOMPARE(store({entry(u"1"_s, test::makeIccid(0))}), 0);
        const auto found = await(m_logs->loadAudit(m_line));
        QCOMPARE(found->rows.size(), size_t(1));
        QCOMPARE(found->rows[0].action, u"line.notes"_s);
        QVERIFY(!found->fetchedAt.isValid()); // its own log is still to be asked for
    }

    void destinationsAreKeptByCycle()
    {
        const domain::Destination dutch{u"NL"_s, u"KPN"_s, base::DataVolume{500}};
        const domain::Destination belgian{u"BE"_s, u"Proximus"_s, base::DataVolume{900}};
        QVERIFY(await(m_logs->storeDestinations(m_line, kCycle, {dutch, belgian}, at(18, 14))).isOk());
        QVERIFY(await(m_logs->storeDestinations(m_line, kCycle.addMonths(-1), {dutch}, at(18, 14))).isOk());
        QCOMPARE(await(m_logs->loadDestinations(m_line, kCycle))->rows,
                 (std::vector<domain::Destination>{belgian, dutch}));
        QCOMPARE(await(m_logs->loadDestinations(m_line, kCycle.addMonths(-1)))->rows,
                 (std::vector<domain::Destination>{dutch}));
    }

    void nobodyRewritesAnAuditLog() // R89
    {
        const domain::AuditEntry first = entry(u"9"_s, u"A"_s);
        const domain::AuditEntry second = entry(u"10"_s, u"B"_s);
        QVERIFY(await(m_logs->storeAudit(m_line, {first}, at(18, 14))).isOk());
        domain::AuditEntry forged = first;
        forged.after = u"another"_s;
        QVERIFY(await(m_logs->storeAudit(m_line, {second, forged}, at(18, 15))).isOk());
        const auto found = await(m_logs->loadAudit(m_line));
        QCOMPARE(found->rows, (std::vector<domain::AuditEntry>{second, first}));
        QCOMPARE(found->fetchedAt, at(18, 15));
    }

    void theLogsOfALineGoWithIt()
    {
        store({session(17, 8)});
        QVERIFY(await(m_lines->store({}, {test::makeIccid(0)})).isOk());
        QVERIFY(load().rows.empty());
        store({session(17, 8)}); // what was on its way is not kept for a line that is gone
        QVERIFY(load().rows.empty());
        QVERIFY(!load().fetchedAt.isValid());
    }

private:
    static inline const QDate kCycle{2026, 11, 1};

    static QDateTime at(int day, int hour) { return {QDate(2026, 11, day), QTime(hour, 0), Qt::UTC}; }
    static domain::Session session(int day, int hour)
    {
        return {.start = at(day, hour),
                .end = at(day, hour).addSecs(3600),
                .seconds = 3600,
                .country = u"NL"_s,
                .networkOperator = u"KPN"_s,
                .volume = base::DataVolume{1'000'000}};
    }
    static domain::AuditEntry entry(const QString &id, const QString &after)
    {
        return {.id = id,
                .at = at(3, 16),
                .actorKind = u"user"_s,
                .actor = u"tom@example.com"_s,
                .action = u"line.notes"_s,
                .field = u"notes"_s,
                .before = {},
                .after = after,
                .reason = u"manual"_s};
    }
    void store(std::vector<domain::Session> rows)
    {
        QVERIFY(await(m_logs->storeSessions(m_line, kCycle, std::move(rows), at(18, 14))).isOk());
    }
    storage::Logged<domain::Session> load()
    {
        return *await(m_logs->loadSessions(m_line, kCycle, at(1, 0), at(30, 0)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::CacheFile> m_file;
    std::unique_ptr<storage::LineStore> m_lines;
    std::unique_ptr<storage::LineLogs> m_logs;
    domain::LineId m_line;
};

LINEDESK_TEST(TestLineLogs)
#include "tst_linelogs.moc"
