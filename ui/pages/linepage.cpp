// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/linepage.h"

#include "models/tables/linetable.h"
#include "ui/delegates/linedelegate.h"
#include "ui/errortext.h"
#include "ui/widgets/answerspane.h"
#include "ui/widgets/linelogpane.h"
#include "ui/widgets/linesimpane.h"
#include "ui/widgets/linesmspane.h"
#include "ui/widgets/lineusagepane.h"
#include "ui/widgets/viewtabs.h"
#include "ui/words.h"

#include <QKeyEvent>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;
using domain::LineLog;

namespace ui {

namespace {

LineLog logOf(LineTab tab)
{
    switch (tab) {
    case LineTab::Destinations: return LineLog::Destinations;
    case LineTab::Daily: return LineLog::DailyUsage;
    case LineTab::Audit: return LineLog::Audit;
    case LineTab::Records: return LineLog::Records;
    case LineTab::Tickets: return LineLog::Tickets;
    case LineTab::Usage:
    case LineTab::Sms:
    case LineTab::Sim:
    case LineTab::Connections: break;
    }
    return LineLog::Sessions;
}

//! Where a log is looked at.
LineTab tabOf(LineLog log)
{
    switch (log) {
    case LineLog::Sessions: return LineTab::Connections;
    case LineLog::Destinations: return LineTab::Destinations;
    case LineLog::DailyUsage: return LineTab::Daily;
    case LineLog::Audit: return LineTab::Audit;
    case LineLog::Messages: return LineTab::Sms;
    case LineLog::Records: return LineTab::Records;
    case LineLog::Tickets:
    case LineLog::StatusChanges: return LineTab::Tickets;
    case LineLog::Devices:
    case LineLog::Apn:
    case LineLog::NeutralApn: break;
    }
    return LineTab::Sim;
}

} // namespace

LinePage::LinePage(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                   QWidget *parent)
    : QWidget(parent), m_program(program), m_workspace(workspace), m_theme(theme), m_actions(actions), m_busy(busy)
{
    setObjectName("linePage"_L1);
    buildUi();
    connectChanges();
    connectAnswers();
}

LinePage::~LinePage() { m_busy.set("lineLogs"_L1, false); }

//! A line that changes while it is looked at is read again.
void LinePage::connectChanges()
{
    const auto reload = [this](const storage::ChangeSet &changes) {
        const auto has = [this](const std::vector<domain::LineId> &ids) {
            return m_line && std::find(ids.begin(), ids.end(), m_line->id) != ids.end();
        };
        if (isVisible() && (!m_line || has(changes.changed) || has(changes.removed)))
            load();
    };
    connect(&m_workspace.sync, &syncing::Engine::linesChanged, this, reload);
    connect(&m_workspace.sender, &syncing::Sender::linesChanged, this, reload);
    // What the platform offers is known with the first sync; later ones bring what is looked at up to date.
    connect(&m_workspace.sync, &syncing::Engine::finished, this, [this](bool ok) {
        if (ok && m_line && isVisible())
            fillTab();
    });
    connect(&m_workspace.sync, &syncing::Engine::usageChanged, this, [this](const std::vector<domain::LineId> &lines) {
        if (m_line && m_panes.contains(int(LineTab::Usage)) &&
            std::find(lines.begin(), lines.end(), m_line->id) != lines.end())
            usage()->refresh();
    });
    connect(&m_workspace.logs, &syncing::LineLogKeeper::askingChanged, this,
            [this] { m_busy.set("lineLogs"_L1, m_workspace.logs.isAsking()); });
    connect(&m_workspace.lines, &tables::SnapshotModel::snapshotChanged, this, &LinePage::fillSteps);
    connect(&m_workspace.lines, &QAbstractItemModel::modelReset, this, &LinePage::fillSteps);
    connect(&m_workspace.lines, &tables::LineTable::queryFinished, this, &LinePage::fillSteps);
    connect(&m_workspace.lines, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_line && isVisible())
            fillStatus(); // what waits in the outbox
    });
}

