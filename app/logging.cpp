// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"

#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>
#include <cstdio>
#include <mutex>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kMostBytes = 2 * 1024 * 1024;

//! The message handler is a plain function: its state has to live beside it.
struct LogFile
{
    std::mutex mutex;
    QFile file;
    bool toTerminal = false;
};

LogFile &logFile()
{
    static LogFile log;
    return log;
}

const char *levelWord(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg: return "critical";
    case QtFatalMsg: return "fatal";
    }
    return "info";
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    LogFile &log = logFile();
    const std::lock_guard lock(log.mutex);
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' +
                            levelWord(type) + ' ' + QByteArray(context.category ? context.category : "default") + ": " +
                            message.toUtf8() + '\n';
    log.file.write(line);
    log.file.flush();
    if (log.file.size() > kMostBytes) {
        const QString name = log.file.fileName();
        log.file.close();
        QFile::remove(name + ".1"_L1);
        QFile::rename(name, name + ".1"_L1);
        log.file.open(QFile::WriteOnly | QFile::Append);
    }
    if (log.toTerminal && type != QtDebugMsg && type != QtInfoMsg)
        std::fputs(line.constData(), stderr);
}

} // namespace

void startLogging(const base::Places &places, bool toTerminal)
{
    LogFile &log = logFile();
    log.toTerminal = toTerminal;
    log.file.setFileName(places.state + "/linedesk.log"_L1);
    log.file.open(QFile::WriteOnly | QFile::Append);
    log.file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    qInstallMessageHandler(write);
}

} // namespace app
