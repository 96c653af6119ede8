// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/outbox.h"
#include "tests/support/await.h"
#include "tests/support/fleet.h"

namespace test {

//! A change of the notes of line `number`, as a person makes it.
inline domain::Change noteChange(int number, const QString &text, const QString &run = {})
{
    domain::Change change;
    change.order.kind = domain::ChangeKind::Notes;
    change.order.value.text = text;
    change.iccid = makeIccid(number);
    change.lineName = QStringLiteral("line %1").arg(number);
    change.based = QStringLiteral("before %1").arg(number);
    change.version = QStringLiteral("7");
    change.run = run;
    change.by = QStringLiteral("somebody");
    return change;
}

inline std::vector<domain::Change> noteChanges(int from, int count, const QString &run)
{
    std::vector<domain::Change> changes;
    for (int i = from; i < from + count; ++i)
        changes.push_back(noteChange(i, QStringLiteral("new note"), run));
    return changes;
}

//! All of it, in order.
inline std::vector<domain::Change> allChanges(storage::Outbox &outbox, std::vector<domain::ChangeState> states = {})
{
    const auto found =
        await(outbox.load({.states = std::move(states), .run = {}, .iccid = {}, .changedSince = {}}, 0, -1));
    return found ? *found : std::vector<domain::Change>();
}

inline std::vector<qint64> seqsOf(const std::vector<domain::Change> &changes)
{
    std::vector<qint64> seqs;
    for (const domain::Change &change : changes)
        seqs.push_back(change.seq);
    return seqs;
}

//! Settles all of `changes` the same way.
inline base::Result<storage::Settled> settleAll(storage::Outbox &outbox, const std::vector<domain::Change> &changes,
                                                domain::ChangeState state)
{
    std::vector<storage::ChangeOutcome> outcomes;
    for (const domain::Change &change : changes)
        outcomes.push_back({.seq = change.seq, .state = state, .problem = {}, .theirs = {}, .version = {}});
    return await(outbox.settle(std::move(outcomes)));
}

} // namespace test
