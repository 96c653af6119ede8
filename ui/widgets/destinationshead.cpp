// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/destinationshead.h"

#include "ui/widgets/chartmenu.h"
#include "ui/widgets/swatch.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kBoth = 1080;     // pixels from which on both stand beside each other
constexpr int kHeight = 250;    // of the cards
constexpr int kLowHeight = 206; // of one of them in a low window
constexpr int kLowWindow = 820;

double megabytes(double bytes) { return bytes / double(base::kBytesPerMegabyte); }

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

DestinationsHead::DestinationsHead(Workspace &workspace, const Theme &theme, Busy &busy, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme), m_busy(busy)
{
    setObjectName("destinationsHead"_L1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 12, 20, 12);
    row->setSpacing(16);
    m_daysCard = buildDays();
    m_mapCard = buildMap();
    row->addWidget(m_daysCard, 3);
    row->addWidget(m_mapCard, 2);
    connect(&theme, &Theme::changed, this, &DestinationsHead::draw);
    arrange();
}

Pane *DestinationsHead::card(const QString &title, QHBoxLayout **head, QVBoxLayout **inside)
{
    auto *made = new Pane(m_theme, Pane::Fill::Bg, {}, this);
    made->setRadius(8);
    *inside = new QVBoxLayout(made);
    (*inside)->setContentsMargins(16, 8, 16, 10);
    (*inside)->setSpacing(4);
    *head = new QHBoxLayout;
    (*head)->setSpacing(8);
    (*head)->addWidget(new TextLabel(m_theme, TextStyle::Section, Tone::Text, title, made));
    (*inside)->addLayout(*head);
    return made;
}

Pane *DestinationsHead::buildDays()
{
    QHBoxLayout *head = nullptr;
    QVBoxLayout *inside = nullptr;
    Pane *made = card(tr("Data by destination"), &head, &inside);
    m_monthName = new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, {}, made);
    head->addWidget(m_monthName, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_bars = makeBarChart(made);
    if (m_bars)
        row->addWidget(m_bars, 1);
    if (m_bars)
        new ChartMenu(m_theme, m_bars, u"destinations"_s);
    m_dayLegend = new QVBoxLayout;
    m_dayLegend->setSpacing(2);
    row->addLayout(m_dayLegend);
    inside->addLayout(row, 1);
    m_daysNote = new TextLabel(m_theme, TextStyle::Body, Tone::Hint, {}, made);
    m_daysNote->setObjectName("destinationDaysNote"_L1);
    m_daysNote->setWordWrap(true);
    inside->addWidget(m_daysNote);
    return made;
}

Pane *DestinationsHead::buildMap()
{
    QHBoxLayout *head = nullptr;
    QVBoxLayout *inside = nullptr;
    Pane *made = card(tr("Map"), &head, &inside);
    head->addStretch(1);
    m_all = new Button(m_theme, Button::Kind::Link, {}, "mapShowAll"_L1, made);
    m_all->hide();
    m_whole = new Button(m_theme, Button::Kind::Link, tr("Whole world"), "mapWhole"_L1, made);
    head->addWidget(m_all);
    head->addWidget(m_whole);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_map = new WorldMap(m_theme, made);
    row->addWidget(m_map, 1);
    m_mapLegend = new QVBoxLayout;
    m_mapLegend->setSpacing(2);
    row->addLayout(m_mapLegend);
    inside->addLayout(row, 1);
    m_pointed = new TextLabel(m_theme, TextStyle::Small, Tone::Secondary, {}, made);
    m_pointed->setObjectName("mapPointed"_L1);
    m_pointed->setElided(Qt::ElideRight);
    inside->addWidget(m_pointed);
    connect(m_all, &QAbstractButton::clicked, this, [this] { choose({}); });
    connect(m_whole, &QAbstractButton::clicked, this, [this] {
        m_map->showWhole(!m_map->isWhole());
        m_whole->setText(m_map->isWhole() ? tr("Close-up") : tr("Whole world"));
    });
    connect(m_map, &WorldMap::pointed, this, &DestinationsHead::fillPointed);
    connect(m_map, &WorldMap::chosenByHand, this,
            [this](const QString &code) { choose(code == m_map->chosen() ? QString() : code); });
    return made;
}

