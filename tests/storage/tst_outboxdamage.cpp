// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outbox.h"
#include "models/storage/sqlite.h"
#include "tests/support/faultydisk.h"
#include "tests/support/fixedclock.h"
#include "tests/support/outboxhelp.h"
#include "tests/support/register.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <random>

using namespace Qt::StringLiterals;
using domain::Change;
using domain::ChangeState;
using storage::Outbox;
using test::await;

namespace {

constexpr int kRows = 80;
constexpr int kFewestSaved =
    kRows - 24; // a page holds about eight rows; a flip spoils the rows of one, or a pointer to it

enum class Harm { Flip, Flips, Page, Cut, CutMuch, Garbage, Journal };

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

//! What a change says, apart from where it stands.
Change content(Change change)
{
    change.state = ChangeState::Draft;
    change.problem = {};
    change.changedAt = {};
    return change;
}

} // namespace

//! T8: outboxes that were altered. The file is never lost, valid rows are saved, nothing altered is ever Ready.
class TestOutboxDamage : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder = test::makeFastFolder();
    test::FixedClock m_clock;
    QByteArray m_file;
    QByteArray m_older; //!< the same outbox a little earlier
    QByteArray m_key;
    std::map<qint64, Change> m_rows;

    QString path() const { return m_folder->filePath(u"case/outbox.db"_s); }

    //! The original in a folder of its own.
    void lay(const QByteArray &file) const
    {
        QDir(m_folder->filePath(u"case"_s)).removeRecursively();
        QDir(m_folder->path()).mkdir(u"case"_s);
        write(path(), file);
        write(path() + ".key"_L1, m_key);
    }

    void sql(const QByteArray &statement) const
    {
        auto db = storage::Sqlite::open(path(), storage::Sqlite::Mode::ReadWrite);
        if (const auto done = (*db)->run(statement); !done)
            qFatal("%s", qPrintable(base::describe(done.error())));
    }

    QByteArray harmed(Harm harm, std::mt19937 &dice) const
    {
        QByteArray bytes = m_file;
        const auto place = [&] { return qsizetype(dice() % quint32(bytes.size())); };
        const auto flip = [&](qsizetype at) { bytes[at] = char(bytes[at] ^ char(1u << (dice() % 8))); };
        switch (harm) {
        case Harm::Flip: flip(place()); break;
        case Harm::Flips:
            for (int i = 0; i < 12; ++i)
                flip(place());
            break;
        case Harm::Page: {
            const qsizetype page = place() / 4096 * 4096;
            for (qsizetype i = page; i < page + 4096; ++i)
                bytes[i] = char(dice());
            break;
        }
        case Harm::Cut: bytes.chop(qsizetype(dice() % 8192)); break;
        case Harm::CutMuch: bytes.truncate(place()); break;
        case Harm::Garbage:
            for (qsizetype i = 0; i < 100; ++i)
                bytes[i] = char(dice());
            break;
        case Harm::Journal: break;
        }
        return bytes;
    }

    //! Opens what lies there and holds it against the original; answers the rows that are as they were.
    void check(const QByteArray &harmedFile, int *intact, storage::OutboxCheck *found = nullptr)
    {
        auto opened = Outbox::open(path(), m_clock);
        QVERIFY2(opened.isOk(), qPrintable(opened ? QString() : base::describe(opened.error())));
        const storage::OutboxCheck check = (*opened)->check();
        if (!check.setAside.isEmpty())
            QCOMPARE(bytesOf(check.setAside), harmedFile); // byte for byte what it was
        *intact = 0;
        for (const Change &change : test::allChanges(**opened)) {
            const auto known = m_rows.find(change.seq);
            const bool isSame = known != m_rows.end() && content(known->second) == content(change);
            *intact += isSame && change.state != ChangeState::Damaged;
            QVERIFY2(isSame || change.state == ChangeState::Damaged, qPrintable(QString::number(change.seq)));
            if (change.state == ChangeState::Ready)
                QCOMPARE(known->second.state, ChangeState::Ready);
        }
        const auto taken = await((*opened)->take({.few = 1000}));
        QVERIFY(taken.isOk());
        for (const Change &change : taken->changes)
            QCOMPARE(m_rows.at(change.seq).state, ChangeState::Ready);
        QVERIFY(await((*opened)->add({test::noteChange(500, u"after"_s)}))); // it can be worked with
        QVERIFY(await((*opened)->verify()));
        opened->reset();
        const auto again = Outbox::open(path(), m_clock);
        QVERIFY(again.isOk());
        QVERIFY((*again)->check().setAside.isEmpty());
        QCOMPARE((*again)->check().missing, 0);
        if (found)
            *found = check;
    }

