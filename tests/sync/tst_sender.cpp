// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"
#include "tests/sync/sendhouse.h"

using namespace Qt::StringLiterals;
using base::ErrorKind;
using domain::Change;
using domain::ChangeState;
using syncing::SendPhase;
using test::await;

namespace {

base::Error error(ErrorKind kind, int status = 0)
{
    return base::Error{.kind = kind, .detail = u"made by a test"_s, .httpStatus = status};
}

//! The first `times` requests of that sort get that answer.
std::function<std::optional<base::Error>(const QString &)> failing(const QString &what, base::Error with, int times = 1)
{
    return [=, left = times](const QString &asked) mutable -> std::optional<base::Error> {
        return asked == what && left-- > 0 ? std::optional(with) : std::nullopt;
    };
}

} // namespace

//! The road from the outbox to the platform, one change at a time.
class TestSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsSentOnceAndItsLineReadAgain() // T4
    {
        test::SendHouse house;
        house.add({house.note(1, u"new"_s, u"run"_s)});
        QSignalSpy lines(house.sender.get(), &syncing::Sender::linesChanged);
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Done});
        QCOMPARE(house.onPlatform(1).notes, u"new"_s);
        QCOMPARE(house.cached(1).notes, u"new"_s);
        QCOMPARE(house.cached(1).version, house.onPlatform(1).version);
        QCOMPARE(house.platform.asked[u"change"_s], 1);
        QCOMPARE(house.platform.ledger.effects.size(), size_t(1));
        QCOMPARE(lines.count(), 1);
        QCOMPARE(house.finishedRuns, QStringList{u"run"_s});
    }

    void everyKindArrives()
    {
        test::SendHouse house(int(domain::kAllChangeKinds.size())); // a line each
        std::vector<Change> all;
        int number = 0;
        for (const domain::ChangeKind kind : domain::kAllChangeKinds) {
            Change change = house.note(number++, u"text"_s);
            change.order.kind = kind;
            change.based = domain::fieldText(kind, house.onPlatform(number - 1));
            change.order.value.target = {u"4"_s, u"Elsewhere"_s};
            if (kind == domain::ChangeKind::AddLine)
                change.iccid = test::makeIccid(900);
            all.push_back(change);
        }
        house.add(all);
        QVERIFY(house.send());
        for (const Change &change : test::allChanges(*house.outbox))
            QVERIFY2(change.state == ChangeState::Done, domain::changeWord(change.order.kind).data());
        QCOMPARE(house.platform.ledger.effects.size(), all.size());
        QCOMPARE(house.cached(900).status, domain::LineStatus::Blank);
    }

    void theChangesOfALineArriveInTheirOrder()
    {
        test::SendHouse house;
        std::vector<Change> all;
        for (int i = 0; i < 6; ++i) {
            for (int line = 0; line < 5; ++line) {
                Change change = house.note(line, u"%1"_s.arg(i));
                if (i > 0)
                    change.based = QString::number(i - 1);
                all.push_back(change);
            }
        }
        house.add(all);
        QVERIFY(house.send());
        std::map<QString, QStringList> seen;
        for (const test::Effect &effect : house.platform.ledger.effects)
            seen[effect.iccid.text] << effect.order.value.text;
        for (const auto &[iccid, texts] : seen)
            QCOMPARE(texts, (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
    }

    void whatTheAnswerMeans_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<ChangeState>("state");
        QTest::addColumn<int>("requests");
        QTest::newRow("no permission is a no") << ErrorKind::Forbidden << 403 << ChangeState::Rejected << 1;
        QTest::newRow("a wrong value is a no") << ErrorKind::Invalid << 422 << ChangeState::Rejected << 1;
        QTest::newRow("a state that forbids is a no") << ErrorKind::Conflict << 409 << ChangeState::Rejected << 1;
        QTest::newRow("no money is a no") << ErrorKind::InsufficientBalance << 402 << ChangeState::Rejected << 1;
        QTest::newRow("no such line is a no") << ErrorKind::NotFound << 404 << ChangeState::Rejected << 1;
        QTest::newRow("no such function is a no") << ErrorKind::Unsupported << 501 << ChangeState::Rejected << 1;
        QTest::newRow("no connection: again (T3)") << ErrorKind::Offline << 0 << ChangeState::Done << 2;
        QTest::newRow("no connection in time: again (T3)") << ErrorKind::Timeout << 0 << ChangeState::Done << 2;
        QTest::newRow("given up before it left: again") << ErrorKind::Cancelled << 0 << ChangeState::Done << 2;
        QTest::newRow("a broken server: asked by key, then again (T3)")
            << ErrorKind::Server << 500 << ChangeState::Done << 2;
        QTest::newRow("a server under repair: asked by key, then again (T3)")
            << ErrorKind::Server << 503 << ChangeState::Done << 2;
        QTest::newRow("no answer: asked by key, then again (T3)")
            << ErrorKind::OutcomeUnknown << 0 << ChangeState::Done << 2;
        QTest::newRow("no sense in the answer: asked by key, then again (T3)")
            << ErrorKind::Protocol << 200 << ChangeState::Done << 2;
    }

    void whatTheAnswerMeans()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, status);
        QFETCH(ChangeState, state);
        QFETCH(int, requests);
        test::SendHouse house;
        house.add({house.note(1, u"new"_s)});
        house.platform.fault = failing(u"change"_s, error(kind, status));
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{state});
        QCOMPARE(house.platform.asked[u"change"_s], requests);
        QCOMPARE(house.platform.ledger.effects.size(), size_t(state == ChangeState::Done));
        if (state == ChangeState::Rejected)
            QCOMPARE(house.only(1).problem.httpStatus, status);
    }

    void aLostAnswerIsAskedForAndNothingIsDoneTwice_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("no answer came (T5)") << ErrorKind::OutcomeUnknown;
        QTest::newRow("a 500 after the effect (T5)") << ErrorKind::Server;
        QTest::newRow("an answer without sense (T5)") << ErrorKind::Protocol;
    }

    void aLostAnswerIsAskedForAndNothingIsDoneTwice()
    {
        QFETCH(ErrorKind, kind);
        test::SendHouse house;
        Change sms = house.note(1, u"hello"_s);
        sms.order.kind = domain::ChangeKind::SendSms;
        sms.based.clear();
        house.add({sms});
        house.platform.faultAfter = failing(u"change"_s, error(kind, 500));
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Done});
        QCOMPARE(house.platform.asked[u"change"_s], 1);
        QCOMPARE(house.platform.asked[u"key"_s], 1);
        QCOMPARE(house.platform.ledger.effects.size(), size_t(1));
        QCOMPARE(house.cached(1).smsSent, house.onPlatform(1).smsSent);
    }

    void withoutKeysTheLineTells_data()
    {
        QTest::addColumn<domain::ChangeKind>("kind");
        QTest::addColumn<bool>("hasHappened");
        QTest::addColumn<ChangeState>("state");
        QTest::newRow("a note that is there is done") << domain::ChangeKind::Notes << true << ChangeState::Done;
        QTest::newRow("a note that is not there is sent again")
            << domain::ChangeKind::Notes << false << ChangeState::Done;
        QTest::newRow("nothing tells of an SMS: a person decides")
            << domain::ChangeKind::SendSms << true << ChangeState::Unknown;
        QTest::newRow("nor whether it was not sent") << domain::ChangeKind::SendSms << false << ChangeState::Unknown;
        QTest::newRow("nor of a refill") << domain::ChangeKind::RefillData << true << ChangeState::Unknown;
    }

    void withoutKeysTheLineTells()
    {
        QFETCH(domain::ChangeKind, kind);
        QFETCH(bool, hasHappened);
        QFETCH(ChangeState, state);
        test::SendHouse house;
        house.platform.offered.keyOutcomes = false;
        Change change = house.note(1, u"new"_s);
        change.order.kind = kind;
        change.based = domain::fieldText(kind, house.onPlatform(1));
        house.add({change, house.note(2, u"other"_s)});
        (hasHappened ? house.platform.faultAfter : house.platform.fault) =
            failing(u"change"_s, error(ErrorKind::OutcomeUnknown));
        QVERIFY(house.send());
        QCOMPARE(house.only(1).state, state);
        QCOMPARE(house.only(2).state, ChangeState::Done); // the other line goes on
        QVERIFY(house.platform.ledger.count(test::makeIccid(1), change.order) <= 1);
        if (state != ChangeState::Unknown)
            return;
        house.open(); // not even the next start sends it
        QVERIFY(house.send());
        QCOMPARE(house.only(1).state, ChangeState::Unknown);
        QVERIFY(house.platform.ledger.count(test::makeIccid(1), change.order) <= 1);
    }

    void aKeyThatMayHaveBeenForgottenIsNoProof()
    {
        test::SendHouse house;
        Change sms = house.note(1, u"hello"_s);
        sms.order.kind = domain::ChangeKind::SendSms;
        house.add({sms});
        QVERIFY(await(house.outbox->take({.few = 1})));
        house.clock.advance(std::chrono::hours(30));
        house.open();
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Unknown});
        QVERIFY(house.platform.ledger.effects.empty());
    }

    void conflicts_data()
    {
        QTest::addColumn<bool>("hasVersions");
        QTest::newRow("the platform knows versions") << true;
        QTest::newRow("the line is read before it is changed") << false;
    }

    void conflicts()
    {
        QFETCH(bool, hasVersions);
        test::SendHouse house;
        house.platform.offered.versions = house.platform.ledger.hasVersions = hasVersions;
        house.add({house.note(1, u"mine"_s), house.note(2, u"mine"_s), house.note(3, u"mine"_s),
                   house.note(1, u"later"_s), house.note(4, u"mine"_s)});
        house.platform.ledger.meddle(test::makeIccid(1), [](domain::Line &line) { line.notes = u"theirs"_s; });
        house.platform.ledger.meddle(test::makeIccid(2), [](domain::Line &line) { line.endUser = u"x@example.org"_s; });
        house.platform.ledger.meddle(test::makeIccid(3), [](domain::Line &line) { line.notes = u"mine"_s; });
        QVERIFY(house.send());
        QCOMPARE(house.states(), (std::vector{ChangeState::Conflict, ChangeState::Done, ChangeState::Done,
                                              ChangeState::Ready, ChangeState::Done}));
        QCOMPARE(house.only(1).theirs, u"theirs"_s);
        QCOMPARE(house.onPlatform(1).notes, u"theirs"_s);
        QCOMPARE(house.cached(1).notes, u"theirs"_s);
        QCOMPARE(house.onPlatform(2).notes, u"mine"_s); // something else of the line is no conflict
        QCOMPARE(house.onPlatform(2).endUser, u"x@example.org"_s);
        QVERIFY(house.platform.ledger.count(test::makeIccid(3), house.only(3).order) == 0); // it was there already
        QCOMPARE(*await(house.outbox->release({1})), 1);                                    // mine
        QVERIFY(house.send());
        QCOMPARE(house.only(1).state, ChangeState::Done);
        QCOMPARE(house.only(4).state, ChangeState::Conflict); // it was made before anybody had seen "mine"
    }

    void aStaleCacheIsNoConflict()
    {
        test::SendHouse house;
        house.platform.ledger.meddle(test::makeIccid(1), [](domain::Line &line) { line.imei = u"1"_s; });
        Change change = house.note(1, u"new"_s);
        change.version = u"1"_s;
        house.add({change});
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Done});
        QVERIFY(house.only(1).key.endsWith(u"/2"_s));
        QCOMPARE(house.platform.asked[u"change"_s], 2);
    }

    void howOftenItLeftMakesNoConflict() // T1: a kill at every try is no word against the change
    {
        test::SendHouse house;
        house.platform.ledger.meddle(test::makeIccid(1), [](domain::Line &line) { line.imei = u"1"_s; });
        house.platform.fault = failing(u"change"_s, error(ErrorKind::OutcomeUnknown), 12);
        Change change = house.note(1, u"new"_s);
        change.version = u"1"_s;
        house.add({change});
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Done});
        QCOMPARE(house.only(1).attempt, 14);
        QCOMPARE(house.platform.ledger.effects.size(), size_t(1));
    }

    void aLineThatIsGoneIsANo()
    {
        test::SendHouse house;
        house.platform.offered.versions = false;
        house.add({house.note(1, u"new"_s)});
        house.platform.remove(test::makeIccid(1));
        QVERIFY(house.send());
        QCOMPARE(house.only(1).state, ChangeState::Rejected);
        QCOMPARE(house.only(1).problem.code, u"gone"_s);
        QCOMPARE(await(house.cache.lines.loadByIccid(test::makeIccid(1))).error().kind, ErrorKind::NotFound);
    }

    void offlineEverythingWaitsAndIsSentOnce()
    {
        test::SendHouse house;
        house.platform.fault = [](const QString &) { return std::optional(error(ErrorKind::Offline)); };
        house.add({house.note(1, u"a"_s), house.note(2, u"b"_s)});
        Change draft = house.note(3, u"draft"_s);
        draft.state = ChangeState::Draft;
        house.add({draft});
        house.sender->wake();
        QTRY_COMPARE(house.sender->status().phase, SendPhase::Offline);
        QVERIFY(house.sender->status().nextTry.isValid());
        QTRY_COMPARE(house.states(), (std::vector{ChangeState::Ready, ChangeState::Ready, ChangeState::Draft}));
        QTRY_VERIFY(house.platform.asked[u"account"_s] > 2); // it tries again by itself
        house.platform.fault = {};
        QTRY_COMPARE(house.states(), (std::vector{ChangeState::Done, ChangeState::Done, ChangeState::Draft}));
        QCOMPARE(house.platform.ledger.effects.size(), size_t(2));
    }

    void goingOfflineInTheMiddlePutsTheRestBack()
    {
        test::SendHouse house;
        int sent = 0;
        bool isOffline = false;
        house.platform.fault = [&](const QString &what) -> std::optional<base::Error> {
            isOffline = isOffline || (what == "change"_L1 && ++sent > 3);
            return isOffline ? std::optional(error(ErrorKind::Offline)) : std::nullopt;
        };
        std::vector<Change> all;
        for (int i = 0; i < 9; ++i)
            all.push_back(house.note(i, u"x"_s));
        house.sender->setRetryPace(std::chrono::hours(1), std::chrono::hours(1));
        house.add(all);
        house.sender->wake();
        QTRY_COMPARE(house.sender->status().phase, SendPhase::Offline);
        QTRY_VERIFY(test::allChanges(*house.outbox, {ChangeState::Sending}).empty());
        for (const Change &change : test::allChanges(*house.outbox, {ChangeState::Ready}))
            QCOMPARE(change.attempt, 0);
        house.platform.fault = {};
        QVERIFY(house.send()); // whoever asks need not wait for the hour
        QCOMPARE(house.platform.ledger.effects.size(), size_t(9));
    }

    void a401StopsTheQueueUntilItIsResumed()
    {
        test::SendHouse house;
        house.add({house.note(1, u"a"_s), house.note(2, u"b"_s)});
        house.platform.fault = [](const QString &what) {
            return what == "change"_L1 ? std::optional(error(ErrorKind::Unauthorized, 401)) : std::nullopt;
        };
        house.sender->wake();
        QTRY_COMPARE(house.sender->status().phase, SendPhase::SignedOut);
        QTRY_COMPARE(house.states(), (std::vector{ChangeState::Ready, ChangeState::Ready}));
        const int before = house.platform.asked[u"change"_s];
        house.sender->wake();
        (void)await(house.outbox->counts());
        QCOMPARE(house.sender->status().phase, SendPhase::SignedOut);
        QCOMPARE(house.platform.asked[u"change"_s], before);
        house.platform.fault = {};
        house.sender->resume();
        QVERIFY(house.settles());
        QCOMPARE(house.states(), (std::vector{ChangeState::Done, ChangeState::Done}));
    }

    void aRetryAfterIsKept()
    {
        test::SendHouse house;
        house.add({house.note(1, u"a"_s)});
        base::Error limited = error(ErrorKind::RateLimited, 429);
        limited.retryAfter = std::chrono::seconds(90);
        house.platform.fault = failing(u"change"_s, limited);
        house.sender->wake();
        QTRY_COMPARE(house.sender->status().phase, SendPhase::Waiting);
        QCOMPARE(house.sender->status().nextTry, house.clock.now().addSecs(90));
        house.sender->wake();
        QTRY_COMPARE(house.states(), std::vector{ChangeState::Ready});
        QCOMPARE(house.platform.asked[u"change"_s], 1);
        house.clock.advance(std::chrono::seconds(91));
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Done});
    }

    void aPauseStopsAfterWhatIsOnTheWire()
    {
        test::SendHouse house;
        std::vector<Change> all;
        for (int i = 0; i < 9; ++i)
            all.push_back(house.note(i, u"x"_s));
        house.add(all);
        house.platform.holdsRequests = true;
        house.sender->wake();
        QTRY_VERIFY(!house.platform.held.empty());
        house.platform.takeHeld(0).answer({}, true); // the account
        QTRY_COMPARE(house.platform.held.size(), size_t(4));
        house.sender->pause();
        house.platform.holdsRequests = false;
        while (!house.platform.held.empty())
            house.platform.takeHeld(0).answer({}, true);
        QTRY_COMPARE(test::allChanges(*house.outbox, {ChangeState::Done}).size(), size_t(4));
        QTRY_COMPARE(test::allChanges(*house.outbox, {ChangeState::Ready}).size(), size_t(5));
        QCOMPARE(house.sender->status().phase, SendPhase::Paused);
        house.sender->resume();
        QVERIFY(house.settles());
        QCOMPARE(house.platform.ledger.effects.size(), size_t(9));
    }

    void aFullDiskKeepsTheOutcomesUntilTheyCanBeWritten() // T7
    {
        auto house = std::make_unique<test::SendHouse>();
        const QString folder = house->folder->path();
        test::FaultyDisk disk(folder);
        house->open();
        house->add({house->note(1, u"a"_s), house->note(2, u"b"_s)});
        house->platform.faultAfter = [&](const QString &what) -> std::optional<base::Error> {
            if (what == "change"_L1)
                disk.fillUpAfter(0); // from now on nothing can be written
            return std::nullopt;
        };
        house->sender->wake();
        QTRY_COMPARE(house->sender->status().phase, SendPhase::Failed);
        QCOMPARE(house->sender->status().error->kind, ErrorKind::Storage);
        QCOMPARE(house->states(), (std::vector{ChangeState::Sending, ChangeState::Sending}));
        disk.heal();
        QTRY_COMPARE(house->states(), (std::vector{ChangeState::Done, ChangeState::Done}));
        QCOMPARE(house->platform.ledger.effects.size(), size_t(2));
        QCOMPARE(house->platform.asked[u"change"_s], 2);
        house.reset();
    }

    void withoutAConnectorEverythingWaits()
    {
        test::SendHouse house;
        house.sender = std::make_unique<syncing::Sender>(nullptr, *house.outbox, house.cache.lines, house.clock);
        house.add({house.note(1, u"a"_s)});
        house.sender->wake();
        QTRY_COMPARE(house.sender->status().counts.count(ChangeState::Ready), 1);
        QCOMPARE(house.sender->status().phase, SendPhase::Disabled);
        QCOMPARE(house.states(), std::vector{ChangeState::Ready});
    }
};

LINEDESK_TEST(TestSender)
#include "tst_sender.moc"
