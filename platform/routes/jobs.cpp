// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/iccid.h"
#include "platform/accounts.h"
#include "platform/action.h"
#include "platform/audit.h"
#include "platform/jobstore.h"
#include "platform/lineaction.h"
#include "platform/lineorders.h"
#include "platform/tablelist.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr qsizetype kMostIccids = 100'000; // what fits into a body; a filter has no end

void optionalTime(JsonWriter &json, const char *key, const std::optional<Seconds> &time)
{
    if (time)
        json.text(key, wireTime(*time));
    else
        json.null(key);
}

QByteArray jobJson(const QByteArray &base, const StoredJob &job)
{
    const QByteArray self = base + "jobs/" + QByteArray::number(job.id);
    JsonWriter json;
    json.beginObject().text("id", QByteArray::number(job.id)).text("action", job.action);
    json.raw("parameters", job.parameters).text("state", job.state).number("total", job.total);
    json.number("pending", job.total - job.done - job.refused - job.cancelled).number("done", job.done);
    json.number("refused", job.refused).number("cancelled", job.cancelled);
    json.text("created_at", wireTime(job.createdAt)).text("created_by", job.userEmail);
    optionalTime(json, "started_at", job.startedAt);
    optionalTime(json, "finished_at", job.finishedAt);
    json.text("updated_at", wireTime(job.updatedAt)).number("version", job.version);
    json.beginObject("links").text("self", self).text("results", self + "/results");
    if (!job.isOver())
        json.text("cancel", self + "/cancel");
    return json.endObject().endObject().take();
}

//! What a client asks for, read from the body.
struct WantedJob
{
    const LineOrder *order = nullptr;
    QByteArray parameters;
    std::vector<JobLine> lines;
    std::optional<JobFilter> filter;
};

std::optional<Status> statusFrom(const QString &word)
{
    for (int id = 1; id <= kStatusCount; ++id) {
        if (word.compare(QLatin1StringView(statusText(Status(id))), Qt::CaseInsensitive) == 0)
            return Status(id);
    }
    return std::nullopt;
}

JobFilter filterFrom(Body &body, const Core &core)
{
    Body inner = Body::ofObject(body.object("filter"_L1));
    JobFilter filter;
    if (const QString word = inner.optionalText("status"_L1, 40); !word.isEmpty()) {
        filter.status = statusFrom(word);
        if (!filter.status)
            inner.refuse("status"_L1, "There is no such status.");
    }
    filter.ratePlanId = inner.optionalId("rate_plan_id"_L1);
    filter.subAccountId = inner.optionalId("sub_account_id"_L1);
    filter.groupId = inner.optionalId("group_id"_L1);
    filter.text = inner.optionalText("text"_L1, 200);
    filter.label = inner.optionalText("label"_L1, kLongestLabel);
    filter.today = core.today();
    if (inner.has("payment"_L1)) {
        filter.payment = domain::parseEndPayment(inner.text("payment"_L1, 40));
        if (!filter.payment)
            inner.refuse("payment"_L1, "unknown, paid or due.");
    }
    if (const auto &refusal = inner.refusal())
        body.refuse("filter"_L1, refusal->field + ": " + refusal->message);
    return filter;
}

//! Each line once, in the order they were named; what is no ICCID is nobody's line. Versions stand beside them.
std::vector<JobLine> linesFrom(Body &body)
{
    std::vector<JobLine> all;
    QSet<QString> seen;
    const QStringList given = body.texts("iccids"_L1, kMostIccids, 40);
    const QStringList versions = body.texts("versions"_L1, kMostIccids, 20);
    if (body.has("versions"_L1) && versions.size() != given.size())
        body.refuse("versions"_L1, "As many as iccids are needed; 0 insists on nothing.");
    for (qsizetype i = 0; i < given.size(); ++i) {
        const base::Result<domain::Iccid> iccid = domain::parseIccid(given[i]);
        const QString number = iccid ? iccid->text : given[i];
        bool isNumber = true;
        const qint64 wanted = i < versions.size() ? versions[i].toLongLong(&isNumber) : 0;
        if (!isNumber || wanted < 0)
            body.refuse("versions"_L1, "A version is a number.");
        if (!seen.contains(number))
            all.push_back({.ord = 0, .iccid = number, .version = wanted});
        seen.insert(number);
    }
    return all;
}

