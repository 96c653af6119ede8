// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/runsheet.h"
#include "ui/dialogs/valuesheet.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::ChangeState;
using tables::OutboxGroup;
using test::await;

//! The Outbox page: groups, decisions on conflicts, retry and discard, drafts, results, empty and damaged.
class TestOutbox : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOutboxSaysSo()
    {
        m_program->open(10);
        m_window->showPage(u"outbox"_s);
        QTRY_VERIFY(m_window->isSettled());
        QVERIFY(m_window->findChild<QWidget *>(u"outboxFace"_s)->isVisible());
        QVERIFY(!m_window->findChild<QLabel *>(u"pendingChanges"_s)->isVisible());
    }

    void theNumbersAreTheSameInSideBarStatusBarAndPage() // picture 10
    {
        openFilled();
        const int pending = table().pendingCount();
        QCOMPARE(m_window->shell()->navigation()->outbox()->count(), pending);
        QCOMPARE(m_window->findChild<QLabel *>(u"pendingChanges"_s)->text(),
                 u"%1 pending changes · 2 in conflict, 2 failed"_s.arg(pending));
        QCOMPARE(m_window->findChild<QAbstractButton *>(u"outboxAll"_s)->text(), u"All %1"_s.arg(pending));
        QCOMPARE(m_window->findChild<QLabel *>(u"outboxQueued"_s)->text(), u"Queued: 17 requests"_s);
    }

    void keepYoursQueuesTheChangeAgain()
    {
        openFilled();
        QCOMPARE(m_window->findChild<QLabel *>(u"conflictBased"_s)->text(), u"Suspended"_s);
        m_window->findChild<QAbstractButton *>(u"conflictMine"_s)->click();
        m_window->findChild<QAbstractButton *>(u"conflictResolve"_s)->click();
        QTRY_COMPARE(table().count(OutboxGroup::Conflict), 1);
        QCOMPARE(count(ChangeState::Conflict), 1);
        QCOMPARE(count(ChangeState::Withdrawn), 0);
    }

    void useThePlatformValueDropsTheChange()
    {
        openFilled();
        m_window->findChild<QAbstractButton *>(u"conflictTheirs"_s)->click();
        m_window->findChild<QAbstractButton *>(u"conflictResolve"_s)->click();
        QTRY_COMPARE(table().count(OutboxGroup::Conflict), 1);
        QCOMPARE(count(ChangeState::Withdrawn), 1);
    }

    void decideLaterGoesToTheNextConflictAndChangesNothing()
    {
        openFilled();
        const QString first = m_window->findChild<QLabel *>(u"outboxPaneTarget"_s)->text();
        m_window->findChild<QAbstractButton *>(u"conflictLater"_s)->click();
        m_window->findChild<QAbstractButton *>(u"conflictResolve"_s)->click();
        QTRY_VERIFY(m_window->findChild<QLabel *>(u"outboxPaneTarget"_s)->text() != first);
        QCOMPARE(count(ChangeState::Conflict), 2);
    }

    void oneDecisionCanHoldForAllConflicts()
    {
        openFilled();
        m_window->findChild<QAbstractButton *>(u"conflictTheirs"_s)->click();
        m_window->findChild<QAbstractButton *>(u"conflictAll"_s)->click();
        m_window->findChild<QAbstractButton *>(u"conflictResolve"_s)->click();
        QTRY_COMPARE(table().count(OutboxGroup::Conflict), 0);
        QCOMPARE(count(ChangeState::Withdrawn), 2);
    }

    void retryOfAGroupQueuesWhatFailedAgain()
    {
        openFilled();
        const qint64 failed = count(ChangeState::Rejected);
        QVERIFY(failed > 1);
        m_window->findChild<QAbstractButton *>(act(OutboxGroup::Failed, ui::OutboxAct::Retry))->click();
        QTRY_COMPARE(table().count(OutboxGroup::Failed), 0);
        QCOMPARE(count(ChangeState::Rejected), 0);
    }

    void aGroupAndAllAreTickedAtOnce_data() // picture 10
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("by the mouse") << false;
        QTest::newRow("by the keyboard") << true;
    }

    void aGroupAndAllAreTickedAtOnce()
    {
        QFETCH(bool, byKey);
        openFilled();
        const auto press = [&](const QString &name) {
            auto *check = m_window->findChild<QCheckBox *>(name);
            check->setFocus(Qt::TabFocusReason);
            if (byKey)
                QTest::keyClick(check, Qt::Key_Space);
            else
                QTest::mouseClick(check, Qt::LeftButton);
        };
        const auto state = [&](const QString &name) { return m_window->findChild<QCheckBox *>(name)->checkState(); };
        const QString failed = u"outboxCheck%1"_s.arg(int(OutboxGroup::Failed));
        const QString all = u"outboxCheckAll"_s;
        QVERIFY(!button(u"outboxRetry"_s)->isEnabled());
        press(failed);
        QCOMPARE(state(failed), Qt::Checked);
        QCOMPARE(state(all), Qt::PartiallyChecked);
        QCOMPARE(table().checkedEntries().size(), table().entriesOf(OutboxGroup::Failed).size());
        QVERIFY(button(u"outboxRetry"_s)->isEnabled());
        const int row = table().rowOf(table().entriesOf(OutboxGroup::Failed).front().key());
        QVERIFY(table().setData(table().index(row, 0), int(Qt::Unchecked), Qt::CheckStateRole));
        QCOMPARE(state(failed), Qt::PartiallyChecked);
        press(failed); // some become all
        QCOMPARE(state(failed), Qt::Checked);
        press(all);
        QCOMPARE(state(all), Qt::Checked);
        QCOMPARE(state(u"outboxCheck%1"_s.arg(int(OutboxGroup::Conflict))), Qt::Checked);
        press(all);
        QCOMPARE(state(all), Qt::Unchecked);
        QVERIFY(table().checkedEntries().empty() && !button(u"outboxRetry"_s)->isEnabled());
    }

    void theTickOfAllIsThatOfWhatIsShown()
    {
        openFilled();
        table().setShown(OutboxGroup::Conflict);
        m_window->findChild<QCheckBox *>(u"outboxCheckAll"_s)->click();
        QCOMPARE(table().checkedEntries().size(), size_t(2));
        table().setShown({});
        QCOMPARE(m_window->findChild<QCheckBox *>(u"outboxCheckAll"_s)->checkState(), Qt::PartiallyChecked);
    }

    void theBoxesHaveNamesAndKeepTheFocus() // house.md
    {
        openFilled();
        const QString name = u"outboxCheck%1"_s.arg(int(OutboxGroup::Queued));
        auto *check = m_window->findChild<QCheckBox *>(name);
        QCOMPARE(check->accessibleName(), u"All in the group Queued"_s);
        QVERIFY(check->focusPolicy() & Qt::TabFocus);
        check->setFocus(Qt::TabFocusReason);
        table().refresh();
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(m_window->focusWidget()->objectName(), name); // headings are made anew with each refresh
        QCOMPARE(m_window->findChild<QCheckBox *>(u"outboxCheckAll"_s)->accessibleName(),
                 u"All changes that are shown"_s);
    }

    void discardingManyAsksFirst()
    {
        openFilled();
        const qint64 queued = count(ChangeState::Ready);
        m_window->findChild<QAbstractButton *>(act(OutboxGroup::Queued, ui::OutboxAct::Discard))->click();
        auto *ok = m_window->findChild<QAbstractButton *>(u"confirmOk"_s);
        QTRY_VERIFY(ok && ok->isVisible());
        QCOMPARE(ok->text(), u"Discard %1 changes"_s.arg(queued));
        QCOMPARE(count(ChangeState::Ready), queued);
        ok->click();
        QTRY_COMPARE(table().count(OutboxGroup::Queued), 0);
        QCOMPARE(count(ChangeState::Withdrawn), queued);
    }

    void aDraftIsSentOnlyAfterItWasConfirmed() // trust.md, "The write road"
    {
        openFilled();
        QCOMPARE(count(ChangeState::Draft), 1);
        m_window->findChild<QAbstractButton *>(act(OutboxGroup::Draft, ui::OutboxAct::Confirm))->click();
        auto *ok = m_window->findChild<QAbstractButton *>(u"confirmOk"_s);
        QTRY_VERIFY(ok && ok->isVisible());
        QCOMPARE(count(ChangeState::Draft), 1);
        ok->click();
        QTRY_COMPARE(count(ChangeState::Draft), 0);
    }

    void aQueuedChangeGetsAnotherValue()
    {
        openFilled();
        goTo(OutboxGroup::Draft);
        QTRY_COMPARE(m_window->findChild<QLabel *>(u"outboxFactTo"_s)->text(), u"STATUS?"_s);
        m_window->findChild<QAbstractButton *>(u"outboxPaneAct%1"_s.arg(int(ui::OutboxAct::Edit)))->click();
        auto *text = m_window->findChild<QPlainTextEdit *>(u"smsText"_s);
        QTRY_VERIFY(text && text->isVisible());
        QCOMPARE(text->toPlainText(), u"STATUS?"_s);
        text->setPlainText(u"POSITION?"_s);
        m_window->findChild<QAbstractButton *>(u"valueOk"_s)->click();
        QTRY_COMPARE(m_window->findChild<QLabel *>(u"outboxFactTo"_s)->text(), u"POSITION?"_s);
    }

    void theResultsOfARunRetryOnlyWhatFailed()
    {
        openFilled();
        const qint64 failed =
            await(m_program->outbox().select(
                      {.states = {ChangeState::Rejected}, .run = u"bulk"_s, .iccid = {}, .changedSince = {}}))
                ->size();
        const qint64 done = count(ChangeState::Done);
        for (int row = 0; row < table().rowCount(); ++row) {
            if (table().entryAt(row).isBulk && table().entryAt(row).group == OutboxGroup::Failed)
                m_window->shell()->outbox()->perform(ui::OutboxAct::Results, {table().entryAt(row)});
        }
        auto *retry = m_window->findChild<QAbstractButton *>(u"runRetry"_s);
        QTRY_VERIFY(retry && retry->isEnabled());
        QCOMPARE(retry->text(), u"Retry only what failed (%1)"_s.arg(failed));
        QTRY_COMPARE(m_window->findChild<ui::RunSheet *>()->table().rowCount(), 30);
        retry->click();
        QTRY_VERIFY(!retry->isEnabled());
        QCOMPARE(count(ChangeState::Done), done);
        QCOMPARE(count(ChangeState::Rejected), 1);
    }

    void theBannerSaysThatChangesWaitWhileOffline() // picture 10
    {
        m_program->open(30, true);
        m_program->fillOutbox();
        m_window->shell()->refreshOutbox();
        m_window->showPage(u"outbox"_s);
        QTRY_VERIFY(m_window->isSettled());
        QTRY_VERIFY(bannerText().contains("Changes wait here and go out when you reconnect."_L1));
    }

    void aDamagedOutboxIsSaidBeforeEverythingElse() // T7, T8
    {
        const syncing::SendStatus calm;
        QVERIFY(ui::outboxBanner(calm, {}, 0).title.isEmpty());
        QCOMPARE(ui::outboxBanner(calm, {}, 3).title, u"The Outbox is damaged."_s);
        QCOMPARE(ui::outboxBanner(calm, {.missing = 1, .setAside = {}}, 0).title,
                 u"Changes are missing from the Outbox."_s);
        QCOMPARE(ui::outboxBanner(calm, {.setAside = u"/x"_s}, 0).title, u"The Outbox could not be read."_s);
        syncing::SendStatus failed;
        failed.phase = syncing::SendPhase::Failed;
        const ui::BannerWords words = ui::outboxBanner(failed, {}, 3);
        QCOMPARE(words.title, u"The Outbox cannot be written."_s);
        QVERIFY(words.bad && words.action == ui::ErrorAction::OpenOutbox);
    }

    void ticksAreSetByMouseAndSpaceAndAllowTheButtons()
    {
        openFilled();
        auto *discard = m_window->findChild<QAbstractButton *>(u"outboxDiscard"_s);
        QVERIFY(!discard->isEnabled());
        QVERIFY(!discard->toolTip().isEmpty());
        ui::RowsView *view = m_window->shell()->outbox()->view();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Space);
        QVERIFY(discard->isEnabled());
        const QRect cell = view->visualRect(view->currentIndex().siblingAtColumn(0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(20, cell.height() / 2));
        QVERIFY(!discard->isEnabled());
    }

