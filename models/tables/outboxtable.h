// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/money.h"
#include "models/storage/outbox.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QLocale>
#include <QSet>
#include <QTimer>
#include <deque>

namespace tables {

//! What the outbox is parted into, in the order of the screen.
enum class OutboxGroup { Conflict, Failed, Unknown, Draft, Queued, Sending, Sent, Damaged };
inline constexpr int kOutboxGroupCount = int(OutboxGroup::Damaged) + 1;

enum class OutboxColumn { Change, Target, FromTo, By, Time, State };
inline constexpr int kOutboxColumnCount = int(OutboxColumn::State) + 1;

//! What delegates draw an outbox from, beside Qt::DisplayRole, Qt::CheckStateRole and Qt::AccessibleTextRole.
enum OutboxRole {
    OutboxGroupRole = Qt::UserRole + 1, //!< int(OutboxGroup)
    OutboxHeadingRole,                  //!< bool: the row is a group's heading
    OutboxLoadedRole,                   //!< bool: false while what the row shows is on its way
    OutboxBeforeRole,                   //!< QString: the value it was based on; empty: on none
    OutboxAfterRole,                    //!< QString: the value that is wanted
    OutboxIccidTailRole,                //!< QString: the last six digits, "…590441"; empty for many lines
};

//! A row: the heading of a group, one change, or what a run of many lines has in that group.
struct OutboxEntry
{
    OutboxGroup group = OutboxGroup::Queued;
    bool isHeading = false;
    QString run;
    qint64 seq = 0;   //!< of a change that stands alone; 0: the only one of its run
    qint64 lines = 0; //!< changes of the run in this group; of a heading: rows below it
    bool isBulk = false;
    domain::ChangeOrder order; //!< of a bulk run
    QString by;
    QDateTime madeAt; //!< UTC

    //! The same row in every refresh.
    QString key() const;
};

//! The outbox as grouped rows: conflicts and damaged changes one by one, runs of many lines as one row a group. Changes
//! are read when their row is looked at.
class OutboxTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    OutboxTable(storage::Outbox &outbox, const base::Clock &clock, QObject *parent = nullptr);

    //! Asks the outbox anew, soon; many calls become one.
    void refresh();
    //! Shows one group, or all of them.
    void setShown(std::optional<OutboxGroup> group);
    std::optional<OutboxGroup> shown() const { return m_shown; }
    //! Rows of a group, shown or not.
    int count(OutboxGroup group) const { return m_counts[size_t(group)]; }
    //! Rows that still have something ahead of them.
    int pendingCount() const;
    //! Changes and money that are queued.
    qint64 queuedRequests() const { return m_queuedRequests; }
    base::Money queuedCost() const { return m_queuedCost; }
    bool isLoaded() const { return m_isLoaded; }
    bool isAsking() const { return m_isAsking || m_pause.isActive() || !m_wanted.empty() || m_loading > 0; }

    const OutboxEntry &entryAt(int row) const { return m_rows[size_t(row)]; }
    int rowOf(const QString &key) const;
    //! The change of a row that is loaded; nullptr while it is on its way and for bulk runs.
    const domain::Change *changeAt(int row) const;
    //! Rows with a tick, in order.
    std::vector<OutboxEntry> checkedEntries() const;
    //! Rows of a group, in order, shown or not.
    std::vector<OutboxEntry> entriesOf(OutboxGroup group) const;
    void clearChecks();
    //! Ticks the shown rows of a group, or all that are shown, or takes their ticks away.
    void setChecked(std::optional<OutboxGroup> group, bool isChecked);
    //! Whether all of them, some or none have a tick.
    Qt::CheckState checkState(std::optional<OutboxGroup> group) const;
    //! Whether a run that is shown has many lines.
    bool isBulk(const QString &run) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString groupTitle(OutboxGroup group);
    static domain::ChangeState stateOf(OutboxGroup group);
    //! From and to of a change for people.
    static std::pair<QString, QString> fromTo(const domain::Change &change, const QLocale &locale);

Q_SIGNALS:
    //! Counts and rows are those of the outbox again.
    void refreshed();
    void checksChanged();
    void failed(const base::Error &error);

private:
    struct Answers;

    void ask();
    void take(const Answers &answers);
    void show();
    void replaceRows(std::vector<OutboxEntry> rows);
    void want(int row) const;
    void loadWanted();
    void loaded(const QString &key, const base::Result<std::vector<domain::Change>> &changes);
    QString textOf(const OutboxEntry &entry, const domain::Change *change, OutboxColumn column) const;
    QString stateText(const OutboxEntry &entry, const domain::Change *change) const;

    storage::Outbox &m_outbox;
    const base::Clock &m_clock;
    QLocale m_locale;
    QTimer m_pause;
    QElapsedTimer m_asked;
    qint64 m_lastTook = 0;          //!< milliseconds of the last answer
    std::vector<OutboxEntry> m_all; //!< without headings, in the order of the screen
    std::vector<OutboxEntry> m_rows;
    std::array<int, kOutboxGroupCount> m_counts{};
    std::optional<OutboxGroup> m_shown;
    QSet<QString> m_checked;
    struct Loaded
    {
        domain::Change change;
        quint64 age = 0; //!< of which refresh
        bool isOnItsWay = false;
        bool isThere = false;
    };
    mutable QHash<QString, Loaded> m_changes;
    mutable std::deque<QString> m_wanted;
    mutable QTimer m_loadSoon;
    quint64 m_age = 0;
    int m_loading = 0;
    qint64 m_queuedRequests = 0;
    base::Money m_queuedCost;
    bool m_isLoaded = false;
    bool m_isAsking = false;
    bool m_askAgain = false;
};

} // namespace tables
