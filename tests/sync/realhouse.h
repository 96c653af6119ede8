// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/keepgo/connector.h"
#include "models/storage/cachefile.h"
#include "models/storage/linestore.h"
#include "models/storage/outbox.h"
#include "models/storage/syncstate.h"
#include "models/storage/usagestore.h"
#include "models/sync/engine.h"
#include "models/sync/sender.h"
#include "tests/support/localplatform.h"
#include "tests/support/outboxhelp.h"

#include <QSignalSpy>

namespace test {

//! How a platform in another process is reached.
struct RealAddress
{
    QString url;
    QString user;
    QByteArray key;
    api::Trust trust;

    //! Of a platform that stands there itself.
    static RealAddress of(const LocalPlatform &platform);
    static RealAddress of(const QString &url, const QString &user, const QByteArray &key, const QString &pin);
};

//! The lower half of the program with the real connector: a cache, an outbox, a sender.
class RealHouse
{
public:
    RealHouse(const QString &folder, const RealAddress &address, api::Limits limits = {});

    //! As after a restart.
    void open();
    bool sync();
    //! A change of the notes of a line, based on what the cache knows of it.
    domain::Change note(const domain::Iccid &iccid, const QString &text, const QString &run);
    std::vector<domain::Line> cachedLines();
    //! Waits until nothing is to be sent or asked for any more; what the platform asks to wait for is not waited for.
    bool send(int timeout = 60'000);

    base::SystemClock clock;
    std::unique_ptr<storage::CacheFile> file;
    std::unique_ptr<storage::LineStore> lines;
    std::unique_ptr<storage::UsageStore> usage;
    std::unique_ptr<storage::SyncState> state;
    std::unique_ptr<storage::Outbox> outbox;
    std::unique_ptr<api::keepgo::Connector> connector;
    std::unique_ptr<syncing::Sender> sender;

private:
    QString m_folder;
    RealAddress m_address;
    api::Limits m_limits;
};

} // namespace test