std::variant<WantedJob, Refusal> wantedFrom(const Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    WantedJob wanted;
    wanted.order = findLineOrder(body.text("action"_L1, 40));
    if (!wanted.order)
        body.refuse("action"_L1, "There is no such action.");
    const QJsonObject parameters = body.object("parameters"_L1);
    wanted.parameters = QJsonDocument(parameters).toJson(QJsonDocument::Compact);
    if (body.has("iccids"_L1) == body.has("filter"_L1))
        body.refuse("iccids"_L1, "Either iccids or filter is needed.");
    else if (body.has("iccids"_L1))
        wanted.lines = linesFrom(body);
    else
        wanted.filter = filterFrom(body, context.core);
    if (body.refusal())
        return *body.refusal();
    Body inner = Body::ofObject(parameters);
    wanted.order->read(inner, context.core);
    if (inner.refusal())
        return *inner.refusal();
    if (!(context.permissions & wanted.order->needs))
        return forbidden(wanted.order->needs);
    return wanted;
}

base::Status audit(Context &context, Connection &connection, const StoredJob &job, const QString &action, Seconds now)
{
    return writeAudit(connection, context.core.account.id,
                      {.at = now,
                       .actor = {ActorKind::User, context.user.email, QString::fromLatin1(context.requestId)},
                       .action = action,
                       .objectKind = u"job"_s,
                       .objectId = QString::number(job.id),
                       .field = u"action"_s,
                       .before = {},
                       .after = u"%1 × %2"_s.arg(job.action).arg(job.total),
                       .reason = u"manual"_s});
}

base::Result<StoredJob> store(Context &context, Connection &connection, const WantedJob &wanted, Seconds now)
{
    const qint64 account = context.core.account.id;
    const base::Result<qint64> id = reserveIds(connection, account, u"job"_s);
    if (!id)
        return id.error();
    StoredJob job{.id = *id,
                  .action = QString(wanted.order->action),
                  .parameters = wanted.parameters,
                  .state = u"queued"_s,
                  .userId = context.user.id,
                  .userEmail = context.user.email,
                  .subAccountId = context.base == context.core.basePath() ? 0 : context.scope.subAccountId.value_or(0),
                  .requestId = QString::fromLatin1(context.requestId),
                  .idempotencyKey = QString::fromUtf8(context.request.header("idempotency-key")),
                  .createdAt = now,
                  .updatedAt = now};
    const base::Result<qint64> lines = wanted.filter
                                           ? addJobLines(connection, account, job.id, context.scope, *wanted.filter)
                                           : addJobLines(connection, account, job.id, wanted.lines);
    if (!lines)
        return lines.error();
    job.total = *lines;
    base::Status ok = insertJob(connection, account, job);
    if (ok)
        ok = audit(context, connection, job, u"job.created"_s, now);
    if (!ok)
        return ok.error();
    return job;
}

Answer create(Context &context)
{
    const auto wanted = wantedFrom(context);
    if (const auto *refusal = std::get_if<Refusal>(&wanted))
        return *refusal;
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        const base::Result<StoredJob> job = store(context, connection, std::get<WantedJob>(wanted), now);
        if (!job)
            return internalRefusal(job.error());
        context.core.afterCommit([&bell = context.accounts.jobBell()] { bell.ring(); });
        return jsonResponse(jobJson(context.base, *job), 202);
    });
}

//! Everybody's jobs for those who act on the whole account; for others their own.
bool seesAll(const Context &context) { return context.scope.isEverything() && context.may(Permission::ManageLines); }

//! The job that the address names, where the user sees it.
base::Result<std::optional<StoredJob>> named(const Context &context, Connection &connection)
{
    bool ok = false;
    const qint64 id = context.parts.first().toLongLong(&ok);
    if (!ok)
        return std::optional<StoredJob>();
    auto job = findJob(connection, context.core.account.id, id);
    if (job && job->has_value() && !seesAll(context) && (*job)->userId != context.user.id)
        return std::optional<StoredJob>();
    return job;
}

Refusal unknownJob() { return {.status = 404, .code = "not_found", .message = "There is no such job."}; }

Answer job(Context &context)
{
    const auto found = named(context, context.reader);
    if (!found)
        return internalRefusal(found.error());
    return found->has_value() ? Answer(singleResource(jobJson(context.base, **found))) : Answer(unknownJob());
}

std::optional<Refusal> onlyState(const Context &context, TableList &list, const QByteArrayList &words)
{
    const auto state = wordOf(context.request, "state", words);
    if (const auto *refusal = std::get_if<Refusal>(&state))
        return *refusal;
    if (const auto &word = std::get<std::optional<QByteArray>>(state)) {
        list.where += u" AND state = ?"_s;
        list.values << QString::fromLatin1(*word);
    }
    return std::nullopt;
}

