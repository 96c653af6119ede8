// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cachefile.h"
#include "models/storage/linestore.h"
#include "models/storage/migrations.h"
#include "models/storage/sqlite.h"
#include "models/storage/usagestore.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using test::await;

namespace {

storage::SyncCheckpoint passNumber(qint64 pass, const QString &cursor = {})
{
    storage::SyncCheckpoint checkpoint;
    checkpoint.collection = u"lines"_s;
    checkpoint.pass = pass;
    checkpoint.running = true;
    checkpoint.cursor = cursor;
    return checkpoint;
}

} // namespace

class TestLineStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto file = storage::CacheFile::open(m_folder->filePath(u"cache.db"_s));
        QVERIFY2(file.isOk(), file.isOk() ? "" : qPrintable(base::describe(file.error())));
        m_file = std::move(*file);
        m_store = std::make_unique<storage::LineStore>(*m_file);
    }

    void rowsAndCheckpointAreOneTransaction()
    {
        const auto changes = await(m_store->apply(test::makeFleet(3), {}, passNumber(1, u"offset=3"_s)));
        QVERIFY(changes.isOk());
        QCOMPARE(changes->added.size(), size_t(3));
        storage::SyncState state(*m_file);
        const auto checkpoint = await(state.loadCheckpoint(u"lines"_s));
        QVERIFY(checkpoint.isOk());
        QCOMPARE(checkpoint->cursor, u"offset=3"_s);
        QVERIFY(checkpoint->running);
    }

    void everyFieldSurvivesTheRoundTrip()
    {
        domain::Line line = test::makeLine(42);
        line.statusRaw = u"SomethingNew 2031"_s; // principle 7
        line.status = domain::LineStatus::Unknown;
        line.reason = domain::StatusReason::Rule;
        line.statusBy = u"Marta Kowal"_s;
        line.statusSince = QDateTime(QDate(2026, 11, 1), QTime(1, 2, 3), Qt::UTC);
        line.deactivationDate = QDateTime(QDate(2026, 12, 1), QTime(0, 0), Qt::UTC);
        line.deactivationDateRaw = u"2026-12-01 00:00:00"_s;
        line.group = u"Depot"_s;
        line.eid = u"89049032004008882600004821436874"_s;
        line.endUser = u"ops@example.org"_s;
        line.billingCycle = u"2026-11"_s;
        line.dataLeft = base::DataVolume{5};
        line.daysLeft = 0;
        line.sessionCount = 12;
        line.lastSeenRaw = u"2026-11-18 14:30:00"_s;
        line.inSession = domain::InSession::Yes;
        line.inStore = false;
        line.extra = R"({"new_field":[1,2]})";
        line.labels = {u"reefer"_s, u"priority, high"_s};
        line.today.reset();
        QVERIFY(await(m_store->apply({line}, {}, passNumber(1))).isOk());
        auto back = await(m_store->loadByIccid(line.iccid));
        QVERIFY(back.isOk());
        line.id = back->id;
        QVERIFY(*back == line);
    }

    void anUnchangedLineIsNoChange()
    {
        QVERIFY(await(m_store->apply(test::makeFleet(10), {}, passNumber(1))).isOk());
        std::vector<domain::Line> again = test::makeFleet(10);
        again[4].notes = u"moved to gate 3"_s;
        const auto changes = await(m_store->apply(again, {}, passNumber(2)));
        QVERIFY(changes.isOk());
        QVERIFY(changes->added.empty());
        QCOMPARE(changes->changed.size(), size_t(1));
        QCOMPARE(ids(u"\"gate 3\""_s).size(), size_t(1));
    }

    void aLineIsGoneOnlyAfterACompletePass() // D23
    {
        QVERIFY(await(m_store->apply(test::makeFleet(10), {}, passNumber(1))).isOk());
        std::vector<domain::Line> some = test::makeFleet(10);
        some.erase(some.begin() + 3);
        QVERIFY(await(m_store->apply(some, {}, passNumber(2))).isOk());
        QCOMPARE(*await(m_store->count()), qint64(10));
        const auto unseen = await(m_store->loadUnseen(2, 10));
        QCOMPARE(unseen->size(), size_t(1));
        QCOMPARE(unseen->front(), test::makeIccid(3));
        const auto changes = await(m_store->removeUnseen(passNumber(2)));
        QCOMPARE(changes->removed.size(), size_t(1));
        QCOMPARE(*await(m_store->count()), qint64(9));
        QCOMPARE(ids(test::makeIccid(3).text).size(), size_t(0)); // and its text is out of the index
    }

    //! The cache's SQL and the rule in domain::matches() give the same lines, for every field and every operator.
    void filtersAgreeWithTheRule_data()
    {
        QTest::addColumn<QString>("filter");
        for (const char *text : {"",
                                 "reefer",
                                 "re",
                                 "K\xc3\xb6ln",
                                 "\xc3\xb6l",
                                 "gda\xc5\x84sk",
                                 "-reefer",
                                 "8944530000000",
                                 "0042",
                                 "status:active",
                                 "status:suspended,blank",
                                 "-status:active",
                                 "sub:\"Cold chain\"",
                                 "sub:\"\"",
                                 "sub:ports,\"e-bikes\"",
                                 "-sub:ports",
                                 "plan:\"PAYGO EU\"",
                                 "label:reefer",
                                 "label:\"\"",
                                 "-label:test",
                                 "label:reefer,\"\"",
                                 "operator:odido",
                                 "type:paygo",
                                 "country:nl",
                                 "month>50MB",
                                 "month<=1GB",
                                 "today<1KB",
                                 "today>=100MB",
                                 "sms>10",
                                 "sms<=3",
                                 "seen<7d",
                                 "seen>30d",
                                 "seen:never",
                                 "-seen:never",
                                 "seen<2026-11-01",
                                 "seen>=2026-11-10",
                                 "renewal<2026-11-22",
                                 "renewal>=2026-11-22 renewal<=2026-12-20",
                                 "renewal>2027-01-01",
                                 "notes:bike",
                                 "-notes:bike",
                                 "notes:\"\"",
                                 "notes:\"ike 00\"",
                                 "imei:3526",
                                 "msisdn:88237,00",
                                 "iccid:42",
                                 "status:active sub:\"Cold chain\" month>50MB seen<7d reefer",
                                 "100% _",
                                 "\"\\\"quoted\\\"\"",
                                 "user:x",
                                 "left>1MB",
                                 "days<5",
                                 "sessions>1"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void filtersAgreeWithTheRule()
    {
        QFETCH(QString, filter);
        std::vector<domain::Line> fleet = test::makeFleet(1'500);
        for (size_t i = 0; i < fleet.size(); ++i) { // every contract, with and without a day
            fleet[i].contract = domain::Contract(i % 4);
            if (i % 5 != 0)
                fleet[i].renewalDate = QDate(2026, 11, 1).addDays(qint64(i) % 120);
        }
        QVERIFY(await(m_store->apply(fleet, {}, passNumber(1))).isOk());
        const auto parsed = domain::parseLineFilter(filter);
        QVERIFY(parsed.isOk());
        QStringList expected;
        for (const domain::Line &line : fleet) {
            if (domain::matches(line, *parsed, m_clock.now()))
                expected << line.iccid.text;
        }
        const domain::LineQuery query{*parsed, {}};
        const auto found = await(m_store->select(query, m_clock.now()));
        QVERIFY2(found.isOk(), found.isOk() ? "" : qPrintable(base::describe(found.error())));
        const auto lines = await(m_store->load(*found));
        QStringList got;
        for (const domain::Line &line : *lines)
            got << line.iccid.text;
        QCOMPARE(got, expected); // the fleet is made in ICCID order
        const auto first = await(m_store->selectFirst(query, m_clock.now(), 20));
        QCOMPARE(*first,
                 storage::LineIds(found->begin(), found->begin() + std::min<qsizetype>(20, qsizetype(found->size()))));
        QCOMPARE(await(m_store->sums(*parsed, m_clock.now()))->lines, qint64(expected.size()));
    }

    void everyColumnSortsBothWays_data()
    {
        QTest::addColumn<int>("column");
        for (const domain::LineColumnInfo &info : domain::lineColumns())
            QTest::newRow(info.key.data()) << int(info.column);
    }

    void everyColumnSortsBothWays()
    {
        QFETCH(int, column);
        QVERIFY(await(m_store->apply(test::makeFleet(300), {}, passNumber(1))).isOk());
        domain::LineQuery query;
        query.sort = {domain::LineColumn(column), Qt::AscendingOrder};
        const auto up = await(m_store->select(query, m_clock.now()));
        query.sort.order = Qt::DescendingOrder;
        const auto down = await(m_store->select(query, m_clock.now()));
        QCOMPARE(up->size(), size_t(300));
        QCOMPARE(down->size(), size_t(300));
        const auto lines = await(m_store->load(*up));
        const auto value = [&](const domain::Line &line) {
            return domain::lineValue(line, domain::LineColumn(column));
        };
        const auto known = std::partition_point(lines->begin(), lines->end(),
                                                [&](const domain::Line &line) { return value(line).known; });
        QVERIFY(std::none_of(known, lines->end(),
                             [&](const domain::Line &line) { return value(line).known; })); // without a value: last
        for (auto line = lines->begin(); line != known && line + 1 != known; ++line) {
            const domain::CellValue a = value(*line);
            const domain::CellValue b = value(*(line + 1));
            switch (a.kind) {
            case domain::ValueKind::Number:
            case domain::ValueKind::Volume: QVERIFY(a.number <= b.number); break;
            case domain::ValueKind::DateTime: QVERIFY(a.when <= b.when); break;
            case domain::ValueKind::Digits: QVERIFY(a.text <= b.text); break;
            case domain::ValueKind::Text: break; // by SQLite's NOCASE; statuses by their number
            }
        }
        const size_t count = size_t(known - lines->begin());
        QVERIFY(std::equal(up->begin(), up->begin() + qsizetype(count),
                           std::make_reverse_iterator(down->begin() + qsizetype(count))));
    }

    void aScanBringsTheSelectionInOrder()
    {
        QVERIFY(await(m_store->apply(test::makeFleet(2'500), {}, passNumber(1))).isOk());
        storage::LineStore::Scope scope;
        scope.query.sort = {domain::LineColumn::Month, Qt::DescendingOrder};
        const auto all = await(m_store->select(scope.query, m_clock.now()));
        scope.excluded = {(*all)[0], (*all)[7]};
        storage::LineIds got;
        qint64 total = 0;
        const auto scanned = m_store->scan(
            scope, m_clock.now(), [&](qint64 count) { total = count; },
            [&](const std::vector<domain::Line> &lines) {
                for (const domain::Line &line : lines)
                    got.push_back(line.id);
                return true;
            });
        QVERIFY(scanned.isOk());
        QCOMPARE(total, qint64(2'498));
        storage::LineIds expected = *all;
        expected.erase(expected.begin() + 7);
        expected.erase(expected.begin());
        QVERIFY(got == expected);
    }

    void daysMergeAndNeverForget() // principle 4
    {
        QVERIFY(await(m_store->apply(test::makeFleet(2), {}, passNumber(1))).isOk());
        storage::UsageStore usage(*m_file);
        const domain::Iccid iccid = test::makeIccid(1);
        const QDate first(2026, 10, 30);
        using Days = std::vector<std::optional<base::DataVolume>>;
        QVERIFY(await(usage.apply({{iccid, first,
                                    Days{base::DataVolume{1}, std::nullopt, base::DataVolume{1LL << 40},
                                         base::DataVolume{0}}}}))
                    .isOk());
        const auto changed = await(usage.apply({{iccid, first, Days{std::nullopt, base::DataVolume{7}}},
                                                {domain::Iccid{u"1"_s}, first, Days{base::DataVolume{1}}}}));
        QCOMPARE(changed->size(), size_t(1));
        const domain::LineId id = await(m_store->loadByIccid(iccid))->id;
        const auto days = await(usage.load({id}, first, 5));
        QVERIFY(days->value(id) == (Days{base::DataVolume{1}, base::DataVolume{7}, base::DataVolume{1LL << 40},
                                         base::DataVolume{0}, std::nullopt}));
        QCOMPARE(await(usage.apply({{iccid, first, Days{base::DataVolume{1}}}}))->size(), size_t(0));
    }

    void monthsBeforeTheChosenOneAreForgotten() // principle 4: how long to keep it is the user's choice
    {
        const domain::LineId id = await(m_store->apply(test::makeFleet(1), {}, passNumber(1)))->added.front();
        storage::UsageStore usage(*m_file);
        const std::vector<std::optional<base::DataVolume>> days(70, base::DataVolume{9});
        QVERIFY(await(usage.apply({{test::makeIccid(0), QDate(2025, 11, 1), days}})).isOk());
        QCOMPARE(*await(usage.dropBefore(QDate(2025, 12, 18))), qint64(1));
        const auto left = await(usage.load({id}, QDate(2025, 11, 1), 70))->value(id);
        QVERIFY(!left[29].has_value());
        QVERIFY(left[30].has_value());
    }

    void valuesComeMostUsedFirst()
    {
        QVERIFY(await(m_store->apply(test::makeFleet(500), {}, passNumber(1))).isOk());
        const auto values = await(m_store->values(domain::FilterField::SubAccount, u"c"_s, 10));
        QCOMPARE(values->size(), size_t(1));
        QCOMPARE(values->front().value, u"Cold chain"_s);
        const auto labels = await(m_store->values(domain::FilterField::Label, QString(), 2));
        QCOMPARE(labels->size(), size_t(2));
        QVERIFY(labels->at(0).lines >= labels->at(1).lines);
    }

    void anUnreadableCacheIsSetAside() // T8
    {
        m_store.reset();
        m_file.reset();
        const QString path = m_folder->filePath(u"cache.db"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
        file.write(QByteArray("this is no database ").repeated(500));
        file.close();
        auto again = storage::CacheFile::open(path);
        QVERIFY(again.isOk());
        QVERIFY((*again)->wasRebuilt());
        QVERIFY(QFile::exists(path + ".broken-1"_L1));
    }

    void whatWasKeptAsItCameIsReadWithoutAnotherSync() // R259: caches from before the store
    {
        std::vector<domain::Line> fleet = test::makeFleet(3);
        fleet[0].extra = R"({"in_store":true,"paid_until":null})";
        fleet[1].extra = R"({"in_store":"soon"})";
        QVERIFY(await(m_store->apply(fleet, {}, passNumber(1))).isOk());
        m_store.reset();
        m_file.reset();
        const QString path = m_folder->filePath(u"cache.db"_s);
        const auto raw = storage::Sqlite::open(path, storage::Sqlite::Mode::ReadWrite);
        QVERIFY((*raw)->run("ALTER TABLE lines DROP COLUMN in_store").isOk());
        const QByteArrayList then = tablesOfSchema(10);
        for (const QByteArray &table : tablesOf(**raw)) { // what came after the store
            if (!then.contains(table))
                QVERIFY((*raw)->run("DROP TABLE " + table).isOk());
        }
        QVERIFY((*raw)->run("PRAGMA user_version=10").isOk());
        m_file = std::move(*storage::CacheFile::open(path));
        m_store = std::make_unique<storage::LineStore>(*m_file);
        QCOMPARE(await(m_store->loadByIccid(fleet[0].iccid))->inStore, std::optional(true));
        QVERIFY(!await(m_store->loadByIccid(fleet[1].iccid))->inStore);
        QVERIFY(!await(m_store->loadByIccid(fleet[2].iccid))->inStore);
    }

    void aCacheOfANewerProgramIsRefusedAndLeftAlone() // T9
    {
        m_store.reset();
        m_file.reset();
        const QString path = m_folder->filePath(u"cache.db"_s);
        QVERIFY(
            (*storage::Sqlite::open(path, storage::Sqlite::Mode::ReadWrite))->run("PRAGMA user_version=999").isOk());
        const auto again = storage::CacheFile::open(path);
        QVERIFY(!again.isOk());
        QCOMPARE(again.error().kind, base::ErrorKind::Unsupported);
        QVERIFY(!QFile::exists(path + ".broken-1"_L1));
    }

private:
    static QByteArrayList tablesOf(storage::Sqlite &db)
    {
        QByteArrayList names;
        auto rows = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'");
        while (rows && *rows->step())
            names << rows->text(0).toUtf8();
        return names;
    }
    QByteArrayList tablesOfSchema(int schema) const
    {
        const auto db = storage::Sqlite::open(m_folder->filePath(u"old.db"_s), storage::Sqlite::Mode::ReadWrite);
        (void)storage::makeCacheSchema(**db, schema);
        return tablesOf(**db);
    }

    storage::LineIds ids(const QString &filter)
    {
        return *await(m_store->select({*domain::parseLineFilter(filter), {}}, m_clock.now()));
    }

    test::FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::CacheFile> m_file;
    std::unique_ptr<storage::LineStore> m_store;
};

LINEDESK_TEST(TestLineStore)
#include "tst_linestore.moc"
