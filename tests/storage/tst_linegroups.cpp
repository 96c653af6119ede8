// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lineview.h"
#include "models/storage/linegroups.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::LineColumn;
using test::await;

//! Lines in groups, lines of a list, counts of a filter, and the columns whose order SQL makes by itself.
class TestLineGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<test::LightCache>();
        m_fleet = test::makeFleet(1'500);
        m_cache->put(m_fleet);
    }
    void cleanup() { m_cache.reset(); }

    void groupsHaveTheirLinesInOrderAndTheirSums_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("filter");
        for (const LineColumn column : domain::groupColumns()) {
            const QString key = domain::lineColumnInfo(column).key;
            QTest::newRow(qPrintable(u"all lines by "_s + key)) << int(column) << QString();
            QTest::newRow(qPrintable(u"some lines by "_s + key)) << int(column) << u"month>200MB -label:test"_s;
        }
    }
    void groupsHaveTheirLinesInOrderAndTheirSums() // R182
    {
        QFETCH(int, column);
        QFETCH(QString, filter);
        domain::LineQuery query{*domain::parseLineFilter(filter), {LineColumn::Month, Qt::DescendingOrder}};
        const auto grouped = await(m_cache->lines.selectGrouped(query, LineColumn(column), m_clock.now()));
        const auto flat = await(m_cache->lines.select(query, m_clock.now()));
        QVERIFY(grouped && flat);
        QCOMPARE(grouped->ids.size(), flat->size());
        const auto lines = await(m_cache->lines.load(*flat));
        size_t at = 0;
        QStringList seen;
        for (const storage::LineGroup &group : grouped->groups) {
            QCOMPARE(group.first, at);
            storage::LineIds expected; // the query's own order
            storage::LineSums sums;
            for (const domain::Line &line : *lines) {
                if (domain::lineValue(line, LineColumn(column)).text.compare(group.value, Qt::CaseInsensitive) != 0)
                    continue;
                expected.push_back(line.id);
                sums.today.bytes += line.today->bytes;
                sums.month.bytes += line.month->bytes;
            }
            const auto first = grouped->ids.begin() + qsizetype(group.first);
            QCOMPARE(storage::LineIds(first, first + group.sums.lines), expected);
            QCOMPARE(group.sums.today.bytes, sums.today.bytes);
            QCOMPARE(group.sums.month.bytes, sums.month.bytes);
            at += expected.size();
            seen << group.value;
        }
        QCOMPARE(at, flat->size());
        const qsizetype none = seen.indexOf(QString());
        QVERIFY(none < 0 || none == seen.size() - 1); // lines without a value come last
    }

    void nothingMatchesIsNoGroup()
    {
        const domain::LineQuery query{*domain::parseLineFilter(u"\"no such line\""_s), {}};
        const auto grouped = await(m_cache->lines.selectGrouped(query, LineColumn::SubAccount, m_clock.now()));
        QVERIFY(grouped && grouped->ids.empty() && grouped->groups.empty());
    }

    void caseMakesNoOtherGroup()
    {
        domain::Line line = m_fleet[3];
        line.subAccount = u"cold CHAIN"_s;
        m_cache->put({line}, 2);
        const auto grouped = await(m_cache->lines.selectGrouped({}, LineColumn::SubAccount, m_clock.now()));
        int named = 0;
        for (const storage::LineGroup &group : grouped->groups)
            named += group.value.compare("cold chain"_L1, Qt::CaseInsensitive) == 0 ? 1 : 0;
        QCOMPARE(named, 1);
    }

    void aListOfLinesIsAnsweredByTheirNumbers()
    {
        std::vector<domain::Iccid> wanted;
        for (int number = 0; number < 3'000; number += 3) // half of them are not there
            wanted.push_back(test::makeIccid(number));
        domain::LineQuery query;
        query.filter = *domain::parseLineFilter(u"status:active"_s);
        query.filter.listed = domain::makeIccidList(wanted);
        qint64 expected = 0;
        for (const domain::Line &line : m_fleet)
            expected += domain::matches(line, query.filter, m_clock.now()) ? 1 : 0;
        QVERIFY(expected > 100);
        QCOMPARE(qint64(await(m_cache->lines.select(query, m_clock.now()))->size()), expected);
        QCOMPARE(*await(m_cache->lines.countMatching(query.filter, m_clock.now())), expected);
        QCOMPARE(await(m_cache->lines.sums(query.filter, m_clock.now()))->lines, expected);
        query.filter.terms.clear();
        QCOMPARE(qint64(await(m_cache->lines.selectFirst(query, m_clock.now(), 400))->size()), qint64(400));
        QCOMPARE(qint64(await(m_cache->lines.select(query, m_clock.now()))->size()), qint64(500));
    }

    void anEmptyListIsNoLine()
    {
        domain::LineQuery query;
        query.filter.listed = domain::makeIccidList({});
        QVERIFY(await(m_cache->lines.select(query, m_clock.now()))->empty());
    }

    void sessionAndRenewalSortWhatIsKnownFirst()
    {
        for (int i = 0; i < 30; ++i) {
            domain::Line &line = m_fleet[size_t(i)];
            line.inSession = i % 2 ? domain::InSession::Yes : domain::InSession::No;
            line.renewalDate = QDate(2026, 12, 1).addDays(i * 7 % 60);
        }
        m_cache->put(m_fleet, 2);
        for (const LineColumn column : {LineColumn::InSession, LineColumn::RenewalDate}) {
            const domain::LineQuery query{{}, {column, Qt::AscendingOrder}};
            const auto lines = await(m_cache->lines.load(*await(m_cache->lines.select(query, m_clock.now()))));
            QString last;
            for (int i = 0; i < 30; ++i) {
                const domain::CellValue value = domain::lineValue((*lines)[size_t(i)], column);
                QVERIFY(value.known);
                QVERIFY(last <= value.text);
                last = value.text;
            }
            QVERIFY(!domain::lineValue((*lines)[30], column).known);
        }
    }

private:
    test::FixedClock m_clock;
    std::unique_ptr<test::LightCache> m_cache;
    std::vector<domain::Line> m_fleet;
};

LINEDESK_TEST(TestLineGroups)
#include "tst_linegroups.moc"
