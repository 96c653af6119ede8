// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell.h"

#include "ui/pages/lineviews.h"
#include "ui/words.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kTickMilliseconds = 1000;
constexpr int kCountPause = 500; // after a page of a sync
constexpr int kFirstCount = 60;  // after the first rows have been painted and all of them asked for

} // namespace

Shell::Shell(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy, QWidget *parent)
    : QWidget(parent), m_program(program), m_workspace(workspace), m_theme(theme), m_actions(actions), m_busy(busy),
      m_navigation(new Navigation(theme, this)), m_top(new TopBar(theme, actions, this)),
      m_banner(new Banner(theme, this)), m_progress(new ProgressLine(theme, this)), m_stack(new QStackedWidget(this)),
      m_lines(new LinesPage(program, workspace, theme, actions, busy, this)),
      m_outbox(workspace.outbox, workspace.clock), m_status(new StatusLine(theme, this)),
      m_toast(new Toast(theme, this)),
      m_balance(new BalanceView(program, workspace, theme, actions, busy, m_top->balance(), m_status, this)),
      m_account(new AccountView(program, workspace, theme, actions, busy, m_outbox, m_navigation->profile(), this)),
      m_payments(new PaymentFlow(program, workspace, theme, actions, busy, this))
{
    setObjectName("shell"_L1);
    buildUi();
    connectActions();
    connect(m_navigation, &Navigation::pageWanted, this, &Shell::showPage);
    connect(m_banner, &Banner::wanted, this, &Shell::act);
    connect(m_top, &TopBar::parentWanted, this, [this] { showPage(u"lines"_s); });
    connect(m_lines, &LinesPage::lineWanted, this, &Shell::openLine);
    connect(m_lines, &LinesPage::logWanted, this, [this](const domain::Iccid &iccid, domain::LineLog log) {
        openLine(iccid);
        linePage()->showTab(log == domain::LineLog::Audit ? LineTab::Audit : LineTab::Connections);
    });
    connect(m_lines, &LinesPage::targetChanged, this, &Shell::targetChanged);
    connect(m_lines, &LinesPage::actionWanted, this, &Shell::act);
    connect(m_lines, &LinesPage::sheetMade, this, &Shell::sheetMade);
    connect(m_lines, &LinesPage::faceChanged, this, &Shell::refreshBanner);
    connect(m_lines, &LinesPage::resultChanged, m_status, &StatusLine::setResult);
    connect(m_lines, &LinesPage::selectionChanged, m_status, &StatusLine::setSelection);
    connect(m_lines, &LinesPage::announced, m_status, &StatusLine::announce);
    connect(m_status, &StatusLine::cancelWanted, &workspace.sync, &syncing::Engine::cancel);
    connect(&workspace.sync, &syncing::Engine::statusChanged, this, &Shell::refreshSync);
    connect(&workspace.sync, &syncing::Engine::finished, this, &Shell::syncEnded);
    connect(&workspace.sync, &syncing::Engine::linesChanged, &m_countPause, qOverload<>(&QTimer::start));
    connect(&workspace.messagesKeeper, &syncing::MessagesKeeper::messagesChanged, &m_countPause,
            qOverload<>(&QTimer::start));
    connectOutbox();
    connectViews();
    m_countPause.setSingleShot(true);
    m_countPause.setInterval(kCountPause);
    connect(&m_countPause, &QTimer::timeout, this, &Shell::refreshCounts);
    m_tick.setInterval(kTickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, &Shell::refreshSync);
    m_tick.start();
    m_busy.set("counts"_L1, true);
    QTimer::singleShot(kFirstCount, this, [this] {
        refreshCounts();
        m_busy.set("counts"_L1, false);
    });
    refreshSync();
}

Shell::~Shell()
{
    m_busy.set("counts"_L1, false);
    m_busy.set("outbox"_L1, false);
}

void Shell::buildUi()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_navigation);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_top);
    right->addWidget(m_banner);
    right->addWidget(m_stack, 1);
    row->addLayout(right, 1);
    whole->addLayout(row, 1);
    whole->addWidget(m_status);
    m_stack->addWidget(m_lines);
    m_progress->setParent(m_top);
    m_progress->raise();
}

