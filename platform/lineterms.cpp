// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/balance.h"
#include "platform/core.h"
#include "platform/fleet/traffic.h"
#include "platform/lineservice.h"

using namespace Qt::StringLiterals;

namespace platform {

using Outcome = std::optional<Refusal>;

namespace {

//! The last day of the plan before this one; nothing where there was none.
std::optional<Day> lastChange(const LineRow &row)
{
    if (row.planHistory.isEmpty())
        return std::nullopt;
    return row.planHistory.section(u' ', -1).section(u':', 0, 0).toInt();
}

//! "last day:plan" words, without those that no day that is kept can ask for.
QString historyWith(const LineRow &row, Day lastDay)
{
    QStringList words = row.planHistory.split(u' ', Qt::SkipEmptyParts);
    words.removeIf(
        [lastDay](const QString &word) { return word.section(u':', 0, 0).toInt() < lastDay - fleet::kDaysKept - 31; });
    words << u"%1:%2"_s.arg(lastDay).arg(row.ratePlanId);
    return words.join(u' ');
}

Outcome refusalForPlan(LineWork &work, const LineRow &row, int ratePlanId)
{
    if (row.status == Status::Invalid || row.status == Status::NotAvailable || row.status == Status::Pending)
        return notAllowedInState(row);
    if (Catalog::find(work.core().catalog.get()->ratePlans, ratePlanId).id != ratePlanId)
        return breaksRule("unknown_rate_plan", "There is no such rate plan.", "rate_plan_id");
    if (lastChange(row).value_or(0) >= Calendar::monthStart(work.today()))
        return work.conflict(row, "plan_changed_already", "A plan changes once a billing cycle.", "rate_plan_id");
    const bool contracted = row.renewalDay && *row.renewalDay > work.today();
    if (contracted && fleet::planOf(ratePlanId).simType != QByteArray("Subscription"))
        return breaksRule("contract_running", "The subscription is contracted until its renewal date.", "rate_plan_id");
    return std::nullopt;
}

//! Stopped for want of data, which is not what a person stops it for (D4).
bool wantsData(const LineRow &row)
{
    return row.status == Status::Suspended && row.statusBy == "platform"_L1 &&
           (row.reason == "payment"_L1 || row.reason == "expiry"_L1);
}

} // namespace

//! The plan of a day counts for all of it, so that a month's prices stay right: the new one begins with the next day.
LineChange changePlan(int ratePlanId)
{
    return [ratePlanId](LineWork &work, LineRow &row) -> Outcome {
        if (ratePlanId == row.ratePlanId)
            return std::nullopt;
        if (auto refusal = refusalForPlan(work, row, ratePlanId))
            return refusal;
        const auto catalog = work.core().catalog.get();
        work.note(row, u"line.plan"_s, u"rate_plan"_s, Catalog::find(catalog->ratePlans, row.ratePlanId).name,
                  Catalog::find(catalog->ratePlans, ratePlanId).name, u"manual"_s);
        if (row.ratePlanId != 0)
            row.planHistory = historyWith(row, work.today());
        row.ratePlanId = ratePlanId;
        if (isPrepaid(row) && !row.dataLeft)
            row.dataLeft = 0; // nobody has paid for any yet (R232)
        if (isPrepaid(row))
            row.lastRefill = work.today() + 1; // the operator's term begins with the plan (R233)
        if (!isSubscription(row)) {
            row.contract = domain::Contract::Monthly;
            row.renewalDay.reset();
            row.renewalConfirmed = false;
        }
        return std::nullopt;
    };
}

LineChange refillData()
{
    return [](LineWork &work, LineRow &row) -> Outcome {
        if (!isPrepaid(row))
            return breaksRule("not_prepaid", "Only prepaid lines are refilled.", "sim_type");
        const bool ready = row.status == Status::ActivationReady || row.status == Status::ActivationPending;
        if (!isWorking(row.status) && !ready && row.status != Status::Suspended)
            return notAllowedInState(row);
        const fleet::RatePlan &plan = fleet::planOf(row.ratePlanId);
        const Fee fee{.book = Book::Prepaid,
                      .kind = u"prepaid"_s,
                      .micros = plan.feeMicros,
                      .reference = row.iccid,
                      .description = u"Data refill"_s,
                      .idempotencyKey = {}};
        if (auto refusal = work.charge(row, fee))
            return refusal;
        const base::Result<Money *> money = work.money();
        const qint64 before = row.dataLeft.value_or(0);
        row.dataLeft = before + plan.includedBytes; // at once (R262)
        row.dataExpiresAt = work.core().calendar.startOf(work.today() + fleet::kPrepaidDays);
        row.daysLeft = fleet::kPrepaidDays;
        row.lastRefill = work.today();
        work.note(row, u"line.data_refilled"_s, u"data_left_bytes"_s, QString::number(before),
                  QString::number(*row.dataLeft), u"manual"_s);
        if (!wantsData(row))
            return std::nullopt;
        if ((*money)->settings().linesSuspended) // that very charge took the account below its minimum
            work.setStatus(row, Status::Suspended, u"balance"_s);
        else
            work.setStatus(row, row.deactivationDate ? Status::DeactivationPending : Status::Activated, {});
        return std::nullopt;
    };
}

LineChange setDataAutoRefill(bool on, std::optional<qint64> threshold)
{
    return [on, threshold](LineWork &work, LineRow &row) -> Outcome {
        if (!isPrepaid(row))
            return breaksRule("not_prepaid", "Only prepaid lines are refilled.", "sim_type");
        const auto card = findPaymentMethod(work.connection(), work.core().account.id);
        if (!card)
            return internalRefusal(card.error());
        if (on && !card->has_value())
            return breaksRule("no_payment_method", "Data auto-refill needs a payment method.");
        work.note(row, u"line.data_auto_refill"_s, u"data_auto_refill"_s, row.dataAutoRefill ? u"on"_s : u"off"_s,
                  on ? u"on"_s : u"off"_s, u"manual"_s);
        row.dataAutoRefill = on;
        if (threshold) {
            work.note(row, u"line.refill_threshold"_s, u"refill_threshold_bytes"_s,
                      QString::number(row.refillThreshold), QString::number(*threshold), u"manual"_s);
            row.refillThreshold = *threshold;
        }
        return std::nullopt;
    };
}

LineChange offerInStore(bool on)
{
    return [on](LineWork &work, LineRow &row) -> Outcome {
        if (on && row.eid.isEmpty())
            return breaksRule("not_an_esim", "Only an eSIM can be offered in the store.", "eid");
        if (on && (row.status == Status::NotAvailable || row.status == Status::Invalid))
            return breaksRule("integration_missing", "The operator's integration is missing.", "status");
        work.note(row, u"line.store"_s, u"in_store"_s, row.inStore ? u"true"_s : u"false"_s,
                  on ? u"true"_s : u"false"_s, u"manual"_s);
        row.inStore = on;
        return std::nullopt;
    };
}

} // namespace platform
