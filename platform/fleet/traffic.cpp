// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fleet/traffic.h"

#include "platform/fleet/identity.h"
#include "platform/fleet/random.h"
#include "platform/fleet/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace platform::fleet {

namespace {

constexpr Seconds kHour = 3600;
constexpr qint64 kMegabyte = 1024 * 1024;

const RatePlan &planOf(const LineRow &row) { return ratePlans()[size_t(row.ratePlanId - 1)]; }

QString reasonBy(const QString &reason, quint64 hash)
{
    if (reason == "manual"_L1)
        return personFor(hash);
    if (reason == "rule"_L1)
        return u"rule: 500 MB a day"_s;
    return u"platform"_s;
}

} // namespace

Traffic::Traffic(quint64 seed, const Calendar &calendar) : m_seed(seed), m_calendar(calendar) {}

void Traffic::prepare(Seconds from, Seconds to)
{
    m_from = from;
    m_to = to;
    m_today = m_calendar.dayOf(to);
    m_monthStart = Calendar::monthStart(m_today);
    m_firstDay = qMin(m_calendar.dayOf(from), m_today - kDaysKept) - 1;
    m_starts.clear();
    for (Day day = m_firstDay; day <= m_today + 2; ++day)
        m_starts.push_back(m_calendar.startOf(day));
}

Seconds Traffic::startOf(Day day) const
{
    const Day index = day - m_firstDay;
    return index >= 0 && size_t(index) < m_starts.size() ? m_starts[size_t(index)] : m_calendar.startOf(day);
}

Day Traffic::dayOf(Seconds time) const
{
    if (time < m_starts.front() || time >= m_starts.back())
        return m_calendar.dayOf(time);
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), time);
    return m_firstDay + Day(after - m_starts.begin()) - 1;
}

LineState Traffic::born(qint64 lineNo) const
{
    const Traits traits = traitsOf(m_seed, lineNo);
    const Surroundings around = surroundingsOf(traits, lineNo);
    LineState state;
    LineRow &row = state.row;
    row.lineNo = lineNo;
    row.iccid = iccidOf(traits, lineNo);
    row.imei = imeiOf(traits, lineNo);
    row.msisdn = msisdnOf(traits, lineNo);
    row.eid = eidOf(traits, lineNo);
    row.subAccountId = around.subAccountId;
    row.ratePlanId = around.ratePlanId;
    row.groupId = around.groupId;
    row.notes = around.notes;
    row.labels = around.labels;
    row.endUser = around.endUser;
    giveStatus(row, traits);

    const bool everWorked =
        isWorking(row.status) || row.status == Status::Suspended || row.status == Status::Deactivated;
    const Seconds end = isWorking(row.status) ? m_to : row.statusSince;
    const Seconds begin = startOf(qMax(m_today - kHistoryDays + 1, m_today - traits.since));
    state.days.firstDay = dayOf(begin);
    if (everWorked && end > begin)
        use(state, traits, begin, end);
    if (everWorked && end <= begin && traits.usualBytes > 0)
        row.lastSeen = end - 60 - Seconds(below(mix(traits.key, 41), 20 * kHour));
    if (!everWorked) {
        row.imei.clear();
        row.endUser.clear();
    }
    describe(state, traits, isWorking(row.status));
    row.updatedAt = qMin(qMax(row.statusSince, row.lastSeen.value_or(0)), m_to - 1);
    return state;
}

void Traffic::giveStatus(LineRow &row, const Traits &traits) const
{
    static const char *const kStopped[] = {"manual", "manual", "rule", "payment", "expiry", "contract"};
    const int roll = int(below(mix(traits.key, 42), 1000));
    const quint64 hash = mix(traits.key, 43);
    const Seconds ago = Seconds(below(hash, 24 * kHour)) + 60;
    const Seconds old = m_to - ago - Seconds(below(mix(hash, 1), 90)) * 24 * kHour;
    if (roll < 866)
        setStatus(row, Status::Activated, "", personFor(hash), startOf(m_today - traits.since) - ago);
    else if (roll < 916)
        setStatus(row, Status::ActivationReady, "", personFor(hash), old);
    else if (roll < 941)
        setStatus(row, Status::Suspended, kStopped[below(hash, 4)], {}, old);
    else if (roll < 966)
        setStatus(row, Status::Deactivated, kStopped[below(hash, 6)], {}, old);
    else if (roll < 978)
        setStatus(row, Status::Blank, "", u"platform"_s, old);
    else if (roll < 984)
        setStatus(row, Status::Pending, "integration", u"platform"_s, m_to - ago);
    else if (roll < 986)
        setStatus(row, Status::Invalid, "integration", u"platform"_s, old);
    else if (roll < 989)
        setStatus(row, Status::NotAvailable, "", u"platform"_s, old);
    else if (roll < 993)
        setStatus(row, Status::ActivationPending, "manual", personFor(hash), m_to - ago / 8 - 60);
    else
        setStatus(row, Status::DeactivationPending, below(hash, 2) == 0 ? "manual" : "contract", personFor(hash),
                  m_to - ago);
    if (row.status == Status::DeactivationPending)
        row.deactivationDate = startOf(m_today + 1 + Day(below(mix(hash, 2), 28)));
    row.version = 1 + qint64(below(mix(hash, 3), 9));
}

