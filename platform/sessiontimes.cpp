// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sessiontimes.h"

#include "platform/fleet/random.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

bool isWorkingWord(const QString &word)
{
    return word == QLatin1StringView(statusText(Status::Activated)) ||
           word == QLatin1StringView(statusText(Status::DeactivationPending));
}

} // namespace

base::Result<std::vector<fleet::TimeSpan>> stoppedTimes(const Core &core, Connection &connection, const QString &iccid)
{
    static const QString sql = u"SELECT at, before_text, after_text FROM audit_entry WHERE account_id = ? AND "
                               "object_kind = 'line' AND object_id = ? AND action = 'line.status' ORDER BY entry_id"_s;
    base::Result<QSqlQuery *> found = connection.run(sql, {core.account.id, iccid});
    if (!found)
        return found.error();
    std::vector<fleet::TimeSpan> off;
    std::optional<Seconds> since;
    bool first = true;
    while ((*found)->next()) {
        const Seconds at = (*found)->value(0).toLongLong();
        const QString before = (*found)->value(1).toString();
        if (first && !isWorkingWord(before)) // since when is not known; days without usage say that by themselves
            since = core.calendar.startOf(core.calendar.dayOf(at)) - 1;
        first = false;
        const bool works = isWorkingWord((*found)->value(2).toString());
        if (works && since) {
            // The record that made a ready line active is its first one (D34).
            const bool byUse = before == QLatin1StringView(statusText(Status::ActivationReady));
            off.push_back({*since, byUse ? at - 1 : at});
            since.reset();
        } else if (!works && !since) {
            since = at;
        }
    }
    (*found)->finish();
    if (since)
        off.push_back({*since, std::numeric_limits<Seconds>::max()});
    return off;
}

base::Result<std::vector<fleet::Session>> sessionsOf(Core &core, Connection &reader, const LineRow &row,
                                                     const UsageDays &days, Day first, Day last)
{
    const auto off = stoppedTimes(core, reader, row.iccid);
    if (!off)
        return off.error();
    return core.traffic->sessions(row, days, first, last, core.trafficUntil, *off);
}

QString operatorOf(const Core &core, const LineRow &row, int country)
{
    static const fleet::Operators operators;
    const fleet::Traits traits = fleet::traitsOf(core.account.seed, row.lineNo);
    return operators.pick(country, fleet::mix(traits.key, quint64(country), 45));
}

} // namespace platform
