// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/bulkinsert.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr int kRowsAtOnce = 100;

} // namespace

BulkInsert::BulkInsert(Connection &connection, const QString &table, const QStringList &columns)
    : m_connection(connection), m_table(table), m_columns(columns),
      m_most(connection.engine() == DatabaseTarget::Engine::PostgreSql ? kRowsAtOnce : 1), m_one(statement(1)),
      m_many(statement(m_most))
{
}

//! Only names and placeholders; the values are bound.
QString BulkInsert::statement(int rows) const
{
    const QString row = u'(' + QStringList(m_columns.size(), u"?"_s).join(", "_L1) + u')';
    return u"INSERT INTO %1 (%2) VALUES %3"_s.arg(m_table, m_columns.join(", "_L1),
                                                  QStringList(rows, row).join(", "_L1));
}

base::Status BulkInsert::add(const QVariantList &row)
{
    m_waiting += row;
    if (m_waiting.size() < m_most * m_columns.size())
        return {};
    base::Result<QSqlQuery *> done = m_connection.run(m_many, m_waiting);
    m_waiting.clear();
    if (!done)
        return done.error();
    return {};
}

base::Status BulkInsert::flush()
{
    const qsizetype width = m_columns.size();
    for (qsizetype at = 0; at < m_waiting.size(); at += width) {
        if (auto done = m_connection.run(m_one, m_waiting.mid(at, width)); !done)
            return done.error();
    }
    m_waiting.clear();
    return {};
}

} // namespace platform
