// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/messageskeeper.h"
#include "tests/support/register.h"
#include "tests/sync/synchouse.h"

using namespace Qt::StringLiterals;
using domain::Message;
using syncing::MessagesKeeper;
using test::await;

//! The account's messages: everything once, then what changed; a run that was interrupted goes on (R80, D23, D24).
class TestMessagesKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::SyncHouse>();
        m_house->platform.logPage = 4;
        for (int i = 10; i >= 1; --i)
            m_house->platform.messages.push_back(message(i));
        m_messages = std::make_unique<storage::Messages>(*m_house->file);
        (void)await(m_house->platform.fetchAccount(api::Purpose::Person)); // what it offers is known
        start();
    }
    void cleanup()
    {
        m_keeper.reset();
        m_messages.reset();
        m_house.reset();
    }

    void allMessagesComeOncePageByPageInTheBackground() // D24
    {
        QSignalSpy changed(m_keeper.get(), &MessagesKeeper::messagesChanged);
        run();
        QCOMPARE(stored().size(), 10);
        QCOMPARE(asked().size(), 3);
        QCOMPARE(changed.size(), 3);
        for (const api::MessagesRequest &request : asked())
            QCOMPARE(request.purpose, api::Purpose::Background);
        QCOMPARE(m_keeper->status().total, 10);
        QCOMPARE(m_keeper->status().fetchedAt, m_house->clock.now());
        QVERIFY(!m_keeper->status().error && !m_keeper->status().isFirst);
    }

    void laterRunsAskOnlyForWhatChanged()
    {
        run();
        asked().clear();
        Message delivered = message(3);
        delivered.settledAt = m_house->platform.serverNow.addSecs(30);
        m_house->platform.messages[7] = delivered;
        Message news = message(11);
        news.acceptedAt = m_house->platform.serverNow.addSecs(30);
        m_house->platform.messages.insert(m_house->platform.messages.begin(), news);
        QSignalSpy changed(m_keeper.get(), &MessagesKeeper::messagesChanged);
        run();
        QCOMPARE(asked().size(), 1);
        QCOMPARE(asked()[0].since, m_house->platform.serverNow.addSecs(-2));
        QCOMPARE(stored().size(), 11);
        QCOMPARE(stored().value(u"3"_s).settledAt, delivered.settledAt);
        QCOMPARE(changed.size(), 1);
    }

    void aRunThatWasInterruptedGoesOnAfterARestart()
    {
        int pages = 0;
        m_house->platform.fault = [&pages](const QString &what) -> std::optional<base::Error> {
            if (what == "messages"_L1 && ++pages > 2)
                return base::Error{.kind = base::ErrorKind::RateLimited};
            return std::nullopt;
        };
        run();
        QCOMPARE(stored().size(), 8);
        QCOMPARE(m_keeper->status().error->kind, base::ErrorKind::RateLimited);
        QVERIFY(!m_keeper->status().fetchedAt.isValid());
        m_house->platform.fault = nullptr;
        asked().clear();
        start();
        run();
        QCOMPARE(asked().size(), 1);
        QCOMPARE(asked()[0].cursor, u"8"_s);
        QCOMPARE(stored().size(), 10);
        QVERIFY(m_keeper->status().fetchedAt.isValid());
    }

    void withoutChangesSinceTheWalkEndsWhereNothingIsNew()
    {
        m_house->platform.offered.updatedSince = false;
        (void)await(m_house->platform.fetchAccount(api::Purpose::Person));
        run();
        QCOMPARE(asked().size(), 3);
        asked().clear();
        m_house->platform.messages.insert(m_house->platform.messages.begin(), message(11));
        run();
        QCOMPARE(asked().size(), 2); // the first page has news, the second has none
        QCOMPARE(stored().size(), 11);
        for (const api::MessagesRequest &request : asked())
            QVERIFY(!request.since.isValid());
    }

    void aTimeThatThePlatformRefusesStartsTheListAgainOnce()
    {
        run();
        asked().clear();
        bool isRefused = false;
        m_house->platform.fault = [&isRefused](const QString &what) -> std::optional<base::Error> {
            if (what == "messages"_L1 && !std::exchange(isRefused, true))
                return base::Error{.kind = base::ErrorKind::Invalid};
            return std::nullopt;
        };
        run();
        QCOMPARE(asked().size(), 3);
        QVERIFY(!asked()[0].since.isValid());
        QVERIFY(!m_keeper->status().error);
        QCOMPARE(stored().size(), 10);
    }

    void aListInCirclesEndsWithAnError() // T6
    {
        m_house->platform.logPage = 1;
        m_house->platform.repeatsMessages = true;
        run();
        QCOMPARE(m_keeper->status().error->kind, base::ErrorKind::Protocol);
    }

    void aRunThatIsWantedMeanwhileFollows()
    {
        QSignalSpy finished(m_keeper.get(), &MessagesKeeper::finished);
        m_keeper->refresh(api::Purpose::Background);
        m_keeper->refresh(api::Purpose::Person);
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(asked().size(), 4); // three pages, then the changes
        QCOMPARE(asked()[3].purpose, api::Purpose::Person);
    }

    void aPlatformWithoutMessagesIsSaidAsSuchAndNothingIsLost() // D25
    {
        run();
        m_house->platform.fault = [](const QString &) { return base::Error{.kind = base::ErrorKind::Unsupported}; };
        run();
        QCOMPARE(m_keeper->status().error->kind, base::ErrorKind::Unsupported);
        QCOMPARE(stored().size(), 10);
    }

    void withoutAConnectionTheLastRunIsKnown()
    {
        run();
        m_keeper = std::make_unique<MessagesKeeper>(nullptr, *m_messages, *m_house->state, m_house->clock);
        QTRY_VERIFY(m_keeper->status().isKnown);
        QCOMPARE(m_keeper->status().fetchedAt, m_house->clock.now());
        m_keeper->refresh(api::Purpose::Person);
        QVERIFY(!m_keeper->status().isRunning);
    }

private:
    void start()
    {
        m_keeper = std::make_unique<MessagesKeeper>(&m_house->platform, *m_messages, *m_house->state, m_house->clock);
    }
    void run()
    {
        QSignalSpy finished(m_keeper.get(), &MessagesKeeper::finished);
        m_keeper->refresh(api::Purpose::Background);
        QTRY_COMPARE(finished.size(), 1);
    }
    std::vector<api::MessagesRequest> &asked() { return m_house->platform.messageRequests; }
    QHash<QString, Message> stored()
    {
        QHash<QString, Message> all;
        const auto rows = await(m_messages->load({}));
        for (const Message &row : *rows)
            all.insert(row.id, row);
        return all;
    }
    static Message message(int i)
    {
        return {.id = QString::number(i),
                .iccid = test::makeIccid(i % 3),
                .way = domain::MessageWay::ToLine,
                .state = u"sent"_s,
                .text = u"message %1"_s.arg(i),
                .acceptedAt = QDateTime(QDate(2026, 11, 18), QTime(9, i), Qt::UTC),
                .sentAt = {},
                .settledAt = {},
                .cost = base::Money{.micros = 50'000},
                .sender = u"marta@example.com"_s};
    }

    std::unique_ptr<test::SyncHouse> m_house;
    std::unique_ptr<storage::Messages> m_messages;
    std::unique_ptr<MessagesKeeper> m_keeper;
};

LINEDESK_TEST(TestMessagesKeeper)
#include "tst_messageskeeper.moc"
