// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cachefile.h"
#include "models/storage/linestore.h"
#include "models/tables/messagetable.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::ChangeState;
using domain::Message;
using domain::MessageWay;
using tables::MessageColumn;
using tables::MessageTable;
using test::await;

//! All messages of the account as a table that is read page by page (R79, R80).
class TestMessageTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::move(*storage::CacheFile::open(m_folder->filePath(u"cache.db"_s)));
        m_messages = std::make_unique<storage::Messages>(*m_file);
        m_outbox = std::move(*storage::Outbox::open(m_folder->filePath(u"outbox.db"_s), m_clock));
        storage::LineStore lines(*m_file);
        QVERIFY(await(lines.apply(test::makeFleet(5), {}, {})).isOk());
        m_table = std::make_unique<MessageTable>(*m_messages, *m_outbox);
        m_table->setZone(QTimeZone("Europe/Amsterdam"), m_clock.now());
    }
    void cleanup() { m_table.reset(); }

    void aViewThatAsksForMoreAtEveryTurnGetsEachMessageOnce()
    {
        const QAbstractItemModelTester tester(m_table.get()); // asks for more whenever something happens
        fill(450);
        ask();
        QTRY_VERIFY((m_table->fetchMore({}), m_table->rowCount() == 450));
        m_table->refresh();
        QTRY_VERIFY(!m_table->isLoading());
        QSet<QString> ids;
        for (int row = 0; row < m_table->rowCount(); ++row)
            ids.insert(m_table->rowAt(row).listed.message.id);
        QCOMPARE(ids.size(), 450);
        QCOMPARE(m_table->rowCount(), 450);
    }

    void morePagesComeAsSomebodyScrolls()
    {
        fill(450);
        ask();
        QCOMPARE(m_table->rowCount(), MessageTable::kPage);
        QCOMPARE(m_table->sums()->count(), 450);
        QSignalSpy inserted(m_table.get(), &QAbstractItemModel::rowsInserted);
        m_table->fetchMore({});
        QTRY_COMPARE(m_table->rowCount(), 400);
        m_table->fetchMore({});
        QTRY_COMPARE(m_table->rowCount(), 450);
        QCOMPARE(inserted.size(), 2);
        QVERIFY(!m_table->canFetchMore({}));
        QCOMPARE(m_table->rowAt(449).listed.message.id, u"1"_s);
    }

    void aMessageIsShownWithLineDirectionStatusAndCost()
    {
        Message received = message(2);
        received.way = MessageWay::FromLine;
        received.state = u"received"_s;
        received.cost.reset();
        Message odd = message(3);
        odd.state = u"parked\nat the gate"_s;
        odd.text = u"two\nlines"_s;
        QVERIFY(await(m_messages->store({message(1), received, odd})).isOk());
        ask();
        QCOMPARE(cells(2), (QStringList{u"18 Nov 15:01"_s, test::makeIccid(1).text, u"To the line"_s, u"message 1"_s,
                                        u"Delivered"_s, u"$0.05"_s}));
        QCOMPARE(cells(1), (QStringList{u"18 Nov 15:02"_s, test::makeIccid(2).text, u"From the line"_s, u"message 2"_s,
                                        u"Received"_s, QString()}));
        QCOMPARE(cells(0).value(3), u"two lines"_s);
        QCOMPARE(cells(0).value(4), u"parked at the gate"_s); // principle 7
        QCOMPARE(m_table->headerData(0, Qt::Horizontal).toString(), u"Time, Europe/Amsterdam"_s);
        const QModelIndex line = m_table->index(2, int(MessageColumn::Line));
        QCOMPARE(line.data(Qt::AccessibleTextRole).toString(),
                 u"%1, %2"_s.arg(test::makeIccid(1).text, test::makeLine(1).notes));
        QCOMPARE(m_table->index(2, int(MessageColumn::State)).data(tables::LogMarkRole).toInt(),
                 int(tables::LogMark::Good));
    }

    void whatWaitsInTheOutboxStandsAboveAndIsChosenLikeTheRest()
    {
        fill(3);
        put(u"REBOOT"_s, ChangeState::Ready);
        put(u"STATUS?"_s, ChangeState::Draft);
        domain::Change other;
        other.order.kind = domain::ChangeKind::Deactivate;
        other.iccid = test::makeIccid(3);
        QVERIFY(await(m_outbox->add({other})).isOk());
        ask();
        QCOMPARE(m_table->waiting(), 2);
        QCOMPARE(m_table->rowCount(), 5);
        QCOMPARE(cells(0).value(3), u"STATUS?"_s); // the newest first
        QVERIFY(cells(1).value(4).startsWith(u"In the Outbox: "_s));
        QCOMPARE(m_table->index(1, int(MessageColumn::Line)).data(tables::MessageNotesRole).toString(),
                 test::makeLine(2).notes);
        storage::MessageQuery query;
        query.text = u"reboot"_s;
        ask(query);
        QCOMPARE(m_table->rowCount(), 1);
        query.way = MessageWay::FromLine;
        ask(query);
        QCOMPARE(m_table->rowCount(), 0);
        ask({.subAccount = u"no such sub-account"_s});
        QCOMPARE(m_table->waiting(), 0);
    }

    void aRefreshKeepsWhatHasBeenScrolledTo()
    {
        fill(450);
        ask();
        m_table->fetchMore({});
        QTRY_COMPARE(m_table->rowCount(), 400);
        QSignalSpy reset(m_table.get(), &QAbstractItemModel::modelReset);
        Message failed = message(440);
        failed.state = u"failed"_s;
        QVERIFY(await(m_messages->store({failed})).isOk());
        m_table->refresh();
        QTRY_COMPARE(cells(10).value(4), u"Failed"_s);
        QCOMPARE(m_table->rowCount(), 400);
        QCOMPARE(reset.size(), 0);
    }

    void aFileHasTimesInUtcAndAmountsAsNumbers()
    {
        Message sent = message(1);
        sent.settledAt = sent.acceptedAt.addSecs(5);
        const QStringList row = MessageTable::fileRow({.message = sent, .lineNotes = u"Van 1"_s, .hasLine = true});
        QCOMPARE(row, (QStringList{test::makeIccid(1).text, u"Van 1"_s, u"2026-11-18 14:01:00"_s, u"To the line"_s,
                                   u"message 1"_s, u"Delivered"_s, QString(), u"2026-11-18 14:01:05"_s, u"0.05"_s,
                                   u"USD"_s, u"marta@example.com"_s}));
        QCOMPARE(MessageTable::fileTitles().size(), row.size());
    }