void LinePage::connectAnswers()
{
    connect(m_answers, &AnswersPane::changeWanted, this,
            [this](domain::ChangeKind kind) { m_actions[*actionOf(kind)]->trigger(); });
    connect(m_answers, &AnswersPane::logWanted, this, [this](LineLog log) { showTab(tabOf(log)); });
}

void LinePage::show(const domain::Iccid &iccid)
{
    if (iccid != m_iccid) {
        m_iccid = iccid;
        m_line.reset();
        endNotes(false);
        Q_EMIT targetChanged();
    }
    load();
}

void LinePage::load()
{
    m_busy.await(m_program.loadLine(m_iccid), this, [this, asked = m_iccid](const base::Result<domain::Line> &line) {
        if (asked != m_iccid)
            return;
        if (line)
            take(*line);
        else
            showMissing(line.error());
    });
}

void LinePage::take(const domain::Line &line)
{
    m_line = line;
    m_whole->setCurrentIndex(0);
    fillHead();
    m_answers->show(line);
    fillTab();
    Q_EMIT targetChanged();
}

void LinePage::showMissing(const base::Error &error)
{
    m_line.reset();
    const bool isUnknown = error.kind == base::ErrorKind::NotFound;
    m_missing->set(isUnknown ? tr("%1 is not in the cache").arg(m_iccid.text.left(32)) : tr("Not known"),
                   isUnknown ? tr("The account has no such line, or the sync has not brought it yet.")
                             : errorText(error, tr("The line cannot be shown.")).line());
    m_whole->setCurrentWidget(m_missing);
    Q_EMIT targetChanged();
}

ChangeTarget LinePage::target() const
{
    if (!m_line)
        return {};
    ChangeTarget target{.scope = {.query = {}, .only = storage::LineIds{m_line->id}, .excluded = {}, .columns = {}},
                        .lines = 1,
                        .line = m_line};
    target.isJudged = true;
    return target;
}

void LinePage::fillHead()
{
    m_name->setText(m_line->notes.isEmpty() ? tr("No notes") : m_line->notes.left(200).simplified());
    m_name->setTone(m_line->notes.isEmpty() ? Tone::Hint : Tone::Text);
    const bool isOff = m_line->status == domain::LineStatus::Deactivated ||
                       m_line->status == domain::LineStatus::Suspended || m_line->status == domain::LineStatus::Blank;
    m_activate->setVisible(isOff);
    m_deactivate->setVisible(!isOff);
    fillStatus();
    fillFacts();
    fillSteps();
}

void LinePage::fillStatus()
{
    const QDateTime now = m_workspace.clock.now();
    const StatusMark mark = statusMark(m_line->status);
    m_mark->set(mark.shape, mark.hue);
    m_status->setText(m_line->status == domain::LineStatus::Unknown && !m_line->statusRaw.isEmpty()
                          ? m_line->statusRaw.left(60)
                          : tables::LineTable::statusText(m_line->status));
    QStringList aside;
    QString why = words::reason(m_line->reason);
    if (!m_line->statusBy.isEmpty())
        why = why.isEmpty() ? tr("by %1").arg(m_line->statusBy) : tr("%1 (%2)").arg(why, m_line->statusBy);
    if (!why.isEmpty())
        aside << why;
    if (m_line->statusSince)
        aside << tr("since %1, %2").arg(words::when(*m_line->statusSince, now), words::age(*m_line->statusSince, now));
    if (m_line->deactivationDate)
        aside << tr("until %1").arg(QLocale().toString(m_line->deactivationDate->date(), u"d MMM yyyy"_s));
    if (const quint32 kinds = m_workspace.lines.pendingKinds(m_line->iccid); kinds != 0)
        aside << tr("waiting in the Outbox: %1").arg(tables::LineTable::pendingText(kinds));
    m_statusAside->setText(aside.join(u", "_s));
}

