// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/outboxtable.h"
#include "ui/accountview.h"
#include "ui/actions.h"
#include "ui/balanceview.h"
#include "ui/busy.h"
#include "ui/pages/apipage.h"
#include "ui/pages/billingpage.h"
#include "ui/pages/changespage.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/linepage.h"
#include "ui/pages/linespage.h"
#include "ui/pages/outboxpage.h"
#include "ui/pages/radarpage.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/smspage.h"
#include "ui/paymentflow.h"
#include "ui/program.h"
#include "ui/widgets/bars.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/toast.h"

#include <QStackedWidget>

namespace ui {

struct PaletteRow;

//! The frame around the pages while a profile is open: side bar, header, banner, page stack, status bar.
class Shell : public QWidget
{
    Q_OBJECT

public:
    Shell(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
          QWidget *parent = nullptr);
    ~Shell() override;

    //! Shows the first page; nothing leads back from it.
    void begin(const QString &page) { setPage(page); }
    //! "dashboard", "lines", "line/ICCID", "sms", "billing", "radar", "changes", "api", "outbox" or "settings".
    void showPage(const QString &name);
    QString page() const { return m_page; }
    void goBack();
    void goForward();
    //! Moves the focus to the next (or previous) pane: navigation, header, page parts, status bar.
    void cyclePane(bool forward);
    void stepBack();
    LinesPage *lines() const { return m_lines; }
    //! Shows the page of a line.
    void openLine(const domain::Iccid &iccid) { showPage(kLinePrefix + iccid.text); }
    LinePage *linePage();
    bool isLineShown() const { return m_page.startsWith(kLinePrefix); }
    //! What a change works on: the line of its page, else what is selected in the list.
    //! Views, sub-accounts and groups for the palette.
    QList<PaletteRow> places();
    //! Shows the lines in a view, as it was saved.
    void showView(const QString &view);
    ChangeTarget changeTarget() const;
    bool editNotes();
    //! Tells the settings page, if it is there, that something it shows was chosen elsewhere.
    void refreshSettings();
    DashboardPage *dashboard();
    OutboxPage *outbox();
    RadarPage *radar();
    ChangesPage *changesPage();
    SmsPage *sms();
    ApiPage *api();
    BillingPage *billing();
    //! Reads the outbox anew: what waits, and which lines it concerns.
    void refreshOutbox();
    tables::OutboxTable &outboxTable() { return m_outbox; }
    Toast *toast() const { return m_toast; }
    StatusLine *status() const { return m_status; }
    Banner *banner() const { return m_banner; }
    Navigation *navigation() const { return m_navigation; }
    void openMenu() { m_top->openMenu(); }
    PaymentFlow *payments() const { return m_payments; }
    //! Reads anew what the header shows of the balance.
    void refreshBalance() { m_balance->refresh(); }

Q_SIGNALS:
    void signInWanted();
    void addProfileWanted();
    void profileWanted(const QString &id);
    void themeChosen(base::ThemeChoice choice);
    void removalWanted(const ui::ProfileSummary &profile);
    void singleKeysChosen(bool on);
    void sheetMade(ui::Sheet *sheet);
    //! What a change works on is something else now.
    void targetChanged();
    void orderGiven(const domain::ChangeOrder &order, const ui::ChangeTarget &target);
    //! An SMS to a line is to be sent; an empty text is still to be written.
    void smsWanted(const domain::Iccid &iccid, const QString &text);
    //! A text is to become a template; empty: templates are to be edited.
    void templateWanted(const QString &text);

private:
    static constexpr QLatin1String kLinePrefix{"line/"};

    void buildUi();
    void connectActions();
    void setPage(const QString &name);
    QWidget *pageWidget(const QString &name);
    void setTitle(const QString &name);
    static QString titleOf(const QString &page);
    void connectDashboard();
    void showLines(const QString &filter, const domain::LineSort &sort);
    void showNeighbour(const domain::Iccid &iccid, domain::LineId id);
    void refreshSync();
    void connectOutbox();
    void connectViews();
    void showTargets(bool on);
    void outboxRefreshed();
    void refreshSending();
    void refreshBanner();
    void refreshCounts();
    void refreshMessageCount();
    void syncEnded(bool ok);
    void act(ErrorAction action);
    SettingsPage *settings();

    Program &m_program;
    Workspace &m_workspace;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    Navigation *m_navigation;
    TopBar *m_top;
    Banner *m_banner;
    ProgressLine *m_progress;
    QStackedWidget *m_stack;
    LinesPage *m_lines;
    tables::OutboxTable m_outbox;
    LinePage *m_linePage = nullptr;       //!< built when it is first shown
    DashboardPage *m_dashboard = nullptr; //!< built when it is first shown
    ChangesPage *m_changesPage = nullptr; //!< built when it is first shown
    SmsPage *m_smsPage = nullptr;         //!< built when it is first shown
    ApiPage *m_apiPage = nullptr;         //!< built when it is first shown
    BillingPage *m_billingPage = nullptr; //!< built when it is first shown
    RadarPage *m_radarPage = nullptr;     //!< built when it is first shown
    OutboxPage *m_outboxPage = nullptr;   //!< built when it is first shown
    SettingsPage *m_settings = nullptr;   //!< built when it is first shown
    StatusLine *m_status;
    Toast *m_toast;
    BalanceView *m_balance;
    AccountView *m_account;
    PaymentFlow *m_payments;
    QTimer m_tick;
    QTimer m_countPause;
    QString m_page;
    QStringList m_back;
    QStringList m_forward;
    qint64 m_total = -1;
};

} // namespace ui
