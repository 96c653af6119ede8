// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/planfacts.h"

#include "models/tables/changetext.h"
#include "ui/changewords.h"
#include "ui/words.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <bit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostRules = 3;
constexpr qsizetype kLongestRule = 60; // characters of a rule's name
constexpr size_t kMostEffects = 5;     // rows of "What will change"; the rest is counted

qint64 remarkCount(const storage::ChangePlan &plan, domain::Remark remark)
{
    return plan.remarkCounts[size_t(std::countr_zero(unsigned(remark)))];
}

//! The names of the rules that will activate lines again; those beyond a few are counted.
QString ruleNames(const storage::ChangePlan &plan)
{
    QStringList names;
    for (const auto &[id, name] : plan.activatingRules) {
        if (names.size() < kMostRules)
            names << name.left(kLongestRule).simplified();
    }
    const auto more = qint64(plan.activatingRules.size()) - names.size();
    const QString listed = names.join(u", "_s);
    return more > 0 ? PlanFacts::tr("%1 and %2 more").arg(listed, words::count(more)) : listed;
}

bool isHarmless(domain::Obstacle obstacle)
{
    return obstacle == domain::Obstacle::AlreadySo || obstacle == domain::Obstacle::AlreadyEnding ||
           obstacle == domain::Obstacle::AlreadyThere;
}

} // namespace

NoteCard::NoteCard(const Theme &theme, Fill fill, const QString &strong, const QString &text, QWidget *parent)
    : Pane(theme, fill, {}, parent)
{
    setRadius(6);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(8);
    auto *icon = new QLabel(this);
    const bool isWarning = fill == Fill::Amber;
    icon->setPixmap(theme.icon(isWarning ? "triangle-alert"_L1 : "info"_L1, isWarning ? Tone::Amber : Tone::Accent)
                        .pixmap(QSize(16, 16), devicePixelRatioF()));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    for (const auto &[part, style] : {std::pair(strong, TextStyle::BodyStrong), std::pair(text, TextStyle::Body)}) {
        if (part.isEmpty())
            continue;
        auto *label = new TextLabel(theme, style, Tone::Text, part, this);
        label->setWordWrap(true);
        words->addWidget(label);
    }
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
}

