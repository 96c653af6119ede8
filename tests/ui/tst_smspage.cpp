// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/changeflow.h"
#include "ui/changewords.h"
#include "ui/dialogs/changesheet.h"
#include "ui/dialogs/receiverssheet.h"
#include "ui/dialogs/valuesheet.h"
#include "ui/pages/smspage.h"
#include "ui/widgets/linesmspane.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using tables::MessageColumn;

//! The page of all messages of the account (R77-R83, R88, D17).
class TestSmsPage : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void allMessagesAreThereNewestFirstWithTheirSumsAndAge() // R80, principle 1
    {
        openMessages();
        QCOMPARE(count(), 60);
        QCOMPARE(cell(0, MessageColumn::Time), u"18 Nov 14:02"_s);
        QCOMPARE(cell(0, MessageColumn::Direction), u"To the line"_s);
        QCOMPARE(cell(0, MessageColumn::State), u"Delivered"_s);
        QCOMPARE(cell(3, MessageColumn::Direction), u"From the line"_s);
        QCOMPARE(label(u"messagesSums"_s), u"60 messages · 36 to lines, 24 from lines · 6 failed · $1.80"_s);
        QCOMPARE(label(u"messagesAge"_s), u"Updated 14:32"_s);
    }

    void theSideBarCountsWhatFailedOrIsNotDelivered()
    {
        openMessages();
        QTRY_COMPARE(shell().navigation()->sms()->count(), 18);
        QCOMPARE(shell().navigation()->sms()->toolTip(), u"Of the last 7 days: 6 failed, 12 not delivered yet"_s);
    }

    void directionStatusPeriodSubAccountAndTextNarrowTheList()
    {
        openMessages();
        button(u"messagesFromLines"_s)->click();
        QTRY_COMPARE(count(), 24);
        button(u"messagesAll"_s)->click();
        choose(u"messageStates"_s, u"Failed"_s);
        QTRY_COMPARE(count(), 6);
        choose(u"messageStates"_s, u"Not delivered yet"_s);
        QTRY_COMPARE(count(), 12);
        choose(u"messageStates"_s, u"Any status"_s);
        choose(u"messagePeriods"_s, u"Today"_s);
        QTRY_COMPARE(count(), 29);
        choose(u"messagePeriods"_s, u"Any time"_s);
        QTRY_VERIFY(child<QComboBox>(u"messageSubAccounts"_s)->count() > 2);
        child<QComboBox>(u"messageSubAccounts"_s)->setCurrentIndex(1);
        QTRY_VERIFY(count() > 0 && count() < 60);
        choose(u"messageSubAccounts"_s, u"All sub-accounts"_s);
        m_window->actions()[ui::ActionId::Search]->trigger();
        QTest::keyClicks(child<QLineEdit>(u"messagesSearch"_s), u"door"_s);
        QTRY_COMPARE(count(), 12);
        QTRY_COMPARE(label(u"messagesSums"_s), u"12 messages"_s);
        m_window->actions()[ui::ActionId::StepBack]->trigger();
        QTRY_COMPARE(count(), 60);
    }

    void aTitleOrdersTheList()
    {
        openMessages();
        QTest::mouseClick(page().rows()->horizontalHeader()->viewport(), Qt::LeftButton, {},
                          QPoint(page().rows()->columnViewportPosition(int(MessageColumn::State)) + 20, 10));
        QTRY_COMPARE(cell(0, MessageColumn::State), u"Accepted"_s);
        QTRY_COMPARE(page().rows()->model()->headerData(0, Qt::Horizontal).toString(), u"Time, UTC"_s);
    }

    void enterOpensTheConversation()
    {
        openMessages();
        page().rows()->setCurrentIndex(page().rows()->model()->index(3, 0));
        const QString iccid = cell(3, MessageColumn::Line);
        page().focusTable();
        QTest::keyClick(page().rows(), Qt::Key_Return);
        QTRY_COMPARE(shell().page(), "line/"_L1 + iccid);
        QTRY_VERIFY(shell().linePage()->sms()->isVisible());
    }

    void aPastedListReceivesAnSmsThroughPreviewAndOutbox() // R77, principle 3
    {
        openMessages();
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(receivers().isOpen());
        QVERIFY(!button(u"receiversOk"_s)->isEnabled());
        child<QPlainTextEdit>(u"receiversList"_s)
            ->setPlainText(u"%1\n%2 %3\n%4"_s.arg(active(0), active(1), active(2), test::makeIccid(4711).text));
        QTRY_COMPARE(label(u"receiversResult"_s),
                     u"3 of 4 lines found, not in the cache: %1."_s.arg(test::makeIccid(4711).text));
        QCOMPARE(button(u"receiversOk"_s)->text(), u"Continue with 3 lines"_s);
        button(u"receiversOk"_s)->click();
        QTRY_VERIFY(m_window->changes()->values()->isOpen());
        child<QPlainTextEdit>(u"smsText"_s)->setPlainText(u"REBOOT NOW"_s);
        button(u"valueOk"_s)->click();
        QTRY_VERIFY(m_window->changes()->sheet()->isOpen());
        confirm(3);
        QTRY_COMPARE(count(), 63);
        QCOMPARE(cell(0, MessageColumn::Text), u"REBOOT NOW"_s);
        QCOMPARE(cell(0, MessageColumn::State), u"In the Outbox: Queued"_s);
        QTRY_VERIFY(label(u"messagesSums"_s).contains(u"3 in the Outbox"_s));
    }

    void aSavedViewReceivesAnSms()
    {
        openMessages();
        domain::LineView view;
        view.name = u"All of them"_s;
        QVERIFY(m_program->views().add(view).isOk());
        m_window->actions()[ui::ActionId::SendSms]->trigger();
        QTRY_VERIFY(receivers().isOpen());
        choose(u"receiversChoice"_s, u"View: All of them"_s);
        QTRY_COMPARE(button(u"receiversOk"_s)->text(), u"Continue with 20 lines"_s);
        QVERIFY(!child<QPlainTextEdit>(u"receiversList"_s)->isVisible());
    }

    void aMessageFromALineIsRepliedTo()
    {
        openMessages();
        button(u"messagesFromLines"_s)->click();
        QTRY_COMPARE(count(), 24);
        page().rows()->setCurrentIndex(page().rows()->model()->index(0, 0));
        QCOMPARE(button(u"messageAnswer"_s)->text(), u"Reply…"_s);
        QTest::keyClick(page().rows(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_window->changes()->values()->isOpen());
        QCOMPARE(child<QPlainTextEdit>(u"smsText"_s)->toPlainText(), QString());
    }

    void aFailedMessageIsSentAgainThroughThePreview() // principle 3
    {
        openMessages();
        choose(u"messageStates"_s, u"Failed"_s);
        QTRY_COMPARE(count(), 6);
        page().rows()->setCurrentIndex(page().rows()->model()->index(0, 0));
        QCOMPARE(button(u"messageAnswer"_s)->text(), u"Send again…"_s);
        button(u"messageAnswer"_s)->click();
        QTRY_VERIFY(m_window->changes()->sheet()->isOpen());
        QCOMPARE(shell().outboxTable().pendingCount(), 0);
    }

    void allThatMatchesIsExported()
    {
        openMessages();
        choose(u"messageStates"_s, u"Failed"_s);
        QTRY_COMPARE(label(u"messagesSums"_s), u"6 messages · 6 failed · $0.30"_s);
        const QString path = m_program->folder() + "/messages.csv"_L1;
        QSignalSpy said(&page(), &ui::SmsPage::announced);
        page().exportTo(path);
        QTRY_COMPARE(said.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QString csv = QString::fromUtf8(file.readAll());
        QVERIFY(csv.contains("ICCID,Notes,Time (UTC),Direction,Text,Status"_L1));
        QCOMPARE(csv.count(u'\n'), 7);
    }

    void onThisPageCtrlNWritesAndElsewhereItAddsLines()
    {
        openMessages();
        const auto has = [this](ui::ActionId id) {
            return m_window->actions()[id]->shortcuts().contains(QKeySequence(u"Ctrl+N"_s));
        };
        QVERIFY(has(ui::ActionId::SendSms) && !has(ui::ActionId::AddLines));
        shell().showPage(u"lines"_s);
        QVERIFY(!has(ui::ActionId::SendSms) && has(ui::ActionId::AddLines));
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(shell().page(), u"sms"_s);
    }

    void whatIsNotThereSaysWhy_data()
    {
        QTest::addColumn<std::optional<base::Error>>("error");
        QTest::addColumn<bool>("isOffline");
        QTest::addColumn<QString>("title");
        using Error = std::optional<base::Error>;
        QTest::newRow("no message yet") << Error() << false << u"No messages"_s;
        QTest::newRow("a platform without SMS")
            << Error(base::Error{.kind = base::ErrorKind::Unsupported}) << false << u"No SMS on this platform"_s; // D25
        QTest::newRow("an error") << Error(base::Error{.kind = base::ErrorKind::Server}) << false
                                  << u"The messages could not be brought"_s;
        QTest::newRow("offline from the start") << Error() << true << u"Not known yet"_s;
    }
    void whatIsNotThereSaysWhy()
    {
        QFETCH(std::optional<base::Error>, error);
        QFETCH(bool, isOffline);
        QFETCH(QString, title);
        m_program->open(5, isOffline);
        shell().showPage(u"sms"_s);
        m_program->connector.fault = [error](const QString &) { return error; };
        if (!isOffline)
            m_program->workspace()->messagesKeeper.refresh(api::Purpose::Person);
        QTRY_COMPARE(child<ui::StateFace>(u"messagesFace"_s)->title(), title);
        QVERIFY(!button(u"messagesExport"_s)->isEnabled());
        child<QLineEdit>(u"messagesSearch"_s)->setText(u"x"_s);
        QTRY_COMPARE(child<ui::StateFace>(u"messagesFace"_s)->title(), u"Nothing matches"_s);
    }

    void withoutTheRightToSendItSaysSo() // D13
    {
        m_program->facts.permissions &= ~domain::Permissions(domain::Permission::SendSms);
        openMessages();
        QVERIFY(!button(u"messagesSend"_s)->isEnabled());
        QVERIFY(!button(u"messagesSend"_s)->toolTip().isEmpty());
        button(u"messagesFromLines"_s)->click();
        QTRY_COMPARE(count(), 24);
        QVERIFY(!button(u"messageAnswer"_s)->isEnabled());
    }

private:
    void openMessages()
    {
        m_program->open(20);
        std::vector<domain::Line> lines;
        for (int i = 0; i < 20; ++i) {
            lines.push_back(test::makeLine(i));
            lines.back().status = domain::LineStatus::Active;
            lines.back().statusRaw = u"Activated"_s;
        }
        m_program->write(lines);
        m_program->fillMessages();
        shell().showPage(u"sms"_s);
        QTRY_VERIFY(m_window->isSettled());
        QTRY_COMPARE(count(), 60);
    }
    void confirm(qint64 lines)
    {
        auto *typed = child<QLineEdit>(u"changeTyped"_s);
        QTRY_VERIFY(typed->isVisible());
        typed->setText(ui::words::changeTyped({.kind = domain::ChangeKind::SendSms, .value = {}}, lines));
        button(u"changeOk"_s)->click();
    }
    void choose(const QString &box, const QString &text)
    {
        auto *choice = child<QComboBox>(box);
        QVERIFY2(choice->findText(text) >= 0, qPrintable(text));
        choice->setCurrentIndex(choice->findText(text));
    }
    QString active(int i) { return test::makeIccid(i).text; }
    ui::SmsPage &page() { return *shell().sms(); }
    ui::ReceiversSheet &receivers() { return *m_window->changes()->receivers(); }
    int count() { return page().rows()->model()->rowCount(); }
    QString cell(int row, MessageColumn column) { return page().table().index(row, int(column)).data().toString(); }
};

LINEDESK_TEST(TestSmsPage)
#include "tst_smspage.moc"