private Q_SLOTS:
    void initTestCase()
    {
        lay({});
        QFile::remove(path());
        QFile::remove(path() + ".key"_L1);
        auto outbox = *Outbox::open(path(), m_clock);
        auto changes = test::noteChanges(0, kRows, u"run"_s);
        for (int i = 0; i < kRows; ++i) {
            changes[size_t(i)].order.value.text = u"note of %1, "_s.arg(i).repeated(3 + i % 5);
            if (i % 9 == 8)
                changes[size_t(i)].state = ChangeState::Draft;
        }
        QVERIFY(await(outbox->add(changes)));
        m_older = bytesOf(path());
        const auto done = await(outbox->take({.few = 20}));
        QVERIFY(test::settleAll(*outbox, done->changes, ChangeState::Done));
        QVERIFY(test::settleAll(*outbox, await(outbox->take({.few = 5}))->changes, ChangeState::Rejected));
        QVERIFY(test::settleAll(*outbox, await(outbox->take({.few = 5}))->changes, ChangeState::Unknown));
        for (const Change &change : test::allChanges(*outbox))
            m_rows[change.seq] = change;
        outbox.reset();
        m_file = bytesOf(path());
        m_key = bytesOf(path() + ".key"_L1);
        QVERIFY(m_file.size() > 20'000);
    }

    void mutatedFiles_data()
    {
        QTest::addColumn<Harm>("harm");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("fewest");
        QTest::newRow("one bit flipped (T8)") << Harm::Flip << 42 << kFewestSaved;
        QTest::newRow("twelve bits flipped (T8)") << Harm::Flips << 20 << 0;
        QTest::newRow("a page of noise (T8)") << Harm::Page << 14 << kFewestSaved;
        QTest::newRow("the end cut off (T8)") << Harm::Cut << 8 << kFewestSaved;
        QTest::newRow("cut anywhere (T8)") << Harm::CutMuch << 10 << 0;
        QTest::newRow("no header any more (T8)") << Harm::Garbage << 4 << kRows;
        QTest::newRow("a journal of noise beside it (T8)") << Harm::Journal << 2 << kRows;
    }

    void mutatedFiles()
    {
        QFETCH(Harm, harm);
        QFETCH(int, count);
        QFETCH(int, fewest);
        int total = 0;
        for (int i = 0; i < count; ++i) {
            std::mt19937 dice(quint32(harm) * 1000u + quint32(i));
            const QByteArray bytes = harmed(harm, dice);
            lay(bytes);
            if (harm == Harm::Journal)
                write(path() + "-journal"_L1, QByteArray(3000, char(dice())));
            int intact = 0;
            check(bytes, &intact);
            if (QTest::currentTestFailed()) {
                qWarning("number %d", i);
                return;
            }
            QVERIFY2(intact >= fewest, qPrintable(u"%1 of %2 saved, number %3"_s.arg(intact).arg(kRows).arg(i)));
            total += intact;
        }
        qInfo("%d files: %.1f of %d rows saved on average", count, double(total) / count, kRows);
    }

    void alteredRows_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<int>("damaged");
        QTest::addColumn<bool>("isMissing");
        QTest::addColumn<bool>("goesOn");
        const QByteArray swap =
            "UPDATE changes SET seq = -1 WHERE seq = 40; UPDATE changes SET seq = 40 WHERE seq = 50;"
            "UPDATE changes SET seq = 50 WHERE seq = -1;";
        QTest::newRow("another text (T8)")
            << QByteArray("UPDATE changes SET value = '{\"text\":\"evil\"}' WHERE seq = 45") << 1 << false << true;
        QTest::newRow("another line (T8)")
            << QByteArray("UPDATE changes SET iccid = '8944530000000000999' WHERE seq = 45") << 1 << false << true;
        QTest::newRow("what was refused is ready again (T8)")
            << QByteArray("UPDATE changes SET state = 2 WHERE state = 5") << 5 << false << true;
        QTest::newRow("what is done is ready again (T8)")
            << QByteArray("UPDATE changes SET state = 2 WHERE state = 4") << 20 << false << true;
        QTest::newRow("an attempt less (T8)")
            << QByteArray("UPDATE changes SET attempt = 0, first_sent_at = NULL WHERE seq = 3") << 1 << false << true;
        QTest::newRow("two rows change their places (T8)") << swap << 2 << false << true;
        QTest::newRow("the seal of another row (T8)")
            << QByteArray("UPDATE changes SET seal = (SELECT seal FROM changes WHERE seq = 41) WHERE seq = 42") << 1
            << false << false;
        QTest::newRow("a row is gone (T8)") << QByteArray("DELETE FROM changes WHERE seq = 45") << 0 << true << false;
        QTest::newRow("the first row is gone (T8)")
            << QByteArray("DELETE FROM changes WHERE seq = 1") << 0 << true << false;
        QTest::newRow("the last row is gone (T8)")
            << QByteArray("DELETE FROM changes WHERE seq = 80") << 0 << true << false;
        QTest::newRow("nothing says what there should be (T8)")
            << QByteArray("DELETE FROM ends") << 0 << false << false;
        QTest::newRow("the sum is another (T8)")
            << QByteArray("UPDATE ends SET total = zeroblob(32)") << 0 << false << false;
        QTest::newRow("a row that was never made (T8)")
            << QByteArray(
                   "INSERT INTO changes SELECT 99, revision, 'k', key_no, run, kind, value, iccid, line_name, based, "
                   "version, made_by, made_at, 2, 0, NULL, changed_at, job, theirs, problem, link, seal FROM changes "
                   "WHERE seq = 45")
            << 1 << false << false;
        QTest::newRow("an unknown kind (T8)")
            << QByteArray("UPDATE changes SET kind = 77 WHERE seq = 45") << 1 << false << true;
        QTest::newRow("a number that is text (T8)")
            << QByteArray("UPDATE changes SET made_at = 'x' WHERE seq = 45") << 1 << false << true;
    }

    void alteredRows()
    {
        QFETCH(QByteArray, statement);
        QFETCH(int, damaged);
        QFETCH(bool, isMissing);
        QFETCH(bool, goesOn);
        lay(m_file);
        sql(statement);
        int intact = 0;
        storage::OutboxCheck found;
        check(bytesOf(path()), &intact, &found);
        QCOMPARE(found.damaged, damaged);
        QCOMPARE(found.missing > 0, isMissing);
        QVERIFY(intact >= kRows - damaged - 1);
        QCOMPARE(found.unsure == 0, goesOn); // the others go on only when it is certain that they are the newest
    }

    void anOlderRowIsNotSentAgain()
    {
        // The rows of before the first send, each with the seal that it had then.
        const QString older = m_folder->filePath(u"older.db"_s);
        write(older, m_older);
        lay(m_file);
        sql("ATTACH '" + older.toUtf8() +
            "' AS old; DELETE FROM main.changes WHERE seq = 3; INSERT INTO main.changes SELECT * FROM old.changes "
            "WHERE seq = 3;");
        auto outbox = *Outbox::open(path(), m_clock);
        QCOMPARE(outbox->check().damaged, 0);
        QVERIFY(outbox->check().unsure > 0);
        QVERIFY(await(outbox->take({.few = 100}))->changes.empty());
        const Change row = await(outbox->loadBySeq({3}))->front();
        QCOMPARE(row.state, ChangeState::Draft); // a person may confirm it: it goes with the key that it had
        QCOMPARE(row.key, m_rows.at(3).key);
        QCOMPARE(*await(outbox->release({3})), 1);
        QCOMPARE(await(outbox->take({.few = 100}))->changes.front().key, m_rows.at(3).key);
    }

    void withoutItsKeyNothingIsReady_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("the key file is lost (T8)") << QByteArray();
        QTest::newRow("the key file is another (T8)") << QByteArray(32, 'k');
        QTest::newRow("the key file is too short (T8)") << QByteArray(12, 'k');
        QTest::newRow("the key file is empty (T8)") << QByteArray("");
    }

    void withoutItsKeyNothingIsReady()
    {
        QFETCH(QByteArray, key);
        lay(m_file);
        QFile::remove(path() + ".key"_L1);
        if (!key.isNull())
            write(path() + ".key"_L1, key);
        auto outbox = *Outbox::open(path(), m_clock);
        QCOMPARE(outbox->check().damaged, kRows);
        QVERIFY(await(outbox->take({.few = 100}))->changes.empty());
        QCOMPARE(test::allChanges(*outbox, {ChangeState::Damaged}).size(), size_t(kRows));
        QCOMPARE(*await(outbox->withdraw({1, 2})), 2);
        outbox.reset();
        outbox = *Outbox::open(path(), m_clock);
        QCOMPARE(outbox->check().damaged, kRows - 2);
        QVERIFY(outbox->check().setAside.isEmpty());
    }

    void aRowThatIsAlteredWhileOpenIsNotSent()
    {
        lay(m_file);
        auto outbox = *Outbox::open(path(), m_clock);
        const qint64 next =
            await(outbox->load({.states = {ChangeState::Ready}, .run = {}, .iccid = {}, .changedSince = {}}, 0, 1))
                ->front()
                .seq;
        sql("UPDATE changes SET iccid = '8944530000000000999' WHERE seq = " + QByteArray::number(next));
        QCOMPARE(await(outbox->loadBySeq({next}))->front().state, ChangeState::Damaged);
        const auto taken = await(outbox->take({.few = 100}));
        QVERIFY(taken && !taken->changes.empty());
        for (const Change &change : taken->changes)
            QVERIFY(change.seq != next);
    }

    void aNewerProgramsOutboxIsLeftAlone() // T9
    {
        lay(m_file);
        sql("UPDATE ends SET schema = 99; PRAGMA user_version = 99;");
        const QByteArray before = bytesOf(path());
        QCOMPARE(Outbox::open(path(), m_clock).error().kind, base::ErrorKind::Unsupported);
        QCOMPARE(bytesOf(path()), before);
    }
};

LINEDESK_TEST(TestOutboxDamage)
#include "tst_outboxdamage.moc"
