// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/listing.h"

namespace platform {

//! A list that one table holds. All texts are the program's own words; what a client sent goes into `values`.
struct TableList
{
    QString columns;
    QString table;
    QString where = QStringLiteral("account_id = ?"); //!< begins with the account
    QString order;
    QVariantList values;  //!< for `where`, after the account
    QString changed = {}; //!< column with the time of the last change: the list can tell what changed since then
    std::function<void(JsonWriter &, const QSqlQuery &)> write;
};

//! The page of the list that the request asks for.
Answer tableList(Context &context, TableList list);

//! One row of such a list as a resource of its own; 404 where there is none.
Answer tableRow(Context &context, const TableList &list);

} // namespace platform
