// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"
#include "models/base/clock.h"
#include "models/sync/report.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <chrono>

namespace syncing {

//! One bulk job: its key is on disk before it is asked for, its number as soon as it is known, and each line is settled
//! by what the platform says about it. A job that was under way when the program ended is picked up where it was, and
//! never started twice.
class JobRun : public QObject
{
    Q_OBJECT

public:
    //! `changes` are Sending, of one order. `job` as found in the outbox: empty for a new one.
    JobRun(api::Connector &connector, storage::Outbox &outbox, const base::Clock &clock,
           std::vector<domain::Change> changes, const QString &job, QObject *parent = nullptr);

    //! Pauses between two looks at the job.
    void setPace(std::chrono::milliseconds first, std::chrono::milliseconds longest);
    //! Begins, goes on after a standstill, or looks at the job at once.
    void goOn(const QHash<qint64, QString> &versions = {});
    //! Whether it waits for goOn().
    bool stands() const { return m_stands; }
    const std::vector<domain::Change> &changes() const { return m_changes; }
    qint64 done() const { return m_done; }

Q_SIGNALS:
    //! Something to write down.
    void reported(const syncing::Report &report);
    //! Lines that were refused because they had changed: each is to be looked at by itself.
    void moved(const std::vector<domain::Change> &changes);
    //! Nobody knows what became of these. Their own keys have never left: only their lines can tell.
    void unclear(const std::vector<domain::Change> &changes);
    //! The platform has no jobs for this kind of change; they are in the last report.
    void notOffered(domain::ChangeKind kind);
    void progressed();
    void stoodStill(const base::Error &error);
    void finished(bool hasChanged);

private:
    enum class Step { Note, Start, AskKey, Poll, Results, Over };

    void note();
    void start();
    void started(const base::Result<api::Job> &job);
    void refuseStart(const base::Error &error);
    void askKey();
    void keyTold(const base::Result<api::KeyOutcome> &outcome);
    void adopt(const QString &id);
    void poll();
    void fetchResults();
    void settle(const api::Page<api::JobResult> &page);
    void settleRest();
    void standStill(const base::Error &error);
    void end();

    api::Connector &m_connector;
    storage::Outbox &m_outbox;
    const base::Clock &m_clock;
    std::vector<domain::Change> m_changes;
    QHash<QString, size_t> m_open; //!< by ICCID, those that have no result yet
    QHash<qint64, QString> m_versions;
    QString m_key;
    QString m_id;
    QString m_cursor;
    Step m_step = Step::Note;
    QTimer m_timer;
    std::chrono::milliseconds m_firstPause{250};
    std::chrono::milliseconds m_longestPause{5000};
    std::chrono::milliseconds m_pause{250};
    qint64 m_done = 0;
    bool m_isBusy = false;
    bool m_stands = false;
    bool m_hasLeft = false; //!< the request was sent, and nobody knows that it did not arrive
    bool m_hasChanged = false;
};

} // namespace syncing
