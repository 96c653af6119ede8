// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "models/exports/textexport.h"

namespace app {

//! A command that sends changes: brings the cache up to date first, waits until what it has put into the outbox is
//! settled, and says what came of it.
class SendingCommand : public Command
{
    Q_OBJECT

protected:
    using Command::Command;

    //! Opens the profile, syncs what has changed and learns what the platform offers; offline it goes on with the cache
    //! and says so. Then `then`.
    void prepare(const QString &profile, std::function<void()> then);
    //! Sends until nothing of the outbox is ready or under way, or there is no connection; then `then`.
    void send(std::function<void()> then);
    //! Prints what became of a run and finishes: Ok, PartlyDone when some failed, Offline when they wait. `results`: a
    //! CSV file with every line's outcome; empty: none.
    void report(const QString &run, const QString &results);
    //! Asks on the terminal for `wanted`; false where there is none or something else is typed.
    static bool confirm(const QString &question, const QString &wanted);

    Session &session() { return *m_session; }
    bool isOffline() const { return m_isOffline; }

private:
    void syncChanged();
    void learn();
    void prepared();
    void sendingChanged();
    exports::TextExportRequest resultsExport(const QString &run, const QString &path);
    void finishReport(const storage::OutboxRun &run);

    std::shared_ptr<Session> m_session;
    std::function<void()> m_next;
    bool m_isOffline = false;
    QString m_told;
};

} // namespace app
