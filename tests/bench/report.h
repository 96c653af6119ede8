// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <functional>

namespace bench {

//! One line a benchmark: name, ours, rival's, ratio, target, pass or fail.
class Report
{
public:
    //! Times in milliseconds; passes when ours / rival <= target.
    void ratio(const QString &name, double ours, double rival, double target);
    //! Amounts of which more is better; passes when ours / rival >= target.
    void atLeast(const QString &name, double ours, double rival, double target, const QString &unit);
    //! A figure with its own limit, such as megabytes.
    void limit(const QString &name, double ours, double target, const QString &unit);
    bool allPassed() const { return m_failed == 0; }

private:
    void line(const QString &name, const QString &ours, const QString &rival, const QString &ratio,
              const QString &target, bool passed);
    int m_failed = 0;
};

//! Milliseconds that `work` takes: the median of `times` runs.
double milliseconds(const std::function<void()> &work, int times = 1);

} // namespace bench
