// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linestore.h"

#include "platform/lineinserter.h"
#include "platform/linevalues.h"
#include "platform/scopesql.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

// The order of readRow().
#define LINE_COLUMNS                                                                                                   \
    "line.line_no, line.iccid, status_id, reason, status_by, status_since, deactivation_date, sub_account_id, "        \
    "rate_plan_id, "                                                                                                   \
    "group_id, labels, notes, imei, msisdn, eid, operator_name, country_code, end_user, data_left_bytes, days_left, "  \
    "in_session, last_seen, today_bytes, month_bytes, sessions, sms_sent, version, updated_at, month_micros, "         \
    "plan_history, plan_label, contract, renewal_day, renewal_confirmed, deployment_country, data_expires_at, "        \
    "data_auto_refill, refill_threshold, in_store, paid_until, last_refill"

constexpr int kColumnCount = 41;

template<class T>
std::optional<T> optionalValue(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<T>(value.value<T>());
}

LineRow readRow(const QSqlQuery &query)
{
    int i = 0;
    LineRow row;
    row.lineNo = query.value(i++).toLongLong();
    row.iccid = query.value(i++).toString();
    row.status = Status(query.value(i++).toInt());
    row.reason = query.value(i++).toString();
    row.statusBy = query.value(i++).toString();
    row.statusSince = query.value(i++).toLongLong();
    row.deactivationDate = optionalValue<qint64>(query.value(i++));
    row.subAccountId = query.value(i++).toInt();
    row.ratePlanId = query.value(i++).toInt();
    row.groupId = query.value(i++).toInt();
    row.labels = query.value(i++).toString();
    row.notes = query.value(i++).toString();
    row.imei = query.value(i++).toString();
    row.msisdn = query.value(i++).toString();
    row.eid = query.value(i++).toString();
    row.networkOperator = query.value(i++).toString();
    row.country = query.value(i++).toString();
    row.endUser = query.value(i++).toString();
    row.dataLeft = optionalValue<qint64>(query.value(i++));
    row.daysLeft = optionalValue<int>(query.value(i++));
    row.inSession = query.value(i++).toInt() != 0;
    row.lastSeen = optionalValue<qint64>(query.value(i++));
    row.todayBytes = query.value(i++).toLongLong();
    row.monthBytes = query.value(i++).toLongLong();
    row.sessions = query.value(i++).toInt();
    row.smsSent = query.value(i++).toInt();
    row.version = query.value(i++).toLongLong();
    row.updatedAt = query.value(i++).toLongLong();
    row.monthMicros = query.value(i++).toLongLong();
    row.planHistory = query.value(i++).toString();
    row.planLabel = query.value(i++).toString();
    row.contract = domain::parseContract(query.value(i++).toString()).value_or(domain::Contract::Unknown);
    row.renewalDay = optionalValue<int>(query.value(i++));
    row.renewalConfirmed = query.value(i++).toInt() != 0;
    row.deploymentCountry = query.value(i++).toString();
    row.dataExpiresAt = optionalValue<qint64>(query.value(i++));
    row.dataAutoRefill = query.value(i++).toInt() != 0;
    row.refillThreshold = query.value(i++).toLongLong();
    row.inStore = query.value(i++).toInt() != 0;
    row.paidUntil = optionalValue<int>(query.value(i++));
    row.lastRefill = optionalValue<int>(query.value(i++));
    row.storedGroupId = row.groupId;
    row.storedSubAccountId = row.subAccountId;
    return row;
}

base::Status eachRow(base::Result<QSqlQuery *> found, const RowSink &sink)
{
    if (!found)
        return found.error();
    while ((*found)->next())
        sink(readRow(**found));
    (*found)->finish();
    return {};
}

