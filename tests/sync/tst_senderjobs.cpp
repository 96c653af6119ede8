// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accounthelp.h"
#include "tests/support/register.h"
#include "tests/sync/sendhouse.h"

#include <QSet>

using namespace Qt::StringLiterals;
using base::ErrorKind;
using domain::Change;
using domain::ChangeState;
using test::await;

namespace {

base::Error error(ErrorKind kind, int status = 0)
{
    return base::Error{.kind = kind, .detail = u"made by a test"_s, .httpStatus = status};
}

//! One order for many lines, as a preview that was confirmed makes it.
std::vector<Change> bulk(const test::SendHouse &house, int from, int count, const QString &run)
{
    std::vector<Change> all;
    all.reserve(size_t(count));
    for (int i = from; i < from + count; ++i) {
        const domain::Line &line = house.platform.fleet()[size_t(i)];
        Change change = test::noteChange(i, u"moved to Breda"_s, run);
        change.based = line.notes;
        change.version = line.version;
        all.push_back(std::move(change));
    }
    return all;
}

} // namespace

//! Bulk jobs: one request for many lines, per-line results, and kills in the middle.
class TestSenderJobs : public QObject
{
    Q_OBJECT

    static qint64 count(test::SendHouse &house, ChangeState state)
    {
        return await(house.outbox->counts())->count(state);
    }

    //! No line has been changed twice, and each that is done has been changed.
    static void checkLedger(test::SendHouse &house)
    {
        QSet<QString> changed;
        for (const test::Effect &effect : house.platform.ledger.effects) {
            QVERIFY(!changed.contains(effect.iccid.text));
            changed.insert(effect.iccid.text);
        }
        for (const Change &change : test::allChanges(*house.outbox, {ChangeState::Done}))
            QVERIFY(changed.contains(change.iccid.text));
    }

private Q_SLOTS:
    void aLargeRunIsOneRequestAPage()
    {
        test::SendHouse house(60);
        house.platform.offered.jobLines = 25;
        house.platform.ledger.resultsPage = 10;
        house.platform.ledger.jobStep = 10;
        house.add(bulk(house, 0, 60, u"bulk"_s));
        QVERIFY(house.send());
        QCOMPARE(count(house, ChangeState::Done), 60);
        QCOMPARE(house.platform.ledger.jobs(), 3);
        QCOMPARE(house.platform.asked[u"change"_s], 0);
        QCOMPARE(house.finishedRuns, QStringList{u"bulk"_s});
        QVERIFY(house.outdated > 0); // the lines come with the next incremental sync
        checkLedger(house);
    }

    void eachLineHasItsOwnResult()
    {
        test::SendHouse house(40);
        house.platform.ledger.refuse = [](const domain::ChangeOrder &, const domain::Line &line) {
            const bool refuses = line.iccid == test::makeIccid(7) || line.iccid == test::makeIccid(8);
            return refuses ? std::optional(domain::ChangeProblem{
                                 .code = u"not_allowed_in_state"_s, .message = {}, .httpStatus = 422, .requestId = {}})
                           : std::nullopt;
        };
        house.add(bulk(house, 0, 40, u"bulk"_s));
        house.platform.ledger.meddle(test::makeIccid(3), [](domain::Line &line) { line.notes = u"theirs"_s; });
        house.platform.ledger.meddle(test::makeIccid(4), [](domain::Line &line) { line.imei = u"1"_s; });
        house.platform.remove(test::makeIccid(5));
        QVERIFY(house.send());
        for (const Change &change : test::allChanges(*house.outbox)) {
            const qint64 number = change.seq - 1;
            const ChangeState expected = number == 3                                 ? ChangeState::Conflict
                                         : number == 5 || number == 7 || number == 8 ? ChangeState::Rejected
                                                                                     : ChangeState::Done;
            QVERIFY2(change.state == expected, qPrintable(QString::number(number)));
        }
        QCOMPARE(house.only(4).theirs, u"theirs"_s);
        QCOMPARE(house.only(8).problem.code, u"not_allowed_in_state"_s);
        QCOMPARE(house.only(6).problem.code, u"not_found"_s);
        checkLedger(house);
        house.platform.ledger.refuse = {};
        QCOMPARE(*await(house.outbox->release({8, 9})), 2); // only what has failed
        QVERIFY(house.send());
        QCOMPARE(count(house, ChangeState::Done), 38);
        checkLedger(house);
    }

    void aSmallRunOvertakesBetweenTwoJobs()
    {
        test::SendHouse house(60);
        house.platform.offered.jobLines = 20;
        house.add(bulk(house, 0, 50, u"bulk"_s));
        bool isAdded = false;
        house.platform.faultAfter = [&](const QString &what) -> std::optional<base::Error> {
            if (what == "job"_L1 && !std::exchange(isAdded, true)) {
                house.add({house.note(55, u"now"_s, u"small"_s)});
                house.sender->wake();
            }
            return std::nullopt;
        };
        QVERIFY(house.send());
        QCOMPARE(house.finishedRuns, (QStringList{u"small"_s, u"bulk"_s}));
        const auto &effects = house.platform.ledger.effects;
        const auto small = std::find_if(effects.begin(), effects.end(),
                                        [](const test::Effect &e) { return e.order.value.text == "now"_L1; });
        QVERIFY(small - effects.begin() <= 20);
    }

