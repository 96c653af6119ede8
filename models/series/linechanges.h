// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/storage/linehistory.h"
#include "models/storage/outbox.h"

#include <QFuture>
#include <QObject>
#include <array>

namespace series {

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
    };

    //! Reads a span; one that is under way is given up.
    void start(const storage::HistoryQuery &query);
    void cancel();
    bool isRunning() const { return m_cancel != nullptr; }
    const Found &found() const { return m_found; }
    const std::optional<base::Error> &error() const { return m_error; }

    //! Everything in the span, with who did it where that is known: from the line's status, else from this console's
    //! outbox. Blocks: for a pool thread.
    base::Status scan(const storage::HistoryQuery &query,
                      const std::function<bool(const domain::LineDifference &)> &each,
                      const storage::CancelFlag &cancel = {}) const;

Q_SIGNALS:
    //! Something has been read, or could not be, or was given up.
    void finished();

private:
    base::Result<Found> read(const storage::HistoryQuery &query, const storage::CancelFlag &cancel) const;

    const storage::CacheFile &m_file;
    storage::Outbox &m_outbox;
    QFuture<base::Result<Found>> m_running;
    storage::CancelFlag m_cancel; //!< of what is under way; null: nothing
    Found m_found;
    std::optional<base::Error> m_error;
};

//! Who did what by this console since then (UTC), by line and kind: changes that the platform has carried out.
class Doers
{
public:
    static Doers since(storage::Outbox &outbox, const QDateTime &from);
    bool isEmpty() const { return m_names.isEmpty(); }
    //! Who made this difference; empty: not known.
    QString of(const domain::LineDifference &row) const { return m_names.value({row.iccid.text, int(row.kind)}); }

private:
    QHash<std::pair<QString, int>, QString> m_names;
};

} // namespace series
