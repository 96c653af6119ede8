// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/domain/change.h"

namespace syncing {

//! What a failed attempt to change something means for the change.
enum class Reply {
    NotLeft,    //!< nothing was asked for: it can go again as it is
    Later,      //!< asked for too much or too early: again as it is, after a pause
    SignedOut,  //!< nothing was done: again as it is, with other credentials
    Refused,    //!< a clear no
    Moved,      //!< a clear no: the line is not what the request insisted on
    NotOffered, //!< a clear no: the platform has no such function
    Unknown,    //!< it may have happened
};

//! `hasKeys`: the platform can be asked what became of a key; then nothing needs to be assumed about a 503.
Reply judgeReply(const base::Error &error, bool hasKeys);

//! The platform's words in an error.
domain::ChangeProblem problemFrom(const base::Error &error);

//! Whether that reason is about the version of a line.
bool isAboutVersion(const domain::ChangeProblem &problem);

//! Kinds of which a second effect is no effect: a value that is set.
bool isSetting(domain::ChangeKind kind);

} // namespace syncing
