// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/logdelegate.h"
#include "ui/widgets/chartmenu.h"
#include "ui/widgets/lineusagepane.h"
#include "ui/widgets/swatch.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kBars = 260;
constexpr int kSmall = 150; // height of the cards below

} // namespace

void LineUsagePane::buildUi()
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName("usageScroll"_L1);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
    auto *holder = new Pane(theme(), Fill::Bg, {}, scroll);
    auto *whole = new QHBoxLayout(holder);
    whole->setContentsMargins(20, 16, 20, 16);
    whole->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(buildUsage());
    auto *below = new QHBoxLayout;
    below->setSpacing(16);
    below->addWidget(buildHours(), 1);
    below->addWidget(buildCountries(), 1);
    left->addLayout(below);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    for (QWidget *each : {buildRules(), buildStandouts(), buildRenewal(), buildFacts()})
        right->addWidget(each);
    right->addStretch(1);
    whole->addLayout(left, 1);
    whole->addLayout(right);
    scroll->setWidget(holder);
}

Pane *LineUsagePane::card(const QString &title, QVBoxLayout **inside, TextLabel **aside)
{
    auto *made = new Pane(theme(), Fill::Bg, {}, this);
    made->setRadius(8);
    *inside = new QVBoxLayout(made);
    (*inside)->setContentsMargins(16, 12, 16, 14);
    (*inside)->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new TextLabel(theme(), TextStyle::Section, Tone::Text, title, made));
    head->addStretch(1);
    if (aside) {
        *aside = new TextLabel(theme(), TextStyle::Small, Tone::Hint, {}, made);
        head->addWidget(*aside);
    }
    (*inside)->addLayout(head);
    return made;
}

QWidget *LineUsagePane::buildUsage()
{
    auto *whole = new Pane(theme(), Fill::Bg, {}, this);
    whole->setRadius(8);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new TextLabel(theme(), TextStyle::Section, Tone::Text, tr("Usage"), whole));
    m_month = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, whole);
    head->addWidget(m_month, 1);
    for (const auto &[swatch, text] :
         {std::pair(&m_usedSwatch, tr("Used")), std::pair(&m_comingSwatch, tr("Forecast"))}) {
        *swatch = new Swatch(theme(), {}, text, whole);
        head->addWidget(*swatch);
    }
    drawLegend();
    m_span = new SegmentedControl(theme(), tr("What the bars stand for"), "usageSpan"_L1, whole);
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
    m_chart = new TimeChart(theme(), whole);
    m_chart->setBarHeight(kBars);
    column->addWidget(m_chart);
    m_note = new TextLabel(theme(), TextStyle::Small, Tone::Hint, {}, whole);
    m_note->setObjectName("usageNote"_L1);
    column->addWidget(m_note);
    return whole;
}

void LineUsagePane::drawLegend()
{
    m_usedSwatch->setFill(theme().colors().chart[0]);
    m_comingSwatch->setFill(theme().colors().secondTone);
    m_comingSwatch->setVisible(!m_byMonth);
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

QWidget *LineUsagePane::buildHours()
{
    QVBoxLayout *inside = nullptr;
    Pane *made = card(tr("Today by hour, MB"), &inside, &m_hoursState);
    m_hoursState->setObjectName("usageHoursAge"_L1);
    m_hours = makeBarChart(made);
    if (m_hours) {
        m_hours->setFixedHeight(theme().scaled(kSmall));
        inside->addWidget(m_hours);
        new ChartMenu(theme(), m_hours, u"hours"_s);
    }
    m_hoursNote = new TextLabel(theme(), TextStyle::Body, Tone::Hint, {}, made);
    m_hoursNote->setObjectName("usageHoursNote"_L1);
    m_hoursNote->setWordWrap(true);
    inside->addWidget(m_hoursNote);
    inside->addStretch(1);
    return made;
}

QWidget *LineUsagePane::buildCountries()
{
    QVBoxLayout *inside = nullptr;
    Pane *made = card(tr("By country, this month"), &inside, &m_countriesState);
    m_countriesState->setObjectName("usageCountriesAge"_L1);
    m_countryRows = new RowsView(theme(), tr("By country, this month"), "usageCountries"_L1, made);
    m_countryRows->setModel(&m_countries);
    m_countryRows->setItemDelegate(new LogDelegate(theme(), *m_countryRows));
    m_countryRows->setWidths({theme().scaled(110), theme().scaled(90), theme().scaled(84)}, {0, 1});
    m_countryRows->setFixedHeight(theme().scaled(kSmall));
    inside->addWidget(m_countryRows);
    m_countriesNote = new TextLabel(theme(), TextStyle::Body, Tone::Hint, {}, made);
    m_countriesNote->setObjectName("usageCountriesNote"_L1);
    m_countriesNote->setWordWrap(true);
    inside->addWidget(m_countriesNote);
    inside->addStretch(1);
    return made;
}

} // namespace ui
