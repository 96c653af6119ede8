// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>

namespace domain {

//! For how long a line is contracted (R184–R189).
enum class Contract : quint8 { Unknown, Monthly, Quarterly, Yearly };

//! What stands beside a renewal date (D28).
enum class RenewalBadge : quint8 {
    None,    //!< monthly: invoiced every 1st; or the date is far away
    Soon,    //!< orange: from 28 days before the date to the date itself (R185)
    Overdue, //!< red: from the day after (R188)
    Unknown, //!< the platform does not say
};

RenewalBadge renewalBadge(Contract contract, std::optional<QDate> renewal, const QDate &today);

//! Whether an e-mail about the renewal goes out on that day: 28, 21, 14 and 7 days before it (R186, D28).
bool isRenewalNoticeDay(const QDate &renewal, const QDate &today);

//! The next renewal date of that contract after `renewal` (R189: an overdue one goes on for a year).
QDate nextRenewal(Contract contract, const QDate &renewal);

//! The day at whose 00:00 a deactivation that was asked for on `today` takes effect (R99, R178, D3): the following day;
//! on a yearly or quarterly contract the day after its last contracted one, which is the renewal date; on a monthly
//! subscription the 1st of the next month.
QDate deactivationDay(Contract contract, bool isSubscription, std::optional<QDate> renewal, const QDate &today);

//! The day on which the operator ends a prepaid SIM that was not refilled for so many months (R233).
QDate refillDeadline(const QDate &lastRefill, int months);

QString contractWord(Contract contract); //!< unknown, monthly, quarterly, yearly
std::optional<Contract> parseContract(QStringView word);
QString badgeWord(RenewalBadge badge); //!< none, soon, overdue, unknown

} // namespace domain
