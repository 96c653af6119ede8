// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/jobstore.h"

#include "platform/bulkinsert.h"
#include "platform/scopesql.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

#define JOB_COLUMNS                                                                                                    \
    "job_id, action, parameters, state, user_id, user_email, sub_account_id, request_id, idempotency_key, total, "     \
    "done_lines, refused_lines, cancelled_lines, created_at, started_at, finished_at, updated_at, version"

base::Result<qint64> affected(base::Result<QSqlQuery *> result)
{
    if (!result)
        return result.error();
    return (*result)->numRowsAffected();
}

std::optional<Seconds> timeOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

base::Result<std::optional<StoredJob>> oneJob(base::Result<QSqlQuery *> found)
{
    if (!found)
        return found.error();
    std::optional<StoredJob> job;
    if ((*found)->next()) {
        const QSqlQuery &row = **found;
        job = StoredJob{.id = row.value(0).toLongLong(),
                        .action = row.value(1).toString(),
                        .parameters = row.value(2).toString().toUtf8(),
                        .state = row.value(3).toString(),
                        .userId = row.value(4).toLongLong(),
                        .userEmail = row.value(5).toString(),
                        .subAccountId = row.value(6).toInt(),
                        .requestId = row.value(7).toString(),
                        .idempotencyKey = row.value(8).toString(),
                        .total = row.value(9).toLongLong(),
                        .done = row.value(10).toLongLong(),
                        .refused = row.value(11).toLongLong(),
                        .cancelled = row.value(12).toLongLong(),
                        .createdAt = row.value(13).toLongLong(),
                        .startedAt = timeOf(row.value(14)),
                        .finishedAt = timeOf(row.value(15)),
                        .updatedAt = row.value(16).toLongLong(),
                        .version = row.value(17).toLongLong()};
    }
    (*found)->finish();
    return job;
}

} // namespace

base::Status insertJob(Connection &connection, qint64 accountId, const StoredJob &job)
{
    static const QString sql =
        u"INSERT INTO job (account_id, " JOB_COLUMNS
        ", lease_by, lease_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0)"_s;
    return done(connection.run(sql, {accountId, job.id, job.action, QString::fromUtf8(job.parameters), job.state,
                                     job.userId, job.userEmail, job.subAccountId, job.requestId, job.idempotencyKey,
                                     job.total, job.done, job.refused, job.cancelled, job.createdAt,
                                     orNull(job.startedAt), orNull(job.finishedAt), job.updatedAt, job.version}));
}

base::Result<qint64> addJobLines(Connection &connection, qint64 accountId, qint64 jobId,
                                 const std::vector<JobLine> &lines)
{
    BulkInsert rows(connection, u"job_line"_s,
                    {u"account_id"_s, u"job_id"_s, u"ord"_s, u"iccid"_s, u"state"_s, u"status"_s, u"code"_s,
                     u"message"_s, u"version"_s});
    qint64 ord = 0;
    for (const JobLine &line : lines) {
        if (base::Status ok =
                rows.add({accountId, jobId, ++ord, line.iccid, u"pending"_s, 0, u""_s, u""_s, line.version});
            !ok)
            return ok.error();
    }
    if (base::Status ok = rows.flush(); !ok)
        return ok.error();
    return ord;
}

base::Result<qint64> addJobLines(Connection &connection, qint64 accountId, qint64 jobId, const Scope &scope,
                                 const JobFilter &filter)
{
    QString sql = u"INSERT INTO job_line (account_id, job_id, ord, iccid, state, status, code, message) SELECT "
                  "account_id, CAST(? AS BIGINT), row_number() OVER (ORDER BY line_no), iccid, 'pending', 0, '', '' "
                  "FROM line WHERE account_id = ?"_s +
                  inScope(scope);
    QVariantList values = QVariantList{jobId, accountId} + scopeValues(scope);
    const auto only = [&](const QString &condition, const QVariantList &bound) {
        sql += u" AND "_s + condition;
        values += bound;
    };
    if (filter.status)
        only(u"status_id = ?"_s, {int(*filter.status)});
    if (filter.ratePlanId != 0)
        only(u"rate_plan_id = ?"_s, {filter.ratePlanId});
    if (filter.subAccountId != 0)
        only(u"sub_account_id = ?"_s, {filter.subAccountId});
    if (filter.groupId != 0)
        only(u"group_id = ?"_s, {filter.groupId});
    if (const QString pattern = likePattern(filter.text); !filter.text.isEmpty())
        only(u"(iccid LIKE ? ESCAPE '\\' OR lower(notes) LIKE ? ESCAPE '\\')"_s, {pattern, pattern});
    if (!filter.label.isEmpty())
        only(u"(CAST(? AS TEXT) || lower(labels) || CAST(? AS TEXT)) LIKE ? ESCAPE '\\'"_s,
             {u"\n"_s, u"\n"_s, likePattern(u'\n' + filter.label + u'\n')});
    if (filter.payment) {
        const auto [condition, bound] = withPayment(*filter.payment, filter.today);
        sql += condition;
        values += bound;
    }
    return affected(connection.run(sql, values));
}

