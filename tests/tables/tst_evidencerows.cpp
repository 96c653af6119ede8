// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/evidencerows.h"
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

//! What a bundle of evidence is made of: the line's own days and nothing that is not known.
class TestEvidenceRows : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::LightCache> m_cache;
    std::unique_ptr<storage::LineLogs> m_logs;
    tables::EvidenceQuestion m_question;

    domain::EvidenceSection section(const QString &name)
    {
        const base::Result<domain::Evidence> evidence = tables::EvidenceRows(*m_logs, m_cache->usage).read(m_question);
        for (const domain::EvidenceSection &each : evidence->sections) {
            if (each.name == name)
                return each;
        }
        return {};
    }
    static QDateTime at(int month, int day, int hour, int minute = 0)
    {
        return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
    }

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<test::LightCache>();
        m_cache->put(test::makeFleet(3));
        m_logs = std::make_unique<storage::LineLogs>(m_cache->cache());
        m_question = {.line = *await(m_cache->lines.loadByIccid(test::makeIccid(1))),
                      .from = QDate(2026, 10, 20),
                      .to = QDate(2026, 11, 18),
                      .zone = QTimeZone("Europe/Amsterdam"),
                      .account = u"Northwind IoT"_s,
                      .by = u"Marta Kowal"_s,
                      .source = u"https://platform.example"_s,
                      .takenAt = at(11, 18, 14, 32),
                      .syncedAt = at(11, 18, 14)};
    }

    void theDaysAreThoseOfTheAccountsZone() // D22
    {
        const auto session = [](const QDateTime &start) {
            return domain::Session{.start = start,
                                   .end = start.addSecs(60),
                                   .seconds = 60,
                                   .country = u"NL"_s,
                                   .networkOperator = u"KPN"_s,
                                   .volume = base::DataVolume{1 << 20}};
        };
        (void)await(m_logs->storeSessions(m_question.line.id, QDate(2026, 10, 1),
                                          {session(at(10, 19, 21, 59)), session(at(10, 19, 22, 1))}, at(11, 18, 14)));
        (void)await(m_logs->storeSessions(m_question.line.id, QDate(2026, 11, 1),
                                          {session(at(11, 18, 22, 59)), session(at(11, 18, 23, 1))}, at(11, 18, 14)));
        const domain::EvidenceSection sessions = section(u"Sessions"_s);
        QCOMPARE(sessions.rows.size(), size_t(2)); // 00:01 of the 20th and 23:59 of the 18th in Amsterdam
        QCOMPARE(sessions.columns[0].kind, domain::EvidenceKind::Time);
        QCOMPARE(sessions.rows[0][0].number, std::optional(at(11, 18, 22, 59).toSecsSinceEpoch()));
        QVERIFY(sessions.state.contains(u"18 Nov 2026, 15:00"_s));
    }

    void whatWasNeverFetchedIsSaidAndIsNoZero() // principle 1
    {
        QVERIFY(section(u"Sessions"_s).state.contains(u"Never fetched"_s));
        QVERIFY(section(u"Audit log"_s).state.contains(u"Never fetched"_s));
        const domain::EvidenceSection usage = section(u"Daily usage"_s);
        QVERIFY(usage.rows.empty());
        QCOMPARE(usage.charts.front().values.size(), size_t(30));
        QVERIFY(!usage.charts.front().values[3]);
    }

    void logsOfSeveralMonthsSayTheAgeOfEach()
    {
        (void)await(m_logs->storeDestinations(m_question.line.id, QDate(2026, 11, 1), {}, at(11, 18, 14)));
        const QString state = section(u"Destinations"_s).state;
        QVERIFY(state.contains(u"October 2026: Never fetched"_s));
        QVERIFY(state.contains(u"November 2026: As the platform told it on 18 Nov 2026, 15:00"_s));
    }

    void theChartHasTheDaysAndTheMonths()
    {
        domain::DailyUsage days{.iccid = m_question.line.iccid, .firstDay = QDate(2026, 10, 31), .days = {}};
        days.days = {base::DataVolume{3 << 20}, base::DataVolume{0}, std::nullopt, base::DataVolume{5 << 20}};
        (void)await(m_cache->usage.apply({days}));
        const domain::EvidenceSection usage = section(u"Daily usage"_s);
        QCOMPARE(usage.rows.size(), size_t(3));
        QCOMPARE(usage.charts.size(), size_t(2));
        QCOMPARE(usage.charts[1].labels, (QStringList{u"Oct 2026"_s, u"Nov 2026"_s}));
        QCOMPARE(*usage.charts[1].values[0], 3.0);
        QCOMPARE(*usage.charts[1].values[1], 5.0);
    }

    void messagesAndAuditEntriesOfOtherDaysAreLeftOut()
    {
        domain::Message message{.id = u"m1"_s, .iccid = m_question.line.iccid, .state = u"delivered"_s};
        message.text = u"REBOOT"_s;
        message.acceptedAt = at(11, 2, 9);
        domain::Message old = message;
        old.id = u"m2"_s;
        old.acceptedAt = at(9, 2, 9);
        (void)await(m_logs->storeMessages(m_question.line.id, {message, old}, at(11, 18, 14)));
        domain::AuditEntry entry{
            .id = u"a1"_s, .at = at(11, 3, 10), .actor = u"Priya Raman"_s, .action = u"line.status"_s};
        domain::AuditEntry older = entry;
        older.id = u"a2"_s;
        older.at = at(10, 1, 10);
        (void)await(m_logs->storeAudit(m_question.line.id, {entry, older}, at(11, 18, 14)));
        QCOMPARE(section(u"SMS"_s).rows.size(), size_t(1));
        QCOMPARE(section(u"SMS"_s).rows[0][2].text, u"REBOOT"_s);
        QCOMPARE(section(u"Audit log"_s).rows.size(), size_t(1));
        QCOMPARE(section(u"Audit log"_s).rows[0][1].text, u"Priya Raman"_s);
    }

    void passwordsOfAccessPointsAreNotInIt() // R91
    {
        (void)await(m_logs->storeApn(m_question.line.id, false,
                                     {{.technology = u"LTE"_s, .apn = u"iot"_s, .password = u"open-sesame"_s}},
                                     at(11, 18, 14)));
        const base::Result<domain::Evidence> evidence = tables::EvidenceRows(*m_logs, m_cache->usage).read(m_question);
        for (const domain::EvidenceSection &each : evidence->sections) {
            for (const auto &row : each.rows) {
                for (const domain::EvidenceCell &cell : row)
                    QVERIFY(!cell.text.contains(u"open-sesame"_s));
            }
        }
    }

    void theHeadSaysWhoseItIsWhenAndByWhom()
    {
        const base::Result<domain::Evidence> evidence = tables::EvidenceRows(*m_logs, m_cache->usage).read(m_question);
        const auto value = [&](const QString &name) {
            for (const auto &[each, text] : evidence->about) {
                if (each == name)
                    return text;
            }
            return QString();
        };
        QCOMPARE(value(u"Account"_s), u"Northwind IoT"_s);
        QCOMPARE(value(u"Taken by"_s), u"Marta Kowal"_s);
        QCOMPARE(value(u"Taken at"_s), u"18 Nov 2026, 15:32 (Europe/Amsterdam)"_s);
        QCOMPARE(value(u"Period"_s), u"20 Oct 2026 to 18 Nov 2026"_s);
        QCOMPARE(evidence->sections.front().rows[0][1].text, m_question.line.iccid.text);
    }

    void theHashIsOfTheRowsAndTheirTitles()
    {
        domain::EvidenceSection one = section(u"Facts"_s);
        domain::EvidenceSection other = one;
        QCOMPARE(domain::hashOf(one), domain::hashOf(other));
        other.rows[1][1].text += u'x';
        QVERIFY(domain::hashOf(one) != domain::hashOf(other));
        QCOMPARE(domain::canonicalText(domain::EvidenceKind::Money, {.text = {}, .number = -5}), u"-0.000005"_s);
        QCOMPARE(domain::canonicalText(domain::EvidenceKind::Money, {.text = {}, .number = 12'345'678}),
                 u"12.345678"_s);
        QCOMPARE(domain::canonicalText(domain::EvidenceKind::Text, {.text = u"a\tb\nc"_s, .number = {}}), u"a b c"_s);
    }
};

LINEDESK_TEST(TestEvidenceRows)
#include "tst_evidencerows.moc"
