// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/core.h"
#include "platform/lineservice.h"
#include "platform/router.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;
using Outcome = std::optional<Refusal>;

namespace {

QDate dateOf(Day day) { return QDate(1970, 1, 1).addDays(day); }

QString timeText(const std::optional<Seconds> &time) { return time ? QString::fromLatin1(wireTime(*time)) : QString(); }

void setDate(LineWork &work, LineRow &row, const std::optional<Seconds> &date)
{
    work.note(row, u"line.deactivation_date"_s, u"deactivation_date"_s, timeText(row.deactivationDate), timeText(date),
              u"manual"_s);
    row.deactivationDate = date;
}

//! When a deactivation takes effect that somebody asks for now (D3).
Seconds endOf(LineWork &work, const LineRow &row)
{
    const auto renewal = row.renewalDay ? std::optional(dateOf(*row.renewalDay)) : std::nullopt;
    const QDate day = domain::deactivationDay(row.contract, isSubscription(row), renewal, dateOf(work.today()));
    return work.core().calendar.startOf(Day(QDate(1970, 1, 1).daysTo(day)));
}

//! A line that ends later than it could is ended then, by those who may change its date (R101).
Outcome bringForward(LineWork &work, LineRow &row)
{
    const Seconds end = endOf(work, row);
    if (row.deactivationDate && *row.deactivationDate <= end)
        return work.conflict(row, "state_conflict", "The line will be deactivated by then.", "status");
    if (!work.may(Permission::ChangeDeactivationDate))
        return forbidden(Permission::ChangeDeactivationDate);
    setDate(work, row, end);
    return std::nullopt;
}

} // namespace

LineChange makeActivationReady()
{
    return [](LineWork &work, LineRow &row) -> Outcome {
        if (isWorking(row.status) || row.status == Status::ActivationReady)
            return work.conflict(row, "state_conflict", "The line is active or ready already.", "status");
        if (row.status == Status::Invalid || row.status == Status::NotAvailable || row.status == Status::Pending)
            return notAllowedInState(row);
        if (row.ratePlanId == 0)
            return breaksRule("rate_plan_needed", "A line without a rate plan cannot be activated.", "rate_plan");
        if (row.deactivationDate && row.status == Status::Suspended && !work.may(Permission::ChangeDeactivationDate))
            return forbidden(Permission::ChangeDeactivationDate); // R101
        if (auto refusal = work.refusalForBalance())
            return refusal;
        if (isPrepaid(row) && row.status == Status::Deactivated)
            row.lastRefill = work.today(); // the operator's term begins anew (R233)
        work.setStatus(row, Status::ActivationReady, u"manual"_s);
        setDate(work, row, std::nullopt);
        return std::nullopt;
    };
}

LineChange deactivateLine()
{
    return [](LineWork &work, LineRow &row) -> Outcome {
        const bool bare = work.core().options.dialectOnly;
        if (row.status == Status::Deactivated)
            return work.conflict(row, "state_conflict", "The line is deactivated already.", "status");
        if (row.status == Status::DeactivationPending && !bare)
            return bringForward(work, row);
        if (row.status == Status::Blank || row.status == Status::Pending || row.status == Status::Invalid ||
            row.status == Status::NotAvailable)
            return notAllowedInState(row);
        if (isWorking(row.status) && !bare) {
            setDate(work, row, endOf(work, row));
            work.setStatus(row, Status::DeactivationPending, u"manual"_s);
            return std::nullopt;
        }
        work.setStatus(row, Status::Deactivated, u"manual"_s);
        setDate(work, row, std::nullopt);
        return std::nullopt;
    };
}

LineChange setDeactivationDate(std::optional<Seconds> date)
{
    return [date](LineWork &work, LineRow &row) -> Outcome {
        if (!isWorking(row.status))
            return notAllowedInState(row);
        if (date && *date <= work.now())
            return breaksRule("date_in_past", "The date must be in the future.", "deactivation_date");
        if (const Status status = date ? Status::DeactivationPending : Status::Activated; status != row.status)
            work.setStatus(row, status, u"manual"_s);
        setDate(work, row, date);
        return std::nullopt;
    };
}

LineChange confirmRenewal()
{
    return [](LineWork &work, LineRow &row) -> Outcome {
        using domain::Contract;
        if (!row.renewalDay || row.contract == Contract::Monthly || row.contract == Contract::Unknown)
            return breaksRule("no_renewal", "This line's contract has no renewal to confirm.", "renewal_date");
        if (row.status == Status::Deactivated || row.status == Status::DeactivationPending)
            return notAllowedInState(row);
        if (row.renewalConfirmed)
            return work.conflict(row, "state_conflict", "The renewal is confirmed already.", "renewal_confirmed");
        work.note(row, u"line.renewal_confirmed"_s, u"renewal_confirmed"_s,
                  row.renewalConfirmed ? u"true"_s : u"false"_s, u"true"_s, u"contract"_s);
        row.renewalConfirmed = true;
        return std::nullopt;
    };
}

} // namespace platform
