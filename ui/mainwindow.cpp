// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/changeflow.h"
#include "ui/dialogs/evidencesheet.h"
#include "ui/dialogs/exportsheet.h"
#include "ui/dialogs/keyssheet.h"
#include "ui/dialogs/reportsheet.h"
#include "ui/snapshotflow.h"
#include "ui/style.h"
#include "ui/widgets/commandpalette.h"
#include "ui/widgets/focusring.h"

#include <QApplication>
#include <QCloseEvent>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize kUsualSize(1440, 900);
constexpr QSize kSmallest(1120, 700);
constexpr int kPatience = 300; // ms in which a profile opens without a word about it

} // namespace

MainWindow::MainWindow(Program &program)
    : m_program(program), m_theme(Style::install().theme()), m_actions(new Actions(m_theme, this)),
      m_root(new QStackedWidget(this)), m_snapshots(new SnapshotFlow(program, m_theme, *m_actions, m_busy, this))
{
    setObjectName("mainWindow"_L1);
    setWindowTitle(u"LineDesk"_s);
    setMinimumSize(kSmallest);
    resize(kUsualSize);
    restoreGeometry(program.settings().windowGeometry());
    m_actions->setSingleKeys(program.settings().singleKeyShortcuts());
    setCentralWidget(m_root);
    setAcceptDrops(true);
    new FocusRing(m_theme, this);
    connect(&m_busy, &Busy::settled, this, [this] {
        if (const auto act = std::exchange(m_whenSettled, nullptr)) {
            act();
            m_busy.poke();
        } else {
            Q_EMIT settled();
        }
    });
    connectProgram();
    connectActions();
    connectSnapshots();
    showTheme(program.settings().theme());
    m_actions->setWorkspaceOpen(false);
    m_snapshots->refresh();
    if (program.workspace())
        openShell();
    else
        begin();
}

MainWindow::~MainWindow()
{
    m_snapshots->leave();
    delete m_evidence;
    delete m_report;
    m_theme.setSnapshot(false);
    delete m_changes;
    delete m_shell;
}

// While a dialog is open, the keys of what is behind it rest.
void MainWindow::guard(Sheet *sheet)
{
    connect(sheet, &Sheet::opened, this, [this] { m_actions->setSuspended(true); });
    connect(sheet, &Sheet::dismissed, this, [this] { m_actions->setSuspended(false); });
}

WelcomePage *MainWindow::welcome()
{
    if (m_welcome)
        return m_welcome;
    m_welcome = new WelcomePage(m_program, m_theme, this);
    m_root->addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::snapshotWanted, m_snapshots, &SnapshotFlow::chooseOpen);
    connect(m_welcome, &WelcomePage::themeChosen, this, &MainWindow::chooseTheme);
    connect(m_welcome, &WelcomePage::backWanted, this, [this] {
        if (m_shell)
            m_root->setCurrentWidget(m_shell);
    });
    return m_welcome;
}

CommandPalette *MainWindow::palette()
{
    if (m_palette)
        return m_palette;
    m_palette = new CommandPalette(m_program, m_theme, *m_actions, this);
    guard(m_palette);
    m_palette->setPlaces([this] { return m_shell ? m_shell->places() : QList<PaletteRow>(); });
    connect(m_palette, &CommandPalette::lineChosen, this, [this](const domain::Line &line) {
        if (!m_shell)
            return;
        m_root->setCurrentWidget(m_shell);
        m_shell->openLine(line.iccid);
    });
    return m_palette;
}

KeysSheet *MainWindow::keys()
{
    if (!m_keys) {
        m_keys = new KeysSheet(m_theme, *m_actions, this);
        guard(m_keys);
    }
    return m_keys;
}

void MainWindow::connectProgram()
{
    connect(&m_program, &Program::workspaceOpened, this, &MainWindow::openShell);
    connect(&m_program, &Program::workspaceClosed, this, &MainWindow::closeShell);
    connect(&m_program, &Program::openFailed, this, &MainWindow::showFailure);
    connect(&m_program, &Program::passphraseWanted, this, &MainWindow::askPassphrase);
}

//! What a window without a shell shows: the welcome page, but nothing while a profile opens in a moment.
void MainWindow::begin()
{
    if (m_program.isOpening())
        QTimer::singleShot(kPatience, this, &MainWindow::showStart);
    else
        showStart();
}

