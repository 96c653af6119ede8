// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/engine/live.h"
#include "platform/rulestore.h"

#include <unordered_set>

namespace platform::engine {

//! The account's rules while time moves: evaluated on every usage record and device swap, once per line and cycle
//! (D15).
class Rules
{
public:
    Rules(Core &core, Connection &connection, LiveFleet &fleet) : m_core(core), m_db(connection), m_fleet(fleet) {}

    base::Status load(Day today);

    //! A line has used something; `costToday` are micros of the day, `country` where it is.
    base::Status onUsage(Live &line, Seconds at, qint64 costToday, int country);
    //! A line's SIM is in a device with another IMEI.
    base::Status onDeviceSwap(Live &line, Seconds at, const QString &was, const QString &is);
    //! Activates what rules had stopped until now (R116, R117); while the account's lines are suspended they wait for
    //! money.
    base::Status followUp(Seconds at, bool linesSuspended);
    //! For each hour that ended after `from` up to and with `until`: one e-mail a rule that fired in it.
    base::Status tellHours(Seconds from, Seconds until);

private:
    Day cycleOf(const domain::Rule &rule) const;
    quint64 keyOf(const domain::Rule &rule, const Live &line) const;
    base::Status fire(const domain::Rule &rule, Live &line, Seconds at, const QString &cause);
    base::Status tell(const domain::Rule &rule, const RuleActivity &activity);
    base::Status mail(std::span<const RuleActivity> fired, Seconds at);

    Core &m_core;
    Connection &m_db;
    LiveFleet &m_fleet;
    Day m_today = 0;
    std::vector<domain::Rule> m_rules; //!< enabled ones
    std::unordered_set<quint64> m_fired;
};

} // namespace platform::engine
