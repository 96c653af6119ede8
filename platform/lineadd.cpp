// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/iccid.h"
#include "platform/core.h"
#include "platform/fleet/identity.h"
#include "platform/lineservice.h"
#include "platform/simclaim.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

std::optional<Refusal> refusalFor(LineWork &work, const NewLine &wanted)
{
    const auto catalog = work.core().catalog.get();
    if (Catalog::find(catalog->ratePlans, wanted.ratePlanId).id != wanted.ratePlanId || wanted.ratePlanId == 0)
        return breaksRule("unknown_rate_plan", "There is no such rate plan.", "rate_plan_id");
    if (wanted.subAccountId != 0 && Catalog::find(catalog->subAccounts, wanted.subAccountId).id != wanted.subAccountId)
        return breaksRule("unknown_sub_account", "There is no such sub-account.", "sub_account_id");
    const bool known = wanted.groupId == 0 || Catalog::find(catalog->groups, wanted.groupId).id == wanted.groupId;
    if (!known)
        return breaksRule("unknown_group", "There is no such group.", "group_id");
    if (!work.by().scope.admits(wanted.groupId, wanted.subAccountId))
        return breaksRule("out_of_scope", "The line would be outside of what you see.", "group_id");
    return work.refusalForBalance();
}

LineRow rowFor(LineWork &work, const NewLine &wanted)
{
    Core &core = work.core();
    LineRow row;
    row.lineNo = core.saved.nextLineNo++;
    const fleet::Traits traits = fleet::traitsOf(core.account.seed, row.lineNo);
    row.iccid = wanted.iccid;
    row.msisdn = fleet::msisdnOf(traits, row.lineNo);
    row.eid = fleet::eidOf(traits, row.lineNo);
    row.status = Status::ActivationPending; // R177
    row.reason = u"manual"_s;
    row.statusBy = work.by().actor.name;
    row.statusSince = row.updatedAt = work.now();
    row.ratePlanId = wanted.ratePlanId;
    row.subAccountId = wanted.subAccountId;
    row.groupId = wanted.groupId;
    row.notes = wanted.notes;
    row.labels = wanted.labels.join(u'\n');
    if (isPrepaid(row)) {
        row.dataLeft = 0;
        row.lastRefill = work.today();
    }
    return row;
}

} // namespace

std::variant<LineRow, Refusal> addLine(LineWork &work, const NewLine &wanted)
{
    if (auto refusal = refusalFor(work, wanted))
        return *refusal;
    const base::Result<bool> free = claimSim(work.connection(), work.core().account.id, wanted.iccid, work.now());
    if (!free)
        return internalRefusal(free.error());
    if (!*free)
        return Refusal{.status = 409,
                       .code = "iccid_taken",
                       .message = "That SIM belongs to an account already.",
                       .field = "iccid"};
    const LineRow row = rowFor(work, wanted);
    const qint64 account = work.core().account.id;
    base::Status ok = insertLine(work.connection(), account, row, {.firstDay = work.today(), .bytes = {}});
    if (ok)
        ok = writeAudit(work.connection(), account,
                        {.at = work.now(),
                         .actor = work.by().actor,
                         .action = u"line.added"_s,
                         .objectKind = u"line"_s,
                         .objectId = row.iccid,
                         .field = u"status"_s,
                         .before = {},
                         .after = QString::fromLatin1(statusText(row.status)),
                         .reason = u"manual"_s});
    if (!ok)
        return internalRefusal(ok.error());
    work.core().noteLine(row);
    return row;
}

} // namespace platform
