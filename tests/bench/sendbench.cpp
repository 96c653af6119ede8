// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/suites.h"
#include "tests/sync/sendhouse.h"

#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int kChanges = 10'000;
constexpr int kPatience = 120'000; // milliseconds
constexpr double kMostGap = 50;    // milliseconds (I5)

struct Gaps
{
    double most = 0;
    double p999 = 0;
};

//! Milliseconds between two beats of a timer of 1 ms while all changes go out over a platform in memory; that works on
//! the same thread, as the answers of a real one arrive there, and its part is in the figure.
Gaps gapsWhileSending(int jobLines)
{
    test::SendHouse house(kChanges);
    house.platform.offered.jobLines = jobLines;
    house.platform.ledger.jobStep = 50;
    house.sender->setJobThreshold(100);
    std::vector<domain::Change> changes = test::noteChanges(0, kChanges, u"bulk"_s);
    for (size_t i = 0; i < changes.size(); ++i) {
        const domain::Line line = test::makeLine(int(i));
        changes[i].based = line.notes;
        changes[i].version = u"1"_s;
    }
    house.add(std::move(changes));
    std::vector<qint64> gaps;
    QElapsedTimer watch;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
        gaps.push_back(watch.nsecsElapsed());
        watch.restart();
    });
    house.sender->wake();
    watch.start();
    beat.start(1);
    const bool isSent = QTest::qWaitFor(
        [&] { return house.sender->status().counts.count(domain::ChangeState::Done) == kChanges; }, kPatience);
    if (!isSent || gaps.empty())
        qFatal("not all changes went out");
    std::sort(gaps.begin(), gaps.end());
    return {.most = double(gaps.back()) / 1e6, .p999 = double(gaps[gaps.size() * 999 / 1000]) / 1e6};
}

} // namespace

void runSending(Report &report)
{
    for (const auto &[name, jobLines] : {std::pair(u"in bulk jobs"_s, 1000), std::pair(u"one by one"_s, 0)}) {
        const Gaps gaps = gapsWhileSending(jobLines);
        report.limit(u"P15 10,000 changes %1, longest gap of the loop"_s.arg(name), gaps.most, kMostGap, u"ms"_s);
        report.limit(u"P15 the same, p99.9 of the gaps"_s, gaps.p999, kMostGap, u"ms"_s);
    }
}

} // namespace bench
