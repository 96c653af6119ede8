// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/linecheck.h"

#include <QDateTime>

namespace syncing {

//! How long a platform remembers keys, with an hour to spare.
inline constexpr int kKeyHours = 23;

//! What the platform's word about a key means for the change that left with it; nothing where it does not tell.
struct KeyVerdict
{
    bool isTold = false;
    bool isMade = false;
    bool isMoved = false;   //!< refused: the line was not what it insisted on
    bool isUnheard = false; //!< nothing with this key has happened
    domain::ChangeProblem problem;
};
KeyVerdict judgeKey(const base::Result<api::KeyOutcome> &outcome, const QDateTime &firstSentAt, const QDateTime &now);

//! Finds out what became of a change that left without an answer: by its key, else by its line. An empty report says
//! that it cannot be told.
void checkOutcome(api::Connector &connector, const domain::Change &change, const QDateTime &now, QObject *context,
                  std::function<void(Report)> then);

//! By the line alone: for what left in a job that the platform has forgotten.
void checkOutcomeByLine(api::Connector &connector, const domain::Change &change, QObject *context,
                        std::function<void(Report)> then);

} // namespace syncing
