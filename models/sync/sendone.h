// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/linecheck.h"

namespace syncing {

//! A change on its way, and what the cache knows of its line.
struct Leaving
{
    domain::Change change;
    std::optional<domain::Line> cached;
    api::Purpose purpose = api::Purpose::Person;
};

//! The version that a request for `change` insists on; nothing when the line must be read first.
std::optional<QString> versionFor(const domain::Change &change, const std::optional<domain::Line> &cached,
                                  const api::Capabilities &offered);

//! Sends one change, exactly once: reads its line first where the cache cannot vouch for it, sends, reads the line
//! afterwards. Everything in `context`; `then` is called once.
void sendOne(api::Connector &connector, Leaving leaving, QObject *context, std::function<void(Report)> then);

} // namespace syncing
