// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/changeplan.h"
#include "models/storage/storedfacts.h"
#include "tests/domain/changehelp.h"
#include "tests/support/accounthelp.h"
#include "tests/support/fixedclock.h"
#include "tests/support/lightcache.h"
#include "tests/support/outboxhelp.h"
#include "tests/support/register.h"

#include <QTest>

using namespace test;
using storage::ChangePlanPointer;

namespace {

domain::Iccid number(int i) { return makeIccid(i); }

Line numbered(int i, LineStatus status)
{
    Line line = lineIn(status);
    line.iccid = number(i);
    line.notes = u"line %1"_s.arg(i);
    line.version = QString::number(i + 1);
    return line;
}

//! 30 active lines, 5 of them on yearly contracts that end on days of their own; 4 suspended; 3 deactivated; 2 invalid.
std::vector<Line> fleet()
{
    std::vector<Line> lines;
    for (int i = 0; i < 30; ++i)
        lines.push_back(numbered(i, LineStatus::Active));
    for (int i = 0; i < 5; ++i) {
        lines[size_t(i)].contract = Contract::Yearly;
        lines[size_t(i)].renewalDate = QDate(2027, 1, 1 + i);
        lines[size_t(i)].monthlyCost = base::Money{.micros = 2'000'000};
    }
    lines[7].inSession = InSession::Yes;
    for (int i = 30; i < 39; ++i)
        lines.push_back(numbered(i, i < 34   ? LineStatus::Suspended
                                    : i < 37 ? LineStatus::Deactivated
                                             : LineStatus::Invalid));
    return lines;
}

} // namespace

//! A plan says from the cache alone what an order would do; confirming it puts exactly that into the outbox.
class TestChangePlan : public QObject
{
    Q_OBJECT

    std::unique_ptr<LightCache> m_cache;
    FixedClock m_clock;
    std::unique_ptr<storage::Outbox> m_outbox;

    ChangePlanPointer plan(const ChangeOrder &order, const storage::LineStore::Scope &scope = {},
                           storage::SendingCost cost = {.jobLines = 10'000, .hasVersions = true, .maxPageSize = 1'000})
    {
        const auto made = await(storage::planChanges(m_cache->lines, scope, order, ownerFacts(), cost));
        return made ? *made : nullptr;
    }
    base::Result<storage::ConfirmedPlan> confirm(const ChangePlanPointer &plan, ChangeState state = ChangeState::Ready)
    {
        return await(storage::confirmPlan(m_cache->lines, *m_outbox, plan, u"Marta"_s, state));
    }

private Q_SLOTS:
    void init()
    {
        m_cache = std::make_unique<LightCache>();
        m_cache->put(fleet());
        auto outbox = storage::Outbox::open(m_cache->file(u"outbox.db"_s), m_clock);
        QVERIFY(outbox.isOk());
        m_outbox = std::move(*outbox);
    }
    void cleanup()
    {
        m_outbox.reset();
        m_cache.reset();
    }

    void effectsAreCounted()
    {
        const ChangePlanPointer made = plan(order(ChangeKind::Deactivate));
        QCOMPARE(made->lines.size(), size_t(39));
        QCOMPARE(made->changing, 34);
        QCOMPARE(made->skipped, 5);
        const std::vector<storage::EffectGroup> groups = storage::groupedEffects(*made);
        QCOMPARE(groups[0].effect.lines, 30);
        QCOMPARE(*groups[0].effect.verdict.effectiveAt, midnight(2026, 11, 19));
        QCOMPARE(*groups[0].latest, midnight(2027, 1, 5));
        QCOMPARE(groups[1].effect.lines, 4);
        QVERIFY(!groups[1].latest);
        QVERIFY2(!groups[2].effect.verdict.isPossible(), "what is skipped comes last");
        QCOMPARE(made->stillBilled.micros, 10'000'000);
        QCOMPARE(made->remarkCounts[0], 1); // in session
        QCOMPARE(made->remarkCounts[2], 5); // term still billed
    }

    void aPlanIsGivenUpWhereverItIs_data() // principle 10
    {
        QTest::addColumn<int>("atBatch");
        QTest::newRow("before it begins") << -1;
        QTest::newRow("while lines are counted and sorted") << 0;
        QTest::newRow("between lines") << 1;
    }

