// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/outboxpane.h"

#include "models/tables/changetext.h"
#include "ui/changewords.h"
#include "ui/delegates/linedelegate.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isSame(const OutboxPane::Shown &a, const OutboxPane::Shown &b)
{
    const bool sameRun = a.run.has_value() == b.run.has_value() && (!a.run || a.run->counts == b.run->counts);
    return a.entry.key() == b.entry.key() && a.change == b.change && sameRun && a.place == b.place &&
           a.conflicts == b.conflicts && a.entry.lines == b.entry.lines;
}

void setStatusMark(ResolveCard *card, domain::ChangeKind kind, const QString &canonical)
{
    bool found = false;
    const domain::LineStatus status = domain::statusFromKey(canonical, &found);
    if (!found || !tables::ChangeText::isStatus(kind))
        return;
    const StatusMark mark = statusMark(status);
    card->setMark(mark.shape, mark.hue);
}

} // namespace

OutboxPane::OutboxPane(const Theme &theme, const base::Clock &clock, QWidget *parent)
    : Pane(theme, Fill::Bg, Qt::LeftEdge, parent), m_theme(theme), m_clock(clock), m_whole(new QVBoxLayout(this))
{
    setObjectName("outboxPane"_L1);
    setAccessibleName(tr("Details of the change"));
    setFixedWidth(theme.scaled(324));
    m_whole->setContentsMargins(1, 0, 0, 0);
    m_whole->setSpacing(0);
    showNothing();
}

QString OutboxPane::time(const QDateTime &when) const
{
    return when.isValid() ? words::when(when, m_clock.now()) : QString();
}

QVBoxLayout *OutboxPane::begin()
{
    delete m_content;
    m_choices = nullptr;
    m_all = nullptr;
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_whole->addWidget(m_content);
    return column;
}

void OutboxPane::showNothing()
{
    m_shown.reset();
    QVBoxLayout *column = begin();
    auto *text =
        new TextLabel(m_theme, TextStyle::Body, Tone::Hint, tr("Choose a change to see its details."), m_content);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    column->addWidget(text, 1);
}

void OutboxPane::showEntry(const Shown &shown)
{
    if (m_shown && isSame(*m_shown, shown))
        return;
    m_shown = shown;
    if (shown.entry.group == tables::OutboxGroup::Conflict && shown.change)
        buildConflict();
    else if (shown.change)
        buildChange();
    else
        buildRun();
}

QWidget *OutboxPane::addHead(const QString &title, Mark::Shape shape, Mark::Hue hue)
{
    auto *head = new Pane(m_theme, Fill::Bg, Qt::BottomEdge, m_content);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(18, 12, 18, 14);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *mark = new Mark(m_theme, head);
    mark->set(shape, hue);
    auto *words = new TextLabel(m_theme, TextStyle::HeaderTitle, Tone::Text, title, head);
    words->setObjectName("outboxPaneTitle"_L1);
    words->setMinimumHeight(28);
    row->addWidget(mark);
    row->addWidget(words, 1);
    column->addLayout(row);
    m_content->layout()->addWidget(head);
    return head;
}

void OutboxPane::addTarget(QVBoxLayout *column, const domain::Change &change)
{
    const QString name = change.lineName.left(200).simplified();
    auto *what = new TextLabel(m_theme, TextStyle::Body, Tone::Text,
                               name.isEmpty() ? tables::ChangeText::field(change.order.kind)
                                              : tr("%1 of %2").arg(tables::ChangeText::field(change.order.kind), name),
                               m_content);
    what->setObjectName("outboxPaneTarget"_L1);
    what->setWordWrap(true);
    const QString object = tables::ChangeText::target(change.order, QLocale());
    auto *iccid = new TextLabel(m_theme, TextStyle::Body, Tone::Secondary,
                                object.isEmpty() ? change.iccid.text : object, m_content);
    iccid->setObjectName("outboxPaneObject"_L1);
    iccid->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(what);
    column->addWidget(iccid);
}