void LinePage::fillFacts()
{
    const QDateTime now = m_workspace.clock.now();
    const auto set = [this](const QString &key, const QString &text) {
        m_facts[key]->setText(text.isEmpty() ? tr("none") : text);
        m_facts[key]->setTone(text.isEmpty() ? Tone::Hint : Tone::Text);
    };
    set(u"iccid"_s, m_line->iccid.text);
    set(u"subAccount"_s, m_line->subAccount);
    set(u"group"_s, m_line->group);
    set(u"plan"_s, m_line->ratePlan);
    const QDateTime synced = m_workspace.sync.status().lastSync; // D33: it is as old as the last sync
    QString session = m_line->inSession == domain::InSession::Yes  ? tr("Yes")
                      : m_line->inSession == domain::InSession::No ? tr("No")
                                                                   : tr("not told");
    if (m_line->inSession != domain::InSession::NotSupported && synced.isValid())
        session = tr("%1, as of %2").arg(session, words::when(synced, now));
    set(u"session"_s, session);
    QString seen = m_line->lastSeen ? words::when(*m_line->lastSeen, now) : tr("never");
    if (m_line->lastSeen && !m_line->country.isEmpty())
        seen = tr("%1, %2").arg(seen, tables::LineLogRows::countryName(m_line->country, QLocale()));
    set(u"seen"_s, seen);
    set(u"imei"_s, m_line->imei);
    m_labels->setLabels(m_line->labels);
}

//! "7 of 1,284": where the line stands in the list that it came from.
void LinePage::fillSteps()
{
    const int row = m_line ? m_workspace.lines.placeOf(m_line->id) : -1;
    const int rows = int(m_workspace.lines.matchCount());
    m_place->setText(row < 0 ? QString() : tr("%1 of %2").arg(words::count(row + 1), words::count(rows)));
    m_previous->setEnabled(row > 0);
    m_next->setEnabled(row >= 0 && row + 1 < rows);
}

void LinePage::step(int by)
{
    const int row = m_line ? m_workspace.lines.placeOf(m_line->id) : -1;
    if (row < 0 || row + by < 0 || row + by >= m_workspace.lines.matchCount())
        return;
    m_busy.await(m_program.loadLine(m_workspace.lines.matches()[size_t(row + by)]), this,
                 [this](const base::Result<domain::Line> &line) {
                     if (line)
                         Q_EMIT neighbourWanted(line->iccid, line->id);
                 });
}

QWidget *LinePage::pane(LineTab tab)
{
    if (QWidget *known = m_panes.value(int(tab)))
        return known;
    QWidget *made = makePane(tab);
    m_panes.insert(int(tab), made);
    m_stack->addWidget(made);
    return made;
}

QWidget *LinePage::makePane(LineTab tab)
{
    if (tab == LineTab::Usage) {
        auto *usage = new LineUsagePane(m_program, m_workspace, m_theme, m_busy, this);
        connect(m_actions[ActionId::ChartTable], &QAction::triggered, usage, [usage] {
            if (usage->isVisible())
                usage->chart()->showTable(!usage->chart()->isTableShown());
        });
        connect(usage, &LineUsagePane::logWanted, this, [this](LineLog log) { showTab(tabOf(log)); });
        return usage;
    }
    if (tab == LineTab::Sim) {
        auto *card = new LineSimPane(m_program, m_workspace, m_theme, m_busy, this);
        connect(card, &LineSimPane::announced, this, &LinePage::announced);
        return card;
    }
    if (tab == LineTab::Sms) {
        auto *talk = new LineSmsPane(m_workspace, m_actions, m_theme, m_busy, this);
        connect(talk, &LineSmsPane::announced, this, &LinePage::announced);
        connect(talk, &LineSmsPane::templateWanted, this, &LinePage::templateWanted);
        connect(talk, &LineSmsPane::sendWanted, this, [this](const QString &text) {
            domain::ChangeOrder order{.kind = domain::ChangeKind::SendSms, .value = {}};
            order.value.text = text;
            Q_EMIT orderGiven(order, target());
        });
        return talk;
    }
    auto *log = new LineLogPane(m_workspace, logOf(tab), m_theme, m_busy, this);
    connect(log, &LineLogPane::announced, this, &LinePage::announced);
    if (tab == LineTab::Destinations)
        addDestinations(log);
    if (tab == LineTab::Tickets)
        log->addButton(m_actions[ActionId::OpenTicket], tr("Open a ticket…"), "life-buoy"_L1, "ticketsOpen"_L1);
    return log;
}