void DestinationsHead::show(const domain::Line &line, QDate cycle, const QTimeZone &zone)
{
    if (m_line != line.id)
        choose({});
    m_line = line.id;
    m_busy.await(m_workspace.logRows.loadDestinationMonth(line.id, cycle, zone), this,
                 [this, id = line.id](const base::Result<tables::DestinationMonth> &month) {
                     if (month && m_line == id)
                         take(*month);
                 });
}

void DestinationsHead::take(const tables::DestinationMonth &month)
{
    m_month = month;
    qint64 all = 0;
    for (const tables::CountryUse &use : month.countries)
        all += use.bytes;
    const QLocale locale;
    std::vector<MapValue> values;
    for (const tables::CountryUse &use : month.countries) {
        if (use.bytes > 0)
            values.push_back(
                {.code = use.code,
                 .name = use.name,
                 .words = tr("%1, %2%").arg(words::volume(base::DataVolume{use.bytes}),
                                            locale.toString(double(use.bytes) * 100 / double(all), 'f', 1)),
                 .value = double(use.bytes)});
    }
    m_map->setValues(std::move(values));
    if (m_map->chosen().isEmpty() && !m_country.isEmpty())
        choose({}); // that month has nothing of it
    m_monthName->setText(locale.toString(month.first, u"MMMM yyyy"_s));
    draw();
    fillPointed({});
    arrange();
}

void DestinationsHead::draw()
{
    fillLegends();
    drawDays();
}

//! MB of each day: of each destination, and of all of them.
ChartNumbers DestinationsHead::dayNumbers() const
{
    ChartNumbers all{.titles = {tr("Day")}, .rows = {}};
    for (const tables::DestinationDays &part : m_month.parts)
        all.titles << (part.name.isEmpty() ? tr("All other") : part.name);
    all.titles << tr("All, MB");
    const size_t days = m_month.parts.empty() ? 0 : m_month.parts.front().bytes.size();
    const QLocale locale;
    for (size_t day = 0; day < days; ++day) {
        QStringList row{locale.toString(m_month.first.addDays(qint64(day)), u"d MMM"_s)};
        double sum = 0;
        for (const tables::DestinationDays &part : m_month.parts) {
            sum += part.bytes[day];
            row << locale.toString(megabytes(part.bytes[day]), 'f', 1);
        }
        all.rows << (row << locale.toString(megabytes(sum), 'f', 1));
    }
    return all;
}

void DestinationsHead::drawDays()
{
    const bool isEmpty = m_month.parts.empty();
    m_daysNote->setVisible(isEmpty || !m_bars);
    m_daysNote->setText(!isEmpty ? tr("The chart cannot be drawn here; the table below has the month.")
                        : m_month.sessionsAt.isValid() ? tr("No data this month.")
                                                       : tr("The connection log of this month is not known."));
    if (!m_bars)
        return;
    m_bars->setVisible(!isEmpty);
    const Colors &c = m_theme.colors();
    BarChartData data;
    QStringList words;
    for (size_t i = 0; i < m_month.parts.size(); ++i) {
        const tables::DestinationDays &part = m_month.parts[i];
        BarSeries series{.bars = {}, .fill = c.chart[part.name.isEmpty() ? c.chart.size() - 1 : i]};
        double all = 0;
        for (const double bytes : part.bytes) {
            series.bars.push_back(megabytes(bytes));
            all += bytes;
        }
        words << tr("%1: %2").arg(part.name.isEmpty() ? tr("All other") : part.name,
                                  words::volume(base::DataVolume{qint64(all)}));
        data.stacked.push_back(std::move(series));
    }
    double most = 0;
    const size_t days = isEmpty ? 0 : m_month.parts.front().bytes.size();
    for (size_t day = 0; day < days; ++day) {
        double sum = 0;
        for (const BarSeries &series : data.stacked)
            sum += series.bars[day];
        most = std::max(most, sum);
        const int number = int(day) + 1;
        if (number == 1 || number % 5 == 0)
            data.labels.emplace_back(int(day), number == 1 ? QLocale().toString(m_month.first, u"d MMM"_s)
                                                           : QString::number(number));
    }
    addValueLines(data, most, tr("%1 MB"));
    data.labelColor = c.text3;
    data.labelFont = m_theme.font(TextStyle::Micro);
    data.gridColor = c.grid;
    data.limitColor = c.amberText;
    m_bars->setAccessibleName(tr("Data of each day of the month by destination"));
    m_bars->setAccessibleDescription(words.join(u"; "_s));
    m_bars->draw(data);
    m_bars->setNumbers(dayNumbers());
}

