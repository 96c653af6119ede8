// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/timemachine.h"

#include "platform/fleet/random.h"
#include "platform/linestore.h"

#include <map>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr int kBatch = 1000;

constexpr Seconds kHour = 3600;

//! Moves the lines of one transaction.
class Mover
{
public:
    Mover(Core &core, Connection &connection, Seconds now)
        : m_core(core), m_db(connection), m_now(now), m_traffic(core.account.seed, core.calendar),
          m_bookedUntil(core.saved.trafficUntil)
    {
    }

    base::Status catchUp()
    {
        const Seconds from = m_core.saved.trafficUntil;
        m_traffic.prepare(qMin(from, m_now), m_now);
        if (from >= m_now)
            return {};
        const qint64 total = m_core.directory.total();
        for (qint64 at = 0; at < total; at += kBatch) {
            if (base::Status moved = moveBatch(m_core.directory.run(at, kBatch)); !moved)
                return moved;
        }
        m_core.saved.trafficUntil = m_now;
        return charge(m_core.calendar.dayOf(from));
    }

    base::Status stir(const Stir &wanted)
    {
        for (int i = 0; i < wanted.changes; ++i) {
            if (base::Status done = touch(i); !done)
                return done;
        }
        for (int i = 0; i < wanted.remove && m_removed < m_core.directory.total(); ++i) {
            if (base::Status done = removeOne(i); !done)
                return done;
        }
        for (int i = 0; i < wanted.add; ++i) {
            if (base::Status done = addOne(); !done)
                return done;
        }
        if (wanted.balanceMicros)
            m_core.saved.balanceMicros = *wanted.balanceMicros;
        return charge(wanted.remove > 0 ? m_core.firstDay() : m_traffic.today());
    }

    Moved moved() const { return {m_changed, m_added, m_removed}; }

private:
    struct Charge
    {
        qint64 debit = 0;
        qint64 bytes = 0;
        qint64 lines = 0;
    };

    base::Status moveBatch(const Run &run)
    {
        std::vector<fleet::LineState> states;
        states.reserve(kBatch);
        const base::Status read = forLinesWithUsage(m_db, m_core.account.id, run.first, run.last,
                                                    [&states](const LineRow &row, const UsageDays &days) {
                                                        states.push_back({row, days});
                                                    });
        if (!read)
            return read;
        for (fleet::LineState &state : states) {
            const UsageDays before = state.days;
            const Status was = state.row.status;
            if (!m_traffic.advance(state))
                continue;
            if (was != state.row.status)
                m_core.noteLine(state.row);
            if (base::Status saved = save(state, before); !saved)
                return saved;
        }
        return {};
    }

    base::Status save(fleet::LineState &state, const UsageDays &before)
    {
        ++state.row.version;
        state.row.updatedAt = m_now;
        ++m_changed;
        account(state, before);
        const Day oldest = m_traffic.today() - fleet::kDaysKept + 1;
        if (const Day surplus = oldest - state.days.firstDay;
            surplus > 0 && size_t(surplus) <= state.days.bytes.size()) {
            state.days.bytes.erase(state.days.bytes.begin(), state.days.bytes.begin() + surplus);
            state.days.firstDay = oldest;
        }
        if (base::Status written = updateLine(m_db, m_core.account.id, state.row); !written)
            return written;
        return before.bytes == state.days.bytes ? base::Status()
                                                : updateUsage(m_db, m_core.account.id, state.row.lineNo, state.days);
    }

    void account(const fleet::LineState &state, const UsageDays &before)
    {
        for (Day day = qMax(before.firstDay, m_core.calendar.dayOf(m_core.saved.trafficUntil));
             day <= m_traffic.today(); ++day)
            accountDay(state.row, day, before.on(day), state.days.on(day));
    }

    void accountDay(const LineRow &row, Day day, qint64 bytesBefore, qint64 bytesNow)
    {
        if (bytesBefore == bytesNow)
            return;
        const qint64 costBefore = m_traffic.cost(row, day, bytesBefore);
        const qint64 costNow = m_traffic.cost(row, day, bytesNow);
        Charge &charge = m_charges[day];
        charge.bytes += bytesNow - bytesBefore;
        charge.debit += costNow - costBefore;
        charge.lines += (costNow > 0 ? 1 : 0) - (costBefore > 0 ? 1 : 0);
    }

