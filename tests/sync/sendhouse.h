// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/outbox.h"
#include "models/sync/sender.h"
#include "tests/support/fakeconnector.h"
#include "tests/support/faultydisk.h"
#include "tests/support/fixedclock.h"
#include "tests/support/lightcache.h"
#include "tests/support/outboxhelp.h"

#include <QSignalSpy>

namespace test {

//! A platform in memory that can be written to, a cache that knows its lines, an outbox, and a sender between them.
struct SendHouse
{
    std::unique_ptr<QTemporaryDir> folder = makeFastFolder();
    LightCache cache;
    FakeConnector platform;
    FixedClock clock;
    std::unique_ptr<storage::Outbox> outbox;
    std::unique_ptr<syncing::Sender> sender;
    QStringList finishedRuns;
    int outdated = 0;

    explicit SendHouse(int lines = 20)
    {
        platform.offered.versions = true;
        platform.offered.keyOutcomes = true;
        platform.offered.jobLines = 1000;
        platform.offered.changes.assign(domain::kAllChangeKinds.begin(), domain::kAllChangeKinds.end());
        std::vector<domain::Line> fleet = makeFleet(lines);
        for (domain::Line &line : fleet)
            line.version = QStringLiteral("1");
        platform.setFleet(fleet);
        cache.put(fleet);
        open();
    }

    //! As after a kill: what the sender and the outbox had in memory is gone.
    void open()
    {
        sender.reset();
        outbox.reset();
        outbox = std::move(*storage::Outbox::open(folder->filePath(QStringLiteral("outbox.db")), clock));
        sender = std::make_unique<syncing::Sender>(&platform, *outbox, cache.lines, clock);
        sender->setRetryPace(std::chrono::milliseconds(1), std::chrono::milliseconds(4));
        sender->setJobThreshold(10);
        QObject::connect(sender.get(), &syncing::Sender::runFinished, sender.get(),
                         [this](const QString &run) { finishedRuns << run; });
        QObject::connect(sender.get(), &syncing::Sender::linesOutdated, sender.get(), [this] { ++outdated; });
    }

    //! A change of the notes as a person makes it who has just looked at the line.
    domain::Change note(int number, const QString &text, const QString &run = {}) const
    {
        domain::Change change = noteChange(number, text, run);
        const domain::Line line = onPlatform(number);
        change.based = line.notes;
        change.version = line.version;
        return change;
    }

    void add(std::vector<domain::Change> changes)
    {
        if (const auto run = await(outbox->add(std::move(changes))); !run)
            qFatal("%s", qPrintable(base::describe(run.error())));
    }

    domain::Line onPlatform(int number) const
    {
        for (const domain::Line &line : platform.fleet()) {
            if (line.iccid == makeIccid(number))
                return line;
        }
        return {};
    }

    domain::Line cached(int number) { return await(cache.lines.loadByIccid(makeIccid(number))).value(); }

    //! Wakes the sender and waits until it has nothing more to do.
    bool send()
    {
        sender->wake();
        return settles();
    }

    bool settles(int timeout = 20'000)
    {
        return QTest::qWaitFor(
            [this] {
                const syncing::SendStatus &now = sender->status();
                return now.phase == syncing::SendPhase::Idle && await(outbox->counts())->counts == now.counts.counts &&
                       now.phase == syncing::SendPhase::Idle;
            },
            timeout);
    }

    domain::Change only(qint64 seq) { return await(outbox->loadBySeq({seq}))->front(); }
    std::vector<domain::ChangeState> states()
    {
        std::vector<domain::ChangeState> all;
        for (const domain::Change &change : allChanges(*outbox))
            all.push_back(change.state);
        return all;
    }
};

} // namespace test
