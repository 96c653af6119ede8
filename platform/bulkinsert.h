// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/database.h"

namespace platform {

//! Inserts many rows into one table: many a statement where each statement is a journey to a server.
class BulkInsert
{
public:
    BulkInsert(Connection &connection, const QString &table, const QStringList &columns);

    //! Takes a row, and writes when enough have come together.
    base::Status add(const QVariantList &row);
    //! Writes what is left; to be called at the end.
    base::Status flush();

private:
    QString statement(int rows) const;

    Connection &m_connection;
    QString m_table;
    QStringList m_columns;
    int m_most;
    QString m_one;
    QString m_many;
    QVariantList m_waiting;
};

} // namespace platform
