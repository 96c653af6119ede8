// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"
#include "models/base/clock.h"
#include "models/storage/changeset.h"
#include "models/storage/outbox.h"

#include <QObject>
#include <chrono>
#include <memory>

namespace storage {
class LineStore;
} // namespace storage

namespace syncing {

enum class SendPhase {
    Idle,      //!< nothing to send
    Sending,   //!< on its way
    Checking,  //!< asking what became of unknown outcomes
    Paused,    //!< by a person
    Waiting,   //!< for the quota or a Retry-After, until `nextTry`
    Offline,   //!< no connection; tries again at `nextTry`
    SignedOut, //!< credentials are missing or refused
    Failed,    //!< the outbox cannot be written: `error`
    Disabled,  //!< opened offline on purpose
};

//! Where sending stands; a value for the window and the command line.
struct SendStatus
{
    SendPhase phase = SendPhase::Idle;
    storage::OutboxRun counts; //!< of everything in the outbox
    qint64 sent = 0;           //!< of this burst
    QDateTime nextTry;         //!< UTC; null: none
    std::optional<base::Error> error;
};

//! Carries changes from the outbox to the platform, one road for one line and for a million: takes what is ready (on
//! disk as Sending before the first byte leaves), sends it once, re-reads the line, settles it. Small runs overtake
//! large ones; the changes of one line keep their order; a conflict stops only its line; a bulk job is used where the
//! platform has them. An outcome that is not known is asked for by its key, or judged by re-reading the line; it is
//! never sent again blindly (trust.md).
class Sender : public QObject
{
    Q_OBJECT

public:
    //! `connector` may be null: the sender then stays Disabled, and everything waits.
    Sender(api::Connector *connector, storage::Outbox &outbox, storage::LineStore &lines, const base::Clock &clock,
           QObject *parent = nullptr);
    ~Sender() override;

    const SendStatus &status() const;

    //! Looks for something to do: at the start, and whenever something was put into the outbox. Unknown outcomes come
    //! first. While offline it tries at once; a pause that the platform has asked for is kept.
    void wake();
    //! Stops after what is on the wire. Nothing is lost.
    void pause();
    //! Goes on, also after SignedOut.
    void resume();
    //! Pauses between attempts while offline: the first one, doubled each time up to the longest.
    void setRetryPace(std::chrono::milliseconds first, std::chrono::milliseconds longest);
    //! From how many lines of a run on a bulk job is used.
    void setJobThreshold(int lines);

Q_SIGNALS:
    void statusChanged();
    //! Some changes are somewhere else now.
    void outboxChanged();
    //! Lines were re-read after a change.
    void linesChanged(const storage::ChangeSet &changes);
    //! A bulk job has changed many lines: an incremental sync brings them.
    void linesOutdated();
    //! The platform has settled every change of a run, whichever way.
    void runFinished(const QString &run);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace syncing