void Shell::connectActions()
{
    connect(m_actions[ActionId::ExplainBalance], &QAction::triggered, this,
            [this] { m_balance->explain(changeTarget()); });
    connect(m_balance, &BalanceView::sheetMade, this, &Shell::sheetMade);
    connect(m_account, &AccountView::sheetMade, this, &Shell::sheetMade);
    connect(m_account, &AccountView::profileWanted, this, &Shell::profileWanted);
    connect(m_account, &AccountView::told, this, [this](const QString &sentence) {
        m_toast->showStep(sentence);
        m_status->announce(sentence);
    });
    connect(m_payments, &PaymentFlow::sheetMade, this, &Shell::sheetMade);
    connect(m_payments, &PaymentFlow::outboxTouched, this, &Shell::refreshOutbox);
    connect(m_payments, &PaymentFlow::outboxWanted, this, [this] { showPage(u"outbox"_s); });
    connect(m_payments, &PaymentFlow::told, this, [this](const QString &sentence) {
        m_toast->showStep(sentence);
        m_status->announce(sentence);
    });
    m_balance->setFundsButton(m_top->funds());
    Actions::bind(m_navigation->orderCards(), m_actions[ActionId::OrderCards]);
    Actions::bind(m_navigation->tutorial(), m_actions[ActionId::Tutorial]);
    connect(m_actions[ActionId::GoDashboard], &QAction::triggered, this, [this] { showPage(u"dashboard"_s); });
    connect(m_actions[ActionId::GoLines], &QAction::triggered, this, [this] { showPage(u"lines"_s); });
    connect(m_actions[ActionId::GoSms], &QAction::triggered, this, [this] { showPage(u"sms"_s); });
    connect(m_actions[ActionId::GoBilling], &QAction::triggered, this, [this] { showPage(u"billing"_s); });
    connect(m_actions[ActionId::GoRadar], &QAction::triggered, this, [this] { showPage(u"radar"_s); });
    connect(m_actions[ActionId::GoChanges], &QAction::triggered, this, [this] { showPage(u"changes"_s); });
    connect(m_actions[ActionId::GoApi], &QAction::triggered, this, [this] { showPage(u"api"_s); });
    connect(m_actions[ActionId::GoOutbox], &QAction::triggered, this, [this] { showPage(u"outbox"_s); });
    connect(m_actions[ActionId::PauseSending], &QAction::triggered, this, [this] {
        if (m_workspace.sender.status().phase == syncing::SendPhase::Paused)
            m_workspace.sender.resume();
        else
            m_workspace.sender.pause();
    });
    connect(m_actions[ActionId::GoSettings], &QAction::triggered, this, [this] { showPage(u"settings"_s); });
    connect(m_actions[ActionId::Back], &QAction::triggered, this, &Shell::goBack);
    connect(m_actions[ActionId::Forward], &QAction::triggered, this, &Shell::goForward);
    connect(m_actions[ActionId::NextPane], &QAction::triggered, this, [this] { cyclePane(true); });
    connect(m_actions[ActionId::PreviousPane], &QAction::triggered, this, [this] { cyclePane(false); });
    connect(m_actions[ActionId::StepBack], &QAction::triggered, this, &Shell::stepBack);
    connect(m_actions[ActionId::Search], &QAction::triggered, this, [this] {
        if (isLineShown())
            return linePage()->focusSearch();
        if (m_page == "sms"_L1)
            return sms()->focusSearch();
        if (m_page == "billing"_L1)
            return billing()->focusSearch();
        if (m_page == "radar"_L1)
            return radar()->focusSearch();
        if (m_page == "changes"_L1)
            return changesPage()->focusSearch();
        showPage(u"lines"_s);
        m_lines->focusSearch();
    });
    connect(m_actions[ActionId::SyncNow], &QAction::triggered, this,
            [this] { m_workspace.sync.start(syncing::Scope::Changes, api::Purpose::Person); });
    connect(m_actions[ActionId::SyncEverything], &QAction::triggered, this,
            [this] { m_workspace.sync.start(syncing::Scope::Everything, api::Purpose::Person); });
    connect(m_actions[ActionId::CancelSync], &QAction::triggered, &m_workspace.sync, &syncing::Engine::cancel);
}

