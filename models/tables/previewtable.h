// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/storage/changeplan.h"
#include "models/tables/linewindow.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace tables {

//! What delegates draw a preview from, beside Qt::DisplayRole and Qt::AccessibleTextRole.
enum PreviewRole {
    PreviewIccidRole = Qt::UserRole + 1, //!< QString
    BeforeRole,                          //!< QString: what it is
    AfterRole,                           //!< QString: what it will be; empty: it stays
    BeforeStatusRole,                    //!< int(domain::LineStatus), invalid where it is none
    AfterStatusRole,                     //!< likewise
    WarnRole,                            //!< bool: the remark asks for a second thought
    PreviewLoadedRole,                   //!< bool: false while the row's window is on its way
};

enum class PreviewColumn { Iccid, Notes, Change, From, Remark };
inline constexpr int kPreviewColumnCount = int(PreviewColumn::Remark) + 1;

//! The lines of a plan as a table: what will change from what to what, what is skipped and why. Lines are read from the
//! cache in windows; of the plan only places are kept, 4 bytes a line.
class PreviewTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Tab { Changing, Skipped, Remarked };

    PreviewTable(storage::LineStore &store, const base::Clock &clock, QObject *parent = nullptr);
    ~PreviewTable() override;

    void setPlan(storage::ChangePlanPointer plan);
    const storage::ChangePlanPointer &plan() const { return m_plan; }
    void setTab(Tab tab);
    Tab tab() const { return m_tab; }
    //! Rows that have `text` in ICCID or notes (and where else a search looks, R62); empty: all.
    void setFilter(const QString &text);
    //! Whether an answer to a filter is on its way.
    bool isAsking() const { return m_isAsking; }
    //! Places in ChangePlan::lines of the rows, in order.
    const std::vector<quint32> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    //! The cells of a line of a plan, for the screen and for files; any thread. `line` null: one of the new lines.
    static QStringList cells(const storage::ChangePlan &plan, const storage::PlannedLine &planned,
                             const domain::Line *line, const QLocale &locale);
    static QStringList titles(domain::ChangeKind kind);

Q_SIGNALS:
    //! The rows are others now.
    void rowsChanged();

private:
    void fill();
    bool isIn(const storage::PlannedLine &line) const;
    const domain::Line *lineAt(int row) const;
    void requestWindow(int row);
    QVariant statusRole(const storage::PlannedLine &planned, const domain::Line *line, int role) const;

    storage::LineStore &m_store;
    const base::Clock &m_clock;
    QLocale m_locale;
    storage::ChangePlanPointer m_plan;
    std::vector<quint32> m_rows;
    std::optional<std::vector<bool>> m_found; //!< by id, while a filter is set
    LineWindow m_window;
    Tab m_tab = Tab::Changing;
    QString m_filter;
    storage::CancelFlag m_cancel;
    quint64 m_token = 0;
    bool m_isAsking = false;
};

} // namespace tables
