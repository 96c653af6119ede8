// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/progresssheet.h"
#include "ui/snapshotflow.h"
#include "ui/style.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using ui::ActionId;

//! Snapshots in the window: saved, opened for looking and plainly tinted, closed.
class TestSnapshots : public test::WindowTest
{
    Q_OBJECT

    void openSnapshot()
    {
        m_program->snapshot = exports::SnapshotFacts{.account = u"Northwind IoT"_s,
                                                     .zone = u"Europe/Amsterdam"_s,
                                                     .takenAt = QDateTime(QDate(2026, 11, 18), QTime(13, 32), Qt::UTC)};
        m_program->open(20, true);
        QTRY_VERIFY(m_window->isSettled());
    }
    ui::SnapshotFlow &flow() { return *m_window->snapshots(); }
    QString reason(ActionId id) { return ui::Actions::reason(m_window->actions()[id]); }
    QString file() const { return m_program->folder() + "/fleet.linedesksnapshot"_L1; }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent dropped(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &dropped);
    }

private Q_SLOTS:
    void theCacheIsSavedToAFileAndTheWindowSaysWhatIsInIt()
    {
        m_program->open(20);
        QSignalSpy said(&flow(), &ui::SnapshotFlow::announced);
        flow().saveTo(file());
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(flow().sheet()->text().contains(u"20 lines in fleet.linedesksnapshot"_s));
        QVERIFY(QFile::exists(file()));
        QVERIFY(m_window->actions().isSuspended()); // until somebody has read it
        flow().sheet()->dismiss();
        QVERIFY(!flow().sheet()->isOpen());
    }

    void aFolderThatCannotBeWrittenIsNamed() // T7
    {
        m_program->open(20);
        QSignalSpy said(&flow(), &ui::SnapshotFlow::announced);
        flow().saveTo(m_program->folder() + "/none/fleet.linedesksnapshot"_L1);
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(flow().sheet()->text().contains(m_program->folder() + "/none"_L1));
    }

    void theWindowSaysPlainlyThatItIsASnapshot()
    {
        m_program->open(20);
        const QColor usual = QApplication::palette().color(QPalette::Base);
        openSnapshot();
        QVERIFY(m_window->shell()->banner()->isVisible());
        QStringList words;
        for (const QLabel *label : m_window->shell()->banner()->findChildren<QLabel *>())
            words << label->text();
        QVERIFY2(words.contains(u"Snapshot of Northwind IoT,"_s), qPrintable(words.join(u'|')));
        QVERIFY(words.contains(u"taken 18 Nov 2026, 14:32 (Europe/Amsterdam). Nothing here is sent."_s));
        QVERIFY(m_window->windowTitle().startsWith(u"Snapshot of Northwind IoT"_s));
        QVERIFY(QApplication::palette().color(QPalette::Base) != usual); // the whole window is tinted
        m_program->snapshot.reset();
        m_program->open(20);
        QCOMPARE(QApplication::palette().color(QPalette::Base), usual);
    }

    void nothingCanBeChangedAndEachActionSaysWhy() // principle 3
    {
        openSnapshot();
        m_window->shell()->lines()->selection().selectRows(0, 2, false);
        for (const ActionId id :
             {ActionId::Activate,         ActionId::Deactivate, ActionId::Assign,         ActionId::ChangePlan,
              ActionId::Labels,           ActionId::SendSms,    ActionId::EditNotes,      ActionId::EndUser,
              ActionId::DeactivationDate, ActionId::RefillData, ActionId::DataAutoRefill, ActionId::ConfirmRenewal,
              ActionId::AddLines,         ActionId::Suspend,    ActionId::Resume,         ActionId::AddToStore,
              ActionId::RemoveFromStore,  ActionId::ScanLines,  ActionId::OrderCards,     ActionId::InvitePerson}) {
            QVERIFY(!m_window->actions()[id]->isEnabled());
            QVERIFY2(reason(id).contains(u"snapshot"_s), qPrintable(m_window->actions()[id]->objectName()));
        }
        for (const ActionId id : {ActionId::SyncNow, ActionId::SyncEverything, ActionId::SaveSnapshot})
            QVERIFY(!m_window->actions()[id]->isEnabled());
        QVERIFY(m_window->actions()[ActionId::Export]->isEnabled());
        QVERIFY(m_window->actions()[ActionId::CloseSnapshot]->isEnabled());
        QCOMPARE(m_program->connector.accounts + m_program->connector.linePages, 0); // not one request
    }

    void theConnectionOfASnapshotCannotBeRemovedOrSynced()
    {
        openSnapshot();
        m_window->showPage(u"settings"_s);
        QVERIFY(!child<QAbstractButton>(u"removeProfile"_s)->isEnabled());
        QVERIFY(!child<QWidget>(u"settingsSyncMinutes"_s)->isEnabled());
    }

    void closingAsksTheProgram()
    {
        m_program->open(20);
        QVERIFY(!m_window->actions()[ActionId::CloseSnapshot]->isEnabled());
        openSnapshot();
        m_window->actions()[ActionId::CloseSnapshot]->trigger();
        QCOMPARE(m_program->asked, QStringList{u"closeSnapshot"_s});
        m_window->shell()->banner()->findChild<QAbstractButton *>()->click();
        QCOMPARE(m_program->asked.size(), 2);
    }

    void aFileThatIsDroppedIsOpened()
    {
        drop(file());
        QCOMPARE(m_program->asked, QStringList{u"openSnapshot "_s + file()});
        QVERIFY(flow().sheet()->isOpen());
        openSnapshot();
        QVERIFY(!flow().sheet()->isOpen());
        drop(u"/tmp/notes.txt"_s);
        QCOMPARE(m_program->asked.size(), 1);
    }

    void theWelcomePageHasItsOwnWay()
    {
        QSignalSpy wanted(m_window->welcome(), &ui::WelcomePage::snapshotWanted);
        child<QAbstractButton>(u"chooseSnapshot"_s)->click();
        child<QAbstractButton>(u"welcomeGo"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QTRY_VERIFY(child<QWidget>(u"openSnapshotDialog"_s));
        delete child<QWidget>(u"openSnapshotDialog"_s);
    }

    void cancellingAsksTheProgramToGiveUp()
    {
        flow().open(file());
        flow().sheet()->dismiss();
        QVERIFY(flow().sheet()->isOpen()); // until it has ended
        QCOMPARE(m_program->asked.last(), u"cancelSnapshot"_s);
        Q_EMIT m_program->snapshotFailed(base::Error{.kind = base::ErrorKind::Cancelled});
        QCOMPARE(flow().sheet()->text(), u"Nothing was opened."_s);
    }

    void eachFaultOfAFileSaysWhatToDo_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("something else") << u"snapshot_none"_s << u"Choose one"_s;
        QTest::newRow("damaged") << u"snapshot_damaged"_s << u"Copy it again"_s;
        QTest::newRow("of a newer program") << u"snapshot_newer"_s << u"Update this one"_s;
        QTest::newRow("huge") << u"snapshot_huge"_s << u"Choose another one"_s;
    }
    void eachFaultOfAFileSaysWhatToDo()
    {
        QFETCH(QString, code);
        QFETCH(QString, words);
        flow().open(file());
        base::Error error{.kind = base::ErrorKind::Invalid, .where = file()};
        error.fields[u"code"_s] = code;
        Q_EMIT m_program->snapshotFailed(error);
        QVERIFY2(flow().sheet()->text().contains(words), qPrintable(flow().sheet()->text()));
    }
};

LINEDESK_TEST(TestSnapshots)
#include "tst_snapshots.moc"
