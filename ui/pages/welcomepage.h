// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/connectform.h"
#include "ui/pages/demochooser.h"

#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

//! The first run: connect to a platform, open a local demo or a snapshot; also where a saved connection is opened or
//! signed in again.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    enum class Choice { Connect, Demo, Snapshot };

    WelcomePage(Program &program, Theme &theme, QWidget *parent = nullptr);

    void choose(Choice choice);
    //! Shows Back when there is somewhere to go back to.
    void setCanGoBack(bool can);
    //! Connects anew to a profile that is signed out.
    void signIn(const ProfileSummary &profile);
    //! A profile is being opened; `total` -1: nobody knows how far that is.
    void showProgress(qint64 done, qint64 total);
    void showFailure(const base::Error &error);
    ConnectForm *connectForm() const { return m_form; }

Q_SIGNALS:
    void backWanted();
    void snapshotWanted();
    void themeChosen(base::ThemeChoice choice);

private:
    QWidget *buildChoices();
    QWidget *buildForms();
    QWidget *buildFooter();
    QWidget *buildSnapshot(QWidget *parent);
    void fillProfiles();
    void go();
    void showBusy(bool busy);

    Program &m_program;
    Theme &m_theme;
    ChoiceCard *m_connectCard = nullptr;
    ChoiceCard *m_demoCard = nullptr;
    ChoiceCard *m_snapshotCard = nullptr;
    QVBoxLayout *m_saved = nullptr;
    QStackedWidget *m_stack = nullptr;
    ConnectForm *m_form = nullptr;
    DemoChooser *m_demo = nullptr;
    QWidget *m_snapshot = nullptr;
    Button *m_back = nullptr;
    Button *m_go = nullptr;
    QProgressBar *m_progress = nullptr;
    TextLabel *m_doing = nullptr;
    bool m_busy = false;
};

} // namespace ui
