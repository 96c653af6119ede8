// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/widgets/bulkbar.h"
#include "ui/widgets/commandpalette.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/linedrawer.h"

#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;

//! The lines page: filter, selection, place of the view, drawer, palette, export.
class TestLines : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void aConditionTypedIntoTheSearchBecomesATokenOnSpace()
    {
        open(300);
        QTest::keyClicks(bar().searchField(), u"status:active "_s);
        QCOMPARE(bar().tokens().size(), 1);
        QCOMPARE(bar().tokens().first()->accessibleName(), u"Status is Active"_s);
        QVERIFY(bar().searchField()->text().isEmpty());
        QTRY_COMPARE(page().filterText(), u"status:active"_s);
    }

    void aBareWordFiltersWhileItIsTyped() // R62
    {
        open(300);
        QTest::keyClicks(bar().searchField(), u"Reefer"_s);
        QTRY_COMPARE(page().filterText(), u"Reefer"_s);
        QTRY_VERIFY(m_window->isSettled() && m_program->table().rowCount() < 300 && m_program->table().rowCount() > 0);
    }

    void theFilterAsTextAndItsTokensAreTheSame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tokens");
        QTest::newRow("one status") << u"status:active"_s << 1;
        QTest::newRow("quoted value and amount") << u"sub:\"Cold chain\" month>50MB seen<7d"_s << 3;
        QTest::newRow("negated list and bare words") << u"-label:test,spare reefer breda"_s << 1;
        QTest::newRow("never seen") << u"seen:never"_s << 1;
    }
    void theFilterAsTextAndItsTokensAreTheSame()
    {
        QFETCH(QString, text);
        QFETCH(int, tokens);
        open(50);
        page().setFilterText(text);
        QCOMPARE(bar().tokens().size(), tokens);
        QCOMPARE(bar().text(), text);
        bar().showAsText(true);
        QCOMPARE(bar().textField()->text(), text);
        bar().showAsText(false);
        QCOMPARE(bar().tokens().size(), tokens);
        QCOMPARE(bar().text(), text);
    }

    void anErrorInTheTextMarksTheWordThatIsWrong()
    {
        open(50);
        bar().showAsText(true);
        bar().textField()->setText(u"status:active month>heavy"_s);
        QTest::keyClick(bar().textField(), Qt::Key_Return);
        QVERIFY(bar().textField()->marked().has_value());
        QCOMPARE(bar().textField()->marked()->begin, qsizetype(14));
        QCOMPARE(bar().textField()->marked()->length, qsizetype(11));
        QVERIFY(bar().problem().contains("heavy"_L1));
        bar().textField()->setText(u"status:active month>5MB"_s);
        QTest::keyClick(bar().textField(), Qt::Key_Return);
        QVERIFY(!bar().textField()->marked().has_value());
        QVERIFY(bar().problem().isEmpty());
    }

    void completionOffersFieldsAndTheirValues()
    {
        open(300);
        bar().focusSearch();
        QTest::keyClicks(bar().searchField(), u"pl"_s);
        QCOMPARE(bar().searchField()->offered().size(), 1);
        QTest::keyClicks(bar().searchField(), u"an:"_s);
        QTRY_VERIFY(bar().searchField()->offered().size() > 1);
        QVERIFY(!bar().searchField()->offered().first().startsWith("plan"_L1));
    }

    void backspaceInTheEmptySearchGoesToTheLastTokenAndRemovesIt()
    {
        open(50);
        page().setFilterText(u"status:active month>1MB"_s);
        bar().focusSearch();
        QTest::keyClick(bar().searchField(), Qt::Key_Backspace);
        QCOMPARE(m_window->focusWidget(), bar().tokens().last());
        QTest::keyClick(bar().tokens().last(), Qt::Key_Backspace);
        QCOMPARE(page().filterText(), u"status:active"_s);
        QCOMPARE(m_window->focusWidget(), bar().searchField());
    }

    void shiftAndArrowsSelectARangeThatSurvivesNewRows()
    {
        open(300);
        table().setCurrentIndex(m_program->table().index(10, 0));
        QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(page().selection().count(), 3);
        const storage::LineIds before = page().selection().selectedIds();
        const domain::LineId current = *table().currentLine();
        const int rows = m_program->table().rowCount();
        m_program->forget(test::makeIccid(2));
        QTRY_COMPARE(m_program->table().rowCount(), rows - 1);
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(page().selection().selectedIds(), before);
        QCOMPARE(*table().currentLine(), current);
        QCOMPARE(table().currentIndex().row(), m_program->table().rowOf(current));
    }

    void controlAndSpaceTogglesTheCurrentLineOnly()
    {
        open(50);
        table().setCurrentIndex(m_program->table().index(3, 0));
        QTest::keyClick(&table(), Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(page().selection().count(), 1);
        QTest::keyClick(&table(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(page().selection().isEmpty());
    }

    void aClickMovesOnAndTheCheckBoxSelects()
    {
        open(50);
        const QRect row = table().visualRect(m_program->table().index(4, 1));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(table().currentIndex().row(), 4);
        QVERIFY(page().selection().isEmpty());
        const QRect first = table().visualRect(m_program->table().index(6, 0));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, QPoint(20, first.center().y()));
        QCOMPARE(page().selection().count(), 1);
        QCOMPARE(table().currentIndex().row(), 4);
        const QRect third = table().visualRect(m_program->table().index(8, 0));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(20, third.center().y()));
        QCOMPARE(page().selection().count(), 3);
    }

    void selectAllMatchingIsAQueryAndTheBulkBarSaysSo() // principle 2
    {
        open(1284);
        QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page().selection().isAllMatching());
        QVERIFY(!page().selection().scope().only.has_value());
        QTRY_COMPARE(label(u"selectedCount"_s), u"1,284 selected"_s);
        QTRY_VERIFY(label(u"selectionSums"_s).startsWith(u"1,284 selected"_s));
        m_window->actions()[ui::ActionId::StepBack]->trigger();
        QVERIFY(page().selection().isEmpty());
    }

    void theRowsOnScreenStayWhereTheyAreWhenRowsComeAndGo()
    {
        open(1284);
        table().verticalScrollBar()->setValue(500 * 32 + 10);
        QTRY_VERIFY(m_window->isSettled());
        const domain::LineId top = m_program->table().idAt(table().firstVisibleRow());
        const int offset = table().rowViewportPosition(table().firstVisibleRow());
        const int rows = m_program->table().rowCount();
        for (int i = 5; i < 25; ++i)
            m_program->forget(test::makeIccid(i));
        QTRY_COMPARE(m_program->table().rowCount(), rows - 20);
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(m_program->table().idAt(table().firstVisibleRow()).value, top.value);
        QCOMPARE(table().rowViewportPosition(table().firstVisibleRow()), offset);
    }

    void sortingByAHeaderShowsTheBeginningAndTheArrow()
    {
        open(300);
        table().verticalScrollBar()->setValue(3000);
        const int column = int(domain::LineColumn::Month);
        const QHeaderView *header = table().horizontalHeader();
        const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) - 30,
                        header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(m_program->table().query().sort.column, domain::LineColumn::Month);
        QCOMPARE(table().verticalScrollBar()->value(), 0);
        QCOMPARE(static_cast<const ui::TableHeader *>(header)->sortedSection(), column);
    }

    void hiddenColumnsAndTheirOrderAreKept()
    {
        open(20);
        table().horizontalHeader()->setSectionHidden(int(domain::LineColumn::SmsSent), true);
        table().horizontalHeader()->moveSection(1, 3);
        const QList<domain::LineColumn> before = table().shownColumns();
        QVERIFY(!before.contains(domain::LineColumn::SmsSent));
        m_window.reset();
        m_window = std::make_unique<ui::MainWindow>(*m_program);
        QCOMPARE(table().shownColumns(), before);
    }

    void spaceShowsTheDrawerWithEverythingKnownOfTheLine()
    {
        open(50);
        table().setCurrentIndex(m_program->table().index(7, 0));
        QTest::keyClick(&table(), Qt::Key_Space);
        QVERIFY(page().isDrawerShown());
        QTRY_VERIFY(m_window->isSettled());
        const domain::Line line = *m_program->table().lineAt(7);
        QCOMPARE(label(u"drawerIccid"_s), line.iccid.text);
        QCOMPARE(label(u"drawerImei"_s), line.imei.isEmpty() ? u"none"_s : line.imei);
        QTRY_VERIFY(page().drawer()->chart()->summary().contains("days are known"_L1));
        QCOMPARE(page().drawer()->chart()->table()->rowCount(), 30);
        QTest::keyClick(&table(), Qt::Key_Space);
        QVERIFY(!page().isDrawerShown());
    }

    void suspendedByBalanceSaysWhyAndSinceWhen() // principle 1
    {
        domain::Line line = test::makeLine(3);
        line.status = domain::LineStatus::Suspended;
        line.reason = domain::StatusReason::Balance;
        line.statusSince = m_program->clock.now().addDays(-3);
        open(20);
        m_program->write({line});
        page().setFilterText("iccid:"_L1 + line.iccid.text);
        QTRY_COMPARE(m_program->table().rowCount(), 1);
        page().showDrawer(true);
        QTRY_COMPARE(label(u"drawerStatus"_s), u"Suspended"_s);
        QVERIFY(label(u"drawerStatusReason"_s).startsWith(u"by balance, for 3 days"_s));
    }

    void noMatchesOffersToClearTheFilters()
    {
        open(50);
        page().setFilterText(u"\"there is no such line\""_s);
        QTRY_COMPARE(page().face(), u"No lines match these filters."_s);
        QTest::mouseClick(page().findChild<QPushButton *>(u"faceButton"_s), Qt::LeftButton);
        QTRY_VERIFY(page().face().isEmpty());
        QCOMPARE(page().filterText(), QString());
    }

    void anEmptyAccountSaysSo()
    {
        open(0);
        QTRY_COMPARE(page().face(), u"This account has no lines yet."_s);
    }

    void anEmptyCacheOfflineSaysSinceWhen()
    {
        m_program->connector.fault = [](const QString &) { return base::Error{.kind = base::ErrorKind::Offline}; };
        open(0);
        m_program->sync();
        QTRY_VERIFY(page().face().startsWith(u"Offline since"_s));
        QTRY_VERIFY(m_window->shell()->banner()->isVisible());
    }

    void copyGivesTabSeparatedTextWithHeadings()
    {
        open(20);
        page().selection().selectRows(0, 1, false);
        QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"ICCID\tNotes\tStatus"_s));
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 3);
        QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 2);
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').first(), m_program->table().lineAt(0)->iccid.text);
    }

    void thePaletteRunsAnAction()
    {
        open(20);
        QTest::keyClick(&table(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_window->palette()->isOpen());
        QTest::keyClicks(m_window->palette()->input(), u"settings"_s);
        QTest::keyClick(m_window->palette()->input(), Qt::Key_Return);
        QVERIFY(!m_window->palette()->isOpen());
        QCOMPARE(m_window->shell()->page(), u"settings"_s);
    }

    void thePaletteFindsALineAndShowsIt()
    {
        open(300);
        const domain::Line line = test::makeLine(123);
        m_window->palette()->ask();
        QTest::keyClicks(m_window->palette()->input(), line.iccid.text);
        QTRY_VERIFY(m_window->palette()->rows().rowCount() == 2 && m_window->palette()->rows().row(1).line.has_value());
        QTest::keyClick(m_window->palette()->input(), Qt::Key_Return);
        QTRY_COMPARE(label(u"lineIccid"_s), line.iccid.text);
    }

    void exportWritesTheSelectionAndSaysWhere() // D35
    {
        open(300);
        page().selection().selectRows(0, 9, false);
        m_window->actions()[ui::ActionId::Export]->trigger();
        auto *file = m_window->findChild<QLineEdit *>(u"exportFile"_s);
        const QString path = m_program->folder() + u"/out.csv"_s;
        file->setText(path);
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"exportOk"_s), Qt::LeftButton);
        QTRY_VERIFY(label(u"exportResult"_s).startsWith(u"10 lines written"_s));
        QFile written(path);
        QVERIFY(written.open(QFile::ReadOnly));
        QCOMPARE(written.readAll().count('\n'), 11);
        QVERIFY(m_window->findChild<QPushButton *>(u"exportOpenFolder"_s)->isVisible());
    }

    void behindADialogNoKeyOfThePageWorks()
    {
        open(20);
        m_window->palette()->ask();
        QTest::keyClick(m_window->palette()->input(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page().selection().isEmpty());
        QTest::keyClick(m_window->palette()->input(), Qt::Key_Escape);
        QVERIFY(!m_window->palette()->isOpen());
        QVERIFY(m_window->actions()[ui::ActionId::SelectAll]->isEnabled());
    }

private:
    ui::LinesPage &page() { return *m_window->shell()->lines(); }
    ui::FilterBar &bar() { return *page().filterBar(); }
    ui::TablePane &table() { return *page().table(); }
};

LINEDESK_TEST(TestLines)
#include "tst_lines.moc"
