// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/reconciliation.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

//! A wire in kilobytes with three decimals is off by that much.
constexpr qint64 kWireBytes = 1;

//! Rebuilds what data cost, line by line and day by day.
class DataCheck
{
public:
    DataCheck(const ReconciliationFacts &facts, std::vector<ChargeDifference> &differences)
        : m_facts(facts), m_first(facts.book.cycle.firstDay), m_differences(differences)
    {
    }

    //! Answers what the cycle's data should have cost.
    std::optional<qint64> run()
    {
        if (!m_facts.chargesAt.isValid()) {
            if (m_facts.book.cycle.usage != 0)
                add({.doubt = ChargeDoubt::NotAsked, .charged = m_facts.book.cycle.usage});
            return m_facts.book.cycle.usage == 0 ? std::optional<qint64>(0) : std::nullopt;
        }
        for (const LineCharge &charge : m_facts.charges)
            take(charge);
        for (const auto &[day, missing] : m_missing) {
            ChargeDifference difference{
                .doubt = ChargeDoubt::NoUsage, .day = day, .charged = missing.micros, .lines = missing.lines};
            if (missing.lines == 1)
                difference.iccid = missing.iccid;
            add(difference);
        }
        findUncharged();
        compareDays();
        return m_isWhole ? std::optional(m_expected) : std::nullopt;
    }

private:
    struct Missing
    {
        qint64 micros = 0;
        int lines = 0;
        Iccid iccid;
    };

    void add(ChargeDifference difference)
    {
        difference.kind = ChargeKind::Data;
        m_isWhole = m_isWhole && difference.expected;
        m_differences.push_back(std::move(difference));
    }

    std::optional<qint64> cached(const Iccid &iccid, QDate day) const
    {
        const auto line = m_facts.lines.constFind(iccid.text);
        const qint64 place = m_first.daysTo(day);
        if (line == m_facts.lines.cend() || place < 0 || place >= qint64(line->days.size()))
            return std::nullopt;
        return line->days[size_t(place)];
    }

    void take(const LineCharge &charge)
    {
        m_charged[charge.day] += charge.micros;
        m_seen.insert({charge.iccid.text, charge.day});
        const std::optional<qint64> bytes = cached(charge.iccid, charge.day);
        ChargeDifference difference{
            .day = charge.day, .iccid = charge.iccid, .country = charge.country, .charged = charge.micros, .lines = 1};
        if (!bytes) {
            Missing &missing = m_missing[charge.day];
            missing.micros += charge.micros;
            ++missing.lines;
            missing.iccid = charge.iccid;
            return;
        }
        const auto price = m_facts.prices.constFind(charge.country);
        if (price == m_facts.prices.cend()) {
            difference.doubt = ChargeDoubt::NoPrice;
            return add(difference);
        }
        const bool isSameVolume = std::abs(*bytes - charge.volume.bytes) <= kWireBytes;
        const qint64 expected = priceOf(isSameVolume ? charge.volume : base::DataVolume{*bytes}, *price);
        m_expected += expected;
        if (expected == charge.micros)
            return;
        difference.expected = expected;
        difference.doubt = isSameVolume ? ChargeDoubt::PriceDiffers : ChargeDoubt::UsageDiffers;
        add(difference);
    }

    //! Usage that cost nothing although it is by the MB.
    void findUncharged()
    {
        for (auto line = m_facts.lines.cbegin(); line != m_facts.lines.cend(); ++line) {
            const auto price = m_facts.prices.constFind(line->country);
            if (!line->isPaygo || price == m_facts.prices.cend())
                continue;
            for (size_t i = 0; i < line->days.size(); ++i) {
                const QDate day = m_first.addDays(qint64(i));
                const qint64 expected = priceOf({line->days[i].value_or(0)}, *price);
                if (expected == 0 || m_seen.contains({line.key(), day}))
                    continue;
                m_expected += expected;
                add({.doubt = ChargeDoubt::NotCharged,
                     .day = day,
                     .iccid = Iccid{line.key()},
                     .country = line->country,
                     .expected = expected,
                     .lines = 1});
            }
        }
    }

