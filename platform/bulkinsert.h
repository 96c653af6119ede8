// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/database.h"

namespace platform {

//! Inserts many rows into one table: many a statement where each statement is a journey to a server.
class BulkInsert
{
public:
    //! `conflict` is an ON CONFLICT clause, for rows that may be there already.
    BulkInsert(Connection &connection, const QString &table, const QStringList &columns, const QString &conflict = {});

    //! Takes a row, and writes when enough have come together.
    base::Status add(const QVariantList &row);
    //! Writes what is left; to be called at the end.
    base::Status flush();

private:
    base::Status write(qsizetype rows);
    QString statement(qsizetype rows) const;

    Connection &m_connection;
    QString m_table;
    QStringList m_columns;
    QString m_conflict;
    qsizetype m_most;
    std::map<qsizetype, QString> m_statements; //!< by their number of rows
    QVariantList m_waiting;
};

} // namespace platform
