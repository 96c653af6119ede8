// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/timemachine.h"

#include "platform/engine/engine.h"
#include "platform/fleet/random.h"
#include "platform/linestore.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr Seconds kHour = 3600;

//! Makes lines change, appear and vanish within one transaction.
class Stirrer
{
public:
    Stirrer(Core &core, Connection &connection, Seconds now)
        : m_core(core), m_db(connection), m_lines(core, connection), m_now(now),
          m_traffic(core.account.seed, core.calendar)
    {
        m_traffic.prepare(now, now);
    }

    base::Status stir(const Stir &wanted, Moved &moved)
    {
        base::Result<Money> money = Money::load(m_core, m_db);
        if (!money)
            return money.error();
        base::Status ok;
        for (int i = 0; i < wanted.changes && ok; ++i)
            ok = touch(i, *money, moved);
        for (int i = 0; i < wanted.remove && moved.removed < m_core.directory.total() && ok; ++i)
            ok = removeOne(i, moved);
        for (int i = 0; i < wanted.add && ok; ++i)
            ok = addOne(moved);
        if (ok && wanted.balanceMicros)
            ok = money->setBalance(m_now, *wanted.balanceMicros, m_lines);
        return ok ? money->flush(m_now) : ok;
    }

private:
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

    base::Status touch(int i, Money &money, Moved &moved)
    {
        auto picked = pick(1, i);
        if (!picked || !picked->has_value())
            return picked ? base::Status() : base::Status(picked.error());
        auto &[row, days] = **picked;
        const Day today = m_traffic.today();
        const qint64 bytes = 128 * (1 + qint64(fleet::below(fleet::mix(quint64(m_now), quint64(i)), 4000)));
        const qint64 costBefore = m_traffic.cost(row, today, days.on(today));
        days.add(today, bytes);
        const qint64 cost = m_traffic.cost(row, today, days.on(today)) - costBefore;
        row.todayBytes += bytes;
        row.monthBytes += bytes;
        row.monthMicros += cost;
        ++row.version;
        row.updatedAt = m_now;
        ++moved.changed;
        base::Status ok = updateLine(m_db, m_core.account.id, row);
        if (ok)
            ok = updateUsage(m_db, m_core.account.id, row.lineNo, days);
        if (!ok)
            return ok;
        return money.chargeUsage({.day = today,
                                  .at = m_now,
                                  .micros = cost,
                                  .bytes = bytes,
                                  .country = m_traffic.countryOn(row, today),
                                  .newLine = costBefore == 0 && cost > 0},
                                 m_lines);
    }

    base::Status removeOne(int i, Moved &moved)
    {
        auto picked = pick(2, i);
        if (!picked || !picked->has_value())
            return picked ? base::Status() : base::Status(picked.error());
        const auto &[row, days] = **picked;
        // Its debits stay in the books, but are no longer listed by line.
        for (Day day = m_core.firstDay(); day <= m_traffic.today(); ++day) {
            if (m_traffic.cost(row, day, days.on(day)) == 0)
                continue;
            const auto done =
                m_db.run(u"UPDATE balance_day SET charged_lines = charged_lines - 1 WHERE account_id = ? AND day = ?"_s,
                         {m_core.account.id, day});
            if (!done)
                return done.error();
        }
        ++moved.removed;
        m_core.noteLineGone(row.lineNo);
        return deleteLine(m_db, m_core.account.id, row, m_now);
    }

    base::Status addOne(Moved &moved)
    {
        fleet::LineState state = m_traffic.born(m_core.saved.nextLineNo++);
        state.row.updatedAt = m_now;
        ++moved.added;
        m_core.noteLine(state.row);
        return insertLine(m_db, m_core.account.id, state.row, state.days);
    }

    Core &m_core;
    Connection &m_db;
    StoredLineStates m_lines;
    Seconds m_now;
    fleet::Traffic m_traffic;
};

//! Where time is to go: to a moment, which is asked for once nobody else can move it any more, or on by so many seconds.
struct Journey
{
    std::function<Seconds(Seconds now)> target; //!< a moment before now: nothing is to be done
    std::optional<Seconds> goal;
    std::optional<Seconds> left; //!< seconds still to go; others may move time between two steps

    Seconds goalAt(Seconds now)
    {
        if (left)
            return now + *left;
        if (!goal)
            goal = target(now);
        return *goal;
    }
};

//! One day at most, in one transaction; true when the journey is over.
base::Result<bool> step(Core &core, Journey &journey, const Stir &wanted, Moved &moved)
{
    bool over = false;
    Seconds gone = 0;
    const base::Status done = core.write([&](Connection &connection, Seconds now) -> base::Status {
        const Seconds from = core.saved.trafficUntil;
        const Seconds goal = journey.goalAt(now);
        over = goal < qMin(now, from);
        if (over)
            return {};
        const Seconds until = qMin(goal, core.calendar.startOf(core.calendar.dayOf(from) + 1));
        gone = qMax<Seconds>(0, until - now);
        const Seconds stamp = gone > 0 ? core.moveClock(gone) : now;
        if (until > from) {
            engine::Engine engine(core, connection);
            if (base::Status lived = engine.liveUntil(until, stamp); !lived)
                return lived;
            moved.changed += engine.changedLines();
        }
        over = until >= goal;
        const bool stirs = wanted.changes > 0 || wanted.add > 0 || wanted.remove > 0 || wanted.balanceMicros;
        return over && stirs ? Stirrer(core, connection, stamp).stir(wanted, moved) : base::Status();
    });
    if (!done)
        return done.error();
    if (journey.left)
        *journey.left -= gone;
    return over;
}

base::Result<Moved> move(Core &core, Journey journey, const Stir &wanted)
{
    const std::lock_guard oneAtATime(core.timeMutex);
    Moved moved;
    for (;;) {
        const base::Result<bool> over = step(core, journey, wanted, moved);
        if (!over)
            return over.error();
        if (*over)
            return moved;
    }
}

Journey toPresent()
{
    return {.target = [](Seconds now) { return now; }, .goal = {}, .left = {}};
}

} // namespace

base::Result<Moved> catchUp(Core &core) { return move(core, toPresent(), {}); }

base::Result<Moved> catchUpHour(Core &core)
{
    const auto target = [&core](Seconds now) { return now / kHour > core.saved.trafficUntil / kHour ? now : Seconds(0); };
    return move(core, {.target = target, .goal = {}, .left = {}}, {});
}

base::Result<Moved> advanceBy(Core &core, Seconds seconds)
{
    return move(core, {.target = {}, .goal = {}, .left = seconds}, {});
}

base::Result<Moved> advanceTo(Core &core, Seconds time)
{
    return move(core, {.target = [time](Seconds) { return time; }, .goal = {}, .left = {}}, {});
}

base::Result<Moved> stir(Core &core, const Stir &wanted) { return move(core, toPresent(), wanted); }

} // namespace platform
