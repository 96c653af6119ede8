// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/linespage.h"

#include "ui/widgets/filterbar.h"
#include "ui/widgets/linedrawer.h"
#include "ui/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

QString LinesPage::face() const { return m_face && m_stack->currentWidget() == m_face ? m_face->title() : QString(); }

void LinesPage::setFace(const QString &title, const QString &text, const QString &button, ErrorAction action)
{
    if (!m_face) {
        m_face = new StateFace(m_theme, "linesFace"_L1, m_stack);
        m_stack->addWidget(m_face);
        connect(m_face, &StateFace::wanted, this, &LinesPage::faceWanted);
    }
    m_face->set(title, text, button, action);
    m_stack->setCurrentWidget(m_face);
}

// What stands instead of the table, most telling first; the table itself as soon as it has a row.
void LinesPage::updateFace()
{
    const bool saysFailure = chooseFace();
    if (saysFailure != std::exchange(m_saysFailure, saysFailure))
        Q_EMIT faceChanged();
}

//! True when the face tells of a sync that failed.
bool LinesPage::chooseFace()
{
    const bool hasRows = m_workspace.lines.rowCount() > 0;
    const bool filtered = !m_filter->filter().isEmpty();
    const bool waiting = m_matches < 0 || !m_workspace.lines.isComplete();
    if (!m_error && (hasRows || (waiting && !m_waitedLong))) {
        m_stack->setCurrentWidget(m_table);
    } else if (m_error) {
        const ErrorText text = errorText(*m_error, tr("The lines could not be read from the cache."));
        setFace(text.what, text.why, tr("Retry"), ErrorAction::Retry);
    } else if (waiting) {
        setFace(tr("Loading the lines"), {});
    } else if (filtered && m_total != 0) {
        setFace(tr("No lines match these filters."), {}, tr("Clear filters"), ErrorAction::None);
    } else if (m_sync.isRunning()) {
        setFace(tr("Loading the lines"),
                m_sync.total > 0
                    ? tr("%1 of %2 have arrived.").arg(words::count(m_sync.done), words::lines(m_sync.total))
                    : tr("The first lines are on their way."));
    } else if (m_sync.phase == syncing::Phase::Failed || m_sync.phase == syncing::Phase::SignedOut) {
        const ErrorText text = errorText(m_sync.error.value_or(base::Error{}), tr("The lines could not be loaded."));
        setFace(text.what, text.why, text.button.isEmpty() ? tr("Retry") : text.button,
                text.action == ErrorAction::None ? ErrorAction::Retry : text.action);
        return true;
    } else if (m_sync.phase == syncing::Phase::Offline || m_sync.phase == syncing::Phase::Disabled) {
        const QDateTime now = m_workspace.clock.now();
        const QString since =
            m_sync.offlineSince.isValid()
                ? tr("Offline since %1, and nothing is in the cache yet.").arg(words::when(m_sync.offlineSince, now))
                : tr("You work offline, and nothing is in the cache yet.");
        setFace(since, tr("The lines come as soon as the platform can be reached."),
                m_sync.phase == syncing::Phase::Offline ? tr("Try now") : QString(), ErrorAction::Retry);
    } else {
        setFace(tr("This account has no lines yet."),
                tr("Lines that are added on the platform show up here after the next sync."), tr("Sync now"),
                ErrorAction::Retry);
    }
    return false;
}

void LinesPage::faceWanted(ErrorAction action)
{
    if (m_error) {
        ask();
    } else if (action == ErrorAction::None) {
        m_filter->clear();
        focusTable();
    } else {
        Q_EMIT actionWanted(action);
    }
}

ExportChoices LinesPage::exportChoices() const
{
    ExportChoices choices;
    const domain::LineQuery &query = m_workspace.lines.query();
    storage::LineIds onScreen = m_table->idsOnScreen();
    choices.pageLines = qint64(onScreen.size());
    choices.page = {.query = query, .only = std::move(onScreen), .excluded = {}};
    choices.selection = m_selection.scope();
    choices.selectedLines = m_selection.count();
    choices.matching = {.query = query, .only = {}, .excluded = {}};
    choices.matchingLines = m_workspace.lines.matchCount();
    const int first = m_workspace.lines.lineRow(m_table->firstVisibleRow());
    choices.firstOnScreen = first >= 0 ? m_workspace.lines.placeOf(m_workspace.lines.idAt(first)) : 0;
    choices.linesOf = [this](qint64 from, qint64 count) {
        const storage::LineIds &all = m_workspace.lines.matches();
        const auto begin = all.begin() + std::clamp<qint64>(from, 0, qint64(all.size()));
        return storage::LineIds(begin, begin + std::min<qint64>(count, all.end() - begin));
    };
    choices.columns = m_table->shownColumns();
    return choices;
}

