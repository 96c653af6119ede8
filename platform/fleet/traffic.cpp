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

QString reasonBy(const QString &reason, quint64 hash)
{
    if (reason == "manual"_L1)
        return personFor(hash);
    if (reason == "rule"_L1)
        return u"rule: 500 MB a day"_s;
    return u"platform"_s;
}

//! What has been recorded of a session by `limit`, outside of the times in which the line was stopped; `most` bytes.
Session recorded(const Session &whole, Seconds limit, const std::vector<TimeSpan> &off, qint64 most)
{
    Session seen{whole.start, whole.start, 0};
    for (const Slice &slice : slicesOf(whole)) {
        const bool stopped = std::any_of(
            off.begin(), off.end(), [at = slice.at](const TimeSpan &span) { return at > span.from && at <= span.to; });
        if (slice.at > limit || stopped || seen.bytes >= most)
            continue;
        seen.bytes = qMin(most, seen.bytes + slice.bytes);
        seen.end = slice.at;
    }
    return seen;
}

} // namespace

const RatePlan &planOf(int ratePlanId)
{
    const std::vector<RatePlan> &plans = ratePlans();
    return plans[size_t(qBound(1, ratePlanId, int(plans.size())) - 1)];
}

qint64 costOf(const RatePlan &plan, int country, qint64 bytes)
{
    if (plan.simType != QByteArray("PAYGO"))
        return 0;
    const qint64 price = countries()[size_t(country)].priceMicros;
    return bytes / kMegabyte * price + bytes % kMegabyte * price / kMegabyte;
}

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
    giveTerms(state, traits);
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
}

qint64 Traffic::cost(const LineRow &row, Day day, qint64 bytes) const
{
    return bytes == 0 ? 0 : costOf(fleet::planOf(row.planOn(day)), countryOn(row, day), bytes);
}

std::vector<Session> Traffic::sessions(const LineRow &row, const UsageDays &days, Day first, Day last, Seconds until,
                                       const std::vector<TimeSpan> &off) const
{
    const Traits traits = traitsOf(m_seed, row.lineNo);
    std::vector<Session> all;
    for (Day day = qMax(first, days.firstDay); day <= last; ++day) {
        qint64 left = days.on(day);
        if (left == 0)
            continue;
        const Seconds start = m_calendar.startOf(day);
        const Seconds limit = qMin(until, m_calendar.startOf(day + 1));
        for (const Session &whole : sessionsOn(traits, day, start, bytesOn(traits, day))) {
            if (const Session seen = recorded(whole, limit, off, left); seen.end > seen.start) {
                left -= seen.bytes;
                all.push_back(seen);
            }
        }
        const bool hasOne = !all.empty() && all.back().start >= start;
        if (left > 0 && !hasOne) // what the fleet's own sessions do not explain went through one of an hour
            all.push_back({.start = start, .end = qMin(limit, start + kHour), .bytes = left});
        else if (left > 0)
            all.back().bytes += left;
    }
    return all;
}

//! Contract, prepaid data and where the line belongs (R184–R191, R231, R273).
void Traffic::giveTerms(LineState &state, const Traits &traits) const
{
    LineRow &row = state.row;
    const quint64 hash = mix(traits.key, 48);
    const RatePlan &plan = fleet::planOf(row.ratePlanId);
    for (Day day = qMax(m_monthStart, state.days.firstDay); day <= m_today; ++day)
        row.monthMicros += cost(row, day, state.days.on(day));
    row.deploymentCountry = QString::fromLatin1(countries()[size_t(traits.home)].code);
    if (plan.simType == QByteArray("Subscription")) {
        const int roll = int(below(hash, 100));
        row.contract = roll < 25   ? domain::Contract::Yearly
                       : roll < 40 ? domain::Contract::Quarterly
                       : roll < 41 ? domain::Contract::Unknown
                                   : domain::Contract::Monthly;
        const int within = row.contract == domain::Contract::Quarterly ? 90 : 365;
        if (row.contract == domain::Contract::Yearly || row.contract == domain::Contract::Quarterly)
            row.renewalDay = m_today - 3 + Day(below(mix(hash, 1), quint64(within)));
    }
    if (const int roll = int(below(mix(hash, 4), 100)); !row.endUser.isEmpty() && roll < 85) // R264
        row.paidUntil = roll < 70 ? m_today + Day(below(mix(hash, 5), 60)) : m_today - 1 - Day(below(mix(hash, 5), 20));
    if (plan.simType == QByteArray("Prepaid")) {
        const Day age = Day(below(mix(hash, 2), 300)); // days since the last refill
        row.dataLeft = qMax(plan.includedBytes / 20, plan.includedBytes - state.days.sum(m_today - age, m_today));
        row.dataExpiresAt = startOf(m_today - age + kPrepaidDays);
        row.daysLeft = kPrepaidDays - age;
        row.lastRefill = m_today - age;
        row.dataAutoRefill = below(mix(hash, 3), 10) < 8;
        row.refillThreshold = 50 * kMegabyte;
    }
}

} // namespace platform::fleet
