// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/domain/linefilter.h"
#include "models/domain/rule.h"
#include "models/storage/linestore.h"
#include "models/storage/usagestore.h"
#include "models/tables/linegrouping.h"
#include "models/tables/snapshotmodel.h"

#include <QLocale>

namespace tables {

//! What delegates draw from, beside Qt::DisplayRole and Qt::AccessibleTextRole.
enum LineRole {
    LineIdRole = Qt::UserRole + 1, //!< qint64
    IccidRole,                     //!< QString, every row that is loaded
    StatusRole,                    //!< int(domain::LineStatus)
    LabelsRole,                    //!< QStringList, Labels column
    SparkRole,                     //!< QList<qreal> of 14 days, oldest first, MB; -1 = not known; Month column
    NumberRole,                    //!< qreal for right-aligned columns; invalid when not known
    DimRole,                       //!< bool: zero, "Never", "none": draw in the hint colour
    PendingRole,                   //!< uint: kinds of changes in the outbox as bits (1 << kind), Status column
    LoadedRole,                    //!< bool: false while the row's window is on its way
    HeadRole,                      //!< bool: the row is the head of a group
    CollapsedRole,                 //!< bool, of a head
    CountRole,                     //!< qint64 lines of a head's group
    BadgeRole,                     //!< int(domain::RenewalBadge), RenewalDate column
};

//! Lines with something in the outbox, by ICCID, with the kinds as bits (1 << kind).
using PendingMarks = std::shared_ptr<const QHash<QString, quint32>>;
PendingMarks pendingMarks(const std::vector<std::pair<domain::Iccid, quint32>> &pending);

//! Lines as a table over the cache; columns are the domain::LineColumn values in order.
class LineTable : public SnapshotModel
{
    Q_OBJECT

public:
    LineTable(storage::LineStore &store, storage::UsageStore &usage, const base::Clock &clock,
              QObject *parent = nullptr);
    ~LineTable() override;

    //! Asks the cache anew; rows stay as they are until the answer comes. Same query again: refreshes.
    void setQuery(const domain::LineQuery &query);
    //! The same with groups by a column of domain::groupColumns(), or without.
    void setQuery(const domain::LineQuery &query, std::optional<domain::LineColumn> group);
    const domain::LineQuery &query() const { return m_query; }
    std::optional<domain::LineColumn> grouping() const { return m_group; }

    // With groups, rows are lines and heads of groups, whose ids are below 0; the lines of collapsed groups are no
    // rows.
    static bool isHead(domain::LineId id) { return LineGrouping::isHead(id); }
    const LineGrouping &groups() const { return m_groups; }
    void setCollapsed(domain::LineId head, bool collapsed);
    void setAllCollapsed(bool collapsed);
    //! "Cold chain", or "No sub-account" for lines without a value.
    QString groupName(const LineGrouping::Group &group) const;
    //! All lines that match, as they stand, also those of collapsed groups.
    const storage::LineIds &matches() const { return m_shown ? m_groups.all() : ids(); }
    qint64 matchCount() const { return qint64(matches().size()); }
    bool hasLine(domain::LineId line) const { return m_shown ? m_groups.has(line) : rowOf(line) >= 0; }
    //! Where a line stands in matches(), counted from 0; -1 when it does not match.
    int placeOf(domain::LineId line) const { return m_shown ? m_groups.placeOf(line) : rowOf(line); }
    //! The nearest row of a line from `row` on in steps of `step`; -1 when there is none.
    int lineRow(int row, int step = 1) const;

    //! The loaded line of a row, or nullptr while it is on its way (asking loads it).
    const domain::Line *lineAt(int row) const;
    //! After a sync wrote: forgets changed rows, asks for the order again, keeps scroll and selection.
    void applyChanges(const storage::ChangeSet &changes);
    void applyUsage(const std::vector<domain::LineId> &lines);
    //! Which lines have something in the outbox; null: none.
    void setPending(PendingMarks pending);
    //! The account's rules: tooltips say what those of a line do (R254).
    void setRules(std::vector<domain::Rule> rules);
    //! Each rule of a line in a row of its own, with what it does where that is known.
    QString rulesTip(const domain::Line &line) const;
    quint32 pendingKinds(const domain::Iccid &iccid) const;
    //! "Status, Notes" of kinds as bits; empty for none.
    static QString pendingText(quint32 kinds);
    //! Tab-separated text with headings of these ids in table order, for the clipboard.
    base::Future<QString> copyText(storage::LineIds ids, QList<domain::LineColumn> columns);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

    //! Whether a question has been asked and its answer is on its way.
    bool isAsking() const { return m_isAsking; }
    //! False while only the first rows of an answer are there.
    bool isComplete() const { return m_isComplete; }
    //! Whether a column is right-aligned.
    static bool isNumeric(domain::LineColumn column);
    //! The heading of a column for people, e.g. "Month MB".
    static QString title(domain::LineColumn column);
    //! What a column is, beyond its heading; empty for most.
    static QString hint(domain::LineColumn column);
    //! The word of a status for people, e.g. "Activation ready".
    static QString statusText(domain::LineStatus status);

Q_SIGNALS:
    void queryStarted();
    void queryFinished(qint64 matches);
    void queryFailed(const base::Error &error);

protected:
    void requestWindow(int firstRow, int count) override;

private:
    class Private;

    void askForGroups(quint64 token);
    void takeGroups(base::Result<storage::GroupedLines> groups);
    void forgetGroups();
    QVariant headData(const LineGrouping::Group &group, domain::LineColumn column, int role) const;
    QVariant pendingData(const domain::Line &line, quint32 kinds, int role) const;
    void ask(bool firstRows);
    void askForAll(quint64 token);
    void takeFirst(base::Result<storage::LineStore::FirstRows> first, bool isFresh);
    void takeAll(base::Result<storage::LineIds> ids);
    void touchRow(domain::LineId id);
    void takeLines(const storage::LineIds &asked, base::Result<std::vector<domain::Line>> lines);
    void takeDays(const storage::LineIds &asked, const base::Result<storage::DaysByLine> &days);
    void announce(const storage::LineIds &ids);

    std::unique_ptr<Private> d;
    domain::LineQuery m_query;
    std::optional<domain::LineColumn> m_group; //!< that is asked for
    std::optional<domain::LineColumn> m_shown; //!< that the rows are in groups of
    LineGrouping m_groups;
    bool m_isComplete = false;
    bool m_isAsking = false;
};

} // namespace tables