private:
    void openFilled()
    {
        m_program->open(300);
        m_program->fillOutbox();
        m_window->shell()->refreshOutbox();
        m_window->showPage(u"outbox"_s);
        QTRY_COMPARE(table().count(OutboxGroup::Conflict), 2);
        QTRY_VERIFY(m_window->isSettled());
        QTRY_VERIFY(m_window->findChild<QAbstractButton *>(u"conflictResolve"_s));
    }

    void goTo(OutboxGroup group)
    {
        for (int row = 0; row < table().rowCount(); ++row) {
            if (!table().entryAt(row).isHeading && table().entryAt(row).group == group) {
                m_window->shell()->outbox()->view()->setCurrentIndex(table().index(row, 0));
                return;
            }
        }
    }

    static QString act(OutboxGroup group, ui::OutboxAct act)
    {
        return u"outboxGroup%1Act%2"_s.arg(int(group)).arg(int(act));
    }

    QString bannerText() const
    {
        QString text;
        for (const QLabel *label : m_window->shell()->banner()->findChildren<QLabel *>())
            text += label->text();
        return text;
    }

    qint64 count(ChangeState state) { return await(m_program->outbox().counts())->count(state); }
    tables::OutboxTable &table() { return m_window->shell()->outboxTable(); }
};

LINEDESK_TEST(TestOutbox)
#include "tst_outbox.moc"
