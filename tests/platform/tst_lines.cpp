// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/lineclient.h"
#include "tests/support/register.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using test::LineClient;
using test::Persons;
using test::Reply;
using test::Running;

namespace {

constexpr int kDay = 24 * 3600;

QByteArray ifMatch(const QJsonObject &line)
{
    return "If-Match: \"" + QByteArray::number(line["version"_L1].toInteger()) + "\"\r\n";
}

} // namespace

//! What can be done to one line, as a client sees it.
class TestLines : public QObject
{
    Q_OBJECT

    std::unique_ptr<Running> m_running;
    std::unique_ptr<LineClient> m_client;
    QByteArray paygo(const QString &status = u"Activated"_s)
    {
        return m_client->fresh({{u"status"_s, status}, {u"sim_type"_s, u"PAYGO"_s}});
    }
    QDate today()
    {
        const QString time = m_client->get("iot_sim_cards?limit=1").json()["server_time"_L1].toString();
        return QDate::fromString(time.left(10), Qt::ISODate);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_running = std::make_unique<Running>(600, [](platform::Options &options) {
            options.clockStart = QDateTime(QDate(2026, 3, 10), QTime(9, 30), QTimeZone::utc());
            options.quotaOverride = 1'000'000;
        });
        m_client = std::make_unique<LineClient>(*m_running);
        m_client->giveCard();
        m_client->setBalance(u"500"_s);
    }
    void cleanupTestCase()
    {
        m_client.reset();
        m_running.reset();
    }