QWidget *OutboxPane::buildConflictHead()
{
    QWidget *head = addHead(tr("Resolve conflict"), Mark::Shape::Triangle, Mark::Hue::Amber);
    auto *column = static_cast<QVBoxLayout *>(head->layout());
    auto *row = static_cast<QHBoxLayout *>(column->itemAt(0)->layout());
    row->addWidget(new TextLabel(m_theme, TextStyle::Body, Tone::Secondary,
                                 tr("%1 of %2").arg(m_shown->place).arg(m_shown->conflicts), head));
    auto *up = new IconButton(m_theme, "chevron-up"_L1, tr("Previous conflict"), "conflictPrevious"_L1, head);
    auto *down = new IconButton(m_theme, "chevron-down"_L1, tr("Next conflict"), "conflictNext"_L1, head);
    up->setEnabled(m_shown->place > 1);
    down->setEnabled(m_shown->place < m_shown->conflicts);
    row->addWidget(up);
    row->addWidget(down);
    connect(up, &QAbstractButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(down, &QAbstractButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    addTarget(column, *m_shown->change);
    return head;
}

void OutboxPane::buildConflict()
{
    QVBoxLayout *whole = begin();
    const domain::Change &change = *m_shown->change;
    const QLocale locale;
    const domain::ChangeKind kind = change.order.kind;
    buildConflictHead();
    auto *body = new QVBoxLayout;
    body->setContentsMargins(18, 12, 18, 12);
    body->setSpacing(8);
    body->addWidget(new TextLabel(m_theme, TextStyle::SmallStrong, Tone::Secondary,
                                  tr("When you made the change it was"), m_content));
    auto *based = new TextLabel(m_theme, TextStyle::Body, Tone::Text,
                                tables::ChangeText::value(kind, change.based, locale), m_content);
    based->setObjectName("conflictBased"_L1);
    based->setWordWrap(true);
    body->addWidget(based);
    body->addSpacing(4);
    auto *mine = new ResolveCard(m_theme, tr("Keep yours"), "conflictMine"_L1, m_content);
    mine->setWords(tables::OutboxTable::fromTo(change, locale).second, time(change.madeAt),
                   tr("Sends the change again over the platform value."));
    if (tables::ChangeText::isStatus(kind))
        setStatusMark(mine, kind, domain::statusWord(tables::ChangeText::aim(kind)));
    auto *theirs = new ResolveCard(m_theme, tr("Use the platform value"), "conflictTheirs"_L1, m_content);
    theirs->setWords(tables::ChangeText::value(kind, change.theirs, locale), time(change.changedAt),
                     tr("Drops your change. Nothing is sent."));
    setStatusMark(theirs, kind, change.theirs);
    auto *later = new ResolveCard(m_theme, tr("Decide later"), "conflictLater"_L1, m_content);
    later->setWords({}, {}, tr("Stays in the Outbox and blocks later changes to this line."));
    m_choices = new QButtonGroup(m_content);
    for (const auto &[card, choice] :
         {std::pair(mine, Resolution::KeepYours), std::pair(theirs, Resolution::UsePlatform),
          std::pair(later, Resolution::Later)}) {
        m_choices->addButton(card, int(choice));
        body->addWidget(card);
    }
    theirs->setChecked(true);
    body->addStretch(1);
    whole->addLayout(body);
    auto *history = new Pane(m_theme, Fill::Bg, Qt::TopEdge, m_content);
    auto *column = new QVBoxLayout(history);
    column->setContentsMargins(18, 12, 18, 12);
    column->setSpacing(4);
    addHistory(column, change);
    whole->addWidget(history);
    whole->addStretch(1);
    whole->addWidget(buildConflictFoot());
}

QWidget *OutboxPane::buildConflictFoot()
{
    auto *foot = new Pane(m_theme, Fill::Bg, Qt::TopEdge, m_content);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(18, 10, 18, 10);
    const int count = m_shown->conflicts;
    m_all = new QCheckBox(count == 2 ? tr("Apply to both") : tr("Apply to all %1").arg(words::count(count)), foot);
    m_all->setObjectName("conflictAll"_L1);
    m_all->setAccessibleName(m_all->text());
    m_all->setVisible(count > 1);
    auto *resolveButton = new Button(m_theme, Button::Kind::Primary, tr("Resolve"), "conflictResolve"_L1, foot);
    resolveButton->setKeyHint(tr("Enter"));
    row->addWidget(m_all, 1);
    row->addStretch(count > 1 ? 0 : 1);
    row->addWidget(resolveButton);
    connect(resolveButton, &QAbstractButton::clicked, this, &OutboxPane::resolve);
    return foot;
}

//! Enter decides, whichever of the choices has the focus.
void OutboxPane::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_choices)
        resolve();
    else
        Pane::keyPressEvent(event);
}

void OutboxPane::resolve()
{
    if (m_choices && m_choices->checkedId() >= 0)
        Q_EMIT resolved(Resolution(m_choices->checkedId()), m_all && m_all->isVisible() && m_all->isChecked());
}

void OutboxPane::addHistory(QVBoxLayout *column, const domain::Change &change)
{
    column->addWidget(new TextLabel(m_theme, TextStyle::Section, Tone::Text, tr("History"), m_content));
    const auto add = [&](const QString &text, const QDateTime &when) {
        if (!when.isValid())
            return;
        auto *row = new QHBoxLayout;
        auto *label = new TextLabel(m_theme, TextStyle::Body, Tone::Text, text, m_content);
        label->setWordWrap(true);
        row->addWidget(label, 1);
        row->addWidget(new TextLabel(m_theme, TextStyle::Small, Tone::Secondary, time(when), m_content), 0,
                       Qt::AlignTop);
        column->addLayout(row);
    };
    const bool isSettled = change.state != domain::ChangeState::Ready && change.state != domain::ChangeState::Draft;
    if (isSettled)
        add(change.state == domain::ChangeState::Conflict ? tr("The platform has another value")
                                                          : tables::ChangeText::state(change.state),
            change.changedAt);
    if (change.firstSentAt.isValid())
        add(change.attempt > 1 ? tr("Sent, %1 attempts").arg(change.attempt) : tr("Sent"), change.firstSentAt);
    const QString who = change.by.left(100).simplified();
    add(who.isEmpty() ? tr("Change made")
        : domain::leavesLine(change.order.kind)
            ? tr("Made by %1").arg(who)
            : tr("%1 set %2").arg(who, tables::OutboxTable::fromTo(change, QLocale()).second.left(80)),
        change.madeAt);
}

} // namespace ui
