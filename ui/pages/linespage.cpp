// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/linespage.h"

#include "ui/pages/lineviews.h"
#include "ui/syncwords.h"
#include "ui/widgets/bulkbar.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/linedrawer.h"
#include "ui/widgets/viewtabs.h"
#include "ui/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kSumsPause = 150;
constexpr int kPatience = 300; // ms in which lines come without a word about it

} // namespace

LinesPage::LinesPage(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                     QWidget *parent)
    : QWidget(parent), m_program(program), m_workspace(workspace), m_theme(theme), m_actions(actions), m_busy(busy),
      m_selection(workspace.lines), m_tabs(new ViewTabs(theme, actions, this)),
      m_filter(new FilterBar(program, theme, actions, busy, this)),
      m_table(new TablePane(workspace.lines, m_selection, theme, program.settings(), busy, this)),
      m_views(new LineViews(workspace, theme, actions, busy,
                            {.look = [this] { return look(); },
                             .show = [this](const domain::LineView &view) { showLook(view, true); },
                             .showPreset = [this](const domain::LineView &view) { showLook(view, false); },
                             .hasList = [this] { return m_filter->list() != nullptr; }},
                            this)),
      m_bulk(new BulkBar(theme, actions, this))
{
    setObjectName("linesPage"_L1);
    buildUi(theme, actions);
    connectActions(actions);
    m_sumsPause.setSingleShot(true);
    m_sumsPause.setInterval(kSumsPause);
    connect(&m_sumsPause, &QTimer::timeout, this, &LinesPage::loadSums);
    connect(m_filter, &FilterBar::filterChanged, this, &LinesPage::ask);
    connectViews();
    connectSheets();
    connect(&m_selection, &tables::LineSelection::changed, this, &LinesPage::selectionMoved);
    connect(&workspace.lines, &tables::LineTable::queryStarted, this, [this] { m_busy.set("query"_L1, true); });
    connect(&workspace.lines, &tables::LineTable::queryFinished, this, &LinesPage::queryDone);
    connect(&workspace.lines, &tables::SnapshotModel::snapshotChanged, this, &LinesPage::updateFace);
    connect(&workspace.lines, &tables::LineTable::queryFailed, this, [this](const base::Error &error) {
        m_busy.set("query"_L1, false);
        m_error = error;
        updateFace();
    });
    connect(&workspace.lines, &QAbstractItemModel::dataChanged, this, &LinesPage::rowsLoaded);
    connect(&workspace.sync, &syncing::Engine::usageChanged, this, [this](const std::vector<domain::LineId> &lines) {
        if (m_drawer && m_drawer->line() && std::find(lines.begin(), lines.end(), *m_drawer->line()) != lines.end())
            m_drawer->refreshUsage();
    });
    connect(m_table, &TablePane::currentLineChanged, this, &LinesPage::showCurrent);
    connect(m_table, &TablePane::drawerWanted, actions[ActionId::ToggleDrawer], &QAction::trigger);
    connect(m_table, &TablePane::openWanted, this, &LinesPage::openCurrent);
    connect(m_table, &TablePane::currentLineChanged, this, &LinesPage::targetChanged);
    connect(m_table, &TablePane::menuWanted, this, &LinesPage::openRowMenu);
    QTimer::singleShot(kPatience, this, [this] {
        m_waitedLong = true;
        updateFace();
    });
    begin();
}

