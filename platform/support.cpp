// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fleet/random.h"
#include "platform/linestore.h"
#include "platform/tickets.h"

#include <array>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr Seconds kHour = 3600;
constexpr Seconds kOpens = 8 * kHour;
constexpr Seconds kCloses = 18 * kHour;
constexpr int kSaturday = 5;
constexpr quint64 kSalt = 0x71c7;

quint64 hashOf(const Core &core, qint64 ticketId) { return fleet::mix(core.account.seed, quint64(ticketId), kSalt); }

QString agentOf(quint64 hash)
{
    static constexpr std::array kNames{"Mara"_L1, "Joost"_L1, "Ines"_L1, "Tomasz"_L1};
    return u"LineDesk support (%1)"_s.arg(kNames[size_t(fleet::below(fleet::mix(hash, 2), kNames.size()))]);
}

QString adviceFor(const QString &kind)
{
    if (kind == "technical"_L1)
        return u"Please switch the device off for five minutes and check that its APN is the one shown with the line. "
               "If it does not register then, tell us the place and the time of your try."_s;
    if (kind == "activation"_L1)
        return u"A line can be made ready on its page; it becomes active with its first use. If yours is waiting for a "
               "check by the network, that takes an hour at most."_s;
    if (kind == "deactivation"_L1)
        return u"A deactivation takes effect at 00:00 of the day shown with the line, which its contract decides. It "
               u"can "
               "be taken back until then."_s;
    if (kind == "billing"_L1)
        return u"Every charge stands in the ledger and on the invoice of its cycle. Tell us the number of the line of "
               "the invoice that you ask about, and we will explain it."_s;
    if (kind == "order"_L1)
        return u"The state of an order is on its page; the cards are in your account as blank lines on the day they "
               u"are "
               "delivered."_s;
    return u"A colleague who knows this best reads your ticket and comes back to you if something is missing."_s;
}

base::Result<QString> answerTo(Core &core, Connection &connection, const Ticket &ticket)
{
    QString text = u"Hello, thank you for your message. "_s;
    if (!ticket.iccid.isEmpty()) {
        const auto line = findLine(connection, core.account.id, ticket.iccid);
        if (!line)
            return line.error();
        if (line->has_value()) {
            const LineRow &row = **line;
            text += u"We have looked at line %1. It is %2"_s.arg(row.iccid, QLatin1StringView(statusText(row.status)));
            text += row.lastSeen ? u" and was last seen at %1 UTC. "_s.arg(QLatin1StringView(wireTime(*row.lastSeen)))
                                 : u" and has not been seen by a network yet. "_s;
        }
    }
    return text + adviceFor(ticket.kind);
}

base::Result<std::vector<qint64>> dueTickets(Connection &connection, qint64 accountId, Seconds until)
{
    base::Result<QSqlQuery *> found = connection.run(
        u"SELECT ticket_id FROM ticket WHERE account_id = ? AND answer_at <= ? ORDER BY answer_at, ticket_id"_s,
        {accountId, until});
    if (!found)
        return found.error();
    std::vector<qint64> ids;
    while ((*found)->next())
        ids.push_back((*found)->value(0).toLongLong());
    (*found)->finish();
    return ids;
}

} // namespace

Seconds answerTime(const Core &core, qint64 ticketId, Seconds opened)
{
    const quint64 hash = hashOf(core, ticketId);
    const Seconds at = opened + kHour + Seconds(fleet::below(hash, 4 * kHour));
    Day day = core.calendar.dayOf(at);
    const Seconds inDay = at - core.calendar.startOf(day);
    if (inDay >= kOpens && inDay < kCloses && weekday(day) < kSaturday)
        return at;
    if (inDay >= kCloses)
        ++day;
    while (weekday(day) >= kSaturday)
        ++day;
    return core.calendar.startOf(day) + kOpens + Seconds(fleet::below(fleet::mix(hash, 1), 2 * kHour));
}

base::Status answerTickets(Core &core, Connection &connection, Seconds until)
{
    const auto due = dueTickets(connection, core.account.id, until);
    if (!due)
        return due.error();
    for (const qint64 id : *due) {
        const auto found = findTicket(connection, core.account.id, id, {}, 0);
        if (!found)
            return found.error();
        Ticket ticket = **found;
        const base::Result<QString> text = answerTo(core, connection, ticket);
        if (!text)
            return text.error();
        const TicketMessage answer{.at = *std::exchange(ticket.answerAt, std::nullopt),
                                   .author = agentOf(hashOf(core, id)),
                                   .fromSupport = true,
                                   .body = *text};
        if (base::Status ok = addMessage(core, connection, ticket, answer); !ok)
            return ok;
    }
    return {};
}

} // namespace platform
