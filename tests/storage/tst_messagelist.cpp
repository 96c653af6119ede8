// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cachefile.h"
#include "models/storage/linestore.h"
#include "models/storage/messages.h"
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Message;
using domain::MessageWay;
using storage::MessageOrder;
using storage::MessageQuery;
using test::await;

//! The messages of the account as one list: ordered, chosen and paged in the cache (R80).
class TestMessageList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::move(*storage::CacheFile::open(m_folder->filePath(u"cache.db"_s)));
        m_lines = std::make_unique<storage::LineStore>(*m_file);
        m_messages = std::make_unique<storage::Messages>(*m_file);
        QVERIFY(await(m_lines->apply(test::makeFleet(5), {}, {})).isOk());
        m_all.clear();
        for (int i = 1; i <= 60; ++i)
            m_all.push_back(message(i));
        QVERIFY(await(m_messages->store(m_all)).isOk());
    }

    void pagesByKeyBringEachMessageOnceInEveryOrder_data()
    {
        QTest::addColumn<MessageOrder>("order");
        QTest::addColumn<bool>("isDescending");
        const std::pair<const char *, MessageOrder> orders[] = {{"by time", MessageOrder::Time},
                                                                {"by line", MessageOrder::Line},
                                                                {"by direction", MessageOrder::Way},
                                                                {"by status", MessageOrder::State}};
        for (const auto &[name, order] : orders) {
            QTest::addRow("%s, the last first", name) << order << true;
            QTest::addRow("%s, the first first", name) << order << false;
        }
    }
    void pagesByKeyBringEachMessageOnceInEveryOrder()
    {
        QFETCH(MessageOrder, order);
        QFETCH(bool, isDescending);
        MessageQuery query;
        query.order = order;
        query.isDescending = isDescending;
        std::vector<Message> paged;
        for (;;) {
            const auto page =
                await(m_messages->loadPage(query, paged.empty() ? std::nullopt : std::optional(paged.back()), 7, {}));
            QVERIFY(page.isOk());
            for (const storage::ListedMessage &row : *page)
                paged.push_back(row.message);
            if (page->size() < 7)
                break;
        }
        std::vector<Message> expected = m_all;
        std::ranges::sort(expected, [&](const Message &a, const Message &b) {
            return isDescending ? keyOf(b, order) < keyOf(a, order) : keyOf(a, order) < keyOf(b, order);
        });
        QCOMPARE(paged, expected);
    }

    void messagesAreChosenByTimeStatusWayTextAndSubAccount_data()
    {
        QTest::addColumn<MessageQuery>("query");
        QTest::addColumn<int>("count");
        const auto query = [](auto change) {
            MessageQuery made;
            change(made);
            return made;
        };
        QTest::newRow("all") << MessageQuery() << 60;
        QTest::newRow("from a moment on") << query([](auto &q) { q.from = at(32); }) << 29;
        QTest::newRow("before a moment") << query([](auto &q) { q.to = at(12); }) << 11;
        QTest::newRow("failed") << query([](auto &q) { q.states = QStringList{u"failed"_s}; }) << 15;
        QTest::newRow("from lines") << query([](auto &q) { q.way = MessageWay::FromLine; }) << 15;
        QTest::newRow("by a part of the ICCID")
            << query([](auto &q) { q.text = test::makeIccid(2).text.right(8); }) << 12;
        QTest::newRow("by the text, whatever its case") << query([](auto &q) { q.text = u"NUMBER 60"_s; }) << 1;
        QTest::newRow("a percent sign is one") << query([](auto &q) { q.text = u"%"_s; }) << 0;
        QTest::newRow("of a sub-account, whatever its case")
            << query([](auto &q) { q.subAccount = subAccount().toUpper(); })
            << 12 * int(std::ranges::count_if(
                        test::makeFleet(5), [](const domain::Line &line) { return line.subAccount == subAccount(); }));
        QTest::newRow("several at once") << query([](auto &q) {
            q.way = MessageWay::ToLine;
            q.states = QStringList{u"failed"_s};
            q.from = at(32);
            q.text = u"number"_s;
        }) << 8;
    }
    void messagesAreChosenByTimeStatusWayTextAndSubAccount()
    {
        QFETCH(MessageQuery, query);
        QFETCH(int, count);
        const auto sums = await(m_messages->sums(query, {}));
        QCOMPARE(sums->count(), count);
        int scanned = 0;
        QVERIFY(m_messages
                    ->scan(query,
                           [&](const storage::ListedMessage &) {
                               ++scanned;
                               return true;
                           })
                    .isOk());
        QCOMPARE(scanned, count);
    }

    void sumsSayWhatFailedWhatWaitsAndWhatItCost() // R80, R83
    {
        const auto sums = await(m_messages->sums({}, {}));
        const storage::MessageSums expected{
            .toLine = 45, .fromLine = 15, .waiting = 15, .failed = 15, .costs = {{.micros = 45 * 50'000}}};
        QCOMPARE(*sums, expected);
    }

    void aRowHasTheNotesOfItsLineAndOneOfALineThatIsGoneSaysSo()
    {
        Message stranger = message(61);
        stranger.iccid = test::makeIccid(4711);
        QVERIFY(await(m_messages->store({stranger})).isOk());
        const auto page = await(m_messages->loadPage({}, {}, 2, {}));
        QVERIFY(!page->at(0).hasLine);
        QVERIFY(page->at(1).hasLine);
        QCOMPARE(page->at(1).lineNotes, test::makeLine(60 % 5).notes);
    }

    void aPageAndItsCheckpointAreOneTransactionAndOnlyNewsCount()
    {
        storage::SyncState state(*m_file);
        storage::SyncCheckpoint checkpoint;
        checkpoint.collection = u"messages"_s;
        checkpoint.cursor = u"7"_s;
        checkpoint.running = true;
        Message changed = m_all[3];
        changed.state = u"parked"_s;
        QCOMPARE(*await(m_messages->storePage({m_all[0], changed, message(61)}, checkpoint)), 2);
        QCOMPARE(*await(m_messages->storePage({m_all[0], changed, message(61)}, checkpoint)), 0);
        QCOMPARE(await(state.loadCheckpoint(u"messages"_s))->cursor, u"7"_s);
        QCOMPARE(await(m_messages->sums({}, {}))->count(), 61);
    }

private:
    //! Of some of the lines, not of all.
    static QString subAccount()
    {
        for (const domain::Line &line : test::makeFleet(5)) {
            if (!line.subAccount.isEmpty())
                return line.subAccount;
        }
        return {};
    }
    static QDateTime at(int place)
    {
        return QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC).addSecs(place / 2 * 2);
    }
    //! Two in each second, so that ids decide; four states, five lines.
    static Message message(int i)
    {
        const QString states[] = {u"failed"_s, u"delivered"_s, u"received"_s, u"accepted"_s};
        const bool isFromLine = i % 4 == 2;
        return {.id = QString::number(i),
                .iccid = test::makeIccid(i % 5),
                .way = isFromLine ? MessageWay::FromLine : MessageWay::ToLine,
                .state = states[i % 4],
                .text = u"message number %1"_s.arg(i),
                .acceptedAt = at(i),
                .sentAt = {},
                .settledAt = {},
                .cost = isFromLine ? std::nullopt : std::optional(base::Money{.micros = 50'000}),
                .sender = isFromLine ? QString() : u"marta@example.com"_s};
    }
    static std::tuple<QString, QDateTime, qsizetype, QString> keyOf(const Message &message, MessageOrder order)
    {
        const QString first = order == MessageOrder::Line    ? message.iccid.text
                              : order == MessageOrder::Way   ? QString::number(int(message.way))
                              : order == MessageOrder::State ? message.state
                                                             : QString();
        return {first, message.acceptedAt, message.id.size(), message.id};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::CacheFile> m_file;
    std::unique_ptr<storage::LineStore> m_lines;
    std::unique_ptr<storage::Messages> m_messages;
    std::vector<Message> m_all;
};

LINEDESK_TEST(TestMessageList)
#include "tst_messagelist.moc"
