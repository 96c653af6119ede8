// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undosteps.h"

#include "ui/changewords.h"
#include "ui/errortext.h"
#include "ui/words.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr size_t kMostSteps = 20;
constexpr qint64 kMostLines = 20'000; // that are read to find out what each was before

} // namespace

UndoSteps::UndoSteps(Program &program, Workspace &workspace, Busy &busy, QObject *parent)
    : QObject(parent), m_program(program), m_workspace(workspace), m_busy(busy)
{
}

void UndoSteps::add(const storage::ChangePlanPointer &plan, const storage::OutboxRun &run)
{
    Step step{.order = plan->order, .ids = {}, .run = run.id, .lines = run.lines()};
    if (plan->newLines.empty() && plan->changing <= kMostLines) {
        for (const storage::PlannedLine &line : plan->lines) {
            if (plan->changes(line))
                step.ids.push_back(line.id);
        }
    }
    m_steps.push_back(std::move(step));
    if (m_steps.size() > kMostSteps)
        m_steps.erase(m_steps.begin());
    Q_EMIT changed();
}

QString UndoSteps::next() const
{
    return m_steps.empty() ? QString() : words::changeStep(m_steps.back().order, m_steps.back().lines);
}

void UndoSteps::undo()
{
    if (m_steps.empty() || m_isBusy)
        return;
    const Step step = m_steps.back();
    m_steps.pop_back();
    m_isBusy = true;
    m_busy.await(m_workspace.outbox.withdrawRun(step.run), this, [this, step](const base::Result<qint64> &taken) {
        m_isBusy = false;
        if (!taken) {
            m_steps.push_back(step);
            Q_EMIT refused(errorText(taken.error(), tr("Nothing was taken back.")).line());
        } else {
            if (*taken > 0)
                Q_EMIT withdrawn(step.order, *taken);
            if (*taken < step.lines)
                findInverse(step);
        }
        Q_EMIT changed();
    });
}

//! What each line was before stands with its change; who it is, in the cache.
void UndoSteps::findInverse(const Step &step)
{
    if (step.lines > kMostLines) {
        Q_EMIT refused(tr("%1 has been sent. Select the lines and choose the opposite change.")
                           .arg(words::changeStep(step.order, step.lines)));
        return;
    }
    const storage::OutboxQuery sent{
        .states = {domain::ChangeState::Done}, .run = step.run, .iccid = {}, .changedSince = {}};
    m_busy.await(
        m_workspace.outbox.load(sent, 0, int(kMostLines)), this,
        [this, step](const base::Result<std::vector<domain::Change>> &changes) {
            if (!changes || changes->empty() || step.ids.empty()) {
                Q_EMIT refused(tr("%1 cannot be taken back any more.").arg(words::changeStep(step.order, step.lines)));
                return;
            }
            m_busy.await(m_workspace.store.load(step.ids), this,
                         [this, step, changes = *changes](const base::Result<std::vector<domain::Line>> &lines) {
                             if (lines)
                                 propose(step, changes, *lines);
                         });
        });
}

//! The opposite of most of them: lines that were something else before have an opposite of their own.
void UndoSteps::propose(const Step &step, const std::vector<domain::Change> &changes,
                        const std::vector<domain::Line> &lines)
{
    QHash<QString, domain::LineId> ids;
    for (const domain::Line &line : lines)
        ids.insert(line.iccid.text, line.id);
    std::vector<std::pair<domain::ChangeOrder, storage::LineIds>> groups;
    for (const domain::Change &change : changes) {
        const std::optional<domain::ChangeOrder> inverse = domain::inverseOf(change, m_program.changeFacts().catalog);
        const auto id = ids.constFind(change.iccid.text);
        if (!inverse || id == ids.cend())
            continue;
        auto group = std::find_if(groups.begin(), groups.end(), [&](const auto &g) { return g.first == *inverse; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {*inverse, {}});
        group->second.push_back(*id);
    }
    if (groups.empty()) {
        Q_EMIT refused(tr("%1 cannot be taken back any more.").arg(words::changeStep(step.order, step.lines)));
        return;
    }
    const auto largest = std::max_element(
        groups.begin(), groups.end(), [](const auto &a, const auto &b) { return a.second.size() < b.second.size(); });
    Q_EMIT inverseWanted(largest->first, largest->second);
    if (groups.size() > 1)
        Q_EMIT refused(tr("The lines were not all the same before. This takes back %1; undo the others one by one.")
                           .arg(words::lines(qint64(largest->second.size()))));
}

} // namespace ui
