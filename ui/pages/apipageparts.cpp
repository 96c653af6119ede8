// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/apipage.h"
#include "ui/widgets/sharebar.h"
#include "ui/words.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLocale>
#include <QScrollArea>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using domain::RequestKind;
using domain::SyncKind;

constexpr int kDays = 7;
constexpr int kAges[] = {1, 5, 10, 15, 30, 60, 240, 720, 1440, 0};

struct KindWords
{
    QLatin1String name; //!< of its widgets
    QString text;
};

KindWords wordsOf(SyncKind kind)
{
    switch (kind) {
    case SyncKind::Lines: return {"Lines"_L1, ApiPage::tr("Lines and the account")};
    case SyncKind::Usage: return {"Usage"_L1, ApiPage::tr("Daily usage")};
    case SyncKind::Money: return {"Money"_L1, ApiPage::tr("Balance, payments, cycles")};
    case SyncKind::Messages: return {"Messages"_L1, ApiPage::tr("SMS")};
    case SyncKind::Audit: return {"Audit"_L1, ApiPage::tr("Audit log")};
    case SyncKind::Catalog: return {"Catalog"_L1, ApiPage::tr("Plans, groups, rules")};
    }
    return {};
}

QString wordsOf(RequestKind kind)
{
    switch (kind) {
    case RequestKind::Account: return ApiPage::tr("Account and sign-in");
    case RequestKind::Lines: return ApiPage::tr("Lines");
    case RequestKind::Usage: return ApiPage::tr("Daily usage");
    case RequestKind::LineLogs: return ApiPage::tr("Logs of lines");
    case RequestKind::Messages: return ApiPage::tr("SMS");
    case RequestKind::Money: return ApiPage::tr("Balance, payments, cycles");
    case RequestKind::Audit: return ApiPage::tr("Audit log");
    case RequestKind::Catalog: return ApiPage::tr("Plans, groups, rules");
    case RequestKind::Changes: return ApiPage::tr("Changes");
    }
    return {};
}

QString minutesText(int minutes)
{
    if (minutes == 0)
        return ApiPage::tr("By hand only");
    const auto text = [](int count, const QString &one, const QString &many) {
        return count == 1 ? one : many.arg(words::count(count));
    };
    if (minutes % 1440 == 0)
        return text(minutes / 1440, ApiPage::tr("1 day"), ApiPage::tr("%1 days"));
    if (minutes % 60 == 0)
        return text(minutes / 60, ApiPage::tr("1 hour"), ApiPage::tr("%1 hours"));
    return text(minutes, ApiPage::tr("1 minute"), ApiPage::tr("%1 minutes"));
}

//! How often it comes, and why not as wished.
QString paceText(const domain::SyncPace &pace)
{
    switch (pace.reason) {
    case domain::PaceReason::AsWished: return ApiPage::tr("every %1").arg(minutesText(pace.minutes));
    case domain::PaceReason::ByHand: return ApiPage::tr("when you sync");
    case domain::PaceReason::NotOffered: return ApiPage::tr("the platform has none, or not for you");
    case domain::PaceReason::PerLine: return ApiPage::tr("for the line you look at: it takes a request a line");
    case domain::PaceReason::Stretched:
        return ApiPage::tr("every %1, so that the requests last the day").arg(minutesText(pace.minutes));
    case domain::PaceReason::TooDear: return ApiPage::tr("skipped: not even once a day can be paid for");
    }
    return {};
}

} // namespace

