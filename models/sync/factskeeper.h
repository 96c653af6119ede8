// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"
#include "models/base/clock.h"
#include "models/storage/changeplan.h"
#include "models/storage/storedfacts.h"
#include "models/storage/syncstate.h"

#include <QObject>

namespace syncing {

class Engine;

//! Knows what changes are judged by: who is signed in, what the platform offers, plans, sub-accounts, groups, rules,
//! and which lines have something in the outbox. Kept in the cache, so that it is there without a connection; fetched
//! anew after a sync, at most every ten minutes.
class FactsKeeper : public QObject
{
    Q_OBJECT

public:
    //! `connector` may be null.
    FactsKeeper(api::Connector *connector, Engine &engine, storage::SyncState &state, storage::Outbox &outbox,
                const base::Clock &clock, QObject *parent = nullptr);

    //! As of now.
    const domain::ChangeFacts &facts() const;
    storage::SendingCost sendingCost() const;
    //! Whether what the cache had has been read: before that nothing is offered.
    bool isLoaded() const { return m_isLoaded; }
    //! The lines with something in the outbox have changed.
    void reloadPending();
    //! Nothing can be changed: what is open is only looked at.
    void setSnapshot(bool on) { m_facts.isSnapshot = on; }
    //! How old it gets before a sync brings it along; nothing: it comes by refresh() alone.
    void setFreshFor(std::optional<int> seconds) { m_freshFor = seconds; }
    //! Asks the platform now, whatever the age.
    void refresh(api::Purpose purpose);

Q_SIGNALS:
    void changed();
    //! Which rules concern whose lines is something else in the cache now.
    void ruleNamesChanged();
    //! A refresh() has ended, whichever way.
    void refreshed();

private:
    void load();
    void take(const storage::StoredFacts &stored);
    void takeAccount(const domain::Account &account);
    void syncEnded(bool ok);
    void fetched(domain::Catalog catalog, std::vector<domain::Rule> rules);

    api::Connector *m_connector;
    Engine &m_engine;
    storage::SyncState &m_state;
    storage::Outbox &m_outbox;
    const base::Clock &m_clock;
    mutable domain::ChangeFacts m_facts;
    storage::StoredFacts m_stored;
    QDateTime m_fetchedAt;
    std::optional<int> m_freshFor = 600;
    bool m_isLoaded = false;
    bool m_isFetching = false;
};

} // namespace syncing
