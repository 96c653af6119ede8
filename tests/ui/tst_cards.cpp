// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"
#include "tests/ui/paytest.h"

#include <QAccessible>
#include <QClipboard>
#include <QDirIterator>
#include <QGuiApplication>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using base::ErrorKind;

//! The card on file and auto-refill in the window (R24–R34, D8, D10, D12, T14).
class TestCards : public test::PayTest
{
    Q_OBJECT

private Q_SLOTS:
    void theAmountThatIsSwitchedOnIsNamed() // R26, D8
    {
        money().refill = {.amountNow = 500'000'000, .average = 64'200'000, .currency = u"USD"_s};
        openRefill();
        QCOMPARE(label(u"refillWord"_s), u"Off"_s);
        QVERIFY(label(u"refillSum"_s).startsWith(u"10 × $64.20 = $642.00, capped."_s));
        button(u"refillSwitch"_s)->click();
        const QString asked = confirmText();
        QVERIFY2(asked.contains(u"$500.00 is charged to Visa ending 4242"_s), qPrintable(asked));
        QVERIFY2(asked.contains(u"computed anew on 5 Dec 2026"_s), qPrintable(asked));
        QVERIFY(platform().ledger.effects.empty());
        confirmOk()->click();
        QTRY_COMPARE(label(u"refillWord"_s), u"On"_s);
        QCOMPARE(label(u"refillEach"_s), u"$500.00"_s);
        QCOMPARE(label(u"refillNext"_s), u"Computed anew on 5 Dec 2026"_s);
        QTRY_VERIFY(!button(u"balanceChip"_s)->isVisible() && !button(u"headerFunds"_s)->isVisible()); // D10
        QCOMPARE(label(u"autoRefillState"_s), u"Auto-refill on"_s);
        button(u"refillSwitch"_s)->click();
        confirmOk()->click();
        QTRY_COMPARE(label(u"refillWord"_s), u"Off"_s);
        QTRY_VERIFY(button(u"balanceChip"_s)->isVisible() && button(u"headerFunds"_s)->isVisible());
        QCOMPARE(platform().ledger.effects.size(), size_t(2));
    }

    void autoRefillAsksForACardFirst() // R25
    {
        money().method.reset();
        openRefill();
        button(u"refillSwitch"_s)->click();
        QTRY_VERIFY(edit(u"cardNumber"_s)->isEnabled());
        fillCard(u"4242424242424242"_s);
        button(u"cardSave"_s)->click();
        QTRY_VERIFY(confirmText().contains(u"is charged to Visa ending 4242"_s));
        confirmOk()->click();
        QTRY_COMPARE(label(u"refillWord"_s), u"On"_s);
    }

    void removingTheCardSwitchesAutoRefillOffWithIt() // R34
    {
        money().refill.isOn = true;
        openRefill();
        button(u"cardRemove"_s)->click();
        QVERIFY(confirmText().contains(u"it is switched off with it"_s));
        confirmOk()->click();
        QTRY_COMPARE(label(u"refillCard"_s), u"There is no card on file."_s);
        QCOMPARE(label(u"refillWord"_s), u"Off"_s);
        QVERIFY(!money().refill.isOn && money().removals == 1);
    }

    void whatItHasChargedIsListed()
    {
        const QDateTime at(QDate(2026, 11, 12), QTime(14, 3), Qt::UTC);
        money().payments = {{.id = u"1"_s,
                             .at = at,
                             .micros = 300'000'000,
                             .currency = u"USD"_s,
                             .kind = u"auto_refill"_s,
                             .isPaid = false,
                             .reason = u"The bank declined the charge."_s,
                             .cardBrand = u"Visa"_s,
                             .cardDigits = u"4242"_s},
                            {.id = u"2"_s,
                             .at = at.addDays(-9),
                             .micros = 200'000'000,
                             .currency = u"USD"_s,
                             .kind = u"add_funds"_s,
                             .isPaid = true}};
        openRefill();
        auto *history = child<QTableWidget>(u"refillHistory"_s);
        QTRY_COMPARE(history->rowCount(), 1);
        QCOMPARE(history->item(0, 1)->text(), u"$300.00"_s);
        QCOMPARE(history->item(0, 3)->text(), u"Declined: The bank declined the charge."_s);
    }

