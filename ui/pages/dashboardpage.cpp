// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboardpage.h"

#include "ui/words.h"

#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPause = 700;                       // after a page of a sync
constexpr int kMargin = 20;                       // around and
constexpr int kSpace = 16;                        // between the tiles
constexpr int kSide = 400;                        // width of the right column,
constexpr int kNarrowSide = 288;                  // and where there is little room
constexpr int kLegend = 900;                      // below that there is none for a legend
constexpr QLatin1String kBelow("dashboardBelow"); // the row of the last tiles
constexpr int kWide = 1100;

} // namespace

DashboardPage::DashboardPage(Program &program, Workspace &workspace, const tables::OutboxTable &outbox,
                             const Theme &theme, Actions &actions, Busy &busy, QWidget *parent)
    : QWidget(parent), m_program(program), m_workspace(workspace), m_outbox(outbox), m_actions(actions), m_busy(busy)
{
    setObjectName("dashboardPage"_L1);
    buildUi(theme, actions);
    connectParts();
    connectProgram();
    refreshSync();
    fillFace();
}

DashboardPage::~DashboardPage() { m_busy.set("dashboard"_L1, false); }

void DashboardPage::buildUi(const Theme &theme, Actions &actions)
{
    m_balance = new BalanceCard(theme, BalanceCard::Form::Wide, this);
    auto *explain = new Button(theme, Button::Kind::Link, tr("Explain"), "dashboardExplain"_L1, m_balance);
    Actions::bind(explain, actions[ActionId::ExplainBalance]);
    auto *refill = new Button(theme, Button::Kind::Secondary, tr("Auto-refill…"), "dashboardAutoRefill"_L1, m_balance);
    Actions::bind(refill, actions[ActionId::AutoRefill]);
    auto *funds = new Button(theme, Button::Kind::Primary, tr("Add funds…"), "dashboardAddFunds"_L1, m_balance);
    Actions::bind(funds, actions[ActionId::AddFunds]);
    for (Button *button : {explain, refill, funds})
        m_balance->addButton(button);
    m_usage = new UsageTile(theme, actions, this);
    m_attention = new AttentionTile(theme, this);
    m_statuses = new StatusTile(theme, this);
    m_budget = new BudgetTile(theme, this);
    m_sync = new SyncTile(theme, actions, this);
    auto *left = new QVBoxLayout;
    left->setSpacing(kSpace);
    left->addWidget(m_balance);
    left->addWidget(m_usage, 1);
    auto *below = new QHBoxLayout;
    below->setObjectName(kBelow);
    below->setSpacing(kSpace);
    below->addWidget(m_budget, 1);
    below->addWidget(m_sync, 1);
    left->addLayout(below);
    m_side = new QWidget(this);
    auto *right = new QVBoxLayout(m_side);
    right->setContentsMargins({});
    right->setSpacing(kSpace);
    right->addWidget(m_attention);
    right->addWidget(m_statuses);
    right->addStretch(1);

    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName("dashboardScroll"_L1);
    m_scroll->setAccessibleName(tr("Dashboard"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // arrows scroll it
    auto *holder = new Pane(theme, Pane::Fill::Bg, {}, m_scroll);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    row->setSpacing(kSpace);
    row->addLayout(left, 1);
    row->addWidget(m_side);
    m_scroll->setWidget(holder);

    m_face = new StateFace(theme, "dashboardFace"_L1, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_face);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_stack);
}

void DashboardPage::connectParts()
{
    connect(m_usage, &UsageTile::linesWanted, this, &DashboardPage::topLinesWanted);
    connect(m_usage, &UsageTile::messagesWanted, this, [this] { Q_EMIT pageWanted(u"sms"_s); });
    connect(m_statuses, &StatusTile::linesWanted, this, &DashboardPage::linesWanted);
    connect(m_attention, &AttentionTile::wanted, this, &DashboardPage::go);
    connect(m_sync, &SyncTile::outboxWanted, this, [this] { Q_EMIT pageWanted(u"outbox"_s); });
    if (const auto *settings = m_budget->findChild<QAbstractButton *>("budgetSettings"_L1))
        connect(settings, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"api"_s); });
    connect(m_face, &StateFace::wanted, this, &DashboardPage::actionWanted);
    connect(m_actions[ActionId::ChartTable], &QAction::triggered, this, [this] {
        if (isVisible())
            m_usage->showTable(!m_usage->isTableShown());
    });
}