void Traffic::setStatus(LineRow &row, Status status, const char *reason, const QString &by, Seconds when) const
{
    row.status = status;
    row.reason = QString::fromLatin1(reason);
    row.statusBy = by.isEmpty() ? reasonBy(row.reason, mix(quint64(row.lineNo), quint64(when))) : by;
    row.statusSince = when;
}

void Traffic::use(LineState &state, const Traits &traits, Seconds from, Seconds to) const
{
    if (traits.usualBytes == 0)
        return;
    const Day last = dayOf(to);
    const int smsOneIn = shapeOf(traits.kind).smsOneIn;
    for (Day day = dayOf(from); day <= last; ++day) {
        const Seconds start = startOf(day);
        const bool thisMonth = day >= m_monthStart;
        const qint64 all = bytesOn(traits, day);
        const quint64 sms = mix(traits.key, quint64(day), 44);
        const Seconds smsTime = start + 8 * kHour + Seconds(below(sms, 12 * kHour));
        if (thisMonth && smsOneIn > 0 && happens(mix(sms, 1), quint64(smsOneIn)) && from < smsTime && smsTime <= to)
            ++state.row.smsSent;
        if (from <= start && to >= startOf(day + 1)) {
            state.days.add(day, all);
            state.row.sessions += thisMonth ? sessionCountOn(traits, day, all) : 0;
            continue;
        }
        const std::vector<Session> sessions = sessionsOn(traits, day, start, all);
        state.days.add(day, bytesUntil(sessions, to) - bytesUntil(sessions, from));
        for (const Session &session : sessions)
            state.row.sessions += thisMonth && from <= session.start && session.start < to ? 1 : 0;
    }
}

void Traffic::describe(LineState &state, const Traits &traits, bool working) const
{
    LineRow &row = state.row;
    row.todayBytes = state.days.on(m_today);
    row.monthBytes = state.days.sum(m_monthStart, m_today);
    row.inSession = false;
    Day day = m_today;
    while (day >= state.days.firstDay && state.days.on(day) == 0)
        --day;
    if (day >= state.days.firstDay && !state.days.bytes.empty()) {
        for (const Session &session : sessionsOn(traits, day, startOf(day), bytesOn(traits, day))) {
            if (session.start >= m_to || (!working && session.start >= row.statusSince))
                break;
            const Seconds until = working ? m_to : row.statusSince;
            row.lastSeen = qMax(row.lastSeen.value_or(0), qMin(session.end, until));
            row.inSession = working && session.end > m_to;
        }
    }
    if (row.lastSeen) {
        const int country = fleet::countryOn(traits, dayOf(*row.lastSeen));
        row.country = QString::fromLatin1(countries()[size_t(country)].code);
        row.networkOperator = m_operators.pick(country, mix(traits.key, quint64(country), 45));
    }
    const RatePlan &plan = planOf(row);
    if (plan.simType == QByteArray("Prepaid")) {
        row.dataLeft = qMax<qint64>(0, plan.includedBytes - row.monthBytes);
        row.daysLeft = Calendar::nextMonth(m_today) - m_today;
    }
}

bool Traffic::advance(LineState &state) const
{
    const Traits traits = traitsOf(m_seed, state.row.lineNo);
    const LineRow before = state.row;
    if (Calendar::monthStart(dayOf(m_from)) != m_monthStart) {
        state.row.sessions = 0;
        state.row.smsSent = 0;
    }
    Seconds workedFrom = m_from;
    const bool lived = liveThroughHours(state, traits, workedFrom);
    if (isWorking(state.row.status))
        use(state, traits, workedFrom, m_to);
    describe(state, traits, isWorking(state.row.status));
    const LineRow &row = state.row;
    return lived || before.todayBytes != row.todayBytes || before.monthBytes != row.monthBytes ||
           before.sessions != row.sessions || before.smsSent != row.smsSent || before.inSession != row.inSession ||
           before.lastSeen != row.lastSeen || before.country != row.country || before.daysLeft != row.daysLeft;
}

