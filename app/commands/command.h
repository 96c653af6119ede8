// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core.h"

#include <QCommandLineParser>
#include <QObject>
#include <QStringList>
#include <cstdio>
#include <memory>

namespace app {

//! What a process says at its end; stable for scripts.
enum class ExitCode { Ok = 0, Failed = 1, Usage = 2, Offline = 3, NotSignedIn = 4, PartlyDone = 5 };

//! One command of the command line. Result on standard output, progress on standard error.
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(Core &core) : m_core(core) {}

    //! Reads the arguments after the command's name and starts; finished() follows, also for wrong usage.
    virtual void start(const QStringList &arguments) = 0;

Q_SIGNALS:
    void finished(app::ExitCode code);

protected:
    //! Parses; on an error or --help says so, finishes and answers false. Every command has --profile.
    bool parse(QCommandLineParser &parser, const QStringList &arguments);
    //! Says what happened on standard error and finishes with the code that fits the error.
    void fail(const base::Error &error);
    void failUsage(const QString &message);
    void done(ExitCode code = ExitCode::Ok) { Q_EMIT finished(code); }

    //! Opens the profile that --profile names and hands the session on, or fails.
    void openSession(const QString &profile, Core::Access access, std::function<void(std::shared_ptr<Session>)> then);

    Core &m_core;
};

//! Writes a line to standard output or standard error, in UTF-8.
void say(const QString &line);
void tell(const QString &line);

//! "offline: ..." in words for a terminal: what happened and what to do.
QString errorSentence(const base::Error &error);
//! A filter of the command line; Usage with a mark under the wrong word goes to standard error when it cannot be read.
base::Result<domain::LineFilter> readFilter(const QString &text);
//! "month_mb" or "-month_mb" (descending).
base::Result<domain::LineSort> readSort(const QString &text);
//! "iccid,notes": in this order; empty: all.
base::Result<QList<domain::LineColumn>> readColumns(const QString &text);

std::unique_ptr<Command> makeConnectCommand(Core &core);
std::unique_ptr<Command> makeSyncCommand(Core &core);
std::unique_ptr<Command> makeLinesCommand(Core &core);
//! What of "lines" changes something.
std::unique_ptr<Command> makeChangeCommand(Core &core);
std::unique_ptr<Command> makeOutboxCommand(Core &core);
std::unique_ptr<Command> makeExportCommand(Core &core);
std::unique_ptr<Command> makeBalanceCommand(Core &core);
std::unique_ptr<Command> makeTransactionsCommand(Core &core);
std::unique_ptr<Command> makeBillingCommand(Core &core);
//! What of "billing" is about one cycle.
std::unique_ptr<Command> makeCycleCommand(Core &core);
std::unique_ptr<Command> makePictureCommand(Core &core);
std::unique_ptr<Command> makeRadarCommand(Core &core);
std::unique_ptr<Command> makeChangesCommand(Core &core);
std::unique_ptr<Command> makeSnapshotCommand(Core &core);
std::unique_ptr<Command> makeEvidenceCommand(Core &core);
std::unique_ptr<Command> makeReportCommand(Core &core);
std::unique_ptr<Command> makeMessagesCommand(Core &core);
std::unique_ptr<Command> makeDoctorCommand(Core &core);

} // namespace app
