// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/radarpage.h"

#include "models/tables/radarrows.h"
#include "ui/words.h"

#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

RadarPage::RadarPage(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *parent)
    : QWidget(parent), m_program(program), m_workspace(workspace), m_busy(busy), m_table(tables::RadarRows::columns())
{
    setObjectName("radarPage"_L1);
    buildUi(theme);
    connectRadar();
    fill();
}

RadarPage::~RadarPage() { m_busy.set("radar"_L1, false); }

void RadarPage::connectRadar()
{
    series::Radar &radar = m_workspace.radar;
    connect(&radar, &series::Radar::changed, this, &RadarPage::fill);
    connect(&radar, &series::Radar::progressed, this, [this] {
        m_busy.set("radar"_L1, m_workspace.radar.isRunning());
        fillBar();
    });
    connect(&radar, &series::Radar::finished, this, [this] {
        m_busy.set("radar"_L1, false);
        fillBar();
        fillFace();
        if (!m_workspace.radar.error())
            Q_EMIT announced(tr("Need attention: %1").arg(words::count(m_workspace.radar.loud())));
    });
    connect(&radar, &series::Radar::failed, this, [this](const base::Error &error) {
        Q_EMIT announced(errorText(error, tr("What was muted could not be kept.")).line());
    });
    connect(&m_workspace.sync, &syncing::Engine::finished, this, [this](bool ok) {
        if (ok && isVisible())
            refresh();
    });
    connect(m_rows, &RowsView::currentRowChanged, this, &RadarPage::fillDetails);
    connect(m_rows, &RowsView::opened, this, [this] {
        if (const domain::Anomaly *anomaly = current())
            Q_EMIT lineWanted(anomaly->iccid);
    });
}

QTimeZone RadarPage::zone() const { return m_program.changeFacts().zone; }

void RadarPage::refresh()
{
    const QDateTime swept = m_workspace.radar.sweptAt();
    const QDateTime synced = m_workspace.sync.status().lastSync;
    if (!m_workspace.radar.isRunning() && (!swept.isValid() || (synced.isValid() && synced > swept)))
        m_workspace.radar.start(zone());
}

const domain::Anomaly *RadarPage::current() const
{
    const int row = m_rows->currentIndex().row();
    return row < 0 || row >= m_table.rowCount() ? nullptr : &m_shown[m_table.sourceRow(row)];
}

void RadarPage::choose(int shown)
{
    m_choice = shown;
    m_kinds->setCurrent(shown);
    fill();
}

//! The row that was the current one stays it, else the first one is.
void RadarPage::fill()
{
    const domain::Anomaly *before = current();
    const std::optional<std::pair<domain::Iccid, domain::AnomalyKind>> kept =
        before ? std::optional(std::pair(before->iccid, before->kind)) : std::nullopt;
    std::vector<domain::Anomaly> shown;
    std::vector<tables::LogRow> rows;
    const QLocale locale;
    for (const domain::Anomaly &anomaly : m_workspace.radar.all()) {
        const bool isMuted = m_workspace.radar.isMuted(anomaly);
        if (isMuted != (m_choice == Muted) || (!isMuted && m_choice != All && m_choice != int(anomaly.kind)))
            continue;
        shown.push_back(anomaly);
        rows.push_back(tables::RadarRows::row(anomaly, locale));
    }
    m_shown = std::move(shown);
    m_table.setRows(std::move(rows));
    int row = m_table.rowCount() > 0 ? 0 : -1;
    for (int i = 0; kept && i < m_table.rowCount(); ++i) {
        const domain::Anomaly &anomaly = m_shown[m_table.sourceRow(i)];
        if (anomaly.iccid == kept->first && anomaly.kind == kept->second)
            row = i;
    }
    m_rows->setCurrentIndex(row < 0 ? QModelIndex() : m_table.index(row, 0));
    fillBar();
    fillFace();
    fillDetails();
    Q_EMIT counted(m_workspace.radar.loud());
}

