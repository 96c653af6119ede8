// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/persons.h"
#include "tests/support/register.h"

using test::HttpClient;
using test::Reply;
using test::Running;

//! Lists are narrowed by words that are listed; a misspelt one is told, not answered with nothing.
class TestListWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsOfListsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &target, int status) {
            QTest::newRow(name) << target << status;
        };
        row("R32: transactions that were paid", "transactions?status=paid", 200);
        row("R32: those that were declined", "transactions?status=declined", 200);
        row("R32: there is no other outcome", "transactions?status=payed", 400);
        row("jobs that are over", "jobs?state=finished", 200);
        row("jobs have four states", "jobs?state=over", 400);
        row("D2: status changes for balance", "audit_log?reason=balance", 200);
        row("D2: there are seven reasons", "audit_log?reason=whim", 400);
        row("R264: who has not renewed", "iot_sim_cards?payment=due", 200);
        row("R264: nobody is rich", "iot_sim_cards?payment=rich", 400);
        row("a country has two letters", "coverage?country_code=NL", 200);
        row("so it has not three", "coverage?country_code=NLD", 400);
        row("R126: activity of a rule", "rule_activity?rule_id=1", 200);
        row("R126: rules are numbered from 1", "rule_activity?rule_id=-1", 400);
        const QByteArray changes = "iot_sim_cards?updated_since=2026-01-01%2000:00:00&after=";
        row("a mark of a list of changes", changes + "1767225600_8988228666000000239", 200);
        row("half a mark", changes + "1767225600", 400);
        row("a mark with something else in it", changes + "1767225600_x", 400);
        row("a mark without a list of changes", "iot_sim_cards?after=1767225600_1", 400);
        row("an empty word is none", "transactions?status=", 200);
        row("an empty month is the one under way", "balance_usages?billing_cycle=", 200);
        row("nor for usage", "daily_usage?after=1767225600_1", 400);
    }
    void wordsOfListsAreChecked()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        static Running running(5);
        static HttpClient client(running.ready);
        const Reply reply = client.get(target);
        QVERIFY2(reply.status == status, reply.body.constData());
        if (status == 400)
            QCOMPARE(reply.errorCode(), QStringLiteral("invalid_parameter"));
    }
};

LINEDESK_TEST(TestListWords)
#include "tst_listwords.moc"
