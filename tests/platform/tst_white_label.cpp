// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/accountclient.h"
#include "tests/platform/company.h"
#include "tests/support/register.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using test::Account;
using test::Company;
using test::HttpClient;
using test::Persons;
using test::Reply;

namespace {

//! White label (R94–R97): customers' lines run on the account's behalf, under a name of its own, for a fee.
class TestWhiteLabel : public QObject
{
    Q_OBJECT

    static void inMarch(platform::Options &options)
    {
        options.clockStart = QDateTime(QDate(2026, 3, 10), QTime(9, 30), QTimeZone::utc());
        options.quotaOverride = 1'000'000;
    }
    static QJsonObject everything()
    {
        return {{u"enabled"_s, true},
                {u"domain"_s, u"IoT.northwind.example"_s},
                {u"support_email"_s, u"help@iot.northwind.example"_s},
                {u"mailboxes"_s, QJsonArray{u"sales"_s, u"Ops"_s, u"sales"_s}}};
    }
    static QJsonObject first(const QJsonArray &rows, const QString &kind)
    {
        for (const QJsonValue &row : rows) {
            if (row["kind"_L1].toString() == kind)
                return row.toObject();
        }
        return {};
    }

private Q_SLOTS:
    //! R95: a domain name; R96: support via e-mail; R97: extra mailboxes; each with its fee, once a month.
    void eachExtraHasAFeeThatIsChargedMonthly()
    {
        Company company(60, inMarch);
        company.post("/simulate/traffic", {{u"balance"_s, u"1000"_s}});
        QVERIFY(company.get("")["links"_L1].toObject().contains("white_label"_L1));
        QCOMPARE(company.get("white_label")["enabled"_L1].toBool(), false);
        const Reply on = company.post("white_label", everything());
        QVERIFY2(on.status == 200, on.body.constData());
        QCOMPARE(on.json()["domain"_L1].toString(), u"iot.northwind.example"_s);
        QCOMPARE(on.json()["mailboxes"_L1].toArray(),
                 (QJsonArray{u"sales@iot.northwind.example"_s, u"ops@iot.northwind.example"_s}));
        QCOMPARE(on.json()["monthly_total"_L1].toString(), u"19.00"_s); // 10 + 5 + 2 × 2
        QCOMPARE(on.json()["fees"_L1].toArray().size(), 3);
        for (const QString &month : {u"2026-04"_s, u"2026-05"_s}) {
            company.advanceDays(month == u"2026-04"_s ? 22 : 30);
            const QJsonObject payment = first(company.rows("transactions"), u"white_label"_s);
            QCOMPARE(payment["amount"_L1].toString(), u"19.00"_s);
            QVERIFY(payment["date"_L1].toString().startsWith(month + u"-01"_s));
            const QJsonObject invoice = first(company.rows("invoices"), u"white_label"_s);
            QCOMPARE(invoice["total"_L1].toString(), u"19.00"_s);
            const QJsonArray items = invoice["content"_L1]["items"_L1].toArray();
            QCOMPARE(items.size(), 3);
            QCOMPARE(items[0]["description"_L1].toString(), u"White label: domain name"_s);
            QCOMPARE(items[2]["description"_L1].toString(), u"White label: 2 × mailbox"_s);
            QCOMPARE(items[2]["amount"_L1].toString(), u"4.00"_s);
            QCOMPARE(company.get("billing_cycles/" + month.toLatin1())["white_label"_L1].toString(), u"19.00"_s);
        }
        Account(company.running.ready, company.running.clock.now().toSecsSinceEpoch()).checkBooks(); // sums to zero
    }

    void whatWasOnForADayIsPaidForThatMonthAndNoOther() // R95
    {
        Company company(20, inMarch);
        company.post("/simulate/traffic", {{u"balance"_s, u"1000"_s}});
        company.post("white_label", everything());
        company.advanceDays(1);
        const Reply off = company.post("white_label", {{u"enabled"_s, false}});
        QCOMPARE(off.json()["monthly_total"_L1].toString(), u"0.00"_s);
        QCOMPARE(off.json()["due_this_month"_L1].toString(), u"19.00"_s);
        QCOMPARE(off.json()["domain"_L1].toString(), u"iot.northwind.example"_s); // kept for when it is on again
        company.advanceDays(60);
        int count = 0;
        const QJsonArray rows = company.rows("transactions");
        for (const QJsonValue &row : rows)
            count += row["kind"_L1].toString() == "white_label"_L1;
        QCOMPARE(count, 1);
        QCOMPARE(company.get("white_label")["due_this_month"_L1].toString(), u"0.00"_s);
    }

    void withoutACardItIsTakenFromTheBalance() // R95
    {
        Company company(0, inMarch);
        company.post("payment_method/delete");
        company.post("/simulate/traffic", {{u"balance"_s, u"100"_s}});
        company.post("white_label", everything());
        company.advanceDays(25);
        QCOMPARE(company.get("balance")["balance"_L1].toString(), u"81.00"_s);
        QCOMPARE(first(company.rows("ledger"), u"white_label"_s)["reference"_L1].toString(), u"2026-03"_s);
        Account(company.running.ready, company.running.clock.now().toSecsSinceEpoch()).checkBooks();
    }

