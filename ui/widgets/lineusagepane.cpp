// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lineusagepane.h"

#include "ui/changewords.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMonths = 12;
constexpr int kBars = 300;
enum Span { Days, Months };

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

LineUsagePane::LineUsagePane(Workspace &workspace, const Theme &theme, Busy &busy, QWidget *parent)
    : Pane(theme, Fill::Bg, {}, parent), m_workspace(workspace), m_busy(busy)
{
    setObjectName("usagePane"_L1);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(20, 16, 20, 16);
    whole->setSpacing(16);
    auto *card = new Pane(theme, Fill::Bg, {}, this);
    card->setRadius(6);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new TextLabel(theme, TextStyle::Section, Tone::Text, tr("Usage"), card));
    m_month = new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, card);
    head->addWidget(m_month, 1);
    m_span = new SegmentedControl(theme, tr("What the bars stand for"), "usageSpan"_L1, card);
    m_span->add(Days, tr("Month"), "usageDays"_L1);
    m_span->add(Months, tr("12 months"), "usageMonths"_L1);
    m_span->setCurrent(Days);
    head->addWidget(m_span);
    column->addLayout(head);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(36);
    m_today = addFigure(figures, "usageToday"_L1, tr("today"));
    m_thisMonth = addFigure(figures, "usageMonth"_L1, tr("this month"));
    m_forecast = addFigure(figures, "usageForecast"_L1, tr("forecast"));
    m_lastMonth = addFigure(figures, "usageLastMonth"_L1, tr("last month"));
    figures->addStretch(1);
    column->addLayout(figures);
    m_chart = new TimeChart(theme, card);
    m_chart->setBarHeight(theme.scaled(kBars));
    column->addWidget(m_chart);
    m_note = new TextLabel(theme, TextStyle::Small, Tone::Hint, {}, card);
    m_note->setObjectName("usageNote"_L1);
    column->addWidget(m_note);
    column->addStretch(1);
    whole->addWidget(card, 1, Qt::AlignTop);
    whole->addWidget(buildFacts(), 0, Qt::AlignTop);
    connect(m_span, &SegmentedControl::chosen, this, [this](int id) { showMonths(id == Months); });
}

LineUsagePane::Figure LineUsagePane::addFigure(QHBoxLayout *row, QLatin1String name, const QString &words)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    Figure figure{new TextLabel(theme(), TextStyle::Heading, Tone::Text, {}, this),
                  new TextLabel(theme(), TextStyle::Small, Tone::Secondary, words, this)};
    figure.value->setObjectName(name);
    column->addWidget(figure.value);
    column->addWidget(figure.words);
    row->addLayout(column);
    return figure;
}

//! What a person compares usage with: plan, contract, what is left.
QWidget *LineUsagePane::buildFacts()
{
    auto *card = new Pane(theme(), Fill::Bg, {}, this);
    card->setRadius(6);
    card->setFixedWidth(theme().scaled(280));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(6);
    column->addWidget(new TextLabel(theme(), TextStyle::Section, Tone::Text, tr("Terms"), card));
    const std::pair<QString, QString> facts[] = {{u"plan"_s, tr("Rate plan")},     {u"type"_s, tr("SIM type")},
                                                 {u"term"_s, tr("Term")},          {u"renews"_s, tr("Renews on")},
                                                 {u"left"_s, tr("Data left")},     {u"days"_s, tr("Days left")},
                                                 {u"cycle"_s, tr("Billing cycle")}};
    for (const auto &[key, name] : facts) {
        auto *row = new QHBoxLayout;
        auto *title = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, name, card);
        title->setFixedWidth(theme().scaled(104));
        auto *value = new TextLabel(theme(), TextStyle::Body, Tone::Text, {}, card);
        value->setElided(Qt::ElideRight);
        row->addWidget(title);
        row->addWidget(value, 1);
        column->addLayout(row);
        m_facts.insert(key, value);
    }
    return card;
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
    if (isOther) {
        m_forecast.value->setText(tr("none"));
        m_lastMonth.value->setText(tr("none"));
        m_chart->clear();
        if (!m_workspace.offlineOnPurpose)
            m_workspace.sync.refreshLineUsage(line.iccid);
    }
    refresh();
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
    const bool isOffline = m_workspace.offlineOnPurpose || m_workspace.sync.status().phase == syncing::Phase::Offline;
    m_note->setVisible(isMissing);
    m_note->setText(isOffline ? tr("Some days are not in the cache.") : tr("Some days are not known."));
}

} // namespace ui
