// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/bulkinsert.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr qsizetype kRowsAtOnce = 64; // a power of two

} // namespace

BulkInsert::BulkInsert(Connection &connection, const QString &table, const QStringList &columns,
                       const QString &conflict)
    : m_connection(connection), m_table(table), m_columns(columns), m_conflict(conflict),
      m_most(connection.engine() == DatabaseTarget::Engine::PostgreSql ? kRowsAtOnce : 1)
{
}

//! Only names and placeholders; the values are bound.
QString BulkInsert::statement(qsizetype rows) const
{
    const QString row = u'(' + QStringList(m_columns.size(), u"?"_s).join(", "_L1) + u')';
    return u"INSERT INTO %1 (%2) VALUES %3 %4"_s.arg(m_table, m_columns.join(", "_L1),
                                                     QStringList(rows, row).join(", "_L1), m_conflict);
}

base::Status BulkInsert::add(const QVariantList &row)
{
    m_waiting += row;
    return m_waiting.size() < m_most * m_columns.size() ? base::Status() : write(m_most);
}

//! Powers of two: so few statements are prepared, however many rows are left.
base::Status BulkInsert::flush()
{
    for (qsizetype rows = m_most; rows > 0; rows /= 2) {
        if (m_waiting.size() < rows * m_columns.size())
            continue;
        if (base::Status done = write(rows); !done)
            return done;
    }
    return {};
}

base::Status BulkInsert::write(qsizetype rows)
{
    QString &sql = m_statements[rows];
    if (sql.isEmpty())
        sql = statement(rows);
    const qsizetype count = rows * m_columns.size();
    base::Result<QSqlQuery *> done =
        m_connection.run(sql, count == m_waiting.size() ? m_waiting : m_waiting.first(count));
    m_waiting.remove(0, count);
    if (!done)
        return done.error();
    return {};
}

} // namespace platform
