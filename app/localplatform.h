// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "platform/options.h"

#include <memory>

namespace platform {
class Server;
}

namespace app {

//! The local platform inside this process: the same server, spoken to over the same HTTPS.
class LocalPlatform
{
public:
    LocalPlatform();
    ~LocalPlatform();

    //! Starts it off the calling thread; a first start makes the fleet. The data stays in `folder` for the next time.
    base::Future<platform::ReadyInfo> start(const QString &folder, qint64 lines);

private:
    std::shared_ptr<platform::Server> m_server;
};

} // namespace app