void RadarPage::fillBar()
{
    const series::Radar &radar = m_workspace.radar;
    const auto set = [this](int id, const QString &words, int count) {
        m_kinds->setText(id, u"%1 %2"_s.arg(words, words::count(count)));
    };
    set(All, tr("All"), radar.loud());
    for (const domain::AnomalyKind kind : domain::kAllAnomalies)
        set(int(kind), tables::RadarRows::kind(kind), radar.loud(kind));
    set(Muted, tr("Muted"), int(radar.all().size()) - radar.loud());
    const QDateTime now = m_workspace.clock.now();
    m_age->setTone(radar.error() ? Tone::Amber : Tone::Hint);
    if (radar.isRunning())
        m_age->setText(
            radar.total() > 0
                ? tr("Looking at %1 of %2 lines").arg(words::count(radar.done()), words::count(radar.total()))
                : tr("Looking at the cache"));
    else if (radar.error())
        m_age->setText(errorText(*radar.error(), tr("The cache could not be read.")).line());
    else if (radar.sweptAt().isValid())
        m_age->setText(tr("Looked at %1").arg(words::when(radar.sweptAt(), now)));
    else
        m_age->setText(tr("Not looked at"));
    m_again->setText(radar.isRunning() ? tr("Cancel") : tr("Look again"));
}

void RadarPage::fillFace()
{
    const bool isEmpty = m_table.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_face) : m_rows);
    if (!isEmpty)
        return;
    if (m_workspace.radar.isRunning())
        m_face->set(tr("Looking at the lines…"), tr("What stands out shows up here."));
    else if (!m_workspace.radar.sweptAt().isValid())
        m_face->set(tr("Not looked at"), tr("Nobody has looked at the lines yet."));
    else if (m_table.allRows() > 0)
        m_face->set(tr("Nothing matches"), tr("No row has what you look for."));
    else if (m_choice == Muted)
        m_face->set(tr("Nothing is muted"), {});
    else
        m_face->set(tr("Nothing stands out"),
                    tr("No spike, silence, new device or new country in what the cache knows."));
}

void RadarPage::fillDetails()
{
    const domain::Anomaly *anomaly = current();
    m_details->setVisible(anomaly);
    if (!anomaly)
        return;
    const QLocale locale;
    m_kind->setText(tables::RadarRows::kind(anomaly->kind));
    m_iccid->setText(anomaly->iccid.text);
    m_name->setText(anomaly->lineName.isEmpty() ? tr("No notes") : anomaly->lineName.left(200).simplified());
    m_name->setTone(anomaly->lineName.isEmpty() ? Tone::Hint : Tone::Text);
    m_text->setText(tables::RadarRows::explanation(*anomaly, locale));
    m_mute->setText(m_workspace.radar.isMuted(*anomaly) ? tr("Unmute") : tr("Mute…"));
    m_chart->setVisible(!anomaly->days.empty());
    m_days->setVisible(!anomaly->days.empty());
    if (anomaly->days.empty())
        return;
    series::MonthSeries days;
    days.today = m_workspace.radar.sweptAt().isValid() ? m_workspace.radar.sweptAt().toTimeZone(zone()).date()
                                                       : m_workspace.clock.now().toTimeZone(zone()).date();
    const QDate first = days.today.addDays(1 - qint64(anomaly->days.size()));
    for (size_t i = 0; i < anomaly->days.size(); ++i) {
        days.days.push_back({first.addDays(qint64(i)), anomaly->days[i]});
        days.soFar.bytes += anomaly->days[i].value_or(base::DataVolume{}).bytes;
    }
    m_days->setText(
        tr("Usage by day, %1 to %2").arg(locale.toString(first, u"d MMM"_s), locale.toString(days.today, u"d MMM"_s)));
    m_chart->setMonth(days);
    m_chart->setAccessibleName(m_days->text());
}

void RadarPage::mute(int days)
{
    if (const domain::Anomaly *anomaly = current())
        m_workspace.radar.mute(domain::Anomaly(*anomaly), days);
}

void RadarPage::openMutes()
{
    const domain::Anomaly *anomaly = current();
    if (!anomaly)
        return;
    if (m_workspace.radar.isMuted(*anomaly))
        return m_workspace.radar.unmute(domain::Anomaly(*anomaly));
    auto *menu = new QMenu(this);
    menu->setObjectName("muteMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::pair<int, QString> choices[] = {{7, tr("For 7 days")}, {30, tr("For 30 days")}, {0, tr("For good")}};
    for (const auto &[days, words] : choices)
        menu->addAction(words, this, [this, days = days] { mute(days); });
    menu->popup(m_mute->mapToGlobal(QPoint(0, m_mute->height())));
}

void RadarPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool RadarPage::stepBack()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    focusTable();
    return true;
}

} // namespace ui
