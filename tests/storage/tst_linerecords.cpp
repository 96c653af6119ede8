// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cachefile.h"
#include "models/storage/linelogs.h"
#include "models/storage/linestore.h"
#include "models/storage/messages.h"
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::Message;
using test::await;

//! Messages, call data records, devices, settings and tickets in the cache (principle 4).
class TestLineRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::move(*storage::CacheFile::open(m_folder->filePath(u"cache.db"_s)));
        m_lines = std::make_unique<storage::LineStore>(*m_file);
        m_logs = std::make_unique<storage::LineLogs>(*m_file);
        m_messages = std::make_unique<storage::Messages>(*m_file);
        m_line = await(m_lines->apply(test::makeFleet(2), {}, {}))->added.at(0);
    }

    void messagesSurviveTheRoundTripNewestFirst() // R80
    {
        const Message sent = message(u"9"_s, 17, u"REBOOT"_s);
        Message received = message(u"10"_s, 17, u"OK"_s);
        received.way = domain::MessageWay::FromLine;
        received.state = u"received"_s;
        received.sentAt.reset();
        received.settledAt.reset();
        received.cost.reset();
        received.sender.clear();
        QVERIFY(await(m_logs->storeMessages(m_line, {sent, received}, at(18, 14))).isOk());
        const auto found = await(m_logs->loadMessages(m_line, test::makeIccid(0)));
        QCOMPARE(found->rows, (std::vector<Message>{received, sent})); // of one second: the younger number first
        QCOMPARE(found->fetchedAt, at(18, 14));
        QVERIFY(await(m_logs->loadMessages(m_line, test::makeIccid(1)))->rows.empty());
    }

    void aMessageBecomesWhatItIsNowAndNoneIsLost()
    {
        Message one = message(u"1"_s, 16, u"STATUS?"_s);
        one.state = u"sent"_s;
        one.settledAt.reset();
        QVERIFY(await(m_logs->storeMessages(m_line, {one, message(u"2"_s, 17, u"REBOOT"_s)}, at(18, 14))).isOk());
        const Message delivered = message(u"1"_s, 16, u"STATUS?"_s);
        QVERIFY(await(m_logs->storeMessages(m_line, {delivered}, at(18, 15))).isOk());
        QCOMPARE(await(m_messages->load({})).operator*(),
                 (std::vector<Message>{message(u"2"_s, 17, u"REBOOT"_s), delivered}));
    }

    void messagesAreFoundByLineWayStateAndText_data()
    {
        QTest::addColumn<storage::MessageQuery>("query");
        QTest::addColumn<QStringList>("ids");
        const auto query = [](auto change) {
            storage::MessageQuery made;
            change(made);
            return made;
        };
        QTest::newRow("all") << storage::MessageQuery() << QStringList{u"3"_s, u"2"_s, u"1"_s};
        QTest::newRow("of a line") << query([](auto &q) { q.iccid = test::makeIccid(1); }) << QStringList{u"3"_s};
        QTest::newRow("from lines") << query([](auto &q) { q.way = domain::MessageWay::FromLine; })
                                    << QStringList{u"2"_s};
        QTest::newRow("failed or received") << query([](auto &q) {
            q.states = QStringList{u"failed"_s, u"received"_s};
        }) << QStringList{u"3"_s, u"2"_s};
        QTest::newRow("by a part of the text") << query([](auto &q) { q.text = u"temp"_s; }) << QStringList{u"2"_s};
        QTest::newRow("by the sender") << query([](auto &q) { q.text = u"MARTA"_s; }) << QStringList{u"3"_s, u"1"_s};
        QTest::newRow("a page") << query([](auto &q) {
            q.limit = 1;
            q.offset = 1;
        }) << QStringList{u"2"_s};
    }
    void messagesAreFoundByLineWayStateAndText()
    {
        QFETCH(storage::MessageQuery, query);
        QFETCH(QStringList, ids);
        Message received = message(u"2"_s, 17, u"TEMP -18.4"_s);
        received.way = domain::MessageWay::FromLine;
        received.state = u"received"_s;
        received.sender.clear();
        Message other = message(u"3"_s, 18, u"REBOOT"_s);
        other.iccid = test::makeIccid(1);
        other.state = u"failed"_s;
        QVERIFY(await(m_messages->store({message(u"1"_s, 16, u"STATUS?"_s), received, other})).isOk());
        QStringList found;
        const auto rows = await(m_messages->load(query));
        for (const Message &one : *rows)
            found << one.id;
        QCOMPARE(found, ids);
        QCOMPARE(*await(m_messages->count(query)), query.limit < 0 ? ids.size() : 3);
    }

    void aMonthOfRecordsTakesThePlaceOfWhatItCovers() // D31
    {
        const domain::CallRecord data = record(17, u"data"_s);
        domain::CallRecord sms = record(17, u"sms_mt"_s);
        sms.volume.reset();
        const domain::CallRecord older = record(2, u"data"_s);
        store({data, sms, older});
        QCOMPARE(records(), (std::vector<domain::CallRecord>{data, sms, older}));
        domain::CallRecord dearer = data;
        dearer.cost = base::Money{.micros = 70'000};
        store({dearer, sms});
        QCOMPARE(records(), (std::vector<domain::CallRecord>{dearer, sms, older}));
    }

    void devicesAndSettingsAreWhatTheLastAnswerSaid() // R90, R92, R93
    {
        const domain::Device now{.imei = u"352656100417338"_s, .since = at(17, 8), .until = {}};
        const domain::Device before{.imei = u"352656100417999"_s, .since = {}, .until = at(17, 8)};
        QVERIFY(await(m_logs->storeDevices(m_line, {before}, at(16, 1))).isOk());
        QVERIFY(await(m_logs->storeDevices(m_line, {now, before}, at(18, 1))).isOk());
        QCOMPARE(await(m_logs->loadDevices(m_line))->rows, (std::vector<domain::Device>{now, before}));
        domain::ApnSetting named{.technology = u"2G"_s, .provider = u"LineDesk"_s, .apn = u"iot.linedesk"_s};
        domain::ApnSetting neutral{.technology = u"2G"_s, .provider = {}, .apn = u"m2m.global"_s};
        QVERIFY(await(m_logs->storeApn(m_line, false, {named}, at(18, 1))).isOk());
        QVERIFY(await(m_logs->storeApn(m_line, true, {neutral}, at(18, 2))).isOk());
        QCOMPARE(await(m_logs->loadApn(m_line, false))->rows, (std::vector<domain::ApnSetting>{named}));
        QCOMPARE(await(m_logs->loadApn(m_line, true))->rows, (std::vector<domain::ApnSetting>{neutral}));
        QCOMPARE(await(m_logs->loadApn(m_line, true))->fetchedAt, at(18, 2));
    }

    void ticketsChangeAndStatusChangesStay() // R196, R197
    {
        domain::Ticket ticket{.id = u"7"_s,
                              .iccid = test::makeIccid(0),
                              .kind = u"technical"_s,
                              .subject = u"No data"_s,
                              .state = u"open"_s,
                              .openedBy = u"tom@example.com"_s,
                              .createdAt = at(16, 1),
                              .updatedAt = at(16, 2),
                              .closedAt = {},
                              .messages = 1};
        QVERIFY(await(m_logs->storeTickets(m_line, {ticket}, at(18, 1))).isOk());
        ticket.state = u"closed"_s;
        ticket.closedAt = at(17, 1);
        QVERIFY(await(m_logs->storeTickets(m_line, {ticket}, at(18, 2))).isOk());
        QCOMPARE(await(m_logs->loadTickets(m_line, test::makeIccid(0)))->rows, (std::vector<domain::Ticket>{ticket}));
        const domain::StatusChange change{.id = u"3"_s,
                                          .at = at(3, 1),
                                          .by = u"tom@example.com"_s,
                                          .before = u"Active"_s,
                                          .after = u"Suspended"_s,
                                          .reason = u"manual"_s};
        domain::StatusChange forged = change;
        forged.after = u"Deactivated"_s;
        QVERIFY(await(m_logs->storeStatusChanges(m_line, {change}, at(18, 1))).isOk());
        QVERIFY(await(m_logs->storeStatusChanges(m_line, {forged}, at(18, 2))).isOk());
        QCOMPARE(await(m_logs->loadStatusChanges(m_line))->rows, (std::vector<domain::StatusChange>{change}));
    }

    void whatIsOfTheLineGoesWithItAndWhatIsOfTheAccountStays()
    {
        store({record(17, u"data"_s)});
        QVERIFY(await(m_logs->storeDevices(m_line, {{.imei = u"1"_s, .since = {}, .until = {}}}, at(18, 1))).isOk());
        QVERIFY(await(m_logs->storeMessages(m_line, {message(u"1"_s, 16, u"STATUS?"_s)}, at(18, 1))).isOk());
        QVERIFY(await(m_lines->store({}, {test::makeIccid(0)})).isOk());
        QVERIFY(records().empty());
        QVERIFY(await(m_logs->loadDevices(m_line))->rows.empty());
        QCOMPARE(*await(m_messages->count({})), 1);
    }

private:
    static inline const QDate kMonth{2026, 11, 1};

    static QDateTime at(int day, int hour) { return {QDate(2026, 11, day), QTime(hour, 0), Qt::UTC}; }
    static Message message(const QString &id, int day, const QString &text)
    {
        return {.id = id,
                .iccid = test::makeIccid(0),
                .way = domain::MessageWay::ToLine,
                .state = u"delivered"_s,
                .text = text,
                .acceptedAt = at(day, 8),
                .sentAt = at(day, 8).addSecs(2),
                .settledAt = at(day, 8).addSecs(9),
                .cost = base::Money{.micros = 50'000},
                .sender = u"marta@example.com"_s};
    }
    static domain::CallRecord record(int day, const QString &kind)
    {
        return {.kind = kind,
                .start = at(day, 8),
                .end = at(day, 9),
                .country = u"NL"_s,
                .networkOperator = u"KPN"_s,
                .volume = base::DataVolume{1'000'000},
                .cost = base::Money{.micros = 6'350}};
    }
    void store(std::vector<domain::CallRecord> rows)
    {
        QVERIFY(await(m_logs->storeRecords(m_line, kMonth, std::move(rows), at(18, 14))).isOk());
    }
    std::vector<domain::CallRecord> records()
    {
        return await(m_logs->loadRecords(m_line, kMonth, at(1, 0), at(30, 0)))->rows;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::CacheFile> m_file;
    std::unique_ptr<storage::LineStore> m_lines;
    std::unique_ptr<storage::LineLogs> m_logs;
    std::unique_ptr<storage::Messages> m_messages;
    domain::LineId m_line;
};

LINEDESK_TEST(TestLineRecords)
#include "tst_linerecords.moc"
