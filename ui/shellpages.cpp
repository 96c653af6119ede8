// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell.h"

#include "ui/words.h"

using namespace Qt::StringLiterals;

namespace ui {

QString Shell::titleOf(const QString &page)
{
    const std::pair<QLatin1String, QString> titles[] = {{"dashboard"_L1, tr("Dashboard")},
                                                        {"lines"_L1, tr("Lines")},
                                                        {"sms"_L1, tr("SMS")},
                                                        {"billing"_L1, tr("Billing")},
                                                        {"radar"_L1, tr("Needs attention")},
                                                        {"changes"_L1, tr("What changed")},
                                                        {"api"_L1, tr("API")},
                                                        {"outbox"_L1, tr("Outbox")}};
    for (const auto &[name, title] : titles) {
        if (page == name)
            return title;
    }
    return tr("Settings");
}

LinePage *Shell::linePage()
{
    if (m_linePage)
        return m_linePage;
    m_linePage = new LinePage(m_program, m_workspace, m_theme, m_actions, m_busy, this);
    m_stack->addWidget(m_linePage);
    connect(m_linePage, &LinePage::neighbourWanted, this, &Shell::showNeighbour);
    connect(m_linePage, &LinePage::targetChanged, this, &Shell::targetChanged);
    connect(m_linePage, &LinePage::orderGiven, this, &Shell::orderGiven);
    connect(m_linePage, &LinePage::templateWanted, this, &Shell::templateWanted);
    connect(&m_outbox, &tables::OutboxTable::refreshed, m_linePage, &LinePage::refreshOutbox);
    connect(m_linePage, &LinePage::announced, m_status, &StatusLine::announce);
    return m_linePage;
}

DashboardPage *Shell::dashboard()
{
    if (m_dashboard)
        return m_dashboard;
    m_dashboard = new DashboardPage(m_program, m_workspace, m_outbox, m_theme, m_actions, m_busy, this);
    m_stack->addWidget(m_dashboard);
    m_balance->attach(m_dashboard->balance());
    connectDashboard();
    return m_dashboard;
}

//! Each part of it leads to what is behind it.
void Shell::connectDashboard()
{
    connect(&m_workspace.radar, &series::Radar::finished, this, [this] {
        const int loud = m_workspace.radar.loud();
        m_navigation->radar()->setCount(loud > 0 ? loud : -1);
        m_navigation->radar()->setWaiting(loud > 0);
    });
    connect(m_dashboard, &DashboardPage::pageWanted, this, &Shell::showPage);
    connect(m_dashboard, &DashboardPage::actionWanted, this, &Shell::act);
    connect(m_dashboard, &DashboardPage::linesWanted, this, [this](const QString &filter) { showLines(filter, {}); });
    connect(m_dashboard, &DashboardPage::topLinesWanted, this, [this] {
        showLines({}, {domain::LineColumn::Month, Qt::DescendingOrder});
    });
    connect(m_dashboard, &DashboardPage::radarWanted, this, [this](domain::AnomalyKind kind) {
        showPage(u"radar"_s);
        radar()->showKind(kind);
    });
    connect(m_dashboard, &DashboardPage::outboxWanted, this, [this](tables::OutboxGroup group) {
        showPage(u"outbox"_s);
        outbox()->showGroup(group);
    });
}

void Shell::showLines(const QString &filter, const domain::LineSort &sort)
{
    showPage(u"lines"_s);
    m_lines->showOnly(filter, sort);
}

SmsPage *Shell::sms()
{
    if (m_smsPage)
        return m_smsPage;
    m_smsPage = new SmsPage(m_program, m_workspace, m_theme, m_actions, m_busy, this);
    m_stack->addWidget(m_smsPage);
    connect(m_smsPage, &SmsPage::conversationWanted, this, [this](const domain::Iccid &iccid) {
        openLine(iccid);
        linePage()->showTab(LineTab::Sms);
    });
    connect(&m_outbox, &tables::OutboxTable::refreshed, m_smsPage, &SmsPage::refreshShown);
    connect(m_smsPage, &SmsPage::smsWanted, this, &Shell::smsWanted);
    connect(m_smsPage, &SmsPage::actionWanted, this, &Shell::act);
    connect(m_smsPage, &SmsPage::announced, m_status, &StatusLine::announce);
    return m_smsPage;
}

BillingPage *Shell::billing()
{
    if (m_billingPage)
        return m_billingPage;
    m_billingPage = new BillingPage(m_program, m_workspace, m_theme, m_actions, m_busy, this);
    m_stack->addWidget(m_billingPage);
    m_balance->attach(m_billingPage->card());
    connect(m_billingPage, &BillingPage::actionWanted, this, &Shell::act);
    connect(m_billingPage, &BillingPage::sheetMade, this, &Shell::sheetMade);
    connect(m_billingPage, &BillingPage::announced, m_status, &StatusLine::announce);
    return m_billingPage;
}

//! The number in the side bar: messages of the last days that somebody may have to look after.
void Shell::refreshMessageCount()
{
    constexpr int kDays = 7;
    storage::MessageQuery recent;
    recent.from = m_workspace.clock.now().addDays(-kDays);
    m_busy.await(m_workspace.messages.sums(recent, {}), this, [this](const base::Result<storage::MessageSums> &sums) {
        if (!sums)
            return;
        NavigationItem *item = m_navigation->sms();
        item->setCount(sums->failed + sums->waiting > 0 ? sums->failed + sums->waiting : -1);
        item->setWaiting(sums->failed > 0);
        item->setToolTip(words::toolTip(tr("Of the last %1 days: %2 failed, %3 not delivered yet")
                                            .arg(kDays)
                                            .arg(words::count(sums->failed), words::count(sums->waiting))));
    });
}

ChangesPage *Shell::changesPage()
{
    if (m_changesPage)
        return m_changesPage;
    m_changesPage = new ChangesPage(m_program, m_workspace, m_theme, m_busy, this);
    m_stack->addWidget(m_changesPage);
    connect(m_changesPage, &ChangesPage::lineWanted, this, &Shell::openLine);
    connect(m_changesPage, &ChangesPage::announced, m_status, &StatusLine::announce);
    connect(m_changesPage, &ChangesPage::sheetMade, this, &Shell::sheetMade);
    return m_changesPage;
}

ApiPage *Shell::api()
{
    if (m_apiPage)
        return m_apiPage;
    m_apiPage = new ApiPage(m_program, m_workspace, m_theme, m_actions, m_busy, this);
    m_stack->addWidget(m_apiPage);
    connect(m_apiPage, &ApiPage::sheetMade, this, &Shell::sheetMade);
    connect(m_apiPage, &ApiPage::announced, m_status, &StatusLine::announce);
    return m_apiPage;
}

RadarPage *Shell::radar()
{
    if (m_radarPage)
        return m_radarPage;
    m_radarPage = new RadarPage(m_program, m_workspace, m_theme, m_busy, this);
    m_stack->addWidget(m_radarPage);
    connect(m_radarPage, &RadarPage::lineWanted, this, &Shell::openLine);
    connect(m_radarPage, &RadarPage::announced, m_status, &StatusLine::announce);
    connect(m_radarPage, &RadarPage::counted, this, [this](int loud) {
        m_navigation->radar()->setCount(loud > 0 ? loud : -1);
        m_navigation->radar()->setWaiting(loud > 0);
    });
    return m_radarPage;
}

OutboxPage *Shell::outbox()
{
    if (m_outboxPage)
        return m_outboxPage;
    m_outboxPage = new OutboxPage(m_program, m_workspace, m_outbox, m_theme, m_actions, m_busy, this);
    m_stack->addWidget(m_outboxPage);
    connect(m_outboxPage, &OutboxPage::sheetMade, this, &Shell::sheetMade);
    connect(m_outboxPage, &OutboxPage::announced, m_status, &StatusLine::announce);
    connect(m_outboxPage, &OutboxPage::touched, this, [this] {
        refreshOutbox();
        m_workspace.sender.wake();
    });
    return m_outboxPage;
}

SettingsPage *Shell::settings()
{
    if (m_settings)
        return m_settings;
    m_settings = new SettingsPage(m_program, m_theme, this);
    m_stack->addWidget(m_settings);
    connect(m_settings, &SettingsPage::themeChosen, this, &Shell::themeChosen);
    connect(m_settings, &SettingsPage::removalWanted, this, &Shell::removalWanted);
    connect(m_settings, &SettingsPage::singleKeysChosen, this, &Shell::singleKeysChosen);
    connect(m_settings, &SettingsPage::balanceChosen, this, &Shell::refreshBalance);
    return m_settings;
}

} // namespace ui
