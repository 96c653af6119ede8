// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/standouts.h"

#include "models/domain/rule.h"

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr qint64 kLeastApart = 10 * base::kBytesPerMegabyte;
constexpr int kLevelDays = 21; // how far back a new level is news
constexpr size_t kLeastAfter = 3;
constexpr size_t kLeastBefore = 7;
constexpr int kLeastHistory = 7; // days of sessions before a country can be new
constexpr int kMostShare = 80;   // percent; less came about in more than one place

using Values = std::vector<qint64>;

//! The value below which that part of them lies, in hundredths; `values` is sorted.
qint64 quantile(const Values &values, size_t percent) { return values[(values.size() - 1) * percent / 100]; }

Values knownDays(const RecentDays &days, size_t from, size_t to)
{
    Values values;
    for (size_t i = from; i < to; ++i) {
        if (days[i])
            values.push_back(days[i]->bytes);
    }
    std::sort(values.begin(), values.end());
    return values;
}

qint64 distance(const Values &values, qint64 level)
{
    qint64 sum = 0;
    for (const qint64 value : values)
        sum += std::abs(value - level);
    return sum;
}

//! Days before and after the first one of another level.
struct Split
{
    size_t at = 0;
    Values before;
    Values after; //!< without today, which is not over
};

Split splitAt(const RecentDays &days, size_t at, size_t from)
{
    return {.at = at, .before = knownDays(days, from, at), .after = knownDays(days, at, days.size() - 1)};
}

//! The day that leaves the least to explain; nothing where too few are known.
std::optional<size_t> bestSplit(const RecentDays &days)
{
    std::optional<size_t> best;
    qint64 least = 0;
    for (size_t at = 1; at + 1 < days.size(); ++at) {
        const Split split = splitAt(days, at, 0);
        if (!days[at] || split.before.empty() || split.after.empty())
            continue;
        const qint64 rest =
            distance(split.before, quantile(split.before, 50)) + distance(split.after, quantile(split.after, 50));
        if (!best || rest < least) {
            best = at;
            least = rest;
        }
    }
    return best;
}

//! Whether one level is clearly not the other.
bool isApart(const Split &split)
{
    if (split.before.size() < kLeastBefore || split.after.size() < kLeastAfter)
        return false;
    const qint64 before = quantile(split.before, 50);
    const qint64 after = quantile(split.after, 50);
    const qint64 low = std::min(before, after);
    const qint64 high = std::max(before, after);
    if (high - low <= kLeastApart || high * 2 < low * 3)
        return false;
    return after > before ? quantile(split.after, 25) > quantile(split.before, 90)
                          : quantile(split.after, 75) < quantile(split.before, 10); // else it does that now and then
}

using Place = std::pair<QString, QString>; // country, network

//! Bytes a day of each destination on full days from `from` to before `to`.
std::map<Place, double> perDay(const StandoutFacts &facts, const QDate &from, const QDate &to)
{
    std::map<Place, double> places;
    for (const Session &session : facts.sessions) {
        const QDate day = session.start.toTimeZone(facts.zone).date();
        if (day >= from && day < to && session.volume)
            places[{session.country, session.networkOperator}] += double(session.volume->bytes);
    }
    for (auto &[place, bytes] : places)
        bytes /= double(std::max<qint64>(1, from.daysTo(to)));
    return places;
}

//! Where the difference came about, if most of it did in one place.
void addPlace(Standout &found, const StandoutFacts &facts, const QDate &oldest)
{
    const QDate from = std::max(oldest, found.day.addDays(-kComparedDays));
    if (!oldest.isValid() || from.daysTo(found.day) < kLeastHistory)
        return; // what was before is not known
    const auto before = perDay(facts, from, found.day);
    auto change = perDay(facts, found.day, facts.today);
    for (const auto &[place, bytes] : before)
        change[place] -= bytes;
    double all = 0;
    for (const auto &[place, bytes] : change)
        all += bytes;
    const bool isMore = found.after > found.before;
    if (change.empty() || isMore != (all > 0) || all == 0)
        return;
    const auto most = std::max_element(change.begin(), change.end(), [isMore](const auto &a, const auto &b) {
        return isMore ? a.second < b.second : a.second > b.second;
    });
    const int share = int(std::min(100.0, most->second * 100 / all));
    if (share < kMostShare)
        return;
    found.country = most->first.first;
    found.network = most->first.second;
    found.share = share;
}

QDate oldestSession(const StandoutFacts &facts)
{
    return facts.sessions.empty() ? QDate() : facts.sessions.back().start.toTimeZone(facts.zone).date();
}