void Shell::connectOutbox()
{
    connect(&m_outbox, &tables::OutboxTable::refreshed, this, &Shell::outboxRefreshed);
    connect(&m_workspace.sender, &syncing::Sender::outboxChanged, this, &Shell::refreshOutbox);
    connect(&m_workspace.sender, &syncing::Sender::statusChanged, this, &Shell::refreshSending);
    connect(&m_workspace.sender, &syncing::Sender::linesChanged, &m_countPause, qOverload<>(&QTimer::start));
    refreshSending();
    refreshOutbox();
}

void Shell::connectViews()
{
    LineViews &views = m_lines->views();
    const auto showItems = [this] { m_navigation->setViews(m_lines->views().items()); };
    const auto showCurrent = [this] { m_navigation->setView(m_lines->views().current()); };
    connect(&views, &LineViews::itemsChanged, m_navigation, showItems);
    connect(&views, &LineViews::currentChanged, m_navigation, showCurrent);
    connect(m_actions[ActionId::GoDeactivationPending], &QAction::triggered, this,
            [this] { showView(LineViews::kDeactivationPending); });
    connect(m_navigation, &Navigation::viewWanted, this, &Shell::showView);
    connect(m_navigation, &Navigation::linesDropped, m_lines, &LinesPage::putInto);
    connect(m_lines->table(), &TablePane::dragged, this, &Shell::showTargets);
    connect(m_navigation, &Navigation::viewMenuWanted, this, [this](const QString &view, const QPoint &at) {
        showView(view);
        m_lines->views().openMenu(view, at);
    });
    showItems();
    showCurrent();
}

void Shell::showView(const QString &view)
{
    showPage(u"lines"_s);
    if (m_lines->views().current() != view || m_lines->views().isChanged())
        m_lines->views().choose(view);
    m_navigation->setView(m_lines->views().current());
}

void Shell::refreshSending()
{
    const syncing::SendPhase phase = m_workspace.sender.status().phase;
    m_actions[ActionId::PauseSending]->setText(phase == syncing::SendPhase::Paused ? tr("Resume sending")
                                                                                   : tr("Pause sending"));
    m_actions.setReason(ActionId::PauseSending,
                        phase == syncing::SendPhase::Disabled ? tr("You work offline.") : QString());
    refreshBanner();
}

void Shell::refreshOutbox()
{
    m_busy.set("outbox"_L1, true);
    m_outbox.refresh();
}

//! The number in the side bar, the words in the status bar, and the marks on the lines.
void Shell::outboxRefreshed()
{
    using tables::OutboxGroup;
    m_busy.set("outbox"_L1, false);
    const int pending = m_outbox.pendingCount();
    m_navigation->outbox()->setCount(pending > 0 ? pending : -1);
    m_navigation->outbox()->setWaiting(pending > 0);
    QStringList bad;
    if (const int conflicts = m_outbox.count(OutboxGroup::Conflict); conflicts > 0)
        bad << tr("%1 in conflict").arg(words::count(conflicts));
    if (const int failed = m_outbox.count(OutboxGroup::Failed); failed > 0)
        bad << tr("%1 failed").arg(words::count(failed));
    if (const int damaged = m_outbox.count(OutboxGroup::Damaged); damaged > 0)
        bad << tr("%1 damaged").arg(words::count(damaged));
    const QString changes = pending == 1 ? tr("1 pending change") : tr("%1 pending changes").arg(words::count(pending));
    m_status->setPending(pending == 0    ? QString()
                         : bad.isEmpty() ? changes
                                         : u"%1 · %2"_s.arg(changes, bad.join(u", "_s)));
    using Pending = std::vector<std::pair<domain::Iccid, quint32>>;
    auto marks = m_workspace.outbox.pendingLines().then(
        QtFuture::Launch::Sync, [](const base::Result<Pending> &lines) -> base::Result<tables::PendingMarks> {
            if (!lines)
                return lines.error();
            return tables::pendingMarks(*lines); // a million of them are not for this thread
        });
    m_busy.await(std::move(marks), this, [this](const base::Result<tables::PendingMarks> &found) {
        if (found)
            m_workspace.lines.setPending(*found);
    });
    refreshBanner();
}