void MainWindow::showStart()
{
    if (m_shell)
        return;
    m_root->setCurrentWidget(welcome());
    if (m_program.isOpening())
        m_welcome->showProgress(0, -1);
    appearNow();
}

void MainWindow::appear()
{
    m_appears = true;
    if (m_root->currentWidget())
        appearNow();
}

//! Answers that are there already go into the page before it is laid out and painted for the first time.
void MainWindow::appearNow()
{
    if (std::exchange(m_appears, false))
        QMetaObject::invokeMethod(this, &QWidget::show, Qt::QueuedConnection);
}

void MainWindow::showFailure(const base::Error &error)
{
    for (const ProfileSummary &profile : m_program.profiles()) { // somebody has logged out of it
        if (profile.id == error.fields.value(u"profile"_s) && error.where == "shared_key"_L1)
            welcome()->signIn(profile);
    }
    welcome()->showFailure(error);
    if (!m_shell)
        m_root->setCurrentWidget(m_welcome);
}

void MainWindow::askPassphrase(bool create)
{
    showStart();
    if (!m_passphrase) {
        m_passphrase = new PassphraseSheet(m_theme, this);
        guard(m_passphrase);
        connect(m_passphrase, &PassphraseSheet::given, &m_program, &Program::givePassphrase);
    }
    m_passphrase->ask(create);
}

void MainWindow::connectActions()
{
    Actions &actions = *m_actions;
    connect(actions[ActionId::Palette], &QAction::triggered, this, [this] { palette()->ask(); });
    connect(actions[ActionId::Keys], &QAction::triggered, this, [this] { keys()->ask(); });
    connect(actions[ActionId::ThemeSystem], &QAction::triggered, this,
            [this] { chooseTheme(base::ThemeChoice::System); });
    connect(actions[ActionId::ThemeLight], &QAction::triggered, this,
            [this] { chooseTheme(base::ThemeChoice::Light); });
    connect(actions[ActionId::ThemeDark], &QAction::triggered, this, [this] { chooseTheme(base::ThemeChoice::Dark); });
    connect(actions[ActionId::AddProfile], &QAction::triggered, this, &MainWindow::showWelcome);
    connect(actions[ActionId::Export], &QAction::triggered, this, &MainWindow::openExport);
    connect(actions[ActionId::EvidenceBundle], &QAction::triggered, this, &MainWindow::openEvidence);
    connect(actions[ActionId::MonthReport], &QAction::triggered, this, &MainWindow::openReport);
    connect(actions[ActionId::Quit], &QAction::triggered, this, &QWidget::close);
}

void MainWindow::openShell()
{
    closeShell();
    Workspace *workspace = m_program.workspace();
    if (!workspace)
        return;
    m_theme.setSnapshot(workspace->snapshot.has_value());
    m_actions->setWorkspaceOpen(true);
    m_snapshots->refresh();
    m_shell = new Shell(m_program, *workspace, m_theme, *m_actions, m_busy, this);
    m_root->addWidget(m_shell);
    m_root->setCurrentWidget(m_shell);
    setWindowTitle(
        (workspace->snapshot ? tr("Snapshot of %1 — LineDesk") : tr("%1 — LineDesk")).arg(workspace->profile.name));
    connect(m_shell, &Shell::signInWanted, this, [this] {
        showWelcome();
        welcome()->signIn(m_program.workspace()->profile);
    });
    connect(m_shell, &Shell::sheetMade, this, &MainWindow::guard);
    connect(m_shell, &Shell::profileWanted, &m_program, &Program::openProfile);
    connect(m_shell, &Shell::themeChosen, this, &MainWindow::chooseTheme);
    connect(m_shell, &Shell::removalWanted, this, &MainWindow::confirmRemoval);
    connect(m_shell, &Shell::singleKeysChosen, this, [this](bool on) {
        m_program.settings().setSingleKeyShortcuts(on);
        m_actions->setSingleKeys(on);
    });
    openChanges();
    const QString first = std::exchange(m_firstPage, {});
    m_shell->begin(first.isEmpty() ? u"dashboard"_s : first); // R5
    appearNow();
}