LineDrawer *LinesPage::drawer()
{
    if (m_drawer)
        return m_drawer;
    m_drawer = new LineDrawer(m_program, m_workspace, m_theme, m_actions, m_busy, this);
    m_drawer->hide();
    m_splitter->addWidget(m_drawer);
    m_splitter->setStretchFactor(1, 0);
    connect(m_drawer, &LineDrawer::closeWanted, this, [this] { showDrawer(false); });
    connect(m_drawer, &LineDrawer::nextWanted, this, [this] {
        if (const int next = m_workspace.lines.lineRow(m_table->currentIndex().row() + 1); next >= 0)
            m_table->goTo(m_workspace.lines.idAt(next));
    });
    connect(m_drawer, &LineDrawer::announced, this, &LinesPage::announced);
    connect(m_drawer, &LineDrawer::changeWanted, this,
            [this](domain::ChangeKind kind) { Q_EMIT changeWanted(kind, currentTarget()); });
    connect(m_drawer, &LineDrawer::logWanted, this, &LinesPage::logWanted);
    connect(m_drawer, &LineDrawer::notesGiven, this, [this](const QString &text) {
        domain::ChangeOrder order{.kind = domain::ChangeKind::Notes, .value = {}};
        order.value.text = text;
        Q_EMIT orderGiven(order, currentTarget());
        focusTable();
    });
    return m_drawer;
}

void LinesPage::buildUi(const Theme &theme, Actions &actions)
{
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins({});
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName("linesSplitter"_L1);
    m_splitter->setChildrenCollapsible(false);
    auto *left = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_stack = new QStackedWidget(left);
    m_stack->addWidget(m_table);
    column->addWidget(m_tabs);
    column->addWidget(m_filter);
    column->addWidget(m_stack, 1);
    column->addWidget(m_bulk);
    m_splitter->addWidget(left);
    m_splitter->setStretchFactor(0, 1);
    whole->addWidget(m_splitter);
    buildTabs(theme, actions);
}

void LinesPage::connectActions(Actions &actions)
{
    connect(actions[ActionId::Copy], &QAction::triggered, this, &LinesPage::copyRows);
    connect(actions[ActionId::CopyIccids], &QAction::triggered, this, &LinesPage::copyIccids);
    connect(actions[ActionId::SelectLoaded], &QAction::triggered, this,
            [this] { m_selection.selectRows(0, m_workspace.lines.rowCount() - 1, false); });
    connect(actions[ActionId::SelectAll], &QAction::triggered, &m_selection, &tables::LineSelection::selectAllMatching);
    connect(actions[ActionId::ClearSelection], &QAction::triggered, &m_selection, &tables::LineSelection::clear);
    connect(actions[ActionId::ToggleDrawer], &QAction::triggered, this, [this] { showDrawer(!isDrawerShown()); });
}

void LinesPage::setFilterText(const QString &text) { m_filter->setText(text); }
QString LinesPage::filterText() const { return formatLineFilter(m_filter->filter()); }

//! The program may have asked for all lines already, to read the first of them while the window is being built.
void LinesPage::begin()
{
    if (!m_workspace.lines.isAsking() || !m_workspace.lines.query().filter.isEmpty())
        return ask();
    m_busy.set("query"_L1, true);
    updateFace();
}

void LinesPage::ask()
{
    domain::LineQuery query = m_workspace.lines.query();
    query.filter = m_filter->filter();
    askFor(query, m_workspace.lines.grouping());
}

void LinesPage::askFor(const domain::LineQuery &query, std::optional<domain::LineColumn> group)
{
    if (m_showing)
        return;
    m_error.reset();
    m_table->showTopNext();
    m_workspace.lines.setQuery(query, group);
    m_views->lookChanged();
    updateFace();
}

void LinesPage::queryDone(qint64 matches)
{
    m_busy.set("query"_L1, false);
    m_matches = matches;
    m_error.reset();
    updateFace();
    updateResult();
    selectionMoved();
    if (!m_table->currentLine() && matches > 0 && isDrawerShown())
        m_table->goTo(firstLine());
}

void LinesPage::setTotal(qint64 lines, bool isKnown)
{
    m_total = lines;
    m_isTotalKnown = isKnown;
    loadStatusCounts();
    m_workspace.views.refreshCounts();
    updateResult();
    updateFace();
}

void LinesPage::setSyncStatus(const syncing::Status &status)
{
    const bool same = status.phase == m_sync.phase && status.lastSync == m_sync.lastSync && status.done == m_sync.done;
    m_sync = status;
    if (!same)
        updateFace();
}

