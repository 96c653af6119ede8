// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "platform/options.h"

#include <QtPlugin>
#include <memory>

namespace platform {

//! The local platform within another program: the same server, spoken to over the same HTTPS.
class Embedded
{
public:
    virtual ~Embedded() = default;
    //! As Server::start(): takes seconds at a first start, so call it off the GUI thread.
    virtual base::Result<ReadyInfo> start(const Options &options) = 0;
    virtual void stop() = 0;
};

//! What the module `linedesk-embedded` offers.
class EmbeddedModule
{
public:
    virtual ~EmbeddedModule() = default;
    virtual std::shared_ptr<Embedded> make() = 0;
};

} // namespace platform

Q_DECLARE_INTERFACE(platform::EmbeddedModule, "org.linedesk.EmbeddedModule/1")
