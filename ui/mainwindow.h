// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/dialogs/passphrasesheet.h"
#include "ui/pages/welcomepage.h"
#include "ui/program.h"
#include "ui/shell.h"

#include <QMainWindow>
#include <QStackedWidget>

namespace ui {

class ChangeFlow;
class CommandPalette;
class EvidenceSheet;
class ExportSheet;
class FocusRing;
class KeysSheet;
class ReportSheet;
class SnapshotFlow;

//! The window: first run or the shell of the open profile, and the dialogs above them. Behaviour lives in its parts.
//! What is not seen at once is built when it is first asked for.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Program &program);
    ~MainWindow() override;

    //! Shows the window as soon as there is something in it: at once, or when the profile on its way has opened.
    void appear();
    //! "welcome", "dashboard", "lines", "line/ICCID", "outbox" or "settings"; while a profile opens, the page it begins
    //! with.
    void showPage(const QString &name);
    //! The page of a line, now or when the profile on its way has opened.
    void openLine(const domain::Iccid &iccid) { showPage(QLatin1String("line/") + iccid.text); }
    //! Whether no answer of the cache and no row on screen is still on its way.
    bool isSettled() const { return m_busy.isSettled() && !m_whenSettled; }
    //! Does something at the next moment of quiet; settled() comes after it.
    void whenSettled(std::function<void()> act);
    //! What is still waited for, for the log.
    QString waitingFor() const { return m_busy.describe(); }
    //! The window as it is now, as a picture; popups above it included.
    QPixmap picture();

    Actions &actions() { return *m_actions; }
    Theme &theme() { return m_theme; }
    WelcomePage *welcome();
    //! Null while no profile is open.
    Shell *shell() const { return m_shell; }
    CommandPalette *palette();
    //! Null while no profile is open.
    ChangeFlow *changes() const { return m_changes; }
    SnapshotFlow *snapshots() const { return m_snapshots; }
    //! Null while no profile is open, and before it was first asked for.
    EvidenceSheet *evidence() const { return m_evidence; }
    ReportSheet *report() const { return m_report; }

Q_SIGNALS:
    //! Nothing has been on its way for a moment.
    void settled();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectProgram();
    void connectActions();
    void begin();
    void appearNow();
    void showStart();
    void showFailure(const base::Error &error);
    void askPassphrase(bool create);
    void showTheme(base::ThemeChoice choice);
    void openShell();
    void openChanges();
    void connectSnapshots();
    void closeShell();
    void chooseTheme(base::ThemeChoice choice);
    void showWelcome();
    void confirmRemoval(const ProfileSummary &profile);
    void openExport();
    void openEvidence();
    void openReport();
    void refreshEvidence();
    void guard(Sheet *sheet);
    KeysSheet *keys();

    Program &m_program;
    Theme &m_theme;
    Busy m_busy;
    Actions *m_actions;
    QStackedWidget *m_root;
    WelcomePage *m_welcome = nullptr;
    Shell *m_shell = nullptr;
    ChangeFlow *m_changes = nullptr;
    SnapshotFlow *m_snapshots;
    PassphraseSheet *m_passphrase = nullptr;
    ConfirmSheet *m_confirm = nullptr;
    CommandPalette *m_palette = nullptr;
    ExportSheet *m_export = nullptr;
    EvidenceSheet *m_evidence = nullptr;
    ReportSheet *m_report = nullptr;
    KeysSheet *m_keys = nullptr;
    std::function<void()> m_whenSettled;
    QString m_firstPage;
    bool m_appears = false; //!< as soon as there is something to show
};

} // namespace ui
