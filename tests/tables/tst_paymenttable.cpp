// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/linelogtable.h"
#include "models/tables/paymenttable.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using tables::PaymentColumn;

//! Payments as rows: chosen by days of the account's zone, ordered, added up by currency (R35–R37).
class TestPaymentTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_table = std::make_unique<tables::PaymentTable>();
        m_table->setZone(QTimeZone("Europe/Amsterdam"), QDateTime(QDate(2026, 11, 18), QTime(14, 32), Qt::UTC));
        m_table->setRows({payment(4, {2026, 11, 1}, 10, 5'000), payment(3, {2026, 10, 31}, 23, 20'000),
                          payment(2, {2026, 10, 31}, 22, 10'000, false), payment(1, {2025, 10, 1}, 3, 10'000)});
    }

    void aCycleIsDaysOfTheAccountsZone() // D22: 31 Oct 23:00 UTC is 1 Nov there
    {
        m_table->setQuery({.isPaid = {}, .kind = {}, .text = {}, .from = {2026, 11, 1}, .to = {2026, 11, 30}});
        QCOMPARE(ids(), (QStringList{u"4"_s, u"3"_s}));
        QCOMPARE(cell(1, PaymentColumn::Time), u"01 Nov 00:00"_s);
        m_table->setQuery({.isPaid = {}, .kind = {}, .text = {}, .from = {2026, 10, 1}, .to = {2026, 10, 31}});
        QCOMPARE(ids(), QStringList{u"2"_s});
    }

    void anotherYearIsNamed() { QCOMPARE(cell(3, PaymentColumn::Time), u"01 Oct 2025 05:00"_s); }

    void sumsAreOfWhatIsShownByCurrencyAndLeaveOutWhatWasDeclined()
    {
        domain::Payment euros = payment(5, {2026, 11, 2}, 9, 700);
        euros.currency = u"EUR"_s;
        m_table->setRows({euros, payment(4, {2026, 11, 1}, 10, 5'000), payment(2, {2026, 10, 31}, 22, 10'000, false)});
        QCOMPARE(m_table->sums().paid, 2);
        QCOMPARE(m_table->sums().declined, 1);
        QCOMPARE(m_table->sums().amounts, (std::vector<base::Money>{{7'000'000, u"EUR"_s}, {50'000'000, u"USD"_s}}));
        QCOMPARE(cell(0, PaymentColumn::Amount), u"+7.00 EUR"_s);
    }

    void textIsFoundInAmountCardPersonReasonAndTransaction_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        QTest::newRow("amount") << u"200.00"_s << 1;
        QTest::newRow("card") << u"visa ending 4242"_s << 4;
        QTest::newRow("person") << u"PRIYA"_s << 4;
        QTest::newRow("reason") << u"insufficient"_s << 1;
        QTest::newRow("transaction") << u"ch_3"_s << 1;
        QTest::newRow("type in words") << u"add funds"_s << 4;
        QTest::newRow("nothing") << u"ch_9"_s << 0;
    }
    void textIsFoundInAmountCardPersonReasonAndTransaction()
    {
        QFETCH(QString, text);
        m_table->setQuery({.isPaid = {}, .kind = {}, .text = text, .from = {}, .to = {}});
        QTEST(m_table->rowCount(), "rows");
    }

    void whatIsAlikeStaysInTheOrderOfTime()
    {
        m_table->sort(int(PaymentColumn::Card), Qt::AscendingOrder);
        QCOMPARE(ids(), (QStringList{u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
        m_table->sort(int(PaymentColumn::State), Qt::AscendingOrder);
        QCOMPARE(ids(), (QStringList{u"2"_s, u"4"_s, u"3"_s, u"1"_s}));
        m_table->sort(int(PaymentColumn::Time), Qt::AscendingOrder);
        QCOMPARE(ids().first(), u"1"_s);
    }

    void aScreenReaderHearsWhatIsStruckThrough()
    {
        m_table->setQuery({.isPaid = false, .kind = {}, .text = {}, .from = {}, .to = {}});
        const auto spoken = [&](PaymentColumn column) {
            return m_table->index(0, int(column)).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(spoken(PaymentColumn::Amount), u"+$100.00, declined"_s);
        QCOMPARE(spoken(PaymentColumn::State), u"Declined: Insufficient funds."_s);
    }

    void textOfThePlatformStaysOnOneLine() // T18
    {
        domain::Payment odd = payment(1, {2026, 11, 1}, 3, 100);
        odd.requestedBy = u"a\nb\t<b>c</b>"_s + QString(5'000, u'x');
        m_table->setRows({odd});
        QVERIFY(!cell(0, PaymentColumn::By).contains(u'\n'));
        QCOMPARE(cell(0, PaymentColumn::By).size(), 200);
    }

private:
    static domain::Payment payment(int id, QDate day, int hour, qint64 cents, bool isPaid = true)
    {
        return {.id = QString::number(id),
                .at = QDateTime(day, QTime(hour, 0), Qt::UTC),
                .micros = cents * 10'000,
                .currency = u"USD"_s,
                .transactionId = u"ch_%1"_s.arg(id),
                .kind = u"add_funds"_s,
                .isPaid = isPaid,
                .reason = isPaid ? QString() : u"Insufficient funds."_s,
                .cardBrand = u"Visa"_s,
                .cardDigits = u"4242"_s,
                .requestedBy = u"priya@northwind.example"_s,
                .invoice = {}};
    }
    QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < m_table->rowCount(); ++row)
            ids << m_table->rowAt(row).id;
        return ids;
    }
    QString cell(int row, PaymentColumn column) const { return m_table->index(row, int(column)).data().toString(); }

    std::unique_ptr<tables::PaymentTable> m_table;
};

LINEDESK_TEST(TestPaymentTable)
#include "tst_paymenttable.moc"
