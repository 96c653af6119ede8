// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/engine/live.h"

#include "platform/core.h"
#include "platform/fleet/identity.h"
#include "platform/fleet/operators.h"
#include "platform/fleet/random.h"
#include "platform/lineupdater.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace platform::engine {

namespace {

constexpr size_t kBatch = 1000;
constexpr Seconds kHour = 3600;

Terms termsOf(const fleet::RatePlan &plan)
{
    const QByteArray type = plan.simType;
    return type == "Prepaid" ? Terms::Prepaid : type == "Subscription" ? Terms::Subscription : Terms::ByTheMegabyte;
}

template<class T>
std::optional<T> optionalValue(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<T>(value.value<T>());
}

int deploymentOf(const QString &code) { return code.isEmpty() ? -1 : fleet::countryIndex(code.toLatin1().constData()); }

//! A change of plan begins with a day, so the day decides which plan counts.
int planOn(int ratePlanId, const QString &history, Day day)
{
    LineRow row;
    row.ratePlanId = ratePlanId;
    row.planHistory = history;
    return row.planOn(day);
}

Live readLive(const QSqlQuery &query, quint64 seed, Day day)
{
    int i = 0;
    Live line;
    line.lineNo = query.value(i++).toLongLong();
    line.traits = fleet::traitsOf(seed, line.lineNo);
    line.status = Status(query.value(i++).toInt());
    const QString reason = query.value(i++).toString();
    line.forBalance = line.status == Status::Suspended && reason == "balance"_L1;
    line.byRule = reason == "rule"_L1;
    line.reason = reason;
    line.subAccountId = query.value(i++).toInt();
    const int ratePlanId = query.value(i++).toInt();
    line.plan = &fleet::planOf(planOn(ratePlanId, query.value(i++).toString(), day));
    line.terms = termsOf(*line.plan);
    line.inSession = query.value(i++).toInt() != 0;
    line.hasDevice = !query.value(i++).toString().isEmpty();
    line.dataAutoRefill = query.value(i++).toInt() != 0;
    line.deployment = deploymentOf(query.value(i++).toString());
    line.sessions = query.value(i++).toInt();
    line.smsSent = query.value(i++).toInt();
    line.todayBytes = query.value(i++).toLongLong();
    line.monthBytes = query.value(i++).toLongLong();
    line.monthMicros = query.value(i++).toLongLong();
    line.threshold = query.value(i++).toLongLong();
    line.dataLeft = optionalValue<qint64>(query.value(i++));
    line.dataExpiresAt = optionalValue<qint64>(query.value(i++));
    line.deactivationDate = optionalValue<qint64>(query.value(i++));
    line.lastSeen = query.value(i++).toLongLong();
    line.statusSince = query.value(i++).toLongLong();
    line.lastRefill = optionalValue<int>(query.value(i++));
    return line;
}

} // namespace

base::Status LiveFleet::load()
{
    static const QString sql =
        u"SELECT line_no, status_id, reason, sub_account_id, rate_plan_id, plan_history, in_session, imei, "
        u"data_auto_refill, "
        "deployment_country, sessions, sms_sent, today_bytes, month_bytes, month_micros, refill_threshold, "
        "data_left_bytes, "
        "data_expires_at, deactivation_date, last_seen, status_since, last_refill FROM line WHERE account_id = ? ORDER BY line_no"_s;
    base::Result<QSqlQuery *> found = m_db.run(sql, {m_core.account.id});
    if (!found)
        return found.error();
    const Day day = m_core.calendar.dayOf(m_core.saved.trafficUntil);
    m_lines.clear();
    while ((*found)->next())
        m_lines.push_back(readLive(**found, m_core.account.seed, day));
    (*found)->finish();
    return {};
}

Live *LiveFleet::find(qint64 lineNo)
{
    const auto it = std::lower_bound(m_lines.begin(), m_lines.end(), lineNo,
                                     [](const Live &line, qint64 number) { return line.lineNo < number; });
    return it != m_lines.end() && it->lineNo == lineNo ? &*it : nullptr;
}

void LiveFleet::setStatus(Live &line, Status status, const QString &reason, const Actor &by, Seconds at)
{
    if (line.status == status && line.reason == reason)
        return;
    note(line, at, u"line.status"_s, u"status"_s, QString::fromLatin1(statusText(line.status)),
         QString::fromLatin1(statusText(status)), reason);
    m_notes.back().entry.actor = by;
    line.status = status;
    line.reason = reason;
    line.statusBy = by.name;
    line.statusSince = at;
    line.forBalance = status == Status::Suspended && reason == "balance"_L1;
    line.byRule = reason == "rule"_L1;
    line.inSession = line.inSession && line.isWorking();
    line.statusChanged = line.changed = true;
}

