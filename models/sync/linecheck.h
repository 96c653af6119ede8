// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"
#include "models/sync/report.h"

#include <functional>

namespace syncing {

//! What a change is, seen from its line.
enum class Standing {
    AsSeen,  //!< the line still is what the person saw
    Done,    //!< it already shows what is wanted
    Moved,   //!< it is something else now: a person decides
    Gone,    //!< the platform has no such line
    NotTold, //!< the platform cannot be asked for one line
    Failed,  //!< it could not be asked now
};

struct LineCheck
{
    Standing standing = Standing::Failed;
    std::optional<domain::Line> line;
    std::optional<base::Error> error;
};

//! How `change` stands to `line`. What is based on nothing is AsSeen.
Standing standingOf(const domain::Change &change, const domain::Line &line);

//! Reads the line of a change and answers how the change stands to it.
void checkLine(api::Connector &connector, const domain::Change &change, api::Purpose purpose, QObject *context,
               std::function<void(LineCheck)> then);

//! What becomes of a change that was clearly not made because its line had moved, by what the line is now.
Report reportMoved(const domain::Change &change, const LineCheck &check);
//! The same for one of which nobody knows whether it was made.
Report reportUnknown(const domain::Change &change, const LineCheck &check);

} // namespace syncing
