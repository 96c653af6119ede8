// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcomepage.h"

#include "ui/errortext.h"
#include "ui/style.h"
#include "ui/words.h"

#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kFormWidth = 520;

//! The program's badge: its icon on the accent fill.
class Badge : public QWidget
{
public:
    explicit Badge(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { setFixedSize(36, 36); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawBox(&painter, rect(), m_theme.colors().accentFill, {}, 8);
        m_theme.icon("card-sim"_L1, Tone::OnFill).paint(&painter, rect().adjusted(9, 9, -9, -9));
    }

private:
    const Theme &m_theme;
};

} // namespace

WelcomePage::WelcomePage(Program &program, Theme &theme, QWidget *parent)
    : QWidget(parent), m_program(program), m_theme(theme)
{
    setObjectName("welcomePage"_L1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(buildChoices(), 39);
    row->addWidget(buildForms(), 61);
    connect(&program, &Program::profilesChanged, this, &WelcomePage::fillProfiles);
    connect(&program, &Program::openProgressed, this, &WelcomePage::showProgress);
    connect(&program, &Program::workspaceOpened, this, [this] { showBusy(false); });
    fillProfiles();
    choose(Choice::Connect);
    showBusy(false);
}

QWidget *WelcomePage::buildChoices()
{
    auto *side = new Pane(m_theme, Pane::Fill::Sub, Qt::RightEdge, this);
    side->setMinimumWidth(400);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(40, 64, 40, 24);
    column->setSpacing(12);
    auto *brand = new QHBoxLayout;
    brand->setSpacing(12);
    brand->addWidget(new Badge(m_theme, side));
    brand->addWidget(new TextLabel(m_theme, TextStyle::HeaderTitle, Tone::Text, u"LineDesk"_s, side));
    brand->addStretch(1);
    column->addLayout(brand);
    column->addSpacing(12);
    auto *title = new TextLabel(m_theme, TextStyle::Title, Tone::Text, tr("Manage every line from one window"), side);
    QFont large = title->font();
    large.setPixelSize(m_theme.scaled(24));
    title->setFont(large);
    title->setWordWrap(true);
    column->addWidget(title);
    auto *text = new TextLabel(
        m_theme, TextStyle::Body, Tone::Secondary,
        tr("Lines, their usage and their state. It works offline and keeps a copy on this computer."), side);
    text->setWordWrap(true);
    column->addWidget(text);
    column->addSpacing(8);
    m_connectCard = new ChoiceCard(m_theme, "plug-zap"_L1, tr("Connect to your platform"),
                                   tr("Use your API link, user UUID and shared key."), "chooseConnect"_L1, side);
    m_demoCard = new ChoiceCard(m_theme, "flask-conical"_L1, tr("Open a local demo"),
                                tr("An invented fleet, no account needed."), "chooseDemo"_L1, side);
    m_snapshotCard =
        new ChoiceCard(m_theme, "database"_L1, tr("Import a snapshot"),
                       tr("Look at a file that was saved on another computer."), "chooseSnapshot"_L1, side);
    const std::pair<ChoiceCard *, Choice> cards[] = {
        {m_connectCard, Choice::Connect}, {m_demoCard, Choice::Demo}, {m_snapshotCard, Choice::Snapshot}};
    for (const auto &[card, choice] : cards) {
        column->addWidget(card);
        connect(card, &QAbstractButton::toggled, this, [this, choice = choice](bool on) {
            if (on)
                choose(choice);
        });
    }
    m_saved = new QVBoxLayout;
    m_saved->setSpacing(4);
    column->addLayout(m_saved);
    column->addStretch(1);
    column->addWidget(buildFooter());
    return side;
}

QWidget *WelcomePage::buildFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins({});
    auto *themes = new QComboBox(footer);
    themes->setObjectName("welcomeTheme"_L1);
    themes->setAccessibleName(tr("Theme"));
    themes->addItem(tr("System theme"), int(base::ThemeChoice::System));
    themes->addItem(tr("Light theme"), int(base::ThemeChoice::Light));
    themes->addItem(tr("Dark theme"), int(base::ThemeChoice::Dark));
    themes->setCurrentIndex(themes->findData(int(m_program.settings().theme())));
    connect(themes, &QComboBox::activated, this,
            [this, themes] { Q_EMIT themeChosen(base::ThemeChoice(themes->currentData().toInt())); });
    row->addWidget(themes);
    row->addStretch(1);
    row->addWidget(new TextLabel(m_theme, TextStyle::Small, Tone::Hint,
                                 tr("Version %1").arg(QLatin1String(LINEDESK_VERSION)), footer));
    return footer;
}

QWidget *WelcomePage::buildSnapshot(QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(new TextLabel(m_theme, TextStyle::Title, Tone::Text, tr("Import a snapshot"), page));
    auto *text =
        new TextLabel(m_theme, TextStyle::Body, Tone::Secondary,
                      tr("A snapshot is a saved copy of an account's lines, their usage and their logs, in one file "
                         "whose name ends in %1. It opens for looking only: nothing is connected, and nothing in it "
                         "can be changed. You can also drop the file on this window.")
                          .arg(exports::snapshotSuffix()),
                      page);
    text->setWordWrap(true);
    column->addWidget(text);
    column->addStretch(1);
    return page;
}

