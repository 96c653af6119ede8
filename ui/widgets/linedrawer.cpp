// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linedrawer.h"

#include "models/tables/linetable.h"
#include "ui/delegates/linedelegate.h"
#include "ui/widgets/answerspane.h"
#include "ui/widgets/labelchips.h"
#include "ui/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

LineDrawer::LineDrawer(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                       QWidget *parent)
    : Pane(theme, Fill::Bg, {}, parent), m_program(program), m_workspace(workspace), m_theme(theme), m_actions(actions),
      m_busy(busy)
{
    setObjectName("drawer"_L1);
    setAccessibleName(tr("Details of the line"));
    setMinimumWidth(300);
    setMaximumWidth(340);
    buildUi();
    connect(actions[ActionId::ChartTable], &QAction::triggered, this, [this] {
        if (isVisible())
            m_chart->showTable(!m_chart->isTableShown());
    });
    showNothing();
}

void LineDrawer::show(const domain::Line &line)
{
    const bool other = !m_line || m_line->id != line.id;
    m_line = line;
    m_content->show();
    m_nothing->hide();
    m_iccid->setText(line.iccid.text);
    m_notes->setText(line.notes.isEmpty() ? tr("No notes") : line.notes.left(400).simplified());
    m_notes->setTone(line.notes.isEmpty() ? Tone::Hint : Tone::Text);
    if (other)
        endNotes(false);
    fillStatus();
    fillActions();
    m_answers->show(line);
    setFact(m_facts[u"subAccount"_s], line.subAccount);
    setFact(m_facts[u"group"_s], line.group);
    setFact(m_facts[u"plan"_s], line.ratePlan);
    setFact(m_facts[u"type"_s], line.simType);
    setFact(m_facts[u"operator"_s], line.networkOperator);
    setFact(m_facts[u"endUser"_s], line.endUser);
    setFact(m_facts[u"rules"_s], line.rules.join(u", "_s));
    m_facts[u"rules"_s].value->setToolTip(words::toolTip(m_workspace.lines.rulesTip(line)));
    setFact(m_facts[u"imei"_s], line.imei);
    setFact(m_facts[u"msisdn"_s], line.msisdn);
    setFact(m_facts[u"eid"_s], line.eid);
    m_labels->setLabels(line.labels);
    m_todayValue->setText(line.today ? words::volume(*line.today) : tr("none"));
    m_monthValue->setText(line.month ? words::volume(*line.month) : tr("none"));
    if (other) {
        m_forecastValue->setText(tr("none"));
        m_chart->clear();
    }
    refreshUsage();
}

void LineDrawer::fillActions()
{
    using domain::LineStatus;
    const bool isOff = m_line->status == LineStatus::Deactivated || m_line->status == LineStatus::Suspended ||
                       m_line->status == LineStatus::Blank;
    m_stateButton->setProperty("activates", isOff);
    m_stateButton->setText(isOff ? tr("Activate…") : tr("Deactivate…"));
    m_stateButton->setAccessibleName(m_stateButton->text());
    m_stateButton->setKind(isOff ? Button::Kind::Secondary : Button::Kind::Danger);
}

void LineDrawer::editNotes()
{
    if (!m_line)
        return;
    m_notesEdit->setText(m_line->notes);
    m_notes->hide();
    m_notesButton->hide();
    m_notesEdit->show();
    m_notesEdit->selectAll();
    m_notesEdit->setFocus(Qt::OtherFocusReason);
}

//! Enter keeps what was typed, Esc and another line do not.
void LineDrawer::endNotes(bool keep)
{
    if (m_notesEdit->isHidden())
        return;
    const QString text = m_notesEdit->text().trimmed();
    m_notesEdit->hide();
    m_notes->show();
    m_notesButton->show();
    if (keep && m_line && text != m_line->notes)
        Q_EMIT notesGiven(text);
}

bool LineDrawer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_notesEdit && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            endNotes(false);
        return true;
    }
    return Pane::eventFilter(watched, event);
}

void LineDrawer::showNothing()
{
    m_line.reset();
    m_content->hide();
    m_nothing->show();
}

void LineDrawer::refreshUsage()
{
    if (!m_line)
        return;
    const QString zone = m_workspace.sync.status().account.timeZone;
    m_busy.await(m_workspace.daily.loadMonth(*m_line, zone.isEmpty() ? u"UTC"_s : zone), this,
                 [this, id = m_line->id](const base::Result<series::MonthSeries> &month) {
                     if (m_line && m_line->id == id && month)
                         fillUsage(*month);
                 });
}

void LineDrawer::fillUsage(const series::MonthSeries &month)
{
    m_chart->setMonth(month);
    m_month->setText(QLocale().standaloneMonthName(month.today.month()));
    m_forecastValue->setText(month.forecast ? words::volume(*month.forecast) : tr("none"));
    bool missing = false;
    for (const series::DayPoint &point : month.days)
        missing = missing || (point.day < month.today && !point.volume);
    m_chartNote->setVisible(missing);
    m_chartNote->setText(m_workspace.offlineOnPurpose || m_workspace.sync.status().phase == syncing::Phase::Offline
                             ? tr("Some days are not in the cache.")
                             : tr("Some days are not known."));
    if (missing && m_line && m_asked != m_line->id && !m_workspace.offlineOnPurpose) {
        m_asked = m_line->id;
        m_workspace.sync.refreshLineUsage(m_line->iccid);
    }
}

void LineDrawer::fillStatus()
{
    const StatusMark mark = statusMark(m_line->status);
    m_mark->set(mark.shape, mark.hue);
    m_status->setText(m_line->status == domain::LineStatus::Unknown && !m_line->statusRaw.isEmpty()
                          ? m_line->statusRaw
                          : tables::LineTable::statusText(m_line->status));
    QStringList aside;
    QString why = words::reason(m_line->reason);
    if (!m_line->statusBy.isEmpty())
        why = why.isEmpty() ? tr("by %1").arg(m_line->statusBy) : tr("%1 (%2)").arg(why, m_line->statusBy);
    if (!why.isEmpty())
        aside << why;
    if (m_line->statusSince)
        aside << tr("for %1").arg(words::age(*m_line->statusSince, m_workspace.clock.now()));
    if (m_line->deactivationDate)
        aside << tr("off %1").arg(QLocale().toString(m_line->deactivationDate->date(), u"d MMM"_s));
    if (m_line->inSession == domain::InSession::Yes)
        aside << tr("in session");
    aside << (m_line->lastSeen ? tr("last seen %1").arg(words::when(*m_line->lastSeen, m_workspace.clock.now()))
                               : tr("never seen"));
    if (const quint32 kinds = m_workspace.lines.pendingKinds(m_line->iccid); kinds != 0)
        aside << tr("waiting in the Outbox: %1").arg(tables::LineTable::pendingText(kinds));
    m_statusAside->setText(aside.join(u", "_s));
}

void LineDrawer::setFact(const Fact &fact, const QString &text)
{
    fact.value->setText(text.isEmpty() ? tr("none") : text);
    fact.value->setTone(text.isEmpty() ? Tone::Hint : Tone::Text);
    if (fact.copy)
        fact.copy->setVisible(!text.isEmpty());
}

void LineDrawer::copy(const QString &what, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT announced(tr("%1 copied").arg(what));
}

} // namespace ui
