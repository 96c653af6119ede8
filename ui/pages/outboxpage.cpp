// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/outboxpage.h"

#include "models/tables/changetext.h"
#include "ui/changewords.h"
#include "ui/dialogs/passphrasesheet.h"
#include "ui/dialogs/runsheet.h"
#include "ui/dialogs/valuesheet.h"
#include "ui/words.h"

using namespace Qt::StringLiterals;

namespace ui {

using tables::OutboxEntry;
using tables::OutboxGroup;

OutboxPage::OutboxPage(Program &program, Workspace &workspace, tables::OutboxTable &table, const Theme &theme,
                       Actions &actions, Busy &busy, QWidget *parent)
    : QWidget(parent), m_program(program), m_workspace(workspace), m_table(table), m_theme(theme), m_actions(actions),
      m_busy(busy)
{
    setObjectName("outboxPage"_L1);
    buildUi();
    connect(&table, &tables::OutboxTable::refreshed, this, &OutboxPage::refreshed);
    connect(&table, &tables::OutboxTable::checksChanged, this, &OutboxPage::refreshBar);
    connect(&table, &tables::OutboxTable::checksChanged, this, &OutboxPage::refreshChecks);
    connect(&table, &QAbstractItemModel::dataChanged, this, &OutboxPage::showCurrent);
    connect(&table, &QAbstractItemModel::rowsInserted, this, &OutboxPage::placeHeadings);
    connect(&table, &QAbstractItemModel::rowsRemoved, this, &OutboxPage::placeHeadings);
    connect(m_view, &RowsView::currentRowChanged, this, &OutboxPage::rowChanged);
    connect(m_view, &RowsView::opened, this, [this](int row) {
        if (m_table.entryAt(row).isBulk)
            openResults(m_table.entryAt(row));
        else if (m_table.entryAt(row).group == OutboxGroup::Conflict)
            if (auto *mine = m_pane->findChild<QAbstractButton *>("conflictTheirs"_L1))
                mine->setFocus(Qt::TabFocusReason);
    });
    connect(m_pane, &OutboxPane::resolved, this, &OutboxPage::resolve);
    connect(m_pane, &OutboxPane::stepWanted, this,
            [this](int by) { goToConflict(conflictPlace(m_table.rowOf(m_current)) - 1 + by); });
    connect(m_pane, &OutboxPane::wanted, this, [this](OutboxAct act) {
        const int row = m_table.rowOf(m_current);
        if (row >= 0)
            perform(act, {m_table.entryAt(row)});
    });
    connect(&workspace.sender, &syncing::Sender::statusChanged, this, &OutboxPage::refreshSending);
    refreshed();
    refreshSending();
}

OutboxPage::~OutboxPage()
{
    delete m_confirm;
    delete m_values;
    delete m_results;
}

void OutboxPage::focusTable() { m_view->setFocus(Qt::OtherFocusReason); }

QList<QWidget *> OutboxPage::panes() const { return {m_groups, m_stack->currentWidget(), m_pane}; }

void OutboxPage::groupChosen(int id)
{
    m_table.setShown(id < 0 ? std::nullopt : std::optional(OutboxGroup(id)));
    refreshed();
}

void OutboxPage::showGroup(OutboxGroup group)
{
    m_groups->setCurrent(int(group));
    groupChosen(int(group));
}

void OutboxPage::rowChanged(int row)
{
    if (row >= 0 && row < m_table.rowCount() && !m_table.entryAt(row).isHeading) {
        m_current = m_table.entryAt(row).key();
        showCurrent();
    }
}

int OutboxPage::conflictPlace(int row) const
{
    int place = 0;
    for (int i = 0; i <= row && i < m_table.rowCount(); ++i)
        place += !m_table.entryAt(i).isHeading && m_table.entryAt(i).group == OutboxGroup::Conflict ? 1 : 0;
    return place;
}

void OutboxPage::goToConflict(int which)
{
    int place = 0;
    for (int row = 0; row < m_table.rowCount(); ++row) {
        if (m_table.entryAt(row).isHeading || m_table.entryAt(row).group != OutboxGroup::Conflict)
            continue;
        if (place++ == which) {
            m_view->setCurrentIndex(m_table.index(row, 0));
            return;
        }
    }
}

//! The row that was the current one stays it; without it the first one is.
void OutboxPage::refreshed()
{
    const bool isEmpty = m_table.isLoaded() && m_table.rowCount() == 0;
    if (isEmpty && m_table.shown())
        m_face->set(tr("Nothing in this group."), {});
    else if (isEmpty)
        m_face->set(tr("Nothing waits to be sent."),
                    tr("Changes that you make show up here until the platform has them."));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_face) : m_view);
    int row = m_table.rowOf(m_current);
    for (int i = 0; row < 0 && i < m_table.rowCount(); ++i)
        row = m_table.entryAt(i).isHeading ? -1 : i;
    if (row >= 0 && m_view->currentIndex().row() != row)
        m_view->setCurrentIndex(m_table.index(row, 0));
    m_current = row >= 0 ? m_table.entryAt(row).key() : QString();
    placeHeadings();
    refreshBar();
    showCurrent();
}