QWidget *WelcomePage::buildForms()
{
    auto *side = new Pane(m_theme, Pane::Fill::Bg, {}, this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 24);
    column->setSpacing(16);
    m_form = new ConnectForm(m_program, m_theme, side);
    m_demo = new DemoChooser(m_theme, side);
    m_stack = new QStackedWidget(side);
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_demo);
    m_snapshot = buildSnapshot(side);
    m_stack->addWidget(m_snapshot);
    m_stack->setFixedWidth(kFormWidth);
    auto *holder = new QWidget(side);
    auto *inset = new QHBoxLayout(holder);
    inset->setContentsMargins(72, 64, 24, 4);
    inset->addWidget(m_stack, 0, Qt::AlignLeft);
    auto *scroll = new QScrollArea(side);
    scroll->setObjectName("welcomeScroll"_L1);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(holder);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);
    m_progress = new QProgressBar(side);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, 16);
    m_doing = new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, {}, side);
    m_doing->setObjectName("welcomeDoing"_L1);
    m_back = new Button(m_theme, Button::Kind::Secondary, tr("Back"), "welcomeBack"_L1, side);
    m_go = new Button(m_theme, Button::Kind::Primary, {}, "welcomeGo"_L1, side);
    m_go->setLarge(true);
    m_back->setLarge(true);
    m_go->setKeyHint(tr("Enter"));
    m_go->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(72, 0, 0, 0);
    buttons->setSpacing(8);
    auto *fixed = new QWidget(side);
    fixed->setFixedWidth(kFormWidth);
    auto *row = new QHBoxLayout(fixed);
    row->setContentsMargins({});
    row->addWidget(m_progress);
    row->addWidget(m_doing);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_go);
    buttons->addWidget(fixed);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_back, &QAbstractButton::clicked, this, &WelcomePage::backWanted);
    connect(m_go, &QAbstractButton::clicked, this, &WelcomePage::go);
    for (QLineEdit *edit : m_form->findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::returnPressed, this, &WelcomePage::go);
    m_back->hide();
    return side;
}

void WelcomePage::fillProfiles()
{
    while (QLayoutItem *item = m_saved->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const QList<ProfileSummary> profiles = m_program.profiles();
    if (profiles.isEmpty())
        return;
    m_saved->addWidget(new TextLabel(m_theme, TextStyle::SmallStrong, Tone::Secondary, tr("Saved connections"), this));
    for (const ProfileSummary &profile : profiles) {
        auto *open = new Button(m_theme, Button::Kind::Quiet, profile.name, QLatin1String(), this);
        open->setObjectName("open-"_L1 + profile.id);
        open->setAccessibleName(tr("Open %1").arg(profile.name));
        open->setIconName("database"_L1);
        m_saved->addWidget(open, 0, Qt::AlignLeft);
        connect(open, &QAbstractButton::clicked, this, [this, id = profile.id] {
            showBusy(true);
            m_program.openProfile(id);
        });
    }
}

void WelcomePage::choose(Choice choice)
{
    ChoiceCard *const cards[] = {m_connectCard, m_demoCard, m_snapshotCard};
    QWidget *const pages[] = {m_form, m_demo, m_snapshot};
    const QString verbs[] = {tr("Connect and sync"), tr("Open the demo"), tr("Choose a file…")};
    cards[int(choice)]->setChecked(true);
    for (QWidget *page : pages) // only the page that is shown says how high it is
        page->setSizePolicy(QSizePolicy::Preferred,
                            page == pages[int(choice)] ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_stack->setCurrentWidget(pages[int(choice)]);
    m_go->setText(verbs[int(choice)]);
    m_go->setAccessibleName(m_go->text());
}

void WelcomePage::setCanGoBack(bool can) { m_back->setVisible(can); }

void WelcomePage::signIn(const ProfileSummary &profile)
{
    choose(Choice::Connect);
    m_form->setProfile(profile);
    m_form->focusFirst();
}

void WelcomePage::go()
{
    if (m_busy)
        return;
    m_form->setProblem({});
    m_demo->setProblem({});
    if (m_snapshotCard->isChecked()) {
        Q_EMIT snapshotWanted();
    } else if (m_demoCard->isChecked()) {
        showBusy(true);
        m_program.openDemo(m_demo->lines());
    } else if (m_form->check()) {
        showBusy(true);
        m_program.connectProfile(m_form->form());
    }
}

void WelcomePage::showBusy(bool busy)
{
    m_busy = busy;
    m_go->setEnabled(!busy);
    m_progress->setVisible(busy);
    m_doing->setVisible(busy);
    m_doing->setText(busy ? (m_demoCard->isChecked() ? tr("Starting the local platform") : tr("Connecting"))
                          : QString());
    m_progress->setRange(0, 100);
    m_progress->setValue(0);
}

void WelcomePage::showProgress(qint64 done, qint64 total)
{
    if (!m_busy)
        showBusy(true);
    m_progress->setValue(total > 0 ? int(100 * done / total) : 0);
    if (m_demoCard->isChecked() && total > 0)
        m_doing->setText(tr("Making the fleet, %1 of %2 lines").arg(words::count(done), words::count(total)));
}

void WelcomePage::showFailure(const base::Error &error)
{
    showBusy(false);
    const bool isKeyMissing = error.where == "shared_key"_L1;
    const QString what = m_demoCard->isChecked() ? tr("The demo was not opened.") : tr("Not connected.");
    const QString sentence =
        isKeyMissing
            ? tr("You are signed out: this computer has no key for it. Enter user UUID and shared key to sign in.")
            : errorText(error, what).line();
    m_form->setProblem(sentence);
    m_demo->setProblem(sentence);
}

} // namespace ui
