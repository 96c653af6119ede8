// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/fleet/operators.h"
#include "platform/fleet/usage.h"
#include "platform/fleet/words.h"
#include "platform/linerow.h"

namespace platform::fleet {

inline constexpr int kHistoryDays = 35;  //!< that a new fleet comes with
inline constexpr int kDaysKept = 70;     //!< of daily usage
inline constexpr int kPrepaidDays = 365; //!< that a refill of prepaid data lasts

//! One line with its daily usage.
struct LineState
{
    LineRow row;
    UsageDays days;
};

//! From one second up to and with another.
struct TimeSpan
{
    Seconds from = 0;
    Seconds to = 0;
};

//! What a plan charges for these bytes in that country on one day, in micros of USD; 0 where it is not by the MB (D36).
qint64 costOf(const RatePlan &plan, int country, qint64 bytes);
const RatePlan &planOf(int ratePlanId);

//! Makes lines with a history, and says what they use. Everything follows from the seed, the line's number and the
//! clock, so the same calls give the same bytes. The days it works on are prepared once, since zones are slow to ask.
class Traffic
{
public:
    Traffic(quint64 seed, const Calendar &calendar);

    //! To be called before lines are made at `to` or moved from `from` to `to`.
    void prepare(Seconds from, Seconds to);

    //! A line as it is at the end of the prepared time, with up to 35 days behind it.
    LineState born(qint64 lineNo) const;

    //! What a PAYGO line is charged for these bytes on that day, in micros of USD; 0 on other plans (D36).
    qint64 cost(const LineRow &row, Day day, qint64 bytes) const;
    //! The connection log of a line between two days, oldest first, no session after `until`. `off` are the times in
    //! which the line was stopped, oldest first.
    std::vector<Session> sessions(const LineRow &row, const UsageDays &days, Day first, Day last, Seconds until,
                                  const std::vector<TimeSpan> &off = {}) const;
    int countryOn(const LineRow &row, Day day) const { return fleet::countryOn(traitsOf(m_seed, row.lineNo), day); }

    Day today() const { return m_today; }
    Seconds startOf(Day day) const;

private:
    Day dayOf(Seconds time) const;
    void use(LineState &state, const Traits &traits, Seconds from, Seconds to) const;
    void describe(LineState &state, const Traits &traits, bool working) const;
    void giveStatus(LineRow &row, const Traits &traits) const;
    void giveTerms(LineState &state, const Traits &traits) const;
    void setStatus(LineRow &row, Status status, const char *reason, const QString &by, Seconds when) const;

    quint64 m_seed;
    Calendar m_calendar;
    Operators m_operators;
    Seconds m_from = 0;
    Seconds m_to = 0;
    Day m_today = 0;
    Day m_monthStart = 0;
    Day m_firstDay = 0;
    std::vector<Seconds> m_starts; //!< of m_firstDay and the days after it
};

} // namespace platform::fleet