    //! The charges by line are what the book is made of.
    void compareDays()
    {
        qint64 sum = 0;
        for (const BookDay &day : m_facts.book.days) {
            const qint64 charged = m_charged[day.day];
            sum += day.usage;
            if (charged == day.usage)
                continue;
            add({.doubt = ChargeDoubt::ChargesDiffer, .day = day.day, .expected = charged, .charged = day.usage});
        }
        if (sum != m_facts.book.cycle.usage)
            add({.doubt = ChargeDoubt::SumDiffers, .expected = sum, .charged = m_facts.book.cycle.usage});
    }

    const ReconciliationFacts &m_facts;
    QDate m_first;
    std::vector<ChargeDifference> &m_differences;
    std::map<QDate, qint64> m_charged;
    std::set<std::pair<QString, QDate>> m_seen; //!< lines that were charged on a day
    std::map<QDate, Missing> m_missing;
    qint64 m_expected = 0;
    bool m_isWhole = true;
};

//! Where the days of the book lead, from evening to evening.
qint64 lastEvening(const CycleBook &book)
{
    qint64 standing = book.cycle.starting;
    for (const BookDay &day : book.days)
        standing += day.credit - day.debit;
    return standing;
}

} // namespace

qint64 priceOf(base::DataVolume volume, qint64 perMegabyte)
{
    const qint64 whole = volume.bytes / base::kBytesPerMegabyte;
    const qint64 rest = volume.bytes % base::kBytesPerMegabyte;
    return whole * perMegabyte + rest * perMegabyte / base::kBytesPerMegabyte;
}

Reconciliation reconcile(const ReconciliationFacts &facts)
{
    Reconciliation result;
    const BillingCycle &cycle = facts.book.cycle;
    const std::optional<qint64> data = DataCheck(facts, result.differences).run();
    result.sums.push_back({ChargeKind::Data, data, cycle.usage});
    const auto compare = [&](ChargeKind kind, std::optional<qint64> expected, qint64 charged) {
        if (!expected && charged == 0)
            return;
        result.sums.push_back({kind, expected, charged});
        if (expected == charged)
            return;
        result.differences.push_back({.kind = kind,
                                      .doubt = expected ? ChargeDoubt::SumDiffers : ChargeDoubt::NotTold,
                                      .expected = expected,
                                      .charged = charged});
    };
    compare(ChargeKind::Sms, facts.sms, cycle.sms);
    compare(ChargeKind::Subscriptions, facts.tried.value(u"subscription"_s), cycle.subscriptions);
    compare(ChargeKind::Prepaid, std::nullopt, cycle.prepaid);
    compare(ChargeKind::WhiteLabel, facts.tried.value(u"white_label"_s), cycle.whiteLabel);
    compare(ChargeKind::Payments, facts.paid, cycle.payments);
    if (facts.endingBefore)
        compare(ChargeKind::Starting, facts.endingBefore, cycle.starting);
    compare(ChargeKind::Ending, cycle.expectedEnding(), cycle.ending);
    if (!facts.book.days.empty() && lastEvening(facts.book) != cycle.ending && cycle.expectedEnding() == cycle.ending)
        result.differences.push_back({.kind = ChargeKind::Ending,
                                      .doubt = ChargeDoubt::SumDiffers,
                                      .day = facts.book.days.back().day,
                                      .expected = lastEvening(facts.book),
                                      .charged = cycle.ending});
    std::stable_sort(result.differences.begin(), result.differences.end(),
                     [](const ChargeDifference &a, const ChargeDifference &b) {
                         return std::tuple(a.kind, !a.day.isValid(), a.day, a.iccid.text) <
                                std::tuple(b.kind, !b.day.isValid(), b.day, b.iccid.text);
                     });
    return result;
}

} // namespace domain
