// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/storage/linehistory.h"
#include "models/storage/outbox.h"

#include <QFuture>
#include <QObject>
#include <array>

namespace series {

//! Which two states of the fleet are compared.
struct CompareQuestion
{
    QString from; //!< a snapshot file
    QString to;   //!< a snapshot file; empty: the cache as it is now
    QString work; //!< where snapshots of an older schema are brought up to date
};

//! What changed in the fleet, read in the background.
class LineChanges : public QObject
{
    Q_OBJECT

public:
    LineChanges(const storage::CacheFile &file, storage::Outbox &outbox, QObject *parent = nullptr);
    ~LineChanges() override;

    //! How many rows are kept for the window; all are counted, and scan() has all.
    static constexpr qsizetype kMostRows = 20'000;

    //! What was read.
    struct Found
    {
        std::vector<domain::LineDifference> rows;                    //!< at most kMostRows, by line
        std::array<qint64, domain::kAllDifferences.size()> counts{}; //!< by kind, of all
        QDateTime knownSince; //!< UTC; what is before it is not known; null: nothing was noted yet

        qint64 total() const;
        void add(const domain::LineDifference &row);
    };

    //! Reads a span; one that is under way is given up.
    void start(const storage::HistoryQuery &query);
    //! Compares two snapshots, or one with the cache as it is now; what is under way is given up. Errors as
    //! storage::openSnapshot().
    void compare(const CompareQuestion &question);
    void cancel();
    //! The first day of the billing cycle that is not closed: the last invoice is of the day before; null: not known.
    base::Future<QDate> cycleBegin();
    bool isRunning() const { return m_cancel != nullptr; }
    const Found &found() const { return m_found; }
    const std::optional<base::Error> &error() const { return m_error; }

    //! Everything in the span, with who did it where that is known: from the line's status, else from this console's
    //! outbox. Blocks: for a pool thread.
    base::Status scan(const storage::HistoryQuery &query,
                      const std::function<bool(const domain::LineDifference &)> &each,
                      const storage::CancelFlag &cancel = {}) const;
    //! The same of two states.
    base::Status scan(const CompareQuestion &question, const std::function<bool(const domain::LineDifference &)> &each,
                      const storage::CancelFlag &cancel = {}) const;

Q_SIGNALS:
    //! Something has been read, or could not be, or was given up.
    void finished();
    //! The cache has more to say about who did what; what was found may name more people when it is read again.
    void doersKnown();

private:
    base::Result<Found> read(const storage::HistoryQuery &query, const storage::CancelFlag &cancel) const;
    base::Result<Found> read(const CompareQuestion &question, const storage::CancelFlag &cancel) const;
    void run(std::function<base::Result<Found>(const storage::CancelFlag &)> work);

    const storage::CacheFile &m_file;
    storage::Outbox &m_outbox;
    QFuture<base::Result<Found>> m_running;
    QFuture<base::Result<QDate>> m_asked;
    storage::CancelFlag m_cancel; //!< of what is under way; null: nothing
    Found m_found;
    std::optional<base::Error> m_error;
};

//! The differences between two states, with who made them where that is known; `now` is the cache, `outbox` may be
//! null. Blocks: for a pool thread and the command line. Errors as LineChanges::compare().
base::Status scanCompared(const storage::CacheFile &now, storage::Outbox *outbox, const CompareQuestion &question,
                          const std::function<bool(const domain::LineDifference &)> &each,
                          const storage::CancelFlag &cancel = {});

//! Who did what since then (UTC), by line and kind: what the audit logs in the cache tell, and changes of this console
//! that the platform has carried out.
class Doers
{
public:
    //! `outbox` may be null. Blocks.
    static Doers since(const storage::CacheFile &file, storage::Outbox *outbox, const QDateTime &from);
    bool isEmpty() const { return m_names.isEmpty() && m_audited.isEmpty(); }
    //! Who made this difference; empty: not known.
    QString of(const domain::LineDifference &row) const;

private:
    struct Audited
    {
        QString after; //!< the value that the entry tells of
        QString actor;
    };
    using Key = std::pair<QString, int>; //!< ICCID, kind

    QHash<Key, QString> m_names;
    QMultiHash<Key, Audited> m_audited; //!< the newest first
};

} // namespace series