    void everyFieldIsChangedAndWrittenDown_data()
    {
        QTest::addColumn<QByteArray>("leaf");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("action");
        const auto row = [](const char *name, const QByteArray &leaf, const QJsonObject &body, const QString &field,
                            const QJsonValue &value,
                            const QString &action) { QTest::newRow(name) << leaf << body << field << value << action; };
        row("R69: notes are set", "notes", {{u"notes"_s, u"Crane 7, Ä"_s}}, u"notes"_s, u"Crane 7, Ä"_s,
            u"line.notes"_s);
        row("R69: notes are taken away", "notes", {{u"notes"_s, QJsonValue()}}, u"notes"_s, u""_s, u"line.notes"_s);
        row("R255: labels are set", "labels", {{u"labels"_s, QJsonArray{u"x"_s, u"y"_s, u"x"_s}}}, u"labels"_s,
            QJsonArray{u"x"_s, u"y"_s}, u"line.labels"_s);
        row("R249: the end user is an e-mail address", "end_user", {{u"end_user"_s, u"ann@example.com"_s}},
            u"end_user"_s, u"ann@example.com"_s, u"line.end_user"_s);
        row("R247: the plan's name is customised", "plan_label", {{u"plan_label"_s, u"Cranes"_s}}, u"plan_label"_s,
            u"Cranes"_s, u"line.plan_label"_s);
        row("R78: a sub-account is assigned", "sub_account", {{u"sub_account_id"_s, u"3"_s}}, u"sub_account_id"_s,
            u"3"_s, u"line.sub_account"_s);
        row("R78: a sub-account is unassigned", "sub_account", {{u"sub_account_id"_s, QJsonValue()}},
            u"sub_account_id"_s, QJsonValue(), u"line.sub_account"_s);
        row("R192: a line is moved to another group", "group", {{u"group_id"_s, u"2"_s}}, u"group_id"_s, u"2"_s,
            u"line.group"_s);
        row("R273: a line belongs to a country", "deployment_country", {{u"deployment_country"_s, u"fr"_s}},
            u"deployment_country"_s, u"FR"_s, u"line.deployment_country"_s);
    }
    void everyFieldIsChangedAndWrittenDown()
    {
        QFETCH(QByteArray, leaf);
        QFETCH(QJsonObject, body);
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QString, action);
        QByteArray iccid;
        QJsonObject before;
        do { // one where it makes a difference
            iccid = paygo();
            before = m_client->line(iccid);
        } while (before[field] == value);
        const Reply reply = m_client->act(iccid, leaf, body);
        QVERIFY2(reply.status == 200, reply.body.constData());
        QCOMPARE(reply.json()[field], value);
        QCOMPARE(reply.json()["version"_L1].toInteger(), before["version"_L1].toInteger() + 1);
        QCOMPARE(m_client->line(iccid)[field], value);
        const QJsonObject entry = m_client->audit(iccid, action); // R89: who, what, before, after, why
        QCOMPARE(entry["actor"_L1].toString(), m_running->ready.ownerEmail);
        QCOMPARE(entry["object"_L1].toString().toLatin1(), iccid);
        QVERIFY(entry["before"_L1] != entry["after"_L1]);
        QCOMPARE(entry["reason"_L1].toString(), u"manual"_s);
        QVERIFY(!entry["request_id"_L1].toString().isEmpty());
        QCOMPARE(m_client->act(iccid, leaf, body).json()["version"_L1], reply.json()["version"_L1]); // nothing changed
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("leaf");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &leaf, const QJsonObject &body, int status,
                            const QString &code) { QTest::newRow(name) << leaf << body << status << code; };
        const QString invalid = u"invalid_body"_s;
        row("R78: an unknown sub-account is refused", "sub_account", {{u"sub_account_id"_s, u"999"_s}}, 422,
            u"unknown_sub_account"_s);
        row("R192: an unknown group is refused", "group", {{u"group_id"_s, 999}}, 422, u"unknown_group"_s);
        row("R192: the group has to be named", "group", {}, 400, invalid);
        row("R247: an unknown plan is refused", "plan", {{u"rate_plan_id"_s, u"99"_s}}, 422, u"unknown_rate_plan"_s);
        row("R249: an end user without @ is refused", "end_user", {{u"end_user"_s, u"ann"_s}}, 400, invalid);
        row("R255: an empty label is none", "labels", {{u"labels"_s, QJsonArray{u" "_s}}}, 400, invalid);
        row("R273: a country without coverage is refused", "deployment_country", {{u"deployment_country"_s, u"QQ"_s}},
            422, u"unknown_country"_s);
        row("R260: a line by the megabyte is not refilled", "refill", {}, 422, u"not_prepaid"_s);
        row("R261: nor does it refill itself", "data_auto_refill", {{u"enabled"_s, true}}, 422, u"not_prepaid"_s);
        row("R100: a date in the past is refused", "deactivation_date", {{u"deactivation_date"_s, u"2020-01-01"_s}},
            422, u"date_in_past"_s);
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, leaf);
        QFETCH(QJsonObject, body);
        QFETCH(int, status);
        QFETCH(QString, code);
        static const QByteArray iccid = paygo();
        const qint64 version = m_client->line(iccid)["version"_L1].toInteger();
        const Reply reply = m_client->act(iccid, leaf, body);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.errorCode(), code);
        QCOMPARE(m_client->line(iccid)["version"_L1].toInteger(), version);
    }

    void labelsAreAddedAndRemoved() // R255
    {
        const QByteArray iccid = paygo();
        m_client->act(iccid, "labels", {{u"labels"_s, QJsonArray{u"a"_s, u"b"_s}}});
        const Reply reply =
            m_client->act(iccid, "labels", {{u"add"_s, QJsonArray{u"c"_s}}, {u"remove"_s, QJsonArray{u"a"_s}}});
        QCOMPARE(reply.json()["labels"_L1].toArray(), (QJsonArray{u"b"_s, u"c"_s}));
    }

    void twoWritersOfOneVersionOneWins() // D23 and the lost update
    {
        const QByteArray iccid = paygo();
        const QByteArray condition = ifMatch(m_client->line(iccid));
        const Reply first = m_client->act(iccid, "notes", {{u"notes"_s, u"first"_s}}, condition);
        const Reply second = m_client->act(iccid, "plan_label", {{u"plan_label"_s, u"second"_s}}, condition);
        QCOMPARE(first.status, 200);
        QCOMPARE(second.status, 409);
        QCOMPARE(second.errorCode(), u"version_conflict"_s);
        const QJsonObject current = second.json()["error"_L1]["current"_L1].toObject();
        QCOMPARE(current["notes"_L1].toString(), u"first"_s);
        QCOMPARE(m_client->line(iccid)["plan_label"_L1].toString(), u""_s);
        QCOMPARE(m_client->act(iccid, "plan_label", {{u"plan_label"_s, u"second"_s}}, ifMatch(current)).status, 200);
    }

    void theSameKeyChangesOnce()
    {
        const QByteArray iccid = paygo();
        const QByteArray key = "Idempotency-Key: notes-1\r\n";
        const Reply first = m_client->act(iccid, "notes", {{u"notes"_s, u"once"_s}}, key);
        const Reply again = m_client->act(iccid, "notes", {{u"notes"_s, u"once"_s}}, key);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.headers["idempotent-replayed"], "true");
        QCOMPARE(m_client->act(iccid, "notes", {{u"notes"_s, u"twice"_s}}, key).status, 409);
    }

    void deactivationTakesEffectTheFollowingDay() // R98, R99, D3
    {
        const QByteArray iccid = paygo();
        QCOMPARE(m_client->act(iccid, "deactivate").status, 200);
        const QJsonObject pending = m_client->line(iccid);
        QCOMPARE(pending["status"_L1].toString(), u"Deactivation Pending"_s);
        QCOMPARE(pending["deactivation_date"_L1].toString(), today().addDays(1).toString(Qt::ISODate) + u" 00:00:00"_s);
        QCOMPARE(m_client->act(iccid, "deactivate").status, 409);
        const QByteArray other = paygo();
        m_client->act(other, "deactivate");
        QCOMPARE(m_client->act(other, "deactivation_date", {{u"deactivation_date"_s, QJsonValue()}}).status, 200);
        m_client->advance(kDay);
        QCOMPARE(m_client->line(iccid)["status"_L1].toString(), u"Deactivated"_s);
        QCOMPARE(m_client->line(other)["status"_L1].toString(), u"Activated"_s); // R100: the date was taken away
    }

    void aLaterDateIsBroughtForward() // D3
    {
        const QByteArray iccid = paygo();
        m_client->act(iccid, "deactivation_date", {{u"deactivation_date"_s, u"2027-01-01"_s}});
        QCOMPARE(m_client->act(iccid, "deactivate").status, 200);
        QCOMPARE(m_client->line(iccid)["deactivation_date"_L1].toString(),
                 today().addDays(1).toString(Qt::ISODate) + u" 00:00:00"_s);
    }

    void deactivationOfASubscriptionWaitsForItsEnd_data()
    {
        QTest::addColumn<QString>("contract");
        QTest::newRow("R178: a yearly contract until its last contracted day") << u"yearly"_s;
        QTest::newRow("R191: a quarterly one just the same") << u"quarterly"_s;
        QTest::newRow("R178: a monthly subscription until the last day of the month") << u"monthly"_s;
    }
    void deactivationOfASubscriptionWaitsForItsEnd()
    {
        QFETCH(QString, contract);
        QByteArray iccid;
        QJsonObject before;
        do {
            iccid = m_client->fresh(
                {{u"status"_s, u"Activated"_s}, {u"sim_type"_s, u"Subscription"_s}, {u"contract"_s, contract}});
            before = m_client->line(iccid);
        } while (contract != "monthly"_L1 && before["renewal_date"_L1].toString() <= today().toString(Qt::ISODate));
        QCOMPARE(m_client->act(iccid, "deactivate").status, 200);
        const QString end = contract == "monthly"_L1 ? u"2026-04-01"_s : before["renewal_date"_L1].toString();
        QCOMPARE(m_client->line(iccid)["deactivation_date"_L1].toString(), end + u" 00:00:00"_s);
        QCOMPARE(m_client->line(iccid)["status"_L1].toString(), u"Deactivation Pending"_s);
    }

    void linesThatDoNotWorkAreDeactivatedAtOnce_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("answer");
        QTest::newRow("R98: a suspended line") << u"Suspended"_s << 200;
        QTest::newRow("R98: a line that waits for its first use") << u"Activation Ready"_s << 200;
        QTest::newRow("D34: a deactivated one is so already") << u"Deactivated"_s << 409;
        QTest::newRow("R239: a blank SIM has no line") << u"Blank"_s << 422;
        QTest::newRow("R238: a pending one is being checked") << u"Pending"_s << 422;
    }
    void linesThatDoNotWorkAreDeactivatedAtOnce()
    {
        QFETCH(QString, status);
        QFETCH(int, answer);
        const QByteArray iccid = m_client->fresh({{u"status"_s, status}});
        QCOMPARE(m_client->act(iccid, "deactivate").status, answer);
        QCOMPARE(m_client->line(iccid)["status"_L1].toString(), answer == 200 ? u"Deactivated"_s : status);
    }

    void activationNeedsBalance() // R76, R240, D34
    {
        const QByteArray iccid = m_client->fresh({{u"status"_s, u"Deactivated"_s}});
        m_client->setBalance(u"1"_s);
        QCOMPARE(m_client->act(iccid, "activation_ready").status, 402);
        m_client->setBalance(u"500"_s);
        QCOMPARE(m_client->act(iccid, "activation_ready").status, 200);
        QCOMPARE(m_client->line(iccid)["status"_L1].toString(), u"Activation Ready"_s);
        QCOMPARE(m_client->act(iccid, "activation_ready").status, 409);
    }

    void aPlanChangesWithTheNextDayOnceACycle() // R247, R236: a month's prices stay right
    {
        const QByteArray iccid = paygo();
        const QDate day = today();
        const qint64 cost = qRound64(m_client->line(iccid)["monthly_cost"_L1].toString().toDouble() * 1e6);
        const Reply changed = m_client->act(iccid, "plan", {{u"rate_plan_id"_s, u"5"_s}});
        QVERIFY2(changed.status == 200, changed.body.constData());
        QCOMPARE(changed.json()["rate_plan"_L1].toString(), u"Sub 6 GB"_s);
        QCOMPARE(changed.json()["rate_plan_since"_L1].toString(), day.addDays(1).toString(Qt::ISODate));
        const Reply again = m_client->act(iccid, "plan", {{u"rate_plan_id"_s, u"1"_s}});
        QCOMPARE(again.status, 409);
        QCOMPARE(again.errorCode(), u"plan_changed_already"_s);
        m_client->advance(3 * kDay); // today by the megabyte, and then nothing more
        const QJsonObject later = m_client->line(iccid);
        const qint64 first = qRound64(later["monthly_cost"_L1].toString().toDouble() * 1e6);
        QVERIFY(first >= cost);
        m_client->advance(2 * kDay);
        QCOMPARE(m_client->line(iccid)["monthly_cost"_L1], later["monthly_cost"_L1]);
        QVERIFY(m_client->line(iccid)["monthly_usage_bytes"_L1].toInteger() > 0);
    }

    void prepaidDataIsRefilledAtOnce() // R231, R232, R260, R262, D36
    {
        const QByteArray iccid = m_client->fresh({{u"status"_s, u"Activated"_s}, {u"sim_type"_s, u"Prepaid"_s}});
        const qint64 before = m_client->line(iccid)["data_left_bytes"_L1].toInteger();
        const double balance = m_client->balance();
        const Reply reply = m_client->act(iccid, "refill", {}, "Idempotency-Key: refill-1\r\n");
        QVERIFY2(reply.status == 200, reply.body.constData());
        QCOMPARE(reply.json()["data_left_bytes"_L1].toInteger(), before + (1LL << 30));
        QCOMPARE(m_client->act(iccid, "refill", {}, "Idempotency-Key: refill-1\r\n").body, reply.body);
        QCOMPARE(m_client->balance(), balance - 5.0);
        QCOMPARE(m_client->line(iccid)["data_left_bytes"_L1].toInteger(), before + (1LL << 30));
    }

    void aLineWithoutDataComesBackWithARefill() // R231, R242
    {
        const QByteArray iccid = m_client->fresh({{u"status"_s, u"Suspended"_s}, {u"reason"_s, u"payment"_s}});
        if (m_client->line(iccid)["sim_type"_L1].toString() != "Prepaid"_L1)
            QCOMPARE(m_client->act(iccid, "plan", {{u"rate_plan_id"_s, u"3"_s}}).status, 200);
        const Reply reply = m_client->act(iccid, "refill");
        QVERIFY2(reply.status == 200, reply.body.constData());
        QCOMPARE(reply.json()["status"_L1].toString(), u"Activated"_s);
        QCOMPARE(m_client->audit(iccid, u"line.status"_s)["before"_L1].toString(), u"Suspended"_s);
    }

    void refillsNeedBalanceAndAutoRefillsACard() // R261, D9
    {
        Running running(120);
        LineClient client(running);
        const QByteArray iccid = client.one({{u"status"_s, u"Activated"_s}, {u"sim_type"_s, u"Prepaid"_s}});
        client.setBalance(u"2"_s);
        QCOMPARE(client.act(iccid, "refill").status, 402);
        const QJsonObject on{{u"enabled"_s, true}, {u"threshold_bytes"_s, 1000}};
        client.act(iccid, "data_auto_refill", {{u"enabled"_s, false}});
        client.post("payment_method/delete");
        const Reply without = client.act(iccid, "data_auto_refill", on);
        QCOMPARE(without.errorCode(), u"no_payment_method"_s);
        client.giveCard();
        const Reply with = client.act(iccid, "data_auto_refill", on);
        QCOMPARE(with.json()["data_auto_refill"_L1].toBool(), true);
        QCOMPARE(with.json()["refill_threshold_bytes"_L1].toInteger(), 1000);
    }

    void onlyWorkingEsimsAreOffered() // R259
    {
        QByteArray esim, card;
        for (const QByteArray &iccid : m_client->with({{u"status"_s, u"Activated"_s}}))
            (m_client->line(iccid)["eid"_L1].toString().isEmpty() ? card : esim) = iccid;
        QCOMPARE(m_client->act(card, "store/add").errorCode(), u"not_an_esim"_s);
        QCOMPARE(m_client->act(esim, "store/add").json()["in_store"_L1].toBool(), true);
        QCOMPARE(m_client->act(esim, "store/remove").json()["in_store"_L1].toBool(), false);
    }

    void aSubAccountPaysFromTheAccountsBalanceAndKeepsAwayFromDates() // R101, R161, R162
    {
        Persons persons(*m_running);
        const QJsonObject session = persons.join(u"sub@northwind.example"_s, u"Sub-account"_s, {{u"sub_account"_s, 1}});
        LineClient sub(*m_running, persons.readyOf(session));
        const QByteArray iccid = sub.one({{u"status"_s, u"Activated"_s}});
        const double balance = m_client->balance();
        QCOMPARE(sub.act(iccid, "sms", {{u"text"_s, u"hello"_s}}).status, 201);
        QCOMPARE(m_client->balance(), balance - 0.05);
        const Reply date = sub.act(iccid, "deactivation_date", {{u"deactivation_date"_s, u"2026-12-01"_s}});
        QCOMPARE(date.status, 403);
        QCOMPARE(sub.act(iccid, "sub_account", {{u"sub_account_id"_s, QJsonValue()}}).status, 403);
        const QByteArray foreign = m_client->one({{u"status"_s, u"Activated"_s}, {u"sub_account_id"_s, u"2"_s}});
        QCOMPARE(sub.act(foreign, "notes", {{u"notes"_s, u"mine"_s}}).status, 404);
        QCOMPARE(sub.get("sim_card/" + foreign + "/audit_log").status, 404);
        const QJsonArray seen = sub.all("audit_log");
        for (const QJsonValue &entry : seen)
            QCOMPARE(entry["object_kind"_L1].toString(), u"line"_s);
    }

    //! R193, D30: groups are a matter of the console.
    void movingToAnotherGroupLeavesTheSubAccountAlone()
    {
        const QByteArray iccid = m_client->one({{u"status"_s, u"Activated"_s}});
        const QString group = m_client->line(iccid)["group_id"_L1].toString();
        const QJsonValue subAccount = m_client->line(iccid)["sub_account_id"_L1];
        const QString other = group == u"2"_s ? u"3"_s : u"2"_s;
        QCOMPARE(m_client->act(iccid, "group", {{u"group_id"_s, other}}).status, 200);
        QCOMPARE(m_client->line(iccid)["group_id"_L1].toString(), other);
        QCOMPARE(m_client->line(iccid)["sub_account_id"_L1], subAccount);
    }

    //! R243: something went wrong with the integration; such a line does nothing and says why.
    void anInvalidLineCannotBeActivated()
    {
        const QByteArray iccid = m_client->one({{u"status"_s, u"Invalid"_s}});
        QCOMPARE(m_client->line(iccid)["reason"_L1].toString(), u"integration"_s);
        QCOMPARE(m_client->act(iccid, "activation_ready").status, 422);
        QCOMPARE(m_client->line(iccid)["status"_L1].toString(), u"Invalid"_s);
    }
};

LINEDESK_TEST(TestLines)
#include "tst_lines.moc"