    void ticketsAreSentOneByOneAndNoLineIsReadForThem() // R194: a ticket about each line, in no job
    {
        test::SendHouse house(40);
        std::vector<Change> all = bulk(house, 0, 40, u"tickets"_s);
        for (Change &change : all) {
            change.order = test::ticketOrder();
            change.based.clear();
            change.version.clear();
        }
        house.add(all);
        house.platform.ledger.meddle(test::makeIccid(3), [](domain::Line &line) { line.notes = u"theirs"_s; });
        QVERIFY(house.send());
        QCOMPARE(count(house, ChangeState::Done), 40);
        QCOMPARE(house.platform.ledger.jobs(), 0);
        QCOMPARE(house.platform.asked[u"change"_s], 40);
        QCOMPARE(house.platform.asked[u"line"_s], 0);
        checkLedger(house);
    }

    void withoutJobsABulkRunGoesOneByOneBehindTheSmallOnes()
    {
        test::SendHouse house(40);
        house.platform.offered.jobLines = 0;
        house.add(bulk(house, 0, 30, u"bulk"_s));
        house.add({house.note(35, u"first"_s, u"small"_s)});
        QVERIFY(house.send());
        QCOMPARE(count(house, ChangeState::Done), 31);
        QCOMPARE(house.platform.ledger.effects.front().order.value.text, u"first"_s);
        checkLedger(house);
    }

    void whatJobsCannotDoGoesOneByOne()
    {
        test::SendHouse house(20);
        house.platform.fault = [](const QString &what) {
            return what == "job"_L1 ? std::optional(error(ErrorKind::Unsupported, 501)) : std::nullopt;
        };
        house.add(bulk(house, 0, 20, u"bulk"_s));
        QVERIFY(house.send());
        QCOMPARE(count(house, ChangeState::Done), 20);
        QCOMPARE(house.platform.asked[u"job"_s], 1);
        checkLedger(house);
    }

