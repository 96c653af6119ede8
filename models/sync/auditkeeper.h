// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"
#include "models/base/clock.h"
#include "models/storage/linelogs.h"
#include "models/storage/syncstate.h"

#include <QObject>

namespace syncing {

//! Brings what was done to any line of the account into the cache, so that "What changed" can say by whom: at first as
//! far back as changes of lines are kept, then what is newer than the newest that came. What cannot be had leaves the
//! cache as it is; the next run asks for it again.
class AuditKeeper : public QObject
{
    Q_OBJECT

public:
    //! A run asks for no more pages than this, the newest: who did what before stays unknown here.
    static constexpr int kMostPages = 20;

    //! `connector` is null without a connection.
    AuditKeeper(api::Connector *connector, storage::LineLogs &logs, storage::SyncState &state, const base::Clock &clock,
                QObject *parent = nullptr);

    //! Starts a run unless one is under way; finished() follows in any case, later.
    void refresh(api::Purpose purpose);

Q_SIGNALS:
    //! The cache knows of more than before.
    void brought();
    //! A run is over; what kept it from its end, if something did. Unsupported where the platform tells nobody (D25).
    void finished(const std::optional<base::Error> &error);

private:
    struct Run;

    void ask(const std::shared_ptr<Run> &run, const QString &cursor);
    void take(const std::shared_ptr<Run> &run, api::Page<domain::AuditEntry> page);
    void noteEnd(const std::shared_ptr<Run> &run);
    void end(const std::shared_ptr<Run> &run, const std::optional<base::Error> &error);

    api::Connector *m_connector;
    storage::LineLogs &m_logs;
    storage::SyncState &m_state;
    const base::Clock &m_clock;
    std::shared_ptr<Run> m_run; //!< null while nothing is asked
};

} // namespace syncing
