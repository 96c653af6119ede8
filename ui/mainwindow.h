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

class CommandPalette;
class ExportSheet;
class FocusRing;
class KeysSheet;

//! The window: first run or the shell of the open profile, and the dialogs above them. Behaviour lives in its parts.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Program &program);
    ~MainWindow() override;

    //! "welcome", "lines" or "settings".
    void showPage(const QString &name);
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
    WelcomePage *welcome() const { return m_welcome; }
    //! Null while no profile is open.
    Shell *shell() const { return m_shell; }
    CommandPalette *palette() const { return m_palette; }

Q_SIGNALS:
    //! Nothing has been on its way for a moment.
    void settled();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectProgram();
    void connectActions();
    void openShell();
    void closeShell();
    void chooseTheme(base::ThemeChoice choice);
    void showWelcome();
    void confirmRemoval(const ProfileSummary &profile);
    void openExport();
    void guard(Sheet *sheet);

    Program &m_program;
    Theme &m_theme;
    Busy m_busy;
    Actions *m_actions;
    QStackedWidget *m_root;
    WelcomePage *m_welcome;
    Shell *m_shell = nullptr;
    PassphraseSheet *m_passphrase;
    ConfirmSheet *m_confirm;
    CommandPalette *m_palette;
    ExportSheet *m_export = nullptr;
    KeysSheet *m_keys;
    std::function<void()> m_whenSettled;
};

} // namespace ui