    void whatHappensToTheRequest_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("happens");
        QTest::addColumn<ChangeState>("state");
        for (const bool happens : {true, false}) {
            const char *when = happens ? ", after it began (T3)" : ", before it began (T3)";
            QTest::newRow((QByteArray("no answer") + when).constData())
                << ErrorKind::OutcomeUnknown << 0 << happens << ChangeState::Done;
            QTest::newRow((QByteArray("a 500") + when).constData())
                << ErrorKind::Server << 500 << happens << ChangeState::Done;
            QTest::newRow((QByteArray("a 503") + when).constData())
                << ErrorKind::Server << 503 << happens << ChangeState::Done;
            QTest::newRow((QByteArray("no sense") + when).constData())
                << ErrorKind::Protocol << 200 << happens << ChangeState::Done;
        }
        QTest::newRow("no connection") << ErrorKind::Offline << 0 << false << ChangeState::Done;
        QTest::newRow("no permission") << ErrorKind::Forbidden << 403 << false << ChangeState::Rejected;
    }

    void whatHappensToTheRequest()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, status);
        QFETCH(bool, happens);
        QFETCH(ChangeState, state);
        test::SendHouse house(30);
        house.add(bulk(house, 0, 30, u"bulk"_s));
        (happens ? house.platform.faultAfter
                 : house.platform.fault) = [=, left = 1](const QString &what) mutable -> std::optional<base::Error> {
            return what == "job"_L1 && left-- > 0 ? std::optional(error(kind, status)) : std::nullopt;
        };
        QVERIFY(house.send());
        QCOMPARE(count(house, state), 30);
        QCOMPARE(house.platform.ledger.jobs(), state == ChangeState::Done ? 1 : 0);
        checkLedger(house);
    }

    void faultsOfReading_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("while the job is looked at (T3)") << u"job_state"_s;
        QTest::newRow("while its results are read (T3)") << u"job_results"_s;
    }

    void faultsOfReading()
    {
        QFETCH(QString, what);
        test::SendHouse house(30);
        house.platform.ledger.jobStep = 7;
        house.platform.ledger.resultsPage = 7;
        house.add(bulk(house, 0, 30, u"bulk"_s));
        const std::array faults{ErrorKind::Offline, ErrorKind::Server, ErrorKind::Timeout, ErrorKind::Protocol,
                                ErrorKind::Cancelled};
        size_t next = 0;
        bool turn = false;
        house.platform.fault = [&](const QString &asked) -> std::optional<base::Error> {
            if (asked != what || !(turn = !turn) || next == faults.size())
                return std::nullopt;
            return error(faults[next++], 500);
        };
        QVERIFY(house.send());
        QVERIFY(next > 3);
        QCOMPARE(count(house, ChangeState::Done), 30);
        QCOMPARE(house.platform.ledger.jobs(), 1);
        checkLedger(house);
    }

    void aKillAtAnyAnswerStartsNoJobTwice() // T1
    {
        for (int at = 1; at < 40; ++at) {
            test::SendHouse house(40);
            house.platform.offered.jobLines = 25;
            house.platform.ledger.jobStep = 9;
            house.platform.ledger.resultsPage = 10;
            house.add(bulk(house, 0, 40, u"bulk"_s));
            int answers = 0;
            bool isKilled = false;
            const auto deaf = [&](const QString &) -> std::optional<base::Error> {
                isKilled = isKilled || ++answers > at;
                return std::nullopt;
            };
            house.platform.faultAfter = deaf;
            house.sender->wake();
            QVERIFY(QTest::qWaitFor(
                [&] { return isKilled || house.sender->status().counts.count(ChangeState::Done) == 40; }));
            const bool wasKilled = isKilled;
            house.platform.faultAfter = {};
            house.open();
            QVERIFY(house.send());
            QCOMPARE(count(house, ChangeState::Done), 40);
            QCOMPARE(house.platform.ledger.jobs(), 2);
            checkLedger(house);
            if (QTest::currentTestFailed() || !wasKilled) {
                QVERIFY(at > 8);
                return;
            }
        }
    }

    void aJobThatThePlatformHasForgottenIsJudgedByItsLines()
    {
        test::SendHouse house(30);
        house.add(bulk(house, 0, 30, u"bulk"_s));
        house.platform.ledger.jobStep = 12;
        int looks = 0;
        house.platform.fault = [&](const QString &what) -> std::optional<base::Error> {
            if (what == "job_state"_L1 && ++looks == 2)
                house.platform.ledger.forgetsJobs = true;
            return std::nullopt;
        };
        house.sender->wake();
        QTRY_COMPARE(count(house, ChangeState::Done), 30);
        QVERIFY(house.settles());
        checkLedger(house);
    }

    //! How long the event loop is busy at a time meanwhile is P15 of linedesk-bench.
    void tenThousandChangesGoOut_data()
    {
        QTest::addColumn<int>("jobLines");
        QTest::newRow("in bulk jobs") << 1000;
        QTest::newRow("one by one") << 0;
    }

    void tenThousandChangesGoOut()
    {
        QFETCH(int, jobLines);
        constexpr int kLines = 10'000;
        test::SendHouse house(kLines);
        house.platform.offered.jobLines = jobLines;
        house.platform.ledger.jobStep = 50;
        house.sender->setJobThreshold(100);
        house.add(bulk(house, 0, kLines, u"bulk"_s));
        house.sender->wake();
        QTRY_COMPARE_WITH_TIMEOUT(house.sender->status().counts.count(ChangeState::Done), kLines, 120'000);
        checkLedger(house);
    }

    //! 3 % of the lines fail, the program dies in the middle of it, and every line has exactly its own result.
    void tenThousandLinesAndAKillInTheMiddle()
    {
        constexpr int kLines = 10'000;
        test::SendHouse house(kLines);
        house.sender->setJobThreshold(100);
        const auto fails = [](int number) { return number % 100 >= 97; };
        QSet<QString> failing;
        for (int i = 0; i < kLines; ++i) {
            if (fails(i))
                failing.insert(test::makeIccid(i).text);
        }
        house.platform.ledger.refuse = [&](const domain::ChangeOrder &, const domain::Line &line) {
            return failing.contains(line.iccid.text)
                       ? std::optional(domain::ChangeProblem{
                             .code = u"not_allowed_in_state"_s, .message = {}, .httpStatus = 422, .requestId = {}})
                       : std::nullopt;
        };
        house.platform.ledger.jobStep = 400;
        house.add(bulk(house, 0, kLines, u"bulk"_s));
        for (const int looks : {3, 9, 14}) {
            int seen = 0;
            house.platform.faultAfter = [&](const QString &what) -> std::optional<base::Error> {
                seen += what == "job_state"_L1;
                return std::nullopt;
            };
            house.sender->wake();
            QVERIFY(QTest::qWaitFor([&] { return seen >= looks; }, 60'000));
            house.open();
        }
        house.sender->setJobThreshold(100);
        house.platform.faultAfter = {};
        house.sender->wake();
        QVERIFY(house.settles(120'000));
        int rejected = 0;
        for (const Change &change : test::allChanges(*house.outbox)) {
            const bool isFailing = fails(int(change.seq) - 1);
            QCOMPARE(change.state, isFailing ? ChangeState::Rejected : ChangeState::Done);
            rejected += isFailing;
        }
        QCOMPARE(rejected, 300);
        QCOMPARE(house.platform.ledger.effects.size(), size_t(kLines - 300));
        QCOMPARE(house.platform.ledger.jobs(), 10);
        checkLedger(house);
        QVERIFY(await(house.outbox->verify())->isSound());
    }
};

LINEDESK_TEST(TestSenderJobs)
#include "tst_senderjobs.moc"
