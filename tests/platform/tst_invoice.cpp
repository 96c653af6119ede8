// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/glyphparts.h"
#include "platform/invoicepdf.h"
#include "platform/printedtext.h"
#include "tests/support/register.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using platform::printed;

//! Invoices on paper (R38): nothing is cut off, and names look as their owners write them.
class TestInvoice : public QObject
{
    Q_OBJECT

    static QJsonObject content(const QString &company, int items)
    {
        QJsonArray rows;
        for (int i = 0; i < items; ++i)
            rows << QJsonObject{{u"description"_s, u"%1 × Sub 1 GB"_s.arg(i)}, {u"amount"_s, u"3.00"_s}};
        const QJsonObject address{{u"company"_s, company}, {u"city"_s, u"Rotterdam"_s}, {u"country_code"_s, u"NL"_s}};
        return {{u"account"_s, u"Northwind"_s},
                {u"account_number"_s, 1},
                {u"billing_address"_s, address},
                {u"items"_s, rows}};
    }
    static QByteArray pdf(const QJsonObject &content)
    {
        const base::Result<QByteArray> made = platform::invoicePdf(
            {.number = u"2026-1-1"_s, .date = u"2026-12-01"_s, .total = u"3.00"_s, .currency = u"USD"_s}, content);
        return made ? *made : QByteArray();
    }

private Q_SLOTS:
    void textsStandAsTheyAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &text, const QString &shown) {
            QTest::newRow(name) << text << shown;
        };
        row("Latin letters stand as they are", u"Łódź 12-a (x)"_s, u"Łódź 12-a (x)"_s);
        row("Hebrew is turned round", u"שלום"_s, u"םולש"_s);
        row("a number in it is not", u"רחוב 16"_s, u"16 בוחר"_s);
        row("brackets open the other way", u"(אב)"_s, u"(בא)"_s);
        row("a Hebrew word in a Latin name", u"Bar (אב) Ltd"_s, u"Bar (בא) Ltd"_s);
        row("Arabic letters are joined", u"\u0628\u0628\u0628"_s, u"\ufe90\ufe92\ufe91"_s);
        row("lam and alef are one", u"\u0644\u0627"_s, u"\ufefb"_s);
        row("alef joins nothing behind it", u"\u0627\u0628"_s, u"\ufe8f\ufe8d"_s);
        row("accents are put together", u"e\u0301"_s, u"\u00e9"_s);
    }
    void textsStandAsTheyAreRead()
    {
        QFETCH(QString, text);
        QTEST(printed(text), "shown");
    }

    void longNamesTakeSeveralRows()
    {
        const auto width = [](const QString &text) { return float(text.size()); };
        QCOMPARE(platform::wrapped(u"one two three"_s, 7, width), (QStringList{u"one two"_s, u"three"_s}));
        QCOMPARE(platform::wrapped(u"a incomprehensibilities"_s, 10, width),
                 (QStringList{u"a"_s, u"incomprehe"_s, u"nsibilitie"_s, u"s"_s}));
        QCOMPARE(platform::wrapped(QString(), 10, width), QStringList());
    }

    void eastAsianNamesHaveAFontOfTheirOwn()
    {
        const auto runs = platform::runsOf(u"株式会社ノースウィンド BV"_s);
        QCOMPARE(runs.size(), 2u);
        QVERIFY(runs[0].eastAsian && !runs[1].eastAsian);
        const QByteArray latin = pdf(content(u"Northwind BV"_s, 1));
        const QByteArray japanese = pdf(content(u"株式会社ノースウィンド"_s, 1));
        QVERIFY(latin.startsWith("%PDF-") && japanese.startsWith("%PDF-"));
        QVERIFY(latin.contains("DejaVuSans") && !latin.contains("Droid"));
        QVERIFY(japanese.contains("Droid"));
    }

    //! Letters that are put together of letters that are put together: the font that is embedded needs them all.
    void partsOfGlyphsAreFound()
    {
        const auto big = [](quint32 value, int bytes) {
            QByteArray text;
            for (int i = bytes - 1; i >= 0; --i)
                text += char(value >> (8 * i));
            return text;
        };
        const QByteArray simple = big(1, 2) + QByteArray(8, '\0');
        const QByteArray accent = big(0xffff, 2) + QByteArray(8, '\0') + big(0, 2) + big(0, 2) + big(0, 2);
        const QByteArray both = big(0xffff, 2) + QByteArray(8, '\0') + big(0x0021, 2) + big(1, 2) + big(0, 4) +
                                big(0x0008, 2) + big(0, 2) + big(0, 2) + big(0, 2);
        const QByteArray glyf = simple + accent + both;
        const QByteArray loca = big(0, 4) + big(quint32(simple.size()), 4) +
                                big(quint32(simple.size() + accent.size()), 4) + big(quint32(glyf.size()), 4);
        const QByteArray head = QByteArray(50, '\0') + big(1, 2);
        const quint32 first = 12 + 3 * 16;
        const auto entry = [&big](const char *tag, quint32 at) { return tag + big(0, 4) + big(at, 4) + big(0, 4); };
        const QByteArray font = big(0x10000, 4) + big(3, 2) + QByteArray(6, '\0') + entry("head", first) +
                                entry("loca", first + 52) + entry("glyf", first + 52 + 16) + head + loca + glyf;
        const platform::GlyphParts parts(font);
        QCOMPARE(parts.of(0), std::vector<quint16>());
        QCOMPARE(parts.of(1), std::vector<quint16>{0});
        QCOMPARE(parts.of(2), (std::vector<quint16>{1, 0}));
        QCOMPARE(platform::GlyphParts("no font").of(7), std::vector<quint16>());
    }

    void manyItemsTakeSeveralPages()
    {
        QCOMPARE(pdf(content(u"Northwind BV"_s, 3)).count("/Type /Page\n"), 1);
        QCOMPARE(pdf(content(u"Northwind BV"_s, 100)).count("/Type /Page\n"), 3);
    }
};

LINEDESK_TEST(TestInvoice)
#include "tst_invoice.moc"
