// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cachefile.h"
#include "models/storage/linestore.h"
#include "models/tables/auditrows.h"
#include "models/tables/linelogrows.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::LineLog;
using test::await;

//! The logs of a line as rows (R85, R86, R87, R89).
class TestLineLogTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::move(*storage::CacheFile::open(m_folder->filePath(u"cache.db"_s)));
        m_lines = std::make_unique<storage::LineStore>(*m_file);
        m_usage = std::make_unique<storage::UsageStore>(*m_file);
        m_logs = std::make_unique<storage::LineLogs>(*m_file);
        m_outbox = std::move(*storage::Outbox::open(m_folder->filePath(u"outbox.db"_s), m_clock));
        m_rows = std::make_unique<tables::LineLogRows>(*m_logs, *m_usage, *m_outbox, m_clock);
        m_line = test::makeLine(0);
        m_line.id = await(m_lines->apply({m_line}, {}, {}))->added.at(0);
    }

    void sessionsReadInTheAccountsZoneAndOpenOnesSaySo() // D22
    {
        const QDateTime start(QDate(2026, 11, 17), QTime(23, 30), Qt::UTC);
        store({{.start = m_clock.now().addSecs(-7320),
                .end = {},
                .seconds = {},
                .country = u"NL"_s,
                .networkOperator = u"KPN"_s,
                .volume = base::DataVolume{1'048'576}},
               {.start = start,
                .end = start.addSecs(59),
                .seconds = 59,
                .country = u"BE"_s,
                .networkOperator = {},
                .volume = {}}});
        const tables::LogRows log = load(LineLog::Sessions, "Europe/Amsterdam");
        QCOMPARE(log.summary, u"2 sessions, 1.0 MB"_s);
        QCOMPARE(words(log.rows.at(0)),
                 (QStringList{u"18 Nov 13:30"_s, u"Open"_s, u"2 h 2 min"_s, u"Netherlands"_s, u"KPN"_s, u"1.0"_s}));
        QCOMPARE(words(log.rows.at(1)), (QStringList{u"18 Nov 00:30"_s, u"18 Nov 00:30"_s, u"59 s"_s, u"Belgium"_s,
                                                     QString(), u"not known"_s}));
    }

    void daysHaveAnAverageAndTheirSilentOnesAreCounted() // R87
    {
        domain::DailyUsage usage{.iccid = m_line.iccid, .firstDay = QDate(2026, 11, 1), .days = {}};
        for (const qint64 megabytes : {10, 0, 20})
            usage.days.push_back(base::DataVolume{megabytes * base::kBytesPerMegabyte});
        QVERIFY(await(m_usage->apply({usage})).isOk());
        const QDateTime start(QDate(2026, 11, 3), QTime(8, 0), Qt::UTC);
        store({{.start = start, .end = start, .seconds = 0, .country = u"NL"_s, .networkOperator = {}, .volume = {}}});
        const tables::LogRows log = load(LineLog::DailyUsage, "UTC");
        QCOMPARE(log.summary, u"3 days, 30.0 MB, 10.0 MB a day on average, 1 silent"_s);
        QCOMPARE(words(log.rows.at(0)), (QStringList{u"3 Nov Tue"_s, QString(), u"20.0"_s, u"1"_s, u"Netherlands"_s}));
        QCOMPARE(log.rows.at(2).cells.at(1).share, 0.5);
    }

    void destinationsHaveTheirShareOfTheMonth() // R86
    {
        QVERIFY(await(m_logs->storeDestinations(m_line.id, kCycle,
                                                {{u"NL"_s, u"KPN"_s, base::DataVolume{3'145'728}},
                                                 {u"BE"_s, u"Proximus"_s, base::DataVolume{1'048'576}}},
                                                m_clock.now()))
                    .isOk());
        const tables::LogRows log = load(LineLog::Destinations, "UTC");
        QCOMPARE(words(log.rows.at(0)), (QStringList{u"Netherlands"_s, u"KPN"_s, u"75.0%"_s, u"3.0"_s, u"not known"_s,
                                                     QString(), QString()})); // nobody has asked for the sessions
        QCOMPARE(log.fetchedAt, m_clock.now());
    }

    void aDoneChangeThatThePlatformWroteDownIsOneRow() // R89
    {
        domain::Change note = change(domain::ChangeState::Done);
        domain::AuditEntry entry{.id = u"1"_s,
                                 .at = note.firstSentAt.addSecs(2),
                                 .actorKind = u"user"_s,
                                 .actor = u"tom@example.com"_s,
                                 .action = u"line.notes"_s,
                                 .field = u"notes"_s,
                                 .before = u"old"_s,
                                 .after = u"new"_s,
                                 .reason = u"manual"_s};
        domain::AuditEntry rule = entry;
        rule.actorKind = u"rule"_s;
        rule.action = u"line.status"_s;
        rule.before = u"ACTIVATED"_s; // a platform's own word
        rule.after = u"Deactivated"_s;
        const auto rows = tables::auditRows({entry, rule}, {note}, QLocale::c());
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(words(rows.at(0)).mid(1),
                 (QStringList{u"tom@example.com"_s, u"Notes"_s, u"old → new"_s, u"LineDesk"_s, u"Done"_s}));
        QCOMPARE(words(rows.at(1)).at(3), u"Active → Deactivated"_s); // D2
        QCOMPARE(words(rows.at(1)).at(4), u"Platform"_s);
        domain::AuditEntry store = entry;
        store.action = u"line.store"_s;
        store.before = u"false"_s;
        store.after = u"true"_s;
        QCOMPARE(words(tables::auditRows({store}, {}, QLocale::c()).at(0)).mid(2, 2),
                 (QStringList{u"eSIM store"_s, u"Not offered → Offered"_s})); // R259
        note.state = domain::ChangeState::Ready; // it waits: the entry is about another one
        QCOMPARE(tables::auditRows({entry}, {note}, QLocale::c()).size(), size_t(2));
    }

    void rowsAreSearchedChosenAndOrdered()
    {
        tables::LineLogTable table({{u"Country"_s}, {u"MB"_s, true}});
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto row = [](const QString &country, double bytes) {
            return tables::LogRow{.cells = {{.text = country}, {.text = QString::number(bytes), .order = bytes}},
                                  .country = country};
        };
        table.setRows({row(u"Netherlands"_s, 9), row(u"Belgium"_s, 10), row(u"Netherlands"_s, 100)});
        QCOMPARE(table.countries(), (QStringList{u"Belgium"_s, u"Netherlands"_s}));
        table.sort(1, Qt::DescendingOrder);
        QCOMPARE(table.shownCells().at(0).at(1), u"100"_s);
        table.setFilter(u"NETHER"_s);
        QCOMPARE(table.rowCount(), 2);
        table.setFilter({});
        table.setCountry(u"Belgium"_s);
        QCOMPARE(table.rowCount(), 1);
        QCOMPARE(table.allRows(), 3);
    }