LineSmsPane *LinePage::sms() { return qobject_cast<LineSmsPane *>(pane(LineTab::Sms)); }
LineLogPane *LinePage::log(LineTab tab) { return qobject_cast<LineLogPane *>(pane(tab)); }
LineSimPane *LinePage::sim() { return qobject_cast<LineSimPane *>(pane(LineTab::Sim)); }
LineUsagePane *LinePage::usage() { return qobject_cast<LineUsagePane *>(pane(LineTab::Usage)); }

void LinePage::refreshOutbox()
{
    if (m_line && m_panes.contains(int(LineTab::Audit)))
        log(LineTab::Audit)->refresh();
    if (m_line && m_panes.contains(int(LineTab::Sms)))
        sms()->refresh();
    if (m_line && m_panes.contains(int(LineTab::Tickets)))
        log(LineTab::Tickets)->refresh();
}

void LinePage::showTab(LineTab tab)
{
    m_tab = tab;
    for (int i = 0; i < m_tabs.size(); ++i) {
        m_tabs[i]->setChecked(i == int(tab));
        m_tabs[i]->update();
    }
    fillTab();
}

void LinePage::fillTab()
{
    if (!m_line)
        return;
    m_stack->setCurrentWidget(pane(m_tab));
    if (m_tab == LineTab::Usage)
        usage()->show(*m_line);
    else if (m_tab == LineTab::Sim)
        sim()->show(*m_line);
    else if (m_tab == LineTab::Sms)
        sms()->show(*m_line);
    else
        log(m_tab)->show(*m_line);
}

bool LinePage::editNotes()
{
    if (!m_line)
        return false;
    m_nameEdit->setText(m_line->notes);
    m_name->hide();
    m_nameButton->hide();
    m_nameEdit->show();
    m_nameEdit->selectAll();
    m_nameEdit->setFocus(Qt::OtherFocusReason);
    return true;
}

//! Enter keeps what was typed, Esc and another line do not.
void LinePage::endNotes(bool keep)
{
    if (m_nameEdit->isHidden())
        return;
    const QString text = m_nameEdit->text().trimmed();
    m_nameEdit->hide();
    m_name->show();
    m_nameButton->show();
    focusTabs();
    if (!keep || !m_line || text == m_line->notes)
        return;
    domain::ChangeOrder order{.kind = domain::ChangeKind::Notes, .value = {}};
    order.value.text = text;
    Q_EMIT orderGiven(order, target());
}

bool LinePage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_nameEdit && isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            endNotes(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool LinePage::stepBack()
{
    if (!m_nameEdit->isHidden()) {
        endNotes(false);
        return true;
    }
    if (m_answers->isOpen()) {
        m_answers->close();
        return true;
    }
    LineLogPane *shown = log(m_tab);
    return shown && shown->stepBack();
}

void LinePage::focusSearch()
{
    if (LineLogPane *shown = m_line ? log(m_tab) : nullptr)
        shown->focusSearch();
}

void LinePage::focusTabs() { m_tabs[int(m_tab)]->setFocus(Qt::OtherFocusReason); }

QList<QWidget *> LinePage::panes() const
{
    if (!m_line)
        return {m_missing};
    return {m_head, m_answers, m_tabBar, m_stack->currentWidget()};
}

} // namespace ui
