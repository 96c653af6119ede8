// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lineusagepane.h"

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
        if (!isMine(line))
            return;
        if (log == LineLog::Sessions || log == LineLog::Destinations)
            loadLogs();
        if (log == LineLog::Sessions || log == LineLog::Devices || log == LineLog::Audit)
            loadStandouts();
        if (log == LineLog::Tickets)
            loadTickets();
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
    connect(&theme(), &Theme::changed, this, &LineUsagePane::drawLegend);
    connect(m_span, &SegmentedControl::chosen, this, [this](int id) { showMonths(id == Months); });
}

QDate LineUsagePane::today() const { return m_workspace.clock.now().toTimeZone(QTimeZone(zone().toLatin1())).date(); }

void LineUsagePane::want()
{
    const QDate day = today();
    const QDate cycle(day.year(), day.month(), 1);
    for (const LineLog log : {LineLog::Sessions, LineLog::Destinations})
        m_workspace.logs.want({m_line->id, m_line->iccid, log, cycle});
    m_workspace.logs.wantAside({m_line->id, m_line->iccid, LineLog::Sessions, cycle.addMonths(-1)});
    for (const LineLog log : {LineLog::Devices, LineLog::Audit, LineLog::Tickets})
        m_workspace.logs.wantAside({m_line->id, m_line->iccid, log, {}});
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
    ChartNumbers numbers{.titles = {tr("Hour"), tr("MB")}, .rows = {}};
    for (size_t hour = 0; hour < m_hourBars.size(); ++hour)
        numbers.rows << QStringList{QString::number(hour).rightJustified(2, u'0'),
                                    QLocale().toString(m_hourBars[hour], 'f', 1)};
    m_hours->setNumbers(numbers);
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
        fillStandouts({});
        m_tickets->setText({});
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
    loadStandouts();
    loadTickets();
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
    drawLegend();
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
