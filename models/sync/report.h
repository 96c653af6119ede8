// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/line.h"
#include "models/storage/outbox.h"

#include <optional>

namespace syncing {

//! What a piece of sending came to: to be written down, and why the rest should wait.
struct Report
{
    std::vector<storage::ChangeOutcome> outcomes;
    std::vector<qint64> notLeft;           //!< Sending back to Ready
    std::vector<domain::Line> lines;       //!< as they were read afterwards
    std::vector<domain::Iccid> gone;       //!< lines that the platform does not have
    std::optional<base::Error> standstill; //!< nothing else can be sent now

    bool isEmpty() const { return outcomes.empty() && notLeft.empty() && lines.empty() && gone.empty(); }
    void add(Report other);
};

//! One outcome without more to it.
storage::ChangeOutcome outcomeOf(const domain::Change &change, domain::ChangeState state,
                                 const domain::ChangeProblem &problem = {});

} // namespace syncing
