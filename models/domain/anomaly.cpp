// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/anomaly.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr qint64 kLeastSpike = 10 * base::kBytesPerMegabyte;
constexpr int kLeastUsedDays = 3;
constexpr qint64 kSpreads = 9; // median absolute deviations: 6 standard deviations, as 1.4826 of the one are the other

//! What days are compared with.
struct Baseline
{
    std::vector<qint64> known;
    qint64 median = 0;
    qint64 spread = 0;
    int looked = 0; //!< days that are known, silent or not
    int used = 0;   //!< days with usage
    int pause = 0;  //!< the most known silent days in a row
};

qint64 medianOf(std::vector<qint64> values)
{
    const size_t middle = values.size() / 2;
    std::nth_element(values.begin(), values.begin() + qsizetype(middle), values.end());
    return values[middle];
}

//! The `kComparedDays` days before index `end`; nothing when too few of them are known.
std::optional<Baseline> baselineOf(const RecentDays &days, size_t end)
{
    Baseline base;
    int pause = 0;
    for (size_t i = end - std::min(end, size_t(kComparedDays)); i < end; ++i) {
        if (!days[i])
            continue;
        const qint64 bytes = days[i]->bytes;
        base.known.push_back(bytes);
        ++base.looked;
        base.used += bytes > 0 ? 1 : 0;
        pause = bytes > 0 ? 0 : pause + 1;
        base.pause = std::max(base.pause, pause);
    }
    if (base.known.size() < size_t(kLeastKnownDays))
        return std::nullopt;
    // What a line does now and then is no news, though most of its days are silent: its days of use are its usual ones.
    if (medianOf(base.known) == 0 && base.used >= kLeastUsedDays)
        std::erase(base.known, 0);
    base.median = medianOf(base.known);
    std::vector<qint64> off;
    off.reserve(base.known.size());
    for (const qint64 bytes : base.known)
        off.push_back(std::abs(bytes - base.median));
    base.spread = medianOf(std::move(off));
    return base;
}

Anomaly anomalyOf(AnomalyKind kind, const RecentDays &days, const Baseline &base)
{
    Anomaly found;
    found.kind = kind;
    found.median = {base.median};
    found.spread = {base.spread};
    found.comparedDays = int(base.known.size());
    found.longestPause = base.pause;
    found.days = days;
    return found;
}

constexpr std::array<std::pair<AnomalyKind, QLatin1StringView>, 4> kWords{
    {{AnomalyKind::Spike, "spike"_L1},
     {AnomalyKind::Silence, "silence"_L1},
     {AnomalyKind::DeviceChange, "device_change"_L1},
     {AnomalyKind::NewCountry, "new_country"_L1}}};

} // namespace

std::optional<Anomaly> findSpike(const RecentDays &days, const QDate &today)
{
    if (days.size() < 2)
        return std::nullopt;
    const size_t last = days.size() - 1;
    qint64 most = -1;
    size_t at = last;
    for (const size_t i : {last - 1, last}) {
        if (days[i] && days[i]->bytes > most) {
            most = days[i]->bytes;
            at = i;
        }
    }
    if (most < kLeastSpike)
        return std::nullopt; // most lines of a fleet end here
    const std::optional<Baseline> base = baselineOf(days, last - 1);
    if (!base)
        return std::nullopt;
    const qint64 least = std::max({kSpreads * base->spread, base->median, kLeastSpike});
    if (most - base->median <= least)
        return std::nullopt;
    Anomaly found = anomalyOf(AnomalyKind::Spike, days, *base);
    found.day = today.addDays(qint64(at) - qint64(last));
    found.value = {most};
    found.score = double(most - base->median) / double(least);
    return found;
}

std::optional<Anomaly> findSilence(const RecentDays &days, const QDate &today)
{
    if (days.size() < 2 || (days.back() && days.back()->bytes > 0))
        return std::nullopt;
    size_t first = days.size() - 1; // today is not over
    while (first > 0 && days[first - 1] && days[first - 1]->bytes == 0)
        --first;
    const int silent = int(days.size() - 1 - first);
    if (silent < 2)
        return std::nullopt;
    const std::optional<Baseline> base = baselineOf(days, first);
    if (!base || base->used * 5 < base->looked * 4 || silent <= 2 * base->pause)
        return std::nullopt;
    Anomaly found = anomalyOf(AnomalyKind::Silence, days, *base);
    found.day = today.addDays(-silent);
    found.silentDays = silent;
    found.score = double(silent) / double(base->pause + 1);
    return found;
}

QLatin1String anomalyWord(AnomalyKind kind)
{
    for (const auto &[known, word] : kWords) {
        if (known == kind)
            return word;
    }
    return {};
}

std::optional<AnomalyKind> anomalyFromWord(QStringView word)
{
    for (const auto &[kind, known] : kWords) {
        if (word == known)
            return kind;
    }
    return std::nullopt;
}

bool isMoreUrgent(const Anomaly &a, const Anomaly &b)
{
    const auto place = [](AnomalyKind kind) {
        return std::find(kAllAnomalies.begin(), kAllAnomalies.end(), kind) - kAllAnomalies.begin();
    };
    if (a.kind != b.kind)
        return place(a.kind) < place(b.kind);
    if (a.score != b.score)
        return a.score > b.score;
    return a.line.value < b.line.value;
}

} // namespace domain