void DashboardPage::connectProgram()
{
    const auto changed = [this] {
        m_readAt = {};
        if (!isVisible())
            return;
        m_busy.set("dashboard"_L1, true);
        m_pause.start();
    };
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        refresh();
        m_busy.set("dashboard"_L1, false);
    });
    connect(&m_workspace.sync, &syncing::Engine::linesChanged, this, changed);
    connect(&m_workspace.sync, &syncing::Engine::usageChanged, this, changed);
    connect(&m_workspace.sync, &syncing::Engine::finished, this, changed);
    connect(&m_workspace.sender, &syncing::Sender::linesChanged, this, changed);
    connect(&m_workspace.messagesKeeper, &syncing::MessagesKeeper::messagesChanged, this, changed);
    connect(&m_workspace.billing, &syncing::BillingKeeper::fetched, this, [changed](storage::BillingPart part) {
        if (part == storage::BillingPart::Balance)
            changed();
    });
    connect(&m_outbox, &tables::OutboxTable::refreshed, this, [this] {
        refreshSync();
        fillAttention();
    });
    connect(&m_workspace.radar, &series::Radar::changed, this, &DashboardPage::fillAttention);
    connect(&m_workspace.radar, &series::Radar::finished, this, &DashboardPage::fillAttention);
}

QTimeZone DashboardPage::zone() const { return m_program.changeFacts().zone; }
QDate DashboardPage::today() const { return m_workspace.clock.now().toTimeZone(zone()).date(); }

bool DashboardPage::isOffline() const
{
    return m_workspace.offlineOnPurpose || m_workspace.sync.status().phase == syncing::Phase::Disabled;
}

//! Days go on while nothing changes.
void DashboardPage::refresh()
{
    const bool isOld = !m_readAt.isValid() || m_readAt.toTimeZone(zone()).date() != today();
    if (isOld)
        read();
    refreshSync();
}

void DashboardPage::read()
{
    const bool isAgain = m_now.has_value();
    m_readAt = m_workspace.clock.now();
    m_busy.await(m_workspace.dashboard.loadNow(zone()), this, [this](const base::Result<series::FleetNow> &now) {
        if (!now) // what was given up is on its way again
            return;
        m_now = *now;
        m_statuses->set(*m_now);
        fillAttention();
        fillFace();
    });
    readBalance();
    if (!isAgain || !m_workspace.sync.status().isRunning()) // its pages come faster than a million lines are added up
        readMonth();
}

void DashboardPage::readBalance()
{
    m_busy.await(m_program.loadBalance(), this, [this](const base::Result<storage::Logged<domain::Balance>> &logged) {
        if (!logged)
            return;
        m_money.reset();
        if (!logged->rows.empty())
            m_money = logged->rows.front();
        if (m_money)
            m_usage->setCurrency(m_money->currency);
        fillAttention();
    });
}

void DashboardPage::readMonth()
{
    m_busy.await(m_workspace.dashboard.loadMonth(zone()), this, [this](const base::Result<series::FleetMonth> &month) {
        if (month) {
            m_usage->set(*month);
            fillAges();
        } else if (month.error().kind != base::ErrorKind::Cancelled) {
            m_usage->setProblem(errorText(month.error(), tr("The cache could not be read.")).line());
        } else {
            return;
        }
        lookAround();
    });
    storage::MessageQuery sent;
    sent.way = domain::MessageWay::ToLine;
    const QDate day = today();
    sent.from = QDate(day.year(), day.month(), 1).startOfDay(zone()).toUTC();
    m_busy.await(m_workspace.messages.sums(sent, {}), this, [this](const base::Result<storage::MessageSums> &sums) {
        if (sums)
            m_usage->setMessages(sums->costs);
    });
}

