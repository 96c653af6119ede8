// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QAbstractTableModel>
#include <optional>
#include <vector>

namespace tables {

//! Where each id stands in a list. Ids are the cache's row numbers, so a plain vector serves: 4 bytes a line. Ids below
//! 0 are no lines but heads of groups.
class RowIndex
{
public:
    explicit RowIndex(const std::vector<domain::LineId> &ids);
    //! -1 when the id is not in the list.
    int rowOf(domain::LineId id) const
    {
        const std::vector<int> &rows = id.value >= 0 ? m_rows : m_headRows;
        const auto at = size_t(id.value >= 0 ? id.value : -id.value);
        return at < rows.size() ? rows[at] : -1;
    }

private:
    std::vector<int> m_rows;
    std::vector<int> m_headRows; //!< of ids below 0
};

//! A table over a sorted list of ids whose rows are loaded in windows as they are looked at.
class SnapshotModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kWindow = 200;  //!< rows brought at once
    static constexpr int kMaxSpans = 64; //!< more inserted and removed spans than this: one reset (measured cheaper)

    static constexpr size_t kMaxMoves = 8'000'000; //!< ids moved while spans are applied one by one

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    domain::LineId idAt(int row) const { return m_ids[size_t(row)]; }
    const std::vector<domain::LineId> &ids() const { return m_ids; }
    //! Rows by line; -1 when it is not in the snapshot.
    int rowOf(domain::LineId id) const;

Q_SIGNALS:
    //! Around a change of the id list: a view keeps its first visible and current row by id.
    void snapshotAboutToChange();
    void snapshotChanged();

protected:
    //! Takes over a new list of ids with as few inserted and removed spans as it needs; a new order is a layout change.
    void applyIds(std::vector<domain::LineId> ids);
    //! A row in [firstRow, firstRow + count) was asked for and is not there; bring it and emit dataChanged.
    virtual void requestWindow(int firstRow, int count) = 0;

private:
    bool applySpans(const std::vector<domain::LineId> &ids);

    std::vector<domain::LineId> m_ids;
    mutable std::optional<RowIndex> m_index; //!< made when first asked for
};

} // namespace tables
