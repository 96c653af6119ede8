// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/linelogkeeper.h"

namespace syncing {

//! Asks for every log of a line that evidence of these days (of the account's zone) is made of, where it is not fresh.
//! The keeper is no longer asking when all have come or failed.
void wantEvidence(LineLogKeeper &keeper, domain::LineId line, const domain::Iccid &iccid, QDate from, QDate to,
                  QDate today);

} // namespace syncing
