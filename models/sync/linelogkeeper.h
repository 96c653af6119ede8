// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"
#include "models/base/clock.h"
#include "models/storage/linelogs.h"
#include "models/storage/usagestore.h"

#include <QObject>
#include <QSet>
#include <functional>

namespace syncing {

//! A log of a line that somebody looks at. Logs that are not kept by cycle have none.
struct WantedLog
{
    domain::LineId line;
    domain::Iccid iccid;
    domain::LineLog log = domain::LineLog::Sessions;
    QDate cycle; //!< first day of the month
};

//! Brings the logs of the line that is looked at into the cache: asks where they are older than five minutes, stores,
//! and tells. Without a connection what the cache has stays.
class LineLogKeeper : public QObject
{
    Q_OBJECT

public:
    //! `connector` may be null.
    LineLogKeeper(api::Connector *connector, storage::LineLogs &logs, storage::UsageStore &usage,
                  const base::Clock &clock, QObject *parent = nullptr);

    //! Asks for a log unless it is fresh or on its way; `force`: whatever its age.
    void want(const WantedLog &wanted, bool force = false);
    //! The same for what stands beside something else: an answer of the last hour will do.
    void wantAside(const WantedLog &wanted);
    //! What is on the card: asked for each time, kept nowhere (R91). Offline without a connection.
    base::Future<domain::LineSecrets> readSecrets(const domain::Iccid &iccid);
    bool isAsking() const { return !m_asking.isEmpty(); }

Q_SIGNALS:
    //! The cache has it anew.
    void fetched(domain::LineId line, domain::LineLog log);
    //! It could not be brought; the cache is as it was.
    void failed(domain::LineId line, domain::LineLog log, const base::Error &error);
    //! Whether something is on its way.
    void askingChanged();

private:
    void wantNewer(const WantedLog &wanted, qint64 seconds);
    void ask(const WantedLog &wanted);
    template<typename T>
    using Fetch = base::Future<api::Page<T>> (api::Connector::*)(const api::LineLogRequest &);
    template<typename T>
    void walk(const WantedLog &wanted, Fetch<T> fetch);
    void walkMessages(const WantedLog &wanted);
    //! Keeps what a walk has brought, or says why it brought nothing.
    template<typename T>
    void take(const WantedLog &wanted, base::Result<std::vector<T>> rows);
    void keep(const WantedLog &wanted, std::vector<domain::Session> rows);
    void keep(const WantedLog &wanted, std::vector<domain::Destination> rows);
    void keep(const WantedLog &wanted, std::vector<domain::AuditEntry> rows);
    void keep(const WantedLog &wanted, std::vector<domain::Message> rows);
    void keep(const WantedLog &wanted, std::vector<domain::CallRecord> rows);
    void keep(const WantedLog &wanted, std::vector<domain::Device> rows);
    void keep(const WantedLog &wanted, std::vector<domain::Ticket> rows);
    void keep(const WantedLog &wanted, std::vector<domain::StatusChange> rows);
    void keepWhenStored(const WantedLog &wanted, const base::Future<std::monostate> &done);
    void askUsage(const WantedLog &wanted);
    void askApn(const WantedLog &wanted);
    void stored(const WantedLog &wanted, const base::Result<std::monostate> &done);
    void end(const WantedLog &wanted);

    api::Connector *m_connector;
    storage::LineLogs &m_logs;
    storage::UsageStore &m_usage;
    const base::Clock &m_clock;
    QSet<QString> m_asking;
};

} // namespace syncing
