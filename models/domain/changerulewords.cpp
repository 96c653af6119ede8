// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/changerules.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr std::array<std::pair<Obstacle, QLatin1StringView>, 32> kObstacleWords{{
    {Obstacle::None, "none"_L1},
    {Obstacle::NotOffered, "not_offered"_L1},
    {Obstacle::NotPermitted, "not_permitted"_L1},
    {Obstacle::DateNotPermitted, "date_not_permitted"_L1},
    {Obstacle::AlreadySo, "already_so"_L1},
    {Obstacle::AlreadyEnding, "already_ending"_L1},
    {Obstacle::StateForbids, "not_allowed_in_state"_L1},
    {Obstacle::NoRatePlan, "rate_plan_needed"_L1},
    {Obstacle::BalanceTooLow, "insufficient_balance"_L1},
    {Obstacle::DateInPast, "date_in_past"_L1},
    {Obstacle::UnknownTarget, "unknown_target"_L1},
    {Obstacle::PlanChangedAlready, "plan_changed_already"_L1},
    {Obstacle::ContractRunning, "contract_running"_L1},
    {Obstacle::NotPrepaid, "not_prepaid"_L1},
    {Obstacle::NoRenewal, "no_renewal"_L1},
    {Obstacle::TooLong, "too_long"_L1},
    {Obstacle::TooManyLabels, "too_many_labels"_L1},
    {Obstacle::NotAnAddress, "not_an_address"_L1},
    {Obstacle::EmptyText, "empty_text"_L1},
    {Obstacle::BadIccid, "bad_iccid"_L1},
    {Obstacle::AlreadyThere, "already_there"_L1},
    {Obstacle::StatusUnknown, "status_unknown"_L1},
    {Obstacle::NamedTwice, "named_twice"_L1},
    {Obstacle::OwnerOnly, "owner_only"_L1},
    {Obstacle::WrongEntries, "wrong_entries"_L1},
    {Obstacle::Snapshot, "snapshot"_L1},
    {Obstacle::NotAnEsim, "not_an_esim"_L1},
    {Obstacle::IntegrationMissing, "integration_missing"_L1},
    {Obstacle::NotSuspended, "state_conflict"_L1},
    {Obstacle::OperatorDecides, "operator_decides"_L1},
    {Obstacle::NoDataLeft, "no_data_left"_L1},
    {Obstacle::WrongAmount, "amount_out_of_range"_L1},
}};

constexpr std::array<std::pair<Remark, QLatin1StringView>, 9> kRemarkWords{{
    {Remark::InSession, "in_session"_L1},
    {Remark::RuleActivates, "rule_activates"_L1},
    {Remark::TermStillBilled, "term_still_billed"_L1},
    {Remark::NoAutomaticReturn, "no_automatic_return"_L1},
    {Remark::WaitsForUsage, "waits_for_usage"_L1},
    {Remark::NextCycle, "from_next_day"_L1},
    {Remark::OldData, "old_data"_L1},
    {Remark::LuhnDiffers, "luhn_differs"_L1},
    {Remark::PendingAlready, "pending_already"_L1},
}};

} // namespace

QLatin1String obstacleWord(Obstacle obstacle)
{
    for (const auto &[each, word] : kObstacleWords) {
        if (each == obstacle)
            return word;
    }
    return {};
}

QStringList remarkWords(Remarks remarks)
{
    QStringList words;
    for (const auto &[each, word] : kRemarkWords) {
        if (remarks.testFlag(each))
            words << QString(word);
    }
    return words;
}

} // namespace domain
