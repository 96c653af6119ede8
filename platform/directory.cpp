// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/directory.h"

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr int kBatch = 50'000; // rows of one read: where the whole answer comes at once, it must stay small

} // namespace

base::Status Directory::load(Connection &connection, qint64 accountId)
{
    static const QString sql = u"SELECT line_no, status_id, sub_account_id, group_id FROM line "
                               "WHERE account_id = ? AND line_no > ? ORDER BY line_no LIMIT ?"_s;
    Directory read;
    for (int count = kBatch; count == kBatch;) {
        const qint64 last = read.m_numbers.empty() ? 0 : read.m_numbers.back();
        base::Result<QSqlQuery *> found = connection.run(sql, {accountId, last, kBatch});
        if (!found)
            return found.error();
        for (count = 0; (*found)->next(); ++count) {
            read.put({.lineNo = (*found)->value(0).toLongLong(),
                      .status = Status((*found)->value(1).toInt()),
                      .subAccountId = (*found)->value(2).toInt(),
                      .groupId = (*found)->value(3).toInt()});
        }
        (*found)->finish();
    }
    const std::unique_lock lock(m_mutex);
    m_numbers.swap(read.m_numbers);
    m_states.swap(read.m_states);
    m_subAccounts.swap(read.m_subAccounts);
    m_groups.swap(read.m_groups);
    return {};
}

void Directory::apply(std::vector<LineNote> notes)
{
    std::sort(notes.begin(), notes.end(), [](const LineNote &a, const LineNote &b) { return a.lineNo < b.lineNo; });
    const std::unique_lock lock(m_mutex);
    bool removes = false;
    for (const LineNote &note : notes) {
        if (!note.gone)
            put(note);
        removes = removes || note.gone;
    }
    if (removes)
        removeAll(notes);
}

void Directory::put(const LineNote &note)
{
    const auto number = quint32(note.lineNo);
    const auto at = m_numbers.empty() || m_numbers.back() < number
                        ? m_numbers.end()
                        : std::lower_bound(m_numbers.begin(), m_numbers.end(), number);
    const auto index = at - m_numbers.begin();
    if (at == m_numbers.end() || *at != number) {
        m_numbers.insert(at, number);
        m_states.insert(m_states.begin() + index, note.status);
        m_subAccounts.insert(m_subAccounts.begin() + index, note.subAccountId);
        m_groups.insert(m_groups.begin() + index, note.groupId);
        return;
    }
    m_states[size_t(index)] = note.status;
    m_subAccounts[size_t(index)] = note.subAccountId;
    m_groups[size_t(index)] = note.groupId;
}

//! One pass however many go.
void Directory::removeAll(const std::vector<LineNote> &notes)
{
    size_t kept = 0;
    auto note = notes.begin();
    for (size_t i = 0; i < m_numbers.size(); ++i) {
        while (note != notes.end() && note->lineNo < m_numbers[i])
            ++note;
        if (note != notes.end() && note->lineNo == m_numbers[i] && note->gone)
            continue;
        m_numbers[kept] = m_numbers[i];
        m_states[kept] = m_states[i];
        m_subAccounts[kept] = m_subAccounts[i];
        m_groups[kept] = m_groups[i];
        ++kept;
    }
    m_numbers.resize(kept);
    m_states.resize(kept);
    m_subAccounts.resize(kept);
    m_groups.resize(kept);
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

Picked Directory::pick(const std::vector<qint64> &among, const Scope &scope, std::optional<Status> status,
                       qint64 offset, int limit) const
{
    const std::shared_lock lock(m_mutex);
    Picked picked;
    auto at = m_numbers.begin();
    for (const qint64 lineNo : among) {
        at = std::lower_bound(at, m_numbers.end(), quint32(lineNo));
        if (at == m_numbers.end())
            break;
        const auto index = size_t(at - m_numbers.begin());
        if (*at != lineNo || (status && m_states[index] != *status) ||
            !scope.admits(m_groups[index], m_subAccounts[index]))
            continue;
        if (picked.total >= offset && qint64(picked.lines.size()) < limit)
            picked.lines.push_back(lineNo);
        ++picked.total;
    }
    return picked;
}

qint64 Directory::countOf(int subAccountId) const
{
    const std::shared_lock lock(m_mutex);
    return std::count(m_subAccounts.begin(), m_subAccounts.end(), subAccountId);
}

std::unordered_map<int, GroupCount> Directory::countByGroup() const
{
    const std::shared_lock lock(m_mutex);
    std::unordered_map<int, GroupCount> counts;
    for (size_t i = 0; i < m_groups.size(); ++i) {
        GroupCount &count = counts[m_groups[i]];
        ++count.lines;
        count.working += isWorking(m_states[i]) ? 1 : 0;
    }
    return counts;
}

base::Result<std::vector<LineNote>> loadNotesAfter(Connection &connection, qint64 accountId, qint64 changeNo)
{
    static const QString sql = u"SELECT DISTINCT line_change.line_no, line.line_no, line.status_id, "
                               u"line.sub_account_id, line.group_id, line.iccid, "
                               "line.notes FROM line_change LEFT JOIN line ON line.account_id = line_change.account_id "
                               "AND line.line_no = line_change.line_no "
                               "WHERE line_change.account_id = ? AND line_change.change_no > ?"_s;
    base::Result<QSqlQuery *> found = connection.run(sql, {accountId, changeNo});
    if (!found)
        return found.error();
    std::vector<LineNote> notes;
    const QSqlQuery &row = **found;
    while ((*found)->next()) {
        notes.push_back({.lineNo = row.value(0).toLongLong(),
                         .gone = row.isNull(1),
                         .status = Status(row.value(2).toInt()),
                         .subAccountId = row.value(3).toInt(),
                         .groupId = row.value(4).toInt(),
                         .iccid = row.value(5).toString(),
                         .note = row.value(6).toString()});
    }
    (*found)->finish();
    return notes;
}

} // namespace platform
