// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/outboxhelp.h"
#include "tests/support/register.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

//! The program with a profile, a snapshot of it, and back: nothing is connected, nothing of the profile is touched.
class TestProgramSnapshots : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    base::Places m_places;
    std::unique_ptr<app::Core> m_core;
    std::unique_ptr<app::Application> m_program;
    QString m_id;

    QString path() const { return m_home->filePath(u"fleet.linedesksnapshot"_s); }

    void makeProfile()
    {
        app::Profile profile{.name = u"Northwind"_s, .apiLink = u"https://127.0.0.1:1/api/a/"_s};
        m_id = m_core->profiles().save(profile)->id;
        (void)m_core->profiles().prepareFolder(m_id);
        const auto file = std::move(*storage::CacheFile::open(m_core->profiles().cachePath(m_id)));
        storage::LineStore lines(*file);
        (void)await(lines.apply(test::makeFleet(40), {}, {}));
        domain::Account account{.name = u"Northwind IoT"_s, .role = u"Owner"_s, .timeZone = u"Europe/Amsterdam"_s};
        (void)await(storage::SyncState(*file).saveAccount(account, QDateTime::currentDateTimeUtc()));
    }

    bool isOpen() { return m_program->workspace() && !m_program->workspace()->snapshot; }
    bool isSnapshot() { return m_program->workspace() && m_program->workspace()->snapshot; }

    base::Result<qint64> save() { return m_program->makeSnapshot(path())->run(); }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_places = *base::Places::prepare(m_home->path());
        m_core = std::make_unique<app::Core>(m_places);
        makeProfile();
        m_program = std::make_unique<app::Application>(*m_core);
        m_program->setOffline(true);
        m_program->openProfile(m_id);
        QTRY_VERIFY(isOpen());
    }
    void cleanup()
    {
        m_program.reset();
        m_core.reset();
    }

    void aSnapshotOpensWithItsLinesAndItsOwnTime()
    {
        QCOMPARE(*save(), qint64(40));
        m_program->openSnapshot(path());
        QTRY_VERIFY(isSnapshot());
        const ui::Workspace &workspace = *m_program->workspace();
        QCOMPARE(workspace.snapshot->account, u"Northwind IoT"_s);
        QCOMPARE(workspace.snapshot->zone, u"Europe/Amsterdam"_s);
        QCOMPARE(workspace.clock.now(), workspace.snapshot->takenAt); // "today" is the day of the snapshot
        QCOMPARE(await(m_program->sums({}))->lines, 40);
        QVERIFY(workspace.offlineOnPurpose);
        QCOMPARE(workspace.sync.status().phase, syncing::Phase::Disabled);
    }

    void nothingCanBePlannedForItsLines() // principle 3
    {
        QVERIFY(save().isOk());
        m_program->openSnapshot(path());
        QTRY_VERIFY(isSnapshot());
        const auto plan = await(m_program->planChange({.kind = domain::ChangeKind::Activate, .value = {}}, {}, {}));
        QVERIFY(plan.isOk());
        QCOMPARE((*plan)->changing, 0);
        QCOMPARE((*plan)->effects.front().verdict.obstacle, domain::Obstacle::Snapshot);
    }

    void whatWaitsInTheProfilesOutboxIsNotInIt()
    {
        (void)await(m_program->workspace()->outbox.add({test::noteChange(3, u"later"_s)}));
        QVERIFY(save().isOk());
        m_program->openSnapshot(path());
        QTRY_VERIFY(isSnapshot());
        QVERIFY(test::allChanges(m_program->workspace()->outbox).empty());
        m_program->closeSnapshot();
        QTRY_VERIFY(isOpen());
        QCOMPARE(test::allChanges(m_program->workspace()->outbox).size(), size_t(1));
    }

    void linesAreExportedFromIt() // D35
    {
        QVERIFY(save().isOk());
        m_program->openSnapshot(path());
        QTRY_VERIFY(isSnapshot());
        const QString csv = m_home->filePath(u"lines.csv"_s);
        const auto job = m_program->makeExport({.scope = {},
                                                .columns = {domain::LineColumn::Iccid, domain::LineColumn::Notes},
                                                .titles = {},
                                                .format = exports::Format::Csv,
                                                .path = csv,
                                                .source = {}});
        QCOMPARE(*job->run(), qint64(40));
    }

    void closingLeadsBackAndLeavesNothingBehind()
    {
        QVERIFY(save().isOk());
        m_program->openSnapshot(path());
        QTRY_VERIFY(isSnapshot());
        m_program->closeSnapshot();
        QTRY_VERIFY(isOpen());
        QCOMPARE(m_program->workspace()->profile.id, m_id);
        QVERIFY(QDir(m_places.data + "/snapshots"_L1).isEmpty());
        QCOMPARE(m_core->settings().lastProfile(), m_id);
        m_program->closeSnapshot(); // there is none
        QVERIFY(isOpen());
    }

    void aFileThatIsNoneLeavesTheProfileOpen()
    {
        QFile file(path());
        QVERIFY(file.open(QFile::WriteOnly) && file.write("nothing of the kind") > 0);
        file.close();
        QSignalSpy failed(m_program.get(), &ui::Program::snapshotFailed);
        m_program->openSnapshot(path());
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed[0][0].value<base::Error>();
        QCOMPARE(error.fields.value(u"code"_s), u"snapshot_none"_s);
        QVERIFY(isOpen());
    }

    void withoutAProfileClosingLeadsToTheFirstPage()
    {
        QVERIFY(save().isOk());
        m_program.reset();
        m_program = std::make_unique<app::Application>(*m_core);
        m_program->openSnapshot(path());
        QTRY_VERIFY(isSnapshot());
        QSignalSpy closed(m_program.get(), &ui::Program::workspaceClosed);
        m_program->closeSnapshot();
        QCOMPARE(closed.size(), 1);
        QVERIFY(!m_program->workspace());
    }

    void evidenceComesFromASnapshotToo()
    {
        QVERIFY(save().isOk());
        m_program->openSnapshot(path());
        QTRY_VERIFY(isSnapshot());
        const auto line = await(m_program->loadLine(test::makeIccid(7)));
        QVERIFY(line.isOk());
        const auto job = m_program->makeEvidence({.line = *line, .from = QDate(2026, 11, 1), .to = QDate(2026, 11, 18)},
                                                 m_home->filePath(u"none"_s));
        QCOMPARE(job->run().error().where, m_home->filePath(u"none"_s)); // it reads before it writes
    }
};

LINEDESK_TEST(TestProgramSnapshots)
#include "tst_snapshots.moc"