ChangeTarget LinesPage::currentTarget() const
{
    const std::optional<domain::LineId> id = m_table->currentLine();
    if (!id)
        return {};
    ChangeTarget target;
    target.scope = {.query = m_workspace.lines.query(), .only = storage::LineIds{*id}, .excluded = {}, .columns = {}};
    target.lines = 1;
    if (const domain::Line *line = m_workspace.lines.lineAt(m_workspace.lines.rowOf(*id)))
        target.line = *line;
    return target;
}

ChangeTarget LinesPage::changeTarget() const
{
    if (m_selection.isEmpty())
        return currentTarget();
    ChangeTarget target;
    target.scope = m_selection.scope();
    target.lines = m_selection.count();
    if (target.lines == 1 && target.scope.only && target.scope.only->size() == 1) {
        if (const domain::Line *line = m_workspace.lines.lineAt(m_workspace.lines.rowOf(target.scope.only->front())))
            target.line = *line;
    }
    return target;
}

bool LinesPage::editNotes()
{
    if (!m_selection.isEmpty() || !isDrawerShown() || !m_table->currentLine())
        return false;
    m_drawer->editNotes();
    return true;
}

//! A row outside the selection becomes the current one and stands alone.
void LinesPage::openRowMenu(const QPoint &position)
{
    const std::optional<domain::LineId> id = m_table->currentLine();
    if (!id)
        return;
    if (!m_selection.isEmpty() && !m_selection.contains(*id))
        m_selection.clear();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName("rowMenu"_L1);
    menu->setToolTipsVisible(true);
    for (const ActionId action :
         {ActionId::Activate, ActionId::Deactivate, ActionId::Suspend, ActionId::Resume, ActionId::DeactivationDate})
        menu->addAction(m_actions[action]);
    menu->addSeparator();
    for (const ActionId action : {ActionId::Assign, ActionId::ChangePlan, ActionId::Labels, ActionId::EditNotes,
                                  ActionId::EndUser, ActionId::SendSms, ActionId::OpenTicket})
        menu->addAction(m_actions[action]);
    menu->addSeparator();
    for (const ActionId action : {ActionId::RefillData, ActionId::DataAutoRefill, ActionId::ConfirmRenewal,
                                  ActionId::AddToStore, ActionId::RemoveFromStore})
        menu->addAction(m_actions[action]);
    menu->addSeparator();
    for (const ActionId action : {ActionId::Copy, ActionId::CopyIccids, ActionId::Export})
        menu->addAction(m_actions[action]);
    menu->popup(position);
}

// The selected lines, or the current one without a selection.
storage::LineIds LinesPage::copyIds() const
{
    if (!m_selection.isEmpty())
        return m_selection.selectedIds();
    return m_table->currentLine() ? storage::LineIds{*m_table->currentLine()} : storage::LineIds{};
}

void LinesPage::copyRows()
{
    storage::LineIds ids = copyIds();
    if (ids.empty())
        return;
    const auto count = qint64(ids.size());
    m_busy.await(m_workspace.lines.copyText(std::move(ids), m_table->shownColumns()), this,
                 [this, count](const base::Result<QString> &text) {
                     if (!text) {
                         Q_EMIT announced(errorText(text.error(), tr("Nothing was copied.")).line());
                         return;
                     }
                     QGuiApplication::clipboard()->setText(*text);
                     Q_EMIT announced(tr("%1 copied").arg(words::lines(count)));
                 });
}

void LinesPage::copyIccids()
{
    storage::LineIds ids = copyIds();
    if (ids.empty())
        return;
    const auto count = qint64(ids.size());
    m_busy.await(m_workspace.lines.copyText(std::move(ids), {domain::LineColumn::Iccid}), this,
                 [this, count](const base::Result<QString> &text) {
                     if (!text) {
                         Q_EMIT announced(errorText(text.error(), tr("Nothing was copied.")).line());
                         return;
                     }
                     QGuiApplication::clipboard()->setText(text->section(u'\n', 1).trimmed());
                     Q_EMIT announced(count == 1 ? tr("ICCID copied")
                                                 : tr("%1 ICCIDs copied").arg(words::count(count)));
                 });
}

} // namespace ui
