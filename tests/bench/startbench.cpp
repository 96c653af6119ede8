// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/suites.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int kRuns = 21;

void writeProfile(const QString &home, const QString &cache)
{
    const QString folder = home + "/data/profiles/bench"_L1;
    QDir().mkpath(folder);
    QDir().mkpath(home + "/config"_L1);
    QFile::remove(folder + "/cache.db"_L1);
    QFile::link(cache, folder + "/cache.db"_L1);
    QFile profiles(home + "/config/profiles.json"_L1);
    if (profiles.open(QFile::WriteOnly))
        profiles.write(
            R"({"schema":1,"profiles":[{"id":"bench","name":"bench","api_link":"https://127.0.0.1:1/api/0123456789abcdef0123456789abcdef/",)"
            R"("user_uuid":"0123456789abcdef0123456789abcdef","trust":"system","key_place":"this_run"}]})");
}

//! Milliseconds from the start of a process to the word that its window is painted.
double untilShown(const QString &program, const QStringList &arguments, const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LINEDESK_HOME"_s, home);
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForReadyRead(60'000))
        qFatal("%s did not start: %s", qPrintable(program), process.readAllStandardError().constData());
    const double shown = double(timer.nsecsElapsed()) / 1e6;
    process.waitForFinished(60'000);
    return shown;
}

double median(std::vector<double> runs)
{
    std::ranges::sort(runs);
    return runs[runs.size() / 2];
}

} // namespace

void runStart(Report &report, const QString &cache, const QString &folder, const QString &program)
{
    const QString home = folder + "/start-home"_L1;
    QDir(home).removeRecursively();
    writeProfile(home, QFileInfo(cache).absoluteFilePath());
    std::vector<double> ours;
    std::vector<double> empty;
    for (int run = 0; run < kRuns; ++run) { // by turns: other work on the machine then slows both
        ours.push_back(untilShown(program + "/linedesk"_L1,
                                  {u"--offline"_s, u"--profile"_s, u"bench"_s, u"--until-shown"_s}, home));
        empty.push_back(untilShown(program + "/linedesk-bench-empty"_L1, {}, home));
    }
    report.ratio(u"P10 start with the cache to the first rows painted"_s, median(ours), median(empty), 3);
    QDir(home).removeRecursively();
}

} // namespace bench
