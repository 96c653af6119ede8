// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/outboxhelp.h"
#include "tests/support/register.h"
#include "tests/ui/paytest.h"

using namespace Qt::StringLiterals;
using base::ErrorKind;

//! Adding funds in the window (R8–R11, R21, D11, T5).
class TestPaying : public test::PayTest
{
    Q_OBJECT

private Q_SLOTS:
    void whoMayNotReadsWhy() // R52, R53, D13, principle 5
    {
        open(5);
        QVERIFY(action(ui::ActionId::AddFunds)->isEnabled() && action(ui::ActionId::EditCard)->isEnabled());
        m_program->facts.permissions = domain::permissionsOf(domain::Role::User);
        m_program->tellFacts();
        for (const ui::ActionId id : {ui::ActionId::AddFunds, ui::ActionId::EditCard})
            QVERIFY(reason(id).contains(u"Ask the account owner"_s));
        QVERIFY(!button(u"headerFunds"_s)->isEnabled());
        m_program->facts.permissions = domain::permissionsOf(domain::Role::Owner);
        m_program->facts.offered = {domain::ChangeKind::Activate};
        m_program->tellFacts();
        QVERIFY(reason(ui::ActionId::AddFunds).contains(u"does not offer"_s));
        m_program->facts.offered = {domain::kAllChangeKinds.begin(), domain::kAllChangeKinds.end()};
        m_program->open(5, true);
        for (const ui::ActionId id : {ui::ActionId::AddFunds, ui::ActionId::EditCard, ui::ActionId::AutoRefill})
            QVERIFY(reason(id).contains(u"only while you are connected"_s));
    }

    void withoutACardOneIsAskedForFirst() // R9, R10
    {
        money().method.reset();
        openFunds();
        QCOMPARE(label(u"fundsCard"_s), u"There is no card on file"_s);
        QVERIFY(!button(u"funds100"_s)->isVisible());
        QCOMPARE(button(u"fundsOk"_s)->text(), u"Enter a card…"_s);
        button(u"fundsOk"_s)->click();
        QTRY_VERIFY(edit(u"cardNumber"_s)->isEnabled());
        fillCard(u"4000000000000002"_s);
        button(u"cardSave"_s)->click();
        QTRY_COMPARE(edit(u"cardNumber"_s)->accessibleDescription(), u"The bank declined the card."_s); // D12
        QVERIFY(!money().method);
        QCOMPARE(edit(u"cardCode"_s)->text(), QString());
        type(u"cardNumber"_s, u"4242424242424242"_s);
        type(u"cardCode"_s, u"123"_s);
        button(u"cardSave"_s)->click();
        QTRY_COMPARE(label(u"fundsCard"_s), u"Visa ending 4242"_s); // then the amount
        QVERIFY(sheet(u"fundsSheet"_s)->isOpen() && button(u"funds100"_s)->isVisible());
        QVERIFY(platform().ledger.effects.empty());
    }

