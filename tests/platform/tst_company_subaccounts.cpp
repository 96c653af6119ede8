// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/company.h"
#include "tests/support/register.h"

using namespace Qt::StringLiterals;
using test::Company;
using test::HttpClient;
using test::Reply;

namespace {

//! Eight lines of sub-account 3, one of each state that matters; no other line has that sub-account.
void prepare(Company &company)
{
    const QVariant none(QMetaType::fromType<qint64>());
    QList<std::pair<QString, QVariantList>> statements{{u"UPDATE line SET sub_account_id = 1"_s, {}},
                                                       {u"UPDATE line SET sub_account_id = 3, contract = 'monthly', "
                                                        u"renewal_day = NULL, rate_plan_id = 1, reason = '', "
                                                        "deactivation_date = NULL WHERE line_no <= 8"_s,
                                                        {}}};
    const QList<std::pair<int, QString>> states{{1, {}}, {2, u"manual"_s}, {3, u"manual"_s}, {3, u"balance"_s},
                                                {4, {}}, {6, {}},          {7, {}},          {10, u"manual"_s}};
    for (int i = 0; i < states.size(); ++i)
        statements.append({u"UPDATE line SET status_id = ?, reason = ? WHERE line_no = ?"_s,
                           {states[i].first, states[i].second, i + 1}});
    statements.append({u"UPDATE line SET deactivation_date = ? WHERE line_no = 8"_s, {1'800'000'000}});
    company.alter(statements);
}

QStringList statesOf(Company &company)
{
    QStringList all;
    const QJsonArray rows = company.rows("iot_sim_cards");
    for (int i = 0; i < 8; ++i)
        all << rows[i]["status"_L1].toString();
    return all;
}

} // namespace

//! Sub-accounts, and all of their lines at once (R104–R107, R161).
class TestCompanySubAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListHasLinesStatusAndAddress() // R104, R161
    {
        Company company(60);
        qint64 lines = 0;
        const QJsonArray all = company.rows("accounts");
        QVERIFY(all.size() > 3);
        for (const QJsonValue &each : all) {
            lines += each["lines_count"_L1].toInt();
            QCOMPARE(each["status"_L1].toString(), u"Active"_s);
            QCOMPARE(each["uuid"_L1].toString().size(), 32);
        }
        QVERIFY(lines > 0 && lines <= 60);
        platform::ReadyInfo ready = company.running.ready;
        ready.url.replace(ready.accountUuid, all[2]["uuid"_L1].toString());
        ready.accountUuid = all[2]["uuid"_L1].toString();
        QCOMPARE(HttpClient(ready).get("iot_sim_cards").json()["total"_L1].toInt(-1), all[2]["lines_count"_L1].toInt());
    }

    void oneIsMadeRenamedAndHasAnAddressAtOnce() // R104, R161
    {
        Company company(20);
        const Reply made = company.post("accounts", {{u"name"_s, u"Harbour"_s}});
        QCOMPARE(made.status, 201);
        const QByteArray path = "accounts/" + QByteArray::number(made.json()["id"_L1].toInt());
        QCOMPARE(company.post("accounts", {{u"name"_s, u"harbour"_s}}).errorCode(), u"name_taken"_s);
        QCOMPARE(company.post(path + "/update", {{u"name"_s, u"Port"_s}}).json()["name"_L1].toString(), u"Port"_s);
        QCOMPARE(company.get(path)["name"_L1].toString(), u"Port"_s);
        platform::ReadyInfo ready = company.running.ready;
        ready.url.replace(ready.accountUuid, made.json()["uuid"_L1].toString());
        ready.accountUuid = made.json()["uuid"_L1].toString();
        QCOMPARE(HttpClient(ready).get("iot_sim_cards").json()["total"_L1].toInt(-1), 0);
    }

    void theLoginOfAnInactiveOneStaysOutside() // R101, R105
    {
        Company company(20);
        HttpClient sub = company.as(
            company.persons.join(u"sub@northwind.example"_s, u"Sub-account"_s, {{u"sub_account"_s, u"3"_s}}));
        QCOMPARE(sub.get("iot_sim_cards").status, 200);
        QCOMPARE(company.post("accounts/3/deactivate").status, 200);
        QCOMPARE(company.post("accounts/3/deactivate").status, 409);
        QCOMPARE(sub.get("iot_sim_cards").errorCode(), u"sub_account_inactive"_s);
        QCOMPARE(company.post("accounts/3/activate").status, 200);
        QCOMPARE(sub.get("iot_sim_cards").status, 200);
    }

    void allLinesAreActivatedTogether() // R106, R100
    {
        Company company(60);
        prepare(company);
        const Reply done = company.post("accounts/3/activate_lines");
        QCOMPARE(done.status, 200);
        QCOMPARE(done.json()["changed"_L1].toInt(), 4);
        QCOMPARE(done.json()["unchanged"_L1].toInt(), 4);
        QCOMPARE(statesOf(company),
                 (QStringList{u"Activated"_s, u"Activation Ready"_s, u"Activation Ready"_s, u"Suspended"_s,
                              u"Activation Ready"_s, u"Activation Ready"_s, u"Invalid"_s, u"Activated"_s}));
        QCOMPARE(company.post("accounts/3/activate_lines").json()["changed"_L1].toInt(-1), 0);
    }

    void belowTheMinimumNothingIsActivated() // R22, R106
    {
        Company company(60);
        prepare(company);
        QCOMPARE(company.post("/simulate/traffic", {{u"balance"_s, u"1.00"_s}}).status, 200);
        const QStringList before = statesOf(company);
        QCOMPARE(company.post("accounts/3/activate_lines").errorCode(), u"insufficient_balance"_s);
        QCOMPARE(statesOf(company), before);
    }

    void allLinesEndOnTheDayOfTheirContract() // R107, R99, R178, D3
    {
        Company company(60);
        prepare(company);
        const int renewal = int(QDate(1970, 1, 1).daysTo(QDate(2027, 3, 1)));
        company.alter({{u"UPDATE line SET status_id = 1, deactivation_date = NULL WHERE line_no IN (1, 2, 3)"_s, {}},
                       {u"UPDATE line SET contract = 'yearly', renewal_day = ? WHERE line_no = 2"_s, {renewal}},
                       {u"UPDATE line SET rate_plan_id = (SELECT min(rate_plan_id) FROM rate_plan WHERE sim_type = "
                        "'Subscription') WHERE line_no = 3"_s,
                        {}},
                       {u"UPDATE line SET rate_plan_id = (SELECT min(rate_plan_id) FROM rate_plan WHERE sim_type = "
                        "'PAYGO') WHERE line_no = 1"_s,
                        {}}});
        QCOMPARE(company.post("accounts/3/deactivate_lines").json()["changed"_L1].toInt(), 5);
        const QJsonArray rows = company.rows("iot_sim_cards");
        const QStringList dates{u"2026-11-19 00:00:00"_s, u"2027-03-01 00:00:00"_s, u"2026-12-01 00:00:00"_s,
                                u"2026-11-19 00:00:00"_s};
        for (int i = 0; i < 4; ++i)
            QCOMPARE(rows[i]["deactivation_date"_L1].toString(), dates[i]);
        QCOMPARE(statesOf(company),
                 (QStringList{u"Deactivation Pending"_s, u"Deactivation Pending"_s, u"Deactivation Pending"_s,
                              u"Suspended"_s, u"Deactivated"_s, u"Blank"_s, u"Invalid"_s, u"Deactivation Pending"_s}));
        company.advanceDays(1);
        QCOMPARE(statesOf(company)[0], u"Deactivated"_s);
        QCOMPARE(statesOf(company)[1], u"Deactivation Pending"_s);
    }

    void everyLineHasItsAuditEntry() // R89, R107
    {
        Company company(60);
        prepare(company);
        const QString iccid = company.iccids("iot_sim_cards")[0];
        QCOMPARE(company.post("accounts/3/deactivate_lines").status, 200);
        const QJsonArray entries = company.rows("ticket_history?iccid=" + iccid.toLatin1());
        QCOMPARE(entries[0]["status"_L1].toString(), u"Deactivation Pending"_s);
        QCOMPARE(entries[0]["by"_L1].toString(), u"owner@northwind.example"_s);
    }

    void thousandsOfLinesAreOneTransaction() // R106, R107
    {
        Company company(4000);
        company.alter(
            {{u"UPDATE line SET sub_account_id = 3, status_id = 1, reason = '', deactivation_date = NULL"_s, {}}});
        const Reply done = company.post("accounts/3/deactivate_lines");
        QCOMPARE(done.json()["changed"_L1].toInt(), 4000);
        QCOMPARE(company.post("accounts/3/activate_lines").json()["changed"_L1].toInt(), 4000);
    }
};

LINEDESK_TEST(TestCompanySubAccounts)
#include "tst_company_subaccounts.moc"
