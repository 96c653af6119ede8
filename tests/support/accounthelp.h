// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

namespace test {

//! 50 SIM cards for Kim Vos in Rotterdam: nothing is wrong with it.
inline domain::ChangeOrder cardOrder(int quantity = 50)
{
    domain::ChangeOrder order{.kind = domain::ChangeKind::OrderCards, .value = {}};
    order.value.cards = domain::CardOrder{.quantity = quantity,
                                          .cardType = domain::CardType::Sim,
                                          .name = QStringLiteral("Kim Vos"),
                                          .company = QStringLiteral("Northwind Connected BV"),
                                          .email = QStringLiteral("kim@northwind.example"),
                                          .phone = QStringLiteral("+31 10 1234567"),
                                          .country = QStringLiteral("NL"),
                                          .address = QStringLiteral("Maasboulevard 100, Rotterdam"),
                                          .notes = {}};
    return order;
}

inline domain::ChangeOrder invitationFor(const QString &email, domain::Role role = domain::Role::User)
{
    domain::ChangeOrder order{.kind = domain::ChangeKind::InvitePerson, .value = {}};
    order.value.invitation = domain::Invitation{.email = email, .role = role, .groups = {}, .subAccount = {}};
    return order;
}

//! A ticket about a line: nothing is wrong with it.
inline domain::ChangeOrder ticketOrder(const QString &subject = QStringLiteral("No data since noon"))
{
    domain::ChangeOrder order{.kind = domain::ChangeKind::OpenTicket, .value = {}};
    order.value.ticket = domain::NewTicket{.kind = domain::TicketKind::Technical,
                                           .subject = subject,
                                           .text = QStringLiteral("It registers and has no data.")};
    return order;
}

//! Adds to the balance.
inline domain::ChangeOrder fundsOrder(qint64 micros)
{
    domain::ChangeOrder order{.kind = domain::ChangeKind::AddFunds, .value = {}};
    order.value.amount = base::Money{.micros = micros};
    return order;
}

inline domain::ChangeOrder refillOrder(bool on)
{
    domain::ChangeOrder order{.kind = domain::ChangeKind::AutoRefill, .value = {}};
    order.value.on = on;
    return order;
}

//! As confirmPlan() makes it: of no line, based on nothing.
inline domain::Change accountChange(const domain::ChangeOrder &order, const QString &run = {})
{
    domain::Change change;
    change.order = order;
    change.run = run;
    change.by = QStringLiteral("somebody");
    return change;
}

} // namespace test
