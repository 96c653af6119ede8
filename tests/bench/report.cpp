// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace bench {

void Report::ratio(const QString &name, double ours, double rival, double target)
{
    const double ratio = ours / rival;
    line(name, u"%1 ms"_s.arg(ours, 0, 'f', 2), u"%1 ms"_s.arg(rival, 0, 'f', 2), QString::number(ratio, 'f', 4),
         u"<= %1"_s.arg(target, 0, 'f', 4), ratio <= target);
}

void Report::atLeast(const QString &name, double ours, double rival, double target, const QString &unit)
{
    const double ratio = ours / rival;
    line(name, u"%1 %2"_s.arg(ours, 0, 'f', 0).arg(unit), u"%1 %2"_s.arg(rival, 0, 'f', 0).arg(unit),
         QString::number(ratio, 'f', 4), u">= %1"_s.arg(target, 0, 'f', 4), ratio >= target);
}

void Report::limit(const QString &name, double ours, double target, const QString &unit)
{
    line(name, u"%1 %2"_s.arg(ours, 0, 'f', 1).arg(unit), u"-"_s, u"-"_s,
         u"<= %1 %2"_s.arg(target, 0, 'f', 1).arg(unit), ours <= target);
}

void Report::line(const QString &name, const QString &ours, const QString &rival, const QString &ratio,
                  const QString &target, bool passed)
{
    std::printf("%-58s %14s %14s %9s %12s  %s\n", qPrintable(name), qPrintable(ours), qPrintable(rival),
                qPrintable(ratio), qPrintable(target), passed ? "pass" : "FAIL");
    std::fflush(stdout);
    m_failed += passed ? 0 : 1;
}

double milliseconds(const std::function<void()> &work, int times)
{
    std::vector<double> runs;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        runs.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(runs.begin(), runs.end());
    return runs[runs.size() / 2];
}

} // namespace bench
