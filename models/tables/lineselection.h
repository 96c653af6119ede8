// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linefilter.h"
#include "models/storage/linestore.h"

#include <QObject>
#include <QSet>

namespace tables {

class LineTable;

//! Which lines are selected: some by hand, or "all that match" less a few (principle 2). Survives any change of rows.
class LineSelection : public QObject
{
    Q_OBJECT

public:
    explicit LineSelection(LineTable &table, QObject *parent = nullptr);

    bool contains(domain::LineId id) const { return m_all != m_ids.contains(id); }
    bool isEmpty() const { return count() == 0; }
    qint64 count() const;
    //! Every line that matches the table's filter is selected, less the ones taken out.
    bool isAllMatching() const { return m_all; }

    void set(domain::LineId id, bool selected);
    void toggle(domain::LineId id);
    void selectOnly(domain::LineId id);
    //! Selects the rows of the current snapshot between both, and only or also them.
    void selectRows(int first, int last, bool keepOthers);
    //! Selects or leaves all lines of a group.
    void setGroup(domain::LineId head, bool selected);
    //! How many lines of a group are selected.
    qint64 countIn(domain::LineId head) const;
    void selectAllMatching();
    void clear();

    //! For exports, copies and bulk work: the selection as a query, never a list of a page.
    storage::LineStore::Scope scope() const;
    //! The selected ids of the current snapshot, in table order.
    storage::LineIds selectedIds() const;

Q_SIGNALS:
    void changed();

private:
    void forgetRemoved();

    LineTable &m_table;
    bool m_all = false;
    QSet<domain::LineId> m_ids;                                      //!< selected, or taken out when m_all
    mutable std::optional<QHash<domain::LineId, qint64>> m_inGroups; //!< of m_ids, by head; made when asked for
};

} // namespace tables