    void amounts_data() // D11
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("with cents") << u"75.50"_s << qint64(75'500'000) << QString();
        QTest::newRow("with a sign and thousands") << u"$1,250"_s << qint64(1'250'000'000) << QString();
        QTest::newRow("the least") << u"10"_s << qint64(10'000'000) << QString();
        QTest::newRow("a cent less") << u"9.99"_s << qint64(0) << u"At least $10.00 can be added."_s;
        QTest::newRow("the most") << u"10000"_s << qint64(10'000'000'000) << QString();
        QTest::newRow("a cent more") << u"10000.01"_s << qint64(0) << u"At most $10,000.00 can be added at once."_s;
        QTest::newRow("less than a cent") << u"50.005"_s << qint64(0) << u"Enter whole cents."_s;
        QTest::newRow("no amount") << u"fifty"_s << qint64(0) << u"Enter an amount in digits, such as 75.50."_s;
        QTest::newRow("two decimals are no thousands")
            << u"50,00"_s << qint64(0) << u"Enter an amount in digits, such as 75.50."_s;
    }
    void amounts()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, micros);
        QFETCH(QString, sentence);
        openFunds();
        button(u"fundsOther"_s)->click();
        QVERIFY(!button(u"fundsOk"_s)->isEnabled());
        type(u"fundsAmount"_s, typed);
        QCOMPARE(button(u"fundsOk"_s)->isEnabled(), micros > 0);
        if (micros == 0)
            QCOMPARE(edit(u"fundsAmount"_s)->accessibleDescription(), sentence);
        button(u"fundsOk"_s)->click();
        if (micros > 0) {
            QTRY_COMPARE(platform().ledger.effects.size(), size_t(1));
            QCOMPARE(platform().ledger.effects[0].order.value.amount->micros, micros);
        }
        QCOMPARE(m_program->asked.filter(u"plan"_s).size(), micros > 0 ? 1 : 0);
    }

    void itSaysWhatTheBalanceBecomesAndNamesAmountAndCard()
    {
        money().balance.facts.available = -60'000'000;
        openFunds();
        QCOMPARE(button(u"fundsOk"_s)->text(), u"Charge $50.00 to Visa ending 4242"_s);
        QVERIFY(label(u"fundsThen"_s).startsWith(u"Then the balance is −$10.00"_s));
        QVERIFY(label(u"fundsThenDetail"_s).startsWith(u"That is still below the minimum of $5.00"_s));
        button(u"funds100"_s)->click();
        QCOMPARE(button(u"fundsOk"_s)->text(), u"Charge $100.00 to Visa ending 4242"_s);
        QVERIFY(label(u"fundsThen"_s).startsWith(u"Then the balance is $40.00: "_s));
        QCOMPARE(label(u"fundsThenDetail"_s), u"The suspended lines come back by themselves."_s); // R21
    }

    void aHundredClicksChargeOnce() // T5
    {
        openFunds();
        for (int i = 0; i < 50; ++i)
            button(u"fundsOk"_s)->click();
        for (int i = 0; i < 50; ++i) {
            QTest::mouseClick(button(u"fundsOk"_s), Qt::LeftButton);
            QTest::keyClick(sheet(u"fundsSheet"_s), Qt::Key_Return);
            QCoreApplication::sendPostedEvents();
        }
        QTRY_COMPARE(label(u"fundsOutcome"_s), u"$50.00 paid"_s);
        QTRY_COMPARE(label(u"fundsOutcomeDetail"_s), u"The balance is $62.80."_s); // and lines are back
        QVERIFY(!button(u"fundsOk"_s)->isVisible());
        QCOMPARE(platform().ledger.effects.size(), size_t(1));
        QTRY_VERIFY(button(u"balanceChip"_s)->text().startsWith(u"$62.80 Healthy"_s)); // red turns green
    }

    void linesThatComeBackAreCounted() // R21
    {
        platform().ledger.served = [this](const domain::ChangeOrder &order) {
            money().apply(order);
            for (int i = 0; i < 3; ++i) {
                domain::Line line = test::makeLine(i);
                line.status = domain::LineStatus::Active;
                platform().put(line);
            }
        };
        openWithSuspended();
        trigger(ui::ActionId::AddFunds);
        QTRY_VERIFY(m_window->isSettled() && button(u"fundsOk"_s)->isEnabled());
        button(u"fundsOk"_s)->click();
        QTRY_COMPARE(label(u"fundsOutcomeDetail"_s), u"The balance is $62.80. Working again: 3 lines."_s);
    }

    void aLostAnswerIsShownUntilItIsKnown() // T5
    {
        bool isLost = false;
        platform().faultAfter = [&](const QString &asked) -> std::optional<base::Error> {
            if (asked == "change"_L1 && !std::exchange(isLost, true))
                return base::Error{.kind = ErrorKind::OutcomeUnknown};
            return std::nullopt;
        };
        bool isAway = true;
        platform().fault = [&](const QString &asked) -> std::optional<base::Error> {
            return isAway && asked == "key"_L1 ? std::optional(base::Error{.kind = ErrorKind::Offline}) : std::nullopt;
        };
        openFunds();
        button(u"fundsOk"_s)->click();
        QTRY_COMPARE(label(u"fundsOutcome"_s), u"It is not known whether $50.00 was charged"_s);
        QVERIFY(!button(u"fundsOk"_s)->isVisible() && !button(u"fundsAgain"_s)->isVisible()); // nothing to press twice
        button(u"fundsClose"_s)->click();
        trigger(ui::ActionId::AddFunds); // it is still there
        QCOMPARE(label(u"fundsOutcome"_s), u"It is not known whether $50.00 was charged"_s);
        isAway = false;
        QTRY_COMPARE(wakeUntil(), u"$50.00 paid"_s);
        QCOMPARE(platform().ledger.effects.size(), size_t(1));
    }

    void aDeclineIsInTheGatewaysWords()
    {
        platform().ledger.refuse = [](const domain::ChangeOrder &, const domain::Line &) {
            return std::optional(domain::ChangeProblem{.code = u"card_declined"_s,
                                                       .message = u"card_declined: The bank declined the charge."_s,
                                                       .httpStatus = 402,
                                                       .requestId = {}});
        };
        openFunds();
        button(u"fundsOk"_s)->click();
        QTRY_COMPARE(label(u"fundsOutcome"_s), u"Not charged"_s);
        QVERIFY(label(u"fundsOutcomeDetail"_s).startsWith(u"The bank declined the charge."_s));
        QVERIFY(!button(u"fundsOk"_s)->isVisible() && button(u"fundsOtherCard"_s)->isVisible());
        platform().ledger.refuse = {};
        button(u"fundsAgain"_s)->click();
        QVERIFY(button(u"fundsOk"_s)->isVisible());
        button(u"fundsOk"_s)->click();
        QTRY_COMPARE(label(u"fundsOutcome"_s), u"$50.00 paid"_s);
        QCOMPARE(platform().ledger.effects.size(), size_t(1));
    }

    void closingTheSheetLosesNothing()
    {
        openFunds();
        platform().holdsRequests = true;
        button(u"fundsOk"_s)->click();
        QTRY_VERIFY(!platform().held.empty());
        button(u"fundsClose"_s)->click();
        QVERIFY(!sheet(u"fundsSheet"_s)->isOpen() && platform().ledger.effects.empty());
        platform().holdsRequests = false;
        while (!platform().held.empty())
            platform().takeHeld(0).answer(std::nullopt, true);
        QTRY_COMPARE(shell().toast()->text(), u"$50.00 paid."_s);
        QCOMPARE(platform().ledger.effects.size(), size_t(1));
    }

    void whatCannotLeaveIsADraftThatAPersonSends() // principle 5
    {
        bool isAway = true;
        platform().fault = [&](const QString &asked) -> std::optional<base::Error> {
            return isAway && asked == "change"_L1 ? std::optional(base::Error{.kind = ErrorKind::Offline})
                                                  : std::nullopt;
        };
        openFunds();
        button(u"fundsOk"_s)->click();
        QTRY_COMPARE(label(u"fundsOutcome"_s), u"$50.00 could not be sent"_s);
        isAway = false;
        m_program->workspace()->sender.wake();
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY(platform().ledger.effects.empty());
        QCOMPARE(button(u"fundsAgain"_s)->text(), u"Charge it now"_s);
        button(u"fundsAgain"_s)->click();
        QTRY_COMPARE(label(u"fundsOutcome"_s), u"$50.00 paid"_s);
        QCOMPARE(platform().ledger.effects.size(), size_t(1));
        QCOMPARE(test::allChanges(m_program->outbox()).size(), size_t(1));
    }

    void withoutAnAnswerAboutTheCardItCanBeAskedAgain()
    {
        money().fetchFails = base::Error{.kind = ErrorKind::Timeout};
        openFunds(false);
        QTRY_COMPARE(label(u"fundsCard"_s), u"It is not known which card is on file."_s);
        QCOMPARE(button(u"fundsOk"_s)->text(), u"Try again"_s);
        money().fetchFails.reset();
        button(u"fundsOk"_s)->click();
        QTRY_COMPARE(label(u"fundsCard"_s), u"Visa ending 4242"_s);
    }

    void theExplainedBalanceLeadsToBoth()
    {
        openSynced();
        for (const auto &[name, opened] :
             {std::pair{u"balanceFunds"_s, u"fundsSheet"_s}, std::pair{u"balancePayment"_s, u"refillSheet"_s}}) {
            trigger(ui::ActionId::ExplainBalance);
            button(name)->click();
            QVERIFY(!sheet(u"balanceSheet"_s)->isOpen());
            QVERIFY(sheet(opened)->isOpen());
            sheet(opened)->dismiss();
        }
    }

private:
    void openWithSuspended()
    {
        openSynced();
        std::vector<domain::Line> lines;
        for (int i = 0; i < 3; ++i) {
            lines.push_back(test::makeLine(i));
            lines.back().status = domain::LineStatus::Suspended;
            lines.back().reason = domain::StatusReason::Balance;
        }
        m_program->write(std::move(lines));
    }

    //! What the sheet says, after the platform was asked once more.
    QString wakeUntil()
    {
        m_program->workspace()->sender.wake();
        return label(u"fundsOutcome"_s);
    }
};

LINEDESK_TEST(TestPaying)
#include "tst_paying.moc"
