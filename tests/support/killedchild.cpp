// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/killedchild.h"

#include <QCoreApplication>
#include <QHash>
#include <QProcess>
#include <QProcessEnvironment>
#include <csignal>
#include <cstring>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace test {

ChildEnd runChild(const QString &name, const QStringList &arguments, const QString &point)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LINEDESK_KILL_AT"_s, point);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), QStringList{u"--child"_s, name} + arguments);
    ChildEnd end;
    if (!child.waitForFinished(60'000))
        return end;
    end.wasKilled = child.exitStatus() == QProcess::CrashExit && child.exitCode() == SIGKILL;
    end.exitCode = child.exitCode();
    end.said = QString::fromUtf8(child.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    end.errors = QString::fromUtf8(child.readAllStandardError());
    return end;
}

QStringList pointsOf(const QString &name, const QStringList &arguments)
{
    QStringList points;
    QHash<QString, int> passed;
    for (const QString &line : runChild(name, arguments, u"?"_s).errors.split(u'\n')) {
        if (!line.startsWith("killpoint "_L1))
            continue;
        const QString point = line.mid(10);
        points << u"%1#%2"_s.arg(point).arg(++passed[point]);
    }
    return points;
}

void tellParent(const char *line)
{
    const QByteArray bytes = QByteArray(line) + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) != bytes.size())
        ::_exit(1);
}

} // namespace test