    void cardMistakes_data() // D12: each in its field, nothing is sent
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a digit is wrong") << u"cardNumber"_s << u"4242424242424241"_s
                                          << u"This is no card number. Compare its digits with the card."_s;
        QTest::newRow("half a number") << u"cardNumber"_s << u"42424242"_s << u"The number is not complete."_s;
        QTest::newRow("expired") << u"cardExpiry"_s << u"10/26"_s << u"The card has expired. Use another one."_s;
        QTest::newRow("a 13th month") << u"cardExpiry"_s << u"13/28"_s << u"Enter month and year, such as 08/28."_s;
        QTest::newRow("a short code") << u"cardCode"_s << u"12"_s << u"Enter the 3 digits on the back."_s;
        QTest::newRow("nobody's") << u"cardHolder"_s << u" "_s << u"Enter the name on the card."_s;
        QTest::newRow("no street") << u"cardStreet"_s << u" "_s << u"Enter street and number."_s;
        QTest::newRow("no city") << u"cardCity"_s << u" "_s << u"Enter the city."_s;
    }
    void cardMistakes()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        openCard();
        fillCard(u"4242424242424242"_s);
        type(field, typed);
        button(u"cardSave"_s)->click();
        QTEST(edit(field)->accessibleDescription(), "sentence");
        QVERIFY(edit(field)->property("failed").toBool());
        QCOMPARE(money().cardsSent, 0);
    }

    void theSlashAndTheBrandComeByThemselves()
    {
        openCard();
        type(u"cardExpiry"_s, u"0828"_s);
        QCOMPARE(edit(u"cardExpiry"_s)->text(), u"08/28"_s);
        type(u"cardNumber"_s, u"3782 8224-6310 005"_s);
        QCOMPARE(edit(u"cardNumber"_s)->text(), u"378282246310005"_s);
        QCOMPARE(edit(u"cardNumber"_s)->accessibleDescription(), u"American Express"_s);
        type(u"cardCode"_s, u"1234"_s);
        (void)m_window->grab(); // to be seen, and not to be lost by it
        QCOMPARE(edit(u"cardNumber"_s)->text(), u"378282246310005"_s);
        QCOMPARE(edit(u"cardCode"_s)->text(), u"1234"_s);
    }

    void aLostAnswerToACardIsFoundOut()
    {
        money().answerIsLost = base::Error{.kind = ErrorKind::OutcomeUnknown};
        openCard();
        fillCard(u"5555555555554444"_s);
        button(u"cardSave"_s)->click();
        QTRY_VERIFY(label(u"cardProblem"_s).startsWith(u"No answer came."_s));
        QVERIFY(label(u"cardPresent"_s).contains(u"Mastercard ending 4444"_s));
        QCOMPARE(edit(u"cardNumber"_s)->text(), QString());
        QCOMPARE(money().cardsSent, 1);
    }

    void theNumberIsNowhereButInItsField() // T14, D12
    {
        const QString number = u"4242424242424242"_s;
        openCard();
        fillCard(number);
        for (const QString &name : {u"cardNumber"_s, u"cardCode"_s})
            tryToTakeIt(edit(name));
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(!widget->toolTip().contains(number));
            for (int kind = QAccessible::Name; told && kind <= QAccessible::Accelerator; ++kind)
                QVERIFY2(!told->text(QAccessible::Text(kind)).contains(u"4242424242"_s),
                         qPrintable(widget->objectName()));
        }
        QAccessibleInterface *field = QAccessible::queryAccessibleInterface(edit(u"cardNumber"_s));
        QVERIFY(field->state().passwordEdit && !field->textInterface());
        button(u"cardSave"_s)->click();
        QTRY_VERIFY(!sheet(u"cardSheet"_s)->isOpen());
        QCOMPARE(edit(u"cardNumber"_s)->text(), QString());
        QCOMPARE(edit(u"cardCode"_s)->text(), QString());
        QDirIterator files(m_program->folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray all = file.readAll();
            QVERIFY2(!all.contains(number.toLatin1()) && !all.contains("4242 4242"), qPrintable(file.fileName()));
            ++seen;
        }
        QVERIFY(seen > 2); // cache and outbox are among them
    }

    void aProfileThatClosesTakesItsSheetsAlong() // also those that still wait for an answer
    {
        openSynced();
        trigger(ui::ActionId::AutoRefill);
        QVERIFY(sheet(u"refillSheet"_s)->isOpen());
        m_program->close();
        QVERIFY(!sheet(u"refillSheet"_s) && !m_window->actions().isSuspended());
        QTRY_VERIFY(m_window->isSettled());
    }

    void cancellingWipesIt() // T14
    {
        openCard();
        fillCard(u"4242424242424242"_s);
        QTest::keyClick(edit(u"cardNumber"_s), Qt::Key_Escape);
        QVERIFY(!sheet(u"cardSheet"_s)->isOpen());
        QVERIFY(edit(u"cardNumber"_s)->text().isEmpty() && edit(u"cardCode"_s)->text().isEmpty());
        QCOMPARE(money().cardsSent, 0);
    }

private:
    //! Every way that a field gives away its text.
    static void tryToTakeIt(QLineEdit *field)
    {
        QGuiApplication::clipboard()->setText(u"before"_s);
        const QString typed = field->text();
        field->selectAll();
        for (const QKeySequence::StandardKey key :
             {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Undo, QKeySequence::Redo})
            QTest::keySequence(field, QKeySequence(key));
        QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier);
        field->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        QCOMPARE(field->text(), typed);
        QVERIFY(!field->dragEnabled());
        field->deselect();
    }
};

LINEDESK_TEST(TestCards)
#include "tst_cards.moc"
