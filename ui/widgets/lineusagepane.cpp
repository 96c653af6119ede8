// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lineusagepane.h"

#include "models/domain/changerules.h"
#include "ui/changewords.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using domain::LineLog;

namespace ui {

namespace {

constexpr int kMonths = 12;

QString contractText(domain::Contract contract)
{
    switch (contract) {
    case domain::Contract::Unknown: return {};
    case domain::Contract::Monthly: return LineUsagePane::tr("Monthly");
    case domain::Contract::Quarterly: return LineUsagePane::tr("Quarterly");
    case domain::Contract::Yearly: return LineUsagePane::tr("Yearly");
    }
    return {};
}

} // namespace

LineUsagePane::LineUsagePane(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *parent)
    : Pane(theme, Fill::Bg, {}, parent), m_program(program), m_workspace(workspace), m_busy(busy),
      m_countries(tables::LineLogRows::countryColumns())
{
    setObjectName("usagePane"_L1);
    buildUi();
    connectLogs();
}

void LineUsagePane::connectLogs()
{
    const auto isMine = [this](domain::LineId line) { return m_line && m_line->id == line; };
    connect(&m_workspace.logs, &syncing::LineLogKeeper::fetched, this, [=, this](domain::LineId line, LineLog log) {
        if (isMine(line) && (log == LineLog::Sessions || log == LineLog::Destinations))
            loadLogs();
    });
    connect(&m_workspace.logs, &syncing::LineLogKeeper::failed, this,
            [=, this](domain::LineId line, LineLog log, const base::Error &error) {
                if (!isMine(line) || (log != LineLog::Sessions && log != LineLog::Destinations))
                    return;
                (log == LineLog::Sessions ? m_hoursAge : m_countriesAge).error = error;
                loadLogs();
            });
    connect(&m_program, &Program::changeFactsChanged, this, &LineUsagePane::fillRules);
    connect(&theme(), &Theme::changed, this, &LineUsagePane::drawHours);
    connect(m_span, &SegmentedControl::chosen, this, [this](int id) { showMonths(id == Months); });
}

QDate LineUsagePane::today() const { return m_workspace.clock.now().toTimeZone(QTimeZone(zone().toLatin1())).date(); }

void LineUsagePane::want()
{
    const QDate day = today();
    const QDate cycle(day.year(), day.month(), 1);
    for (const LineLog log : {LineLog::Sessions, LineLog::Destinations})
        m_workspace.logs.want({m_line->id, m_line->iccid, log, cycle});
}

void LineUsagePane::loadLogs()
{
    if (!m_line)
        return;
    const QDate day = today();
    const auto isStill = [this, id = m_line->id] { return m_line && m_line->id == id; };
    m_busy.await(m_workspace.logRows.loadHours(m_line->id, day, QTimeZone(zone().toLatin1())), this,
                 [this, isStill](const base::Result<tables::HourlyUsage> &hours) {
                     if (hours && isStill())
                         fillHours(*hours);
                 });
    m_busy.await(m_workspace.logRows.loadCountries(m_line->id, QDate(day.year(), day.month(), 1)), this,
                 [this, isStill](const base::Result<tables::LogRows> &rows) {
                     if (rows && isStill())
                         fillCountries(*rows);
                 });
}

void LineUsagePane::fillHours(const tables::HourlyUsage &hours)
{
    if (hours.fetchedAt.isValid() && hours.fetchedAt != m_hoursAge.fetchedAt)
        m_hoursAge = {.fetchedAt = hours.fetchedAt, .error = {}};
    m_hourBars.clear();
    double all = 0;
    for (const double bytes : hours.bytes) {
        m_hourBars.push_back(bytes / double(base::kBytesPerMegabyte));
        all += m_hourBars.back();
    }
    m_hoursAge.show(*m_hoursState, m_workspace);
    const bool isEmpty = all <= 0;
    if (m_hours)
        m_hours->setVisible(!isEmpty);
    m_hoursNote->setVisible(isEmpty || !m_hours);
    m_hoursNote->setText(isEmpty ? m_hoursAge.emptyText(m_workspace, tr("No data today."))
                                 : tr("%1 MB today").arg(QLocale().toString(all, 'f', 1)));
    drawHours();
}

void LineUsagePane::drawHours()
{
    if (!m_hours || m_hourBars.empty())
        return;
    const Colors &c = theme().colors();
    BarChartData data;
    data.solid = m_hourBars;
    data.light.assign(m_hourBars.size(), 0);
    for (const int hour : {0, 6, 12, 18, 23})
        data.labels.emplace_back(hour, QLocale().toString(hour).rightJustified(2, u'0'));
    data.solidFill = c.chart[0];
    data.lightFill = c.accentTint.fill;
    data.lightLine = c.secondTone;
    data.labelColor = c.text3;
    data.labelFont = theme().font(TextStyle::Micro);
    data.gridColor = c.grid;
    data.limitColor = c.amberText;
    m_hours->setAccessibleName(tr("Usage of today by hour"));
    m_hours->draw(data);
}

void LineUsagePane::fillCountries(const tables::LogRows &rows)
{
    if (rows.fetchedAt.isValid() && rows.fetchedAt != m_countriesAge.fetchedAt)
        m_countriesAge = {.fetchedAt = rows.fetchedAt, .error = {}};
    m_countries.setRows(rows.rows);
    m_countriesAge.show(*m_countriesState, m_workspace);
    m_countryRows->setVisible(!rows.rows.empty());
    m_countriesNote->setVisible(rows.rows.empty());
    m_countriesNote->setText(m_countriesAge.emptyText(m_workspace, tr("No data this month.")));
}

//! The limits that concern the line, and how far it has come (R112, R118).
void LineUsagePane::fillRules()
{
    if (!m_line)
        return;
    for (QWidget *row : m_ruleRows)
        row->deleteLater();
    m_ruleRows.clear();
    std::vector<TimeChart::Limit> limits;
    for (const domain::Rule *rule : domain::usageRules(*m_line, m_program.changeFacts())) {
        const bool isMonth = rule->period == domain::RulePeriod::Month;
        const bool isVolume = rule->unit == domain::RuleUnit::Megabytes;
        const QString limit = isVolume ? words::volume(base::DataVolume{rule->limit})
                                       : words::moneyAbout(base::Money{.micros = rule->limit});
        const QString name =
            tr("%1, %2 a %3").arg(rule->name.left(60).simplified(), limit, isMonth ? tr("month") : tr("day"));
        if (isVolume)
            limits.push_back({.isOfMonth = isMonth, .volume = base::DataVolume{rule->limit}, .words = name});
        const auto &used = isMonth ? m_line->month : m_line->today;
        std::optional<qint64> reached;
        if (isVolume && used)
            reached = used->bytes;
        else if (!isVolume && isMonth && m_line->monthlyCost)
            reached = m_line->monthlyCost->micros;
        const QString share = reached ? tr("%1%").arg(*reached * 100 / rule->limit) : tr("not known");
        auto *row = new TextLabel(theme(), TextStyle::Body, Tone::Text, tr("%1: %2").arg(name, share), this);
        row->setObjectName("usageRule"_L1);
        row->setWordWrap(true);
        row->setTone(reached && *reached > rule->limit ? Tone::Amber : Tone::Text);
        m_rules->addWidget(row);
        m_ruleRows.push_back(row);
    }
    if (m_ruleRows.empty()) {
        auto *none = new TextLabel(theme(), TextStyle::Body, Tone::Hint, tr("No rule limits its usage."), this);
        none->setObjectName("usageRule"_L1);
        m_rules->addWidget(none);
        m_ruleRows.push_back(none);
    }
    m_chart->setDetailed(std::move(limits));
}

void LineUsagePane::fillFacts()
{
    const QLocale locale;
    const auto set = [this](const QString &key, const QString &text) {
        m_facts[key]->setText(text.isEmpty() ? tr("none") : text);
        m_facts[key]->setTone(text.isEmpty() ? Tone::Hint : Tone::Text);
    };
    set(u"plan"_s, m_line->planLabel.isEmpty() ? m_line->ratePlan : m_line->planLabel);
    set(u"type"_s, m_line->simType);
    set(u"term"_s, contractText(m_line->contract));
    QString renews = m_line->renewalDate ? locale.toString(*m_line->renewalDate, u"d MMM yyyy"_s) : QString();
    if (!renews.isEmpty() && m_line->renewalConfirmed)
        renews += tr(", confirmed");
    set(u"renews"_s, renews);
    set(u"left"_s, m_line->dataLeft ? words::volume(*m_line->dataLeft) : QString());
    set(u"days"_s, m_line->daysLeft ? locale.toString(*m_line->daysLeft) : QString());
    set(u"cycle"_s, m_line->billingCycle);
}

void LineUsagePane::show(const domain::Line &line)
{
    const bool isOther = !m_line || m_line->id != line.id;
    m_line = line;
    m_today.value->setText(line.today ? words::volume(*line.today) : tr("none"));
    m_thisMonth.value->setText(line.month ? words::volume(*line.month) : tr("none"));
    m_thisMonth.words->setText(line.monthlyCost ? tr("this month, %1").arg(words::moneyAbout(*line.monthlyCost))
                                                : tr("this month"));
    fillFacts();
    fillRules();
    if (isOther) {
        m_countriesAge = {};
        m_hoursAge = {};
        m_forecast.value->setText(tr("none"));
        m_lastMonth.value->setText(tr("none"));
        m_chart->clear();
        if (!m_workspace.offlineOnPurpose)
            m_workspace.sync.refreshLineUsage(line.iccid);
    }
    refresh();
    want();
}

QString LineUsagePane::zone() const
{
    const QString zone = m_workspace.sync.status().account.timeZone;
    return zone.isEmpty() ? u"UTC"_s : zone;
}

void LineUsagePane::refresh()
{
    if (!m_line)
        return;
    loadLogs();
    m_busy.await(m_workspace.daily.loadMonth(*m_line, zone()), this,
                 [this, id = m_line->id](const base::Result<series::MonthSeries> &month) {
                     if (month && m_line && m_line->id == id)
                         fillMonth(*month);
                 });
    m_busy.await(series::loadMonths(m_workspace.usage, m_workspace.clock, m_line->id, zone(), kMonths), this,
                 [this, id = m_line->id](const base::Result<std::vector<series::MonthPoint>> &months) {
                     if (months && m_line && m_line->id == id)
                         fillMonths(*months);
                 });
}

void LineUsagePane::showMonths(bool on)
{
    m_span->setCurrent(on ? Months : Days);
    m_byMonth = on;
    refresh();
}

void LineUsagePane::fillMonth(const series::MonthSeries &month)
{
    m_forecast.value->setText(month.forecast ? words::volume(*month.forecast) : tr("none"));
    if (m_byMonth)
        return;
    m_month->setText(QLocale().toString(month.today, u"MMMM yyyy"_s));
    m_chart->setMonth(month);
    bool isMissing = false;
    for (const series::DayPoint &point : month.days)
        isMissing = isMissing || (point.day < month.today && !point.volume);
    fillNote(isMissing);
}

void LineUsagePane::fillMonths(const std::vector<series::MonthPoint> &months)
{
    const series::MonthPoint &before = months[months.size() - 2];
    m_lastMonth.value->setText(before.volume ? words::volume(*before.volume) : tr("none"));
    m_lastMonth.words->setText(QLocale().toString(before.month, u"MMMM"_s));
    if (!m_byMonth)
        return;
    m_month->setText(tr("%1 to %2")
                         .arg(QLocale().toString(months.front().month, u"MMM yyyy"_s),
                              QLocale().toString(months.back().month, u"MMM yyyy"_s)));
    m_chart->setMonths(months);
    bool isMissing = false;
    for (size_t i = 0; i + 1 < months.size(); ++i)
        isMissing = isMissing || months[i].knownDays < months[i].month.daysInMonth();
    fillNote(isMissing);
}

void LineUsagePane::fillNote(bool isMissing)
{
    m_note->setVisible(isMissing);
    m_note->setText(isOffline(m_workspace) ? tr("Some days are not in the cache.") : tr("Some days are not known."));
}

} // namespace ui