    //! Books what the days cost, first to last, so that each closes with what was left.
    base::Status charge(Day from)
    {
        static const QString sql = u"INSERT INTO balance_day (account_id, day, debit_micros, credit_micros, "
                                   u"closing_micros, bytes, charged_lines) "
                                   "VALUES (?, ?, ?, 0, ?, ?, ?) ON CONFLICT (account_id, day) DO UPDATE SET "
                                   "debit_micros = balance_day.debit_micros + "
                                   "excluded.debit_micros, closing_micros = CASE WHEN balance_day.day < ? THEN "
                                   "balance_day.closing_micros ELSE "
                                   "excluded.closing_micros END, bytes = balance_day.bytes + excluded.bytes, "
                                   "charged_lines = balance_day.charged_lines + excluded.charged_lines"_s;
        const Day open = m_core.calendar.dayOf(m_bookedUntil); // days before it have been closed
        for (Day day = from; day <= m_traffic.today(); ++day) {
            const Charge charge = m_charges[day];
            m_core.saved.balanceMicros -= charge.debit;
            auto done = m_db.run(sql, {m_core.account.id, day, charge.debit, m_core.saved.balanceMicros, charge.bytes,
                                       charge.lines, open});
            if (!done)
                return done.error();
        }
        m_charges.clear();
        m_bookedUntil = m_now;
        return {};
    }

    //! A line picked by the time and a running number; nothing where it has just been removed.
    base::Result<std::optional<fleet::LineState>> pick(quint64 salt, int i)
    {
        const quint64 hash =
            fleet::mix(m_core.account.seed + salt, quint64(m_now) + quint64(m_core.saved.nextLineNo), quint64(i));
        const Run run = m_core.directory.run(qint64(fleet::below(hash, quint64(m_core.directory.total()))), 1);
        std::optional<fleet::LineState> state;
        const base::Status read = forLinesWithUsage(m_db, m_core.account.id, run.first, run.last,
                                                    [&state](const LineRow &row, const UsageDays &days) {
                                                        state = fleet::LineState{row, days};
                                                    });
        if (!read)
            return read.error();
        return state;
    }

    base::Status touch(int i)
    {
        auto state = pick(1, i);
        if (!state)
            return state.error();
        if (!state->has_value())
            return {};
        const UsageDays before = (*state)->days;
        const qint64 bytes = 128 * (1 + qint64(fleet::below(fleet::mix(quint64(m_now), quint64(i)), 4000)));
        (*state)->days.add(m_traffic.today(), bytes);
        (*state)->row.todayBytes += bytes;
        (*state)->row.monthBytes += bytes;
        return save(**state, before);
    }

    base::Status removeOne(int i)
    {
        auto state = pick(2, i);
        if (!state)
            return state.error();
        if (!state->has_value())
            return {};
        // Its debits stay in the books, but are no longer listed by line.
        for (Day day = m_core.firstDay(); day <= m_traffic.today(); ++day)
            m_charges[day].lines -= m_traffic.cost((*state)->row, day, (*state)->days.on(day)) > 0 ? 1 : 0;
        ++m_removed;
        m_core.noteLineGone((*state)->row.lineNo);
        return deleteLine(m_db, m_core.account.id, (*state)->row, m_now);
    }

    base::Status addOne()
    {
        fleet::LineState state = m_traffic.born(m_core.saved.nextLineNo++);
        state.row.updatedAt = m_now;
        ++m_added;
        m_core.noteLine(state.row);
        return insertLine(m_db, m_core.account.id, state.row, state.days);
    }

    Core &m_core;
    Connection &m_db;
    Seconds m_now;
    fleet::Traffic m_traffic;
    Seconds m_bookedUntil;
    std::map<Day, Charge> m_charges;
    qint64 m_changed = 0;
    qint64 m_added = 0;
    qint64 m_removed = 0;
};

//! What the time is to be, asked for when nobody else can move it any more; before now: nothing is to be done.
using Target = std::function<Seconds(Seconds now)>;

base::Result<Moved> move(Core &core, const Target &target, const Stir &wanted)
{
    const std::lock_guard oneAtATime(core.timeMutex);
    Moved moved;
    const base::Status done = core.write([&](Connection &connection, Seconds now) -> base::Status {
        const Seconds then = target(now);
        if (then < now)
            return {};
        Mover mover(core, connection, then > now ? core.moveClock(then - now) : now);
        if (base::Status caughtUp = mover.catchUp(); !caughtUp)
            return caughtUp;
        const base::Status stirred = mover.stir(wanted);
        moved = mover.moved();
        return stirred;
    });
    if (!done)
        return done.error();
    return moved;
}

Seconds present(Seconds now) { return now; }

} // namespace

base::Result<Moved> catchUp(Core &core) { return move(core, present, {}); }

base::Result<Moved> catchUpHour(Core &core)
{
    return move(core, [&core](Seconds now) { return now / kHour > core.saved.trafficUntil / kHour ? now : Seconds(0); },
                {});
}

base::Result<Moved> advanceBy(Core &core, Seconds seconds)
{
    return move(core, [seconds](Seconds now) { return now + seconds; }, {});
}

base::Result<Moved> advanceTo(Core &core, Seconds time)
{
    return move(core, [time](Seconds) { return time; }, {});
}

base::Result<Moved> stir(Core &core, const Stir &wanted) { return move(core, present, wanted); }

} // namespace platform
