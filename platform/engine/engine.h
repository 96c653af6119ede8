// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/engine/events.h"
#include "platform/engine/rules.h"
#include "platform/money.h"

namespace platform::engine {

//! Lives through a span of time within one transaction: usage is recorded, priced and paid for, rules fire, days begin,
//! in the order in which it happens. The result does not depend on how a span is cut (D39).
class Engine : public LineStates
{
public:
    Engine(Core &core, Connection &connection)
        : m_core(core), m_db(connection), m_fleet(core, connection), m_rules(core, connection, m_fleet)
    {
    }

    //! Everything after the time up to which there is traffic, up to and with `until`, which lies in the same day of
    //! the account's zone or is the first second of the next one.
    //! `stamp` marks what has changed, for clients that ask since when.
    base::Status liveUntil(Seconds until, Seconds stamp);
    qint64 changedLines() const { return m_fleet.changedLines(); }

    base::Status suspendAll(Seconds at) override;
    base::Status resumeAll(Seconds at) override;

private:
    base::Status apply(const Event &event);
    base::Status record(Live &line, const Event &event);
    base::Status spendData(Live &line, const Event &event);
    base::Status refillData(Live &line, Seconds at);
    base::Status dataExpired(Live &line, Seconds at);
    base::Status swapDevice(Live &line, Seconds at);
    base::Status progress(Live &line, Seconds at);
    base::Status sendMessage(Live &line, Seconds at);
    base::Status beginDay(Day day, Seconds at);
    base::Status beginMonth(Seconds at);
    base::Status chargeSubscriptions(Seconds at);
    base::Status chargeWhiteLabel(Seconds at);
    base::Status chargeMonth(const QString &kind, Book book, const std::vector<Item> &items, Seconds at);
    base::Status endUnrefilled(Day day, Seconds at);
    base::Status warnOfTerm(const QStringList &iccids, Day end, Seconds at);
    base::Result<bool> hasCard();

    Core &m_core;
    Connection &m_db;
    LiveFleet m_fleet;
    Rules m_rules;
    std::optional<Money> m_money;
    std::optional<bool> m_hasCard;
    Day m_day = 0;
};

//! What else happens when a day begins; each takes part in the same transaction.
base::Status beginDayOfRenewals(Core &core, Connection &connection, Day day, Seconds at);

} // namespace platform::engine
