// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/directory.h"

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace platform {

base::Status Directory::load(Connection &connection, qint64 accountId)
{
    base::Result<QSqlQuery *> found = connection.run(
        u"SELECT line_no, status_id, sub_account_id FROM line WHERE account_id = ? ORDER BY line_no"_s, {accountId});
    if (!found)
        return found.error();
    const std::unique_lock lock(m_mutex);
    m_numbers.clear();
    m_states.clear();
    m_subAccounts.clear();
    while ((*found)->next()) {
        m_numbers.push_back((*found)->value(0).toUInt());
        m_states.push_back(Status((*found)->value(1).toInt()));
        m_subAccounts.push_back(quint8((*found)->value(2).toUInt()));
    }
    (*found)->finish();
    return {};
}

qint64 Directory::total() const
{
    const std::shared_lock lock(m_mutex);
    return qint64(m_numbers.size());
}

Run Directory::run(qint64 offset, int limit) const
{
    const std::shared_lock lock(m_mutex);
    const auto size = qint64(m_numbers.size());
    if (offset >= size)
        return {};
    const qint64 end = qMin(size, offset + limit);
    return {m_numbers[size_t(offset)], m_numbers[size_t(end - 1)], int(end - offset)};
}

Run Directory::runOf(Status status, qint64 offset, int limit, qint64 &total) const
{
    const std::shared_lock lock(m_mutex);
    Run run;
    total = 0;
    for (size_t i = 0; i < m_states.size(); ++i) {
        if (m_states[i] != status)
            continue;
        if (total >= offset && run.count < limit) {
            run.first = run.count == 0 ? m_numbers[i] : run.first;
            run.last = m_numbers[i];
            ++run.count;
        }
        ++total;
    }
    return run;
}

qint64 Directory::countOf(int subAccountId) const
{
    const std::shared_lock lock(m_mutex);
    return std::count(m_subAccounts.begin(), m_subAccounts.end(), quint8(subAccountId));
}

void Directory::add(const LineRow &row)
{
    const std::unique_lock lock(m_mutex);
    m_numbers.push_back(quint32(row.lineNo)); // numbers only grow
    m_states.push_back(row.status);
    m_subAccounts.push_back(quint8(row.subAccountId));
}

void Directory::remove(qint64 lineNo)
{
    const std::unique_lock lock(m_mutex);
    const auto at = std::lower_bound(m_numbers.begin(), m_numbers.end(), quint32(lineNo));
    if (at == m_numbers.end() || *at != lineNo)
        return;
    m_states.erase(m_states.begin() + (at - m_numbers.begin()));
    m_subAccounts.erase(m_subAccounts.begin() + (at - m_numbers.begin()));
    m_numbers.erase(at);
}

bool Directory::knows(qint64 lineNo) const
{
    const std::shared_lock lock(m_mutex);
    return std::binary_search(m_numbers.begin(), m_numbers.end(), quint32(lineNo));
}

void Directory::setStatus(qint64 lineNo, Status status)
{
    const std::unique_lock lock(m_mutex);
    const auto at = std::lower_bound(m_numbers.begin(), m_numbers.end(), quint32(lineNo));
    if (at != m_numbers.end() && *at == lineNo)
        m_states[size_t(at - m_numbers.begin())] = status;
}

} // namespace platform