private:
    static inline const QDate kCycle{2026, 11, 1};

    static QStringList words(const tables::LogRow &row)
    {
        QStringList all;
        for (const tables::LogCell &cell : row.cells)
            all << cell.whole();
        return all;
    }
    domain::Change change(domain::ChangeState state) const
    {
        domain::Change note;
        note.order.kind = domain::ChangeKind::Notes;
        note.order.value.text = u"new"_s;
        note.based = u"old"_s;
        note.by = u"Tom Becker"_s;
        note.madeAt = m_clock.now().addSecs(-600);
        note.firstSentAt = m_clock.now().addSecs(-500);
        note.changedAt = m_clock.now().addSecs(-490);
        note.state = state;
        return note;
    }
    void store(std::vector<domain::Session> sessions)
    {
        QVERIFY(await(m_logs->storeSessions(m_line.id, kCycle, std::move(sessions), m_clock.now())).isOk());
    }
    tables::LogRows load(LineLog log, const QByteArray &zone)
    {
        return *await(m_rows->load(m_line, log, kCycle, QTimeZone(zone)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::FixedClock m_clock;
    std::unique_ptr<storage::CacheFile> m_file;
    std::unique_ptr<storage::LineStore> m_lines;
    std::unique_ptr<storage::UsageStore> m_usage;
    std::unique_ptr<storage::LineLogs> m_logs;
    std::unique_ptr<storage::Outbox> m_outbox;
    std::unique_ptr<tables::LineLogRows> m_rows;
    domain::Line m_line;
};

LINEDESK_TEST(TestLineLogTable)
#include "tst_linelogtable.moc"
