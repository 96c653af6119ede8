// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/storage/outbox.h"

#include <QAbstractTableModel>
#include <QLocale>
#include <QSet>

namespace tables {

enum class ResultColumn { Iccid, Notes, FromTo, State, Time, Reason };
inline constexpr int kResultColumnCount = int(ResultColumn::Reason) + 1;

//! What delegates draw results from, beside Qt::DisplayRole and Qt::AccessibleTextRole.
enum ResultRole {
    ResultStateRole = Qt::UserRole + 1, //!< int(domain::ChangeState)
    ResultLoadedRole,                   //!< bool: false while the row's window is on its way
};

//! The changes of one run with what came of each, read in windows.
class ResultTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    ResultTable(storage::Outbox &outbox, const base::Clock &clock, QObject *parent = nullptr);

    //! Shows the changes of a run in these states; empty: all.
    void setQuery(const QString &run, std::vector<domain::ChangeState> states);
    const storage::OutboxQuery &query() const { return m_query; }
    //! Asks anew: some of them are somewhere else now.
    void refresh();
    bool isAsking() const { return m_asking > 0; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    //! The cells of a change, for the screen and for files; any thread.
    static QStringList cells(const domain::Change &change, const QDateTime &now, const QLocale &locale);
    static QStringList titles();

Q_SIGNALS:
    //! How many changes there are in each state of the run.
    void counted(const storage::OutboxRun &run);

private:
    const domain::Change *changeAt(int row) const;
    void loadWindow(int window);

    storage::Outbox &m_outbox;
    const base::Clock &m_clock;
    QLocale m_locale;
    storage::OutboxQuery m_query;
    std::vector<qint64> m_seqs; //!< 8 bytes a row
    QHash<qint64, domain::Change> m_changes;
    QSet<int> m_windows; //!< loaded or on their way
    quint64 m_token = 0;
    int m_asking = 0;
};

} // namespace tables