    void aPlanIsGivenUpWhereverItIs()
    {
        QFETCH(int, atBatch);
        std::vector<Line> many;
        for (int i = 0; i < 6000; ++i)
            many.push_back(numbered(i, LineStatus::Active));
        m_cache->put(many);
        const auto cancel = std::make_shared<std::atomic_bool>(atBatch < 0);
        storage::LineStore::Scope scope;
        scope.query.sort = {.column = domain::LineColumn::Notes, .order = Qt::DescendingOrder};
        int batches = 0;
        const base::Status scanned = m_cache->lines.scan(
            scope, kNow, [&](qint64) { *cancel = atBatch <= 0; },
            [&](const std::vector<Line> &) {
                *cancel = ++batches >= atBatch;
                return true; // the flag alone stops it
            },
            cancel);
        QCOMPARE(scanned.error().kind, base::ErrorKind::Cancelled);
        QVERIFY2(batches <= atBatch + 1, qPrintable(QString::number(batches)));
        QVERIFY(batches < 3);
        const auto made =
            await(storage::planChanges(m_cache->lines, {}, order(ChangeKind::Deactivate), ownerFacts(), {}, cancel));
        QCOMPARE(made.error().kind, base::ErrorKind::Cancelled);
        const auto added = await(storage::planNewLines(m_cache->lines, {{}}, ownerFacts(), {}, cancel));
        QCOMPARE(added.error().kind, base::ErrorKind::Cancelled);
    }

    void theScopeDecidesWhichLines()
    {
        storage::LineStore::Scope scope;
        scope.query.filter = *domain::parseLineFilter(u"status:suspended");
        QCOMPARE(plan(order(ChangeKind::Activate), scope)->lines.size(), size_t(4));
        const auto some = await(m_cache->lines.select({}, kNow));
        scope = {};
        scope.only = storage::LineIds{some->at(3), some->at(1)};
        const ChangePlanPointer made = plan(order(ChangeKind::Deactivate), scope);
        QCOMPARE(made->lines.size(), size_t(2));
        QVERIFY(made->lines[0].id == some->at(1));
        scope = {};
        scope.excluded = {some->at(0)};
        QCOMPARE(plan(order(ChangeKind::Deactivate), scope)->lines.size(), size_t(38));
    }

    void requestsAreEstimated_data()
    {
        QTest::addColumn<int>("jobLines");
        QTest::addColumn<bool>("versions");
        QTest::addColumn<qint64>("requests");
        QTest::newRow("a bulk job: start, progress, results, reading again") << 10'000 << true << 4LL;
        QTest::newRow("one by one, and read again") << 0 << true << 68LL;
        QTest::newRow("one by one, read before and after") << 0 << false << 102LL;
    }

