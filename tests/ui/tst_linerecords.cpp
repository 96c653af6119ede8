// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"
#include "tests/ui/linehouse.h"
#include "ui/changeflow.h"
#include "ui/dialogs/changesheet.h"
#include "ui/dialogs/valuesheet.h"
#include "ui/widgets/linelogpane.h"

#include <QComboBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using ui::LineTab;

//! The tabs of call data records and tickets (R194-R197, D31).
class TestLineRecordTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::LineHouse>();
        test::FakeConnector &platform = m_house->program.connector;
        const QDateTime now = m_house->program.clock.now();
        domain::CallRecord data{.kind = u"data"_s,
                                .start = now.addSecs(-7200),
                                .end = now.addSecs(-3600),
                                .country = u"NL"_s,
                                .networkOperator = u"KPN"_s,
                                .volume = base::DataVolume{1'048'576},
                                .cost = base::Money{.micros = 6'400}};
        domain::CallRecord sms = data;
        sms.kind = u"sms_mt"_s;
        sms.country = u"BE"_s;
        sms.volume.reset();
        sms.cost = base::Money{.micros = 50'000};
        platform.records = {data, sms};
        const domain::Iccid iccid = test::makeLine(1).iccid;
        platform.tickets = {{.id = u"7"_s,
                             .iccid = iccid,
                             .kind = u"technical"_s,
                             .subject = u"No data since noon"_s,
                             .state = u"open"_s,
                             .openedBy = u"tom@example.com"_s,
                             .createdAt = now.addDays(-2),
                             .updatedAt = now.addDays(-1),
                             .closedAt = {},
                             .messages = 3}};
        platform.statusChanges = {{.id = u"9"_s,
                                   .at = now.addDays(-1),
                                   .by = u"tom@example.com"_s,
                                   .before = u"Activated"_s,
                                   .after = u"Deactivated"_s,
                                   .reason = u"manual"_s}};
    }
    void cleanup() { m_house.reset(); }

    void theRecordsOfAMonthWithTheirCostAreShownAndExported() // R195
    {
        QVERIFY(m_house->open(test::makeLine(1), LineTab::Records));
        ui::LineLogPane &log = *m_house->page().log(LineTab::Records);
        QTRY_COMPARE(log.table().rowCount(), 2);
        QCOMPARE(cell(log, 0, 1), u"Data"_s);
        QCOMPARE(cell(log, 0, 5), u"1.0"_s);
        QCOMPARE(cell(log, 0, 6), u"$0.0064"_s);
        QCOMPARE(cell(log, 1, 1), u"SMS to the line"_s);
        QCOMPARE(m_house->label(u"logSummary"_s), u"2 records, 1.0 MB, $0.0564"_s);
        auto *countries = log.findChild<QComboBox *>(u"logCountry"_s);
        countries->setCurrentIndex(countries->findText(u"Belgium"_s));
        QCOMPARE(log.table().rowCount(), 1);
        const QString path = m_house->program.folder() + "/cdrs.csv"_L1;
        QSignalSpy said(&log, &ui::LineLogPane::announced);
        log.exportTo(path);
        QTRY_COMPARE(said.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY(csv.contains(",0.05") && csv.contains("Belgium") && !csv.contains("Netherlands"));
    }

    void olderMonthsComeFromTheCacheAlone() // D31
    {
        QVERIFY(m_house->open(test::makeLine(1), LineTab::Records));
        ui::LineLogPane &log = *m_house->page().log(LineTab::Records);
        QTRY_COMPARE(log.table().rowCount(), 2);
        auto *months = log.findChild<QComboBox *>(u"logMonth"_s);
        months->setCurrentIndex(1);
        QTRY_COMPARE(m_house->program.connector.asked[u"records"_s], 2);
        months->setCurrentIndex(2);
        QTRY_COMPARE(log.findChild<ui::StateFace *>(u"logFace"_s)->title(), u"Not in the cache"_s);
        QTRY_VERIFY(m_house->window->isSettled());
        QCOMPARE(m_house->program.connector.asked[u"records"_s], 2);
        months->setCurrentIndex(0);
        QTRY_COMPARE(log.table().rowCount(), 2);
    }

    void ticketsAndFormerStatusChangesStandInOneList() // R196, R197
    {
        QVERIFY(m_house->open(test::makeLine(1), LineTab::Tickets));
        ui::LineLogPane &log = *m_house->page().log(LineTab::Tickets);
        QTRY_COMPARE(log.table().rowCount(), 2);
        QCOMPARE(cell(log, 0, 1), u"Status"_s); // the younger one first
        QCOMPARE(log.table().index(0, 2).data(Qt::AccessibleTextRole).toString(), u"Active → Deactivated"_s);
        QCOMPARE(cell(log, 1, 1), u"Ticket 7"_s);
        QCOMPARE(cell(log, 1, 2), u"No data since noon"_s);
        QCOMPARE(cell(log, 1, 3), u"Open"_s);
        QCOMPARE(cell(log, 1, 5), u"3"_s);
        QCOMPARE(m_house->label(u"logSummary"_s), u"1 ticket, 1 open"_s);
    }

    void withoutAConnectionTheCacheAnswersWithItsAge_data()
    {
        QTest::addColumn<int>("tab");
        QTest::newRow("records") << int(LineTab::Records);
        QTest::newRow("tickets") << int(LineTab::Tickets);
    }
    void withoutAConnectionTheCacheAnswersWithItsAge() // principle 1
    {
        QFETCH(int, tab);
        QVERIFY(m_house->open(test::makeLine(1), LineTab(tab)));
        ui::LineLogPane &log = *m_house->page().log(LineTab(tab));
        QTRY_COMPARE(log.table().rowCount(), 2);
        m_house->program.connector.fault = [](const QString &) {
            return base::Error{.kind = base::ErrorKind::Offline};
        };
        m_house->program.clock.advance(std::chrono::hours(2));
        m_house->page().showTab(LineTab::Usage);
        m_house->page().showTab(LineTab(tab));
        QTRY_COMPARE(log.ageText(), u"As of 14:32, 2 hours ago"_s);
        QCOMPARE(log.table().rowCount(), 2);
    }

    void aTicketGoesThroughPreviewAndOutboxAndThePlatformsListFollows() // R194, R196, principle 3
    {
        QVERIFY(m_house->open(test::makeLine(1), LineTab::Tickets));
        ui::LineLogPane &log = *m_house->page().log(LineTab::Tickets);
        QTRY_COMPARE(log.table().rowCount(), 2);
        m_house->child<QAbstractButton>(u"ticketsOpen"_s)->click();
        QTRY_COMPARE(m_house->label(u"valueTitle"_s), u"Open a ticket"_s);
        auto *go = m_house->child<QAbstractButton>(u"valueOk"_s);
        go->click(); // says what is missing, and stays
        QVERIFY(m_house->window->changes()->values()->isOpen());
        QVERIFY(hasLabel(u"Enter a subject."_s) && hasLabel(u"Say what is the matter."_s));
        m_house->child<QLineEdit>(u"ticketSubject"_s)->setText(u"Loses its session every hour"_s);
        m_house->child<QPlainTextEdit>(u"ticketText"_s)->setPlainText(u"Since this morning.\nNo other line does."_s);
        QVERIFY(hasLabel(u"Once it is sent it cannot be taken back."_s));
        go->click();
        QTRY_VERIFY(m_house->window->changes()->sheet()->table().plan());
        auto *confirm = m_house->child<QAbstractButton>(u"changeOk"_s);
        QTRY_VERIFY(confirm->isVisible() && confirm->isEnabled());
        QCOMPARE(confirm->text(), u"Open the ticket"_s);
        QVERIFY(hasLabel(u"Status stays "_s + tables::LineTable::statusText(test::makeLine(1).status)));
        confirm->click();
        QTRY_COMPARE(log.table().rowCount(), 3); // it waits in the outbox
        QCOMPARE(cell(log, 0, 1), u"New ticket"_s);
        QCOMPARE(cell(log, 0, 2), u"Loses its session every hour"_s);
        QCOMPARE(cell(log, 0, 3), u"Queued"_s);
        const int asked = m_house->program.connector.asked[u"tickets"_s];
        sendTicket();
        QTRY_COMPARE(m_house->program.connector.asked[u"tickets"_s], asked + 1);
        QTRY_COMPARE(cell(log, 0, 1), u"Ticket 8"_s);
        QCOMPARE(log.table().rowCount(), 3);
        QTRY_VERIFY(m_house->window->isSettled());
        QCOMPARE(m_house->program.connector.asked[u"tickets"_s], asked + 1); // and not again
    }

    void whereNoTicketCanBeOpenedTheReasonIsThere() // D13, D25
    {
        QVERIFY(m_house->open(test::makeLine(1), LineTab::Tickets));
        auto *open = m_house->child<QAbstractButton>(u"ticketsOpen"_s);
        QVERIFY(open->isVisible() && open->isEnabled());
        m_house->program.facts.permissions = domain::permissionsOf(domain::Role::GroupSupervisor);
        m_house->program.tellFacts();
        QVERIFY(!open->isEnabled() && open->toolTip().contains(u"no permission"_s));
        m_house->program.facts.permissions = domain::permissionsOf(domain::Role::Owner);
        std::erase(m_house->program.facts.offered, domain::ChangeKind::OpenTicket);
        m_house->program.tellFacts();
        QVERIFY(open->isVisible() && !open->isEnabled() && open->toolTip().contains(u"does not offer"_s));
    }

private:
    //! As the sender does it: the ticket is on the platform, the outbox knows.
    void sendTicket()
    {
        test::FakeProgram &program = m_house->program;
        program.clock.set(program.clock.now().addMSecs(60'400)); // no full second: reading is noted in those
        const auto taken = test::await(program.outbox().take({.few = 10}));
        QCOMPARE(taken->changes.size(), size_t(1));
        const domain::Change &change = taken->changes.front();
        QCOMPARE(change.order.value.ticket->text, u"Since this morning.\nNo other line does."_s);
        domain::Ticket ticket = program.connector.tickets.front();
        ticket.id = u"8"_s;
        ticket.subject = change.order.value.ticket->subject;
        ticket.createdAt = program.clock.now();
        program.connector.tickets.push_back(ticket);
        QVERIFY(test::await(program.outbox().settle({{.seq = change.seq, .state = domain::ChangeState::Done}})).isOk());
        m_house->window->shell()->refreshOutbox();
    }
    bool hasLabel(const QString &text)
    {
        const QList<QLabel *> all = m_house->window->findChildren<QLabel *>();
        return std::any_of(all.begin(), all.end(),
                           [&](const QLabel *each) { return each->isVisible() && each->text() == text; });
    }
    static QString cell(ui::LineLogPane &log, int row, int column)
    {
        return log.table().index(row, column).data().toString();
    }

    std::unique_ptr<test::LineHouse> m_house;
};

LINEDESK_TEST(TestLineRecordTabs)
#include "tst_linerecords.moc"
