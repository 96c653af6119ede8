// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/newticket.h"

using namespace Qt::StringLiterals;

namespace domain {

std::vector<WrongEntry> wrongEntries(const NewTicket &ticket)
{
    std::vector<WrongEntry> wrong;
    const auto check = [&wrong](FormEntry entry, const QString &text, qsizetype longest) {
        if (text.trimmed().isEmpty())
            wrong.push_back({entry, EntryProblem::Missing});
        else if (text.size() > longest)
            wrong.push_back({entry, EntryProblem::TooLong});
    };
    check(FormEntry::Subject, ticket.subject, kLongestSubject);
    check(FormEntry::Text, ticket.text, kLongestTicket);
    return wrong;
}

QLatin1String ticketKindWord(TicketKind kind)
{
    switch (kind) {
    case TicketKind::Technical: return "technical"_L1;
    case TicketKind::Activation: return "activation"_L1;
    case TicketKind::Deactivation: return "deactivation"_L1;
    case TicketKind::Billing: return "billing"_L1;
    case TicketKind::Order: return "order"_L1;
    case TicketKind::Other: break;
    }
    return "other"_L1;
}

std::optional<TicketKind> ticketKindFromWord(QStringView word)
{
    for (const TicketKind kind : kTicketKinds) {
        if (word == ticketKindWord(kind))
            return kind;
    }
    return std::nullopt;
}

} // namespace domain
