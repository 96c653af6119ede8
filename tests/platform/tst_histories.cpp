// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/accountclient.h"
#include "tests/platform/serverprocess.h"
#include "tests/support/register.h"

#include <QSet>
#include <memory>
#include <random>

using namespace Qt::StringLiterals;

namespace {

QByteArray amountText(int dollars) { return QByteArray::number(dollars) + ".00"; }

} // namespace

//! What holds whatever happens: random histories of usage, refills, moves of the clock and crashes, each from a seed.
class TestHistories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverHappens_data();
    void whateverHappens();

private:
    //! A platform with somebody who does things to it.
    struct World
    {
        explicit World(unsigned seed)
            : server({u"--lines"_s, u"60"_s, u"--seed"_s, QString::number(seed)}), random(seed)
        {
            if (!server.start())
                qFatal("the platform did not start");
            connect();
        }
        void connect()
        {
            account = std::make_unique<test::Account>(server.ready(), QDateTime::currentSecsSinceEpoch());
        }
        int below(int limit) { return int(random() % unsigned(limit)); }

        test::ServerProcess server;
        std::mt19937 random;
        std::unique_ptr<test::Account> account;
        QMap<QByteArray, int> paid; //!< dollars by idempotency key, as they were acknowledged
        int keys = 0;
    };

    static void something(World &world);
    static void payTwice(World &world);
    static void killWhileTimeMoves(World &world);
    static void check(World &world);
};

void TestHistories::payTwice(World &world)
{
    const QByteArray key = "pay-" + QByteArray::number(++world.keys);
    const int dollars = 10 + world.below(90);
    const QByteArray body = R"({"amount":")" + amountText(dollars) + R"("})";
    int effects = 0;
    for (int i = 0; i < 2; ++i) {
        const test::Reply reply = world.account->post("add_funds", body, "Idempotency-Key: " + key + "\r\n");
        effects += reply.status == 201 ? 1 : 0;
    }
    QVERIFY(effects == 0 || effects == 2); // the same answer both times
    if (effects > 0)
        world.paid[key] = dollars;
}

//! The request is on its way when the process dies.
void TestHistories::killWhileTimeMoves(World &world)
{
    test::HttpClient client(world.server.ready());
    client.setTime(QDateTime::currentSecsSinceEpoch());
    QVERIFY(client.connectToServer());
    const QByteArray seconds = QByteArray::number((1 + world.below(5)) * test::kDay + world.below(test::kDay));
    client.send(client.request("POST", "/simulate/advance", "{\"seconds\":" + seconds + "}"));
    client.socket().waitForBytesWritten(1000);
    client.socket().waitForReadyRead(world.below(40));
    world.account.reset();
    world.server.kill();
    QVERIFY(world.server.start());
    world.connect();
}

void TestHistories::something(World &world)
{
    test::Account &account = *world.account;
    switch (world.below(9)) {
    case 0:
    case 1: account.advance(1 + world.below(2 * test::kDay)); break;
    case 2: payTwice(world); break;
    case 3: killWhileTimeMoves(world); break;
    case 4: account.post("auto_refill", world.below(2) == 0 ? R"({"enabled":true})" : R"({"enabled":false})"); break;
    case 5:
        account.post("/simulate/traffic", R"({"balance":")" + QByteArray::number(world.below(12)) + R"(.50"})");
        break;
    case 6: {
        const QByteArray limit = QByteArray::number(1 + world.below(5));
        const QByteArray followUp = world.below(2) == 0 ? "next_day" : "none";
        const test::Reply made =
            account.post("rules", R"({"name":"Rule","limit":")" + limit +
                                      R"(","period":"day","status":"suspended","follow_up":")" + followUp + R"("})");
        QCOMPARE(made.status, 201);
        break;
    }
    case 7: account.post("/simulate/traffic", R"({"changes":20})"); break;
    default: {
        const QJsonArray lines = account.all("iot_sim_cards");
        const QByteArray iccid = lines[world.below(int(lines.size()))]["iccid"_L1].toString().toLatin1();
        account.post("sim_card/" + iccid + (world.below(2) == 0 ? "/deactivate" : "/activation_ready"));
        break;
    }
    }
}

void TestHistories::check(World &world)
{
    test::Account &account = *world.account;
    account.checkBooks(); // every cent is accounted for
    const QJsonObject balance = account.get("balance");
    if (test::Account::micros(balance["balance"_L1]) < test::Account::micros(balance["minimum_balance"_L1])) {
        QCOMPARE(account.countOf(u"Activated"_s), 0); // R20
        QCOMPARE(account.countOf(u"Deactivation Pending"_s), 0);
    }
    QSet<QString> fired;
    const QJsonArray activity = account.all("rule_activity");
    for (const QJsonValue &one : activity) { // D15: once per line and cycle
        const QString key =
            one["rule_id"_L1].toString() + u' ' + one["iccid"_L1].toString() + u' ' + one["cycle"_L1].toString();
        QVERIFY2(!fired.contains(key), qPrintable(key));
        fired << key;
    }
    for (auto paid = world.paid.begin(); paid != world.paid.end(); ++paid) { // effects per key ≤ 1, and none is lost
        const QJsonArray entries = account.all("ledger?idempotency_key=" + paid.key());
        QCOMPARE(entries.size(), 1);
        qint64 customer = 0;
        const QJsonArray postings = entries[0]["postings"_L1].toArray();
        for (const QJsonValue &posting : postings) {
            if (posting["book"_L1].toString() == "customer"_L1)
                customer += test::Account::micros(posting["amount"_L1]);
        }
        QCOMPARE(customer, qint64(*paid) * 1'000'000);
    }
}

void TestHistories::whateverHappens_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 12; ++seed)
        QTest::addRow("R18-R31 D4-D8 D15: the books, the minimum and the rules hold in history %u", seed) << seed;
}

void TestHistories::whateverHappens()
{
    QFETCH(unsigned, seed);
    World world(seed);
    for (int step = 0; step < 14; ++step) {
        something(world);
        if (QTest::currentTestFailed())
            return;
        check(world);
        if (QTest::currentTestFailed())
            return;
    }
}

LINEDESK_TEST(TestHistories)
#include "tst_histories.moc"
