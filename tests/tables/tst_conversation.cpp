// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/conversation.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::Message;
using domain::MessageWay;

//! A conversation as it is read (R79, R80, R83).
class TestConversation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreThoseOfTheAccountsZone() // D22
    {
        tables::ConversationModel model;
        const Message late = message(u"1"_s, {QDate(2026, 11, 17), QTime(23, 30), Qt::UTC});
        model.set({.messages = {late}, .waiting = {}, .fetchedAt = kNow}, QTimeZone("Europe/Amsterdam"), kNow);
        QCOMPARE(model.index(0).data().toString(), u"Today"_s);
        QVERIFY(model.index(1).data(tables::BubbleAsideRole).toString().contains("00:30"_L1));
        model.set({.messages = {late}, .waiting = {}, .fetchedAt = kNow}, QTimeZone::utc(), kNow);
        QCOMPARE(model.index(0).data().toString(), u"Tue 17 November"_s);
    }

    void anUnknownStateIsShownAsItIs() // principle 7
    {
        tables::ConversationModel model;
        Message odd = message(u"1"_s, kNow);
        odd.state = u"parked\nat the gate"_s;
        model.set({.messages = {odd}, .waiting = {}, .fetchedAt = kNow}, QTimeZone::utc(), kNow);
        QCOMPARE(model.index(1).data(tables::BubbleStateRole).toString(), u"parked at the gate"_s);
    }

    void whatWaitsInTheOutboxStandsAmongTheMessages()
    {
        tables::ConversationModel model;
        domain::Change change;
        change.order.kind = domain::ChangeKind::SendSms;
        change.order.value.text = u"SET APN"_s;
        change.by = u"Marta Kowal"_s;
        change.madeAt = kNow.addSecs(-60);
        change.state = domain::ChangeState::Rejected;
        change.problem.message = u"no credit"_s;
        model.set({.messages = {message(u"2"_s, kNow), message(u"1"_s, kNow.addSecs(-120))},
                   .waiting = {change},
                   .fetchedAt = kNow},
                  QTimeZone::utc(), kNow);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(2).data().toString(), u"SET APN"_s);
        QCOMPARE(model.index(2).data(tables::BubbleMarkRole).toInt(), int(tables::LogMark::Bad));
        QVERIFY(model.index(2).data(Qt::AccessibleTextRole).toString().startsWith(u"SET APN, Marta Kowal"_s));
        model.setFilter(tables::Bubbles::Failed);
        QCOMPARE(model.rowCount(), 2);
        model.setFilter(tables::Bubbles::FromLine);
        QCOMPARE(model.rowCount(), 0);
    }

    void theMonthsSumsCountWhatWasInIt() // R73, R83
    {
        tables::ConversationModel model;
        Message received = message(u"2"_s, kNow);
        received.way = MessageWay::FromLine;
        received.cost.reset();
        Message failed = message(u"3"_s, kNow);
        failed.state = u"failed"_s;
        model.set(
            {.messages = {failed, received, message(u"1"_s, kNow.addMonths(-1))}, .waiting = {}, .fetchedAt = kNow},
            QTimeZone::utc(), kNow);
        const tables::ConversationSums sums = model.sums();
        QCOMPARE(sums.toLine, 1);
        QCOMPARE(sums.fromLine, 1);
        QCOMPARE(sums.failed, 1);
        QCOMPARE(sums.cost.micros, 50'000);
    }

private:
    static inline const QDateTime kNow{QDate(2026, 11, 18), QTime(14, 32), Qt::UTC};

    static Message message(const QString &id, const QDateTime &at)
    {
        return {.id = id,
                .iccid = {u"8944538532046590417"_s},
                .way = MessageWay::ToLine,
                .state = u"delivered"_s,
                .text = u"STATUS?"_s,
                .acceptedAt = at,
                .sentAt = {},
                .settledAt = {},
                .cost = base::Money{.micros = 50'000},
                .sender = u"marta@example.com"_s};
    }
};

LINEDESK_TEST(TestConversation)
#include "tst_conversation.moc"
