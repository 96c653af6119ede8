// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QAbstractTableModel>
#include <vector>

namespace tables {

//! A table over a sorted list of ids whose rows are loaded in windows as they are looked at.
class SnapshotModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kWindow = 200; //!< rows brought at once
    static constexpr int kMaxSpans = 64; //!< more inserted and removed spans than this: one reset (measured cheaper)

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    domain::LineId idAt(int row) const { return m_ids[size_t(row)]; }
    const std::vector<domain::LineId> &ids() const { return m_ids; }

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
};

} // namespace tables