base::Result<std::optional<StoredJob>> findJob(Connection &connection, qint64 accountId, qint64 jobId)
{
    static const QString sql = u"SELECT " JOB_COLUMNS " FROM job WHERE account_id = ? AND job_id = ?"_s;
    return oneJob(connection.run(sql, {accountId, jobId}));
}

base::Status saveJob(Connection &connection, qint64 accountId, StoredJob &job, Seconds now)
{
    ++job.version;
    job.updatedAt = now;
    static const QString sql =
        u"UPDATE job SET state = ?, total = ?, done_lines = ?, refused_lines = ?, cancelled_lines = ?, started_at = ?, "
        "finished_at = ?, updated_at = ?, version = ? WHERE account_id = ? AND job_id = ?"_s;
    return done(connection.run(sql, {job.state, job.total, job.done, job.refused, job.cancelled, orNull(job.startedAt),
                                     orNull(job.finishedAt), job.updatedAt, job.version, accountId, job.id}));
}

base::Result<std::optional<StoredJob>> claimJob(Connection &connection, qint64 accountId, const QString &worker,
                                                Seconds wallTime, Seconds leaseUntil)
{
    static const QString sql =
        u"SELECT " JOB_COLUMNS " FROM job WHERE account_id = ? AND state IN ('queued', 'running') AND (lease_by = ? OR "
        "lease_until <= ?) ORDER BY job_id LIMIT 1"_s;
    const auto job = oneJob(connection.run(sql, {accountId, worker, wallTime}));
    if (!job || !job->has_value())
        return job;
    static const QString lease = u"UPDATE job SET lease_by = ?, lease_until = ? WHERE account_id = ? AND job_id = ?"_s;
    if (base::Status ok = done(connection.run(lease, {worker, leaseUntil, accountId, (*job)->id})); !ok)
        return ok.error();
    return job;
}

base::Status releaseJobs(Connection &connection, const QString &worker)
{
    if (worker.isEmpty())
        return done(connection.run(u"UPDATE job SET lease_by = '', lease_until = 0 WHERE lease_until > 0"_s));
    return done(connection.run(u"UPDATE job SET lease_by = '', lease_until = 0 WHERE lease_by = ?"_s, {worker}));
}

base::Result<std::vector<JobLine>> pendingLines(Connection &connection, qint64 accountId, qint64 jobId, int most)
{
    static const QString sql = u"SELECT ord, iccid, version FROM job_line WHERE account_id = ? AND job_id = ? AND "
                               "state = 'pending' ORDER BY ord LIMIT ?"_s;
    base::Result<QSqlQuery *> found = connection.run(sql, {accountId, jobId, most});
    if (!found)
        return found.error();
    std::vector<JobLine> lines;
    while ((*found)->next())
        lines.push_back(
            {(*found)->value(0).toLongLong(), (*found)->value(1).toString(), (*found)->value(2).toLongLong()});
    (*found)->finish();
    return lines;
}

base::Status saveOutcome(Connection &connection, qint64 accountId, qint64 jobId, qint64 ord, const JobOutcome &outcome,
                         Seconds now)
{
    static const QString sql = u"UPDATE job_line SET state = ?, status = ?, code = ?, message = ?, at = ? WHERE "
                               "account_id = ? AND job_id = ? AND ord = ?"_s;
    return done(connection.run(sql, {outcome.code.isEmpty() ? u"done"_s : u"refused"_s, outcome.status, outcome.code,
                                     outcome.message, now, accountId, jobId, ord}));
}

base::Result<qint64> cancelPendingLines(Connection &connection, qint64 accountId, qint64 jobId, Seconds now)
{
    static const QString sql = u"UPDATE job_line SET state = 'cancelled', code = 'cancelled', at = ? WHERE "
                               "account_id = ? AND job_id = ? AND state = 'pending'"_s;
    return affected(connection.run(sql, {now, accountId, jobId}));
}

} // namespace platform
