// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/company.h"
#include "tests/support/register.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using test::Company;

namespace {

//! The terms that a plan and the operator set (R233, R235), and the rules that apply to a line (R254).
class TestLineTerms : public QObject
{
    Q_OBJECT

    static QJsonObject line(Company &company, const QString &iccid)
    {
        return company.get("sim_card/" + iccid.toLatin1());
    }
    static void advanceTo(Company &company, const QDate &day)
    {
        const QString time = company.get("iot_sim_cards?limit=1")["server_time"_L1].toString();
        qint64 days = QDate::fromString(time.left(10), Qt::ISODate).daysTo(day);
        for (; days > 0; days -= 300)
            company.advanceDays(int(qMin<qint64>(days, 300)));
    }
    static QJsonArray alerts(Company &company, const QString &kind, const QString &iccid)
    {
        QJsonArray found;
        const QJsonArray all = company.rows("alerts");
        for (const QJsonValue &alert : all) {
            if (alert["kind"_L1].toString() == kind && alert["iccid"_L1].toString() == iccid)
                found << alert;
        }
        return found;
    }

    //! The newest mail that warns somebody of it.
    static QString warning(Company &company, const QString &to)
    {
        const QList<QJsonObject> mails = company.mails(to, u"alert"_s);
        for (const QJsonObject &mail : mails) {
            if (mail["subject"_L1].toString().startsWith("SIMs that were not refilled"_L1))
                return company.get("mail/" + mail["id"_L1].toString().toLatin1())["body"_L1].toString();
        }
        return {};
    }

private Q_SLOTS:
    //! R233: no refill for three years, the operator's term, deactivates the card; 28 days before, people hear of it.
    void aSimThatNobodyRefillsIsDeactivatedInTheEnd()
    {
        Company company(30, [](platform::Options &options) {
            options.clockStart = QDateTime(QDate(2026, 3, 10), QTime(9, 30), QTimeZone::utc());
            options.quotaOverride = 1'000'000;
        });
        company.post("/simulate/traffic", {{u"balance"_s, u"100000"_s}});
        QStringList prepaid;
        const QJsonArray lines = company.rows("iot_sim_cards");
        for (const QJsonValue &row : lines) {
            if (row["sim_type"_L1].toString() == "Prepaid"_L1 && row["status"_L1].toString() == "Activated"_L1)
                prepaid << row["iccid"_L1].toString();
        }
        if (prepaid.size() < 2)
            QFAIL("the fleet has too few prepaid lines");
        const QString &left = prepaid[0];
        const QString &refilled = prepaid[1];
        for (const QString &iccid : prepaid)
            company.post("sim_card/" + iccid.toLatin1() + "/data_auto_refill", {{u"enabled"_s, false}});
        company.post("sim_card/" + left.toLatin1() + "/refill");
        const QDate end = QDate(2026, 3, 10).addYears(3);
        QCOMPARE(line(company, left)["refill_by"_L1].toString(), end.toString(Qt::ISODate));

        advanceTo(company, end.addYears(-1)); // its data is over after a year, the SIM is not
        QCOMPARE(line(company, left)["reason"_L1].toString(), u"expiry"_s);
        QCOMPARE(line(company, left)["status"_L1].toString(), u"Suspended"_s);
        company.post("sim_card/" + refilled.toLatin1() + "/refill"); // and its term begins anew
        const QString owner = company.running.ready.ownerEmail;
        advanceTo(company, end.addDays(-29));
        QVERIFY(alerts(company, u"refill_due"_s, left).isEmpty());
        QVERIFY(!warning(company, owner).contains(left));
        advanceTo(company, end.addDays(-28));
        QCOMPARE(alerts(company, u"refill_due"_s, left).size(), 1);
        const QString body = warning(company, owner);
        QVERIFY(body.contains(left) && body.contains(end.toString(Qt::ISODate)));
        QVERIFY(!body.contains(refilled));

        advanceTo(company, end.addDays(-1));
        QCOMPARE(line(company, left)["status"_L1].toString(), u"Suspended"_s);
        advanceTo(company, end);
        QCOMPARE(line(company, left)["status"_L1].toString(), u"Deactivated"_s);
        QCOMPARE(line(company, left)["reason"_L1].toString(), u"expiry"_s);
        QCOMPARE(alerts(company, u"line_expired"_s, left).size(), 1);
        QCOMPARE(alerts(company, u"refill_due"_s, left).size(), 1);
        QVERIFY(line(company, refilled)["status"_L1].toString() != "Deactivated"_L1);
        const QJsonObject entry =
            company.get("sim_card/" + left.toLatin1() + "/audit_log?action=line.status")["data"_L1][0].toObject();
        QCOMPARE(entry["after"_L1].toString(), u"Deactivated"_s);
        QCOMPARE(entry["reason"_L1].toString(), u"expiry"_s);
        QCOMPARE(entry["actor_kind"_L1].toString(), u"platform"_s);

        QCOMPARE(company.post("sim_card/" + left.toLatin1() + "/activation_ready").status, 200);
        company.advanceDays(2);
        QVERIFY(line(company, left)["status"_L1].toString() != "Deactivated"_L1); // a new term
    }

