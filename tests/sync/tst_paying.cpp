// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/billing.h"
#include "tests/support/accounthelp.h"
#include "tests/support/faultproxy.h"
#include "tests/support/register.h"
#include "tests/sync/realhouse.h"
#include "tests/sync/sendhouse.h"

using namespace Qt::StringLiterals;
using base::ErrorKind;
using domain::Change;
using domain::ChangeState;
using test::await;
using test::Fault;

namespace {

//! The first requests of that sort get that answer.
std::function<std::optional<base::Error>(const QString &)> failing(const QString &what, ErrorKind kind, int times = 1)
{
    return [=, left = times](const QString &asked) mutable -> std::optional<base::Error> {
        if (asked != what || left-- < 1)
            return std::nullopt;
        return base::Error{.kind = kind, .detail = u"made by a test"_s};
    };
}

} // namespace

//! Money on the road of every change (T5): an intent is charged once or not at all, "paid" means once, and nothing is
//! charged that nobody waits for.
class TestPaying : public QObject
{
    Q_OBJECT

    const Change m_payment = test::accountChange(test::fundsOrder(50'000'000));

private Q_SLOTS:
    void itIsSentOnceAndNoLineIsRead()
    {
        test::SendHouse house;
        house.add({m_payment, test::accountChange(test::refillOrder(true))});
        QVERIFY(house.send());
        QCOMPARE(house.states(), (std::vector{ChangeState::Done, ChangeState::Done}));
        QCOMPARE(house.platform.asked[u"change"_s], 2);
        QCOMPARE(house.platform.asked[u"line"_s], 0);
        QCOMPARE(house.platform.ledger.effects.size(), size_t(2));
        QCOMPARE(house.platform.ledger.effects.at(0).order.value.amount->micros, 50'000'000);
        QVERIFY(house.platform.ledger.effects.at(1).order.value.on);
    }

