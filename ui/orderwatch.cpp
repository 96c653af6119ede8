// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orderwatch.h"

namespace ui {

using domain::ChangeState;

OrderWatch::OrderWatch(Program &program, Workspace &workspace, Busy &busy, QObject *parent)
    : QObject(parent), m_program(program), m_workspace(workspace), m_busy(busy)
{
    connect(&workspace.sender, &syncing::Sender::outboxChanged, this, &OrderWatch::look);
}

bool OrderWatch::start(const domain::ChangeOrder &order)
{
    if (isUnderWay())
        return false;
    m_order = order;
    m_run.clear();
    m_problem = {};
    m_error = {};
    set(Stage::Sending);
    m_busy.await(m_program.planChange(order, {}, {}), this,
                 [this](const base::Result<storage::ChangePlanPointer> &plan) {
                     if (plan && (*plan)->changing == 1)
                         return confirm(*plan);
                     m_error = plan ? base::Error{.kind = base::ErrorKind::Forbidden} : plan.error();
                     set(Stage::NotMade);
                 });
    return true;
}

void OrderWatch::confirm(const storage::ChangePlanPointer &plan)
{
    m_busy.await(m_program.confirmChange(plan), this, [this](const base::Result<storage::ConfirmedPlan> &done) {
        if (!done || done->run.lines() != 1) {
            m_error = done ? base::Error{.kind = base::ErrorKind::Storage} : done.error();
            return set(Stage::NotMade);
        }
        m_run = done->run.id;
        look();
    });
}

void OrderWatch::look()
{
    if (m_run.isEmpty() || !(isUnderWay() || m_stage == Stage::Draft))
        return;
    const storage::OutboxQuery query{.states = {}, .run = m_run, .iccid = {}, .changedSince = {}};
    m_busy.await(m_workspace.outbox.load(query, 0, 1), this,
                 [this, run = m_run](const base::Result<std::vector<domain::Change>> &found) {
                     if (found && !found->empty() && run == m_run)
                         take(found->front());
                 });
}

void OrderWatch::take(const domain::Change &change)
{
    m_seq = change.seq;
    m_problem = change.problem;
    switch (change.state) {
    case ChangeState::Ready:
    case ChangeState::Sending: return set(Stage::Sending);
    case ChangeState::Done: return set(Stage::Done);
    case ChangeState::Unknown: return set(Stage::Unknown);
    case ChangeState::Draft: return set(Stage::Draft);
    case ChangeState::Rejected:
    case ChangeState::Conflict:
    case ChangeState::Withdrawn:
    case ChangeState::Damaged: return set(Stage::Refused);
    }
}

void OrderWatch::follow(const domain::Change &change)
{
    if (isUnderWay())
        return;
    m_order = change.order;
    m_run = change.run;
    take(change);
}

void OrderWatch::retry()
{
    if (m_stage != Stage::Draft)
        return;
    set(Stage::Sending);
    m_busy.await(m_workspace.outbox.release({m_seq}), this, [this](const base::Result<qint64> &released) {
        if (!released) {
            m_error = released.error();
            return set(Stage::NotMade);
        }
        m_workspace.sender.wake();
        look();
    });
}

void OrderWatch::discard()
{
    if (m_stage != Stage::Draft)
        return;
    set(Stage::None);
    m_busy.await(m_workspace.outbox.withdraw({m_seq}), this,
                 [this](const base::Result<qint64> &) { Q_EMIT changed(); });
}

void OrderWatch::clear()
{
    if (!isUnderWay())
        set(Stage::None);
}

void OrderWatch::set(Stage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    Q_EMIT changed();
}

} // namespace ui
