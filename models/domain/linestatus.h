// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>

namespace domain {

//! The canonical states of a line (D2). The numbers are stored in caches: never renumber.
enum class LineStatus : quint8 {
    Unknown = 0, //!< a word this program does not know; the raw word is shown (principle 7)
    NotAvailable = 1,
    Pending = 2,
    Blank = 3,
    ActivationReady = 4,
    Active = 5,
    Suspended = 6,
    Deactivated = 7,
    ActivationPending = 8,
    DeactivationPending = 9,
    Invalid = 10,
};

inline constexpr std::array kAllStatuses{
    LineStatus::Active,    LineStatus::ActivationReady,     LineStatus::ActivationPending, LineStatus::Pending,
    LineStatus::Suspended, LineStatus::DeactivationPending, LineStatus::Deactivated,       LineStatus::Blank,
    LineStatus::Invalid,   LineStatus::NotAvailable,        LineStatus::Unknown,
};

//! Why a line has its status (D2).
enum class StatusReason : quint8 { NotKnown = 0, Balance, Manual, Rule, Expiry, Contract, Payment, Integration };

//! Whether a line is in service: it can be used until it is stopped.
constexpr bool isWorking(LineStatus status)
{
    return status == LineStatus::Active || status == LineStatus::DeactivationPending;
}

//! A platform's word to the canonical state: Activated and LIVE are Active, OFFLINE is Suspended (D2);
//! case, spaces, dashes and underscores do not count. An unknown word is Unknown.
LineStatus statusFromWord(QStringView word);

//! The stable word for filters, files and the command line: "active", "activation_ready" ...
QLatin1String statusWord(LineStatus status);

//! The reverse of statusWord(); Unknown for anything else.
LineStatus statusFromKey(QStringView key, bool *found = nullptr);

StatusReason reasonFromWord(QStringView word);
QLatin1String reasonWord(StatusReason reason);

} // namespace domain
