// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/core.h"

namespace platform {

//! Cards that somebody has ordered by the contact form (R103, D18).
struct Order
{
    qint64 id = 0;
    int quantity = 0;
    QString cardType; //!< SIM, eSIM
    QString name, company, email, phone, country, address, notes;
    QString state = QStringLiteral("received"); //!< received, confirmed, shipped, delivered
    QString orderedBy;
    Seconds createdAt = 0;
    Seconds updatedAt = 0;
    std::optional<Seconds> confirmedAt;
    std::optional<Seconds> shippedAt;
    std::optional<Seconds> deliveredAt;
    std::optional<Day> nextDay; //!< on which it moves on; nothing once it is delivered
};

//! Columns of readOrder(), in its order.
const QString &orderColumns();
Order readOrder(const QSqlQuery &row);

//! Inside of a write: id and first step are given out here.
base::Result<Order> insertOrder(Core &core, Connection &connection, Order order);

//! Orders move on by working days; with the last step their cards are in the account as blank lines.
base::Status beginDayOfOrders(Core &core, Connection &connection, Day day, Seconds at);

} // namespace platform
