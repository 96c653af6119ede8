// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountorder.h"

namespace domain {

//! What a trouble ticket is about, as the platform sorts them.
enum class TicketKind : quint8 { Technical, Activation, Deactivation, Billing, Order, Other };

inline constexpr std::array kTicketKinds{TicketKind::Technical, TicketKind::Activation, TicketKind::Deactivation,
                                         TicketKind::Billing,   TicketKind::Order,      TicketKind::Other};

//! A trouble ticket about a line that is not open yet (R194).
struct NewTicket
{
    TicketKind kind = TicketKind::Technical;
    QString subject;
    QString text; //!< of its first message

    friend bool operator==(const NewTicket &, const NewTicket &) = default;
};

inline constexpr qsizetype kLongestSubject = 200;
inline constexpr qsizetype kLongestTicket = 10'000; //!< characters of a message

//! Everything that is wrong with it, in the order of its fields; empty: it can be sent.
std::vector<WrongEntry> wrongEntries(const NewTicket &ticket);

//! The word on the wire: "technical", "other".
QLatin1String ticketKindWord(TicketKind kind);
std::optional<TicketKind> ticketKindFromWord(QStringView word);

} // namespace domain