    void requestsAreEstimated()
    {
        QFETCH(int, jobLines);
        QFETCH(bool, versions);
        QTEST(plan(order(ChangeKind::Deactivate), {},
                   {.jobLines = jobLines, .hasVersions = versions, .maxPageSize = 1'000})
                  ->requests,
              "requests");
    }

    void confirmingPutsExactlyThatIntoTheOutbox()
    {
        const ChangePlanPointer made = plan(order(ChangeKind::Deactivate));
        const auto confirmed = confirm(made);
        QVERIFY(confirmed.isOk());
        QCOMPARE(confirmed->run.lines(), 34);
        QCOMPARE(confirmed->movedOn, 0);
        const std::vector<Change> changes = allChanges(*m_outbox);
        QCOMPARE(changes.size(), size_t(34));
        QSet<QString> keys;
        for (const Change &change : changes) {
            keys << change.key;
            QCOMPARE(change.run, confirmed->run.id);
            QCOMPARE(change.by, u"Marta"_s);
            QVERIFY(change.based == "active"_L1 || change.based == "suspended"_L1);
            QVERIFY(!change.version.isEmpty() && change.lineName.startsWith("line"_L1));
        }
        QVERIFY2(keys.size() == 34 && !keys.contains(QString()), "each has an idempotency key of its own");
    }

    void draftsStayDrafts()
    {
        QVERIFY(confirm(plan(withText(ChangeKind::SendSms, u"hi"_s)), ChangeState::Draft).isOk());
        for (const Change &change : allChanges(*m_outbox))
            QCOMPARE(change.state, ChangeState::Draft);
    }

    void linesThatHaveMovedOnAreLeftOut()
    {
        const ChangePlanPointer made = plan(order(ChangeKind::Deactivate));
        std::vector<Line> lines = fleet();
        lines[10].status = LineStatus::Deactivated;
        m_cache->put(lines, 1);
        const auto confirmed = confirm(made);
        QCOMPARE(confirmed->movedOn, 1);
        QCOMPARE(confirmed->run.lines(), 33);
        for (const Change &change : allChanges(*m_outbox))
            QVERIFY(!(change.iccid == number(10)));
    }

    void newLinesAreCheckedAgainstTheCacheAndEachOther()
    {
        const auto row = [](int at, const QString &iccid, const Named &plan) {
            domain::NewLine line{.row = at, .iccidText = iccid, .iccid = {}, .plan = plan};
            if (const auto parsed = domain::parseIccid(iccid))
                line.iccid = *parsed;
            return line;
        };
        const Named paygo{u"1"_s, u"PAYGO EU"_s};
        const std::vector<domain::NewLine> rows{row(2, number(900).text, paygo), row(3, number(900).text, paygo),
                                                row(4, number(5).text, paygo), row(5, u"12345"_s, paygo),
                                                row(6, number(901).text, {{}, u"Gold"_s})};
        const auto made = await(storage::planNewLines(m_cache->lines, rows, ownerFacts(), {}));
        QVERIFY(made.isOk());
        QStringList obstacles;
        for (const storage::PlannedLine &line : (*made)->lines)
            obstacles << QString(obstacleWord((*made)->effects[line.effect].verdict.obstacle));
        QCOMPARE(obstacles,
                 (QStringList{u"none"_s, u"named_twice"_s, u"already_there"_s, u"bad_iccid"_s, u"unknown_target"_s}));
        QCOMPARE(confirm(*made)->run.lines(), 1);
        const Change change = allChanges(*m_outbox).at(0);
        QVERIFY(change.order.kind == ChangeKind::AddLine && change.order.value.target == paygo);
        QVERIFY(change.iccid == number(900));
    }

    void anOrderOfTheAccountIsOneChangeOfNoLine() // R103
    {
        const ChangePlanPointer made = plan(cardOrder());
        QCOMPARE(made->changing, 1);
        QCOMPARE(made->requests, 1);
        QVERIFY(made->effects.at(0).verdict.isPossible());
        QCOMPARE(confirm(made)->run.lines(), 1);
        const Change change = allChanges(*m_outbox).at(0);
        QVERIFY(change.order == cardOrder());
        QVERIFY(change.iccid.text.isEmpty() && change.based.isEmpty() && change.version.isEmpty());
        const ChangePlanPointer wrong = plan(cardOrder(10)); // D18: in the store
        QCOMPARE(wrong->changing, 0);
        QCOMPARE(wrong->effects.at(0).verdict.obstacle, Obstacle::WrongEntries);
        QCOMPARE(confirm(wrong)->run.lines(), 0);
    }

    void factsSurviveTheCache()
    {
        storage::StoredFacts facts{.offered = {ChangeKind::Notes, ChangeKind::OrderCards, ChangeKind::InvitePerson},
                                   .hasVersions = true,
                                   .jobLines = 10'000,
                                   .maxPageSize = 1'000,
                                   .catalog = ownerFacts().catalog,
                                   .rules = {Rule{.id = 3,
                                                  .name = u"cap"_s,
                                                  .period = domain::RulePeriod::Month,
                                                  .limit = 500,
                                                  .subAccounts = {4},
                                                  .followUp = RuleFollowUp::NextDay}}};
        const storage::StoredFacts back = storage::unpackFacts(storage::packFacts(facts));
        QVERIFY(back == facts);
        QCOMPARE(back.rules.at(0).subAccounts, std::vector<int>{4});
        QCOMPARE(back.rules.at(0).limit, 500); // drawn without a connection too (R118)
        QCOMPARE(back.rules.at(0).period, domain::RulePeriod::Month);
        QVERIFY2(storage::unpackFacts({}).offered.size() == 3, "what the bare dialect offers");
    }
};

LINEDESK_TEST(TestChangePlan)
#include "tst_changeplan.moc"
