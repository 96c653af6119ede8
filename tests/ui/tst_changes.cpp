// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/changeflow.h"
#include "ui/dialogs/changesheet.h"
#include "ui/dialogs/importsheet.h"
#include "ui/dialogs/scansheet.h"
#include "ui/dialogs/valuesheet.h"
#include "ui/widgets/bulkbar.h"
#include "ui/widgets/linedrawer.h"

#include <QFileDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

//! Changes from the selection to the outbox: values, preview, confirmation, reasons, undo, import, scanning.
class TestChanges : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void moreThanFiftyLinesAreConfirmedByTypingTheirNumber() // look.md, "Dry-run dialog"
    {
        open(300);
        page().selection().selectAllMatching();
        trigger(ui::ActionId::Deactivate);
        QTRY_VERIFY(button(u"changeOk"_s)->isVisible());
        const storage::ChangePlanPointer plan = sheet().table().plan();
        QVERIFY(plan->changing > 50);
        QCOMPARE(button(u"changeOk"_s)->text(), u"Deactivate %1 lines"_s.arg(plan->changing));
        QVERIFY(!button(u"changeOk"_s)->isEnabled());
        auto *typed = child<QLineEdit>(u"changeTyped"_s);
        QCOMPARE(m_window->focusWidget(), typed);
        QTest::keyClicks(typed, u"DEACTIVATE %1"_s.arg(plan->changing - 1));
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY(!button(u"changeOk"_s)->isEnabled());
        QVERIFY(m_program->asked.filter(u"confirm"_s).isEmpty());
        typed->setText(u"DEACTIVATE %1"_s.arg(plan->changing));
        QVERIFY(button(u"changeOk"_s)->isEnabled());
        QTest::keyClick(typed, Qt::Key_Return);
        QTRY_VERIFY(!sheet().isOpen());
        QCOMPARE(await(m_program->outbox().counts())->count(domain::ChangeState::Ready), plan->changing);
    }

    void aFewFreeLinesNeedNoTypingAndCostNeedsIt() // look.md, "Dry-run dialog"
    {
        openActive(20);
        page().selection().selectRows(0, 4, false);
        trigger(ui::ActionId::Deactivate);
        QTRY_VERIFY(button(u"changeOk"_s)->isVisible());
        QVERIFY(button(u"changeOk"_s)->isEnabled());
        QVERIFY(!child<QLineEdit>(u"changeTyped"_s)->isVisible());
        sheet().dismiss();
        m_window->changes()->preview(sms(u"REBOOT"_s), page().changeTarget());
        QTRY_VERIFY(child<QLineEdit>(u"changeTyped"_s)->isVisible());
        QVERIFY(!button(u"changeOk"_s)->isEnabled());
        QCOMPARE(child<QLabel>(u"planCost"_s)->text(), u"$0.25"_s);
        QCOMPARE(child<QLabel>(u"changeTypeWhat"_s)->text(), u"SEND 5"_s);
    }

    void escAndEnterOnTheButtonThatHasTheFocusChangeNothing()
    {
        open(300);
        page().selection().selectAllMatching();
        trigger(ui::ActionId::Deactivate);
        QTRY_VERIFY(button(u"changeOk"_s)->isVisible());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QVERIFY(!sheet().isOpen());
        trigger(ui::ActionId::Deactivate);
        QTRY_VERIFY(button(u"changeOk"_s)->isVisible());
        button(u"changeCancel"_s)->setFocus();
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QVERIFY(!sheet().isOpen());
        QCOMPARE(await(m_program->outbox().counts())->lines(), 0);
    }

    void allThatMatchGoesAsAQuery() // principle 2
    {
        open(1284);
        page().selection().selectAllMatching();
        QVERIFY(!page().changeTarget().scope.only.has_value());
        QCOMPARE(page().changeTarget().lines, 1284);
        trigger(ui::ActionId::Activate);
        QTRY_VERIFY(sheet().table().plan() != nullptr);
        QCOMPARE(sheet().table().plan()->lines.size(), size_t(1284));
    }

    void aPlanThatCannotBeMadeSaysWhy()
    {
        openActive(20);
        m_program->planFails = base::Error{.kind = base::ErrorKind::Storage};
        trigger(ui::ActionId::Deactivate);
        QTRY_VERIFY(child<QLabel>(u"changeWaiting"_s)->text().startsWith(u"The change could not be checked."_s));
        QVERIFY(!button(u"changeOk"_s)->isVisible());
    }

    void aPlanThatIsBeingMadeIsGivenUp_data() // principle 10
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("with Cancel") << false;
        QTest::newRow("with Esc") << true;
    }

    void aPlanThatIsBeingMadeIsGivenUp()
    {
        QFETCH(bool, byKey);
        openActive(20);
        page().selection().selectRows(0, 4, false);
        m_program->holdsPlans = true;
        trigger(ui::ActionId::Deactivate);
        QVERIFY(sheet().isOpen() && child<QProgressBar>(u"changeProgress"_s)->isVisible());
        QVERIFY(!button(u"changeOk"_s)->isVisible());
        QAbstractButton *cancel = button(u"changeCancel"_s);
        QVERIFY(cancel->isVisible() && cancel->isEnabled() && cancel->hasFocus());
        QVERIFY(!m_program->isHeldPlanCancelled());
        if (byKey)
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        else
            cancel->click();
        QVERIFY(!sheet().isOpen());
        QVERIFY(m_program->isHeldPlanCancelled());
        QCOMPARE(m_program->answerHeldPlan().error().kind, base::ErrorKind::Cancelled);
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY(!sheet().isOpen() && !sheet().table().plan());
        QVERIFY(m_program->asked.filter(u"confirm"_s).isEmpty());
        QCOMPARE(await(m_program->outbox().counts())->lines(), 0);
        m_program->holdsPlans = false;
        trigger(ui::ActionId::Deactivate); // and the next one is made
        QTRY_VERIFY(button(u"changeOk"_s)->isVisible());
    }

    void aNewOrderGivesUpThePlanOfTheOneBefore()
    {
        openActive(20);
        page().selection().selectRows(0, 4, false);
        m_program->holdsPlans = true;
        trigger(ui::ActionId::Deactivate);
        m_program->holdsPlans = false;
        m_window->changes()->preview(sms(u"REBOOT"_s), page().changeTarget());
        QVERIFY(m_program->isHeldPlanCancelled());
        QVERIFY(!m_program->answerHeldPlan());
        QTRY_VERIFY(sheet().table().plan() != nullptr);
        QCOMPARE(sheet().table().plan()->order.kind, domain::ChangeKind::SendSms);
    }

    void theCardAboutRulesNamesThem() // D15
    {
        openActive(20);
        std::vector<domain::Line> stopped = test::makeFleet(2);
        for (domain::Line &line : stopped) {
            line.status = domain::LineStatus::Deactivated;
            line.reason = domain::StatusReason::Rule;
            line.subAccount = u"Cold chain"_s;
        }
        m_program->write(stopped);
        using domain::Rule;
        const auto rule = [](qint64 id, const QString &name, int subAccount) {
            return Rule{.id = id, .name = name, .subAccounts = {subAccount}, .followUp = domain::RuleFollowUp::NextDay};
        };
        m_program->facts.rules = {rule(1, u"Daily cap"_s, 1), rule(2, u"Bikes at night"_s, 2)};
        page().selection().selectAllMatching();
        trigger(ui::ActionId::Deactivate);
        QTRY_VERIFY(button(u"changeOk"_s)->isVisible());
        QVERIFY(hasLabel(u"A rule will activate 2 lines again"_s));
        QVERIFY(hasLabel(u"Daily cap: at the start of its next day or month."_s));
        sheet().dismiss();
        for (int id = 3; id < 7; ++id)
            m_program->facts.rules.push_back(rule(id, u"<b>Cap %1</b>"_s.arg(id), 1));
        trigger(ui::ActionId::Deactivate);
        QTRY_VERIFY(button(u"changeOk"_s)->isVisible());
        QVERIFY(
            hasLabel(u"Daily cap, <b>Cap 3</b>, <b>Cap 4</b> and 2 more: at the start of its next day or month."_s));
    }

    void actionsThatAreNotPossibleAreThereWithTheirReason() // D13, D25
    {
        openActive(20);
        page().selection().selectRows(0, 2, false);
        QVERIFY(action(ui::ActionId::SendSms)->isEnabled());
        m_program->facts.permissions = domain::permissionsOf(domain::Role::GroupSupervisor);
        m_program->tellFacts();
        QVERIFY(!action(ui::ActionId::Deactivate)->isEnabled());
        QVERIFY(ui::Actions::reason(action(ui::ActionId::Deactivate)).contains("no permission"_L1));
        m_program->facts.permissions = domain::permissionsOf(domain::Role::Owner);
        m_program->facts.offered = {domain::ChangeKind::Activate, domain::ChangeKind::Deactivate};
        m_program->tellFacts();
        QVERIFY(action(ui::ActionId::Deactivate)->isEnabled());
        QVERIFY(ui::Actions::reason(action(ui::ActionId::SendSms)).contains("does not offer"_L1));
        auto *bulk = button(u"bulkSms"_s);
        QVERIFY(bulk->isVisible() && !bulk->isEnabled());
        QVERIFY(bulk->toolTip().contains("does not offer"_L1));
        QVERIFY(!button(u"addLinesButton"_s)->isEnabled());
        QVERIFY(button(u"addLinesButton"_s)->toolTip().contains("does not offer"_L1));
    }

    void withoutALineTheReasonIsThat()
    {
        m_program->open(0);
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(ui::Actions::reason(action(ui::ActionId::Deactivate)), u"Select a line first."_s);
    }

    void seventyOneUnitsDisableSend() // D17
    {
        openActive(20);
        page().selection().selectRows(0, 1, false);
        trigger(ui::ActionId::SendSms);
        auto *text = child<QPlainTextEdit>(u"smsText"_s);
        QVERIFY(!button(u"valueOk"_s)->isEnabled());
        text->setPlainText(QString(70, u'x'));
        QCOMPARE(child<QLabel>(u"smsCounter"_s)->text(), u"70 of 70 characters"_s);
        QVERIFY(button(u"valueOk"_s)->isEnabled());
        text->setPlainText(QString(71, u'x'));
        QCOMPARE(child<QLabel>(u"smsCounter"_s)->text(), u"71 of 70 characters"_s);
        QVERIFY(!button(u"valueOk"_s)->isEnabled());
        text->setPlainText(QString(69, u'x') + u"\U0001F600"_s); // an emoji is two
        QVERIFY(!button(u"valueOk"_s)->isEnabled());
        QCOMPARE(child<QLabel>(u"smsCost"_s)->text(), u"$0.05 each, at most $0.10"_s);
    }

    void assigningCollectsTheNameAndShowsThePreview() // R78
    {
        openActive(20);
        page().selection().selectRows(0, 2, false);
        trigger(ui::ActionId::Assign);
        QVERIFY(!button(u"valueOk"_s)->isEnabled());
        QTest::keyClicks(child<QLineEdit>(u"targetFilter"_s), u"bike"_s);
        QVERIFY(button(u"valueOk"_s)->isEnabled());
        QTest::keyClick(child<QLineEdit>(u"targetFilter"_s), Qt::Key_Return);
        QTRY_VERIFY(sheet().isOpen() && sheet().table().plan());
        QCOMPARE(sheet().table().plan()->order.value.target.name, u"E-bikes"_s);
        QCOMPARE(child<QLabel>(u"changeTitle"_s)->text(), u"Assign 3 lines to E-bikes"_s);
    }

    void notesAreEditedInTheDrawerAndDoneAtOnceWithUndo() // principle 5
    {
        openActive(20);
        page().showDrawer(true);
        QTRY_VERIFY(m_window->isSettled());
        trigger(ui::ActionId::EditNotes);
        auto *edit = child<QLineEdit>(u"drawerNotesEdit"_s);
        QCOMPARE(m_window->focusWidget(), edit);
        edit->setText(u"Gate camera 9"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(toast(), u"Notes of 1 line queued"_s);
        QCOMPARE(await(m_program->outbox().counts())->count(domain::ChangeState::Ready), 1);
        QVERIFY(action(ui::ActionId::Undo)->isEnabled());
        trigger(ui::ActionId::Undo);
        QTRY_COMPARE(toast(), u"Notes of 1 line taken back"_s);
        QCOMPARE(await(m_program->outbox().counts())->count(domain::ChangeState::Ready), 0);
        QTRY_VERIFY(!action(ui::ActionId::Undo)->isEnabled());
    }

    void undoOfWhatWasSentProposesTheOppositeWithItsOwnPreview()
    {
        openActive(20);
        page().selection().selectRows(0, 2, false);
        trigger(ui::ActionId::Deactivate);
        QTRY_VERIFY(button(u"changeOk"_s)->isVisible());
        button(u"changeOk"_s)->click();
        QTRY_COMPARE(toast(), u"Deactivation of 3 lines queued"_s);
        const auto taken = await(m_program->outbox().take({.few = 9, .many = 0, .jobFrom = 0, .notInJobs = {}}));
        std::vector<storage::ChangeOutcome> outcomes;
        for (const domain::Change &change : taken->changes)
            outcomes.push_back({.seq = change.seq, .problem = {}, .theirs = {}, .version = {}});
        QVERIFY(await(m_program->outbox().settle(outcomes)));
        button(u"toastUndo"_s)->click();
        QTRY_VERIFY(sheet().isOpen());
        QTRY_VERIFY(sheet().table().plan() != nullptr);
        QCOMPARE(sheet().table().plan()->order.kind, domain::ChangeKind::DeactivationDate);
        QVERIFY(!sheet().table().plan()->order.value.date);
    }

    void linesAreSuspendedByHandAndTakenBack() // R242, R267
    {
        openActive(20);
        page().selection().selectRows(0, 2, false);
        trigger(ui::ActionId::Suspend);
        QTRY_VERIFY(button(u"changeOk"_s)->isVisible());
        QCOMPARE(button(u"changeOk"_s)->text(), u"Suspend 3 lines"_s);
        QVERIFY(hasLabel(u"Active to Suspended"_s));
        button(u"changeOk"_s)->click();
        QTRY_VERIFY(!sheet().isOpen());
        QCOMPARE(toast(), u"Suspension of 3 lines queued"_s);
        const QModelIndex status = m_program->table().index(0, int(domain::LineColumn::Status));
        QTRY_COMPARE(status.data().toString(), u"Active → Suspended, pending"_s);
        trigger(ui::ActionId::Undo);
        QTRY_COMPARE(status.data().toString(), u"Active"_s);
    }

    void linesWithSomethingPendingAreMarked()
    {
        openActive(20);
        page().selection().selectRows(0, 0, false);
        trigger(ui::ActionId::Deactivate);
        QTRY_VERIFY(button(u"changeOk"_s)->isVisible());
        button(u"changeOk"_s)->click();
        const QModelIndex status = m_program->table().index(0, int(domain::LineColumn::Status));
        QTRY_COMPARE(status.data().toString(), u"Active → Deactivated, pending"_s);
        QTRY_COMPARE(child<QLabel>(u"pendingChanges"_s)->text(), u"1 pending change"_s);
        page().showDrawer(true);
        QTRY_VERIFY(child<QLabel>(u"drawerStatusReason"_s)->text().contains("waiting in the Outbox: Status"_L1));
    }

    void aFileBecomesNewLinesWithRowNumbersForWhatIsWrong() // R66, D21
    {
        openActive(20);
        const QString path = m_program->folder() + u"/cards.csv"_s;
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("ICCID;Notes;Plan\n");
        file.write((test::makeIccid(900).text + u";Van;PAYGO EU\n"_s).toUtf8());
        file.write("12345;Short;PAYGO EU\n");
        file.write((test::makeIccid(901).text + u";Odd;No such plan\n"_s).toUtf8());
        file.close();
        m_window->changes()->importer()->load(path);
        QTRY_VERIFY2(child<QLabel>(u"importResult"_s)->text().startsWith(u"3 lines read:"_s),
                     qPrintable(child<QLabel>(u"importResult"_s)->text()));
        QVERIFY(child<QLabel>(u"importResult"_s)->text().contains("1 without an ICCID of 19 or 20 digits (row 3)"_L1));
        QVERIFY(child<QLabel>(u"importResult"_s)->text().contains("1 with an unknown plan"_L1));
        button(u"importOk"_s)->click();
        QTRY_VERIFY(sheet().isOpen() && sheet().table().plan());
        QCOMPARE(sheet().table().plan()->order.kind, domain::ChangeKind::AddLine);
        QCOMPARE(sheet().table().plan()->newLines.size(), size_t(3));
    }

    void addingAdvisesToSearchFirst() // R175
    {
        openActive(3);
        trigger(ui::ActionId::AddLines);
        QCOMPARE(
            label(u"importContext"_s),
            u"SIM cards that are new to the account. Search first: a line that is off is activated on its own page."_s);
    }

    void scanningTakesNumbersAndMarksDuplicatesAndBadOnes() // R174
    {
        openActive(20);
        trigger(ui::ActionId::ScanLines);
        ui::ScanSheet &scanner = *m_window->changes()->scanner();
        QSignalSpy refused(&scanner, &ui::ScanSheet::refused);
        auto *input = child<QLineEdit>(u"scanInput"_s);
        QCOMPARE(m_window->focusWidget(), input);
        for (const QString &typed :
             {test::makeIccid(900).text, test::makeIccid(901).text, test::makeIccid(900).text, u"4711"_s}) {
            QTest::keyClicks(input, typed);
            QTest::keyClick(input, Qt::Key_Return);
            QVERIFY(input->text().isEmpty());
        }
        QCOMPARE(scanner.count(), 2);
        QCOMPARE(refused.size(), 2);
        QCOMPARE(child<QLabel>(u"scanCount"_s)->text(), u"2 lines, 2 refused"_s);
        button(u"scanOk"_s)->click();
        QTRY_VERIFY(sheet().isOpen() && sheet().table().plan());
        QCOMPARE(sheet().table().plan()->newLines.size(), size_t(2));
        QCOMPARE(sheet().table().plan()->newLines.front().iccid, test::makeIccid(900));
    }

    void thePreviewIsExportedAsItIsShown()
    {
        openActive(20);
        page().selection().selectRows(0, 4, false);
        trigger(ui::ActionId::Deactivate);
        QTRY_VERIFY(button(u"changeOk"_s)->isVisible());
        button(u"changeExport"_s)->click();
        auto *dialog = m_window->findChild<QDialog *>(u"previewFileDialog"_s);
        QVERIFY(dialog);
        const QString path = m_program->folder() + u"/preview.csv"_s;
        Q_EMIT static_cast<QFileDialog *>(dialog)->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QCOMPARE(text.count(u'\n'), 6);
        QVERIFY(text.contains("Active to Deactivated"_L1));
    }

    void hostileTextInALineStaysText() // T18
    {
        openActive(3);
        domain::Line line = test::makeLine(1);
        line.status = domain::LineStatus::Active;
        line.notes = u"<img src='file:///etc/passwd'>\n"_s + QString(100'000, u'z') + QChar(0x202E);
        line.subAccount = u"<b>x</b>"_s;
        m_program->write({line});
        QTRY_VERIFY(m_window->isSettled());
        page().selection().selectAllMatching();
        trigger(ui::ActionId::Deactivate);
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY(sheet().isOpen());
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->objectName()));
    }

private:
    //! All lines Active, the first one current.
    void openActive(int lines)
    {
        m_program->open(lines);
        std::vector<domain::Line> fleet = test::makeFleet(lines);
        for (domain::Line &line : fleet) {
            line.status = domain::LineStatus::Active;
            line.inSession = domain::InSession::No;
            line.contract = domain::Contract::Unknown;
        }
        m_program->write(fleet);
        QTRY_VERIFY(m_window->isSettled());
        page().table()->goTo(m_program->table().idAt(0));
    }

    static domain::ChangeOrder sms(const QString &text)
    {
        domain::ChangeOrder order{.kind = domain::ChangeKind::SendSms, .value = {}};
        order.value.text = text;
        return order;
    }

    ui::LinesPage &page() { return *m_window->shell()->lines(); }
    ui::ChangeSheet &sheet() { return *m_window->changes()->sheet(); }
    QString toast() { return m_window->shell()->toast()->text(); }
    bool hasLabel(const QString &text)
    {
        const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == text && label->isVisible(); });
    }
    template<typename T>
    static base::Result<T> await(base::Future<T> future)
    {
        return test::await(std::move(future));
    }
};

LINEDESK_TEST(TestChanges)
#include "tst_changes.moc"