    void whatCouldNotLeaveIsNeverSentByItself_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("the payment found no connection") << u"change"_s;
        QTest::newRow("not even the account could be asked") << u"account"_s;
    }

    void whatCouldNotLeaveIsNeverSentByItself() // principle 5
    {
        QFETCH(QString, what);
        test::SendHouse house;
        house.platform.fault = failing(what, ErrorKind::Offline);
        house.add({m_payment});
        house.sender->wake();
        QTRY_COMPARE(house.states(), std::vector{ChangeState::Draft});
        QVERIFY(house.send()); // the connection is back
        house.open();          // and the next start
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Draft});
        QVERIFY(house.platform.ledger.effects.empty());
        QCOMPARE(await(house.outbox->release({1})).value(), 1); // a person agrees again
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Done});
        QCOMPARE(house.platform.ledger.effects.size(), size_t(1));
    }

    void aRestartDoesNotSendWhatWasReady()
    {
        test::SendHouse house;
        house.add({m_payment, house.note(1, u"new"_s)});
        house.open();
        QVERIFY(house.send());
        QCOMPARE(house.states(), (std::vector{ChangeState::Draft, ChangeState::Done})); // the note is no money
    }

    void aLostAnswerIsAskedForByKey_data()
    {
        QTest::addColumn<bool>("hasHappened");
        QTest::newRow("it had arrived") << true;
        QTest::newRow("it had not: again with the same key") << false;
    }

    void aLostAnswerIsAskedForByKey()
    {
        QFETCH(bool, hasHappened);
        test::SendHouse house;
        house.add({m_payment});
        (hasHappened ? house.platform.faultAfter : house.platform.fault) =
            failing(u"change"_s, ErrorKind::OutcomeUnknown);
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Done});
        QCOMPARE(house.platform.asked[u"key"_s], 1);
        QCOMPARE(house.platform.ledger.effects.size(), size_t(1));
        QCOMPARE(house.platform.ledger.effects.at(0).key, house.only(1).key);
    }

    void whatTurnsOutLateNotToHaveArrivedWaitsForAPerson()
    {
        test::SendHouse house;
        house.add({m_payment});
        bool isAway = false;
        house.platform.fault = [&](const QString &asked) -> std::optional<base::Error> {
            if (asked == "change"_L1)
                isAway = true;
            if (asked == "change"_L1)
                return base::Error{.kind = ErrorKind::OutcomeUnknown};
            return isAway && asked == "key"_L1 ? std::optional(base::Error{.kind = ErrorKind::Offline}) : std::nullopt;
        };
        house.sender->wake();
        QTRY_COMPARE(house.states(), std::vector{ChangeState::Unknown});
        QTRY_VERIFY(house.platform.asked[u"key"_s] > 0);
        house.clock.advance(std::chrono::minutes(10));
        house.platform.fault = {};
        house.sender->wake();
        QTRY_COMPARE(house.states(), std::vector{ChangeState::Draft});
        QVERIFY(house.platform.ledger.effects.empty());
        const QString key = house.only(1).key;
        (void)await(house.outbox->release({1}));
        QVERIFY(house.send());
        QCOMPARE(house.platform.ledger.effects.size(), size_t(1));
        QCOMPARE(house.platform.ledger.effects.at(0).key, key); // the same intent
    }

    void withoutKeysItStaysUnknown()
    {
        test::SendHouse house;
        house.platform.offered.keyOutcomes = false;
        house.platform.faultAfter = failing(u"change"_s, ErrorKind::OutcomeUnknown);
        house.add({m_payment});
        QVERIFY(house.send());
        house.open();
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Unknown});
        QCOMPARE(house.platform.ledger.effects.size(), size_t(1));
    }

    void aDeclinedCardIsSaidInItsOwnWords()
    {
        test::SendHouse house;
        house.platform.ledger.refuse = [](const domain::ChangeOrder &, const domain::Line &) {
            return std::optional(domain::ChangeProblem{.code = u"card_declined"_s,
                                                       .message = u"The bank declined the charge."_s,
                                                       .httpStatus = 402,
                                                       .requestId = {}});
        };
        house.add({m_payment});
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Rejected});
        QCOMPARE(house.only(1).problem.message, u"The bank declined the charge."_s);
        QCOMPARE(house.only(1).problem.httpStatus, 402);
        QVERIFY(house.platform.ledger.effects.empty());
    }

    void onTheWire_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("reaches");
        QTest::addColumn<ChangeState>("state");
        const ChangeState done = ChangeState::Done;
        QTest::newRow("nothing is wrong") << Fault::None << true << done;
        QTest::newRow("a reset after the effect") << Fault::Reset << true << done;
        QTest::newRow("a reset before it") << Fault::Reset << false << done;
        QTest::newRow("a close after the effect") << Fault::EarlyClose << true << done;
        QTest::newRow("silence after the effect") << Fault::Stall << true << done;
        QTest::newRow("cut in the body") << Fault::CutInBody << true << done;
        QTest::newRow("500 after the effect") << Fault::Status500 << true << done;
        QTest::newRow("500 before it") << Fault::Status500 << false << done;
        QTest::newRow("504 after the effect") << Fault::Status504 << true << done;
        QTest::newRow("a captive portal") << Fault::CaptivePortal << false << done;
        QTest::newRow("403") << Fault::Status403 << false << ChangeState::Rejected;
        QTest::newRow("429: later is never by itself") << Fault::Status429 << false << ChangeState::Draft;
    }

    void onTheWire() // T3, T5
    {
        QFETCH(Fault, fault);
        QFETCH(bool, reaches);
        QFETCH(ChangeState, state);
        openWire();
        const qint64 amount = nextAmount();
        m_proxy->decide = [=, isSpoilt = false](const test::WireRequest &request) mutable {
            using Answer = std::optional<test::FaultProxy::Spoiling>;
            if (isSpoilt || fault == Fault::None || !request.target.contains("/add_funds"))
                return Answer();
            isSpoilt = true;
            return Answer({fault, reaches});
        };
        QVERIFY(await(m_house->outbox->add(std::vector<Change>{test::accountChange(test::fundsOrder(amount))})));
        m_house->sender->wake();
        QTRY_VERIFY_WITH_TIMEOUT(stateOfLast() == state, 30'000);
        m_proxy->decide = {};
        QCOMPARE(charges(amount), state == ChangeState::Done ? 1 : 0);
    }

    void aCrashAtAnyMomentChargesOnce() // T5: what was in memory is gone, time and again
    {
        openWire();
        for (int round = 0; round < 12; ++round) {
            const qint64 amount = nextAmount();
            QVERIFY(await(m_house->outbox->add(std::vector<Change>{test::accountChange(test::fundsOrder(amount))})));
            m_house->sender->wake();
            const int moment = round % 4; // before it is taken, taken, on the wire, answered
            const auto states = [this] { return stateOfLast(); };
            if (moment > 0)
                QTRY_VERIFY(states() != ChangeState::Ready);
            if (moment > 1)
                QTRY_VERIFY(m_asked > 0);
            if (moment > 2)
                QTRY_COMPARE(charges(amount), 1);
            m_house->open();
            if (stateOfLast() == ChangeState::Draft || stateOfLast() == ChangeState::Ready) {
                QTRY_COMPARE(stateOfLast(), ChangeState::Draft);
                QCOMPARE(charges(amount), 0);
                (void)await(m_house->outbox->release({m_last}));
            }
            QVERIFY(m_house->send());
            QCOMPARE(stateOfLast(), ChangeState::Done);
            QCOMPARE(charges(amount), 1);
            m_asked = 0;
        }
        QVERIFY(await(m_house->outbox->verify())->isSound());
    }

    void cleanupTestCase()
    {
        m_watcher.reset();
        m_house.reset();
        m_proxy.reset();
        m_platform.reset();
    }

private:
    //! The real connector, our proxy, a real platform with a card on file.
    void openWire()
    {
        if (m_house)
            return;
        m_platform = std::make_unique<test::LocalPlatform>(
            QStringList{u"--lines"_s, u"100"_s, u"--seed"_s, u"7"_s, u"--simulate"_s});
        QVERIFY(m_platform->isReady());
        const test::RealAddress direct = test::RealAddress::of(*m_platform);
        const test::Identity identity = test::makeIdentity();
        m_proxy = std::make_unique<test::FaultProxy>(identity, QUrl(direct.url), direct.trust.certificates);
        QUrl through(direct.url);
        through.setHost(m_proxy->url().host());
        through.setPort(m_proxy->url().port());
        test::RealAddress address = direct;
        address.url = through.toString();
        address.trust = {
            .mode = api::TrustMode::Pinned, .certificates = identity.certificate, .pin = identity.fingerprint()};
        m_folder = test::makeFastFolder();
        m_watchFolder = test::makeFastFolder();
        api::Limits limits;
        limits.idle = std::chrono::milliseconds(1500);
        limits.object = limits.list = std::chrono::milliseconds(5000);
        m_house = std::make_unique<test::RealHouse>(m_folder->path(), address, limits);
        m_watcher = std::make_unique<test::RealHouse>(m_watchFolder->path(), direct);
        QVERIFY(await(m_watcher->connector->fetchAccount(api::Purpose::Person)).isOk());
        const domain::CardEntry card{.number = u"4242424242424242"_s,
                                     .expiryMonth = 12,
                                     .expiryYear = 2099,
                                     .cvc = u"123"_s,
                                     .holder = u"Priya Raman"_s};
        const domain::BillingAddress address2{.company = {},
                                              .street = u"12 Harbour Way"_s,
                                              .city = u"Breda"_s,
                                              .postalCode = {},
                                              .region = {},
                                              .country = u"NL"_s,
                                              .vatNumber = {}};
        QVERIFY(await(m_watcher->connector->billing()->registerCard(card, address2, u"card"_s)).isOk());
    }

    //! Each intent has an amount of its own: so the platform's list tells them apart.
    qint64 nextAmount() { return 10'000'000 + ++m_amounts * 10'000; }

    //! How often that amount was charged, as the platform tells.
    int charges(qint64 amount)
    {
        const auto page = await(m_watcher->connector->billing()->fetchPayments({}, api::Purpose::Person));
        int count = 0;
        for (const domain::Payment &payment : page->items)
            count += payment.micros == amount && payment.isPaid;
        return count;
    }

    ChangeState stateOfLast()
    {
        const std::vector<Change> all = test::allChanges(*m_house->outbox);
        m_last = all.back().seq;
        m_asked = all.back().attempt;
        return all.back().state;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_watchFolder;
    std::unique_ptr<test::LocalPlatform> m_platform;
    std::unique_ptr<test::FaultProxy> m_proxy;
    std::unique_ptr<test::RealHouse> m_house;
    std::unique_ptr<test::RealHouse> m_watcher; //!< past the proxy
    qint64 m_amounts = 0;
    qint64 m_last = 0;
    int m_asked = 0;
};

LINEDESK_TEST(TestPaying)
#include "tst_paying.moc"
