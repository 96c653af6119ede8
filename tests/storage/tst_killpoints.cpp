// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cachefile.h"
#include "models/storage/linestore.h"
#include "models/storage/vault.h"
#include "tests/support/faultydisk.h"
#include "tests/support/fixedclock.h"
#include "tests/support/killedchild.h"
#include "tests/support/outboxhelp.h"
#include "tests/support/register.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::Change;
using domain::ChangeState;
using storage::Outbox;
using test::await;

namespace {

//! What an outbox says, apart from times: the same life gives the same words.
QString wordsOf(Outbox &outbox)
{
    QStringList words;
    for (const Change &change : test::allChanges(outbox)) {
        const bool isOut = change.state == ChangeState::Sending || change.state == ChangeState::Unknown;
        words << u"%1 %2 %3 %4 %5"_s.arg(change.seq)
                     .arg(change.key, isOut ? u"out"_s : QString(domain::changeStateWord(change.state)),
                          change.order.value.text, change.job);
    }
    return words.join(u", "_s);
}

//! Everything that can be done to an outbox, step by step. `after` is called when a step is acknowledged.
bool liveWithOutbox(const QString &path, const std::function<void(Outbox &)> &after)
{
    test::FixedClock clock;
    auto opened = Outbox::open(path, clock);
    if (!opened)
        return false;
    Outbox &outbox = **opened;
    bool isWell = true;
    const auto step = [&](bool isDone) {
        isWell = isWell && isDone;
        after(outbox);
    };
    const auto keyed = [](std::vector<Change> changes) {
        for (Change &change : changes)
            change.key = u"key of "_s + change.iccid.text;
        return changes;
    };
    after(outbox);
    step(await(outbox.add(keyed(test::noteChanges(0, 6, u"run"_s)))).isOk());
    const auto taken = await(outbox.take({.few = 3}));
    step(taken.isOk());
    step(await(outbox.noteJob({1, 2}, u"job 7"_s)).isOk());
    step(test::settleAll(outbox, {taken->changes[0]}, ChangeState::Done).isOk());
    step(test::settleAll(outbox, {taken->changes[1], taken->changes[2]}, ChangeState::Rejected).isOk());
    step(await(outbox.release({2})).isOk());
    step(await(outbox.withdraw({3, 4})).isOk());
    domain::ChangeOrder order{.kind = domain::ChangeKind::Notes, .value = {}};
    order.value.text = u"edited"_s;
    step(await(outbox.edit(5, order)).isOk());
    step(await(outbox.take({.few = 1})).isOk());
    step(await(outbox.putBack({2})).isOk());
    clock.advance(std::chrono::hours(1));
    step(await(outbox.forgetBefore(clock.now())).isOk());
    step(await(outbox.add(keyed(test::noteChanges(20, 1, u"late"_s)))).isOk());
    return isWell;
}

int outboxChild(const QStringList &arguments)
{
    return liveWithOutbox(arguments[0], [](Outbox &) { test::tellParent("step"); }) ? 0 : 1;
}

//! A page of lines and its checkpoint, three times, then the end of the pass.
int cacheChild(const QStringList &arguments)
{
    auto file = storage::CacheFile::open(arguments[0]);
    if (!file)
        return 1;
    storage::LineStore lines(**file);
    storage::SyncCheckpoint checkpoint{.collection = u"lines"_s};
    checkpoint.running = true;
    checkpoint.pass = 1;
    for (int page = 0; page < 3; ++page) {
        std::vector<domain::Line> rows;
        for (int i = page * 10; i < page * 10 + 10; ++i)
            rows.push_back(test::makeLine(i));
        checkpoint.done += 10;
        if (!await(lines.apply(rows, {}, checkpoint)))
            return 1;
    }
    checkpoint.pass = 2;
    return await(lines.removeUnseen(checkpoint)).isOk() ? 0 : 1;
}

int vaultChild(const QStringList &arguments)
{
    const storage::Vault vault(arguments[0]);
    for (const QByteArray &secret : {QByteArray("first"), QByteArray("second")}) {
        if (!await(vault.store({.profile = u"p"_s, .name = u"n"_s}, secret, u"pass"_s)))
            return 1;
        test::tellParent("stored");
    }
    return 0;
}

const test::ChildRegistrar kOutboxChild(u"outbox"_s, outboxChild);
const test::ChildRegistrar kCacheChild(u"cache"_s, cacheChild);
const test::ChildRegistrar kVaultChild(u"vault"_s, vaultChild);

} // namespace

