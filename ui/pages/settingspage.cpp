// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

#include "ui/words.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace ui {

SettingsPage::SettingsPage(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_program(program), m_theme(theme)
{
    setObjectName("settingsPage"_L1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName("settingsScroll"_L1);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
    auto *holder = new QWidget(scroll);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(20, 20, 20, 20);
    auto *inner = new QWidget(holder);
    inner->setMaximumWidth(760);
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins({});
    m_column->setSpacing(16);
    row->addWidget(inner, 1);
    row->addStretch(0);
    row->setAlignment(inner, Qt::Alignment());
    buildProgram();
    buildConnection();
    m_column->addStretch(1);
    scroll->setWidget(holder);
    refresh();
}

FormPanel *SettingsPage::panel(const QString &title)
{
    auto *pane = new FormPanel(m_theme, title, this);
    m_column->addWidget(pane);
    return pane;
}

void SettingsPage::buildProgram()
{
    FormPanel *pane = panel(tr("This program"));
    m_themeChoice = new SegmentedControl(m_theme, tr("Theme"), "themeChoice"_L1, pane);
    m_themeChoice->add(int(base::ThemeChoice::System), tr("System"), "themeChoiceSystem"_L1);
    m_themeChoice->add(int(base::ThemeChoice::Light), tr("Light"), "themeChoiceLight"_L1);
    m_themeChoice->add(int(base::ThemeChoice::Dark), tr("Dark"), "themeChoiceDark"_L1);
    pane->addRow(tr("Theme"), tr("System follows the setting of the desktop."), m_themeChoice);
    m_singleKeys = new Switch(m_theme, tr("Single-letter keys"), "singleKeys"_L1, pane);
    pane->addRow(tr("Single-letter keys"), tr("For example / for the search. They never work inside a text field."),
                 m_singleKeys);
    connect(m_themeChoice, &SegmentedControl::chosen, this,
            [this](int id) { Q_EMIT themeChosen(base::ThemeChoice(id)); });
    connect(m_singleKeys, &QAbstractButton::clicked, this, &SettingsPage::singleKeysChosen);
    m_balance = new Switch(m_theme, tr("Always show the balance"), "alwaysShowBalance"_L1, pane);
    pane->addRow(tr("Always show the balance"), tr("Also while auto-refill is on. Otherwise the status bar says so."),
                 m_balance);
    connect(m_balance, &QAbstractButton::clicked, this, [this](bool on) {
        m_program.settings().setAlwaysShowsBalance(on);
        Q_EMIT balanceChosen();
    });
}

void SettingsPage::buildConnection()
{
    FormPanel *pane = panel(tr("This connection"));
    m_name = pane->addFact(tr("Account"), "settingsAccount"_L1);
    m_link = pane->addFact(tr("API link"), "settingsLink"_L1);
    m_key = pane->addFact(tr("Shared key"), "settingsKey"_L1);
    m_cache = pane->addFact(tr("Cache"), "settingsCache"_L1);
    m_every = new QComboBox(pane);
    m_every->setObjectName("settingsSyncMinutes"_L1);
    m_every->setAccessibleName(tr("Sync every"));
    for (const auto &[minutes, text] : {std::pair{1, tr("1 minute")},
                                        {5, tr("5 minutes")},
                                        {15, tr("15 minutes")},
                                        {60, tr("1 hour")},
                                        {0, tr("By hand only")}})
        m_every->addItem(text, minutes);
    pane->addRow(tr("Sync every"), tr("Each sync asks only for what changed, where the platform can tell."), m_every);
    connect(m_every, &QComboBox::activated, this, [this] { m_program.setSyncMinutes(m_every->currentData().toInt()); });
    m_remove = new Button(m_theme, Button::Kind::Danger, tr("Remove this connection…"), "removeProfile"_L1, pane);
    pane->addRow(tr("Remove"), tr("Deletes the cache and the key from this computer. The platform keeps everything."),
                 m_remove);
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        if (const Workspace *workspace = m_program.workspace())
            Q_EMIT removalWanted(workspace->profile);
    });
}

QString SettingsPage::placeText(KeyPlace place)
{
    switch (place) {
    case KeyPlace::Keychain: return tr("In the system keychain.");
    case KeyPlace::Vault: return tr("In an encrypted file of LineDesk, opened with your passphrase.");
    case KeyPlace::ThisRunOnly: return tr("Only in memory: it is asked for again at the next start.");
    }
    return {};
}

void SettingsPage::refresh()
{
    m_themeChoice->setCurrent(int(m_program.settings().theme()));
    m_singleKeys->setChecked(m_program.settings().singleKeyShortcuts());
    m_balance->setChecked(m_program.settings().alwaysShowsBalance());
    const Workspace *workspace = m_program.workspace();
    if (!workspace)
        return;
    m_name->setText(workspace->profile.name);
    m_link->setText(workspace->profile.apiLink);
    const bool isSnapshot = workspace->snapshot.has_value();
    m_key->setText(isSnapshot ? tr("None: a snapshot connects to nothing.") : placeText(workspace->keyPlace));
    m_every->setEnabled(!isSnapshot);
    m_remove->setEnabled(!isSnapshot);
    m_cache->setText(words::fileSize(m_program.cacheSize()));
    const int minutes = m_program.syncMinutes();
    if (m_every->findData(minutes) < 0)
        m_every->addItem(tr("%n minutes", nullptr, minutes), minutes);
    m_every->setCurrentIndex(m_every->findData(minutes));
}

} // namespace ui
