// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "platform/options.h"

#include <memory>

namespace app {

//! The local platform inside this process: the same server, spoken to over the same HTTPS.
class LocalPlatform
{
public:
    LocalPlatform();
    ~LocalPlatform();

    //! Starts it off the calling thread; a first start makes the fleet. Unsupported where its module is not installed.
    //! The data stays in `folder` for the next time.
    base::Future<platform::ReadyInfo> start(const QString &folder, qint64 lines);

private:
    struct Running;
    std::shared_ptr<Running> m_running;
};

} // namespace app
