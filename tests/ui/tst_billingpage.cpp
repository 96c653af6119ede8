// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/register.h"
#include "tests/sync/fakebilling.h"
#include "tests/ui/moneyhelp.h"
#include "tests/ui/windowtest.h"
#include "ui/pages/billingpage.h"
#include "ui/widgets/cyclecheck.h"
#include "ui/widgets/cycledetails.h"

#include <QBuffer>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using tables::PaymentColumn;

//! What the desktop would open.
class Opened : public QObject
{
    Q_OBJECT

public:
    QStringList files;

public Q_SLOTS:
    void open(const QUrl &url) { files << url.toLocalFile(); }
};

//! The page of the account's money (R8, R35–R41).
class TestBillingPage : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyPaymentIsThereNewestFirstWithSumsAndAge() // R35–R37, principle 1
    {
        openMoney();
        QCOMPARE(count(), 12);
        QCOMPARE(cell(0, PaymentColumn::Time), u"18 Nov 09:12"_s);
        QCOMPARE(cell(0, PaymentColumn::Amount), u"+$500.00"_s);
        QCOMPARE(cell(0, PaymentColumn::State), u"Paid"_s);
        QCOMPARE(cell(2, PaymentColumn::State), u"Declined"_s);
        QCOMPARE(label(u"paymentsSums"_s), u"12 transactions · $1,587.00 paid · 2 declined"_s);
        QCOMPARE(label(u"paymentsAge"_s), u"Updated 14:32"_s);
    }

    void theBalanceStandsOnThePageAndNotInTheHeader() // R12, D5, D10
    {
        openMoney();
        QCOMPARE(label(u"cardBalanceAmount"_s), u"$412.80"_s);
        QCOMPARE(label(u"cardBalanceSuspension"_s), u"5 days until lines suspend, about Mon 23 Nov"_s);
        QVERIFY(!child<QAbstractButton>(u"balanceChip"_s)->isVisible());
        button(u"billingExplain"_s)->click();
        QTRY_VERIFY(child<QLabel>(u"balanceUsage"_s) && child<QLabel>(u"balanceUsage"_s)->isVisible());
    }

    void whatWasDeclinedSaysWhyInItsTooltipAndBelowTheTable() // R37
    {
        openMoney();
        const QModelIndex state = page().table().index(2, int(PaymentColumn::State));
        QCOMPARE(state.data(Qt::ToolTipRole).toString(), u"Declined: Your card was declined."_s);
        page().rows()->setCurrentIndex(state);
        QCOMPARE(label(u"paymentDetail"_s), u"12 Nov 2026 09:10:00 UTC · $300.00 · declined: Your card was declined. · "
                                            "Visa ending 4242 · priya@northwind.example · ch_1010"_s);
    }

    void statusTypeSearchAndCycleNarrowTheListAndItsSums() // R36, R37
    {
        openMoney();
        choose(u"paymentStates"_s, u"Declined"_s);
        QCOMPARE(count(), 2);
        QCOMPARE(label(u"paymentsSums"_s), u"2 transactions · 2 declined"_s);
        choose(u"paymentStates"_s, u"Any status"_s);
        choose(u"paymentKinds"_s, u"Auto-refill"_s);
        QCOMPARE(count(), 2);
        choose(u"paymentKinds"_s, u"All types"_s);
        choose(u"cycles"_s, u"November 2026"_s);
        QCOMPARE(count(), 5);
        QCOMPARE(label(u"paymentsSums"_s), u"5 transactions · $1,075.00 paid · 1 declined"_s);
        trigger(ui::ActionId::Search);
        QTest::keyClicks(child<QLineEdit>(u"paymentsSearch"_s), u"0117"_s);
        QTRY_COMPARE(count(), 2);
        trigger(ui::ActionId::StepBack);
        QTRY_COMPARE(count(), 5);
        choose(u"paymentStates"_s, u"Declined"_s);
        choose(u"paymentKinds"_s, u"White label"_s);
        QCOMPARE(count(), 0);
        QCOMPARE(shownFace(), u"Nothing matches"_s);
        page().findChild<ui::StateFace *>(u"paymentsFace"_s)->findChild<QAbstractButton *>()->click();
        QCOMPARE(count(), 12);
    }

    void theCycleStepsBackAndForthInTime()
    {
        openMoney();
        QVERIFY(!button(u"cycleLater"_s)->isEnabled());
        button(u"cycleEarlier"_s)->click();
        QCOMPARE(child<QComboBox>(u"cycles"_s)->currentText(), u"November 2026"_s);
        button(u"cycleEarlier"_s)->click();
        button(u"cycleEarlier"_s)->click();
        QCOMPARE(child<QComboBox>(u"cycles"_s)->currentText(), u"September 2026"_s);
        QVERIFY(!button(u"cycleEarlier"_s)->isEnabled());
        button(u"cycleLater"_s)->click();
        QCOMPARE(child<QComboBox>(u"cycles"_s)->currentText(), u"October 2026"_s);
    }

    void aCycleGoesFromItsStartingToItsEndingBalance_data() // R39
    {
        QTest::addColumn<QString>("cycle");
        QTest::addColumn<QString>("text");
        QTest::newRow("only parts that are not nothing")
            << u"November 2026"_s
            << u"Starting balance, 1 Nov $643.15 + Funds added $1,000.00 + Discounts $15.00 − Data $1,132.10 − SMS "
               "$38.25 − Subscriptions $75.00 = Balance today $412.80"_s;
        QTest::newRow("fractions of a cent") << u"October 2026"_s
                                             << u"Starting balance, 1 Oct $1,000.00 + Funds added $300.00 − Data "
                                                u"$656.85 − SMS $0.00 = Ending balance, 31 Oct "
                                                "$643.15"_s;
        QTest::newRow("parts that are not told")
            << u"September 2026"_s
            << u"Starting balance, 1 Sep $1,000.00 + Funds added $300.00 − Data $656.85 − SMS $0.00 = Ending balance, "
               u"30 Sep "
               "$1,000.00 The parts miss it by $356.850008: the platform does not tell all of them."_s;
    }
    void aCycleGoesFromItsStartingToItsEndingBalance()
    {
        QFETCH(QString, cycle);
        openMoney();
        QVERIFY(!page().findChild<ui::CycleEquation *>()->isVisible());
        choose(u"cycles"_s, cycle);
        QTEST(page().findChild<ui::CycleEquation *>()->text(), "text");
    }

    void aTitleOrdersTheList()
    {
        openMoney();
        clickTitle(PaymentColumn::Amount);
        QCOMPARE(cell(0, PaymentColumn::Amount), u"+$500.00"_s);
        clickTitle(PaymentColumn::Amount);
        QCOMPARE(cell(0, PaymentColumn::Amount), u"+$12.00"_s);
    }

    void whatIsShownIsWrittenToAFile() // R40
    {
        openMoney();
        choose(u"paymentStates"_s, u"Declined"_s);
        const QString path = m_program->folder() + "/transactions.csv"_L1;
        page().exportTo(path);
        QFile file(path);
        QTRY_VERIFY(file.exists());
        QVERIFY(file.open(QFile::ReadOnly));
        const QStringList rows = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(rows.size(), 3);
        QVERIFY2(rows[1].contains(u"ch_1010"_s) && rows[1].contains(u"300.00"_s), qPrintable(rows[1]));
        QVERIFY(rows[1].contains(u"Your card was declined."_s));
    }

    void withoutPaymentsItSaysWhy_data() // principle 1, D13, D25
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("title");
        QTest::newRow("never asked") << -1 << u"Not known yet"_s;
        QTest::newRow("unsupported") << int(base::ErrorKind::Unsupported) << u"No transactions on this platform"_s;
        QTest::newRow("no permission") << int(base::ErrorKind::Forbidden) << u"Not for your role"_s;
        QTest::newRow("broken") << int(base::ErrorKind::Protocol) << u"The transactions could not be brought"_s;
    }
    void withoutPaymentsItSaysWhy()
    {
        QFETCH(int, kind);
        open(10);
        shell().showPage(u"billing"_s);
        QTRY_VERIFY(m_window->isSettled());
        if (kind >= 0)
            Q_EMIT m_program->workspace()->billing.failed(storage::BillingPart::Payments,
                                                          base::Error{.kind = base::ErrorKind(kind)});
        QTEST(shownFace(), "title");
    }

    void anAccountThatHasPaidNothingSaysSo()
    {
        open(10);
        (void)test::await(m_program->workspace()->money.storePayments({}, m_program->clock.now()));
        shell().showPage(u"billing"_s);
        QTRY_COMPARE(shownFace(), u"No transactions"_s);
    }

    void theBookOfACycleIsShownFromTheCache() // R39–R41
    {
        openMoney();
        (void)test::await(m_program->workspace()->books.storeBook(test::someBook(), m_program->clock.now()));
        button(u"viewDetails"_s)->click();
        QCOMPARE(child<QComboBox>(u"cycles"_s)->currentText(), u"November 2026"_s); // the newest
        QTRY_VERIFY(!page().details()->isUnknown());
        QCOMPARE(page().details()->days().rowCount(), 18);
        QCOMPARE(page().details()->days().index(17, 0).data().toString(), u"Wed 18 Nov"_s);
        QCOMPARE(page().details()->countries().index(0, 0).data().toString(), u"Netherlands"_s);
        QCOMPARE(page().details()->cards().index(0, 0).data().toString(), u"Visa ending 4242"_s);
        QCOMPARE(page().details()->cards().index(0, 2).data().toString(), u"$500.00"_s);
        QVERIFY2(page().details()->summary().startsWith(u"$1,245.35 charged in November 2026"_s),
                 qPrintable(page().details()->summary()));
        QCOMPARE(label(u"paymentsAge"_s), u"Updated 14:32"_s);
        choose(u"cycles"_s, u"October 2026"_s);
        QTRY_VERIFY(page().details()->isUnknown());
    }

    void withoutABookItSaysWhy_data() // principle 1, D13, D25
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("title");
        QTest::newRow("not there yet") << -1 << u"Not known yet"_s;
        QTest::newRow("unsupported") << int(base::ErrorKind::Unsupported) << u"No billing details on this platform"_s;
        QTest::newRow("no permission") << int(base::ErrorKind::Forbidden) << u"Not for your role"_s;
        QTest::newRow("broken") << int(base::ErrorKind::Protocol) << u"The billing details could not be brought"_s;
    }
    void withoutABookItSaysWhy()
    {
        QFETCH(int, kind);
        openMoney();
        button(u"viewDetails"_s)->click();
        QTRY_VERIFY(m_window->isSettled());
        if (kind >= 0)
            Q_EMIT m_program->workspace()->cycles.failed({2026, 11, 1}, base::Error{.kind = base::ErrorKind(kind)});
        QTRY_VERIFY(m_window->isSettled());
        QTEST(page().details()->face()->title(), "title");
    }

    void aCycleThatIsAsItShouldBeIsExplained()
    {
        openChecked(0);
        QCOMPARE(page().check()->verdict(), u"Everything is explained."_s);
        QCOMPARE(page().check()->face()->title(), u"Everything is explained"_s);
        QCOMPARE(label(u"checkSums"_s), u"Data: $1.00 expected, $1.00 charged"_s);
    }

    void whatNothingExplainsIsListedWithTheReason()
    {
        openChecked(300'000);
        QCOMPARE(page().check()->verdict(), u"1 amount is not explained."_s);
        const auto cell = [this](int column) { return page().check()->table().index(0, column).data().toString(); };
        QCOMPARE(cell(0), u"Thu 1 Oct"_s);
        QCOMPARE(cell(3), u"$1.00"_s);
        QCOMPARE(cell(4), u"$1.30"_s);
        QCOMPARE(cell(5), u"$0.30"_s);
        QCOMPARE(cell(6), u"The volume is the same; the amount is not that of the price list."_s);
    }

    void beforeTheChargesCameNothingIsClaimed()
    {
        openMoney();
        (void)test::await(m_program->workspace()->books.storeBook(test::someBook(), m_program->clock.now()));
        button(u"viewCheck"_s)->click();
        QTRY_COMPARE(page().check()->face()->title(), u"Not checked yet"_s);
        button(u"checkBring"_s)->click(); // nobody is there to ask
        QTRY_VERIFY(!m_program->workspace()->cycles.isBringing());
        QTRY_COMPARE(page().check()->face()->title(), u"Not checked yet"_s);
    }

    void aCycleIsWrittenToAWorkbookForItsOwnerAlone() // R40, R41
    {
        openChecked(0);
        const QString path = m_program->folder() + "/billing-2026-10.xlsx"_L1;
        page().exportCycleTo(path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20'000);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
                 QFile::Permissions());
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll().startsWith("PK"));
    }

    void theInvoiceOfAPaymentIsOpenedAndSaved() // R38
    {
        openInvoices();
        QCOMPARE(button(u"invoicesSave"_s)->text(), u"Save 2 invoices…"_s);
        page().rows()->setCurrentIndex(page().table().index(1, 0));
        QVERIFY(!button(u"invoiceView"_s)->isEnabled());
        QCOMPARE(button(u"invoiceSave"_s)->toolTip(), u"This payment has no invoice."_s);
        page().rows()->setCurrentIndex(page().table().index(0, 0));
        Opened opened;
        QDesktopServices::setUrlHandler(u"file"_s, &opened, "open");
        button(u"invoiceView"_s)->click();
        QTRY_COMPARE(opened.files.size(), 1);
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QCOMPARE(QFileInfo(opened.files[0]).fileName(), u"invoice-2026-11-18-ch_1012.pdf"_s);
        QCOMPARE(contents(opened.files[0]), QByteArray("%PDF-1.4 12"));
        QCOMPARE(QFile::permissions(QFileInfo(opened.files[0]).path()) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        const QString path = m_program->folder() + "/mine.pdf"_L1;
        page().saveInvoiceTo(path);
        QTRY_COMPARE(contents(path), QByteArray("%PDF-1.4 12"));
    }

    void anInvoiceIsViewedInsideTheWindow() // R38
    {
        openInvoices();
        QByteArray pdf;
        {
            QBuffer buffer(&pdf);
            buffer.open(QIODevice::WriteOnly);
            QPdfWriter writer(&buffer);
            writer.setPageSize(QPageSize(QPageSize::A4));
            QPainter painter(&writer);
            painter.fillRect(0, 0, writer.width(), writer.height() / 2, Qt::red);
        }
        m_money.files[u"/invoices/12"_s] = pdf;
        page().rows()->setCurrentIndex(page().table().index(0, 0));
        button(u"invoiceView"_s)->click();
        QTRY_VERIFY(child<QWidget>(u"invoiceSheet"_s) && child<QWidget>(u"invoiceSheet"_s)->isVisible());
        const auto *sheet = child<QLabel>(u"pdfPage"_s);
        const QImage drawn = sheet->pixmap().toImage();
        QVERIFY(drawn.width() > 300 && drawn.height() > drawn.width());
        QCOMPARE(drawn.pixelColor(drawn.width() / 2, drawn.height() / 4), QColor(Qt::red));
        QCOMPARE(drawn.pixelColor(drawn.width() / 2, drawn.height() * 3 / 4), QColor(Qt::white));
        QCOMPARE(sheet->accessibleName(), u"Page 1 of 1"_s);
        button(u"invoiceClose"_s)->click();
        QVERIFY(!child<QWidget>(u"invoiceSheet"_s)->isVisible());
    }

    void theInvoicesOfAllShownPaymentsAreSavedUnderNamesOfTheirOwn() // R38
    {
        openInvoices();
        QSignalSpy said(&page(), &ui::BillingPage::announced);
        QDir(m_program->folder()).mkdir(u"invoices"_s);
        const QDir folder(m_program->folder() + "/invoices"_L1);
        page().saveInvoicesInto(folder.path());
        QTRY_VERIFY(!said.isEmpty() && said.back().at(0).toString() == u"2 invoices saved"_s);
        page().saveInvoicesInto(folder.path()); // nothing that is there is written over
        QTRY_COMPARE(folder.entryList(QDir::Files),
                     (QStringList{u"invoice-2026-11-08-ch_1009-2.pdf"_s, u"invoice-2026-11-08-ch_1009.pdf"_s,
                                  u"invoice-2026-11-18-ch_1012-2.pdf"_s, u"invoice-2026-11-18-ch_1012.pdf"_s}));
        m_money.files.clear();
        page().saveInvoiceTo(folder.filePath(u"none.pdf"_s));
        QTRY_VERIFY(said.back().at(0).toString().startsWith(u"The invoice could not be had."_s));
        QVERIFY(!folder.exists(u"none.pdf"_s));
    }

    void theSideBarAndTheKeysLeadToIt()
    {
        open(10);
        trigger(ui::ActionId::GoBilling);
        QCOMPARE(shell().page(), u"billing"_s);
        trigger(ui::ActionId::GoLines);
        shell().navigation()->billing()->click();
        QCOMPARE(shell().page(), u"billing"_s);
        QVERIFY(shell().navigation()->billing()->isChecked());
    }

private:
    void openMoney()
    {
        open(20);
        test::fillMoney(*m_program);
        shell().showPage(u"billing"_s);
        QTRY_VERIFY(m_window->isSettled());
        QTRY_COMPARE(count(), 12);
    }
    void openInvoices()
    {
        m_program->tellsMoney = &m_money;
        m_money.files = {{u"/invoices/12"_s, "%PDF-1.4 12"}, {u"/invoices/9"_s, "%PDF-1.4 9"}};
        openMoney();
        std::vector<domain::Payment> payments = test::somePayments();
        payments[0].invoice = u"/invoices/12"_s;
        payments[3].invoice = u"/invoices/9"_s;
        (void)test::await(m_program->workspace()->money.storePayments(payments, m_program->clock.now()));
        page().refresh();
        QTRY_COMPARE(page().table().invoices(), 2);
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    //! October in the cache with one charge of a dollar, and `more` that nothing explains.
    void openChecked(qint64 more)
    {
        openMoney();
        test::fillCheckedCycle(*m_program, more);
        choose(u"cycles"_s, u"October 2026"_s);
        button(u"viewCheck"_s)->click();
        QTRY_VERIFY(!page().check()->verdict().isEmpty());
    }
    void choose(const QString &box, const QString &text)
    {
        auto *choice = child<QComboBox>(box);
        QVERIFY2(choice->findText(text) >= 0, qPrintable(text));
        choice->setCurrentIndex(choice->findText(text));
    }
    void clickTitle(PaymentColumn column)
    {
        QTest::mouseClick(page().rows()->horizontalHeader()->viewport(), Qt::LeftButton, {},
                          QPoint(page().rows()->columnViewportPosition(int(column)) + 20, 10));
    }
    QString shownFace() const { return page().findChild<ui::StateFace *>(u"paymentsFace"_s)->title(); }
    ui::BillingPage &page() const { return *shell().billing(); }
    int count() const { return page().rows()->model()->rowCount(); }
    test::FakeBilling m_money;
    QString cell(int row, PaymentColumn column) { return page().table().index(row, int(column)).data().toString(); }
};

LINEDESK_TEST(TestBillingPage)
#include "tst_billingpage.moc"