private:
    static Message message(int i)
    {
        return {.id = QString::number(i),
                .iccid = test::makeIccid(i % 5),
                .way = MessageWay::ToLine,
                .state = u"delivered"_s,
                .text = u"message %1"_s.arg(i),
                .acceptedAt = QDateTime(QDate(2026, 11, 18), QTime(14, 0), Qt::UTC).addSecs(60 * i),
                .sentAt = {},
                .settledAt = {},
                .cost = base::Money{.micros = 50'000},
                .sender = u"marta@example.com"_s};
    }
    void fill(int count)
    {
        std::vector<Message> all;
        for (int i = 1; i <= count; ++i)
            all.push_back(message(i));
        QVERIFY(await(m_messages->store(std::move(all))).isOk());
    }
    void put(const QString &text, ChangeState state)
    {
        domain::Change change;
        change.order.kind = domain::ChangeKind::SendSms;
        change.order.value.text = text;
        change.iccid = test::makeIccid(2);
        change.by = u"Marta Kowal"_s;
        change.state = state;
        QVERIFY(await(m_outbox->add({change})).isOk());
    }
    void ask(const storage::MessageQuery &query = {})
    {
        QSignalSpy failed(m_table.get(), &MessageTable::failed);
        QSignalSpy refreshed(m_table.get(), &MessageTable::refreshed);
        m_table->setQuery(query);
        QTRY_VERIFY(refreshed.size() >= 2 && m_table->isLoaded() && m_table->sums());
        QCOMPARE(failed.size(), 0);
    }
    QStringList cells(int row)
    {
        QStringList all;
        for (int column = 0; column < m_table->columnCount(); ++column)
            all << m_table->index(row, column).data().toString();
        return all;
    }

    test::FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::CacheFile> m_file;
    std::unique_ptr<storage::Messages> m_messages;
    std::unique_ptr<storage::Outbox> m_outbox;
    std::unique_ptr<MessageTable> m_table;
};

LINEDESK_TEST(TestMessageTable)
#include "tst_messagetable.moc"
