// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/balance.h"
#include "platform/database.h"
#include "tests/platform/accountclient.h"
#include "tests/platform/running.h"
#include "tests/support/register.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDollar = 1'000'000;
constexpr qint64 kCent = 10'000;

} // namespace

//! What the platform answers for the balances that the rules are written down for, beside what the console computes
//! (R14–R19, R28–R30, D5–D8).
class TestBalanceVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_running = std::make_unique<test::Running>(3); }
    void cleanupTestCase() { m_running.reset(); }

    void platformAndConsoleAgree_data()
    {
        QTest::addColumn<qint64>("average");
        QTest::addColumn<qint64>("available");
        QTest::addColumn<qint64>("minimum");
        QTest::addColumn<QString>("state");
        QTest::addColumn<qint64>("refill");
        const auto row = [](const char *name, qint64 average, qint64 available, qint64 minimum, const char *state,
                            int refill) {
            QTest::newRow(name) << average << available << minimum << QString::fromLatin1(state) << refill * kDollar;
        };
        row("D5: no usage is no limit", 0, 5 * kDollar, 5 * kDollar, "green", 50);
        row("R19 D7: 5.00 is the least minimum", 4 * kDollar, 100 * kDollar, 5 * kDollar, "green", 50);
        row("D8: 5.00 a day", 5 * kDollar, 40 * kDollar, 5 * kDollar, "orange", 50);
        row("D5: exactly seven days are orange", 10 * kDollar, 80 * kDollar, 10 * kDollar, "orange", 100);
        row("R17: a cent more is green", 10 * kDollar, 80 * kDollar + kCent, 10 * kDollar, "green", 100);
        row("R16: a cent less is orange", 10 * kDollar, 80 * kDollar - kCent, 10 * kDollar, "orange", 100);
        row("R15 R20: a cent below the minimum is red", 10 * kDollar, 10 * kDollar - kCent, 10 * kDollar, "red", 100);
        row("D7: the minimum itself is not below", 10 * kDollar, 10 * kDollar, 10 * kDollar, "orange", 100);
        const std::pair<qint64, int> refills[] = {{501, 100},  {1001, 200}, {2000, 200}, {3000, 300},
                                                  {4000, 400}, {4990, 500}, {5001, 500}, {40000, 500}};
        for (const auto &[cents, dollars] : refills) {
            QTest::addRow("R28-R30 D8: %lld cents a day refill %d dollars", cents, dollars)
                << cents * kCent << 10'000 * kDollar << cents * kCent << u"green"_s << dollars * kDollar;
        }
    }

    void platformAndConsoleAgree()
    {
        QFETCH(const qint64, average);
        QFETCH(const qint64, available);
        QFETCH(const qint64, minimum);
        QFETCH(const QString, state);
        QFETCH(const qint64, refill);
        spend(average);
        test::Account account(m_running->ready, m_running->clock.now().toSecsSinceEpoch());
        const QByteArray amount = base::formatMoneyText({available}).toLatin1();
        QCOMPARE(account.post("/simulate/traffic", "{\"balance\":\"" + amount + "\"}").status, 200);
        const QJsonObject told = account.get("balance");
        QCOMPARE(test::Account::micros(told["average_daily_usage"_L1]), average);
        QCOMPARE(test::Account::micros(told["minimum_balance"_L1]), minimum);
        QCOMPARE(test::Account::micros(told["balance"_L1]), available);
        QCOMPARE(told["state"_L1].toString(), state);
        QCOMPARE(test::Account::micros(account.get("auto_refill")["amount_if_computed_now"_L1]), refill);

        const domain::BalanceFacts facts{.available = available,
                                         .minimum = domain::minimumBalance(average),
                                         .average = average,
                                         .linesSuspended = told["lines_suspended"_L1].toBool()};
        const QStringList words{u"red"_s, u"orange"_s, u"green"_s};
        QCOMPARE(words[int(domain::balanceState(facts))], state);
        QCOMPARE(facts.minimum, minimum);
        QCOMPARE(domain::autoRefillAmount(average), refill);
    }

private:
    //! An account that is old enough, and has used that much a day over the last 30.
    void spend(qint64 average)
    {
        m_running->server.stop();
        {
            platform::Database database(m_running->target());
            QVERIFY(database.open());
            platform::Connection &writer = database.writer();
            QVERIFY(writer.execute(u"UPDATE account_money SET opened_day = 0, lines_suspended = 0"_s));
            QVERIFY(writer.execute(u"UPDATE balance_day SET usage_micros = 0"_s));
            QVERIFY(writer.execute(u"UPDATE balance_day SET usage_micros = %1 WHERE day = (SELECT max(day) - 3 FROM "
                                   "balance_day)"_s.arg(average * 30)));
        }
        m_running->start();
    }

    std::unique_ptr<test::Running> m_running;
};

LINEDESK_TEST(TestBalanceVectors)
#include "tst_balancevectors.moc"