void OutboxPage::showCurrent()
{
    const int row = m_table.rowOf(m_current);
    if (row < 0) {
        m_pane->showNothing();
        return;
    }
    const OutboxEntry entry = m_table.entryAt(row);
    OutboxPane::Shown shown{.entry = entry,
                            .change = {},
                            .run = {},
                            .place = conflictPlace(row),
                            .conflicts = m_table.count(OutboxGroup::Conflict)};
    if (entry.isBulk) {
        const quint64 asked = ++m_runAsked;
        m_busy.await(m_workspace.outbox.runs({}), this,
                     [this, shown, asked](const base::Result<std::vector<storage::OutboxRun>> &runs) {
                         if (!runs || asked != m_runAsked || shown.entry.key() != m_current)
                             return;
                         OutboxPane::Shown whole = shown;
                         for (const storage::OutboxRun &run : *runs) {
                             if (run.id == shown.entry.run)
                                 whole.run = run;
                         }
                         m_pane->showEntry(whole);
                     });
        return;
    }
    ++m_runAsked;
    if (const domain::Change *change = m_table.changeAt(row)) {
        shown.change = *change;
        m_pane->showEntry(shown);
    }
}

std::vector<OutboxEntry> OutboxPage::chosen(const QList<OutboxGroup> &groups) const
{
    std::vector<OutboxEntry> entries;
    for (const OutboxEntry &entry : m_table.checkedEntries()) {
        if (groups.contains(entry.group))
            entries.push_back(entry);
    }
    return entries;
}

void OutboxPage::gather(const std::vector<OutboxEntry> &entries, std::function<void(std::vector<qint64>)> then)
{
    auto seqs = std::make_shared<std::vector<qint64>>();
    auto left = std::make_shared<qsizetype>(1);
    const auto arrived = [seqs, left, then = std::move(then)] {
        if (--*left == 0)
            then(*seqs);
    };
    for (const OutboxEntry &entry : entries) {
        if (entry.seq > 0) {
            seqs->push_back(entry.seq);
            continue;
        }
        ++*left;
        const storage::OutboxQuery query{
            .states = {tables::OutboxTable::stateOf(entry.group)}, .run = entry.run, .iccid = {}, .changedSince = {}};
        m_busy.await(m_workspace.outbox.select(query), this,
                     [seqs, arrived](const base::Result<std::vector<qint64>> &found) {
                         if (found)
                             seqs->insert(seqs->end(), found->begin(), found->end());
                         arrived();
                     });
    }
    arrived();
}

void OutboxPage::done(const base::Result<qint64> &count, const QString &text)
{
    m_table.clearChecks();
    Q_EMIT announced(count ? text : errorText(count.error(), tr("The outbox was not changed.")).line());
    Q_EMIT touched();
}

void OutboxPage::release(const std::vector<OutboxEntry> &entries)
{
    gather(entries, [this](std::vector<qint64> seqs) {
        m_busy.await(m_workspace.outbox.release(std::move(seqs)), this, [this](const base::Result<qint64> &count) {
            done(count, count ? tr("%1 queued").arg(words::count(*count)) : QString());
        });
    });
}

void OutboxPage::withdraw(const std::vector<OutboxEntry> &entries)
{
    gather(entries, [this](std::vector<qint64> seqs) {
        m_busy.await(m_workspace.outbox.withdraw(std::move(seqs)), this, [this](const base::Result<qint64> &count) {
            done(count, count ? tr("%1 discarded").arg(words::count(*count)) : QString());
        });
    });
}

void OutboxPage::resolve(Resolution resolution, bool all)
{
    const int row = m_table.rowOf(m_current);
    if (row < 0)
        return;
    const std::vector<OutboxEntry> entries =
        all ? m_table.entriesOf(OutboxGroup::Conflict) : std::vector<OutboxEntry>{m_table.entryAt(row)};
    const domain::Change *change = m_table.changeAt(row);
    switch (resolution) {
    case Resolution::Later:
        goToConflict(conflictPlace(row) % std::max(1, m_table.count(OutboxGroup::Conflict)));
        return;
    case Resolution::UsePlatform: withdraw(entries); return;
    case Resolution::KeepYours: break;
    }
    if (all || !change) {
        release(entries);
        return;
    }
    m_busy.await(m_workspace.outbox.release({change->seq}, {{change->seq, change->theirs}}), this,
                 [this](const base::Result<qint64> &count) { done(count, tr("Your change is queued again")); });
}

} // namespace ui
