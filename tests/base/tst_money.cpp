// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/money.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("back");
        QTest::newRow("dollars and cents") << u"412.80"_s << true << qint64(412'800'000) << u"412.80"_s;
        QTest::newRow("a bare integer gets two decimals") << u"5"_s << true << qint64(5'000'000) << u"5.00"_s;
        QTest::newRow("prices below a cent keep all digits") << u"0.000125"_s << true << qint64(125) << u"0.000125"_s;
        QTest::newRow("negative five cents") << u"-0.05"_s << true << qint64(-50'000) << u"-0.05"_s;
        QTest::newRow("seven decimals are refused, not rounded (D20)")
            << u"0.0000001"_s << false << qint64(0) << QString();
        QTest::newRow("exponents are refused") << u"1e3"_s << false << qint64(0) << QString();
        QTest::newRow("empty is refused") << u""_s << false << qint64(0) << QString();
        QTest::newRow("overflow is refused") << u"99999999999999999999"_s << false << qint64(0) << QString();
    }

    void text()
    {
        QFETCH(QString, text);
        QFETCH(bool, ok);
        QFETCH(qint64, micros);
        QFETCH(QString, back);
        const base::Result<base::Money> money = base::parseMoney(text);
        QCOMPARE(money.isOk(), ok);
        if (!ok)
            return;
        QCOMPARE(money->micros, micros);
        QCOMPARE(base::formatMoneyText(*money), back);
    }
};

LINEDESK_TEST(TestMoney)
#include "tst_money.moc"
