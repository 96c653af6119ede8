// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/pages/changespage.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

//! The page of what changed: since yesterday, since the last invoice, and further back.
class TestChangesPage : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        WindowTest::init();
        m_program->open(20);
        m_program->fillChanges();
        m_window->shell()->showPage(u"changes"_s);
        QTRY_VERIFY(m_window->isSettled());
    }

    void whatChangedSinceYesterdayWithBeforeAfterAndWho()
    {
        QVERIFY(count() > 0);
        QCOMPARE(row(test::makeIccid(90'001)).value(2), u"New line"_s);
        QCOMPARE(row(test::makeIccid(15)).value(2), u"Gone"_s);
        const QStringList status = row(test::makeIccid(3));
        QCOMPARE(status.value(2), u"Status"_s);
        QCOMPARE(status.value(3), u"Suspended"_s);
        QCOMPARE(status.value(4), u"Priya Raman"_s);
        QCOMPARE(status.value(5), u"18 Nov 12:32"_s);
        QCOMPARE(row(test::makeIccid(5)).value(3), u"Van 5, Antwerp"_s);
        QVERIFY(row(test::makeIccid(2)).isEmpty()); // five days ago
    }

    void furtherBackThereIsMore()
    {
        const int before = count();
        child<QAbstractButton>(u"spanWeek"_s)->click();
        QTRY_COMPARE(count(), before + 1);
        QCOMPARE(row(test::makeIccid(2)).value(3), u"E-bikes"_s);
        child<QAbstractButton>(u"spanInvoice"_s)->click(); // since the 1st, and noted since the 9th
        QTRY_COMPARE(label(u"changesNote"_s), u"Changes are noted since 9 Nov"_s);
    }

    void kindsAndSearchNarrowTheList()
    {
        child<QAbstractButton>(u"added"_s)->click();
        QCOMPARE(count(), 1);
        child<QAbstractButton>(u"changesAll"_s)->click();
        m_window->actions()[ui::ActionId::Search]->trigger();
        QTest::keyClicks(child<QLineEdit>(u"changesSearch"_s), u"antwerp"_s);
        QCOMPARE(count(), 3);
        m_window->actions()[ui::ActionId::StepBack]->trigger();
        QVERIFY(count() > 3);
    }

    void whoChangedItWithThisConsoleIsKnown()
    {
        domain::Change change;
        change.order.kind = domain::ChangeKind::Notes;
        change.order.value.text = u"Van 5, Antwerp"_s;
        change.iccid = test::makeIccid(5);
        change.by = u"Marta Kowal"_s;
        (void)test::await(m_program->outbox().add({change}));
        const auto taken = test::await(m_program->outbox().take({.few = 1, .many = 0, .jobFrom = 0, .notInJobs = {}}));
        (void)test::await(m_program->outbox().settle({{.seq = taken->changes[0].seq,
                                                       .state = domain::ChangeState::Done,
                                                       .problem = {},
                                                       .theirs = {},
                                                       .version = {}}}));
        page().refresh();
        QTRY_COMPARE(row(test::makeIccid(5)).value(4), u"Marta Kowal"_s);
    }

    void whoTheAuditLogOfTheAccountNamesIsShownAtOnce() // R89
    {
        QCOMPARE(row(test::makeIccid(5)).value(4), u"not known"_s);
        domain::AuditEntry entry;
        entry.id = u"1"_s;
        entry.at = m_program->clock.now();
        entry.actor = u"priya@northwind.example"_s;
        entry.action = u"line.notes"_s;
        entry.after = u"Van 5, Antwerp"_s;
        entry.iccid = test::makeIccid(5);
        storage::LineLogs logs(m_program->cache());
        QCOMPARE(*test::await(logs.storeAudit({entry})), 1);
        Q_EMIT m_program->workspace()->changes.doersKnown();
        QTRY_COMPARE(row(test::makeIccid(5)).value(4), u"priya@northwind.example"_s);
    }

    void theExportHasBeforeAndAfterApart()
    {
        const QString path = m_program->folder() + "/changes.csv"_L1;
        QSignalSpy said(&page(), &ui::ChangesPage::announced);
        page().exportTo(path);
        QTRY_COMPARE(said.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QString csv = QString::fromUtf8(file.readAll());
        QVERIFY(csv.contains("ICCID,Notes,What,Before,After,Who,Noticed (UTC)"_L1));
        QCOMPARE(csv.count(u'\n'), count() + 1);
        QVERIFY(csv.contains(",Suspended,Priya Raman,2026-11-18 12:32:00"_L1));
    }

    void aSnapshotIsComparedWithWhatIsOpen()
    {
        const QString from = save(u"then"_s);
        domain::Line line = test::makeLine(18);
        line.subAccount = u"Retail POS"_s;
        m_program->write({line});
        child<QAbstractButton>(u"spanCompared"_s)->click();
        QVERIFY(page().compareSheet()->isOpen());
        page().compareSheet()->setFiles(from, {});
        page().compareSheet()->accept();
        QTRY_COMPARE(count(), 1);
        QCOMPARE(row(test::makeIccid(18)).value(3), u"Retail POS"_s);
        QCOMPARE(row(test::makeIccid(18)).value(4), u"not known"_s);
        QCOMPARE(label(u"changesNote"_s), u"From then to now"_s);
        QCOMPARE(child<QAbstractButton>(u"sub_account"_s)->text(), u"Sub-account 1"_s);
    }

    void twoSnapshotsAreComparedAndExported()
    {
        const QString from = save(u"then"_s);
        m_program->forget(test::makeIccid(8));
        const QString to = save(u"later"_s);
        page().compare(from, to);
        QTRY_COMPARE(count(), 1);
        QCOMPARE(row(test::makeIccid(8)).value(2), u"Gone"_s);
        QSignalSpy said(&page(), &ui::ChangesPage::announced);
        const QString path = m_program->folder() + "/compared.csv"_L1;
        page().exportTo(path);
        QTRY_COMPARE(said.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll().contains(test::makeIccid(8).text.toUtf8()));
        child<QAbstractButton>(u"spanYesterday"_s)->click(); // back to what this console noticed
        QTRY_VERIFY(count() > 1);
    }

    void aFileThatCannotBeComparedSaysWhy()
    {
        const QString from = save(u"then"_s);
        QVERIFY(QFile::resize(from, QFileInfo(from).size() / 2));
        page().compare(from, {});
        QTRY_VERIFY(label(u"changesNote"_s).contains(u"damaged"_s));
        QCOMPARE(count(), 0);
    }

    void sinceTheLastInvoiceBeginsAfterTheLastClosedCycle() // R184
    {
        domain::BillingCycle closed;
        closed.firstDay = QDate(2026, 10, 17);
        closed.lastDay = QDate(2026, 11, 16);
        closed.isClosed = true;
        m_program->writeCycle(closed);
        child<QAbstractButton>(u"spanInvoice"_s)->click();
        QTRY_COMPARE(label(u"changesNote"_s), u"Since 17 Nov, the day after the last invoice"_s);
        QVERIFY(row(test::makeIccid(2)).isEmpty()); // five days ago: before that
    }

    void aRowOpensItsLine()
    {
        child<QAbstractButton>(u"added"_s)->click();
        page().rows()->setCurrentIndex(page().rows()->model()->index(0, 0));
        page().focusTable();
        QTest::keyClick(page().rows(), Qt::Key_Return);
        QTRY_COMPARE(m_window->shell()->page(), "line/"_L1 + test::makeIccid(90'001).text);
    }

    void beforeTheFirstSyncItSaysSo()
    {
        m_program->open(3);
        m_window->shell()->showPage(u"changes"_s);
        QTRY_COMPARE(child<ui::StateFace>(u"changesFace"_s)->title(), u"Not known yet"_s);
        QVERIFY(!child<QAbstractButton>(u"changesExport"_s)->isEnabled());
    }

private:
    QString save(const QString &name)
    {
        const QString path = u"%1/%2%3"_s.arg(m_program->folder(), name, exports::snapshotSuffix());
        (void)m_program->makeSnapshot(path)->run();
        return path;
    }
    ui::ChangesPage &page() { return *m_window->shell()->changesPage(); }
    int count() { return page().rows()->model()->rowCount(); }
    QStringList row(const domain::Iccid &iccid)
    {
        const QAbstractItemModel *model = page().rows()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells << model->index(row, column).data().toString();
            if (cells[0] == iccid.text)
                return cells;
        }
        return {};
    }
    QString label(const QString &name) { return page().findChild<QLabel *>(name)->text(); }
    template<typename T>
    T *child(const QString &name)
    {
        return page().findChild<T *>(name);
    }
};

LINEDESK_TEST(TestChangesPage)
#include "tst_changespage.moc"