void DestinationsHead::fillLegends()
{
    empty(m_dayLegend);
    empty(m_mapLegend);
    const Colors &c = m_theme.colors();
    for (size_t i = m_month.parts.size(); i-- > 0;) { // as the bars stand, from the top down
        const QString &name = m_month.parts[i].name;
        m_dayLegend->addWidget(new Swatch(m_theme, c.chart[name.isEmpty() ? c.chart.size() - 1 : i],
                                          name.isEmpty() ? tr("All other") : name.left(28).simplified(), m_daysCard));
    }
    m_dayLegend->addStretch(1);
    const int steps = m_map->values().empty() ? 0 : WorldMap::kSteps;
    for (int step = steps; step-- > 0;) {
        const base::DataVolume from{qint64(m_map->stepFrom(step))};
        m_mapLegend->addWidget(new Swatch(m_theme, m_map->stepColor(step),
                                          step == 0 ? tr("some") : tr("over %1").arg(words::volume(from)), m_mapCard));
    }
    if (steps > 0)
        m_mapLegend->addWidget(new Swatch(m_theme, c.hover, tr("none"), m_mapCard));
    m_mapLegend->addStretch(1);
}

//! What a country has, where the mouse or the cursor is; else how to look.
void DestinationsHead::fillPointed(const QString &code)
{
    for (const MapValue &value : m_map->values()) {
        if (value.code == code) {
            m_pointed->setText(tr("%1: %2").arg(value.name, value.words));
            return;
        }
    }
    m_pointed->setText(m_map->values().empty() ? tr("No data this month.")
                                               : tr("Click a country to see its rows alone."));
}

void DestinationsHead::choose(const QString &code)
{
    QString name;
    for (const MapValue &value : m_map->values()) {
        if (value.code == code)
            name = value.name;
    }
    m_map->setChosen(name.isEmpty() ? QString() : code);
    m_all->setVisible(!name.isEmpty());
    m_all->setText(tr("Only %1, show all").arg(name));
    if (name == m_country)
        return;
    m_country = name;
    Q_EMIT countryWanted(name);
}

void DestinationsHead::showSide(Side side)
{
    m_side = side;
    arrange();
}

void DestinationsHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void DestinationsHead::arrange()
{
    const bool isEmpty = m_month.parts.empty() && m_month.countries.empty(); // the face below says why
    setVisible(!isEmpty); // first: what was hidden gets its width with that
    const bool isWide = width() >= m_theme.scaled(kBoth);
    m_daysCard->setVisible(isWide || m_side == Days);
    m_mapCard->setVisible(isWide || m_side == Map);
    const bool isLow = window()->height() < m_theme.scaled(kLowWindow);
    setFixedHeight(m_theme.scaled(isLow ? kLowHeight : kHeight));
    Q_EMIT arranged(isWide || isEmpty);
}

} // namespace ui
