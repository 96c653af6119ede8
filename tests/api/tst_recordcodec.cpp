// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/codec.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace api::keepgo;

//! Messages, records, devices, settings, secrets and tickets, from bodies to values (openapi.yaml).
class TestRecordCodec : public QObject
{
    Q_OBJECT

    static QByteArray list(const QByteArray &rows) { return R"({"data":[)" + rows + R"(],"total":1})"; }
    static QDateTime at(int hour, int minute) { return {QDate(2026, 11, 18), QTime(hour, minute), Qt::UTC}; }

private Q_SLOTS:
    void aMessage() // R79, R80, R83
    {
        const auto answer = decodeMessages(
            list(R"({"id":"1","iccid":"8988228666000000239","direction":"MT","state":"parked","text":"reboot",)"
                 R"("accepted_at":"2026-11-18 08:10:00","sent_at":"2026-11-18 08:11:00","settled_at":null,)"
                 R"("cost":"0.05","currency":"USD","sender":"owner@northwind.example","links":{"self":"/x"}})"));
        QVERIFY2(answer.isOk(), qPrintable(answer.isOk() ? QString() : base::describe(answer.error())));
        QCOMPARE(answer->page.items.at(0), (domain::Message{.id = u"1"_s,
                                                            .iccid = {u"8988228666000000239"_s},
                                                            .way = domain::MessageWay::ToLine,
                                                            .state = u"parked"_s, // an unknown word stays (principle 7)
                                                            .text = u"reboot"_s,
                                                            .acceptedAt = at(8, 10),
                                                            .sentAt = at(8, 11),
                                                            .settledAt = {},
                                                            .cost = base::Money{.micros = 50'000},
                                                            .sender = u"owner@northwind.example"_s}));
    }

    void aRecordADeviceAndATicket() // R90, R195, R196
    {
        const auto records = decodeRecords(
            list(R"({"iccid":"8988228666000000239","kind":"data","start":"2026-11-18 08:10:00",)"
                 R"("end":"2026-11-18 08:11:00","country_code":"NL","operator":"KPN","imei":"1","msisdn":"2",)"
                 R"("usage_bytes":1025,"cost":"0.000125","currency":"USD"})"));
        QVERIFY2(records.isOk(), qPrintable(records.isOk() ? QString() : base::describe(records.error())));
        QCOMPARE(records->page.items.at(0), (domain::CallRecord{u"data"_s, at(8, 10), at(8, 11), u"NL"_s, u"KPN"_s,
                                                                base::DataVolume{1025}, base::Money{125, u"USD"_s}}));
        const auto devices =
            decodeDevices(list(R"({"imei":"352656100417338","since":"2026-11-18 08:10:00","until":null})"));
        QCOMPARE(devices->page.items.at(0), (domain::Device{u"352656100417338"_s, at(8, 10), {}}));
        const auto tickets = decodeTickets(
            list(R"({"id":"4","kind":"technical","subject":"No data","iccid":null,"state":"open","opened_by":"a@b.c",)"
                 R"("created_at":"2026-11-18 08:10:00","updated_at":"2026-11-18 08:11:00","closed_at":null,)"
                 R"("version":2,"links":{},"messages_count":3})"));
        QVERIFY2(tickets.isOk(), qPrintable(tickets.isOk() ? QString() : base::describe(tickets.error())));
        QCOMPARE(tickets->page.items.at(0).messages, 3);
        QVERIFY(tickets->page.items.at(0).iccid.text.isEmpty());
    }

    void statusChangesAmongTickets() // R197
    {
        const auto answer = decodeStatusChanges(
            list(R"({"type":"ticket","id":"1","at":"2026-11-18 08:10:00","subject":"x","state":"open"},)"
                 R"({"type":"status_change","id":"9","at":"2026-11-18 08:11:00","by":"a@b.c",)"
                 R"("status_before":"Activated","status":"Deactivated","reason":"manual"})"));
        QVERIFY2(answer.isOk(), qPrintable(answer.isOk() ? QString() : base::describe(answer.error())));
        QCOMPARE(answer->page.items, (std::vector<domain::StatusChange>{{u"9"_s, at(8, 11), u"a@b.c"_s, u"Activated"_s,
                                                                         u"Deactivated"_s, u"manual"_s}}));
    }

    void settingsAndSecrets() // R91, R92, R93
    {
        const auto apn = decodeApn(
            R"({"iccid":"8988228666000000239","white_label":false,"provider":"LineDesk","settings":[)"
            R"({"technology":"2G","apn":"iot.linedesk","user_name":"","password":"","authentication":"none",)"
            R"("ip_type":"IPv4","dial_number":"*99"},{"technology":"LTE","apn":"iot.linedesk","dial_number":null}]})");
        QVERIFY2(apn.isOk(), qPrintable(apn.isOk() ? QString() : base::describe(apn.error())));
        QCOMPARE(apn->size(), size_t(2));
        QCOMPARE(apn->at(0).dialNumber, u"*99"_s);
        QCOMPARE(apn->at(1).provider, u"LineDesk"_s);
        const auto secrets = decodeSecrets(
            R"({"iccid":"8988228666000000239","pin":"0417","puk":"40218837","pin2":"1111","puk2":"22222222",)"
            R"("imsi":"204080417338201","eid":null,"activation_code":null})");
        QVERIFY(secrets.isOk());
        QCOMPARE(secrets->pin, u"0417"_s);
        QVERIFY(secrets->activationCode.isEmpty());
    }

    void whatIsWrongIsNamedByItsPlace_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("where");
        const QByteArray head = R"("id":"1","iccid":"8988228666000000239",)";
        const QByteArray time = R"("accepted_at":"2026-11-18 08:10:00")";
        QTest::newRow("no direction") << list('{' + head + time + '}') << u"data[0].direction"_s;
        QTest::newRow("a direction of no kind")
            << list('{' + head + time + R"(,"direction":"up"})") << u"data[0].direction"_s;
        QTest::newRow("no time") << list('{' + head + R"("direction":"MT"})") << u"data[0].accepted_at"_s;
        QTest::newRow("a cost that is none")
            << list('{' + head + time + R"(,"direction":"MT","cost":"much"})") << u"data[0].cost"_s;
        QTest::newRow("a number for an id") << list(R"({"id":1,"direction":"MT",)" + time + '}') << u"data[0].id"_s;
    }
    void whatIsWrongIsNamedByItsPlace()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, where);
        const auto answer = decodeMessages(body);
        QVERIFY(!answer.isOk());
        QCOMPARE(answer.error().kind, base::ErrorKind::Protocol);
        QCOMPARE(answer.error().where, where);
    }
};

LINEDESK_TEST(TestRecordCodec)
#include "tst_recordcodec.moc"