//! T2: killed at every named point of the files, before and after each commit.
class TestKillPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOutboxAtEveryPoint() // T2
    {
        std::vector<QString> lives; //!< after each step
        const auto reference = test::makeFastFolder();
        QVERIFY(liveWithOutbox(reference->filePath(u"outbox.db"_s),
                               [&](Outbox &outbox) { lives.push_back(wordsOf(outbox)); }));
        const auto listing = test::makeFastFolder();
        const QStringList points = test::pointsOf(u"outbox"_s, {listing->filePath(u"outbox.db"_s)});
        QSet<QString> names;
        for (const QString &point : points) {
            names.insert(point.section(u'#', 0, 0));
            const auto folder = test::makeFastFolder();
            const QString path = folder->filePath(u"outbox.db"_s);
            const test::ChildEnd end = test::runChild(u"outbox"_s, {path}, point);
            QVERIFY2(end.wasKilled, qPrintable(point));
            test::FixedClock clock;
            auto outbox = Outbox::open(path, clock);
            QVERIFY2(outbox.isOk(), qPrintable(point));
            QVERIFY2((*outbox)->check().isSound(), qPrintable(point));
            const size_t told = size_t(end.said.size());
            const bool isBefore = !point.contains(".after"_L1);
            const QString now = wordsOf(**outbox);
            const QString expected =
                told == 0 ? QString() : lives[isBefore ? told - 1 : std::min(told, lives.size() - 1)];
            QVERIFY2(now == expected, qPrintable(u"%1: \"%2\" instead of \"%3\""_s.arg(point, now, expected)));
            QVERIFY(test::allChanges(**outbox, {ChangeState::Sending}).empty());
            QVERIFY(await((*outbox)->verify()));
        }
        for (const char *name :
             {"outbox.key.before-write",       "outbox.key.after-write",        "migration.before-commit",
              "migration.after-commit",        "outbox.repair.before-commit",   "outbox.repair.after-commit",
              "outbox.add.before-commit",      "outbox.add.after-commit",       "outbox.take.before-commit",
              "outbox.take.after-commit",      "outbox.note-job.before-commit", "outbox.note-job.after-commit",
              "outbox.settle.before-commit",   "outbox.settle.after-commit",    "outbox.release.before-commit",
              "outbox.withdraw.before-commit", "outbox.withdraw.after-commit",  "outbox.edit.after-commit",
              "outbox.put-back.after-commit",  "outbox.forget.before-commit",   "outbox.forget.after-commit"})
            QVERIFY2(names.contains(QLatin1StringView(name)), name);
        qInfo("%lld points", qlonglong(points.size()));
    }

    void theRescueOfABrokenOutboxAtEveryPoint() // T2, T8
    {
        const auto source = test::makeFastFolder();
        const QString original = source->filePath(u"outbox.db"_s);
        test::FixedClock clock;
        QVERIFY(await((*Outbox::open(original, clock))->add(test::noteChanges(0, 30, u"run"_s))));
        QFile file(original);
        QVERIFY(file.open(QFile::ReadWrite));
        QVERIFY(file.write(QByteArray(40, 'x')) == 40); // no header any more
        file.close();
        const auto lay = [&](const QString &path) {
            return QFile::copy(original, path) && QFile::copy(original + ".key"_L1, path + ".key"_L1);
        };
        const auto listing = test::makeFastFolder();
        QVERIFY(lay(listing->filePath(u"outbox.db"_s)));
        const QStringList points =
            test::pointsOf(u"outbox"_s, {listing->filePath(u"outbox.db"_s)}).filter(u"salvage"_s);
        QCOMPARE(points.size(), 5);
        for (const QString &point : points) {
            const auto folder = test::makeFastFolder();
            const QString path = folder->filePath(u"outbox.db"_s);
            QVERIFY(lay(path));
            QVERIFY2(test::runChild(u"outbox"_s, {path}, point).wasKilled, qPrintable(point));
            auto outbox = Outbox::open(path, clock);
            QVERIFY2(outbox.isOk(), qPrintable(point));
            QCOMPARE(test::allChanges(**outbox, {ChangeState::Ready}).size(), size_t(30));
            QVERIFY2(QFile::exists(path + ".broken-1"_L1), qPrintable(point));
        }
    }

    void theCacheAtEveryPoint() // T2
    {
        const auto listing = test::makeFastFolder();
        const QStringList points = test::pointsOf(u"cache"_s, {listing->filePath(u"cache.db"_s)});
        QVERIFY(points.contains(u"sync.page.before-commit#3"_s) && points.contains(u"sync.removal.after-commit#1"_s));
        for (const QString &point : points) {
            const auto folder = test::makeFastFolder();
            const QString path = folder->filePath(u"cache.db"_s);
            QVERIFY2(test::runChild(u"cache"_s, {path}, point).wasKilled, qPrintable(point));
            const auto file = storage::CacheFile::open(path);
            QVERIFY2(file.isOk(), qPrintable(point));
            QVERIFY(!(*file)->wasRebuilt());
            storage::LineStore lines(**file);
            storage::SyncState state(**file);
            const auto checkpoint = await(state.loadCheckpoint(u"lines"_s));
            const qint64 rows = await(lines.count()).value();
            QCOMPARE(rows, checkpoint->pass == 2 ? 0 : checkpoint->done); // rows and checkpoint are one
        }
    }

    void theVaultAtEveryPoint() // T2
    {
        const auto listing = test::makeFastFolder();
        const QStringList points = test::pointsOf(u"vault"_s, {listing->filePath(u"vault"_s)});
        QCOMPARE(points.size(), 4);
        for (const QString &point : points) {
            const auto folder = test::makeFastFolder();
            const QString path = folder->filePath(u"vault"_s);
            const test::ChildEnd end = test::runChild(u"vault"_s, {path}, point);
            QVERIFY2(end.wasKilled, qPrintable(point));
            const qsizetype stored = end.said.size() + (point.contains(".after"_L1) ? 1 : 0);
            const auto found = await(storage::Vault(path).load({.profile = u"p"_s, .name = u"n"_s}, u"pass"_s));
            QCOMPARE(found.isOk(), stored > 0);
            if (found)
                QCOMPARE(*found, stored == 2 ? QByteArray("second") : QByteArray("first"));
        }
    }
};

LINEDESK_TEST(TestKillPoints)
#include "tst_killpoints.moc"
