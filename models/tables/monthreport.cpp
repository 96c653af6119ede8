// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/monthreport.h"

#include "models/storage/linegroups.h"
#include "models/storage/linehistory.h"
#include "models/tables/differencerows.h"
#include "models/tables/evidencecells.h"
#include "models/tables/linetable.h"

using namespace Qt::StringLiterals;
using domain::EvidenceKind;
using domain::EvidenceSection;

namespace tables {

namespace {

constexpr int kTop = 20;

QString cents(qint64 micros, const QString &currency)
{
    return u"%1 %2"_s.arg(QLocale().toString(double(micros) / 1e6, 'f', 2), currency);
}

QString stateWord(const domain::BalanceFacts &facts)
{
    switch (domain::balanceState(facts)) {
    case domain::BalanceState::Red:
        return facts.linesSuspended ? MonthReport::tr("Suspended") : MonthReport::tr("Below minimum");
    case domain::BalanceState::Orange: return MonthReport::tr("Low: it lasts seven days or less");
    case domain::BalanceState::Green: break;
    }
    return MonthReport::tr("Healthy");
}

QString monthName(QDate month) { return QLocale().toString(month, u"MMMM yyyy"_s); }

//! MB a day; days that are not known have no bar.
domain::EvidenceChart chartOf(const QString &title, QDate first, const std::vector<std::optional<double>> &values)
{
    domain::EvidenceChart chart{.title = title, .labels = {}, .values = values};
    for (size_t i = 0; i < values.size(); ++i)
        chart.labels << QLocale().toString(first.addDays(qint64(i)), u"d MMM"_s);
    return chart;
}

bool isCurrent(const MonthQuestion &question)
{
    const QDate today = question.takenAt.toTimeZone(question.zone).date();
    return today.year() == question.month.year() && today.month() == question.month.month();
}

} // namespace

MonthReport::Section MonthReport::balance(const Question &question) const
{
    const auto logged = m_source.billing.loadBalance().result();
    if (!logged)
        return logged.error();
    EvidenceSection section{.name = tr("Balance"),
                            .title = tr("Balance now"),
                            .state = stateAt(logged->fetchedAt, question.zone),
                            .columns = {{tr("What")}, {tr("Value")}},
                            .rows = {},
                            .charts = {}};
    if (logged->rows.empty())
        return section;
    const domain::Balance &balance = logged->rows.front();
    const auto add = [&](const QString &what, const QString &value) {
        section.rows.push_back({text(what), text(value)});
    };
    add(tr("Available"), cents(balance.facts.available, balance.currency));
    add(tr("State"), stateWord(balance.facts));
    const std::optional<double> days = domain::daysLeft(balance.facts);
    add(tr("Days until lines suspend"), days ? QLocale().toString(*days, 'f', 1) : tr("no limit: nothing is used"));
    add(tr("Minimum"), cents(balance.facts.minimum, balance.currency));
    add(tr("Average day"), cents(balance.facts.average, balance.currency));
    add(tr("Auto-refill"), balance.isAutoRefillOn ? tr("on") : tr("off"));
    return section;
}

//! Data, what it cost and messages, day by day, beside the month before.
MonthReport::Section MonthReport::usage(const Question &question) const
{
    const QDate before = question.month.addMonths(-1);
    const int daysBefore = before.daysInMonth();
    const int days = daysBefore + question.month.daysInMonth();
    const auto sums = storage::sumFleetDays(m_source.file, {.first = before, .days = days, .zone = question.zone});
    if (!sums)
        return sums.error();
    EvidenceSection section{.name = tr("Usage"),
                            .title = tr("Usage by day"),
                            .state =
                                tr("The sum of what the cache knows of all lines; a dash is a day that is not known."),
                            .columns = {{tr("Day"), EvidenceKind::Day},
                                        {tr("Data MB"), EvidenceKind::Volume},
                                        {tr("Cost"), EvidenceKind::Money},
                                        {tr("SMS sent"), EvidenceKind::Number},
                                        {tr("Lines known"), EvidenceKind::Number}},
                            .rows = {},
                            .charts = {}};
    const QDate today = question.takenAt.toTimeZone(question.zone).date();
    std::vector<std::optional<double>> data[2];
    std::vector<std::optional<double>> costs;
    for (int i = 0; i < days; ++i) {
        const storage::FleetDay &day = (*sums)[size_t(i)];
        const bool isBefore = i < daysBefore;
        data[isBefore ? 0 : 1].push_back(
            day.volume ? std::optional(double(day.volume->bytes) / double(base::kBytesPerMegabyte)) : std::nullopt);
        const QDate date = before.addDays(i);
        if (isBefore)
            continue;
        costs.push_back(day.micros ? std::optional(double(*day.micros) / 1e6) : std::nullopt);
        if (date <= today)
            section.rows.push_back({number(date.toJulianDay()), volume(day.volume), number(day.micros),
                                    number(day.messages), number(day.lines)});
    }
    section.charts = {chartOf(tr("MB a day, %1").arg(monthName(question.month)), question.month, data[1]),
                      chartOf(tr("MB a day, %1").arg(monthName(before)), before, data[0]),
                      chartOf(tr("Cost of data a day"), question.month, costs)};
    return section;
}

MonthReport::Section MonthReport::cycle(const Question &question) const
{
    const auto cycles = m_source.billing.loadCycles().result();
    if (!cycles)
        return cycles.error();
    EvidenceSection section{.name = tr("Billing cycle"),
                            .title = tr("Billing cycle"),
                            .state = stateAt(cycles->fetchedAt, question.zone),
                            .columns = {{tr("Part")}, {tr("Amount"), EvidenceKind::Money}, {tr("Currency")}},
                            .rows = {},
                            .charts = {}};
    for (const domain::BillingCycle &cycle : cycles->rows) {
        if (cycle.firstDay.year() != question.month.year() || cycle.firstDay.month() != question.month.month())
            continue;
        section.state += u' ' + (cycle.isClosed ? tr("The cycle is closed.") : tr("The cycle is still open."));
        const std::pair<QString, qint64> parts[] = {{tr("Starting balance"), cycle.starting},
                                                    {tr("Data usage"), -cycle.usage},
                                                    {tr("SMS"), -cycle.sms},
                                                    {tr("Subscriptions"), -cycle.subscriptions},
                                                    {tr("Prepaid plans"), -cycle.prepaid},
                                                    {tr("White label"), -cycle.whiteLabel},
                                                    {tr("Payments"), cycle.payments},
                                                    {tr("Discounts"), cycle.discounts},
                                                    {tr("Adjustments"), cycle.adjustments},
                                                    {tr("Ending balance"), cycle.ending}};
        for (const auto &[name, micros] : parts)
            section.rows.push_back({text(name), number(micros), text(cycle.currency)});
    }
    if (section.rows.empty())
        section.state += u' ' + tr("Nothing is known of this month's cycle.");
    return section;
}

//! The cache adds up the running month alone by country.
MonthReport::Section MonthReport::countries(const Question &question) const
{
    EvidenceSection section{
        .name = tr("Countries"),
        .title = tr("By country"),
        .state = tr("By the country where each line was last seen; data of the running month."),
        .columns = {{tr("Country")}, {tr("Lines"), EvidenceKind::Number}, {tr("Data MB"), EvidenceKind::Volume}},
        .rows = {},
        .charts = {}};
    if (!isCurrent(question)) {
        section.state = tr("The cache knows usage by country of the running month alone.");
        return section;
    }
    auto groups = m_source.lines.selectGrouped({}, domain::LineColumn::Country, question.takenAt).result();
    if (!groups)
        return groups.error();
    std::vector<storage::LineGroup> found = std::move(groups->groups);
    std::stable_sort(found.begin(), found.end(), [](const storage::LineGroup &a, const storage::LineGroup &b) {
        return a.sums.month.bytes > b.sums.month.bytes;
    });
    for (const storage::LineGroup &group : found)
        section.rows.push_back({group.value.isEmpty() ? text(tr("not known")) : country(group.value),
                                number(group.sums.lines), volume(group.sums.month)});
    return section;
}

MonthReport::Section MonthReport::statuses(const Question &question) const
{
    const auto counts = m_source.lines.statusCounts().result();
    if (!counts)
        return counts.error();
    EvidenceSection section{.name = tr("Statuses"),
                            .title = tr("Lines by status, now"),
                            .state = stateAt(question.syncedAt, question.zone),
                            .columns = {{tr("Status")}, {tr("Lines"), EvidenceKind::Number}},
                            .rows = {},
                            .charts = {}};
    qint64 all = 0;
    for (const domain::LineStatus status : domain::kAllStatuses) {
        for (const auto &[counted, lines] : *counts) {
            if (counted != status || lines == 0)
                continue;
            section.rows.push_back({text(LineTable::statusText(status)), number(lines)});
            all += lines;
        }
    }
    section.rows.push_back({text(tr("All")), number(all)});
    return section;
}

MonthReport::Section MonthReport::changes(const Question &question) const
{
    const storage::HistoryQuery month{.from = question.month.startOfDay(question.zone).toUTC(),
                                      .to = question.month.addMonths(1).startOfDay(question.zone).toUTC()};
    const base::Result<QDateTime> since = storage::historySince(m_source.file);
    if (!since)
        return since.error();
    EvidenceSection section{.name = tr("Changes"),
                            .title = tr("Changes of the month"),
                            .state = {},
                            .columns = {{tr("What")}, {tr("Lines"), EvidenceKind::Number}},
                            .rows = {},
                            .charts = {}};
    if (!since->isValid() || *since >= month.to) {
        section.state = tr("No changes of this month were noted.");
        return section;
    }
    section.state = *since > month.from
                        ? tr("Noted since %1; what was before is not known.").arg(moment(*since, question.zone))
                        : tr("As this console learned of them.");
    std::array<qint64, domain::kAllDifferences.size()> counts{};
    const base::Status scanned = storage::scanHistory(m_source.file, month, [&](const domain::LineDifference &one) {
        ++counts[size_t(one.kind)];
        return true;
    });
    if (!scanned)
        return scanned.error();
    for (const domain::DifferenceKind kind : domain::kAllDifferences)
        section.rows.push_back({text(DifferenceRows::kind(kind)), number(counts[size_t(kind)])});
    return section;
}

MonthReport::Section MonthReport::topLines(const Question &question) const
{
    const storage::FleetSpan month{
        .first = question.month, .days = question.month.daysInMonth(), .zone = question.zone};
    const auto top = storage::findTopLines(m_source.file, month, kTop);
    if (!top)
        return top.error();
    EvidenceSection section{.name = tr("Top lines"),
                            .title = tr("Lines that used most"),
                            .state = tr("The first %1 by their known days of the month.").arg(QLocale().toString(kTop)),
                            .columns = {{tr("ICCID")}, {tr("Notes")}, {tr("Data MB"), EvidenceKind::Volume}},
                            .rows = {},
                            .charts = {}};
    for (const storage::TopLine &line : *top)
        section.rows.push_back({text(line.iccid), text(line.notes.left(80).simplified()), volume(line.volume)});
    return section;
}

MonthReport::Section MonthReport::messages(const Question &question) const
{
    storage::MessageQuery month;
    month.from = question.month.startOfDay(question.zone).toUTC();
    month.to = question.month.addMonths(1).startOfDay(question.zone).toUTC();
    const auto sums = m_source.messages.sums(month, {}).result();
    if (!sums)
        return sums.error();
    EvidenceSection section{.name = tr("SMS"),
                            .title = tr("SMS"),
                            .state = tr("Messages of the month as the cache has them."),
                            .columns = {{tr("What")}, {tr("Value")}},
                            .rows = {},
                            .charts = {}};
    const auto add = [&](const QString &what, const QString &value) {
        section.rows.push_back({text(what), text(value)});
    };
    const QLocale locale;
    add(tr("To lines"), locale.toString(sums->toLine));
    add(tr("From lines"), locale.toString(sums->fromLine));
    add(tr("Failed"), locale.toString(sums->failed));
    add(tr("Not delivered yet"), locale.toString(sums->waiting));
    for (const base::Money &cost : sums->costs)
        add(tr("Cost"), cents(cost.micros, cost.currency));
    return section;
}

base::Result<domain::Evidence> MonthReport::read(const MonthQuestion &question) const
{
    const QString zone = QString::fromUtf8(question.zone.id());
    const QString month = monthName(question.month);
    const auto known = [](const QString &text) { return text.isEmpty() ? tr("not known") : text; };
    domain::Evidence report;
    report.title = tr("%1, %2").arg(known(question.account), month);
    report.zone = question.zone;
    report.about = {
        {tr("Account"), known(question.account)},
        {tr("Month"), isCurrent(question) ? tr("%1, still running").arg(month) : month},
        {tr("Time zone"), zone},
        {tr("Taken at"), tr("%1 (%2)").arg(moment(question.takenAt, question.zone), zone)},
        {tr("Last sync"), question.syncedAt.isValid() ? moment(question.syncedAt, question.zone) : tr("never")},
        {tr("Taken by"), known(question.by)},
        {tr("Source"), known(question.source)}};
    report.aboutName = tr("About");
    report.foot = tr("%1, %2, days of %3, page %8 of %9").arg(known(question.account), month, zone);
    using Reader = Section (MonthReport::*)(const Question &) const;
    for (const Reader reader :
         {&MonthReport::balance, &MonthReport::usage, &MonthReport::cycle, &MonthReport::countries,
          &MonthReport::statuses, &MonthReport::changes, &MonthReport::topLines, &MonthReport::messages}) {
        Section section = (this->*reader)(question);
        if (!section)
            return section.error();
        report.sections.push_back(std::move(*section));
    }
    return report;
}

} // namespace tables
