// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/cachefile.h"
#include "models/storage/linestore.h"
#include "models/storage/syncstate.h"
#include "models/storage/usagestore.h"
#include "models/sync/engine.h"
#include "tests/support/await.h"
#include "tests/support/fakeconnector.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <map>

namespace test {

//! A real cache, a platform in memory, and an engine between them that can be dropped and made anew.
struct SyncHouse
{
    QTemporaryDir folder;
    std::unique_ptr<storage::CacheFile> file;
    std::unique_ptr<storage::LineStore> lines;
    std::unique_ptr<storage::UsageStore> usage;
    std::unique_ptr<storage::SyncState> state;
    FakeConnector platform;
    FixedClock clock;
    std::unique_ptr<syncing::Engine> engine;

    SyncHouse() { open(); }

    void open()
    {
        engine.reset();
        state.reset();
        usage.reset();
        lines.reset();
        file.reset();
        file = std::move(*storage::CacheFile::open(folder.filePath(QStringLiteral("cache.db"))));
        lines = std::make_unique<storage::LineStore>(*file);
        usage = std::make_unique<storage::UsageStore>(*file);
        state = std::make_unique<storage::SyncState>(*file);
        makeEngine();
    }

    void makeEngine()
    {
        engine = std::make_unique<syncing::Engine>(&platform, *lines, *usage, *state, clock);
        engine->setRetryPace(std::chrono::milliseconds(1), std::chrono::milliseconds(4));
    }

    //! Runs once and waits for the end; what finished() said.
    bool run(syncing::Scope scope = syncing::Scope::Changes)
    {
        QSignalSpy ended(engine.get(), &syncing::Engine::finished);
        engine->start(scope, api::Purpose::Background);
        return QTest::qWaitFor([&] { return !ended.isEmpty(); }, 20'000) && ended.at(0).at(0).toBool();
    }

    //! The cache's lines by ICCID, without the ids that only the cache knows.
    std::map<QString, domain::Line> cached()
    {
        std::map<QString, domain::Line> all;
        const auto ids = await(lines->select({}, clock.now()));
        const auto rows = await(lines->load(*ids));
        for (domain::Line line : *rows) {
            line.id = {};
            all[line.iccid.text] = line;
        }
        return all;
    }

    std::map<QString, domain::Line> onPlatform() const
    {
        std::map<QString, domain::Line> all;
        for (domain::Line line : platform.fleet()) {
            line.id = {};
            all[line.iccid.text] = line;
        }
        return all;
    }

    storage::SyncCheckpoint checkpoint(const QString &collection = QStringLiteral("lines"))
    {
        return *await(state->loadCheckpoint(collection));
    }
};

} // namespace test
