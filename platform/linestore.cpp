// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linestore.h"

#include "platform/lineinserter.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

// The order of readRow().
#define LINE_COLUMNS                                                                                                   \
    "line.line_no, line.iccid, status_id, reason, status_by, status_since, deactivation_date, sub_account_id, "        \
    "rate_plan_id, "                                                                                                   \
    "group_id, labels, notes, imei, msisdn, eid, operator_name, country_code, end_user, data_left_bytes, days_left, "  \
    "in_session, last_seen, today_bytes, month_bytes, sessions, sms_sent, version, updated_at"

constexpr int kColumnCount = 28;

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

base::Result<qint64> oneNumber(base::Result<QSqlQuery *> found)
{
    if (!found)
        return found.error();
    const qint64 number = (*found)->next() ? (*found)->value(0).toLongLong() : 0;
    (*found)->finish();
    return number;
}

base::Status done(const base::Result<QSqlQuery *> &result)
{
    if (!result)
        return result.error();
    return {};
}

//! For LIKE … ESCAPE '\': what people type stands for itself.
QString likePattern(const QString &text)
{
    QString pattern = text;
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    for (QChar &c : pattern) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + 32);
    }
    return u'%' + pattern + u'%';
}

} // namespace

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
    static const QString sql = u"SELECT line.line_no, line.iccid, line.rate_plan_id, line_usage.first_day, "
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
        sink(row, unpackDays(query.value(3).toInt(), query.value(4).toByteArray()));
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

base::Result<qint64> forText(Connection &connection, qint64 accountId, const TextQuestion &question,
                             const RowSink &sink)
{
    static const QString sql = u"SELECT line_no FROM line WHERE account_id = ? AND (? = 0 OR status_id = ?) "
                               "AND (iccid LIKE ? ESCAPE '\\' OR lower(notes) LIKE ? ESCAPE '\\') ORDER BY line_no"_s;
    const QString pattern = likePattern(question.text);
    const int status = question.status ? int(*question.status) : 0;
    base::Result<QSqlQuery *> found = connection.run(sql, {accountId, status, status, pattern, pattern});
    if (!found)
        return found.error();
    // One pass counts and picks: everything must be looked at in any case.
    std::vector<qint64> page;
    qint64 total = 0;
    for (; (*found)->next(); ++total) {
        if (total >= question.offset && total < question.offset + question.limit)
            page.push_back((*found)->value(0).toLongLong());
    }
    (*found)->finish();
    for (const qint64 lineNo : page) {
        if (base::Status read = forLines(connection, accountId, lineNo, lineNo, sink); !read)
            return read.error();
    }
    return total;
}

base::Result<std::vector<Change>> changesAfter(Connection &connection, qint64 accountId, const ChangeMark &from,
                                               int limit)
{
    static const QString living =
        u"SELECT " LINE_COLUMNS " FROM line WHERE account_id = ? AND updated_at >= ? AND (updated_at > ? OR iccid > ?) "
        "ORDER BY updated_at, iccid LIMIT ?"_s;
    static const QString gone = u"SELECT deleted_at, iccid FROM line_deleted WHERE account_id = ? AND deleted_at >= ? "
                                u"AND (deleted_at > ? OR iccid > ?) "
                                "ORDER BY deleted_at, iccid LIMIT ?"_s;
    const QVariantList values{accountId, from.time, from.time, from.iccid, limit};
    std::vector<Change> changes;
    const base::Status read = eachRow(connection.run(living, values), [&changes](const LineRow &row) {
        changes.push_back({{row.updatedAt, row.iccid}, row});
    });
    if (!read)
        return read.error();
    base::Result<QSqlQuery *> found = connection.run(gone, values);
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

base::Result<qint64> countChanges(Connection &connection, qint64 accountId, Seconds since)
{
    static const QString sql = u"SELECT (SELECT count(*) FROM line WHERE account_id = ? AND updated_at >= ?) + "
                               "(SELECT count(*) FROM line_deleted WHERE account_id = ? AND deleted_at >= ?)"_s;
    return oneNumber(connection.run(sql, {accountId, since, accountId, since}));
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
    static const QString sql =
        u"UPDATE line SET status_id = ?, reason = ?, status_by = ?, status_since = ?, deactivation_date = ?, notes = "
        u"?, "
        "imei = ?, operator_name = ?, country_code = ?, data_left_bytes = ?, days_left = ?, in_session = ?, last_seen "
        "= ?, "
        "today_bytes = ?, month_bytes = ?, sessions = ?, sms_sent = ?, version = ?, updated_at = ? "
        "WHERE account_id = ? AND line_no = ?"_s;
    return done(connection.run(sql, {int(row.status),
                                     row.reason,
                                     row.statusBy,
                                     row.statusSince,
                                     orNull(row.deactivationDate),
                                     row.notes,
                                     row.imei,
                                     row.networkOperator,
                                     row.country,
                                     orNull(row.dataLeft),
                                     orNull(row.daysLeft),
                                     int(row.inSession),
                                     orNull(row.lastSeen),
                                     row.todayBytes,
                                     row.monthBytes,
                                     row.sessions,
                                     row.smsSent,
                                     row.version,
                                     row.updatedAt,
                                     accountId,
                                     row.lineNo}));
}

base::Status updateUsage(Connection &connection, qint64 accountId, qint64 lineNo, const UsageDays &days)
{
    static const QString sql = u"UPDATE line_usage SET first_day = ?, days = ? WHERE account_id = ? AND line_no = ?"_s;
    return done(connection.run(sql, {days.firstDay, packDays(days), accountId, lineNo}));
}

base::Status deleteLine(Connection &connection, qint64 accountId, const LineRow &row, Seconds when)
{
    base::Status ok =
        done(connection.run(u"DELETE FROM line WHERE account_id = ? AND line_no = ?"_s, {accountId, row.lineNo}));
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
