// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/changetext.h"
#include "ui/changewords.h"
#include "ui/delegates/resultdelegate.h"
#include "ui/widgets/outboxpane.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using tables::OutboxGroup;

void OutboxPane::addFact(QVBoxLayout *column, const QString &name, const QString &value, QLatin1String object)
{
    if (value.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *label = new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, name, m_content);
    label->setFixedWidth(m_theme.scaled(88));
    auto *text = new TextLabel(m_theme, TextStyle::Body, Tone::Text, value, m_content);
    text->setObjectName(object);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(label, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    column->addLayout(row);
}

void OutboxPane::addButtons(const QList<std::pair<OutboxAct, QString>> &acts)
{
    if (acts.isEmpty())
        return;
    auto *foot = new Pane(m_theme, Fill::Bg, Qt::TopEdge, m_content);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(18, 10, 18, 10);
    row->setSpacing(8);
    row->addStretch(1);
    for (const auto &[act, text] : acts) {
        const bool isLast = &acts.last().second == &text;
        const Button::Kind kind = act == OutboxAct::Discard ? Button::Kind::Danger
                                  : isLast                  ? Button::Kind::Primary
                                                            : Button::Kind::Secondary;
        auto *button = new Button(m_theme, kind, text, QLatin1String(), foot);
        button->setObjectName(u"outboxPaneAct%1"_s.arg(int(act)));
        row->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, what = act] { Q_EMIT wanted(what); });
    }
    m_content->layout()->addWidget(foot);
}

void OutboxPane::buildChange()
{
    QVBoxLayout *whole = begin();
    const domain::Change &change = *m_shown->change;
    const OutboxGroup group = m_shown->entry.group;
    const QLocale locale;
    const auto [shape, hue] = changeMark(tables::OutboxTable::stateOf(group));
    QWidget *head = addHead(tables::ChangeText::state(change.state), shape, hue);
    addTarget(static_cast<QVBoxLayout *>(head->layout()), change);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(18, 12, 18, 12);
    body->setSpacing(6);
    const auto [before, after] = tables::OutboxTable::fromTo(change, locale);
    addFact(body, tr("From"), before, "outboxFactFrom"_L1);
    addFact(body, tr("To"), after, "outboxFactTo"_L1);
    if (const auto &cards = change.order.value.cards) {
        addFact(body, tr("Contact"), u"%1, %2"_s.arg(cards->email, cards->phone).left(300).simplified());
        addFact(body, tr("Address"), u"%1, %2"_s.arg(cards->address, cards->country).left(600).simplified());
        addFact(body, tr("Notes"), cards->notes.left(300).simplified());
    }
    if (const auto &ticket = change.order.value.ticket) {
        addFact(body, tr("About"), tables::ChangeText::ticketKind(ticket->kind));
        addFact(body, tr("Text"), ticket->text.left(600), "outboxFactText"_L1);
    }
    addFact(body, tr("By"), change.by.left(100).simplified());
    if (group == OutboxGroup::Failed) {
        addFact(body, tr("Why"), tables::ChangeText::problem(change.problem), "outboxFactWhy"_L1);
        const QString own = change.problem.message.left(300).simplified();
        addFact(body, tr("In its words"), own == tables::ChangeText::problem(change.problem) ? QString() : own);
        addFact(body, tr("Request"), change.problem.requestId.left(100));
    }
    if (group == OutboxGroup::Unknown)
        addFact(body, tr("Why"), tr("It left and no answer came. The platform is asked before anything else is done."));
    if (group == OutboxGroup::Draft)
        addFact(body, tr("Why"),
                domain::leavesLine(change.order.kind)
                    ? tr("It was made offline. It goes out once you confirm it again.")
                    : tr("It costs money and was made offline. It goes out once you confirm it again."));
    if (group == OutboxGroup::Damaged)
        addFact(body, tr("Why"),
                tr("The file was changed from outside. What is shown may be wrong, and is never sent."));
    body->addSpacing(8);
    addHistory(body, change);
    body->addStretch(1);
    whole->addLayout(body, 1);
    QList<std::pair<OutboxAct, QString>> acts;
    const bool canDiscard = group == OutboxGroup::Failed || group == OutboxGroup::Draft ||
                            group == OutboxGroup::Queued || group == OutboxGroup::Damaged;
    if (canDiscard)
        acts << std::pair(OutboxAct::Discard, tr("Discard"));
    if (canDiscard && group != OutboxGroup::Damaged && domain::hasValue(change.order.kind))
        acts << std::pair(OutboxAct::Edit, tr("Edit…"));
    if (group == OutboxGroup::Failed)
        acts << std::pair(OutboxAct::Retry, tr("Retry"));
    if (group == OutboxGroup::Draft)
        acts << std::pair(OutboxAct::Confirm, tr("Confirm…"));
    if (group == OutboxGroup::Unknown)
        acts << std::pair(OutboxAct::CheckNow, tr("Ask now"));
    addButtons(acts);
}

void OutboxPane::buildRun()
{
    QVBoxLayout *whole = begin();
    const tables::OutboxEntry &entry = m_shown->entry;
    const auto [shape, hue] = changeMark(tables::OutboxTable::stateOf(entry.group));
    const qint64 all = m_shown->run ? m_shown->run->lines() : entry.lines;
    QWidget *head = addHead(words::changeStep(entry.order, all), shape, hue);
    auto *made = new TextLabel(m_theme, TextStyle::Body, Tone::Secondary,
                               tr("%1, %2").arg(entry.by.left(100).simplified(), time(entry.madeAt)), m_content);
    head->layout()->addWidget(made);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(18, 12, 18, 12);
    body->setSpacing(6);
    addFact(body, tr("To"), tables::ChangeText::wanted(entry.order, QLocale()), "outboxFactTo"_L1);
    qint64 failed = 0;
    qint64 waiting = 0;
    if (m_shown->run) {
        for (const domain::ChangeState state : domain::kAllChangeStates) {
            if (const qint64 count = m_shown->run->count(state); count > 0)
                addFact(body, tables::ChangeText::state(state), words::lines(count));
        }
        failed = m_shown->run->count(domain::ChangeState::Rejected);
        waiting = m_shown->run->count(domain::ChangeState::Ready) + m_shown->run->count(domain::ChangeState::Draft);
    }
    body->addStretch(1);
    whole->addLayout(body, 1);
    QList<std::pair<OutboxAct, QString>> acts;
    if (waiting > 0 || (failed > 0 && entry.group == OutboxGroup::Failed))
        acts << std::pair(OutboxAct::Discard, tr("Discard…"));
    if (failed > 0)
        acts << std::pair(OutboxAct::Retry, tr("Retry failed"));
    if (entry.group == OutboxGroup::Draft)
        acts << std::pair(OutboxAct::Confirm, tr("Confirm…"));
    acts << std::pair(OutboxAct::Results, tr("Results…"));
    addButtons(acts);
}

} // namespace ui
