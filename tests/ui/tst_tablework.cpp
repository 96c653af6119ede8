// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/changesheet.h"
#include "ui/dialogs/columnssheet.h"
#include "ui/dialogs/listsheet.h"
#include "ui/pages/lineviews.h"
#include "ui/widgets/commandpalette.h"
#include "ui/widgets/filterbar.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::LineColumn;

//! What the lines page does beside filtering: groups, columns, lists of numbers, search in notes, pages to export.
class TestTableWork : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void keysOpenAndCollapseGroups() // R182
    {
        open(400);
        group(LineColumn::SubAccount);
        const int all = rows();
        const qint64 first = m_program->table().groups().groups().front().lines.sums.lines;
        table().setCurrentIndex(m_program->table().index(0, 0));
        QVERIFY(!table().currentLine());
        QTest::keyClick(&table(), Qt::Key_Left);
        QCOMPARE(rows(), all - int(first));
        QTest::keyClick(&table(), Qt::Key_Down);
        QVERIFY(tables::LineTable::isHead(m_program->table().idAt(table().currentIndex().row())));
        QTest::keyClick(&table(), Qt::Key_Up);
        QTest::keyClick(&table(), Qt::Key_Right);
        QCOMPARE(rows(), all);
        QTest::keyClick(&table(), Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(page().selection().count(), first);
        QTest::keyClick(&table(), Qt::Key_Down);
        QTest::keyClick(&table(), Qt::Key_Down);
        QVERIFY(table().currentLine());
        QTest::keyClick(&table(), Qt::Key_Left);
        QCOMPARE(table().currentIndex().row(), 0);
        QTest::keyClick(&table(), Qt::Key_Return); // opens no page of a line
        QCOMPARE(m_window->shell()->page(), u"lines"_s);
        QCOMPARE(rows(), all - int(first));
    }

    void aClickOnAHeadCollapsesAndItsCheckBoxSelects()
    {
        open(400);
        group(LineColumn::RatePlan);
        const int all = rows();
        const qint64 first = m_program->table().groups().groups().front().lines.sums.lines;
        const QRect head = table().visualRect(m_program->table().index(0, 0));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, QPoint(20, head.center().y()));
        QCOMPARE(page().selection().count(), first);
        QCOMPARE(rows(), all);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, QPoint(90, head.center().y()));
        QCOMPARE(rows(), all - int(first));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, QPoint(20, head.center().y()));
        QVERIFY(page().selection().isEmpty());
    }

    void headsAreNoLinesForCopyExportAndDetails()
    {
        open(40);
        group(LineColumn::SubAccount);
        page().showDrawer(true);
        QVERIFY(table().currentLine());
        page().selection().selectAllMatching();
        QCOMPARE(page().selection().count(), qint64(40));
        const ui::ExportChoices choices = page().exportChoices();
        QCOMPARE(choices.matchingLines, qint64(40));
        for (const domain::LineId id : *choices.page.only)
            QVERIFY(id.value >= 0);
    }

    void pinnedColumnsStayWhileOthersScroll()
    {
        open(50);
        std::vector<domain::ViewColumn> wide;
        for (const domain::LineColumnInfo &info : domain::lineColumns())
            wide.push_back({.column = info.column, .width = 200, .isPinned = info.column <= LineColumn::Notes});
        table().chooseColumns(wide);
        table().horizontalScrollBar()->setValue(900);
        QCOMPARE(table().horizontalScrollBar()->value(), 900);
        const QModelIndex notes = m_program->table().index(2, int(LineColumn::Notes));
        QCOMPARE(table().visualRect(notes).left(), 200);
        QCOMPARE(table().indexAt(QPoint(250, table().visualRect(notes).center().y())), notes);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(notes).center());
        QCOMPARE(table().currentIndex(), notes);
        QTest::keyClick(&table(), Qt::Key_Down); // a pinned column is in view: nothing scrolls back
        QCOMPARE(table().horizontalScrollBar()->value(), 900);
        QHeaderView *header = table().horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(300, 10));
        QCOMPARE(m_program->table().query().sort.column, LineColumn::Notes);
    }

    void theColumnChooserHasOrderWidthPinsAndRows()
    {
        open(20);
        m_window->actions()[ui::ActionId::ChooseColumns]->trigger();
        auto *sheet = m_window->findChild<ui::ColumnsSheet *>();
        QVERIFY(sheet && sheet->isOpen());
        QListWidget *list = sheet->list();
        QCOMPARE(list->count(), domain::kLineColumnCount);
        list->setCurrentRow(2); // status
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"columnUp"_s), Qt::LeftButton);
        QCOMPARE(table().shownColumns().at(1), LineColumn::Status);
        sheet->findChild<QCheckBox *>(u"columnFitted"_s)->setChecked(false);
        sheet->findChild<QSpinBox *>(u"columnWidth"_s)->setValue(222);
        QCOMPARE(table().columnWidth(int(LineColumn::Status)), 222);
        sheet->findChild<QCheckBox *>(u"columnPinned"_s)->setChecked(true);
        QVERIFY(table().isPinned(LineColumn::Status));
        list->item(2)->setCheckState(Qt::Unchecked); // notes
        QVERIFY(!table().shownColumns().contains(LineColumn::Notes));
        QTest::mouseClick(sheet->findChild<QAbstractButton *>(u"rowsCompact"_s), Qt::LeftButton);
        QCOMPARE(table().rowHeight(0), m_window->theme().scaled(26));
        const QList<LineColumn> before = table().shownColumns();
        m_window.reset(); // kept for the next start
        m_window = std::make_unique<ui::MainWindow>(*m_program);
        QCOMPARE(table().shownColumns(), before);
        QVERIFY(table().isPinned(LineColumn::Status));
        QCOMPARE(table().density(), domain::RowDensity::Compact);
    }

    void aPastedListSaysWhatWasNotFoundAndFilters() // R62
    {
        open(300);
        const QString pasted = u"ICCID;name\n%1;a\n%2;b\n%1;again\n8944538532046590417;c\n894453853204659041;d\n"_s.arg(
            test::makeIccid(7).text, test::makeIccid(11).text);
        QGuiApplication::clipboard()->setText(pasted);
        m_window->actions()[ui::ActionId::FilterByList]->trigger();
        auto *sheet = m_window->findChild<ui::ListSheet *>();
        QTRY_COMPARE(sheet->result().found.size(), size_t(2));
        QCOMPARE(sheet->result().missing.size(), size_t(1));
        QCOMPARE(label(u"listResult"_s),
                 u"2 of 3 lines found. 1 named again. 1 wrong, for example 894453853204659041."_s);
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"listCopyMissing"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"8944538532046590417"_s);
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"listOk"_s), Qt::LeftButton);
        QTRY_COMPARE(rows(), 2);
        QVERIFY(m_window->findChild<QWidget *>(u"listToken"_s));
        QTest::keyClicks(page().filterBar()->searchField(), test::makeIccid(11).text); // the search narrows the list
        QTRY_COMPARE(rows(), 1);
        m_window->actions()[ui::ActionId::ClearFilter]->trigger();
        QTRY_COMPARE(rows(), 300);
        QVERIFY(!page().filterBar()->list());
    }

    void aViewCannotHoldAListAndSaysSo()
    {
        open(30);
        page().filterBar()->setList(domain::makeIccidList({test::makeIccid(3)}));
        QTRY_COMPARE(rows(), 1);
        QString said;
        connect(&page().views(), &ui::LineViews::announced, this, [&](const QString &text) { said = text; });
        m_window->actions()[ui::ActionId::SaveViewAs]->trigger();
        QVERIFY(said.contains("list"_L1));
        QVERIFY(m_program->views().all().empty());
    }

    void searchInNotesWritesTheFilter() // R69
    {
        open(300);
        page().setFilterText(u"status:active notes:old"_s);
        m_window->actions()[ui::ActionId::SearchNotes]->trigger();
        QCOMPARE(field(u"notesAll"_s)->text(), u"old"_s);
        field(u"notesAll"_s)->setText(u"breda"_s);
        field(u"notesPhrase"_s)->setText(u"gate camera"_s);
        field(u"notesAny"_s)->setText(u"van bike"_s);
        field(u"notesNone"_s)->setText(u"spare test"_s);
        QTest::keyClick(field(u"notesNone"_s), Qt::Key_Return);
        QCOMPARE(page().filterText(),
                 u"status:active notes:breda notes:\"gate camera\" notes:van,bike -notes:spare,test"_s);
        m_window->actions()[ui::ActionId::SearchNotes]->trigger();
        QCOMPARE(field(u"notesPhrase"_s)->text(), u"gate camera"_s);
        QCOMPARE(field(u"notesNone"_s)->text(), u"spare test"_s);
    }

    void aPageOfAChosenSizeIsExported() // R180, R181, D35
    {
        open(300);
        table().verticalScrollBar()->setValue(60 * 32);
        m_window->actions()[ui::ActionId::Export]->trigger();
        auto *size = m_window->findChild<QComboBox *>(u"exportPageSize"_s);
        size->setCurrentIndex(size->findData(50));
        Q_EMIT size->activated(size->currentIndex());
        auto *number = m_window->findChild<QSpinBox *>(u"exportPageNumber"_s);
        QCOMPARE(number->value(), 2); // where the person is
        QCOMPARE(number->maximum(), 6);
        number->setValue(6);
        QVERIFY(m_window->findChild<QRadioButton *>(u"exportPage"_s)->text().endsWith("251 to 300"_L1));
        const QString path = m_program->folder() + u"/page.csv"_s;
        field(u"exportFile"_s)->setText(path);
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"exportOk"_s), Qt::LeftButton);
        QTRY_VERIFY(label(u"exportResult"_s).startsWith(u"50 lines written"_s));
        QFile written(path);
        QVERIFY(written.open(QFile::ReadOnly));
        const QByteArrayList lines = written.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 51);
        QVERIFY(lines[1].contains(test::makeIccid(250).text.toLatin1()));
        QVERIFY(lines[50].contains(test::makeIccid(299).text.toLatin1()));
    }

    void linesPutOnAGroupAreLookedAtFirst()
    {
        open(200);
        group(LineColumn::SubAccount);
        const auto *model = &m_program->table();
        const auto &groups = model->groups().groups();
        const auto bikes = std::ranges::find(groups, u"E-bikes"_s,
                                             [](const tables::LineGrouping::Group &one) { return one.lines.value; });
        QVERIFY(bikes != groups.end());
        page().selection().selectRows(1, 3, false);
        table().setCurrentIndex(model->index(1, 1));
        QCOMPARE(table().linesToDrag(model->idAt(1)).size(), size_t(3));
        QCOMPARE(table().linesToDrag(model->idAt(5)), storage::LineIds{model->idAt(5)});
        const auto data = table().dragData(u"ICCID\tNotes\n"_s);
        QVERIFY(data->hasText());
        table().verticalScrollBar()->setValue((model->rowOf(bikes->head) - 2) * table().rowHeight(0));
        const QPoint at = table().visualRect(model->index(model->rowOf(bikes->head), 0)).center();
        QDragEnterEvent enter(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(table().viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent onLine(table().visualRect(model->index(model->rowOf(bikes->head) + 1, 0)).center(),
                              Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(table().viewport(), &onLine);
        QVERIFY(!onLine.isAccepted()); // a line is no place for lines
        QDropEvent onHead(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(table().viewport(), &onHead);
        QTRY_VERIFY(m_window->changes()->sheet()->isOpen());
        QVERIFY(m_program->asked.contains("plan "_L1 + domain::changeWord(domain::ChangeKind::SubAccount)));
        QVERIFY(m_program->asked.filter(u"confirm"_s).isEmpty()); // nothing has happened yet
    }

    void linesPutOnASubAccountInTheSideBarAreLookedAtFirst()
    {
        open(100);
        table().setCurrentIndex(m_program->table().index(4, 1));
        Q_EMIT table().dragged(true);
        ui::NavigationItem *target = nullptr;
        for (ui::NavigationItem *item : m_window->findChildren<ui::NavigationItem *>(u"navTarget"_s)) {
            if (item->text() == "Depot Ghent"_L1)
                target = item;
        }
        QVERIFY(target && target->isVisible());
        const auto data = table().dragData(u"ICCID\n"_s);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPoint(5, 5), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(target, &drop);
        Q_EMIT table().dragged(false);
        QTRY_VERIFY(m_window->changes()->sheet()->isOpen());
        QVERIFY(m_program->asked.contains("plan "_L1 + domain::changeWord(domain::ChangeKind::Group)));
        QTRY_VERIFY(m_window->findChildren<ui::NavigationItem *>(u"navTarget"_s).isEmpty());
    }

    void thePaletteGoesToViewsAndSubAccounts()
    {
        open(300);
        QVERIFY(m_program->views().add({.id = {}, .name = u"Silent meters"_s, .filter = u"seen>7d"_s, .sort = {}}));
        m_window->palette()->ask();
        QTest::keyClicks(m_window->palette()->input(), u"silent"_s);
        QTest::keyClick(m_window->palette()->input(), Qt::Key_Return);
        QCOMPARE(page().filterText(), u"seen>7d"_s);
        m_window->showPage(u"settings"_s);
        m_window->palette()->ask();
        QTest::keyClicks(m_window->palette()->input(), u"cold ch"_s);
        QTest::keyClick(m_window->palette()->input(), Qt::Key_Return);
        QCOMPARE(m_window->shell()->page(), u"lines"_s);
        QCOMPARE(page().filterText(), u"sub:\"Cold chain\""_s);
    }

    void theKeyboardMapHasEveryActionWithAKey()
    {
        open(20);
        m_window->actions()[ui::ActionId::Keys]->trigger();
        QStringList said;
        for (const QLabel *each : m_window->findChildren<QLabel *>())
            said << each->text();
        for (const QAction *action : m_window->actions().all()) {
            if (!action->shortcut().isEmpty())
                QVERIFY2(said.contains(action->text().remove(u'…')), qPrintable(action->text()));
        }
    }

private:
    void group(LineColumn column)
    {
        page().setGrouping(column);
        QTRY_VERIFY(m_window->isSettled() && !m_program->table().groups().groups().empty());
    }
    int rows() { return m_program->table().rowCount(); }
    ui::LinesPage &page() { return *m_window->shell()->lines(); }
    ui::TablePane &table() { return *page().table(); }
    QLineEdit *field(const QString &name) { return m_window->findChild<QLineEdit *>(name); }
};

LINEDESK_TEST(TestTableWork)
#include "tst_tablework.moc"
