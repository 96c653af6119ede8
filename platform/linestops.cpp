// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/core.h"
#include "platform/lineservice.h"
#include "platform/router.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;
using Outcome = std::optional<Refusal>;

namespace {

const QString kPayment = u"payment"_s;
const QString kPlatformName = u"platform"_s;

//! Who stops a line that is stopped already makes the reason a better one: it does not come back by itself any more.
void takeOver(LineWork &work, LineRow &row, const QString &reason)
{
    work.note(row, u"line.reason"_s, u"reason"_s, row.reason, reason, reason);
    work.note(row, u"line.reason"_s, u"status_by"_s, row.statusBy, work.by().actor.name, reason);
    row.reason = reason;
    row.statusBy = work.by().actor.name;
    row.statusSince = work.now();
}

void noteWhy(LineWork &work, const LineRow &row, const QString &why, const QString &reason)
{
    work.note(row, u"line.status_note"_s, u"note"_s, {}, why, reason);
}

//! What it lacks to work again, whoever asks.
Outcome refusalForResuming(LineWork &work, const LineRow &row)
{
    if (row.status != Status::Suspended)
        return isWorking(row.status) || row.status == Status::ActivationReady
                   ? work.conflict(row, "state_conflict", "The line is not suspended.", "status")
                   : notAllowedInState(row);
    if (row.reason == "contract"_L1 || row.reason == "integration"_L1)
        return breaksRule("operator_decides", "The operator has suspended this line.", "reason");
    if (isPrepaid(row) && row.dataLeft.value_or(0) == 0)
        return breaksRule("no_data_left", "The line has no data left: refill it.", "data_left_bytes");
    return work.refusalForBalance(); // D4
}

//! A line that has never been used goes on waiting for its first use (D34).
Status resumed(const LineRow &row)
{
    if (row.deactivationDate)
        return Status::DeactivationPending;
    return row.lastSeen || !row.imei.isEmpty() ? Status::Activated : Status::ActivationReady;
}

} // namespace

LineChange suspendLine(bool forPayment, const QString &why)
{
    return [forPayment, why](LineWork &work, LineRow &row) -> Outcome {
        const QString reason = forPayment ? kPayment : u"manual"_s;
        if (row.status == Status::Suspended) {
            if (row.reason == reason && row.statusBy != kPlatformName)
                return work.conflict(row, "state_conflict", "The line is suspended already.", "status");
            takeOver(work, row, reason);
        } else if (isWorking(row.status) || row.status == Status::ActivationReady) {
            work.setStatus(row, Status::Suspended, reason);
        } else {
            return notAllowedInState(row);
        }
        noteWhy(work, row, why, reason);
        return std::nullopt;
    };
}

LineChange resumeLine(const QString &why)
{
    return [why](LineWork &work, LineRow &row) -> Outcome {
        if (auto refusal = refusalForResuming(work, row))
            return refusal;
        const QString reason = row.reason == kPayment ? kPayment : u"manual"_s;
        work.setStatus(row, resumed(row), reason);
        noteWhy(work, row, why, reason);
        return std::nullopt;
    };
}

LineChange setPaidUntil(std::optional<Day> day)
{
    return [day](LineWork &work, LineRow &row) -> Outcome {
        const auto text = [](const std::optional<Day> &value) {
            return value ? QString::fromLatin1(wireDay(*value)) : QString();
        };
        work.note(row, u"line.paid_until"_s, u"paid_until"_s, text(row.paidUntil), text(day), kPayment);
        row.paidUntil = day;
        return std::nullopt;
    };
}

} // namespace platform
