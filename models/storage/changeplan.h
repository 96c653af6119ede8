// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changerules.h"
#include "models/domain/newline.h"
#include "models/storage/linestore.h"
#include "models/storage/outbox.h"

#include <map>
#include <memory>

namespace storage {

//! One kind of thing that a change does, and to how many lines: "1,231 Active to Deactivated, from Thu 19 Nov".
struct PlannedEffect
{
    domain::LineStatus from = domain::LineStatus::Unknown;
    domain::Verdict verdict; //!< remarks left out
    qint64 lines = 0;
};

//! A line of a preview: which effect it belongs to, and its remarks.
struct PlannedLine
{
    domain::LineId id;
    quint16 effect = 0; //!< index into ChangePlan::effects
    quint16 remarks = 0;

    domain::Remarks remarkFlags() const { return domain::Remarks(remarks); }
};

//! What an order would do to lines, from the cache alone: nothing has been sent. 1,000,000 lines take 16 MB.
struct ChangePlan
{
    domain::ChangeOrder order;
    LineStore::Scope scope;
    domain::ChangeFacts facts;
    QDateTime madeAt;                      //!< UTC
    std::vector<PlannedLine> lines;        //!< all of the scope, in its order
    std::vector<domain::NewLine> newLines; //!< of an AddLine plan: `id` of a planned line is its place here
    std::vector<PlannedEffect> effects;    //!< possible ones first, each by size
    qint64 changing = 0;                   //!< lines that will change
    qint64 skipped = 0;
    qint64 remarked = 0;
    std::array<qint64, 16> remarkCounts{};     //!< by bit of Remark
    std::map<qint64, QString> activatingRules; //!< names by id: what Remark::RuleActivates tells of
    base::Money cost;
    base::Money stillBilled;
    base::Money usageAvoided; //!< average a day of what stops, where it is known
    qint64 requests = 0;      //!< API requests that sending takes, answers and re-reading included

    bool changes(const PlannedLine &line) const { return effects[line.effect].verdict.isPossible(); }
};
//! Effects that differ in when they happen alone, together: contracts end on a day of their own each.
struct EffectGroup
{
    PlannedEffect effect;            //!< its time is the earliest
    std::optional<QDateTime> latest; //!< UTC
};
std::vector<EffectGroup> groupedEffects(const ChangePlan &plan);

using ChangePlanPointer = std::shared_ptr<const ChangePlan>;

//! From how many lines of a run on a bulk job is worth it.
inline constexpr qint64 kBulkFrom = 20;

//! How a platform is asked, for the count of requests.
struct SendingCost
{
    int jobLines = 0;         //!< most lines of a bulk job; 0: one request each
    bool hasVersions = false; //!< else a line is read before it is changed, to see that it is what it was
    int maxPageSize = 25;
};

//! Judges every line of the scope on a pool thread; an order of the account once, without any line.
base::Future<ChangePlanPointer> planChanges(LineStore &lines, LineStore::Scope scope, domain::ChangeOrder order,
                                            domain::ChangeFacts facts, SendingCost cost, CancelFlag cancel = {});

//! The same for lines that are not there yet: by ICCID, plan and what else each row says; rows that name a line twice,
//! or one that the cache has, are skipped.
base::Future<ChangePlanPointer> planNewLines(LineStore &lines, std::vector<domain::NewLine> rows,
                                             domain::ChangeFacts facts, SendingCost cost, CancelFlag cancel = {});

//! What confirming a plan came to. A line that is no longer what the plan showed is left out and counted.
struct ConfirmedPlan
{
    OutboxRun run;
    qint64 movedOn = 0;
};

//! Puts what a plan will change into the outbox, all in one transaction; as drafts where `state` says so.
base::Future<ConfirmedPlan> confirmPlan(LineStore &lines, Outbox &outbox, ChangePlanPointer plan, QString by,
                                        domain::ChangeState state);

} // namespace storage
