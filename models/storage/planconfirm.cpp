// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/changeplan.h"

#include <QtConcurrentRun>
#include <algorithm>
#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using Batch = std::vector<domain::Change>;

constexpr size_t kBatch = 1000;

//! Hands batches from the thread that scans the cache to the one that writes the outbox, a few at a time, so that a
//! million changes are never in memory at once.
class Belt
{
public:
    //! Waits for room; false when nobody wants more.
    bool put(Batch batch)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_batches.size() < kMost || m_isOver; });
        if (m_isOver)
            return false;
        m_batches.push_back(std::move(batch));
        m_changed.notify_all();
        return true;
    }

    //! No more comes: all is there, or what went wrong.
    void end(base::Status status)
    {
        const std::lock_guard lock(m_mutex);
        m_status = std::move(status);
        m_isComplete = true;
        m_changed.notify_all();
    }

    //! The next batch; an empty one at the end.
    base::Result<Batch> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_batches.empty() || m_isComplete; });
        if (m_batches.empty()) {
            if (!m_status)
                return m_status.error();
            return Batch();
        }
        Batch batch = std::move(m_batches.front());
        m_batches.erase(m_batches.begin());
        m_changed.notify_all();
        return batch;
    }

    //! Nobody takes any more.
    void giveUp()
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
        m_changed.notify_all();
    }

private:
    static constexpr size_t kMost = 4;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Batch> m_batches;
    base::Status m_status;
    bool m_isComplete = false;
    bool m_isOver = false;
};

struct Confirming
{
    ChangePlanPointer plan;
    QString by;
    domain::ChangeState state = domain::ChangeState::Ready;
    Belt belt;
    qint64 movedOn = 0;
};

domain::Change changeFor(const Confirming &work, domain::ChangeOrder order)
{
    domain::Change change;
    change.order = std::move(order);
    change.by = work.by;
    change.madeAt = work.plan->madeAt;
    change.state = work.state;
    return change;
}

domain::Change changeOf(const Confirming &work, const domain::Line &line)
{
    domain::Change change = changeFor(work, work.plan->order);
    change.iccid = line.iccid;
    change.lineName = line.notes;
    change.based = domain::fieldText(change.order.kind, line);
    change.version = line.version;
    return change;
}

domain::Change changeOf(const Confirming &work, const domain::NewLine &line)
{
    domain::ChangeOrder order{.kind = domain::ChangeKind::AddLine, .value = {}};
    order.value.text = line.notes;
    order.value.target = line.plan;
    order.value.subAccount = line.subAccount;
    order.value.group = line.group;
    order.value.labels = line.labels;
    domain::Change change = changeFor(work, std::move(order));
    change.iccid = line.iccid;
    change.lineName = line.notes;
    return change;
}

//! The lines that shall change, by id, with the effect that was shown for each.
std::vector<std::pair<domain::LineId, quint16>> changingLines(const ChangePlan &plan)
{
    std::vector<std::pair<domain::LineId, quint16>> lines;
    lines.reserve(size_t(plan.changing));
    for (const PlannedLine &line : plan.lines) {
        if (plan.changes(line))
            lines.emplace_back(line.id, line.effect);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

//! Whether the line is still what the plan showed of it.
bool isAsPlanned(const ChangePlan &plan, quint16 effect, const domain::Line &line)
{
    domain::Verdict now = domain::judge(plan.order, line, plan.facts);
    now.remarks = {};
    now.stillBilled = {};
    return plan.effects[effect].from == line.status && plan.effects[effect].verdict == now;
}

base::Status bringLines(const LineStore &lines, Confirming &work)
{
    const ChangePlan &plan = *work.plan;
    const auto planned = changingLines(plan);
    LineStore::Scope scope{.query = plan.scope.query, .only = LineIds(), .excluded = {}, .columns = {}};
    scope.only->reserve(planned.size());
    for (const auto &[id, effect] : planned)
        scope.only->push_back(id);
    qint64 found = 0;
    const auto each = [&](const std::vector<domain::Line> &lines) {
        Batch batch;
        for (const domain::Line &line : lines) {
            const auto at = std::lower_bound(planned.begin(), planned.end(), std::pair(line.id, quint16(0)));
            if (at == planned.end() || at->first != line.id)
                continue;
            ++found;
            if (isAsPlanned(plan, at->second, line))
                batch.push_back(changeOf(work, line));
            else
                ++work.movedOn;
        }
        return batch.empty() || work.belt.put(std::move(batch));
    };
    const base::Status scanned = lines.scan(
        scope, plan.madeAt, [](qint64) {}, each);
    work.movedOn += qint64(planned.size()) - found;
    return scanned;
}

base::Status bringNewLines(Confirming &work)
{
    const ChangePlan &plan = *work.plan;
    Batch batch;
    for (const PlannedLine &line : plan.lines) {
        if (plan.changes(line))
            batch.push_back(changeOf(work, plan.newLines[size_t(line.id.value)]));
        if (batch.size() == kBatch && !work.belt.put(std::exchange(batch, {})))
            return base::Error{.kind = base::ErrorKind::Cancelled};
    }
    if (!batch.empty())
        work.belt.put(std::move(batch));
    return {};
}

base::Status bringForAccount(Confirming &work)
{
    if (work.plan->changing > 0)
        work.belt.put({changeFor(work, work.plan->order)});
    return {};
}

base::Status bring(const LineStore &lines, Confirming &work)
{
    const domain::ChangeKind kind = work.plan->order.kind;
    if (domain::isOfAccount(kind))
        return bringForAccount(work);
    return kind == domain::ChangeKind::AddLine ? bringNewLines(work) : bringLines(lines, work);
}

} // namespace

base::Future<ConfirmedPlan> confirmPlan(LineStore &lines, Outbox &outbox, ChangePlanPointer plan, QString by,
                                        domain::ChangeState state)
{
    auto work = std::make_shared<Confirming>();
    work->plan = std::move(plan);
    work->by = std::move(by);
    work->state = state;
    const QFuture<void> brought = QtConcurrent::run([&lines, work] { work->belt.end(bring(lines, *work)); });
    // What an outbox that cannot write leaves on the belt must not keep the scan waiting.
    return outbox.add(Outbox::ChangeSource([work] { return work->belt.take(); }))
        .then(QtFuture::Launch::Sync,
              [work, brought](const base::Result<OutboxRun> &run) -> base::Result<ConfirmedPlan> {
                  work->belt.giveUp();
                  if (!run)
                      return run.error();
                  return ConfirmedPlan{*run, work->movedOn};
              });
}

} // namespace storage
