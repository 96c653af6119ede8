// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/reportsheet.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::ActionId;

//! The report of a month, read back with pdftotext.
class TestReport : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        WindowTest::init();
        m_program->open(60);
        m_program->fillAccount();
        m_program->writeCycle({.firstDay = QDate(2026, 10, 1),
                               .lastDay = QDate(2026, 10, 31),
                               .isClosed = true,
                               .currency = u"USD"_s,
                               .starting = 500'000'000,
                               .ending = 412'800'000,
                               .usage = 87'200'000});
        m_program->fillMessages();
        QTRY_VERIFY(m_window->isSettled());
        trigger(ActionId::MonthReport);
        QVERIFY(sheet() && sheet()->isOpen());
        sheet()->setPath(m_program->folder() + u"/report.pdf"_s);
    }

    void theLastWholeMonthIsOfferedFirst()
    {
        const auto *months = child<QComboBox>(u"reportMonth"_s);
        QCOMPARE(months->currentText(), u"October 2026"_s);
        QCOMPARE(months->itemText(0), u"November 2026, still running"_s);
    }

    void theReportHasTheMonthAsTheCacheKnowsIt()
    {
        const QString text = write();
        for (const QString &words :
             {u"Northwind IoT, October 2026"_s, u"Time zone"_s, u"UTC"_s, u"18 Nov 2026, 14:32 (UTC)"_s, // D22
              u"412.80 USD"_s, u"Low: it lasts seven days or less"_s,                                    // D5
              u"The cycle is closed."_s, u"Lines by status, now"_s, u"Changes of the month"_s,
              u"Lines that used most"_s, u"MB a day, October 2026"_s, u"MB a day, September 2026"_s})
            QVERIFY2(text.contains(words), qPrintable(words + u'\n' + text));
        QVERIFY2(text.contains(QRegularExpression(u"Data usage\\s+-87\\.2000\\s+USD"_s)), qPrintable(text));
        const storage::FleetSpan october{.first = QDate(2026, 10, 1), .days = 31, .zone = QTimeZone::utc()};
        const auto days = storage::sumFleetDays(m_program->cache(), october);
        for (int day = 0; day < 31; ++day) {
            const QString megabytes =
                QLocale().toString(double((*days)[size_t(day)].volume->bytes) / (1024.0 * 1024.0), 'f', 3);
            const QString date = october.first.addDays(day).toString(Qt::ISODate);
            QVERIFY2(
                text.contains(QRegularExpression(u"%1\\s+%2\\s"_s.arg(date, QRegularExpression::escape(megabytes)))),
                qPrintable(date + u' ' + megabytes));
        }
        const auto top = storage::findTopLines(m_program->cache(), october, 20);
        for (const storage::TopLine &line : *top)
            QVERIFY2(text.contains(line.iccid), qPrintable(line.iccid));
        QVERIFY(!text.contains(u"SHA-256"_s)); // it is no evidence
        QCOMPARE(QFileInfo(sheet()->made()).permissions() & 0x0077, QFile::Permissions());
    }

    void theRunningMonthSaysThatItIsNotOver()
    {
        child<QComboBox>(u"reportMonth"_s)->setCurrentIndex(0);
        sheet()->setPath(m_program->folder() + u"/running.pdf"_s);
        const QString text = write();
        QVERIFY(text.contains(u"November 2026, still running"_s));
        QVERIFY(text.contains(u"By country"_s));
        QVERIFY(text.contains(QRegularExpression(u"To lines\\s+36"_s))); // R79
    }

    void whatIsNotKnownOfAMonthIsSaid() // D25
    {
        child<QComboBox>(u"reportMonth"_s)->setCurrentIndex(5);
        sheet()->setPath(m_program->folder() + u"/june.pdf"_s);
        const QString text = write();
        QVERIFY(text.contains(u"Nothing is known of this month's cycle."_s));
        QVERIFY(text.contains(u"No changes of this month were noted."_s));
        QVERIFY(text.contains(u"The cache knows usage by country of the running month alone."_s));
    }

    void aFolderThatIsNotThereIsRefused()
    {
        sheet()->setPath(m_program->folder() + u"/none/report.pdf"_s);
        QVERIFY(!button(u"reportOk"_s)->isEnabled());
        sheet()->setPath(m_program->folder() + u"/report.pdf"_s);
        QVERIFY(button(u"reportOk"_s)->isEnabled());
    }

private:
    ui::ReportSheet *sheet() const { return m_window->report(); }

    //! The text of what is written.
    QString write()
    {
        button(u"reportOk"_s)->click();
        if (!QTest::qWaitFor([this] { return !sheet()->made().isEmpty(); }, 20'000))
            return sheet()->said();
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, sheet()->made(), u"-"_s});
        return reader.waitForFinished() ? QString::fromUtf8(reader.readAllStandardOutput()) : reader.errorString();
    }
};

LINEDESK_TEST(TestReport)
#include "tst_report.moc"