//! A table of lines gone, with gone_at and iccid: from the account, or from a scope that they were in before.
QString goneFrom(const Scope &scope)
{
    if (scope.isEverything())
        return u"(SELECT deleted_at AS gone_at, iccid FROM line_deleted WHERE account_id = ?) AS gone"_s;
    return "(SELECT max(left_at) AS gone_at, iccid FROM line_left WHERE account_id = ?"_L1 + inScope(scope) +
           " AND NOT EXISTS (SELECT 1 FROM line WHERE line.account_id = line_left.account_id AND line.iccid = "
           "line_left.iccid"_L1 +
           inScope(scope) + ") GROUP BY iccid) AS gone"_L1;
}

QVariantList goneValues(qint64 accountId, const Scope &scope)
{
    return QVariantList{accountId} + scopeValues(scope) + scopeValues(scope);
}

base::Status leave(Connection &connection, qint64 accountId, qint64 lineNo, Seconds when)
{
    static const QString sql =
        u"INSERT INTO line_left (account_id, iccid, group_id, sub_account_id, left_at) SELECT account_id, iccid, "
        "group_id, sub_account_id, CAST(? AS BIGINT) FROM line WHERE account_id = ? AND line_no = ? "
        "ON CONFLICT (account_id, iccid, group_id, sub_account_id) DO UPDATE SET left_at = excluded.left_at"_s;
    return done(connection.run(sql, {when, accountId, lineNo}));
}

} // namespace

base::Status forLinesWhere(Connection &connection, qint64 accountId, const QString &condition, const RowSink &sink)
{
    const QString sql =
        u"SELECT " LINE_COLUMNS " FROM line WHERE account_id = ? AND "_s + condition + u" ORDER BY line_no"_s;
    return eachRow(connection.run(sql, {accountId}), sink);
}

base::Status forLines(Connection &connection, qint64 accountId, qint64 first, qint64 last, const RowSink &sink)
{
    static const QString sql =
        u"SELECT " LINE_COLUMNS " FROM line WHERE account_id = ? AND line_no BETWEEN ? AND ? ORDER BY line_no"_s;
    return eachRow(connection.run(sql, {accountId, first, last}), sink);
}

base::Status forLinesWithUsage(Connection &connection, qint64 accountId, qint64 first, qint64 last,
                               const UsageSink &sink)
{
    static const QString sql =
        u"SELECT " LINE_COLUMNS
        ", line_usage.first_day, line_usage.days FROM line JOIN line_usage ON line_usage.account_id = "
        "line.account_id AND line_usage.line_no = line.line_no WHERE line.account_id = ? AND line.line_no BETWEEN ? "
        "AND ? "
        "ORDER BY line.line_no"_s;
    base::Result<QSqlQuery *> found = connection.run(sql, {accountId, first, last});
    if (!found)
        return found.error();
    QSqlQuery &query = **found;
    while (query.next())
        sink(readRow(query),
             unpackDays(query.value(kColumnCount).toInt(), query.value(kColumnCount + 1).toByteArray()));
    query.finish();
    return {};
}

base::Status forCharges(Connection &connection, qint64 accountId, qint64 first, qint64 last, const UsageSink &sink)
{
    static const QString sql =
        u"SELECT line.line_no, line.iccid, line.rate_plan_id, line.plan_history, line_usage.first_day, "
        u"line_usage.days FROM line_usage JOIN line ON "
        "line.account_id = line_usage.account_id AND line.line_no = line_usage.line_no WHERE "
        "line_usage.account_id = ? AND "
        "line_usage.line_no BETWEEN ? AND ? ORDER BY line_usage.line_no"_s;
    base::Result<QSqlQuery *> found = connection.run(sql, {accountId, first, last});
    if (!found)
        return found.error();
    QSqlQuery &query = **found;
    while (query.next()) {
        LineRow row;
        row.lineNo = query.value(0).toLongLong();
        row.iccid = query.value(1).toString();
        row.ratePlanId = query.value(2).toInt();
        row.planHistory = query.value(3).toString();
        sink(row, unpackDays(query.value(4).toInt(), query.value(5).toByteArray()));
    }
    query.finish();
    return {};
}

