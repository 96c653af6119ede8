// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/changerequest.h"
#include "tests/support/accounthelp.h"
#include "tests/support/register.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using domain::ChangeKind;

Q_DECLARE_METATYPE(domain::ChangeOrder)

namespace {

const QHash<QString, QString> kLinks{{u"orders"_s, u"/api/a1/orders"_s},
                                     {u"staff_invite"_s, u"/api/a1/staff/invite"_s},
                                     {u"tickets"_s, u"/api/a1/tickets"_s},
                                     {u"add_funds"_s, u"/api/a1/add_funds"_s},
                                     {u"auto_refill"_s, u"/api/a1/auto_refill"_s},
                                     {u"line_notes"_s, u"/api/a1/sim_card/{iccid}/notes"_s},
                                     {u"line_store_add"_s, u"/api/a1/sim_card/{iccid}/store/add"_s},
                                     {u"line_store_remove"_s, u"/api/a1/sim_card/{iccid}/store/remove"_s},
                                     {u"line_suspend"_s, u"/api/a1/sim_card/{iccid}/suspend"_s},
                                     {u"line_resume"_s, u"/api/a1/sim_card/{iccid}/resume"_s}};

bool offers(const std::vector<ChangeKind> &offered, ChangeKind kind)
{
    return std::find(offered.begin(), offered.end(), kind) != offered.end();
}

} // namespace

