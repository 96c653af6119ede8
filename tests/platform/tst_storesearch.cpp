// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/core.h"
#include "platform/linestore.h"
#include "tests/platform/running.h"
#include "tests/support/register.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using test::HttpClient;
using test::Running;

//! The search of lists: ICCIDs and notes, held in memory, as the database has them.
class TestStoreSearch : public QObject
{
    Q_OBJECT

    static QStringList found(HttpClient &client, const QByteArray &filter, const QByteArray &more = {})
    {
        QStringList iccids;
        const QJsonObject page =
            client.get("iot_sim_cards?limit=1000&common_filter=" + filter.toPercentEncoding() + more).json();
        for (const QJsonValue &row : page.value("data"_L1).toArray())
            iccids << row.toObject().value("iccid"_L1).toString();
        if (page.value("total"_L1).toInteger() != iccids.size())
            qFatal("the total is another");
        return iccids;
    }

    static QList<QJsonObject> lines(HttpClient &client)
    {
        QList<QJsonObject> all;
        for (const QJsonValue &row : client.get("iot_sim_cards?limit=1000").json().value("data"_L1).toArray())
            all << row.toObject();
        return all;
    }

private Q_SLOTS:
    void aSearchFindsWhatLookingThroughAllLinesFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one digit, in nearly every number") << u"8"_s;
        QTest::newRow("the beginning of all numbers") << u"89"_s;
        QTest::newRow("a few digits") << u"0042"_s;
        QTest::newRow("a word of notes") << u"meter"_s;
        QTest::newRow("any case") << u"BREDA"_s;
        QTest::newRow("a comma and a space") << u", "_s;
        QTest::newRow("what no line has") << u"no such line"_s;
        QTest::newRow("a percent sign stands for itself") << u"%"_s;
        QTest::newRow("so does an underscore") << u"_"_s;
    }

    void aSearchFindsWhatLookingThroughAllLinesFinds()
    {
        QFETCH(QString, text);
        static Running running(700);
        HttpClient client(running.ready);
        QStringList expected;
        QStringList active;
        for (const QJsonObject &line : lines(client)) {
            const QString iccid = line.value("iccid"_L1).toString();
            if (!iccid.contains(text) && !line.value("notes"_L1).toString().contains(text, Qt::CaseInsensitive))
                continue;
            expected << iccid;
            if (line.value("status"_L1).toString() == "Activated"_L1)
                active << iccid;
        }
        QCOMPARE(found(client, text.toUtf8()), expected);
        QCOMPARE(found(client, text.toUtf8(), "&status_id=1"), active);
    }

    void aWholeNumberFindsItsLine()
    {
        Running running(300);
        HttpClient client(running.ready);
        for (const QJsonObject &line : lines(client).mid(0, 20)) {
            const QString iccid = line.value("iccid"_L1).toString();
            QCOMPARE(found(client, iccid.toUtf8()), QStringList{iccid});
        }
    }

    void linesThatComeAndGoAreFoundAndNotFound()
    {
        Running running(200);
        HttpClient client(running.ready);
        QCOMPARE(found(client, "8").size(), lines(client).size());
        const QJsonObject moved = client.call("POST", "/simulate/traffic", R"({"add":15,"remove":9})").json();
        QVERIFY(moved.value("removed"_L1).toInt() > 0);
        const QList<QJsonObject> after = lines(client);
        QCOMPARE(after.size(), 200 + 15 - moved.value("removed"_L1).toInt());
        QCOMPARE(found(client, "8").size(), after.size());
        const QString added = after.last().value("iccid"_L1).toString();
        QCOMPARE(found(client, added.toUtf8()), QStringList{added});
    }

    void aNoteThatHasChangedIsFoundByItsNewWords()
    {
        Running running(100);
        running.server.stop();
        platform::Database database(running.target());
        QVERIFY(database.open());
        platform::Core core(running.options, database);
        QVERIFY(core.load(database.writer(), 1));
        const auto find = [&core, &database](const QString &text) {
            return core.texts.find(**database.reader(), 1, text).value();
        };
        QVERIFY(find(u"zeppelin"_s).empty());
        platform::LineRow row;
        QVERIFY(platform::forLines(database.writer(), 1, 7, 7, [&row](const platform::LineRow &line) { row = line; }));
        const QString old = row.notes;
        for (const QString &note : {u"Zeppelin 1"_s, u"Zeppelin 2"_s, old}) {
            row.notes = note;
            QVERIFY(core.write([&](platform::Connection &connection, platform::Seconds) {
                core.noteLine(row);
                return platform::updateLine(connection, 1, row);
            }));
            QCOMPARE(find(u"ZEPPELIN"_s).size(), note == old ? 0U : 1U);
            QCOMPARE(find(u"zeppelin 1"_s).size(), note.endsWith(u'1') && note != old ? 1U : 0U);
        }
        const base::Status refused = core.write([&](platform::Connection &connection, platform::Seconds) {
            row.notes = u"Zeppelin 3"_s;
            core.noteLine(row);
            (void)platform::updateLine(connection, 1, row);
            return base::Status(base::Error{.kind = base::ErrorKind::Server});
        });
        QVERIFY(!refused);
        QVERIFY(find(u"zeppelin"_s).empty()); // what was rolled back was never told
    }
};

LINEDESK_TEST(TestStoreSearch)
#include "tst_storesearch.moc"