base::Status forStatus(Connection &connection, qint64 accountId, Status status, qint64 first, int limit,
                       const RowSink &sink)
{
    static const QString sql =
        u"SELECT " LINE_COLUMNS
        " FROM line WHERE account_id = ? AND status_id = ? AND line_no >= ? ORDER BY line_no LIMIT ?"_s;
    return eachRow(connection.run(sql, {accountId, int(status), first, limit}), sink);
}

std::pair<QString, QVariantList> withPayment(domain::EndPayment payment, Day today)
{
    switch (payment) {
    case domain::EndPayment::Unknown: return {u" AND paid_until IS NULL"_s, {}};
    case domain::EndPayment::Paid: return {u" AND paid_until >= ?"_s, {today}};
    case domain::EndPayment::Due: return {u" AND paid_until < ?"_s, {today}};
    }
    return {};
}

base::Result<qint64> forQuestion(Connection &connection, qint64 accountId, const LineQuestion &question,
                                 const RowSink &sink)
{
    QString sql = u"SELECT line_no FROM line WHERE account_id = ?"_s + inScope(question.scope);
    QVariantList values = QVariantList{accountId} + scopeValues(question.scope);
    if (question.status) {
        sql += " AND status_id = ?"_L1;
        values << int(*question.status);
    }
    if (question.payment) {
        const auto [condition, bound] = withPayment(*question.payment, question.today);
        sql += condition;
        values += bound;
    }
    base::Result<QSqlQuery *> found = connection.run(sql + " ORDER BY line_no"_L1, values);
    if (!found)
        return found.error();
    // One pass counts and picks: everything must be looked at in any case.
    std::vector<qint64> page;
    qint64 total = 0;
    while ((*found)->next()) {
        const qint64 lineNo = (*found)->value(0).toLongLong();
        if (question.among && !std::binary_search(question.among->begin(), question.among->end(), lineNo))
            continue;
        if (total >= question.offset && total < question.offset + question.limit)
            page.push_back(lineNo);
        ++total;
    }
    (*found)->finish();
    for (const qint64 lineNo : page) {
        if (base::Status read = forLines(connection, accountId, lineNo, lineNo, sink); !read)
            return read.error();
    }
    return total;
}

base::Result<qint64> countLines(Connection &connection, qint64 accountId, const Scope &scope)
{
    return connection.number(u"SELECT count(*) FROM line WHERE account_id = ?"_s + inScope(scope),
                             QVariantList{accountId} + scopeValues(scope));
}

base::Result<std::vector<Change>> changesAfter(Connection &connection, qint64 accountId, const Scope &scope,
                                               const ChangeMark &from, int limit)
{
    const QString living =
        u"SELECT " LINE_COLUMNS " FROM line WHERE account_id = ?"_s + inScope(scope) +
        " AND updated_at >= ? AND (updated_at > ? OR iccid > ?) ORDER BY updated_at, iccid LIMIT ?"_L1;
    const QString gone = u"SELECT gone_at, iccid FROM "_s + goneFrom(scope) +
                         " WHERE gone_at >= ? AND (gone_at > ? OR iccid > ?) ORDER BY gone_at, iccid LIMIT ?"_L1;
    const QVariantList mark{from.time, from.time, from.iccid, limit};
    std::vector<Change> changes;
    const base::Status read = eachRow(connection.run(living, QVariantList{accountId} + scopeValues(scope) + mark),
                                      [&changes](const LineRow &row) {
                                          changes.push_back({{row.updatedAt, row.iccid}, row});
                                      });
    if (!read)
        return read.error();
    base::Result<QSqlQuery *> found = connection.run(gone, goneValues(accountId, scope) + mark);
    if (!found)
        return found.error();
    while ((*found)->next())
        changes.push_back({{(*found)->value(0).toLongLong(), (*found)->value(1).toString()}, std::nullopt});
    (*found)->finish();
    std::sort(changes.begin(), changes.end(), [](const Change &a, const Change &b) {
        return a.mark.time != b.mark.time ? a.mark.time < b.mark.time : a.mark.iccid < b.mark.iccid;
    });
    if (changes.size() > size_t(limit))
        changes.resize(size_t(limit));
    return changes;
}

