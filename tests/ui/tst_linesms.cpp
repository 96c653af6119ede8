// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"
#include "tests/ui/linehouse.h"
#include "ui/changeflow.h"
#include "ui/changewords.h"
#include "ui/dialogs/changesheet.h"
#include "ui/shell.h"
#include "ui/widgets/linesmspane.h"

#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::Message;
using ui::LineTab;

//! The SMS tab: the conversation, and the way of a message (R77-R83, R88, D17).
class TestLineSms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::LineHouse>();
        Message received = message(u"2"_s, u"TEMP -18.4"_s, u"received"_s, -1);
        received.way = domain::MessageWay::FromLine;
        received.sender.clear();
        received.cost.reset();
        m_house->program.connector.messages = {message(u"3"_s, u"REBOOT"_s, u"failed"_s, 0), received,
                                               message(u"1"_s, u"STATUS?"_s, u"delivered"_s, -1)};
    }
    void cleanup() { m_house.reset(); }

    void theConversationIsReadOldestFirstWithItsStates() // R79, R80
    {
        QVERIFY(m_house->open(active(), LineTab::Sms));
        QTRY_COMPARE(model().rowCount(), 5); // two days, three messages
        QCOMPARE(text(0), u"Tue 17 November"_s);
        QCOMPARE(text(1), u"STATUS?"_s);
        QCOMPARE(aside(1), u"marta@example.com, 14:32, $0.05"_s);
        QCOMPARE(model().index(1).data(tables::BubbleStateRole).toString(), u"Delivered"_s);
        QCOMPARE(text(2), u"TEMP -18.4"_s);
        QCOMPARE(aside(2), u"From the line, 14:32"_s);
        QCOMPARE(text(3), u"Today"_s);
        QCOMPARE(model().index(4).data(tables::BubbleStateRole).toString(), u"Failed"_s);
        QCOMPARE(m_house->label(u"smsSent"_s), u"2"_s);
        QCOMPARE(m_house->label(u"smsReceived"_s), u"1"_s);
        QCOMPARE(m_house->label(u"smsFailed"_s), u"1"_s);
        QCOMPARE(m_house->label(u"smsMonthCost"_s), u"$0.10"_s);
        m_house->child<QAbstractButton>(u"smsFailedOnly"_s)->click();
        QCOMPARE(model().rowCount(), 2);
        m_house->child<QAbstractButton>(u"smsFromLine"_s)->click();
        QCOMPARE(text(1), u"TEMP -18.4"_s);
    }

    void lengthAndCostAreShownWhileTyping_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("length");
        QTest::addColumn<bool>("mayGo");
        QTest::newRow("nothing") << QString() << u"0 of 70 characters"_s << false;
        QTest::newRow("some") << u"REBOOT"_s << u"6 of 70 characters"_s << true;
        QTest::newRow("an emoji is two") << u"\U0001F600"_s << u"2 of 70 characters"_s << true;
        QTest::newRow("as long as can be") << QString(70, u'x') << u"70 of 70 characters"_s << true;
        QTest::newRow("too long") << QString(71, u'x') << u"71 of 70 characters"_s << false;
    }
    void lengthAndCostAreShownWhileTyping() // R82, R83, D17
    {
        QFETCH(QString, text);
        QFETCH(QString, length);
        QFETCH(bool, mayGo);
        QVERIFY(m_house->open(active(), LineTab::Sms));
        pane().field()->setPlainText(text);
        QCOMPARE(m_house->label(u"smsLength"_s), length);
        QCOMPARE(m_house->label(u"smsCost"_s), text.isEmpty() ? QString() : u"1 message, $0.05"_s);
        QCOMPARE(m_house->child<QAbstractButton>(u"smsSend"_s)->isEnabled(), mayGo);
    }

    void onlyAnActiveLineCanBeWrittenTo() // R81
    {
        domain::Line line = active();
        line.status = domain::LineStatus::Suspended;
        QVERIFY(m_house->open(line, LineTab::Sms));
        QVERIFY(!pane().field()->isEnabled());
        QVERIFY(!m_house->child<QAbstractButton>(u"smsSend"_s)->isEnabled());
        QVERIFY(!m_house->child<QAbstractButton>(u"smsSend"_s)->toolTip().isEmpty());
        QCOMPARE(pane().field()->placeholderText(), m_house->child<QAbstractButton>(u"smsSend"_s)->toolTip());
    }

    void aMessageGoesThroughPreviewAndOutbox() // R77, principle 3
    {
        QVERIFY(m_house->open(active(), LineTab::Sms));
        QTRY_COMPARE(model().rowCount(), 5);
        pane().field()->setPlainText(u"SET INTERVAL 300"_s);
        QTest::keyClick(pane().field(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_house->window->changes()->sheet()->isOpen()); // it costs money: object and amount are shown
        QCOMPARE(m_house->window->shell()->outboxTable().pendingCount(), 0);
        auto *typed = m_house->child<QLineEdit>(u"changeTyped"_s);
        QTRY_VERIFY(typed->isVisible());
        QVERIFY(!m_house->child<QAbstractButton>(u"changeOk"_s)->isEnabled());
        typed->setText(ui::words::changeTyped({.kind = domain::ChangeKind::SendSms, .value = {}}, 1));
        QVERIFY(m_house->child<QAbstractButton>(u"changeOk"_s)->isEnabled());
        m_house->child<QAbstractButton>(u"changeOk"_s)->click();
        QTRY_COMPARE(m_house->window->shell()->outboxTable().pendingCount(), 1);
        QTRY_COMPARE(model().rowCount(), 6);
        QCOMPARE(text(5), u"SET INTERVAL 300"_s);
        QVERIFY(model().index(5).data(tables::BubbleStateRole).toString().startsWith(u"in the Outbox"_s));
    }

    void withoutAConnectionTheCacheAnswersWithItsAge() // principle 1
    {
        QVERIFY(m_house->open(active(), LineTab::Sms));
        QTRY_COMPARE(model().rowCount(), 5);
        QCOMPARE(m_house->label(u"smsAge"_s), u"Updated 14:32"_s);
        m_house->program.connector.fault = [](const QString &) {
            return base::Error{.kind = base::ErrorKind::Offline};
        };
        m_house->program.clock.advance(std::chrono::hours(2));
        m_house->page().showTab(LineTab::Usage);
        m_house->page().showTab(LineTab::Sms);
        QTRY_COMPARE(m_house->label(u"smsAge"_s), u"As of 14:32, 2 hours ago"_s);
        QCOMPARE(model().rowCount(), 5);
    }

    void aPlatformThatTellsOfNoneSaysSo() // D25
    {
        m_house->program.connector.fault = [](const QString &what) -> std::optional<base::Error> {
            if (what == "messages"_L1)
                return base::Error{.kind = base::ErrorKind::Unsupported};
            return std::nullopt;
        };
        QVERIFY(m_house->open(active(), LineTab::Sms));
        QTRY_COMPARE(m_house->label(u"smsAge"_s), u"This platform keeps none"_s);
    }

    void theConversationIsExported()
    {
        QVERIFY(m_house->open(active(), LineTab::Sms));
        QTRY_COMPARE(model().rowCount(), 5);
        const QString path = m_house->program.folder() + "/sms.csv"_L1;
        QSignalSpy said(&pane(), &ui::LineSmsPane::announced);
        pane().exportTo(path);
        QTRY_COMPARE(said.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY(csv.contains("STATUS?") && csv.contains("To the line") && csv.contains("From the line"));
    }

private:
    Message message(const QString &id, const QString &text, const QString &state, int days)
    {
        return {.id = id,
                .iccid = active().iccid,
                .way = domain::MessageWay::ToLine,
                .state = state,
                .text = text,
                .acceptedAt = m_house->program.clock.now().addDays(days),
                .sentAt = {},
                .settledAt = {},
                .cost = base::Money{.micros = 50'000},
                .sender = u"marta@example.com"_s};
    }
    static domain::Line active()
    {
        domain::Line line = test::makeLine(1);
        line.status = domain::LineStatus::Active;
        line.statusRaw = u"Activated"_s;
        return line;
    }
    ui::LineSmsPane &pane() { return *m_house->page().sms(); }
    tables::ConversationModel &model() { return pane().conversation(); }
    QString text(int row) { return model().index(row).data().toString(); }
    QString aside(int row) { return model().index(row).data(tables::BubbleAsideRole).toString(); }

    std::unique_ptr<test::LineHouse> m_house;
};

LINEDESK_TEST(TestLineSms)
#include "tst_linesms.moc"
