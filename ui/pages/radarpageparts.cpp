// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/radarrows.h"
#include "ui/delegates/logdelegate.h"
#include "ui/pages/radarpage.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kDetails = 290;
constexpr int kBars = 150;

} // namespace

void RadarPage::buildUi(const Theme &theme)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    m_bar = buildBar(theme);
    whole->addWidget(m_bar);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_rows = new RowsView(theme, tr("Lines that need attention"), "radarRows"_L1, this);
    m_rows->setModel(&m_table);
    m_rows->setItemDelegate(new LogDelegate(theme, *m_rows));
    m_rows->setWidths({theme.scaled(120), theme.scaled(168), theme.scaled(90), theme.scaled(150), theme.scaled(104)},
                      {2, 3});
    m_face = new StateFace(theme, "radarFace"_L1, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_face);
    row->addWidget(m_stack, 1);
    m_details = buildDetails(theme);
    row->addWidget(m_details);
    whole->addLayout(row, 1);
}

QWidget *RadarPage::buildBar(const Theme &theme)
{
    auto *bar = new Pane(theme, Pane::Fill::Bg, Qt::BottomEdge, this);
    bar->setObjectName("radarBar"_L1);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(20, 8, 20, 9);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_kinds = new SegmentedControl(theme, tr("What to show"), "radarKinds"_L1, bar);
    m_kinds->add(All, tr("All"), "radarAll"_L1);
    const std::pair<domain::AnomalyKind, QLatin1String> kinds[] = {
        {domain::AnomalyKind::DeviceChange, "radarDevices"_L1},
        {domain::AnomalyKind::NewCountry, "radarCountries"_L1},
        {domain::AnomalyKind::Spike, "radarSpikes"_L1},
        {domain::AnomalyKind::Silence, "radarSilence"_L1}};
    for (const auto &[kind, name] : kinds)
        m_kinds->add(int(kind), tables::RadarRows::kind(kind), name);
    m_kinds->add(Muted, tr("Muted"), "radarMuted"_L1);
    m_kinds->setCurrent(All);
    row->addWidget(m_kinds);
    row->addStretch(1);
    column->addLayout(row);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    m_search = new QLineEdit(bar);
    m_search->setObjectName("radarSearch"_L1);
    m_search->setAccessibleName(tr("Search these rows"));
    m_search->setPlaceholderText(tr("ICCID, notes, value"));
    m_search->setFixedWidth(theme.scaled(220));
    m_age = new TextLabel(theme, TextStyle::Body, Tone::Hint, {}, bar);
    m_age->setObjectName("radarAge"_L1);
    m_again = new Button(theme, Button::Kind::Secondary, tr("Look again"), "radarAgain"_L1, bar);
    below->addWidget(m_search);
    below->addStretch(1);
    below->addWidget(m_age);
    below->addWidget(m_again);
    column->addLayout(below);
    connect(m_kinds, &SegmentedControl::chosen, this, &RadarPage::choose);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_table.setFilter(text);
        m_rows->setCurrentIndex(m_table.rowCount() > 0 ? m_table.index(0, 0) : QModelIndex());
        fillFace();
        fillDetails();
    });
    connect(m_again, &QAbstractButton::clicked, this, [this] {
        if (m_workspace.radar.isRunning())
            m_workspace.radar.cancel();
        else
            m_workspace.radar.start(zone());
    });
    return bar;
}

QWidget *RadarPage::buildDetails(const Theme &theme)
{
    auto *pane = new Pane(theme, Pane::Fill::Bg, Qt::LeftEdge, this);
    pane->setObjectName("radarDetails"_L1);
    pane->setAccessibleName(tr("Evidence"));
    pane->setFixedWidth(theme.scaled(kDetails));
    auto *whole = new QVBoxLayout(pane);
    whole->setContentsMargins(1, 0, 0, 0);
    m_content = new QWidget(pane);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(6);
    m_kind = new TextLabel(theme, TextStyle::HeaderTitle, Tone::Text, {}, m_content);
    m_iccid = new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, m_content);
    m_iccid->setObjectName("radarIccid"_L1);
    m_iccid->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name = new TextLabel(theme, TextStyle::Body, Tone::Text, {}, m_content);
    m_name->setWordWrap(true);
    m_text = new TextLabel(theme, TextStyle::Body, Tone::Text, {}, m_content);
    m_text->setObjectName("radarText"_L1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_days = new TextLabel(theme, TextStyle::Small, Tone::Secondary, {}, m_content);
    m_chart = new TimeChart(theme, m_content);
    m_chart->setBarHeight(kBars);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_kind, m_iccid, m_name, m_text, m_days, m_chart})
        column->addWidget(widget);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_open = new Button(theme, Button::Kind::Secondary, tr("Open the line"), "radarOpen"_L1, m_content);
    m_mute = new Button(theme, Button::Kind::Secondary, tr("Mute…"), "radarMute"_L1, m_content);
    row->addWidget(m_open);
    row->addWidget(m_mute);
    row->addStretch(1);
    column->addSpacing(6);
    column->addLayout(row);
    column->addStretch(1);
    whole->addWidget(m_content);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        if (const domain::Anomaly *anomaly = current())
            Q_EMIT lineWanted(anomaly->iccid);
    });
    connect(m_mute, &QAbstractButton::clicked, this, &RadarPage::openMutes);
    return pane;
}

} // namespace ui