bool Traffic::liveThroughHours(LineState &state, const Traits &traits, Seconds &workedFrom) const
{
    bool lived = false;
    for (Seconds hour = m_from / kHour * kHour; hour <= m_to; hour += kHour) {
        LineRow &row = state.row;
        const bool wasWorking = isWorking(row.status);
        const quint64 hash = mix(traits.key, quint64(hour), 46);
        Seconds when = hour + 1 + Seconds(below(mix(hash, 1), kHour - 1));
        bool happened = false;
        if (row.status == Status::DeactivationPending && row.deactivationDate &&
            *row.deactivationDate <= qMin(hour + kHour, m_to)) {
            when = qMax(m_from, *row.deactivationDate);
            if (workedFrom < when)
                use(state, traits, workedFrom, when);
            setStatus(row, Status::Deactivated, row.reason.toLatin1().constData(), row.statusBy, when);
            happened = true;
        } else if (m_from < when && when <= m_to) {
            if (wasWorking && !happens(hash, 20'000))
                continue;
            if (wasWorking)
                use(state, traits, workedFrom, when);
            happened = happening(state, traits, when, hash);
        }
        if (happened || wasWorking)
            workedFrom = qMax(workedFrom, happened ? when : workedFrom);
        lived = lived || happened;
    }
    return lived;
}

bool Traffic::happening(LineState &state, const Traits &traits, Seconds when, quint64 hash) const
{
    LineRow &row = state.row;
    switch (row.status) {
    case Status::Activated:
        if (below(mix(hash, 2), 2) == 0 && traits.kind != Kind::Meter)
            row.imei = imeiOf(traits, row.lineNo, int(when / kHour));
        else
            setStatus(row, Status::Suspended, below(mix(hash, 3), 2) == 0 ? "manual" : "rule", {}, when);
        return true;
    case Status::Suspended:
        if (!happens(hash, 400))
            return false;
        setStatus(row, Status::Activated, "", personFor(hash), when);
        return true;
    case Status::ActivationReady: // the first use makes it active (D34)
        if (!happens(hash, 200) || traits.usualBytes == 0)
            return false;
        setStatus(row, Status::Activated, "", u"platform"_s, when);
        row.imei = imeiOf(traits, row.lineNo);
        return true;
    case Status::ActivationPending:
        if (!happens(hash, 6))
            return false;
        setStatus(row, Status::ActivationReady, "", u"platform"_s, when);
        return true;
    case Status::Pending:
        if (!happens(hash, 48))
            return false;
        setStatus(row, Status::Blank, "", u"platform"_s, when);
        return true;
    case Status::DeactivationPending:
    case Status::Deactivated:
    case Status::Blank:
    case Status::Invalid:
    case Status::NotAvailable: return false;
    }
    return false;
}

qint64 Traffic::cost(const LineRow &row, Day day, qint64 bytes) const
{
    if (bytes == 0 || planOf(row).simType != QByteArray("PAYGO"))
        return 0;
    const qint64 price = countries()[size_t(countryOn(row, day))].priceMicros;
    return bytes / kMegabyte * price + bytes % kMegabyte * price / kMegabyte;
}

std::vector<Session> Traffic::sessions(const LineRow &row, const UsageDays &days, Day first, Day last,
                                       Seconds until) const
{
    const Traits traits = traitsOf(m_seed, row.lineNo);
    std::vector<Session> all;
    for (Day day = qMax(first, days.firstDay); day <= last; ++day) {
        const qint64 used = days.on(day);
        if (used == 0)
            continue;
        const Seconds start = m_calendar.startOf(day);
        const Seconds limit = qMin(until, m_calendar.startOf(day + 1));
        std::vector<Session> ofDay = sessionsOn(traits, day, start, bytesOn(traits, day));
        const bool whole = bytesUntil(ofDay, limit) == used;
        std::erase_if(ofDay, [limit](const Session &session) { return session.start >= limit; });
        if (ofDay.empty()) // the day was worked through only in part: all of it went through one session
            ofDay.push_back({.start = start, .end = qMin(limit, start + kHour), .bytes = used});
        qint64 left = used;
        for (Session &session : ofDay) {
            session.bytes =
                whole ? bytesUntil({session}, limit) : qMin(left, used / qint64(ofDay.size()) / kGrain * kGrain);
            session.end = qMin(session.end, limit);
            left -= session.bytes;
        }
        ofDay.back().bytes += left;
        all.insert(all.end(), ofDay.begin(), ofDay.end());
    }
    return all;
}

} // namespace platform::fleet
