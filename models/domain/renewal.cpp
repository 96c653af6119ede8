// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/renewal.h"

#include <array>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr qint64 kWeek = 7;
constexpr qint64 kNotices = 4; // R186
constexpr std::array kContracts{"unknown"_L1, "monthly"_L1, "quarterly"_L1, "yearly"_L1};
constexpr std::array kBadges{"none"_L1, "soon"_L1, "overdue"_L1, "unknown"_L1};

bool isLong(Contract contract) { return contract == Contract::Quarterly || contract == Contract::Yearly; }

} // namespace

RenewalBadge renewalBadge(Contract contract, std::optional<QDate> renewal, const QDate &today)
{
    if (contract == Contract::Monthly)
        return RenewalBadge::None;
    if (contract == Contract::Unknown || !renewal)
        return RenewalBadge::Unknown;
    const qint64 days = today.daysTo(*renewal);
    if (days < 0)
        return RenewalBadge::Overdue;
    return days <= kNotices * kWeek ? RenewalBadge::Soon : RenewalBadge::None;
}

bool isRenewalNoticeDay(const QDate &renewal, const QDate &today)
{
    const qint64 days = today.daysTo(renewal);
    return days > 0 && days % kWeek == 0 && days <= kNotices * kWeek;
}

QDate nextRenewal(Contract contract, const QDate &renewal)
{
    switch (contract) {
    case Contract::Quarterly: return renewal.addMonths(3);
    case Contract::Yearly: return renewal.addYears(1);
    case Contract::Monthly: return renewal.addMonths(1);
    case Contract::Unknown: return renewal;
    }
    return renewal;
}

QDate deactivationDay(Contract contract, bool isSubscription, std::optional<QDate> renewal, const QDate &today)
{
    if (isLong(contract) && renewal && *renewal > today)
        return *renewal;
    if (isSubscription && contract == Contract::Monthly)
        return QDate(today.year(), today.month(), 1).addMonths(1);
    return today.addDays(1);
}

QDate refillDeadline(const QDate &lastRefill, int months) { return lastRefill.addMonths(months); }

QString contractWord(Contract contract) { return QString(kContracts[size_t(contract)]); }

std::optional<Contract> parseContract(QStringView word)
{
    for (size_t i = 0; i < kContracts.size(); ++i) {
        if (word.compare(kContracts[i], Qt::CaseInsensitive) == 0)
            return Contract(i);
    }
    return std::nullopt;
}

QString badgeWord(RenewalBadge badge) { return QString(kBadges[size_t(badge)]); }

} // namespace domain