void LiveFleet::note(const Live &line, Seconds at, const QString &action, const QString &field, const QString &before,
                     const QString &after, const QString &reason)
{
    m_notes.push_back({line.lineNo,
                       {.at = at,
                        .actor = {},
                        .action = action,
                        .objectKind = u"line"_s,
                        .objectId = {},
                        .field = field,
                        .before = before,
                        .after = after,
                        .reason = reason}});
}

base::Result<QString> LiveFleet::iccidOf(const Live &line)
{
    static const QString sql = u"SELECT iccid FROM line WHERE account_id = ? AND line_no = ?"_s;
    base::Result<QSqlQuery *> found = m_db.run(sql, {m_core.account.id, line.lineNo});
    if (!found)
        return found.error();
    const QString iccid = (*found)->next() ? (*found)->value(0).toString() : QString();
    (*found)->finish();
    return iccid;
}

base::Status LiveFleet::store(Day day, Seconds now)
{
    if (base::Status ok = storeNotes(); !ok)
        return ok;
    for (size_t at = 0; at < m_lines.size(); at += kBatch) {
        const auto batch = std::span(m_lines).subspan(at, qMin(kBatch, m_lines.size() - at));
        if (base::Status ok = storeBatch(batch, day, now); !ok)
            return ok;
    }
    return {};
}

base::Status LiveFleet::storeBatch(std::span<Live> batch, Day day, Seconds now)
{
    const auto isChanged = [](const Live &line) { return line.changed; };
    if (std::none_of(batch.begin(), batch.end(), isChanged))
        return {};
    std::vector<std::pair<LineRow, UsageDays>> rows;
    rows.reserve(batch.size());
    auto live = batch.begin();
    const base::Status read =
        forLinesWithUsage(m_db, m_core.account.id, batch.front().lineNo, batch.back().lineNo,
                          [&](const LineRow &row, const UsageDays &days) {
                              while (live != batch.end() && live->lineNo < row.lineNo)
                                  ++live;
                              if (live != batch.end() && live->lineNo == row.lineNo && live->changed)
                                  rows.emplace_back(row, days);
                          });
    if (!read)
        return read;
    LineUpdater updater(m_db, m_core.account.id);
    for (auto &[row, days] : rows) {
        Live &line = *find(row.lineNo);
        apply(line, row, now);
        ++m_changedLines;
        base::Status ok = updater.update(row);
        if (ok && line.added != 0)
            ok = updater.updateUsage(row.lineNo, usageWith(line, days, day));
        if (!ok)
            return ok;
        if (line.statusChanged)
            m_core.noteLine(row);
        line.changed = line.statusChanged = false;
        line.added = 0;
    }
    return updater.finish();
}

void LiveFleet::apply(const Live &line, LineRow &row, Seconds now) const
{
    static const fleet::Operators operators;
    row.todayBytes = line.todayBytes;
    row.monthBytes = line.monthBytes;
    row.monthMicros = line.monthMicros;
    row.sessions = line.sessions;
    row.smsSent = line.smsSent;
    row.inSession = line.inSession;
    row.lastSeen = line.lastSeen > 0 ? std::optional(line.lastSeen) : row.lastSeen;
    row.dataLeft = line.dataLeft;
    row.dataExpiresAt = line.dataExpiresAt;
    row.lastRefill = line.lastRefill;
    if (line.dataExpiresAt)
        row.daysLeft = qMax(0, m_core.calendar.dayOf(*line.dataExpiresAt) - m_core.calendar.dayOf(now));
    row.deactivationDate = line.deactivationDate;
    if (line.statusChanged) {
        row.status = line.status;
        row.reason = line.reason;
        row.statusBy = line.statusBy;
        row.statusSince = line.statusSince;
    }
    if (line.deviceSince != 0)
        row.imei = fleet::imeiOf(line.traits, line.lineNo, int(line.deviceSince / kHour));
    if (line.country >= 0) {
        row.country = QString::fromLatin1(fleet::countries()[size_t(line.country)].code);
        row.networkOperator = operators.pick(line.country, fleet::mix(line.traits.key, quint64(line.country), 45));
    }
    ++row.version;
    row.updatedAt = now;
}

UsageDays LiveFleet::usageWith(const Live &line, const UsageDays &before, Day day)
{
    UsageDays days = before;
    days.add(day, line.added);
    const Day oldest = day - fleet::kDaysKept + 1;
    if (const Day surplus = oldest - days.firstDay; surplus > 0 && size_t(surplus) <= days.bytes.size()) {
        days.bytes.erase(days.bytes.begin(), days.bytes.begin() + surplus);
        days.firstDay = oldest;
    }
    return days;
}

base::Status LiveFleet::storeNotes()
{
    for (Note &note : m_notes) {
        const base::Result<QString> iccid = iccidOf(*find(note.lineNo));
        if (!iccid)
            return iccid.error();
        note.entry.objectId = *iccid;
        if (base::Status ok = writeAudit(m_db, m_core.account.id, note.entry); !ok)
            return ok;
    }
    m_notes.clear();
    return {};
}

} // namespace platform::engine
