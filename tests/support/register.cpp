// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace test {

std::vector<Entry> &registry()
{
    static std::vector<Entry> entries;
    return entries;
}

std::map<QString, Child> &children()
{
    static std::map<QString, Child> all;
    return all;
}

int runAll(int argc, char **argv)
{
    if (argc > 2 && qstrcmp(argv[1], "--child") == 0) {
        QStringList rest;
        for (int i = 3; i < argc; ++i)
            rest << QString::fromLocal8Bit(argv[i]);
        return children().at(QString::fromLocal8Bit(argv[2]))(rest);
    }
    QStringList arguments;
    QString only;
    for (int i = 0; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == "--class"_L1 && i + 1 < argc)
            only = QString::fromLocal8Bit(argv[++i]);
        else
            arguments << argument;
    }
    int failures = 0;
    int run = 0;
    for (const Entry &entry : registry()) {
        if (!only.isEmpty() && only != QLatin1String(entry.name))
            continue;
        const std::unique_ptr<QObject> instance = entry.make();
        failures += QTest::qExec(instance.get(), arguments);
        ++run;
    }
    if (run == 0) {
        qCritical("no test class ran");
        return 1;
    }
    return failures > 0 ? 1 : 0;
}

} // namespace test
