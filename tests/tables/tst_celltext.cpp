// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/celltext.h"
#include "models/tables/iccidsearch.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QFile>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::Contract;
using domain::LineColumn;
using test::await;

//! How renewal and session read in the table, and lists of numbers from texts and files.
class TestCellText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRenewalHasADateAndWords_data()
    {
        QTest::addColumn<int>("contract");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("badge");
        const auto row = [](const char *name, Contract contract, const QDate &date, const QString &text,
                            domain::RenewalBadge badge) {
            QTest::newRow(name) << int(contract) << date << text << int(badge);
        };
        using domain::RenewalBadge;
        row("R184: no date is monthly", Contract::Monthly, {}, u"Monthly"_s, RenewalBadge::None);
        row("R185: within 4 weeks", Contract::Yearly, {2026, 11, 24}, u"24 Nov, in 6 days"_s, RenewalBadge::Soon);
        row("R185: the day itself", Contract::Quarterly, {2026, 11, 18}, u"18 Nov, today"_s, RenewalBadge::Soon);
        row("one day is no days", Contract::Yearly, {2026, 11, 17}, u"17 Nov, 1 day overdue"_s, RenewalBadge::Overdue);
        row("R187: later is a plain date", Contract::Yearly, {2027, 3, 1}, u"1 Mar 2027"_s, RenewalBadge::None);
        row("R188: past is overdue", Contract::Yearly, {2026, 11, 16}, u"16 Nov, 2 days overdue"_s,
            RenewalBadge::Overdue);
        row("D28: unknown is its own word", Contract::Unknown, {}, u"Unknown"_s, RenewalBadge::Unknown);
    }
    void theRenewalHasADateAndWords()
    {
        QFETCH(int, contract);
        QFETCH(QDate, date);
        QFETCH(QString, text);
        QFETCH(int, badge);
        domain::Line line;
        line.contract = Contract(contract);
        if (date.isValid())
            line.renewalDate = date;
        QCOMPARE(tables::CellText::shown(line, LineColumn::RenewalDate, m_clock.now(), QLocale::c()), text);
        QCOMPARE(int(tables::CellText::badge(line, m_clock.now())), badge);
        QCOMPARE(domain::lineValue(line, LineColumn::RenewalDate).text,
                 date.isValid() ? date.toString(Qt::ISODate) : QString());
    }

    void aSessionIsOpenOrNotOrNotKnown() // R245
    {
        domain::Line line;
        const auto shown = [&] {
            return tables::CellText::shown(line, LineColumn::InSession, m_clock.now(), QLocale::c());
        };
        QCOMPARE(shown(), u"N/A"_s);
        line.inSession = domain::InSession::No;
        QCOMPARE(shown(), u"No"_s);
        line.lastSeen = m_clock.now().addSecs(-3 * 86'400);
        QCOMPARE(shown(), u"No, 3 d"_s);
        line.inSession = domain::InSession::Yes;
        line.lastSeen = m_clock.now().addSecs(-250);
        QCOMPARE(shown(), u"Yes, 4 min"_s);
        QCOMPARE(domain::lineValue(line, LineColumn::InSession).text, u"yes"_s);
    }

    void numbersAreFoundInAnyText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("numbers");
        QTest::addColumn<int>("wrong");
        QTest::newRow("one a line") << u"8944538532046590417\r\n8944538532046590425\n"_s << 2 << 0;
        QTest::newRow("CSV with headings and other columns")
            << u"ICCID;Note;IMEI\n\"8944538532046590417\";van 12;352656100417338\n"_s << 1 << 0;
        QTest::newRow("with a filler F") << u"8944538532046590417F"_s << 1 << 0;
        QTest::newRow("twice") << u"8944538532046590417,8944538532046590417"_s << 1 << 0;
        QTest::newRow("a digit too few") << u"894453853204659041"_s << 0 << 1;
        QTest::newRow("words and short numbers") << u"please find 12 lines from 2026"_s << 0 << 0;
        QTest::newRow("nothing") << QString() << 0 << 0;
    }
    void numbersAreFoundInAnyText()
    {
        QFETCH(QString, text);
        const domain::IccidText read = domain::readIccids(text);
        QTEST(int(read.iccids.size()), "numbers");
        QTEST(int(read.wrong), "wrong");
    }

    void oneHundredThousandNumbersAreTaken()
    {
        QString text;
        for (int number = 0; number < 100'010; ++number)
            text += test::makeIccid(number).text + u'\n';
        const domain::IccidText read = domain::readIccids(text);
        QCOMPARE(read.iccids.size(), domain::kMostListed);
        QVERIFY(read.isCut);
    }

    void aFileSaysWhatThereIsAndWhatNot()
    {
        test::LightCache cache;
        cache.put(test::makeFleet(50));
        const QString path = cache.file(u"list.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        file.write(
            utf16(u"%1\n%2\n%3\n"_s.arg(test::makeIccid(3).text, test::makeIccid(70).text, test::makeIccid(4).text)));
        file.close();
        const auto text = await(tables::readIccidFile(path));
        QVERIFY(text);
        const auto found = await(tables::findIccids(cache.lines, *text, this));
        QVERIFY(found);
        QCOMPARE(found->found, (std::vector<domain::Iccid>{test::makeIccid(3), test::makeIccid(4)}));
        QCOMPARE(found->missing, std::vector<domain::Iccid>{test::makeIccid(70)});
        QVERIFY(await(tables::writeIccids(path, found->missing)));
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll().trimmed(), test::makeIccid(70).text.toLatin1());
        QCOMPARE(await(tables::readIccidFile(cache.file(u"none"_s))).error().kind, base::ErrorKind::Storage);
    }

private:
    test::FixedClock m_clock;
};

LINEDESK_TEST(TestCellText)
#include "tst_celltext.moc"
