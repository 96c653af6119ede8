// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/constantserver.h"
#include "tests/bench/data.h"
#include "tests/bench/suites.h"

#include <QApplication>
#include <QDir>
#include <cstdio>

using namespace Qt::StringLiterals;

//! linedesk-bench [--quick] [--lines N] [--only table|queries|exports|start|platform|sending]
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (const qsizetype at = arguments.indexOf("--constant"_L1); at > 0) // P13's rival
        return bench::runConstantServer(arguments.value(at + 1).toInt());
    int lines = arguments.contains("--quick"_L1) ? 100'000 : 1'000'000;
    if (const qsizetype at = arguments.indexOf("--lines"_L1); at > 0)
        lines = arguments.value(at + 1).toInt();
    const qsizetype only = arguments.indexOf("--only"_L1);
    const QString suite = only > 0 ? arguments.value(only + 1) : QString();
    const QString folder = app.applicationDirPath() + "/../bench"_L1;
    QDir().mkpath(folder);
    const QString cache =
        suite == "platform"_L1 || suite == "sending"_L1 ? QString() : bench::prepareCache(folder, lines);
    std::printf("%d lines\n%-58s %14s %14s %9s %12s\n", lines, "", "ours", "rival", "ratio", "target");
    bench::Report report;
    if (suite.isEmpty() || suite == "table"_L1)
        bench::runTable(report, cache);
    if (suite.isEmpty() || suite == "queries"_L1)
        bench::runQueries(report, cache);
    if (suite.isEmpty() || suite == "exports"_L1)
        bench::runExports(report, cache, folder);
    if (suite.isEmpty() || suite == "start"_L1)
        bench::runStart(report, cache, folder, app.applicationDirPath());
    if (suite.isEmpty() || suite == "platform"_L1)
        bench::runPlatform(report, folder, app.applicationDirPath(), lines);
    if (suite.isEmpty() || suite == "sending"_L1)
        bench::runSending(report);
    return report.allPassed() ? 0 : 1;
}
