// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series/linefacts.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

//! What the cache knows for "Why is this line off?" and "Why is there no usage?" (R257).
class TestLineFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineThatNobodyHasLookedAtHasNoFacts()
    {
        const domain::LineFacts facts = *await(m_reader->load(m_line, QTimeZone::utc()));
        QVERIFY(!facts.lastSession && !facts.statusEntry);
        QVERIFY(!facts.sessionsAt.isValid() && !facts.auditAt.isValid());
        QCOMPARE(facts.days.size(), size_t(series::LineFactsReader::kDays));
    }

    void theNewestSessionTheNewestStatusAndTheLastDays()
    {
        const QDateTime asked(QDate(2026, 11, 18), QTime(14, 30), Qt::UTC);
        const QDate month(2026, 11, 1);
        QVERIFY(await(m_logs->storeSessions(m_line, month, {session(17), session(3)}, asked)).isOk());
        QVERIFY(await(m_logs->storeAudit(m_line,
                                         {entry(u"1"_s, 2, u"line.status"_s), entry(u"2"_s, 5, u"line.status"_s),
                                          entry(u"3"_s, 9, u"line.notes"_s)},
                                         asked))
                    .isOk());
        (void)await(m_cache->usage.apply({{test::makeIccid(1), QDate(2026, 11, 16), {base::DataVolume{7}}}}));
        const domain::LineFacts facts = *await(m_reader->load(m_line, QTimeZone::utc()));
        QCOMPARE(*facts.lastSession, session(17));
        QCOMPARE(facts.sessionsAt, asked);
        QCOMPARE(facts.statusEntry->id, u"2"_s);
        QCOMPARE(facts.auditAt, asked);
        QCOMPARE(facts.days[facts.days.size() - 3], base::DataVolume{7}); // today is the 18th
        QVERIFY(!facts.days.back());
    }

    void theLastMonthCounts()
    {
        domain::Session old = session(17);
        old.start = old.start.addMonths(-1);
        QVERIFY(await(m_logs->storeSessions(m_line, QDate(2026, 10, 1), {old}, m_clock.now())).isOk());
        QCOMPARE(await(m_reader->load(m_line, QTimeZone::utc()))->lastSession->start, old.start);
    }

    void init()
    {
        m_cache = std::make_unique<test::LightCache>();
        m_logs = std::make_unique<storage::LineLogs>(m_cache->cache());
        m_reader = std::make_unique<series::LineFactsReader>(*m_logs, m_cache->usage, m_clock);
        m_line = m_cache->put({test::makeLine(1)}).added.front();
    }

private:
    static domain::Session session(int day)
    {
        return {.start = QDateTime(QDate(2026, 11, day), QTime(8, 0), Qt::UTC),
                .end = {},
                .seconds = {},
                .country = u"NL"_s,
                .networkOperator = u"KPN"_s,
                .volume = base::DataVolume{day}};
    }
    static domain::AuditEntry entry(const QString &id, int day, const QString &action)
    {
        return {.id = id,
                .at = QDateTime(QDate(2026, 11, day), QTime(8, 0), Qt::UTC),
                .actorKind = u"user"_s,
                .actor = u"tom@example.com"_s,
                .action = action,
                .field = {},
                .before = {},
                .after = {},
                .reason = {}};
    }

    test::FixedClock m_clock; // 18 November
    std::unique_ptr<test::LightCache> m_cache;
    std::unique_ptr<storage::LineLogs> m_logs;
    std::unique_ptr<series::LineFactsReader> m_reader;
    domain::LineId m_line;
};

LINEDESK_TEST(TestLineFacts)
#include "tst_linefacts.moc"