void LinesPage::updateResult()
{
    if (m_matches < 0 || !m_isTotalKnown)
        return;
    Q_EMIT resultChanged(m_matches == m_total ? words::lines(m_total)
                                              : tr("%1 of %2").arg(words::count(m_matches), words::lines(m_total)));
}

void LinesPage::selectionMoved()
{
    Q_EMIT targetChanged();
    m_bulk->set(m_selection.count(), m_workspace.lines.matchCount(), m_selection.isAllMatching());
    if (m_selection.isEmpty())
        Q_EMIT selectionChanged({});
    m_busy.set("sums"_L1, !m_selection.isEmpty());
    m_sumsPause.start();
}

void LinesPage::loadSums()
{
    m_busy.set("sums"_L1, false);
    const qint64 count = m_selection.count();
    if (count == 0)
        return;
    m_busy.await(m_program.sums(m_selection.scope()), this, [this, count](const base::Result<storage::LineSums> &sums) {
        if (!sums || m_selection.count() != count)
            return;
        Q_EMIT selectionChanged(tr("%1 selected: %2 today, %3 this month")
                                    .arg(words::count(count), words::volume(sums->today), words::volume(sums->month)));
    });
}

void LinesPage::showCurrent()
{
    const std::optional<domain::LineId> id = m_table->currentLine();
    if (!isDrawerShown())
        return;
    if (!id) {
        m_drawer->showNothing();
        return;
    }
    if (const domain::Line *line = m_workspace.lines.lineAt(m_workspace.lines.rowOf(*id)))
        m_drawer->show(*line);
}

void LinesPage::openCurrent()
{
    const std::optional<domain::LineId> id = m_table->currentLine();
    if (!id)
        return;
    m_busy.await(m_program.loadLine(*id), this, [this](const base::Result<domain::Line> &line) {
        if (line)
            Q_EMIT lineWanted(line->iccid);
    });
}

void LinesPage::rowsLoaded(const QModelIndex &first, const QModelIndex &last)
{
    const std::optional<domain::LineId> id = m_table->currentLine();
    if (!id || !isDrawerShown())
        return;
    const int row = m_workspace.lines.rowOf(*id);
    if (row >= first.row() && row <= last.row())
        showCurrent();
}

void LinesPage::showDrawer(bool on)
{
    if (!on) {
        if (!m_drawer)
            return;
        m_drawer->hide();
        if (window()->focusWidget() && m_drawer->isAncestorOf(window()->focusWidget()))
            m_table->setFocus();
        return;
    }
    drawer()->setVisible(true);
    if (!m_table->currentLine() && m_workspace.lines.rowCount() > 0)
        m_table->goTo(firstLine());
    showCurrent();
}

bool LinesPage::isDrawerShown() const { return m_drawer && m_drawer->isVisibleTo(this); }

void LinesPage::showLine(const domain::Line &line)
{
    if (!m_table->goTo(line.id)) {
        setFilterText("iccid:"_L1 + line.iccid.text);
        m_table->goTo(line.id);
    }
    showDrawer(true);
    drawer()->show(line);
    m_table->setFocus();
}

void LinesPage::focusSearch() { m_filter->focusSearch(); }
void LinesPage::focusTable() { m_table->setFocus(Qt::OtherFocusReason); }

bool LinesPage::stepBack()
{
    const QWidget *focus = window()->focusWidget();
    if (focus && m_filter->isAncestorOf(focus)) {
        if (m_filter->isTextShown())
            m_filter->showAsText(false);
        else if (!m_filter->searchField()->text().isEmpty())
            m_filter->searchField()->clear(), Q_EMIT m_filter->searchField()->textEdited({});
        focusTable();
        return true;
    }
    if (!m_selection.isEmpty()) {
        m_selection.clear();
        return true;
    }
    if (isDrawerShown()) {
        showDrawer(false);
        return true;
    }
    return false;
}

QList<QWidget *> LinesPage::panes() const
{
    QList<QWidget *> panes{m_tabs, m_filter, m_stack->currentWidget()};
    if (m_bulk->isVisible())
        panes << m_bulk;
    if (isDrawerShown())
        panes << m_drawer;
    return panes;
}

} // namespace ui
