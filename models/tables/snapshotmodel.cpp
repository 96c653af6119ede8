// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/snapshotmodel.h"

#include <algorithm>

namespace tables {

namespace {

struct Span
{
    int first;
    int last;
};

//! Runs of rows of `ids` whose id is not in `others`.
std::vector<Span> spansMissingFrom(const std::vector<domain::LineId> &ids, const RowIndex &others)
{
    std::vector<Span> spans;
    for (int row = 0; row < int(ids.size()); ++row) {
        if (others.rowOf(ids[size_t(row)]) >= 0)
            continue;
        if (!spans.empty() && spans.back().last == row - 1)
            spans.back().last = row;
        else
            spans.push_back({row, row});
    }
    return spans;
}

} // namespace

RowIndex::RowIndex(const std::vector<domain::LineId> &ids)
{
    qint64 highest = -1;
    qint64 lowest = 0;
    for (const domain::LineId id : ids) {
        highest = std::max(highest, id.value);
        lowest = std::min(lowest, id.value);
    }
    m_rows.assign(size_t(highest + 1), -1);
    m_headRows.assign(size_t(1 - lowest), -1);
    for (size_t row = 0; row < ids.size(); ++row) {
        const qint64 id = ids[row].value;
        (id >= 0 ? m_rows[size_t(id)] : m_headRows[size_t(-id)]) = int(row);
    }
}

int SnapshotModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

int SnapshotModel::rowOf(domain::LineId id) const
{
    if (!m_index)
        m_index.emplace(m_ids);
    return m_index->rowOf(id);
}

void SnapshotModel::applyIds(std::vector<domain::LineId> ids)
{
    if (ids == m_ids)
        return;
    Q_EMIT snapshotAboutToChange();
    if (!applySpans(ids)) {
        beginResetModel();
        m_ids = std::move(ids);
        m_index.reset();
        endResetModel();
    }
    Q_EMIT snapshotChanged();
}

bool SnapshotModel::applySpans(const std::vector<domain::LineId> &ids)
{
    const RowIndex oldRows(m_ids);
    const RowIndex newRows(ids);
    int last = -1; // rows that stay must keep their order, or this is another order
    for (const domain::LineId id : ids) {
        const int row = oldRows.rowOf(id);
        if (row >= 0 && row < last)
            return false;
        last = std::max(last, row);
    }
    const std::vector<Span> removed = spansMissingFrom(m_ids, newRows);
    const std::vector<Span> inserted = spansMissingFrom(ids, oldRows);
    const size_t spans = removed.size() + inserted.size();
    if (spans > size_t(kMaxSpans) || spans * ids.size() > kMaxMoves)
        return false;
    m_index.reset();
    for (auto span = removed.rbegin(); span != removed.rend(); ++span) {
        beginRemoveRows({}, span->first, span->last);
        m_ids.erase(m_ids.begin() + span->first, m_ids.begin() + span->last + 1);
        m_index.reset();
        endRemoveRows();
    }
    for (const Span &span : inserted) {
        beginInsertRows({}, span.first, span.last);
        m_ids.insert(m_ids.begin() + span.first, ids.begin() + span.first, ids.begin() + span.last + 1);
        m_index.reset();
        endInsertRows();
    }
    return true;
}

} // namespace tables
