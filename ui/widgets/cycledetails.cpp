// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cycledetails.h"

#include "models/tables/cyclerows.h"
#include "ui/balancewords.h"
#include "ui/delegates/logdelegate.h"
#include "ui/widgets/barchart.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using tables::CycleRows;

namespace ui {

namespace {

double units(qint64 micros) { return double(micros) / 1e6; }

} // namespace

CycleDetails::CycleDetails(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_days(CycleRows::dayColumns()), m_countries(CycleRows::countryColumns()),
      m_cards(CycleRows::cardColumns()), m_stack(new QStackedWidget(this)), m_whole(new QWidget(this)),
      m_face(new StateFace(theme, "cycleFace"_L1, this))
{
    setObjectName("cycleDetails"_L1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_stack);
    m_stack->addWidget(m_whole);
    m_stack->addWidget(m_face);
    auto *row = new QHBoxLayout(m_whole);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(buildDays(theme), 3);
    row->addWidget(buildSides(theme), 2);
    connect(&theme, &Theme::changed, this, &CycleDetails::draw);
}

RowsView *CycleDetails::addTable(const Theme &theme, tables::LineLogTable &table, const QString &words,
                                 QLatin1String name)
{
    auto *rows = new RowsView(theme, words, name, this);
    rows->setModel(&table);
    rows->setItemDelegate(new LogDelegate(theme, *rows));
    return rows;
}

QWidget *CycleDetails::buildDays(const Theme &theme)
{
    auto *pane = new Pane(theme, Pane::Fill::Bg, Qt::RightEdge, this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 12, 8);
    head->addWidget(new TextLabel(theme, TextStyle::BodyStrong, Tone::Text, tr("Charges by day"), pane));
    head->addSpacing(6);
    m_legend = new TextLabel(theme, TextStyle::Body, Tone::Hint, {}, pane);
    m_legend->setElided(Qt::ElideRight);
    head->addWidget(m_legend, 1);
    m_parts = new SegmentedControl(theme, tr("How the days are shown"), "cycleParts"_L1, pane);
    m_parts->add(Bars, tr("Chart"), "cycleChart"_L1);
    m_parts->add(Days, tr("Table"), "cycleTable"_L1);
    head->addWidget(m_parts);
    column->addLayout(head);
    m_dayStack = new QStackedWidget(pane);
    m_bars = makeBarChart(m_dayStack);
    auto *frame = new QWidget(m_dayStack);
    auto *around = new QVBoxLayout(frame);
    around->setContentsMargins(16, 4, 16, 10);
    if (m_bars)
        around->addWidget(m_bars);
    m_dayStack->addWidget(frame);
    RowsView *rows = addTable(theme, m_days, tr("Days of the cycle"), "cycleDays"_L1);
    rows->setWidths(
        {theme.scaled(96), theme.scaled(76), theme.scaled(76), theme.scaled(80), theme.scaled(80), theme.scaled(104)},
        {0, 1, 2, 3, 4, 5});
    m_dayStack->addWidget(rows);
    column->addWidget(m_dayStack, 1);
    const auto show = [this](int part) {
        m_parts->setCurrent(part);
        m_dayStack->setCurrentIndex(part);
        m_legend->setText(part == Bars ? tr("data, and SMS and fees above it") : QString());
    };
    connect(m_parts, &SegmentedControl::chosen, this, show);
    m_parts->setVisible(m_bars);
    show(m_bars ? Bars : Days);
    return pane;
}

QWidget *CycleDetails::buildSides(const Theme &theme)
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(0);
    RowsView *countries = addTable(theme, m_countries, tr("Data by country"), "cycleCountries"_L1);
    countries->setWidths({theme.scaled(104), theme.scaled(70), theme.scaled(70), theme.scaled(80)}, {0, 1});
    RowsView *cards = addTable(theme, m_cards, tr("Cards that were charged"), "cycleCards"_L1);
    cards->setWidths({theme.scaled(120), theme.scaled(80), theme.scaled(90)}, {0});
    cards->setMaximumHeight(theme.scaled(3 * 32 + 34));
    column->addWidget(countries, 1);
    column->addWidget(cards);
    return side;
}

void CycleDetails::setBook(const domain::CycleBook &book)
{
    m_book = book;
    m_days.setRows(CycleRows::days(book));
    m_countries.setRows(CycleRows::countries(book));
    m_cards.setRows(CycleRows::cards(book));
    m_stack->setCurrentWidget(m_whole);
    draw();
}

void CycleDetails::setUnknown(const QString &title, const QString &why)
{
    m_face->set(title, why);
    m_stack->setCurrentWidget(m_face);
}

bool CycleDetails::isUnknown() const { return m_stack->currentWidget() == m_face; }

//! Bars of what was charged each day: data in the solid tone, all else above it.
void CycleDetails::draw()
{
    const Colors &c = m_theme.colors();
    BarChartData data;
    data.solidFill = c.chart[0];
    data.lightFill = c.secondTone;
    data.lightLine = c.secondTone;
    data.labelColor = c.text3;
    data.labelFont = m_theme.font(TextStyle::Micro);
    data.gridColor = c.grid;
    data.limitColor = c.amberMark;
    const QLocale locale;
    double most = 0;
    const domain::BookDay *dearest = nullptr;
    for (int day = 0; m_book.cycle.firstDay.addDays(day) <= m_book.cycle.lastDay; ++day) {
        const QDate date = m_book.cycle.firstDay.addDays(day);
        const auto found = std::find_if(m_book.days.begin(), m_book.days.end(),
                                        [date](const domain::BookDay &each) { return each.day == date; });
        const bool isThere = found != m_book.days.end();
        data.solid.push_back(isThere ? units(found->usage) : 0);
        data.light.push_back(isThere ? units(found->debit - found->usage) : 0);
        most = std::max(most, data.solid.back() + data.light.back());
        if (isThere && (!dearest || found->debit > dearest->debit))
            dearest = &*found;
        if (day % 7 == 0)
            data.labels.emplace_back(day, locale.toString(date, day == 0 ? u"d MMM"_s : u"d"_s));
    }
    addValueLines(data, most, m_book.cycle.currency == "USD"_L1 ? u"$%1"_s : u"%1 "_s + m_book.cycle.currency);
    const QString &currency = m_book.cycle.currency;
    m_summary = dearest ? tr("%1 charged in %2; the most on %3: %4")
                              .arg(words::cents(m_book.cycle.charges(), currency),
                                   locale.toString(m_book.cycle.firstDay, u"MMMM yyyy"_s),
                                   locale.toString(dearest->day, u"d MMM"_s), words::cents(dearest->debit, currency))
                        : tr("Nothing was charged.");
    if (!m_bars)
        return;
    m_bars->draw(data);
    m_bars->setAccessibleName(m_summary);
    m_bars->setToolTip(m_summary);
}

} // namespace ui
