// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/namesheet.h"
#include "ui/pages/lineviews.h"
#include "ui/widgets/filterbar.h"

#include <QFile>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

//! Presets and saved views of the lines: tabs, side bar, save, rename, order, files.
class TestViews : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void presetsHaveTheirCounts() // R176
    {
        open(600);
        QStringList names;
        for (const ui::ViewItem &item : views().items())
            names << item.name;
        QCOMPARE(names, (QStringList{u"All lines"_s, u"Active"_s, u"Activation pending"_s, u"Deactivation pending"_s}));
        QTRY_COMPARE(tab(u"all"_s)->count(), qint64(600));
        click(u"deactivation_pending"_s);
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(qint64(m_program->table().rowCount()), tab(u"deactivation_pending"_s)->count());
        QCOMPARE(page().filterText(), u"status:deactivation_pending"_s);
    }

    void searchWorksInsideThePreset() // R179
    {
        open(600);
        click(u"active"_s);
        QTest::keyClicks(page().filterBar()->searchField(), u"Reefer"_s);
        QTRY_COMPARE(page().filterText(), u"status:active Reefer"_s);
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(views().current(), u"active"_s);
        QVERIFY(tab(u"active"_s)->isChecked());
        QVERIFY(m_program->table().rowCount() < tab(u"active"_s)->count());
        page().setFilterText(u"Reefer"_s); // all statuses: no longer inside
        QCOMPARE(views().current(), u"all"_s);
    }

    void aChangedPresetIsSavedUnderAName()
    {
        open(300);
        QVERIFY(!saveButton()->isVisible());
        page().setFilterText(u"sub:\"Cold chain\" month>50MB"_s);
        QVERIFY(saveButton()->isVisible());
        m_program->table().sort(int(domain::LineColumn::Month), Qt::DescendingOrder);
        QTest::mouseClick(saveButton(), Qt::LeftButton);
        name(u"EU fleet"_s);
        QVERIFY(!saveButton()->isVisible());
        const domain::LineView saved = m_program->views().all().front();
        QCOMPARE(saved.name, u"EU fleet"_s);
        QCOMPARE(saved.sort.column, domain::LineColumn::Month);
        QVERIFY(tab(saved.id)->isChecked());
        QTRY_COMPARE(tab(saved.id)->count(), qint64(m_program->table().rowCount()));
        ui::NavigationItem *item = m_window->shell()->navigation()->viewItem(saved.id);
        QVERIFY(item->isVisible() && item->isChecked());
        QTRY_COMPARE(item->count(), tab(saved.id)->count());
    }

    void aViewBringsItsFilterOrderColumnsGroupsAndRows()
    {
        open(300);
        domain::LineView view{.id = {}, .name = u"Meters"_s, .filter = u"status:active"_s, .sort = {}};
        view.sort = {domain::LineColumn::Notes, Qt::DescendingOrder};
        view.group = domain::LineColumn::SubAccount;
        view.density = domain::RowDensity::Compact;
        view.columns = domain::laidOut({{.column = domain::LineColumn::Iccid, .width = 200, .isPinned = true},
                                        {.column = domain::LineColumn::Notes, .width = 300}});
        const QString id = *m_program->views().add(view);
        const QList<domain::LineColumn> usual = page().table()->shownColumns();
        click(id);
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY(domain::isSameLook(page().look(), view));
        QVERIFY(!views().isChanged());
        QCOMPARE(page().table()->rowHeight(1), m_window->theme().scaled(26));
        QVERIFY(m_program->table().index(0, 0).data(tables::HeadRole).toBool());
        click(u"all"_s);
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(page().table()->shownColumns(), usual);
        QVERIFY(!m_program->table().grouping());
    }

    void whatIsChangedInAViewCanBeSavedOrTakenBack()
    {
        open(300);
        const QString id = add(u"Fleet"_s, u"status:active"_s);
        click(id);
        page().table()->setPinned(domain::LineColumn::Notes, true);
        QVERIFY(views().isChanged() && saveButton()->isVisible());
        m_window->actions()[ui::ActionId::RevertView]->trigger();
        QVERIFY(!views().isChanged());
        QVERIFY(!page().table()->isPinned(domain::LineColumn::Notes));
        page().setFilterText(u"status:active reefer"_s);
        QCOMPARE(views().current(), id);
        m_window->actions()[ui::ActionId::SaveView]->trigger();
        QVERIFY(!views().isChanged());
        QCOMPARE(m_program->views().find(id)->filter, u"status:active reefer"_s);
    }

    void renameDuplicateMoveDelete()
    {
        open(100);
        const QString first = add(u"First"_s, u"status:active"_s);
        const QString second = add(u"Second"_s, u"status:suspended"_s);
        click(second);
        QTest::keyClick(page().table(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_program->views().all().front().id, second);
        m_window->actions()[ui::ActionId::RenameView]->trigger();
        name(u"First"_s);
        QVERIFY(views().nameSheet()->isOpen()); // taken by another
        name(u"Suspended ones"_s);
        QVERIFY(!views().nameSheet()->isOpen());
        QCOMPARE(tab(second)->text(), u"Suspended ones"_s);
        m_window->actions()[ui::ActionId::DuplicateView]->trigger();
        QCOMPARE(m_program->views().find(views().current())->name, u"Suspended ones 2"_s);
        m_window->actions()[ui::ActionId::DeleteView]->trigger();
        QCOMPARE(m_program->views().all().size(), size_t(3));
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"confirmOk"_s), Qt::LeftButton);
        QCOMPARE(m_program->views().all().size(), size_t(2));
        QCOMPARE(views().current(), u"all"_s);
        QCOMPARE(m_program->views().find(first)->name, u"First"_s);
    }

    void aTabIsDraggedToAnotherPlace()
    {
        open(50);
        const QString first = add(u"First"_s, {});
        const QString second = add(u"Second"_s, {});
        ui::ViewTab *tab = this->tab(first);
        const QPoint target =
            tab->mapFromGlobal(this->tab(second)->mapToGlobal(QPoint(this->tab(second)->width() - 2, 10)));
        QTest::mousePress(tab, Qt::LeftButton, {}, QPoint(5, 10));
        QTest::mouseMove(tab, target);
        QMouseEvent move(QEvent::MouseMove, target, tab->mapToGlobal(target), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(tab, &move);
        QTest::mouseRelease(tab, Qt::LeftButton, {}, target);
        QCOMPARE(m_program->views().all().front().id, second);
        QCOMPARE(views().current(), u"all"_s); // moved, not chosen
    }

    void aFileFromAnybodyIsCheckedAndSaidSo()
    {
        open(50);
        const QString path = m_program->folder() + u"/x.linedeskview"_s;
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(
            "{\"format\": \"linedesk-view\", \"schema\": 1, \"view\": {\"name\": \"<b>x</b>\", \"filter\": \"a:b\", "
            "\"columns\": []}}");
        file.close();
        QString said;
        connect(&views(), &ui::LineViews::announced, this, [&](const QString &text) { said = text; });
        views().importFile(path);
        QTRY_VERIFY(said.contains("view.filter"_L1));
        QVERIFY(m_program->views().all().empty());
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("{\"format\": \"linedesk-view\", \"schema\": 1, \"view\": {\"name\": \"<b>x</b>\", \"filter\": "
                   "\"status:active\", \"columns\": []}}");
        file.close();
        views().importFile(path);
        QTRY_COMPARE(m_program->views().all().size(), size_t(1));
        QTRY_COMPARE(tab(views().current())->text(), u"<b>x</b>"_s);
        QTRY_COMPARE(page().filterText(), u"status:active"_s);
        QTRY_VERIFY(!views().isChanged());
    }

    void thePendingViewHasTwoKeys() // look: G then P
    {
        open(50);
        QTest::keyClick(page().table(), Qt::Key_G);
        QTest::keyClick(page().table(), Qt::Key_P);
        QTRY_COMPARE(views().current(), u"deactivation_pending"_s);
    }

private:
    QString add(const QString &name, const QString &filter)
    {
        return *m_program->views().add({.id = {}, .name = name, .filter = filter, .sort = {}});
    }
    void name(const QString &text)
    {
        m_window->findChild<QLineEdit *>(u"nameText"_s)->setText(text);
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"nameOk"_s), Qt::LeftButton);
    }
    ui::LinesPage &page() { return *m_window->shell()->lines(); }
    ui::LineViews &views() { return page().views(); }
    ui::ViewTab *tab(const QString &view)
    {
        return m_window->findChild<ui::ViewTab *>(view == "all"_L1 ? u"tabAll"_s : "tab-"_L1 + view);
    }
    void click(const QString &view) { tab(view)->click(); }
    QPushButton *saveButton() { return m_window->findChild<QPushButton *>(u"saveView"_s); }
};

LINEDESK_TEST(TestViews)
#include "tst_views.moc"