//! The radar sweeps when the sums are through, so that neither waits for the other.
void DashboardPage::lookAround()
{
    const QDateTime swept = m_workspace.radar.sweptAt();
    const QDateTime synced = m_workspace.sync.status().lastSync;
    if (isVisible() && !m_workspace.radar.isRunning() && (!swept.isValid() || (synced.isValid() && synced > swept)))
        m_workspace.radar.start(zone());
}

void DashboardPage::fillAttention()
{
    AttentionFacts facts{.lines = m_now ? &*m_now : nullptr,
                         .balance = m_money ? &*m_money : nullptr,
                         .outbox = &m_outbox,
                         .today = today()};
    for (const domain::AnomalyKind kind : domain::kAllAnomalies)
        facts.loud[size_t(kind)] = m_workspace.radar.loud(kind);
    const QDateTime swept = m_workspace.radar.sweptAt();
    m_attention->set(attentionItems(facts), m_now && swept.isValid(),
                     swept.isValid() ? tr("As of %1 UTC").arg(words::when(swept, m_workspace.clock.now())) : QString());
}

//! As of when, and from where (principle 1).
void DashboardPage::fillAges()
{
    const QDateTime synced = m_workspace.sync.status().lastSync;
    const QString when = synced.isValid() ? tr("As of %1 UTC").arg(words::when(synced, m_workspace.clock.now()))
                                          : tr("From the cache, not synced yet");
    m_usage->setAge(tr("%1, days of %2").arg(when, QString::fromUtf8(zone().id())));
}

void DashboardPage::refreshSync()
{
    const syncing::Status &status = m_workspace.sync.status();
    m_budget->set(status.quota, !isOffline());
    m_sync->set(status, m_workspace.clock.now(), m_outbox);
    fillFace();
}

//! An empty cache has nothing to show: the page says why.
void DashboardPage::fillFace()
{
    const syncing::Status &status = m_workspace.sync.status();
    const bool isEmpty = m_now && m_now->lines == 0 && !status.lastSync.isValid() && !m_money;
    m_saysFailure = isEmpty && status.error && !status.isRunning() && status.phase != syncing::Phase::Offline;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_face) : m_scroll);
    if (!isEmpty)
        return;
    if (status.isRunning()) {
        m_face->set(tr("The first sync is running"),
                    status.total > 0
                        ? tr("%1 of %2 have arrived.").arg(words::count(status.done), words::lines(status.total))
                        : tr("The first lines are on their way."));
    } else if (status.phase == syncing::Phase::Offline || isOffline()) {
        m_face->set(tr("Nothing is in the cache yet, and you are offline."),
                    tr("The dashboard fills as soon as the platform can be reached."),
                    isOffline() ? QString() : tr("Try now"), ErrorAction::Retry);
    } else if (status.error) {
        const ErrorText text = errorText(*status.error, tr("The account could not be loaded."));
        m_face->set(text.what, text.why, text.button.isEmpty() ? tr("Retry") : text.button,
                    text.action == ErrorAction::None ? ErrorAction::Retry : text.action);
    } else {
        m_face->set(tr("Nothing is in the cache yet."), tr("The first sync brings it."), tr("Sync now"),
                    ErrorAction::Retry);
    }
}

void DashboardPage::go(const AttentionGoal &goal)
{
    switch (goal.place) {
    case AttentionGoal::Place::Lines: Q_EMIT linesWanted(goal.filter); return;
    case AttentionGoal::Place::Balance: m_actions[ActionId::ExplainBalance]->trigger(); return;
    case AttentionGoal::Place::Outbox: Q_EMIT outboxWanted(goal.group); return;
    case AttentionGoal::Place::Radar: Q_EMIT radarWanted(goal.kind); return;
    }
}

void DashboardPage::focusFirst() { m_scroll->setFocus(Qt::OtherFocusReason); }

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    m_side->setFixedWidth(width() >= kWide ? kSide : kNarrowSide);
    m_usage->setLegendShown(width() >= kLegend);
    if (auto *below = findChild<QBoxLayout *>(kBelow))
        below->setDirection(width() >= kWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

} // namespace ui
