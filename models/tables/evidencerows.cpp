// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/evidencerows.h"

#include "models/tables/evidencecells.h"
#include "models/tables/linetable.h"

using namespace Qt::StringLiterals;
using domain::EvidenceKind;
using domain::EvidenceSection;
using domain::LineLog;

namespace tables {

namespace {

//! A value of the line as it stands in its row, for people.
QString factText(const domain::Line &line, domain::LineColumn column, const QTimeZone &zone)
{
    const domain::CellValue value = domain::lineValue(line, column);
    if (!value.known)
        return EvidenceRows::tr("not known");
    if (column == domain::LineColumn::Status)
        return LineTable::statusText(line.status);
    if (value.kind == domain::ValueKind::DateTime)
        return moment(value.when, zone);
    return value.kind == domain::ValueKind::Text ? value.text.simplified() : domain::plainText(value);
}

} // namespace

std::vector<QDate> EvidenceRows::monthsOf(QDate from, QDate to)
{
    std::vector<QDate> months;
    for (QDate month(from.year(), from.month(), 1); month <= to; month = month.addMonths(1))
        months.push_back(month);
    return months;
}

QString EvidenceRows::stateOf(const Question &question, LineLog log) const
{
    QStringList parts;
    QString last;
    for (const QDate &month : monthsOf(question.from, question.to)) {
        const base::Result<QDateTime> at = m_logs.fetchedAt(question.line.id, log, month).result();
        const QString state = stateAt(at ? *at : QDateTime(), question.zone);
        if (std::exchange(last, state) != state)
            parts << tr("%1: %2").arg(QLocale().toString(month, u"MMMM yyyy"_s), state);
    }
    return parts.size() == 1 ? last : parts.join(u' ');
}

EvidenceSection EvidenceRows::facts(const Question &question) const
{
    EvidenceSection section{.name = tr("Facts"),
                            .title = tr("The line"),
                            .state = stateAt(question.syncedAt, question.zone),
                            .columns = {{tr("What")}, {tr("Value")}, {tr("As of (UTC)"), EvidenceKind::Time}},
                            .rows = {},
                            .charts = {}};
    const auto add = [&](const QString &what, const QString &value) {
        section.rows.push_back({text(what), text(value.isEmpty() ? tr("none") : value), time(question.syncedAt)});
    };
    for (const domain::LineColumnInfo &info : domain::lineColumns())
        add(LineTable::title(info.column), factText(question.line, info.column, question.zone));
    add(tr("Status in the platform's word"), question.line.statusRaw);
    add(tr("Reason of the status"), question.line.reason == domain::StatusReason::NotKnown
                                        ? tr("not known")
                                        : QString(domain::reasonWord(question.line.reason)));
    add(tr("Status set by"), question.line.statusBy.isEmpty() ? tr("not known") : question.line.statusBy);
    add(tr("EID"), question.line.eid);
    return section;
}

EvidenceRows::Section EvidenceRows::usage(const Question &question) const
{
    EvidenceSection section{.name = tr("Daily usage"),
                            .title = tr("Daily statistics"),
                            .state = stateOf(question, LineLog::DailyUsage),
                            .columns = {{tr("Date"), EvidenceKind::Day}, {tr("Data MB"), EvidenceKind::Volume}},
                            .rows = {},
                            .charts = {}};
    const int days = int(question.from.daysTo(question.to)) + 1;
    const base::Result<storage::DaysByLine> found = m_usage.load({question.line.id}, question.from, days).result();
    if (!found)
        return found.error();
    const auto known = found->value(question.line.id);
    domain::EvidenceChart daily{.title = tr("MB a day"), .labels = {}, .values = {}};
    domain::EvidenceChart monthly{.title = tr("MB a month"), .labels = {}, .values = {}};
    for (int i = 0; i < days; ++i) {
        const QDate day = question.from.addDays(i);
        const std::optional<base::DataVolume> value = size_t(i) < known.size() ? known[size_t(i)] : std::nullopt;
        daily.labels << QLocale().toString(day, u"d MMM"_s);
        daily.values.push_back(value ? std::optional(double(value->bytes) / double(base::kBytesPerMegabyte))
                                     : std::nullopt);
        if (value)
            section.rows.push_back({number(day.toJulianDay()), volume(value)});
        const QString month = QLocale().toString(day, u"MMM yyyy"_s);
        if (monthly.labels.isEmpty() || monthly.labels.last() != month) {
            monthly.labels << month;
            monthly.values.push_back(std::nullopt);
        }
        if (value)
            monthly.values.back() = monthly.values.back().value_or(0) + *daily.values.back();
    }
    section.charts.push_back(std::move(daily));
    if (monthly.labels.size() > 1)
        section.charts.push_back(std::move(monthly));
    return section;
}

EvidenceRows::Section EvidenceRows::sessions(const Question &question) const
{
    const QDateTime from = question.from.startOfDay(question.zone);
    const QDateTime to = question.to.addDays(1).startOfDay(question.zone);
    const QDate month(question.from.year(), question.from.month(), 1);
    const auto found = m_logs.loadSessions(question.line.id, month, from.toUTC(), to.toUTC()).result();
    if (!found)
        return found.error();
    EvidenceSection section{.name = tr("Sessions"),
                            .title = tr("Connection log"),
                            .state = stateOf(question, LineLog::Sessions),
                            .columns = {{tr("Start (UTC)"), EvidenceKind::Time},
                                        {tr("End (UTC)"), EvidenceKind::Time},
                                        {tr("Seconds"), EvidenceKind::Seconds},
                                        {tr("Country")},
                                        {tr("Network")},
                                        {tr("Data MB"), EvidenceKind::Volume}},
                            .rows = {},
                            .charts = {}};
    for (const domain::Session &row : found->rows)
        section.rows.push_back({time(row.start), time(row.end), number(row.seconds), country(row.country),
                                text(row.networkOperator), volume(row.volume)});
    return section;
}

EvidenceRows::Section EvidenceRows::destinations(const Question &question) const
{
    EvidenceSection section{
        .name = tr("Destinations"),
        .title = tr("Destinations, whole billing cycles"),
        .state = stateOf(question, LineLog::Destinations),
        .columns = {{tr("Month")}, {tr("Country")}, {tr("Network")}, {tr("Data MB"), EvidenceKind::Volume}},
        .rows = {},
        .charts = {}};
    for (const QDate &month : monthsOf(question.from, question.to)) {
        const auto found = m_logs.loadDestinations(question.line.id, month).result();
        if (!found)
            return found.error();
        for (const domain::Destination &row : found->rows)
            section.rows.push_back({text(month.toString(u"yyyy-MM"_s)), country(row.country), text(row.networkOperator),
                                    volume(row.volume)});
    }
    return section;
}

EvidenceRows::Section EvidenceRows::messages(const Question &question) const
{
    const auto found = m_logs.loadMessages(question.line.id, question.line.iccid).result();
    if (!found)
        return found.error();
    EvidenceSection section{.name = tr("SMS"),
                            .title = tr("SMS"),
                            .state = stateAt(found->fetchedAt, question.zone),
                            .columns = {{tr("Accepted (UTC)"), EvidenceKind::Time},
                                        {tr("Direction")},
                                        {tr("Text")},
                                        {tr("State")},
                                        {tr("Settled (UTC)"), EvidenceKind::Time},
                                        {tr("By")},
                                        {tr("Cost"), EvidenceKind::Money},
                                        {tr("Currency")}},
                            .rows = {},
                            .charts = {}};
    for (const domain::Message &row : found->rows) {
        if (isWithin(question, row.acceptedAt))
            section.rows.push_back(
                {time(row.acceptedAt),
                 text(row.way == domain::MessageWay::ToLine ? tr("To the line") : tr("From the line")), text(row.text),
                 text(LineLogRows::messageState(row)), time(row.settledAt), text(row.sender), money(row.cost),
                 currency(row.cost)});
    }
    return section;
}

base::Result<domain::Evidence> EvidenceRows::read(const EvidenceQuestion &question) const
{
    const QLocale locale;
    const QString zone = QString::fromUtf8(question.zone.id());
    const QString days =
        tr("%1 to %2")
            .arg(locale.toString(question.from, u"d MMM yyyy"_s), locale.toString(question.to, u"d MMM yyyy"_s));
    const QString taken = moment(question.takenAt, question.zone);
    domain::Evidence evidence;
    evidence.title = tr("Evidence on line %1").arg(question.line.iccid.text);
    evidence.iccid = question.line.iccid;
    evidence.zone = question.zone;
    evidence.about = {{tr("Account"), question.account.isEmpty() ? tr("not known") : question.account},
                      {tr("Line"), question.line.iccid.text},
                      {tr("Notes"), question.line.notes.isEmpty() ? tr("none") : question.line.notes.simplified()},
                      {tr("Period"), days},
                      {tr("Time zone"), zone},
                      {tr("Taken at"), tr("%1 (%2)").arg(taken, zone)},
                      {tr("Taken by"), question.by.isEmpty() ? tr("not known") : question.by},
                      {tr("Source"), question.source.isEmpty() ? tr("not known") : question.source}};
    evidence.aboutName = tr("About");
    evidence.foot = tr("%1, %2, times in %3, page %8 of %9").arg(question.line.iccid.text, days, zone); // for each page
    evidence.howToCheck = tr(
        "Each chapter has a SHA-256 of its rows as they stand in the workbook: titles and rows, cells apart by tabs, "
        "each line ended by a line feed, in UTF-8; times as 2026-11-18T14:32:00Z, days as 2026-11-18, data in "
        "bytes, money with six decimals. The file SHA256SUMS has those of the files. "
        "A dash stands for what is not known.");
    evidence.sections.push_back(facts(question));
    using Reader = Section (EvidenceRows::*)(const Question &) const;
    for (const Reader reader : {&EvidenceRows::usage, &EvidenceRows::sessions, &EvidenceRows::destinations,
                                &EvidenceRows::messages, &EvidenceRows::audit, &EvidenceRows::records,
                                &EvidenceRows::tickets, &EvidenceRows::statusChanges, &EvidenceRows::devices}) {
        Section section = (this->*reader)(question);
        if (!section)
            return section.error();
        evidence.sections.push_back(std::move(*section));
    }
    for (domain::EvidenceSection &section : evidence.sections)
        section.state += u' ' + (section.rows.size() == 1 ? tr("1 row.") : tr("%1 rows.").arg(section.rows.size()));
    return evidence;
}

} // namespace tables
