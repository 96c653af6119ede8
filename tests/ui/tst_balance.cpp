// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/balancesheet.h"

#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;

//! The balance in the header and its explanation (D5–D7, D10, R12–R17).
class TestBalanceView : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        WindowTest::init();
        m_program->open(300);
        QTRY_VERIFY(m_window->isSettled());
    }

    void nothingIsShownBeforeItIsKnown()
    {
        QVERIFY(!chip()->isVisible());
        QVERIFY(!m_window->actions()[ui::ActionId::ExplainBalance]->isEnabled());
    }

    void theHeaderSaysAmountWordAndDays_data()
    {
        QTest::addColumn<qint64>("available");
        QTest::addColumn<qint64>("average");
        QTest::addColumn<bool>("isSuspended");
        QTest::addColumn<QString>("text");
        QTest::newRow("healthy") << qint64(412'800'000) << qint64(30'000'000) << false << u"$412.80 Healthy, 12 days"_s;
        QTest::newRow("seven days are low")
            << qint64(80'000'000) << qint64(10'000'000) << false << u"$80.00 Low, 7 days"_s;
        QTest::newRow("a cent more is healthy")
            << qint64(80'010'000) << qint64(10'000'000) << false << u"$80.01 Healthy, 7 days"_s;
        QTest::newRow("just the minimum")
            << qint64(10'000'000) << qint64(10'000'000) << false << u"$10.00 Low, 0 days"_s;
        QTest::newRow("a cent below") << qint64(9'990'000) << qint64(10'000'000) << false << u"$9.99 Below minimum"_s;
        QTest::newRow("suspended") << qint64(-3'050'000) << qint64(10'000'000) << true << u"−$3.05 Suspended"_s;
        QTest::newRow("no usage") << qint64(9'000'000) << qint64(0) << false << u"$9.00 Healthy"_s;
    }
    void theHeaderSaysAmountWordAndDays()
    {
        QFETCH(qint64, available);
        QFETCH(qint64, average);
        QFETCH(bool, isSuspended);
        QFETCH(QString, text);
        domain::Balance balance = this->balance(available, average);
        balance.facts.linesSuspended = isSuspended;
        m_program->writeBalance(balance);
        QTRY_COMPARE(chip()->text(), text);
        QVERIFY(chip()->isVisible());
        QVERIFY(chip()->accessibleName().startsWith(u"Balance "_s + text.section(u' ', 0, 0)));
    }

    void autoRefillTakesItFromTheHeaderUnlessItIsWanted() // D10, R13
    {
        domain::Balance balance = this->balance(412'800'000, 30'000'000);
        balance.isAutoRefillOn = true;
        m_program->writeBalance(balance);
        QTRY_COMPARE(child<QLabel>(u"autoRefillState"_s)->text(), u"Auto-refill on"_s);
        QVERIFY(!chip()->isVisible());
        m_window->showPage(u"settings"_s);
        child<QAbstractButton>(u"alwaysShowBalance"_s)->click();
        QTRY_VERIFY(chip()->isVisible());
        child<QAbstractButton>(u"alwaysShowBalance"_s)->click();
        QTRY_VERIFY(!chip()->isVisible());
        balance.isAutoRefillOn = false;
        m_program->writeBalance(balance);
        QTRY_VERIFY(chip()->isVisible());
        QVERIFY(!child<QLabel>(u"autoRefillState"_s)->isVisible());
    }

    void oneClickExplainsItWithItsOwnFigures() // D5
    {
        explain(balance(412'800'000, 64'200'000));
        QCOMPARE(label(u"balanceAmount"_s), u"$412.80"_s);
        QCOMPARE(label(u"balanceWord"_s), u"Low"_s);
        QCOMPARE(label(u"balanceSuspension"_s), u"5 days until lines suspend, about Mon 23 Nov"_s);
        QCOMPARE(label(u"balanceUsage"_s), u"$1,926.00, 19 Oct to 17 Nov"_s);
        QCOMPARE(label(u"balanceAverage"_s), u"$1,926.00 ÷ 30 = $64.20"_s);
        QVERIFY(label(u"balanceMinimum"_s).startsWith(u"$64.20"_s));
        QCOMPARE(label(u"balanceDays"_s), u"($412.80 − $64.20) ÷ $64.20 = 5.4"_s);
        QVERIFY(label(u"balanceBand"_s).contains(u"5.4 to 5.4 days"_s)); // all days were alike
        QCOMPARE(child<QTableWidget>(u"balanceTable"_s)->rowCount(), 30);
        QCOMPARE(child<QTableWidget>(u"balanceTable"_s)->item(29, 1)->text(), u"$64.20"_s);
    }

    void whatARefillWouldChange() // D11
    {
        explain(balance(412'800'000, 64'200'000));
        QCOMPARE(label(u"balanceThen"_s), u"$412.80, Low, 5 days"_s);
        child<QAbstractButton>(u"balanceRefill500"_s)->click();
        QCOMPARE(label(u"balanceThen"_s), u"$912.80, Healthy, 13 days"_s);
        child<QAbstractButton>(u"balanceRefill0"_s)->click();
        QCOMPARE(label(u"balanceThen"_s), u"$412.80, Low, 5 days"_s);
    }

    void moreLinesRaiseTheAverageAndTheMinimum()
    {
        explain(balance(1'000'000'000, 50'000'000));
        auto *more = child<QSpinBox>(u"balanceMore"_s);
        QTRY_VERIFY(more->isEnabled());
        QTRY_VERIFY(m_window->isSettled());
        const auto active = test::await(m_program->sums(activeScope()))->lines;
        QVERIFY(active > 0);
        more->setValue(int(active)); // twice as many
        QCOMPARE(label(u"balanceThen"_s), u"$1,000.00, Healthy, 9 days"_s);
        QVERIFY(label(u"balanceThenDetail"_s).endsWith(u"Average day $100.00, minimum $100.00"_s));
    }

    void withoutTheSelectedLinesItCostsLess()
    {
        m_window->shell()->lines()->selection().selectAllMatching();
        explain(balance(1'000'000'000, 50'000'000));
        QTRY_VERIFY(m_window->isSettled());
        auto *without = child<QAbstractButton>(u"balanceWithout"_s);
        QVERIFY(without->isEnabled());
        QCOMPARE(label(u"balanceWithoutText"_s), u"without the selected 300 lines"_s);
        without->click();
        QCOMPARE(label(u"balanceThen"_s), u"$1,000.00, Healthy"_s); // nothing is left that costs anything
        QVERIFY(label(u"balanceThenDetail"_s).contains(u"minimum $5.00"_s));
    }

    void withoutASelectionItSaysWhatToDo()
    {
        m_window->shell()->lines()->setFilterText(u"nothing is called that"_s);
        QTRY_VERIFY(m_window->isSettled());
        explain(balance(1'000'000'000, 50'000'000));
        QVERIFY(!child<QAbstractButton>(u"balanceWithout"_s)->isEnabled());
        QCOMPARE(label(u"balanceWithoutText"_s), u"Select lines to see the balance without them."_s);
    }

    void anOpenExplanationFollowsTheBalance()
    {
        explain(balance(412'800'000, 64'200'000));
        m_program->writeBalance(balance(912'800'000, 64'200'000));
        QTRY_COMPARE(label(u"balanceAmount"_s), u"$912.80"_s);
    }

private:
    //! 30 days that cost the same.
    domain::Balance balance(qint64 available, qint64 average) const
    {
        domain::Balance balance{
            .facts = {.available = available, .minimum = domain::minimumBalance(average), .average = average},
            .currency = u"USD"_s,
            .averagedDays = 30,
            .isAutoRefillOn = false,
            .usage = {}};
        const QDate today = m_program->clock.now().date();
        for (int back = 30; back >= 1; --back)
            balance.usage.push_back({today.addDays(-back), average});
        return balance;
    }

    static storage::LineStore::Scope activeScope()
    {
        storage::LineStore::Scope scope;
        scope.query.filter = *domain::parseLineFilter(u"status:active"_s);
        return scope;
    }

    void explain(const domain::Balance &balance)
    {
        m_program->writeBalance(balance);
        QTRY_VERIFY(chip()->isVisible());
        chip()->click();
        QTRY_VERIFY(child<ui::Sheet>(u"balanceSheet"_s)->isOpen());
    }

    QAbstractButton *chip() const { return child<QAbstractButton>(u"balanceChip"_s); }
};

LINEDESK_TEST(TestBalanceView)
#include "tst_balance.moc"