void Shell::refreshSettings()
{
    if (m_settings)
        m_settings->refresh();
}

void Shell::showPage(const QString &name)
{
    if (name == m_page)
        return;
    m_back << m_page;
    m_forward.clear();
    setPage(name);
}

QWidget *Shell::pageWidget(const QString &name)
{
    if (name == "dashboard"_L1)
        return dashboard();
    if (name == "lines"_L1)
        return m_lines;
    if (name == "sms"_L1)
        return sms();
    if (name == "billing"_L1)
        return billing();
    if (name == "radar"_L1)
        return radar();
    if (name == "changes"_L1)
        return changesPage();
    if (name == "api"_L1)
        return api();
    if (name == "outbox"_L1)
        return outbox();
    if (name.startsWith(kLinePrefix))
        return linePage();
    return settings();
}

void Shell::setTitle(const QString &name)
{
    if (name.startsWith(kLinePrefix))
        m_top->setTitle(name.sliced(kLinePrefix.size()).left(32), tr("Lines"));
    else
        m_top->setTitle(titleOf(name));
}

void Shell::setPage(const QString &name)
{
    m_page = name;
    QWidget *page = pageWidget(name);
    if (page == m_settings)
        m_settings->refresh();
    m_stack->setCurrentWidget(page);
    setTitle(name);
    m_balance->setCovered(name == "dashboard"_L1 || name == "billing"_L1); // they show it themselves
    m_navigation->setPage(isLineShown() ? u"lines"_s : name);
    refreshBanner();
    m_actions.setNewItem(page == m_smsPage && m_smsPage ? ActionId::SendSms : ActionId::AddLines);
    m_actions[ActionId::Back]->setEnabled(!m_back.isEmpty());
    m_actions[ActionId::Forward]->setEnabled(!m_forward.isEmpty());
    if (page == m_dashboard && m_dashboard) {
        m_dashboard->refresh();
        m_dashboard->focusFirst();
    } else if (page == m_lines) {
        m_lines->focusTable();
    } else if (page == m_smsPage) {
        m_smsPage->refresh();
        m_smsPage->focusTable();
    } else if (page == m_billingPage) {
        m_billingPage->refresh();
        m_billingPage->focusTable();
    } else if (page == m_radarPage) {
        m_radarPage->refresh();
        m_radarPage->focusTable();
    } else if (page == m_changesPage) {
        m_changesPage->refresh();
        m_changesPage->focusTable();
    } else if (page == m_apiPage) {
        m_apiPage->refresh();
    } else if (page == m_outboxPage) {
        m_outboxPage->focusTable();
    } else if (isLineShown()) {
        m_linePage->show(domain::Iccid{name.sliced(kLinePrefix.size())});
        m_linePage->focusTabs();
    }
    Q_EMIT targetChanged();
}

//! The list goes along; Back leads to it, at that line.
void Shell::showNeighbour(const domain::Iccid &iccid, domain::LineId id)
{
    m_lines->table()->goTo(id);
    setPage(kLinePrefix + iccid.text);
}

ChangeTarget Shell::changeTarget() const
{
    ChangeTarget target = isLineShown() && m_linePage ? m_linePage->target() : m_lines->changeTarget();
    target.asksReceivers = m_page == "sms"_L1;
    return target;
}

bool Shell::editNotes() { return isLineShown() ? linePage()->editNotes() : m_lines->editNotes(); }

void Shell::goBack()
{
    if (m_back.isEmpty())
        return;
    m_forward << m_page;
    setPage(m_back.takeLast());
}

void Shell::goForward()
{
    if (m_forward.isEmpty())
        return;
    m_back << m_page;
    setPage(m_forward.takeLast());
}

void Shell::stepBack()
{
    if (m_page == "lines"_L1 && m_lines->stepBack())
        return;
    if (isLineShown() && linePage()->stepBack())
        return;
    if (m_page == "sms"_L1 && sms()->stepBack())
        return;
    if (m_page == "billing"_L1 && billing()->stepBack())
        return;
    if (m_page == "radar"_L1 && radar()->stepBack())
        return;
    if (m_page == "changes"_L1 && changesPage()->stepBack())
        return;
    if (isLineShown() && m_back.isEmpty())
        showPage(u"lines"_s);
    else if (m_page != "lines"_L1)
        goBack();
}

