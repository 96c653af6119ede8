// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/factskeeper.h"

#include "models/sync/engine.h"

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

const QString kKey = u"change_facts"_s;

//! The words of the account's permissions; those of the role where there are none; all where neither is said: then the
//! platform alone decides.
domain::Permissions permissionsOf(const domain::Account &account)
{
    domain::Permissions permissions;
    for (const QString &word : account.permissions) {
        if (const auto permission = domain::parsePermission(word))
            permissions |= *permission;
    }
    if (permissions)
        return permissions;
    return domain::permissionsOf(domain::parseRole(account.role).value_or(domain::Role::Owner));
}

} // namespace

FactsKeeper::FactsKeeper(api::Connector *connector, Engine &engine, storage::SyncState &state, storage::Outbox &outbox,
                         const base::Clock &clock, QObject *parent)
    : QObject(parent), m_connector(connector), m_engine(engine), m_state(state), m_outbox(outbox), m_clock(clock)
{
    connect(&engine, &Engine::finished, this, &FactsKeeper::syncEnded);
    load();
    reloadPending();
}

const domain::ChangeFacts &FactsKeeper::facts() const
{
    m_facts.now = m_clock.now();
    m_facts.syncedAt = m_engine.status().lastSync;
    return m_facts;
}

storage::SendingCost FactsKeeper::sendingCost() const
{
    return {.jobLines = m_stored.jobLines, .hasVersions = m_stored.hasVersions, .maxPageSize = m_stored.maxPageSize};
}

void FactsKeeper::load()
{
    using Stored = storage::SyncState::StoredAccount;
    base::whenReady(m_state.loadAccount(), this, [this](const base::Result<Stored> &account) {
        if (account)
            takeAccount(account->account);
    });
    base::whenReady(m_state.loadText(kKey), this, [this](const base::Result<QString> &text) {
        take(storage::unpackFacts(text ? *text : QString()));
        m_isLoaded = true;
        Q_EMIT changed();
    });
}

void FactsKeeper::takeAccount(const domain::Account &account)
{
    m_facts.permissions = permissionsOf(account);
    m_facts.balance = account.currentBalance;
    m_facts.minimum = account.minimumBalance;
    const QTimeZone zone(account.timeZone.toUtf8());
    m_facts.zone = zone.isValid() ? zone : QTimeZone::utc();
}

void FactsKeeper::take(const storage::StoredFacts &stored)
{
    m_stored = stored;
    m_facts.offered = stored.offered;
    m_facts.isBare = !stored.hasVersions;
    m_facts.catalog = stored.catalog;
    m_facts.rules = stored.rules;
}

void FactsKeeper::reloadPending()
{
    using Pending = std::vector<std::pair<domain::Iccid, quint32>>;
    base::whenReady(m_outbox.pendingLines(), this, [this](const base::Result<Pending> &lines) {
        if (!lines)
            return;
        auto pending = std::make_shared<QSet<domain::Iccid>>();
        for (const auto &[iccid, kinds] : *lines)
            pending->insert(iccid);
        m_facts.pending = std::move(pending);
    });
}

void FactsKeeper::syncEnded(bool ok)
{
    if (!ok || !m_connector)
        return;
    takeAccount(m_engine.status().account);
    Q_EMIT changed();
    if (!m_fetchedAt.isValid() || (m_freshFor && m_fetchedAt.secsTo(m_clock.now()) >= *m_freshFor))
        refresh(api::Purpose::Background);
}

void FactsKeeper::refresh(api::Purpose purpose)
{
    if (!m_connector || m_isFetching)
        return;
    m_isFetching = true;
    using Catalog = domain::Catalog;
    using Rules = std::vector<domain::Rule>;
    base::whenReady(m_connector->fetchCatalog(purpose), this, [this, purpose](base::Result<Catalog> catalog) {
        if (!catalog) {
            m_isFetching = false; // what was known stays; the next sync asks again
            Q_EMIT refreshed();
            return;
        }
        base::whenReady(m_connector->fetchRules(purpose), this,
                        [this, catalog = std::move(*catalog)](base::Result<Rules> rules) mutable {
                            m_isFetching = false;
                            fetched(std::move(catalog), rules ? std::move(*rules) : Rules());
                            Q_EMIT refreshed();
                        });
    });
}

void FactsKeeper::fetched(domain::Catalog catalog, std::vector<domain::Rule> rules)
{
    const api::Capabilities capabilities = m_connector->capabilities();
    storage::StoredFacts stored{.offered = capabilities.changes,
                                .hasVersions = capabilities.versions,
                                .jobLines = capabilities.jobLines,
                                .maxPageSize = capabilities.maxPageSize,
                                .catalog = std::move(catalog),
                                .rules = std::move(rules)};
    m_fetchedAt = m_clock.now();
    take(stored);
    (void)m_state.saveText(kKey, storage::packFacts(stored));
    base::whenReady(m_state.saveRuleNames(storage::ruleNamesOf(stored.rules, stored.catalog)), this,
                    [this](const base::Result<bool> &isOther) {
                        if (isOther && *isOther)
                            Q_EMIT ruleNamesChanged();
                    });
    Q_EMIT changed();
}

} // namespace syncing
