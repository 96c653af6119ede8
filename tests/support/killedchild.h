// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace test {

//! What a child of this test binary said before it died, or ended.
struct ChildEnd
{
    bool wasKilled = false; //!< by SIGKILL
    int exitCode = -1;
    QStringList said; //!< lines on its standard output, the last one whole
    QString errors;
};

//! Runs a child (see children()) that dies at a named point, `point#2` when it comes by for the second time; "?" lets
//! it live and list the points on its standard error, an empty text just lets it live.
ChildEnd runChild(const QString &name, const QStringList &arguments, const QString &point);

//! The points that a life of a child comes by, each as often as it does: "outbox.add.before-commit#2".
QStringList pointsOf(const QString &name, const QStringList &arguments);

//! Says a line to the parent; it has it when this returns.
void tellParent(const char *line);

} // namespace test