ApiPage::ApiPage(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                 QWidget *parent)
    : QWidget(parent), m_program(program), m_workspace(workspace), m_theme(theme), m_actions(actions), m_busy(busy)
{
    setObjectName("apiPage"_L1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName("apiScroll"_L1);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
    auto *inner = new QWidget(scroll);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(16);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    buildAccess(left);
    buildBudget(right);
    top->addLayout(left, 1);
    top->addLayout(right, 1);
    column->addLayout(top);
    buildPlan(column);
    column->addStretch(1);
    scroll->setWidget(inner);
    m_end.setSingleShot(true);
    m_tick.setInterval(1000);
    connect(&m_end, &QTimer::timeout, this, &ApiPage::hideKey);
    connect(&m_tick, &QTimer::timeout, this, &ApiPage::tellTime);
    connect(&workspace.planner, &syncing::SyncPlanner::changed, this, &ApiPage::fillPlan);
    connect(&workspace.sync, &syncing::Engine::finished, this, [this] {
        if (isVisible()) {
            fillAccess();
            fillBudget();
        }
    });
    connect(&program, &Program::changeFactsChanged, this, &ApiPage::fillAccess);
    refresh();
}

Button *ApiPage::copyButton(const QString &words, QLatin1String name, TextLabel *ApiPage::*what, QWidget *parent)
{
    auto *button = new Button(m_theme, Button::Kind::Link, tr("Copy"), name, parent);
    button->setAccessibleName(words);
    connect(button, &QAbstractButton::clicked, this, [this, what, words] {
        QGuiApplication::clipboard()->setText((this->*what)->text());
        Q_EMIT announced(tr("Copied"));
    });
    return button;
}

void ApiPage::buildAccess(QVBoxLayout *column)
{
    auto *panel = new FormPanel(m_theme, tr("API credentials"), this);
    m_link = panel->addFact(tr("API link"), "apiLink"_L1,
                            copyButton(tr("Copy the API link"), "copyApiLink"_L1, &ApiPage::m_link, panel));
    m_account = panel->addFact(tr("Account UUID"), "apiAccount"_L1,
                               copyButton(tr("Copy the account UUID"), "copyAccount"_L1, &ApiPage::m_account, panel));
    m_user = panel->addFact(tr("User UUID"), "apiUser"_L1,
                            copyButton(tr("Copy the user UUID"), "copyUser"_L1, &ApiPage::m_user, panel));
    m_reveal = new Button(m_theme, Button::Kind::Link, tr("Reveal"), "revealKey"_L1, panel);
    m_reveal->setAccessibleName(tr("Reveal the shared key"));
    m_key = panel->addFact(tr("Shared key"), "apiKey"_L1, m_reveal);
    m_copyKey = new Button(m_theme, Button::Kind::Secondary, tr("Copy the key"), "copyKey"_L1, panel);
    m_rotate = new Button(m_theme, Button::Kind::Danger, tr("Make another key…"), "rotateKey"_L1, panel);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(8);
    keys->addWidget(m_copyKey);
    keys->addWidget(m_rotate);
    keys->addStretch(1);
    panel->column()->addLayout(keys);
    m_note = panel->addNote("apiNote"_L1);
    m_openDocs = new Button(m_theme, Button::Kind::Link, tr("Open the documentation"), "openDocs"_L1, panel);
    m_kind = panel->addFact(tr("Calls"), "apiKind"_L1, m_openDocs);
    column->addWidget(panel);
    column->addStretch(1);
    connect(m_reveal, &QAbstractButton::clicked, this, &ApiPage::reveal);
    connect(m_copyKey, &QAbstractButton::clicked, this, &ApiPage::copyKey);
    connect(m_rotate, &QAbstractButton::clicked, this, &ApiPage::askRotate);
    connect(m_openDocs, &QAbstractButton::clicked, this, [this] {
        const QString told = m_workspace.sync.status().account.links.value(u"docs"_s);
        QDesktopServices::openUrl(QUrl(m_workspace.profile.apiLink).resolved(QUrl(m_docs.isEmpty() ? told : m_docs)));
    });
}

void ApiPage::buildBudget(QVBoxLayout *column)
{
    auto *panel = new FormPanel(m_theme, tr("API budget, resets 00:00 UTC"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_used = new TextLabel(m_theme, TextStyle::Title, Tone::Text, {}, panel);
    m_used->setObjectName("apiUsed"_L1);
    m_share = new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, {}, panel);
    m_share->setObjectName("apiShare"_L1);
    m_share->setWordWrap(true);
    row->addWidget(m_used);
    row->addWidget(m_share, 1);
    panel->column()->addLayout(row);
    m_bar = new ShareBar(m_theme, panel);
    m_bar->setObjectName("apiBar"_L1);
    panel->column()->addWidget(m_bar);
    m_counts = new QGridLayout;
    m_counts->setHorizontalSpacing(12);
    m_counts->setVerticalSpacing(4);
    m_counts->setColumnStretch(0, 1);
    panel->column()->addLayout(m_counts);
    column->addWidget(panel);
    column->addStretch(1);
}

void ApiPage::addCount(int row, int column, const QString &text, bool isNumber)
{
    const bool isHead = row == 0;
    auto *label = new TextLabel(m_theme, isHead ? TextStyle::Small : TextStyle::Body,
                                isHead || !isNumber ? Tone::Secondary : Tone::Text, text, this);
    label->setObjectName("apiCount"_L1);
    label->setAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    m_counts->addWidget(label, row, column);
    m_countCells << label;
}

//! Today by purpose: what ran by itself, what somebody asked for; beside it the last days.
void ApiPage::fillCounts(const std::vector<domain::RequestCount> &counts)
{
    qDeleteAll(m_countCells);
    m_countCells.clear();
    const QDate today = m_workspace.clock.now().toUTC().date();
    const auto sum = [&](RequestKind kind, int daysAgo, std::optional<bool> background) {
        qint64 total = 0;
        for (const domain::RequestCount &each : counts) {
            const bool isMeant = !background || each.isBackground == *background;
            if (each.kind == kind && isMeant && each.day >= today.addDays(-daysAgo) && each.day <= today)
                total += each.count;
        }
        return total;
    };
    addCount(0, 0, tr("By this computer"), false);
    addCount(0, 1, tr("By itself"), true);
    addCount(0, 2, tr("Asked for"), true);
    addCount(0, 3, tr("%1 days").arg(kDays), true); // of a day: in all
    int row = 0;
    for (const RequestKind kind : domain::kAllRequestKinds) {
        const qint64 all = sum(kind, kDays - 1, std::nullopt);
        if (all == 0)
            continue;
        addCount(++row, 0, wordsOf(kind), false);
        addCount(row, 1, words::count(sum(kind, 0, true)), true);
        addCount(row, 2, words::count(sum(kind, 0, false)), true);
        addCount(row, 3, words::count(all), true);
    }
    if (row == 0)
        addCount(++row, 0, tr("None in the last days"), false);
    fillDays(counts, row + 1);
}

//! Below that each of the last days, the newest first.
void ApiPage::fillDays(const std::vector<domain::RequestCount> &counts, int row)
{
    const QDate today = m_workspace.clock.now().toUTC().date();
    for (int back = 0; back < kDays; ++back) {
        const QDate day = today.addDays(-back);
        std::array<qint64, 2> sums{};
        for (const domain::RequestCount &each : counts)
            sums[each.isBackground ? 0 : 1] += each.day == day ? each.count : 0;
        if (sums[0] + sums[1] == 0)
            continue;
        addCount(row, 0, back == 0 ? tr("Today") : QLocale().toString(day, u"ddd d MMM"_s), false);
        addCount(row, 1, words::count(sums[0]), true);
        addCount(row, 2, words::count(sums[1]), true);
        addCount(row++, 3, words::count(sums[0] + sums[1]), true);
    }
}

QComboBox *ApiPage::makeAges(SyncKind kind, QWidget *parent)
{
    auto *ages = new QComboBox(parent);
    ages->setObjectName("age"_L1 + wordsOf(kind).name);
    ages->setAccessibleName(tr("%1: how old it may get").arg(wordsOf(kind).text));
    for (const int minutes : kAges)
        ages->addItem(minutesText(minutes), minutes);
    connect(ages, &QComboBox::activated, this, [this, kind, ages] {
        const int minutes = ages->currentData().toInt();
        if (kind == SyncKind::Lines)
            m_program.setSyncMinutes(minutes); // kept with the profile
        else
            m_workspace.planner.setAge(kind, minutes);
        fillPlan();
    });
    return ages;
}

void ApiPage::buildPlan(QVBoxLayout *column)
{
    auto *panel = new FormPanel(m_theme, tr("What comes by itself"), this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    const auto put = [&](int row, int at, const QString &text, TextStyle style, Tone tone) {
        auto *label = new TextLabel(m_theme, style, tone, text, panel);
        label->setAlignment((at >= 3 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        grid->addWidget(label, row, at);
        return label;
    };
    const QString heads[] = {tr("Data"), tr("May get this old"), tr("Comes"), tr("Requests a run"),
                             tr("Requests a day")};
    for (int i = 0; i < int(std::size(heads)); ++i)
        put(0, i, heads[i], TextStyle::Small, Tone::Secondary);
    for (const SyncKind kind : domain::kAllSyncKinds) {
        const int row = int(kind) + 1;
        PaceRow &cells = m_rows[size_t(kind)];
        put(row, 0, wordsOf(kind).text, TextStyle::Body, Tone::Text);
        if (kind != SyncKind::Usage) {
            cells.age = makeAges(kind, panel);
            grid->addWidget(cells.age, row, 1);
        } else {
            put(row, 1, tr("as the lines"), TextStyle::Body, Tone::Secondary);
        }
        cells.pace = put(row, 2, {}, TextStyle::Body, Tone::Text);
        cells.pace->setObjectName("pace"_L1 + wordsOf(kind).name);
        cells.pace->setWordWrap(true);
        cells.cost = put(row, 3, {}, TextStyle::Body, Tone::Secondary);
        cells.aDay = put(row, 4, {}, TextStyle::Body, Tone::Text);
        cells.aDay->setObjectName("aDay"_L1 + wordsOf(kind).name);
    }
    panel->column()->addLayout(grid);
    m_planNote = panel->addNote("planNote"_L1);
    column->addWidget(panel);
}

void ApiPage::fillPace(const domain::SyncPace &pace)
{
    const PaceRow &cells = m_rows[size_t(pace.kind)];
    const bool isLess = pace.reason == domain::PaceReason::Stretched || pace.reason == domain::PaceReason::TooDear;
    cells.pace->setText(paceText(pace));
    cells.pace->setTone(isLess ? Tone::Amber : Tone::Text);
    cells.cost->setText(pace.minutes > 0 ? words::count(pace.requests) : QString());
    cells.aDay->setText(words::count(pace.aDay));
}

void ApiPage::fillPlan()
{
    for (const SyncKind kind : domain::kAllSyncKinds) {
        QComboBox *age = m_rows[size_t(kind)].age;
        if (!age)
            continue;
        const int minutes =
            kind == SyncKind::Lines ? m_program.syncMinutes() : m_workspace.planner.ages()[size_t(kind)];
        if (age->findData(minutes) < 0)
            age->addItem(minutesText(minutes), minutes);
        age->setCurrentIndex(age->findData(minutes));
        age->setEnabled(!m_workspace.snapshot);
    }
    const std::optional<domain::SyncPlan> &plan = m_workspace.planner.plan();
    if (!plan) {
        m_planNote->setText(tr("What that costs is known after the first sync of this run."));
        return;
    }
    for (const domain::SyncPace &pace : plan->paces)
        fillPace(pace);
    m_planNote->setText(tr("%1 of the %2 requests a day that work by itself may spend, for %3. Pages that you open and "
                           "what you send come from the other fifth.")
                            .arg(words::count(plan->aDay), words::count(plan->budget),
                                 words::lines(m_workspace.planner.scale().lines)));
}

} // namespace ui
