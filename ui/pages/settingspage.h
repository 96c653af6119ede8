// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formpanel.h"
#include "ui/widgets/toggles.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace ui {

//! Settings: how it looks, keys, how often to sync, where the key is, removing the connection.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(Program &program, const Theme &theme, QWidget *parent = nullptr);

    //! Reads everything anew, e.g. when the page is shown.
    void refresh();

Q_SIGNALS:
    void themeChosen(base::ThemeChoice choice);
    void singleKeysChosen(bool on);
    //! Whether the header shows the balance while auto-refill is on was chosen, and saved.
    void balanceChosen();
    void removalWanted(const ui::ProfileSummary &profile);

private:
    FormPanel *panel(const QString &title);
    void buildProgram();
    void buildConnection();
    static QString placeText(KeyPlace place);

    Program &m_program;
    const Theme &m_theme;
    QVBoxLayout *m_column;
    SegmentedControl *m_themeChoice = nullptr;
    Switch *m_singleKeys = nullptr;
    Switch *m_balance = nullptr;
    QComboBox *m_every = nullptr;
    TextLabel *m_name = nullptr;
    TextLabel *m_link = nullptr;
    TextLabel *m_key = nullptr;
    TextLabel *m_cache = nullptr;
    Button *m_remove = nullptr;
};

} // namespace ui
