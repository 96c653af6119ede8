// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/anomaly.h"
#include "models/domain/billing.h"
#include "models/series/dashboard.h"
#include "models/tables/outboxtable.h"
#include "ui/widgets/panes.h"

namespace ui {

//! Where a row of "Needs attention" leads to: the page that has what it counts, filtered.
struct AttentionGoal
{
    enum class Place { Lines, Balance, Outbox, Radar };

    Place place = Place::Lines;
    QString filter = {};                                       //!< of lines
    tables::OutboxGroup group = tables::OutboxGroup::Conflict; //!< of the outbox
    domain::AnomalyKind kind = domain::AnomalyKind::Spike;     //!< of the radar
};

//! One row of it.
struct AttentionItem
{
    QLatin1String name; //!< for tests: "overdue"
    Mark::Hue hue = Mark::Hue::Accent;
    QString title;
    QString detail;
    QString link; //!< what the way there is called: "Review"
    AttentionGoal goal;
};

//! What is known of what may need somebody; null is not known (yet).
struct AttentionFacts
{
    const series::FleetNow *lines = nullptr;
    const domain::Balance *balance = nullptr;
    const tables::OutboxTable *outbox = nullptr;
    std::array<int, domain::kAllAnomalies.size()> loud{}; //!< of the radar, by kind: what nobody has muted
    QDate today;                                          //!< of the account's zone
};

//! The rows, the most urgent first: red, amber, then blue.
QList<AttentionItem> attentionItems(const AttentionFacts &facts);

} // namespace ui