base::Result<qint64> countChanges(Connection &connection, qint64 accountId, const Scope &scope, Seconds since)
{
    const QString sql = u"SELECT (SELECT count(*) FROM line WHERE account_id = ?"_s + inScope(scope) +
                        " AND updated_at >= ?) + (SELECT count(*) FROM "_L1 + goneFrom(scope) +
                        " WHERE gone_at >= ?)"_L1;
    return connection.number(sql, QVariantList{accountId} + scopeValues(scope) + QVariantList{since} +
                                      goneValues(accountId, scope) + QVariantList{since});
}

base::Result<std::optional<LineRow>> findLine(Connection &connection, qint64 accountId, const QString &iccid)
{
    static const QString sql = u"SELECT " LINE_COLUMNS " FROM line WHERE account_id = ? AND iccid = ?"_s;
    std::optional<LineRow> row;
    const base::Status read =
        eachRow(connection.run(sql, {accountId, iccid}), [&row](const LineRow &found) { row = found; });
    if (!read)
        return read.error();
    return row;
}

base::Result<UsageDays> findUsage(Connection &connection, qint64 accountId, qint64 lineNo)
{
    static const QString sql = u"SELECT first_day, days FROM line_usage WHERE account_id = ? AND line_no = ?"_s;
    base::Result<QSqlQuery *> found = connection.run(sql, {accountId, lineNo});
    if (!found)
        return found.error();
    UsageDays days;
    if ((*found)->next())
        days = unpackDays((*found)->value(0).toInt(), (*found)->value(1).toByteArray());
    (*found)->finish();
    return days;
}

base::Status insertLine(Connection &connection, qint64 accountId, const LineRow &row, const UsageDays &days)
{
    LineInserter inserter(connection, accountId);
    const base::Status added = inserter.add(row, days);
    return added ? inserter.finish() : added;
}

base::Status updateLine(Connection &connection, qint64 accountId, const LineRow &row)
{
    if (row.groupId != row.storedGroupId || row.subAccountId != row.storedSubAccountId) {
        if (base::Status left = leave(connection, accountId, row.lineNo, row.updatedAt); !left)
            return left;
    }
    static const QString sql =
        u"UPDATE line SET %1 = ? WHERE account_id = ? AND line_no = ?"_s.arg(mutableColumns().join(u" = ?, "_s));
    return done(connection.run(sql, mutableValues(row) + QVariantList{accountId, row.lineNo}));
}

base::Status updateUsage(Connection &connection, qint64 accountId, qint64 lineNo, const UsageDays &days)
{
    static const QString sql = u"UPDATE line_usage SET first_day = ?, days = ? WHERE account_id = ? AND line_no = ?"_s;
    return done(connection.run(sql, {days.firstDay, packDays(days), accountId, lineNo}));
}

base::Status deleteLine(Connection &connection, qint64 accountId, const LineRow &row, Seconds when)
{
    base::Status ok = leave(connection, accountId, row.lineNo, when);
    if (ok)
        ok = done(connection.run(u"DELETE FROM line WHERE account_id = ? AND line_no = ?"_s, {accountId, row.lineNo}));
    if (ok)
        ok = done(
            connection.run(u"DELETE FROM line_usage WHERE account_id = ? AND line_no = ?"_s, {accountId, row.lineNo}));
    if (!ok)
        return ok;
    static const QString sql = u"INSERT INTO line_deleted (account_id, iccid, deleted_at) VALUES (?, ?, ?) "
                               "ON CONFLICT (account_id, iccid) DO UPDATE SET deleted_at = excluded.deleted_at"_s;
    return done(connection.run(sql, {accountId, row.iccid, when}));
}

} // namespace platform