    //! R235: the list of types is lost in the source; the platform has the three that its other rules name (R184,
    //! R191), says for each plan which there are, and for each subscription which it has.
    void everySubscriptionHasAType()
    {
        Company company(300);
        QMap<QString, QJsonObject> plans;
        const QJsonArray rows = company.rows("rate_plans");
        for (const QJsonValue &plan : rows)
            plans[plan["id"_L1].toString()] = plan.toObject();
        const QJsonArray types{u"monthly"_s, u"quarterly"_s, u"yearly"_s};
        for (const QJsonObject &plan : plans) {
            const QString type = plan["sim_type"_L1].toString();
            QCOMPARE(plan["contracts"_L1].toArray(), type == "Subscription"_L1 ? types : QJsonArray());
            QCOMPARE(plan["refill_term_months"_L1], type == "Prepaid"_L1 ? QJsonValue(36) : QJsonValue()); // R233
        }
        QStringList seen;
        const QJsonArray lines = company.rows("iot_sim_cards");
        for (const QJsonValue &line : lines) {
            const QJsonObject plan = plans[line["rate_plan_id"_L1].toString()];
            if (plan["sim_type"_L1].toString() != "Subscription"_L1)
                continue;
            const QString contract = line["contract"_L1].toString();
            QVERIFY2(plan["contracts"_L1].toArray().contains(contract) || contract == "unknown"_L1,
                     qPrintable(contract));
            seen << contract;
        }
        for (const QJsonValue &type : types)
            QVERIFY2(seen.contains(type.toString()), qPrintable(type.toString()));
        QVERIFY(company.get("")["links"_L1].toObject().contains("rate_plans"_L1));
    }

    //! R254, D15: which rules apply to a line, and whether they have fired for it in their cycle.
    void aLineNamesTheRulesThatApplyToIt()
    {
        Company company(120, [](platform::Options &options) {
            options.clockStart = QDateTime(QDate(2026, 3, 10), QTime(9, 30), QTimeZone::utc());
        });
        company.post("/simulate/traffic", {{u"balance"_s, u"1000"_s}});
        const auto rule = [&company](const QString &name, const QJsonObject &more) {
            QJsonObject body{{u"name"_s, name},       {u"trigger"_s, u"data_usage"_s}, {u"unit"_s, u"MB"_s},
                             {u"period"_s, u"day"_s}, {u"status"_s, u"none"_s},        {u"notify_mail"_s, true}};
            for (auto it = more.begin(); it != more.end(); ++it)
                body[it.key()] = it.value();
            const test::Reply made = company.post("rules", body);
            QVERIFY2(made.status == 201, made.body.constData());
        };
        int before = 0; // that the fleet comes with, for all lines or for this sub-account
        const QJsonArray known = company.rows("rules");
        for (const QJsonValue &each : known) {
            const QJsonArray only = each["sub_accounts"_L1].toArray();
            before += only.isEmpty() || std::any_of(only.begin(), only.end(), [](const QJsonValue &subAccount) {
                          return subAccount["id"_L1].toString() == "2"_L1;
                      });
        }
        rule(u"fires"_s, {{u"limit"_s, u"0.001"_s}});
        rule(u"never"_s, {{u"limit"_s, u"100000"_s}, {u"period"_s, u"month"_s}});
        rule(u"off"_s, {{u"limit"_s, u"0.001"_s}, {u"enabled"_s, false}});
        rule(u"of another"_s, {{u"limit"_s, u"0.001"_s}, {u"sub_accounts"_s, QJsonArray{3}}});
        rule(u"of its own"_s, {{u"limit"_s, u"100000"_s}, {u"sub_accounts"_s, QJsonArray{2}}});
        company.advanceDays(1);
        company.advance(12 * 3600);

        QString iccid;
        const QJsonArray lines = company.rows("iot_sim_cards");
        for (const QJsonValue &row : lines) {
            if (row["sub_account_id"_L1].toString() == "2"_L1 && row["daily_usage_bytes"_L1].toInteger() > 2000)
                iccid = row["iccid"_L1].toString();
        }
        QVERIFY(!iccid.isEmpty());
        const QByteArray address = "sim_card/" + iccid.toLatin1() + "/rules";
        QCOMPARE(line(company, iccid)["links"_L1]["rules"_L1].toString().toLatin1().endsWith(address), true);
        QMap<QString, QJsonObject> found;
        const QJsonArray rules = company.rows(address);
        for (const QJsonValue &row : rules)
            found[row["name"_L1].toString()] = row.toObject();
        QCOMPARE(found.size(), before + 4);
        QVERIFY(!found.contains(u"of another"_s));
        QCOMPARE(found[u"of its own"_s]["scope"_L1].toString(), u"sub_account"_s);
        QCOMPARE(found[u"fires"_s]["scope"_L1].toString(), u"all_lines"_s);
        QCOMPARE(found[u"fires"_s]["fired"_L1].toBool(), true);
        QCOMPARE(found[u"fires"_s]["outcome"_L1].toString(), u"told"_s);
        QCOMPARE(found[u"fires"_s]["cycle"_L1].toString(), u"2026-03-11"_s); // today, though it fired yesterday too
        QVERIFY(found[u"fires"_s]["fired_at"_L1].toString().startsWith(u"2026-03-11"_s));
        QCOMPARE(found[u"never"_s]["fired"_L1].toBool(), false);
        QCOMPARE(found[u"never"_s]["cycle"_L1].toString(), u"2026-03-01"_s);
        QCOMPARE(found[u"off"_s]["enabled"_L1].toBool(), false);
        QCOMPARE(found[u"off"_s]["fired"_L1].toBool(), false);
        QCOMPARE(company.persons.owner().get("sim_card/8900000000000000000/rules").status, 404);
    }
};

} // namespace

LINEDESK_TEST(TestLineTerms)
#include "tst_line_terms.moc"
