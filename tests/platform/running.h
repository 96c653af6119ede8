// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/databasetarget.h"
#include "platform/server.h"
#include "tests/platform/httpclient.h"
#include "tests/platform/testdatabase.h"
#include "tests/support/fixedclock.h"

#include <QTemporaryDir>
#include <QTest>

namespace test {

//! A platform in this process, in a folder of its own, by a clock that stands still.
class Running
{
public:
    explicit Running(qint64 lines, const std::function<void(platform::Options &)> &change = {})
    {
        options.dataFolder = folder.path() + QLatin1String("/data");
        options.database = database.url();
        options.lines = lines;
        options.simulate = true;
        options.clock = &clock;
        if (change)
            change(options);
        start();
    }
    void start()
    {
        const base::Result<platform::ReadyInfo> started = server.start(options);
        if (!started)
            qFatal("%s", qPrintable(base::describe(started.error())));
        ready = *started;
    }

    //! Where its data are, to be looked at once it has stopped.
    platform::DatabaseTarget target() const
    {
        if (!options.database.isEmpty())
            return *platform::DatabaseTarget::parse(options.database);
        return platform::DatabaseTarget::file(options.dataFolder + QLatin1String("/platform.db"));
    }

    QTemporaryDir folder;
    TestDatabase database;
    FixedClock clock;
    platform::Options options;
    platform::Server server;
    platform::ReadyInfo ready;
};

} // namespace test
