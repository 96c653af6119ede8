// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/jobrunner.h"

#include "models/base/log.h"
#include "platform/files.h"
#include "platform/lineorders.h"
#include "platform/router.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr std::chrono::seconds kLook{1}; //!< for jobs that another server took and let go
constexpr int kBatch = 200;
constexpr int kMostFailures = 5;
constexpr Seconds kLease = 20; //!< longer than a batch takes

//! Whoever asked, with what that person may do now; nothing when there is nobody any more.
std::optional<LineActor> actorOf(const Core &core, const StoredJob &job)
{
    for (const User &user : *core.people.all()) {
        if (user.id != job.userId || !user.active)
            continue;
        LineActor actor{.actor = {ActorKind::User, user.email, job.requestId},
                        .permissions = domain::permissionsOf(user.role),
                        .scope = user.scope,
                        .base = core.basePath(),
                        .idempotencyKey = job.idempotencyKey};
        if (job.subAccountId != 0) {
            actor.permissions &= domain::permissionsOf(domain::Role::SubAccount);
            actor.scope.subAccountId = job.subAccountId;
        }
        return actor;
    }
    return std::nullopt;
}

//! A job while a batch of it is worked.
class Batch
{
public:
    Batch(Core &core, Connection &connection, Seconds now, StoredJob job)
        : m_core(core), m_db(connection), m_now(now), m_job(std::move(job))
    {
    }

    base::Status work(int most)
    {
        const auto lines = pendingLines(m_db, m_core.account.id, m_job.id, most);
        if (!lines)
            return lines.error();
        const std::optional<LineActor> actor = actorOf(m_core, m_job);
        LineWork work(m_core, m_db, m_now, actor.value_or(LineActor()));
        const LineOrder *order = findLineOrder(m_job.action);
        Body body = Body::ofObject(QJsonDocument::fromJson(m_job.parameters).object());
        const LineChange change = order ? order->read(body, m_core) : LineChange();
        for (const JobLine &line : *lines) {
            const auto refusal = actor && order && !body.refusal()
                                     ? one(work, *order, change, line)
                                     : Refusal{.status = 403,
                                               .code = "user_gone",
                                               .message = "Whoever asked for this may not come in any more."};
            if (base::Status ok = put(line.ord, refusal); !ok)
                return ok;
        }
        if (base::Status ok = work.flush(); !ok)
            return ok;
        return close(lines->size() < size_t(most));
    }

    base::Status put(qint64 ord, const std::optional<Refusal> &refusal)
    {
        if (refusal && refusal->status >= 500)
            return base::Error{.kind = base::ErrorKind::Server, .detail = QString::fromUtf8(refusal->code)};
        return settle(ord, refusal ? JobOutcome{refusal->status, QString::fromUtf8(refusal->code),
                                                QString::fromUtf8(refusal->message)}
                                   : JobOutcome());
    }

    base::Status settle(qint64 ord, const JobOutcome &outcome)
    {
        ++(outcome.code.isEmpty() ? m_job.done : m_job.refused);
        return saveOutcome(m_db, m_core.account.id, m_job.id, ord, outcome, m_now);
    }

    base::Status close(bool isLast)
    {
        m_job.state = isLast ? u"finished"_s : u"running"_s;
        if (!m_job.startedAt)
            m_job.startedAt = m_now;
        if (isLast)
            m_job.finishedAt = m_now;
        return saveJob(m_db, m_core.account.id, m_job, m_now);
    }

private:
    std::optional<Refusal> one(LineWork &work, const LineOrder &order, const LineChange &change, const JobLine &line)
    {
        const auto found = findLine(m_db, m_core.account.id, line.iccid);
        if (!found)
            return internalRefusal(found.error());
        if (!found->has_value() || !work.by().scope.admits((*found)->groupId, (*found)->subAccountId))
            return unknownLine();
        if (!(work.by().permissions & order.needs))
            return forbidden(order.needs);
        LineRow row = **found;
        if (line.version != 0 && line.version != row.version)
            return work.conflict(row, "version_conflict", "The line has changed since it was read.", "status");
        return work.change(row, change);
    }

    Core &m_core;
    Connection &m_db;
    Seconds m_now;
    StoredJob m_job;
};

} // namespace

JobRunner::JobRunner(Accounts &accounts)
    : m_accounts(accounts), m_worker(randomText(12)), m_batch(kBatch), m_thread([this] { run(); })
{
}

JobRunner::~JobRunner()
{
    m_stopping = true;
    m_accounts.jobBell().ring();
    m_thread.join();
}

void JobRunner::run()
{
    // A file has one server: what an earlier one had leased is free.
    base::Status done = m_accounts.database().isShared() ? base::Status() : release({});
    while (!m_stopping) {
        done = workAll();
        if (!done)
            qCWarning(base::logPlatform).noquote() << "jobs:" << base::describe(done.error());
        m_accounts.jobBell().wait(m_heard, kLook);
    }
    done = release(m_worker);
    if (!done)
        qCWarning(base::logPlatform).noquote() << "jobs:" << base::describe(done.error());
    m_accounts.database().closeThisThread();
}

base::Status JobRunner::release(const QString &worker)
{
    return m_accounts.write([&worker](Connection &connection) { return releaseJobs(connection, worker); });
}

base::Status JobRunner::workAll()
{
    return m_accounts.forEach([this](Core &core) -> base::Status {
        while (!m_stopping) {
            const base::Result<bool> worked = workBatch(core);
            if (worked) {
                m_failures = 0;
                m_batch = kBatch;
                if (!*worked)
                    return {};
                continue;
            }
            m_batch = 1; // whatever it was, it shall not take others with it
            if (++m_failures < kMostFailures)
                return worked.error();
            m_failures = 0;
            if (base::Status ok = giveUpLine(core); !ok)
                return ok;
        }
        return {};
    });
}

base::Result<bool> JobRunner::workBatch(Core &core)
{
    base::Result<Connection *> reader = m_accounts.database().reader();
    if (!reader)
        return reader.error();
    static const QString sql = u"SELECT count(*) FROM job WHERE account_id = ? AND state IN ('queued', 'running')"_s;
    const base::Result<qint64> waiting = (*reader)->number(sql, {core.account.id});
    if (!waiting || *waiting == 0)
        return waiting ? base::Result<bool>(false) : base::Result<bool>(waiting.error());
    bool worked = false;
    const base::Status done = core.write([&](Connection &connection, Seconds now) -> base::Status {
        const Seconds wallTime = core.clock.wallTime();
        const auto job = claimJob(connection, core.account.id, m_worker, wallTime, wallTime + kLease);
        if (!job)
            return job.error();
        worked = job->has_value();
        return worked ? Batch(core, connection, now, **job).work(m_batch) : base::Status();
    });
    if (!done)
        return done.error();
    return worked;
}

base::Status JobRunner::giveUpLine(Core &core)
{
    return core.write([&](Connection &connection, Seconds now) -> base::Status {
        const Seconds wallTime = core.clock.wallTime();
        const auto job = claimJob(connection, core.account.id, m_worker, wallTime, wallTime + kLease);
        if (!job || !job->has_value())
            return job ? base::Status() : base::Status(job.error());
        const auto lines = pendingLines(connection, core.account.id, (*job)->id, 1);
        if (!lines)
            return lines.error();
        Batch batch(core, connection, now, **job);
        if (!lines->empty()) {
            const JobOutcome failed{500, u"internal_error"_s, u"The platform could not do that."_s};
            if (base::Status ok = batch.settle(lines->front().ord, failed); !ok)
                return ok;
        }
        return batch.close(lines->empty());
    });
}

} // namespace platform