//! The way of every change, from what is selected to what the toast says.
void MainWindow::openChanges()
{
    LinesPage *lines = m_shell->lines();
    m_changes = new ChangeFlow(m_program, *m_program.workspace(), m_theme, *m_actions, m_busy, this);
    m_changes->setTarget([shell = m_shell] { return shell->changeTarget(); });
    m_changes->setToast(m_shell->toast());
    connect(m_changes, &ChangeFlow::sheetMade, this, &MainWindow::guard);
    connect(m_changes, &ChangeFlow::announced, m_shell->status(), &StatusLine::announce);
    connect(m_changes, &ChangeFlow::outboxTouched, m_shell, &Shell::refreshOutbox);
    connect(m_shell, &Shell::targetChanged, m_changes, &ChangeFlow::refresh);
    connect(m_shell, &Shell::targetChanged, this, &MainWindow::refreshEvidence);
    connect(m_shell, &Shell::orderGiven, m_changes, &ChangeFlow::doAtOnce);
    connect(m_shell, &Shell::smsWanted, m_changes, &ChangeFlow::sendSms);
    connect(m_shell, &Shell::templateWanted, m_changes, &ChangeFlow::editTemplates);
    connect(lines, &LinesPage::changeWanted, m_changes, &ChangeFlow::start);
    connect(lines, &LinesPage::orderGiven, m_changes, &ChangeFlow::doAtOnce);
    connect(lines, &LinesPage::previewWanted, m_changes, &ChangeFlow::preview);
    m_changes->setNotesEditor([shell = m_shell] { return shell->editNotes(); });
    m_changes->refresh();
    refreshEvidence();
}

void MainWindow::closeShell()
{
    if (!m_shell)
        return;
    for (Sheet *sheet : std::initializer_list<Sheet *>{m_confirm, m_palette, m_keys}) {
        if (sheet)
            sheet->dismiss();
    }
    m_snapshots->leave();
    delete m_export;
    m_export = nullptr;
    delete m_evidence;
    m_evidence = nullptr;
    delete m_report;
    m_report = nullptr;
    delete m_changes;
    m_changes = nullptr;
    m_root->removeWidget(m_shell);
    delete m_shell;
    m_shell = nullptr;
    m_theme.setSnapshot(false);
    m_actions->setWorkspaceOpen(false);
    m_snapshots->refresh();
    setWindowTitle(u"LineDesk"_s);
    if (m_welcome)
        m_welcome->setCanGoBack(false);
    begin();
}

void MainWindow::showPage(const QString &name)
{
    if (name == "welcome"_L1)
        showWelcome();
    else if (m_shell) {
        m_root->setCurrentWidget(m_shell);
        m_shell->showPage(name);
    } else if (m_program.isOpening()) {
        m_firstPage = name;
    }
}

void MainWindow::showWelcome()
{
    welcome()->setCanGoBack(m_shell != nullptr);
    m_root->setCurrentWidget(m_welcome);
    m_welcome->connectForm()->focusFirst();
}

void MainWindow::chooseTheme(base::ThemeChoice choice)
{
    m_program.settings().setTheme(choice);
    showTheme(choice);
    if (m_shell)
        m_shell->refreshSettings();
}

void MainWindow::showTheme(base::ThemeChoice choice)
{
    m_theme.setChoice(choice);
    (*m_actions)[ActionId::ThemeSystem]->setChecked(choice == base::ThemeChoice::System);
    (*m_actions)[ActionId::ThemeLight]->setChecked(choice == base::ThemeChoice::Light);
    (*m_actions)[ActionId::ThemeDark]->setChecked(choice == base::ThemeChoice::Dark);
}

void MainWindow::confirmRemoval(const ProfileSummary &profile)
{
    if (!m_confirm) {
        m_confirm = new ConfirmSheet(m_theme, Button::Kind::DangerFill, this);
        guard(m_confirm);
    }
    m_confirm->ask(tr("Remove %1 from this computer?").arg(profile.name),
                   tr("Its cache and its key are deleted here. Nothing changes on the platform."), tr("Remove"),
                   [this, id = profile.id] { m_program.removeProfile(id); });
}

void MainWindow::whenSettled(std::function<void()> act)
{
    m_whenSettled = std::move(act);
    m_busy.poke();
}

QPixmap MainWindow::picture()
{
    QPixmap whole = grab();
    QPainter painter(&whole);
    for (QWidget *popup : QApplication::topLevelWidgets()) {
        if (popup != this && popup->isVisible() && popup->isWindow() && popup->windowType() == Qt::Popup)
            painter.drawPixmap(mapFromGlobal(popup->mapToGlobal(QPoint())), popup->grab());
    }
    return whole;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_program.settings().setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace ui
