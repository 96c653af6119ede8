// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/data.h"

#include "models/storage/cachefile.h"
#include "models/storage/linestore.h"
#include "models/storage/usagestore.h"
#include "tests/support/await.h"
#include "tests/support/fleet.h"

#include <QElapsedTimer>
#include <QFile>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

std::vector<domain::DailyUsage> usageOf(int first, int count)
{
    std::vector<domain::DailyUsage> usage;
    for (int number = first; number < first + count; number += 10) {
        domain::DailyUsage one{.iccid = test::makeIccid(number), .firstDay = QDate(2026, 10, 20), .days = {}};
        for (int day = 0; day < 30; ++day)
            one.days.emplace_back(base::DataVolume{(number * 7'919LL + day * 104'729LL) % 50'000'000});
        usage.push_back(std::move(one));
    }
    return usage;
}

double statusLine(const char *key)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(qsizetype(strlen(key))).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

QString prepareCache(const QString &folder, int lines)
{
    const QString path = u"%1/bench-%2.db"_s.arg(folder).arg(lines);
    if (QFile::exists(path))
        return path;
    constexpr int kPage = 20'000;
    QElapsedTimer timer;
    timer.start();
    {
        auto file = storage::CacheFile::open(path + ".part"_L1);
        if (!file)
            qFatal("%s", qPrintable(base::describe(file.error())));
        storage::LineStore store(**file);
        storage::UsageStore usage(**file);
        storage::SyncCheckpoint checkpoint{.collection = u"lines"_s, .pass = 1};
        for (int first = 0; first < lines; first += kPage) {
            std::vector<domain::Line> page;
            for (int number = first; number < first + kPage && number < lines; ++number)
                page.push_back(test::makeLine(number));
            (void)test::await(store.apply(std::move(page), {}, checkpoint), 600'000);
            (void)test::await(usage.apply(usageOf(first, kPage)), 600'000);
        }
        (void)test::await(store.removeUnseen(checkpoint), 600'000);
    }
    QFile::rename(path + ".part"_L1, path);
    std::printf("made a cache of %d lines in %.0f s, %.0f MB\n", lines, double(timer.elapsed()) / 1000,
                double(QFile(path).size()) / 1048576);
    return path;
}

double residentMegabytes() { return statusLine("VmRSS:"); }
double peakMegabytes() { return statusLine("VmHWM:"); }

void resetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QFile::WriteOnly))
        file.write("5");
}

} // namespace bench
