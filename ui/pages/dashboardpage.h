// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/busy.h"
#include "ui/pages/dashboardusage.h"
#include "ui/widgets/balancecard.h"
#include "ui/widgets/stateface.h"

#include <QStackedWidget>
#include <QTimer>

class QScrollArea;

namespace ui {

//! The first page (R5): balance and runway, usage of the month, what needs somebody, lines by status, API budget, sync.
//! It fills from the cache at once, also offline, and each part leads to the page behind it.
class DashboardPage : public QWidget
{
    Q_OBJECT

public:
    DashboardPage(Program &program, Workspace &workspace, const tables::OutboxTable &outbox, const Theme &theme,
                  Actions &actions, Busy &busy, QWidget *parent = nullptr);
    ~DashboardPage() override;

    //! Reads the cache where it is newer than what is shown.
    void refresh();
    //! What the sync and the outbox are at now.
    void refreshSync();
    void focusFirst();
    QList<QWidget *> panes() const { return {m_stack->currentWidget()}; }
    BalanceCard *balance() const { return m_balance; }
    UsageTile *usage() const { return m_usage; }
    //! Whether the page says in full why nothing could be loaded.
    bool saysFailure() const { return m_saysFailure; }

Q_SIGNALS:
    void linesWanted(const QString &filter);
    //! All lines, those that used most this month first.
    void topLinesWanted();
    void pageWanted(const QString &name);
    void radarWanted(domain::AnomalyKind kind);
    void outboxWanted(tables::OutboxGroup group);
    void actionWanted(ui::ErrorAction action);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildUi(const Theme &theme, Actions &actions);
    void connectParts();
    void connectProgram();
    void read();
    void readMonth();
    void readBalance();
    void lookAround();
    void fillAttention();
    void fillAges();
    void fillFace();
    void go(const AttentionGoal &goal);
    QTimeZone zone() const;
    QDate today() const;
    bool isOffline() const;

    Program &m_program;
    Workspace &m_workspace;
    const tables::OutboxTable &m_outbox;
    Actions &m_actions;
    Busy &m_busy;
    std::optional<series::FleetNow> m_now;
    std::optional<domain::Balance> m_money;
    QDateTime m_readAt; //!< of the cache; null: what is shown is not what it is now
    QTimer m_pause;     //!< after something has changed in the cache
    bool m_saysFailure = false;
    QStackedWidget *m_stack = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_side = nullptr;
    StateFace *m_face = nullptr;
    BalanceCard *m_balance = nullptr;
    UsageTile *m_usage = nullptr;
    AttentionTile *m_attention = nullptr;
    StatusTile *m_statuses = nullptr;
    BudgetTile *m_budget = nullptr;
    SyncTile *m_sync = nullptr;
};

} // namespace ui
