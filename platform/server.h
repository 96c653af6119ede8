// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "platform/options.h"

#include <memory>

namespace platform {

//! The whole local platform: opens or makes its data, listens, and answers on threads of its own.
//! start() makes the fleet on a first start and takes seconds then: call it off the GUI thread.
class Server
{
public:
    Server();
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    //! Starts to listen. Storage when the data folder cannot be used, Invalid for a bad option.
    base::Result<ReadyInfo> start(const Options &options);
    //! Lets requests under way finish (5 s at most), then closes. Safe to call twice.
    void stop();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace platform