Answer jobs(Context &context)
{
    TableList list{.columns = u"job_id"_s,
                   .table = u"job"_s,
                   .order = u"job_id DESC"_s,
                   .values = {},
                   .changed = u"updated_at"_s,
                   .write = {}};
    if (!seesAll(context)) {
        list.where += u" AND user_id = ?"_s;
        list.values << context.user.id;
    }
    if (auto refusal = onlyState(context, list, {"queued", "running", "finished", "cancelled"}))
        return *refusal;
    list.columns = u"job_id, action, parameters, state, user_email, total, done_lines, refused_lines, cancelled_lines, "
                   "created_at, started_at, finished_at, updated_at, version"_s;
    list.write = [base = context.base](JsonWriter &json, const QSqlQuery &row) {
        const auto time = [&row](int column) {
            const QVariant value = row.value(column);
            return value.isNull() ? std::nullopt : std::optional<Seconds>(value.toLongLong());
        };
        StoredJob job;
        job.id = row.value(0).toLongLong();
        job.action = row.value(1).toString();
        job.parameters = row.value(2).toString().toUtf8();
        job.state = row.value(3).toString();
        job.userEmail = row.value(4).toString();
        job.total = row.value(5).toLongLong();
        job.done = row.value(6).toLongLong();
        job.refused = row.value(7).toLongLong();
        job.cancelled = row.value(8).toLongLong();
        job.createdAt = row.value(9).toLongLong();
        job.startedAt = time(10);
        job.finishedAt = time(11);
        job.updatedAt = row.value(12).toLongLong();
        job.version = row.value(13).toLongLong();
        json.raw(nullptr, jobJson(base, job));
    };
    return tableList(context, std::move(list));
}

//! What became of each line, in the order of the job.
Answer results(Context &context)
{
    const auto found = named(context, context.reader);
    if (!found)
        return internalRefusal(found.error());
    if (!found->has_value())
        return unknownJob();
    TableList list{.columns = u"iccid, state, status, code, message, at"_s,
                   .table = u"job_line"_s,
                   .order = u"ord"_s,
                   .values = {},
                   .write = [](JsonWriter &json, const QSqlQuery &row) {
                       json.beginObject().text("iccid", row.value(0).toString());
                       json.text("state", row.value(1).toString()).number("status", row.value(2).toLongLong());
                       json.text("code", row.value(3).toString()).text("message", row.value(4).toString());
                       optionalTime(json, "at",
                                    row.value(5).isNull() ? std::nullopt
                                                          : std::optional<Seconds>(row.value(5).toLongLong()));
                       json.endObject();
                   }};
    list.where += u" AND job_id = ?"_s;
    list.values << (*found)->id;
    if (auto refusal = onlyState(context, list, {"pending", "done", "refused", "cancelled"}))
        return *refusal;
    return tableList(context, std::move(list));
}

Answer cancel(Context &context)
{
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        auto found = named(context, connection);
        if (!found)
            return internalRefusal(found.error());
        if (!found->has_value())
            return unknownJob();
        StoredJob job = **found;
        if (job.isOver())
            return Refusal{.status = 409,
                           .code = "state_conflict",
                           .message = "The job is over.",
                           .field = "state",
                           .current = jobJson(context.base, job)};
        const base::Result<qint64> lines = cancelPendingLines(connection, context.core.account.id, job.id, now);
        if (!lines)
            return internalRefusal(lines.error());
        job.cancelled += *lines;
        job.state = u"cancelled"_s;
        job.finishedAt = now;
        base::Status ok = saveJob(connection, context.core.account.id, job, now);
        if (ok)
            ok = audit(context, connection, job, u"job.cancelled"_s, now);
        return ok ? Answer(jsonResponse(jobJson(context.base, job))) : Answer(internalRefusal(ok.error()));
    });
}

} // namespace

void addJobRoutes(Router &router, const Core &core)
{
    if (core.options.dialectOnly)
        return;
    router.add("GET", "jobs", Permission::ViewLines, jobs);
    router.add("POST", "jobs", anyLineOrder(), create);
    router.add("GET", "jobs/{id}", Permission::ViewLines, job);
    router.add("GET", "jobs/{id}/results", Permission::ViewLines, results);
    router.add("POST", "jobs/{id}/cancel", anyLineOrder(), cancel);
}

} // namespace platform