//! What orders and invitations are on the wire (platform/openapi.yaml), and where they are offered (D25).
class TestChangeRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodies_data()
    {
        QTest::addColumn<domain::ChangeOrder>("order");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("R103: orderCards")
            << test::cardOrder() << u"/api/a1/orders"_s
            << QByteArray(R"({"quantity":50,"card_type":"SIM","name":"Kim Vos","company":"Northwind Connected BV",)"
                          R"("email":"kim@northwind.example","phone":"+31 10 1234567","country_code":"NL",)"
                          R"("address":"Maasboulevard 100, Rotterdam"})");
        domain::ChangeOrder esim = test::cardOrder(11);
        esim.value.cards->cardType = domain::CardType::Esim;
        esim.value.cards->notes = u"by Friday"_s;
        QTest::newRow("D18: eSIM, with notes")
            << esim << u"/api/a1/orders"_s
            << QByteArray(R"({"quantity":11,"card_type":"eSIM","name":"Kim Vos","company":"Northwind Connected BV",)"
                          R"("email":"kim@northwind.example","phone":"+31 10 1234567","country_code":"NL",)"
                          R"("address":"Maasboulevard 100, Rotterdam","notes":"by Friday"})");
        QTest::newRow("R194: openTicket, about the line")
            << test::ticketOrder() << u"/api/a1/tickets"_s
            << QByteArray(R"({"kind":"technical","subject":"No data since noon",)"
                          R"("text":"It registers and has no data.","iccid":"8944500000000000001"})");
        QTest::newRow("R11, D20: addFunds, as decimal text")
            << test::fundsOrder(75'500'000) << u"/api/a1/add_funds"_s << QByteArray(R"({"amount":"75.50"})");
        QTest::newRow("R24: setAutoRefill, on")
            << test::refillOrder(true) << u"/api/a1/auto_refill"_s << QByteArray(R"({"enabled":true})");
        QTest::newRow("R34: and off") << test::refillOrder(false) << u"/api/a1/auto_refill"_s
                                      << QByteArray(R"({"enabled":false})");
        QTest::newRow("R60: inviteStaff")
            << test::invitationFor(u"kim@northwind.example"_s) << u"/api/a1/staff/invite"_s
            << QByteArray(R"({"email":"kim@northwind.example","role":"User"})");
        domain::ChangeOrder admin = test::invitationFor(u"kim@northwind.example"_s, domain::Role::GroupAdmin);
        admin.value.invitation->groups = {{u"2"_s, u"Depot"_s}, {u"3"_s, u"Yard"_s}};
        QTest::newRow("R226: with groups") << admin << u"/api/a1/staff/invite"_s
                                           << QByteArray(R"({"email":"kim@northwind.example","role":"Group admin",)"
                                                         R"("groups":["2","3"]})");
        domain::ChangeOrder sub = test::invitationFor(u"kim@northwind.example"_s, domain::Role::SubAccount);
        sub.value.invitation->subAccount = {u"4"_s, u"E-bikes"_s};
        sub.value.invitation->groups = {{u"2"_s, u"Depot"_s}};
        QTest::newRow("with a sub-account, without groups")
            << sub << u"/api/a1/staff/invite"_s
            << QByteArray(R"({"email":"kim@northwind.example","role":"Sub-account","sub_account":"4"})");
    }

    void bodies()
    {
        QFETCH(domain::ChangeOrder, order);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        domain::Change change = test::accountChange(order);
        if (order.kind == ChangeKind::OpenTicket)
            change.iccid = {u"8944500000000000001"_s};
        const auto request = api::keepgo::requestFor(change, kLinks);
        QVERIFY(request.isOk());
        QCOMPARE(request->method, api::http::Method::Post);
        QCOMPARE(request->path, path);
        QCOMPARE(QJsonDocument::fromJson(request->body), QJsonDocument::fromJson(body));
    }

    void whatALineIsStoppedByAndOfferedWith_data()
    {
        QTest::addColumn<ChangeKind>("kind");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("action");
        QTest::newRow("R259: into the store") << ChangeKind::AddToStore << u"store/add"_s << u"store_add"_s;
        QTest::newRow("R259: out of it") << ChangeKind::RemoveFromStore << u"store/remove"_s << u"store_remove"_s;
        QTest::newRow("R267: the request to suspend") << ChangeKind::Suspend << u"suspend"_s << u"suspend"_s;
        QTest::newRow("R266: and to resume") << ChangeKind::Resume << u"resume"_s << u"resume"_s;
    }

    void whatALineIsStoppedByAndOfferedWith()
    {
        QFETCH(ChangeKind, kind);
        QFETCH(QString, end);
        domain::Change change;
        change.order.kind = kind;
        change.iccid = {u"8944500000000000001"_s};
        const auto request = api::keepgo::requestFor(change, kLinks);
        QVERIFY(request.isOk());
        QCOMPARE(request->method, api::http::Method::Post);
        QCOMPARE(request->path, u"/api/a1/sim_card/8944500000000000001/"_s + end);
        QCOMPARE(request->body, QByteArray("{}"));
        QTEST(QString(api::keepgo::jobAction(kind)), "action");
        QVERIFY(offers(api::keepgo::changesOffered(kLinks), kind));
        QVERIFY2(!offers(api::keepgo::changesOffered({}), kind), "D25: not by the bare dialect");
    }

    void offeredByTheirLinksAlone() // D25
    {
        const std::vector<ChangeKind> all = api::keepgo::changesOffered(kLinks);
        QVERIFY(offers(all, ChangeKind::OrderCards) && offers(all, ChangeKind::InvitePerson));
        QVERIFY(offers(all, ChangeKind::Notes) && !offers(all, ChangeKind::Activate));
        const std::vector<ChangeKind> some = api::keepgo::changesOffered({{u"orders"_s, u"/api/a1/orders"_s}});
        QVERIFY(offers(some, ChangeKind::OrderCards) && !offers(some, ChangeKind::InvitePerson));
        QVERIFY(offers(all, ChangeKind::OpenTicket) && !offers(some, ChangeKind::OpenTicket));
        QVERIFY2(offers(api::keepgo::changesOffered({{u"tickets"_s, u"/t"_s}}), ChangeKind::Activate),
                 "nor does that of tickets");
        QVERIFY2(offers(some, ChangeKind::Activate), "a link of the account says nothing about the dialect's own");
        QVERIFY(!offers(api::keepgo::changesOffered({}), ChangeKind::OrderCards));
        for (const domain::ChangeOrder &order : {test::cardOrder(), test::invitationFor(u"kim@northwind.example"_s)}) {
            const auto refused = api::keepgo::requestFor(test::accountChange(order), {});
            QCOMPARE(refused.error().kind, base::ErrorKind::Unsupported);
        }
    }

    void aRuleIsReadWithAllThatItActsBy() // R112-R119
    {
        const QByteArray body = R"({"data": [
            {"id": "1", "name": "500 MB a day", "enabled": true, "trigger": "data_usage", "period": "day", "unit": "MB",
             "limit": "500.5", "sub_accounts": [{"id": "9", "name": "Field trials"}], "status": "suspended",
             "follow_up": "next_day"},
            {"id": "2", "name": "$20 a month", "enabled": true, "trigger": "data_usage", "period": "month",
             "unit": "USD", "limit": "20.00", "sub_accounts": [], "status": "none", "follow_up": "none"},
            {"id": "3", "name": "Stolen", "enabled": true, "trigger": "imei_change", "period": "day", "unit": null,
             "limit": null, "sub_accounts": [], "status": "deactivated", "follow_up": "none"}], "total": 3})";
        const auto page = api::keepgo::decodeRules(body);
        QVERIFY2(page.isOk(), qPrintable(page ? QString() : base::describe(page.error())));
        const std::vector<domain::Rule> &rules = page->items;
        QCOMPARE(rules.size(), size_t(3));
        QCOMPARE(rules[0].limit, 1001 * base::kBytesPerMegabyte / 2);
        QVERIFY(rules[0].period == domain::RulePeriod::Day && rules[0].unit == domain::RuleUnit::Megabytes);
        QCOMPARE(rules[0].subAccounts, std::vector{9});
        QCOMPARE(rules[1].limit, 20'000'000);
        QVERIFY(rules[1].period == domain::RulePeriod::Month && rules[1].unit == domain::RuleUnit::Dollars);
        QVERIFY(rules[2].trigger == domain::RuleTrigger::ImeiChange && rules[2].limit == 0);
    }
};

LINEDESK_TEST(TestChangeRequest)
#include "tst_changerequest.moc"
