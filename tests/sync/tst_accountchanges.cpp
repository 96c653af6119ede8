// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accounthelp.h"
#include "tests/support/register.h"
#include "tests/sync/sendhouse.h"

using namespace Qt::StringLiterals;
using base::ErrorKind;
using domain::Change;
using domain::ChangeState;
using test::await;

namespace {

//! The first request of that sort gets that answer.
std::function<std::optional<base::Error>(const QString &)> failing(const QString &what, ErrorKind kind, int status = 0)
{
    return [=, left = 1](const QString &asked) mutable -> std::optional<base::Error> {
        if (asked != what || left-- < 1)
            return std::nullopt;
        return base::Error{.kind = kind, .detail = u"made by a test"_s, .httpStatus = status};
    };
}

} // namespace

//! Orders of cards and invitations on the road: there is no line to look at, before or afterwards.
class TestAccountChanges : public QObject
{
    Q_OBJECT

    const Change m_order = test::accountChange(test::cardOrder());
    const Change m_invitation = test::accountChange(test::invitationFor(u"kim@northwind.example"_s));

private Q_SLOTS:
    void theyAreSentOnceAndNoLineIsRead() // T4
    {
        test::SendHouse house;
        house.add({m_order, m_invitation});
        QVERIFY(house.send());
        QCOMPARE(house.states(), (std::vector{ChangeState::Done, ChangeState::Done}));
        QCOMPARE(house.platform.asked[u"change"_s], 2);
        QCOMPARE(house.platform.asked[u"line"_s], 0);
        QCOMPARE(house.platform.ledger.effects.size(), size_t(2));
        QVERIFY(house.platform.ledger.effects.at(0).order == m_order.order);
        QVERIFY(house.platform.ledger.effects.at(1).order == m_invitation.order);
    }

    void aDraftStaysUntilAPersonAgrees() // issue 4: nothing is sent that a person has not agreed to
    {
        test::SendHouse house;
        Change draft = m_order;
        draft.state = ChangeState::Draft;
        house.add({draft});
        QVERIFY(house.send());
        house.open();
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Draft});
        QVERIFY(house.platform.ledger.effects.empty());
        QCOMPARE(await(house.outbox->release({1})).value(), 1);
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Done});
        QCOMPARE(house.platform.ledger.effects.size(), size_t(1));
    }

    void aLostAnswerIsAskedForByKey_data()
    {
        QTest::addColumn<bool>("hasHappened");
        QTest::newRow("it had arrived") << true;
        QTest::newRow("it had not: again with the same key") << false;
    }

    void aLostAnswerIsAskedForByKey() // T3
    {
        QFETCH(bool, hasHappened);
        test::SendHouse house;
        house.add({m_order});
        (hasHappened ? house.platform.faultAfter : house.platform.fault) =
            failing(u"change"_s, ErrorKind::OutcomeUnknown);
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Done});
        QCOMPARE(house.platform.asked[u"key"_s], 1);
        QCOMPARE(house.platform.asked[u"line"_s], 0);
        QCOMPARE(house.platform.ledger.effects.size(), size_t(1));
        QCOMPARE(house.platform.ledger.effects.at(0).key, house.only(1).key);
    }

    void withoutKeysItStaysUnknownAndTheOthersGoOn() // T5: at most once
    {
        test::SendHouse house;
        house.platform.offered.keyOutcomes = false;
        house.add({m_order, m_invitation, house.note(1, u"new"_s)});
        house.platform.faultAfter = failing(u"change"_s, ErrorKind::OutcomeUnknown);
        QVERIFY(house.send());
        QCOMPARE(house.states(), (std::vector{ChangeState::Unknown, ChangeState::Done, ChangeState::Done}));
        house.open(); // not even the next start sends it
        QVERIFY(house.send());
        QCOMPARE(house.only(1).state, ChangeState::Unknown);
        QCOMPARE(house.platform.ledger.effects.size(), size_t(3));
    }

    void theyGoInTheirOrder()
    {
        test::SendHouse house;
        std::vector<Change> all;
        for (int i = 0; i < 8; ++i)
            all.push_back(test::accountChange(test::cardOrder(11 + i), QString::number(i)));
        house.add(all);
        QVERIFY(house.send());
        std::vector<int> quantities;
        for (const test::Effect &effect : house.platform.ledger.effects)
            quantities.push_back(effect.order.value.cards->quantity);
        QCOMPARE(quantities, (std::vector{11, 12, 13, 14, 15, 16, 17, 18}));
    }

    void aRefusalIsShownWithItsReason()
    {
        test::SendHouse house;
        house.platform.ledger.refuse = [](const domain::ChangeOrder &, const domain::Line &) {
            return std::optional(
                domain::ChangeProblem{.code = u"invitation_open"_s, .message = {}, .httpStatus = 409, .requestId = {}});
        };
        house.add({m_invitation});
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Rejected});
        QCOMPARE(house.only(1).problem.code, u"invitation_open"_s);
        QCOMPARE(house.platform.asked[u"line"_s], 0);
    }

    void evenAVersionConflictIsAPlainNo() // there is nothing that a person could compare
    {
        test::SendHouse house;
        house.platform.fault = failing(u"change"_s, ErrorKind::Conflict, 412);
        house.add({m_order});
        QVERIFY(house.send());
        QCOMPARE(house.states(), std::vector{ChangeState::Rejected});
        QCOMPARE(house.platform.asked[u"line"_s], 0);
    }

    void noLineIsMarkedAsPending()
    {
        test::SendHouse house;
        house.add({m_order, house.note(1, u"new"_s)});
        const auto pending = await(house.outbox->pendingLines());
        QCOMPARE(pending->size(), size_t(1));
        QCOMPARE(pending->front().first, test::makeIccid(1));
    }
};

LINEDESK_TEST(TestAccountChanges)
#include "tst_accountchanges.moc"
