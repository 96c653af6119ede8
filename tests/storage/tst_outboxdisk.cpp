// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outbox.h"
#include "tests/support/faultydisk.h"
#include "tests/support/fixedclock.h"
#include "tests/support/outboxhelp.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::Change;
using domain::ChangeState;
using storage::Outbox;
using test::await;

//! T7: a disk that runs full, and one that dies at each of its operations. What was acknowledged is stored.
class TestOutboxDisk : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString fresh()
    {
        m_folder = test::makeFastFolder();
        return m_folder->filePath(u"outbox.db"_s);
    }

    //! What a person and a sender do; what of it was acknowledged, by place.
    struct Seen
    {
        std::map<qint64, ChangeState> states;
        int refused = 0;
    };

    void live(Outbox &outbox, Seen &seen, const test::FaultyDisk &disk, bool goesOnAfterwards)
    {
        for (int round = 0; round < 12; ++round) {
            const auto before = seen.states.size();
            const auto added = await(outbox.add(test::noteChanges(round * 10, 3, u"run %1"_s.arg(round))));
            for (size_t i = 0; added && i < 3; ++i)
                seen.states[qint64(before + i) + 1] = ChangeState::Ready;
            seen.refused += !added;
            QVERIFY(added || added.error().kind == base::ErrorKind::Storage);
            const auto taken = await(outbox.take({.few = 2}));
            QVERIFY(taken || taken.error().kind == base::ErrorKind::Storage);
            seen.refused += !taken;
            if (taken && !taken->changes.empty()) {
                for (const Change &change : taken->changes)
                    seen.states[change.seq] = ChangeState::Sending;
                const auto settled = test::settleAll(outbox, taken->changes, ChangeState::Done);
                for (const Change &change : taken->changes)
                    seen.states[change.seq] = settled ? ChangeState::Done : ChangeState::Sending;
                seen.refused += !settled;
            }
            if (disk.hasFailed() && !goesOnAfterwards)
                return;
        }
    }

    static void compare(Outbox &outbox, const Seen &seen, bool isReopened)
    {
        const std::vector<Change> found = test::allChanges(outbox);
        QCOMPARE(found.size(), seen.states.size());
        for (const Change &change : found) {
            ChangeState expected = seen.states.at(change.seq);
            if (isReopened && expected == ChangeState::Sending)
                expected = ChangeState::Unknown;
            QCOMPARE(change.state, expected);
        }
        const auto check = await(outbox.verify());
        QVERIFY2(check.isOk(), qPrintable(check ? QString() : base::describe(check.error())));
        QVERIFY(check->isSound());
    }

private Q_SLOTS:
    void aFullDiskAtFiftyLevels() // T7
    {
        int refusals = 0;
        for (int level = 0; level < 50; ++level) {
            const QString path = fresh();
            test::FaultyDisk disk(path);
            auto outbox = *Outbox::open(path, m_clock);
            Seen seen;
            disk.fillUpAfter(level * 4000);
            live(*outbox, seen, disk, true);
            if (QTest::currentTestFailed())
                return;
            refusals += seen.refused;
            compare(*outbox, seen, false); // reading goes on
            disk.heal();
            const auto added = await(outbox->add({test::noteChange(500, u"after"_s)}));
            QVERIFY(added.isOk()); // and so does writing, as soon as there is room
            seen.states[qint64(seen.states.size()) + 1] = ChangeState::Ready;
            outbox = {};
            outbox = *Outbox::open(path, m_clock);
            compare(*outbox, seen, true);
            if (QTest::currentTestFailed()) {
                qWarning("level %d", level);
                return;
            }
        }
        QVERIFY(refusals > 100);
    }

    void aDiskThatDiesAtEachOfItsOperations() // T1, T2
    {
        int deaths = 0;
        for (int at = 0; at < 400; at += at < 60 ? 1 : 7) {
            const QString path = fresh();
            test::FaultyDisk disk(path);
            auto outbox = *Outbox::open(path, m_clock);
            Seen seen;
            disk.dieAfter(at);
            live(*outbox, seen, disk, false);
            if (QTest::currentTestFailed())
                return;
            const bool hasDied = disk.hasFailed();
            outbox.reset();
            disk.heal();
            if (!hasDied)
                break;
            ++deaths;
            outbox = *Outbox::open(path, m_clock);
            QVERIFY(outbox->check().setAside.isEmpty());
            QVERIFY(outbox->check().isSound());
            std::map<qint64, Change> found;
            for (const Change &change : test::allChanges(*outbox))
                found[change.seq] = change;
            for (const auto &[seq, state] : seen.states) { // one step more than was acknowledged may have come through
                QVERIFY(found.contains(seq));
                const ChangeState now = found[seq].state;
                const bool isLeft = state == ChangeState::Ready && now == ChangeState::Unknown;
                const bool isSettled = state == ChangeState::Sending && now == ChangeState::Done;
                const ChangeState expected = state == ChangeState::Sending ? ChangeState::Unknown : state;
                QVERIFY2(now == expected || isLeft || isSettled, qPrintable(u"%1 at %2"_s.arg(seq).arg(at)));
            }
        }
        QVERIFY(deaths > 60);
    }

    void anOutboxThatCannotBeMadeSaysSo()
    {
        const QString path = fresh();
        test::FaultyDisk disk(path);
        disk.fillUpAfter(0);
        QCOMPARE(Outbox::open(path, m_clock).error().kind, base::ErrorKind::Storage);
        disk.heal();
        const auto outbox = Outbox::open(path, m_clock);
        QVERIFY(outbox.isOk());
        QVERIFY((*outbox)->check().setAside.isEmpty()); // a full disk is no reason to call a file broken
    }
};

LINEDESK_TEST(TestOutboxDisk)
#include "tst_outboxdisk.moc"