PlanFacts::PlanFacts(const Theme &theme, QWidget *parent)
    : Pane(theme, Fill::Sub, Qt::RightEdge, parent), m_theme(theme)
{
    setObjectName("planFacts"_L1);
    setAccessibleName(tr("What will change"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 1, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName("planFactsScroll"_L1);
    scroll->setAccessibleName(tr("What will change"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new Pane(theme, Fill::Sub, {}, scroll);
    m_holder = new QVBoxLayout(inside);
    m_holder->setContentsMargins({});
    scroll->setWidget(inside);
    whole->addWidget(scroll);
}

void PlanFacts::setPlan(const storage::ChangePlan &plan, qint64 requestsLeft, bool isOffline)
{
    delete m_content;
    m_content = new QWidget(this);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(20, 16, 20, 16);
    m_column->setSpacing(8);
    addEffects(plan);
    addCost(plan, requestsLeft);
    addCards(plan, requestsLeft, isOffline);
    m_column->addStretch(1);
    m_holder->addWidget(m_content);
}

QVBoxLayout *PlanFacts::addSection(const QString &title)
{
    if (m_column->count() > 0) {
        m_column->addSpacing(4);
        auto *line = new Pane(m_theme, Fill::Sub, Qt::TopEdge, m_content);
        line->setFixedHeight(1);
        m_column->addWidget(line);
        m_column->addSpacing(4);
    }
    m_column->addWidget(new TextLabel(m_theme, TextStyle::Section, Tone::Text, title, m_content));
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    m_column->addLayout(column);
    return column;
}

void PlanFacts::addEffects(const storage::ChangePlan &plan)
{
    QVBoxLayout *column = addSection(tr("What will change"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    grid->setColumnMinimumWidth(1, m_theme.scaled(48));
    column->addLayout(grid);
    const std::vector<storage::EffectGroup> groups = storage::groupedEffects(plan);
    for (size_t i = 0; i < std::min(kMostEffects, groups.size()); ++i) {
        const storage::PlannedEffect &effect = groups[i].effect;
        auto *mark = new Mark(m_theme, m_content);
        const bool isPossible = effect.verdict.isPossible();
        if (isPossible || isHarmless(effect.verdict.obstacle))
            mark->set(Mark::Shape::Circle, isPossible ? Mark::Hue::Green : Mark::Hue::Grey);
        else
            mark->set(Mark::Shape::Diamond, Mark::Hue::Red);
        auto *count = new TextLabel(m_theme, TextStyle::BodyStrong, Tone::Text, words::count(effect.lines), m_content);
        count->setAlignment(Qt::AlignRight | Qt::AlignTop);
        auto *title = new TextLabel(m_theme, TextStyle::Body, Tone::Text, words::effectTitle(plan, effect), m_content);
        title->setWordWrap(true);
        auto *detail =
            new TextLabel(m_theme, TextStyle::Small, Tone::Secondary, words::effectDetail(plan, groups[i]), m_content);
        detail->setWordWrap(true);
        auto *both = new QVBoxLayout;
        both->setSpacing(0);
        both->addWidget(title);
        both->addWidget(detail);
        const int row = int(i);
        auto *markColumn = new QVBoxLayout;
        markColumn->setContentsMargins(0, 5, 0, 0);
        markColumn->addWidget(mark, 0, Qt::AlignTop);
        grid->addLayout(markColumn, row, 0, Qt::AlignTop);
        grid->addWidget(count, row, 1, Qt::AlignTop | Qt::AlignRight);
        grid->addLayout(both, row, 2);
    }
    if (plan.effects.empty())
        column->addWidget(new TextLabel(m_theme, TextStyle::Body, Tone::Hint, tr("No lines"), m_content));
    if (groups.size() > kMostEffects)
        column->addWidget(new TextLabel(
            m_theme, TextStyle::Small, Tone::Secondary,
            tr("More in the table: %1").arg(words::count(qint64(groups.size() - kMostEffects))), m_content));
}

void PlanFacts::addCost(const storage::ChangePlan &plan, qint64 requestsLeft)
{
    QVBoxLayout *column = addSection(tr("Cost"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    const auto add = [&](const QString &name, const QString &value, QLatin1String object) {
        const int row = grid->rowCount();
        auto *label = new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, name, m_content);
        auto *text = new TextLabel(m_theme, TextStyle::BodyStrong, Tone::Text, value, m_content);
        text->setObjectName(object);
        text->setWordWrap(true);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(text, row, 1, Qt::AlignTop);
    };
    add(tr("Charge now"), words::money(plan.cost), "planCost"_L1);
    if (plan.stillBilled.micros != 0)
        add(tr("Terms still billed"),
            tr("%1 a month, %2")
                .arg(words::money(plan.stillBilled), words::lines(remarkCount(plan, domain::Remark::TermStillBilled))),
            "planStillBilled"_L1);
    if (plan.usageAvoided.micros != 0)
        add(tr("Usage avoided"), tr("about %1 a day").arg(words::moneyAbout(plan.usageAvoided)), "planAvoided"_L1);
    add(tr("API requests"),
        requestsLeft >= 0 ? tr("%1 of %2 left today").arg(words::count(plan.requests), words::count(requestsLeft))
                          : words::count(plan.requests),
        "planRequests"_L1);
}

void PlanFacts::addCard(QVBoxLayout *column, Fill fill, const QString &strong, const QString &text)
{
    column->addWidget(new NoteCard(m_theme, fill, strong, text, m_content));
}

void PlanFacts::addRemarkCards(const storage::ChangePlan &plan, QVBoxLayout *column)
{
    using domain::Remark;
    const auto card = [&](Remark remark, Fill fill, const QString &strong, const QString &text) {
        if (const qint64 count = remarkCount(plan, remark); count > 0)
            addCard(column, fill, strong.contains("%1"_L1) ? strong.arg(words::lines(count)) : strong, text);
    };
    card(Remark::RuleActivates, Fill::Amber, tr("A rule will activate %1 again"),
         tr("%1: at the start of its next day or month.").arg(ruleNames(plan)));
    card(Remark::TermStillBilled, Fill::Amber, tr("%1 on a running term"),
         tr("Their contracts are billed to the end."));
    card(Remark::InSession, Fill::Amber, tr("%1 in session now"), tr("They stay connected until it takes effect."));
    card(Remark::PendingAlready, Fill::Amber, tr("%1 with another change in the Outbox"),
         tr("Changes of a line go out one after the other."));
    card(Remark::OldData, Fill::Amber, tr("The cache is older than a day"),
         tr("Each change is checked against the platform first."));
    card(Remark::LuhnDiffers, Fill::Amber, tr("%1 with an unusual last digit"),
         tr("It is not the check digit. Look for typing errors."));
    card(Remark::NoAutomaticReturn, Fill::Accent, {}, tr("A refill will no longer activate these lines."));
    card(Remark::WaitsForUsage, Fill::Accent, {}, tr("A line becomes active with its first usage."));
    card(Remark::NextCycle, Fill::Accent, {}, tr("The new plan begins with the next day."));
}

void PlanFacts::addCards(const storage::ChangePlan &plan, qint64 requestsLeft, bool isOffline)
{
    QVBoxLayout *column = addSection(tr("Check before you go on"));
    addRemarkCards(plan, column);
    if (requestsLeft >= 0 && plan.requests > requestsLeft)
        addCard(column, Fill::Amber, tr("More requests than today has left"),
                tr("The rest goes out when the budget begins anew at 00:00 UTC."));
    if (isOffline)
        addCard(column, Fill::Amber, tr("You are offline"),
                domain::needsConnection(plan.order.kind)
                    ? tr("What costs money waits as a draft. You confirm it again when the connection is back.")
                    : tr("The changes wait in the Outbox and go out when you reconnect."));
    if (plan.order.kind == domain::ChangeKind::Deactivate && plan.changing > 0)
        addCard(column, Fill::Accent, {},
                tr("You can remove the date and keep lines active until it takes effect. Sub-accounts cannot."));
    if (column->count() == 0)
        column->addWidget(new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, tr("Nothing unusual."), m_content));
}

} // namespace ui