void Shell::refreshSync()
{
    const syncing::Status &status = m_workspace.sync.status();
    const QDateTime now = m_workspace.clock.now();
    m_status->setSync(syncWords(status, now));
    m_progress->setGeometry(0, m_top->height() - 2, m_top->width(), 2);
    m_progress->set(status.isRunning(), status.done, status.total);
    m_account->refresh();
    const bool canSync = !m_workspace.offlineOnPurpose && !status.isRunning();
    m_actions[ActionId::SyncNow]->setEnabled(canSync);
    m_actions[ActionId::SyncEverything]->setEnabled(canSync);
    m_actions[ActionId::CancelSync]->setEnabled(status.isRunning());
    m_status->setRequests(m_workspace.offlineOnPurpose
                              ? QString()
                              : tr("API requests: %1 of %2 today")
                                    .arg(words::count(status.quota.used), words::count(status.quota.limit)));
    m_lines->setSyncStatus(status);
    if (m_dashboard)
        m_dashboard->refreshSync();
    refreshBanner();
}

//! What the page says in full, the banner does not say a second time.
void Shell::refreshBanner()
{
    if (m_workspace.snapshot)
        return m_banner->set(snapshotBanner(*m_workspace.snapshot));
    const bool isSaid = (m_page == "lines"_L1 && m_lines->saysFailure()) ||
                        (m_page == "dashboard"_L1 && m_dashboard && m_dashboard->saysFailure());
    BannerWords banner = outboxBanner(m_workspace.sender.status(), m_workspace.outbox.check(),
                                      m_outbox.count(tables::OutboxGroup::Damaged));
    if (banner.title.isEmpty() && !isSaid)
        banner = bannerWords(m_workspace.sync.status(), m_workspace.offlineOnPurpose, m_workspace.clock.now());
    const bool isOffline = m_workspace.offlineOnPurpose || m_workspace.sync.status().phase == syncing::Phase::Offline;
    if (isOffline && banner.action != ErrorAction::OpenOutbox && m_page == "outbox"_L1)
        banner.text += tr(" Changes wait here and go out when you reconnect.");
    else if (isOffline && banner.action != ErrorAction::OpenOutbox && m_outbox.pendingCount() > 0)
        banner.text += tr(" Changes wait in the Outbox and go out when you reconnect.");
    m_banner->set(banner);
}

void Shell::refreshCounts()
{
    refreshMessageCount();
    m_busy.await(m_program.sums({}), this, [this](const base::Result<storage::LineSums> &sums) {
        if (!sums)
            return;
        m_total = sums->lines;
        // Nothing is no number while the first lines are still to come.
        const bool isKnown = m_total > 0 || m_workspace.sync.status().lastSync.isValid();
        m_navigation->lines()->setCount(isKnown ? m_total : -1);
        m_lines->setTotal(m_total, isKnown);
        m_status->setCache(tr("Cache: %1, %2").arg(words::lines(m_total), words::fileSize(m_program.cacheSize())));
    });
}

void Shell::syncEnded(bool ok)
{
    refreshCounts();
    const SyncWords sync = syncWords(m_workspace.sync.status(), m_workspace.clock.now());
    m_status->speak(ok ? tr("Synced, %1").arg(words::lines(m_total)) : sync.text);
}

void Shell::act(ErrorAction action)
{
    switch (action) {
    case ErrorAction::None: return;
    case ErrorAction::Retry: m_workspace.sync.start(syncing::Scope::Changes, api::Purpose::Person); return;
    case ErrorAction::SignIn: Q_EMIT signInWanted(); return;
    case ErrorAction::OpenOutbox: showPage(u"outbox"_s); return;
    case ErrorAction::OpenSettings: showPage(u"settings"_s); return;
    case ErrorAction::CloseSnapshot: m_program.closeSnapshot(); return;
    }
}

} // namespace ui
