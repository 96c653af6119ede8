// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/company.h"
#include "tests/support/register.h"

using namespace Qt::StringLiterals;
using test::Company;
using test::HttpClient;
using test::Reply;

namespace {

QJsonObject ticket(const QString &subject, const QString &iccid = {})
{
    return {{u"subject"_s, subject},
            {u"text"_s, u"It registers\nand has no data."_s},
            {u"kind"_s, u"technical"_s},
            {u"iccid"_s, iccid}};
}

QJsonObject order(int quantity, const QString &type = u"SIM"_s)
{
    return {{u"quantity"_s, quantity},
            {u"card_type"_s, type},
            {u"name"_s, u"Kim Vos"_s},
            {u"company"_s, u"Northwind"_s},
            {u"email"_s, u"kim@northwind.example"_s},
            {u"phone"_s, u"+31 10 1234567"_s},
            {u"country_code"_s, u"NL"_s},
            {u"address"_s, u"Maasboulevard 100\nRotterdam"_s}};
}

} // namespace

//! Tickets (R194–R197, R218–R220), orders (R102, R103, D18) and coverage.
class TestCompanyTickets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSupportAnswersAfterSomeHours() // R194, R219
    {
        Company company(20);
        const QString iccid = company.iccids("iot_sim_cards")[0];
        const Reply opened = company.post("tickets", ticket(u"No data"_s, iccid));
        QCOMPARE(opened.status, 201);
        const QByteArray path = "tickets/" + opened.json()["id"_L1].toString().toLatin1();
        QCOMPARE(company.get(path)["messages"_L1].toArray().size(), 1);
        company.advance(3600);
        QCOMPARE(company.get(path)["messages"_L1].toArray().size(), 1);
        company.advanceDays(1);
        const QJsonArray messages = company.get(path)["messages"_L1].toArray();
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages[1]["from_support"_L1].toBool(), true);
        QVERIFY(messages[1]["text"_L1].toString().contains(iccid));
        const int hour = messages[1]["at"_L1].toString().mid(11, 2).toInt();
        QVERIFY(hour >= 8 && hour < 18);
        QCOMPARE(company.mails(u"owner@northwind.example"_s, u"ticket"_s).size(), 1);
        company.advanceDays(3);
        QCOMPARE(company.get(path)["messages"_L1].toArray().size(), 2); // once
    }

    void theAnswerDoesNotDependOnHowTimeIsCut() // D39
    {
        Company one(20);
        Company other(20);
        QCOMPARE(one.post("tickets", ticket(u"A"_s)).status, 201);
        QCOMPARE(other.post("tickets", ticket(u"A"_s)).status, 201);
        one.advanceDays(2);
        for (int i = 0; i < 6; ++i)
            other.advance(8 * 3600);
        QCOMPARE(one.get("tickets/1")["messages"_L1], other.get("tickets/1")["messages"_L1]);
    }

    void ticketsAreAnsweredClosedAndReopened() // R220
    {
        Company company(20);
        HttpClient user = company.as(company.persons.join(u"user@northwind.example"_s, u"User"_s));
        QCOMPARE(company.post("tickets", ticket(u"A"_s)).status, 201);
        QCOMPARE(user.call("POST", "tickets/1/messages", "{\"text\":\"It works for me.\"}").status, 201);
        QCOMPARE(company.mails(u"owner@northwind.example"_s, u"ticket"_s).size(), 1);
        QCOMPARE(company.post("tickets/1/reopen").status, 409);
        QCOMPARE(company.post("tickets/1/close").json()["state"_L1].toString(), u"closed"_s);
        QCOMPARE(company.rows("tickets?state=open").size(), 0);
        QCOMPARE(company.rows("tickets?state=closed").size(), 1);
        QCOMPARE(company.post("tickets/1/messages", {{u"text"_s, u"Again."_s}}).json()["state"_L1].toString(),
                 u"open"_s);
        QCOMPARE(company.post("tickets/1/close").status, 200);
        company.advanceDays(2);
        QCOMPARE(company.get("tickets/1")["messages"_L1].toArray().size(), 3); // nobody answers a closed one
    }

    void listsAreNarrowedByLineAndText() // R196, R218
    {
        Company company(20);
        const QString iccid = company.iccids("iot_sim_cards")[3];
        QCOMPARE(company.post("tickets", ticket(u"Antenna 100%"_s, iccid)).status, 201);
        QCOMPARE(company.post("tickets", ticket(u"Invoice"_s)).status, 201);
        QCOMPARE(company.rows("tickets?iccid=" + iccid.toLatin1()).size(), 1);
        QCOMPARE(company.rows("tickets?text=ANTENNA").size(), 1);
        QCOMPARE(company.rows("tickets?text=REGISTERS").size(), 2);
        QCOMPARE(company.rows("tickets?text=%25").size(), 1);
        QCOMPARE(company.post("tickets", ticket(u"x"_s, u"8900000000000000000"_s)).errorCode(), u"unknown_line"_s);
    }

    void statusChangesStandBesideTickets() // R197, R218
    {
        Company company(20);
        company.alter({{u"UPDATE line SET status_id = 6 WHERE line_no = 1"_s, {}}, {u"DELETE FROM audit_entry"_s, {}}});
        const QByteArray iccid = company.iccids("iot_sim_cards")[0].toLatin1();
        QCOMPARE(company.post("accounts/1/activate_lines").status, 200);
        const int changes = int(company.rows("ticket_history").size());
        company.advance(1);
        QCOMPARE(company.post("tickets", ticket(u"A"_s, QString::fromLatin1(iccid))).status, 201);
        const QJsonArray all = company.rows("ticket_history");
        QCOMPARE(all.size(), changes + 1);
        QCOMPARE(all[0]["type"_L1].toString(), u"ticket"_s);
        for (int i = 1; i < all.size(); ++i)
            QCOMPARE(all[i]["type"_L1].toString(), u"status_change"_s);
    }

    void peopleSeeTicketsOfTheirLinesAndTheirOwn() // R226, R101
    {
        Company company(40);
        company.alter({{u"UPDATE line SET group_id = 2 WHERE line_no = 1"_s, {}},
                       {u"UPDATE line SET group_id = 3 WHERE line_no = 2"_s, {}}});
        const QStringList iccids = company.iccids("iot_sim_cards");
        HttpClient two = company.as(
            company.persons.join(u"two@northwind.example"_s, u"Group admin"_s, {{u"groups"_s, QJsonArray{2}}}));
        for (const QString &iccid : {iccids[0], iccids[1], QString()})
            QCOMPARE(company.post("tickets", ticket(u"A"_s, iccid)).status, 201);
        QCOMPARE(two.get("tickets").json()["total"_L1].toInt(-1), 1);
        QCOMPARE(two.get("tickets/2").status, 404);
        QCOMPARE(two.call("POST", "tickets/3/messages", "{\"text\":\"x\"}").status, 404);
        QCOMPARE(two.call("POST", "tickets", "{\"subject\":\"Mine\",\"text\":\"x\"}").status, 201);
        QCOMPARE(two.get("tickets").json()["total"_L1].toInt(-1), 2);
        for (const QJsonValue &entry : two.get("ticket_history?limit=1000").json()["data"_L1].toArray()) {
            const QString iccid = entry["iccid"_L1].toString();
            QVERIFY(iccid.isEmpty() || two.get("sim_card/" + iccid.toLatin1()).status == 200);
        }
    }

    void tenCardsAreTheStores_data() // R102, R103, D18
    {
        QTest::addColumn<int>("quantity");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("one card is ordered in the store (R102)") << 1 << 422 << u"order_in_store"_s;
        QTest::newRow("ten cards are 1-10 (D18)") << 10 << 422 << u"order_in_store"_s;
        QTest::newRow("eleven need the contact form (R103)") << 11 << 201 << QString();
        QTest::newRow("nothing is no order") << 0 << 400 << u"invalid_body"_s;
        QTest::newRow("ten thousand is the most") << 10'001 << 400 << u"invalid_body"_s;
    }
    void tenCardsAreTheStores()
    {
        QFETCH(int, quantity);
        QFETCH(int, status);
        QFETCH(QString, code);
        Company company(10);
        const Reply reply = company.post("orders", order(quantity));
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.errorCode(), code);
        if (code == "order_in_store"_L1)
            QVERIFY(reply.headers.value("link").contains("https://business.keepgo.com/"));
    }

    void orderedCardsArriveAsBlankLines() // R103, D18
    {
        Company company(10);
        QCOMPARE(company.post("orders", order(12)).status, 201);
        QCOMPARE(company.post("orders", order(11, u"eSIM"_s)).status, 201);
        QStringList states;
        for (int day = 0; day < 12; ++day) {
            const QString state = company.get("orders/1")["state"_L1].toString();
            if (states.isEmpty() || states.last() != state)
                states << state;
            QCOMPARE(company.iccids("iot_sim_cards").size(), state == "delivered"_L1 ? 33 : 10);
            company.advanceDays(1);
        }
        QCOMPARE(states, (QStringList{u"received"_s, u"confirmed"_s, u"shipped"_s, u"delivered"_s}));
        const QJsonArray lines = company.rows("iot_sim_cards");
        QSet<QString> iccids;
        for (const QJsonValue &line : lines)
            iccids << line["iccid"_L1].toString();
        QCOMPARE(iccids.size(), 33);
        for (int i = 10; i < 33; ++i) {
            QCOMPARE(lines[i]["status"_L1].toString(), u"Blank"_s);
            QCOMPARE(lines[i]["eid"_L1].toString().size(), i < 22 ? 0 : 32);
        }
        QCOMPARE(company.mails(u"kim@northwind.example"_s, u"order"_s).size(), 6);
    }

    //! R160: a card that is sent out is this account's, and nobody's before.
    void orderedCardsAreClaimed()
    {
        Company company(10);
        // What the next cards would be called: those of a platform with the same seed.
        QCOMPARE(company.post("orders", order(12)).status, 201);
        QStringList wouldBe;
        {
            Company twin(10);
            QCOMPARE(twin.post("orders", order(12)).status, 201);
            twin.advanceDays(12);
            wouldBe = twin.iccids("iot_sim_cards").mid(10);
        }
        QCOMPARE(wouldBe.size(), 12);
        const Reply other = company.post("/auth/sign_up", {{u"email"_s, u"bo@other.example"_s},
                                                           {u"password"_s, test::kPassword},
                                                           {u"name"_s, u"Bo"_s},
                                                           {u"account_name"_s, u"Other BV"_s}});
        HttpClient bo = company.as(other.json());
        QCOMPARE(bo.call("POST", "/simulate/traffic", "{\"balance\":\"100\"}").status, 200);
        const auto add = [&bo](const QString &iccid) {
            const QJsonObject line{{u"iccid"_s, iccid}, {u"rate_plan_id"_s, u"1"_s}};
            return bo.call("POST", "iot_sim_cards", test::Persons::json(line)).status;
        };
        QCOMPARE(add(wouldBe[3]), 201);
        company.advanceDays(12);
        const QStringList delivered = company.iccids("iot_sim_cards").mid(10);
        QCOMPARE(delivered.size(), 12);
        QVERIFY(!delivered.contains(wouldBe[3]));
        QCOMPARE(QSet<QString>(delivered.begin(), delivered.end()).size(), 12);
        QCOMPARE(add(delivered[0]), 409);
        QCOMPARE(company.post("iot_sim_cards", {{u"iccid"_s, wouldBe[3]}, {u"rate_plan_id"_s, u"1"_s}}).status, 409);
    }

    void anOrderIsMadeOnce() // T5
    {
        Company company(10);
        const QByteArray body = test::Persons::json(order(12));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(company.persons.owner().call("POST", "orders", body, "Idempotency-Key: one\r\n").status, 201);
        QCOMPARE(company.rows("orders").size(), 1);
    }

    void coverageNamesNetworksByCountry()
    {
        Company company(10);
        const QJsonArray all = company.rows("coverage");
        QVERIFY(all.size() > 30);
        const QJsonArray nl = company.rows("coverage?country_code=nl");
        QCOMPARE(nl.size(), 1);
        QVERIFY(nl[0]["operators"_L1].toArray().size() > 1);
        QVERIFY(nl[0]["technologies"_L1].toArray().contains(u"LTE"_s));
    }
};

LINEDESK_TEST(TestCompanyTickets)
#include "tst_company_tickets.moc"
