// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"
#include "models/base/clock.h"
#include "models/domain/syncplan.h"
#include "models/storage/linestore.h"
#include "models/storage/syncstate.h"

#include <QObject>

namespace syncing {

class Engine;

//! Says how often each kind of data comes by itself, so that the day's requests last the day (D24): the wishes of the
//! person, and what the account's size and its platform make of them.
class SyncPlanner : public QObject
{
    Q_OBJECT

public:
    //! `connector` is null without a connection: then there is a plan of nothing.
    SyncPlanner(api::Connector *connector, Engine &engine, storage::LineStore &lines, storage::SyncState &state,
                const base::Clock &clock, QObject *parent = nullptr);

    //! How old each kind may get, as was wished.
    const domain::SyncAges &ages() const { return m_ages; }
    //! Wishes another age, in minutes; that of the lines is kept with the profile, the others in the cache.
    void setAge(domain::SyncKind kind, int minutes);
    //! What comes of the wishes; empty before the account is known.
    const std::optional<domain::SyncPlan> &plan() const { return m_plan; }
    //! The account that the plan is for.
    const domain::SyncScale &scale() const { return m_scale; }
    //! Whether background work of that kind may begin now; then its next turn is a pace later.
    bool takeTurn(domain::SyncKind kind);

Q_SIGNALS:
    void changed();

private:
    void load();
    void measure();
    void replan();

    api::Connector *m_connector;
    Engine &m_engine;
    storage::LineStore &m_lines;
    storage::SyncState &m_state;
    const base::Clock &m_clock;
    domain::SyncAges m_ages = domain::kUsualAges;
    domain::SyncScale m_scale;
    bool m_isKnown = false; //!< a sync has gone through: what the platform offers is known
    std::optional<domain::SyncPlan> m_plan;
    std::array<QDateTime, domain::kAllSyncKinds.size()> m_turns; //!< the last ones
};

} // namespace syncing