    //! R94, R93: the lines then name nobody but the account, and its people see under what name they are.
    void customersSeeTheAccountsOwnName()
    {
        Company company(30, inMarch);
        const QByteArray apn = "sim_card/" + company.iccids("iot_sim_cards").first().toLatin1() + "/apn";
        QCOMPARE(company.get(apn)["white_label"_L1].toBool(), false);
        QVERIFY(company.get("")["white_label"_L1].isNull());
        company.post("/simulate/traffic", {{u"balance"_s, u"1000"_s}});
        company.post("white_label", everything());
        QCOMPARE(company.get(apn)["white_label"_L1].toBool(), true);
        QCOMPARE(company.get(apn)["provider"_L1], QJsonValue());
        QCOMPARE(company.get(apn + "?white_label=0")["white_label"_L1].toBool(), false);
        const QJsonObject session =
            company.persons.join(u"sub@customer.example"_s, u"Sub-account"_s, {{u"sub_account"_s, 1}});
        HttpClient customer = company.as(session);
        QCOMPARE(customer.get("").json()["white_label"_L1]["support_email"_L1].toString(),
                 u"help@iot.northwind.example"_s);
        QCOMPARE(customer.get("white_label").status, 403);
        company.post("white_label", {{u"enabled"_s, false}});
        QVERIFY(customer.get("").json()["white_label"_L1].isNull());
    }

    void theOwnerAloneSwitchesIt() // R94, D13
    {
        Company company(3, inMarch);
        HttpClient user = company.as(company.persons.join(u"user@northwind.example"_s, u"User"_s));
        QCOMPARE(user.get("white_label").status, 200);
        const Reply reply = user.call("POST", "white_label", Persons::json(everything()));
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.json()["error"_L1]["permission"_L1].toString(), u"white_label.manage"_s);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QJsonObject &body, int status, const QString &field) {
            QTest::newRow(name) << body << status << field;
        };
        row("R95: a name with dots is needed", {{u"domain"_s, u"localhost"_s}}, 400, u"domain"_s);
        row("R95: nothing but letters, digits and dashes", {{u"domain"_s, u"a b.example"_s}}, 400, u"domain"_s);
        row("R95: no label begins with a dash", {{u"domain"_s, u"-a.example"_s}}, 400, u"domain"_s);
        row("R95: an address is no domain", {{u"domain"_s, u"127.0.0.1"_s}}, 400, u"domain"_s);
        row("R96: an e-mail address is needed", {{u"support_email"_s, u"help"_s}}, 400, u"support_email"_s);
        row("R97: only what stands before the @", {{u"mailboxes"_s, QJsonArray{u"a@b"_s}}}, 400, u"mailboxes"_s);
        row("R97: mailboxes need the domain", {{u"mailboxes"_s, QJsonArray{u"sales"_s}}}, 422, u"mailboxes"_s);
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QJsonObject, body);
        QFETCH(int, status);
        QFETCH(QString, field);
        static Company company(0, inMarch);
        const Reply reply = company.post("white_label", body);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.json()["error"_L1]["field"_L1].toString(), field);
        QCOMPARE(company.get("white_label")["version"_L1].toInt(), 0);
    }

    void itNeedsBalanceAndTheVersionThatWasRead()
    {
        Company company(0, inMarch);
        company.post("/simulate/traffic", {{u"balance"_s, u"1"_s}});
        QCOMPARE(company.post("white_label", everything()).status, 402);
        company.post("/simulate/traffic", {{u"balance"_s, u"100"_s}});
        QCOMPARE(company.post("white_label", everything()).status, 200);
        HttpClient &owner = company.persons.owner();
        const QByteArray off = "{\"enabled\":false}";
        QCOMPARE(owner.call("POST", "white_label", off, "If-Match: \"0\"\r\n").errorCode(), u"version_conflict"_s);
        const Reply done = owner.call("POST", "white_label", off, "If-Match: \"1\"\r\nIdempotency-Key: w\r\n");
        QCOMPARE(done.status, 200);
        QCOMPARE(owner.call("POST", "white_label", off, "If-Match: \"1\"\r\nIdempotency-Key: w\r\n").body, done.body);
        const QJsonObject entry = company.get("audit_log?action=white_label.updated")["data"_L1][0].toObject();
        QCOMPARE(entry["field"_L1].toString(), u"enabled"_s);
        QCOMPARE(entry["before"_L1].toString(), u"on"_s);
        QCOMPARE(entry["after"_L1].toString(), u"off"_s);
    }

    void aDomainIsOneAccountsOnTheWholeServer() // R95
    {
        Company company(0, inMarch);
        company.post("/simulate/traffic", {{u"balance"_s, u"100"_s}});
        const Reply other = company.post("/auth/sign_up", {{u"email"_s, u"bo@other.example"_s},
                                                           {u"password"_s, test::kPassword},
                                                           {u"name"_s, u"Bo"_s},
                                                           {u"account_name"_s, u"Other BV"_s}});
        HttpClient bo = company.as(other.json());
        QCOMPARE(bo.call("POST", "/simulate/traffic", "{\"balance\":\"100\"}").status, 200);
        QCOMPARE(company.post("white_label", everything()).status, 200);
        const Reply second = bo.call("POST", "white_label", Persons::json(everything()));
        QCOMPARE(second.status, 409);
        QCOMPARE(second.errorCode(), u"domain_taken"_s);
        QCOMPARE(company.post("white_label", {{u"domain"_s, QJsonValue()}, {u"mailboxes"_s, QJsonArray()}}).status,
                 200);
        QCOMPARE(bo.call("POST", "white_label", Persons::json(everything())).status, 200);
    }
};

} // namespace

LINEDESK_TEST(TestWhiteLabel)
#include "tst_white_label.moc"