std::optional<Standout> findDeviceChange(const StandoutFacts &facts)
{
    if (facts.devices.size() < 2)
        return std::nullopt;
    const Device &now = facts.devices[0];
    const Device &before = facts.devices[1];
    const bool isNews = now.since && now.since->toTimeZone(facts.zone).date().daysTo(facts.today) <= kMoveDays;
    if (!isNews || now.imei.isEmpty() || before.imei.isEmpty() || isSameDevice(now.imei, before.imei))
        return std::nullopt;
    Standout found{.kind = StandoutKind::DeviceChange, .day = now.since->toTimeZone(facts.zone).date()};
    found.at = *now.since;
    found.textBefore = before.imei;
    found.textAfter = now.imei;
    return found;
}

//! The last time each rule acted, of the last 14 days.
std::vector<Standout> findRuleActions(const StandoutFacts &facts)
{
    std::vector<Standout> all;
    for (const AuditEntry &entry : facts.audit) {
        const QDate day = entry.at.toTimeZone(facts.zone).date();
        if (entry.actorKind != "rule"_L1 || entry.action != "line.status"_L1 || day.daysTo(facts.today) > kMoveDays)
            continue;
        const bool isTold =
            std::any_of(all.begin(), all.end(), [&](const Standout &each) { return each.textBefore == entry.actor; });
        if (isTold)
            continue;
        Standout found{.kind = StandoutKind::RuleActed, .day = day};
        found.at = entry.at;
        found.textBefore = entry.actor;
        found.textAfter = entry.after;
        all.push_back(std::move(found));
    }
    return all;
}

} // namespace

std::optional<Standout> findLevelChange(const StandoutFacts &facts)
{
    const RecentDays &days = facts.days;
    const std::optional<size_t> at = bestSplit(days);
    if (!at || days.size() - *at > size_t(kLevelDays))
        return std::nullopt;
    const Split split = splitAt(days, *at, *at - std::min(*at, size_t(kComparedDays)));
    if (!isApart(split))
        return std::nullopt;
    Standout found{.kind = StandoutKind::LevelChange,
                   .day = facts.today.addDays(qint64(*at) - qint64(days.size() - 1))};
    found.before = {quantile(split.before, 50)};
    found.after = {quantile(split.after, 50)};
    found.days = int(split.after.size());
    addPlace(found, facts, oldestSession(facts));
    return found;
}

std::vector<Standout> findNewCountries(const StandoutFacts &facts)
{
    const QDate oldest = oldestSession(facts);
    std::map<QString, Standout> countries;                                                      // by code
    for (auto session = facts.sessions.rbegin(); session != facts.sessions.rend(); ++session) { // the oldest first
        if (session->country.isEmpty())
            continue;
        auto [place, isFirst] = countries.try_emplace(session->country);
        Standout &found = place->second;
        if (isFirst) {
            found.kind = StandoutKind::NewCountry;
            found.at = session->start;
            found.day = session->start.toTimeZone(facts.zone).date();
            found.country = session->country;
            found.network = session->networkOperator;
        }
        found.volume.bytes += session->volume.value_or(base::DataVolume{}).bytes;
        found.seconds += session->seconds.value_or(0);
    }
    std::vector<Standout> all;
    for (auto &[code, found] : countries) {
        if (found.day.daysTo(facts.today) <= kMoveDays && oldest.daysTo(found.day) >= kLeastHistory)
            all.push_back(std::move(found));
    }
    std::sort(all.begin(), all.end(), [](const Standout &a, const Standout &b) { return a.at > b.at; });
    return all;
}

Standouts findStandouts(const StandoutFacts &facts)
{
    Standouts report;
    for (const auto &day : facts.days)
        report.knownDays += day ? 1 : 0;
    if (facts.days.empty())
        return report;
    if (const std::optional<Anomaly> silence = findSilence(facts.days, facts.today)) {
        Standout found{.kind = StandoutKind::Silence, .day = silence->day};
        found.days = silence->silentDays;
        found.before = silence->median;
        report.found.push_back(found);
    } else if (const std::optional<Standout> level = findLevelChange(facts)) {
        report.found.push_back(*level);
    } else if (const std::optional<Anomaly> spike = findSpike(facts.days, facts.today)) {
        Standout found{.kind = StandoutKind::Spike, .day = spike->day};
        found.before = spike->median;
        found.after = spike->value;
        found.days = spike->comparedDays;
        report.found.push_back(found);
    }
    for (Standout &country : findNewCountries(facts))
        report.found.push_back(std::move(country));
    if (std::optional<Standout> device = findDeviceChange(facts))
        report.found.push_back(std::move(*device));
    for (Standout &rule : findRuleActions(facts))
        report.found.push_back(std::move(rule));
    return report;
}

} // namespace domain
