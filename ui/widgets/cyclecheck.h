// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reconciliation.h"
#include "models/tables/linelogtable.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/stateface.h"

#include <QStackedWidget>

namespace ui {

//! Whether a billing cycle is what it should be: every amount that nothing in the cache explains, or that there is
//! none.
class CycleCheck : public QWidget
{
    Q_OBJECT

public:
    explicit CycleCheck(const Theme &theme, QWidget *parent = nullptr);

    //! `chargesAt` is when the charges by line were brought; null: never.
    void setResult(const domain::Reconciliation &reconciliation, const QString &currency, const QDateTime &chargesAt,
                   const QDateTime &now);
    void setUnknown(const QString &title, const QString &why);
    //! While the charges come: how many are there. Empty: they do not.
    void setProgress(const QString &text);
    //! Why the charges can not be asked for; empty: they can.
    void setReason(const QString &reason);
    tables::LineLogTable &table() { return m_table; }
    QString verdict() const { return m_verdict->text(); }
    StateFace *face() const { return m_face; }

Q_SIGNALS:
    //! The charges by line are to be brought.
    void wanted();

private:
    tables::LineLogTable m_table;
    QString m_currency;
    Mark *m_mark;
    TextLabel *m_verdict;
    TextLabel *m_sums;
    TextLabel *m_age;
    Button *m_bring;
    QStackedWidget *m_stack;
    RowsView *m_rows;
    StateFace *m_face;
};

} // namespace ui
