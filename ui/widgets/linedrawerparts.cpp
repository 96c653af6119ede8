// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answerspane.h"
#include "ui/widgets/labelchips.h"
#include "ui/widgets/linedrawer.h"

#include <QHBoxLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace ui {

void LineDrawer::buildUi()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_answers = new AnswersPane(m_program, m_workspace, m_theme, m_actions, m_busy, true, m_content);
    column->addWidget(m_answers);
    connect(m_answers, &AnswersPane::changeWanted, this, &LineDrawer::changeWanted);
    connect(m_answers, &AnswersPane::logWanted, this, [this](domain::LineLog log) {
        if (m_line)
            Q_EMIT logWanted(m_line->iccid, log);
    });
    column->addWidget(buildUsage());
    column->addWidget(buildFacts());
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName("drawerScroll"_L1);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_nothing = new TextLabel(m_theme, TextStyle::Body, Tone::Hint, tr("Choose a line to see its details."), this);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMinimumHeight(160);
    auto *holder = new QWidget(scroll);
    auto *inside = new QVBoxLayout(holder);
    inside->setContentsMargins({});
    inside->addWidget(m_nothing);
    inside->addWidget(m_content, 1);
    scroll->setWidget(holder);
    whole->addWidget(scroll, 1);
    auto *foot = new Pane(m_theme, Fill::Bg, Qt::TopEdge, this);
    foot->setFixedHeight(m_theme.scaled(40));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 1, 12, 0);
    auto *next = new Button(m_theme, Button::Kind::Quiet, tr("Next"), "drawerNext"_L1, foot);
    next->setAccessibleName(tr("Next line"));
    next->setKeyHint(tr("Down"));
    auto *close = new Button(m_theme, Button::Kind::Quiet, tr("Hide"), "drawerHide"_L1, foot);
    close->setAccessibleName(tr("Hide the details"));
    close->setKeyHint(tr("Space"));
    row->addWidget(close);
    row->addStretch(1);
    row->addWidget(next);
    whole->addWidget(foot);
    connect(close, &QAbstractButton::clicked, this, &LineDrawer::closeWanted);
    connect(next, &QAbstractButton::clicked, this, &LineDrawer::nextWanted);
}

QWidget *LineDrawer::buildHead()
{
    auto *head = new Pane(m_theme, Fill::Bg, Qt::BottomEdge, m_content);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(14, 10, 12, 14);
    column->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setSpacing(2);
    m_iccid = new TextLabel(m_theme, TextStyle::HeaderTitle, Tone::Text, {}, head);
    m_iccid->setObjectName("drawerIccid"_L1);
    m_iccid->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *copyButton = new IconButton(m_theme, "copy"_L1, tr("Copy ICCID"), "copyIccid"_L1, head);
    auto *closeButton = new IconButton(m_theme, "x"_L1, tr("Close the details"), "drawerClose"_L1, head);
    top->addWidget(m_iccid);
    top->addWidget(copyButton);
    top->addStretch(1);
    top->addWidget(closeButton);
    column->addLayout(top);
    column->addLayout(buildNotes(head));
    auto *state = new QHBoxLayout;
    state->setSpacing(6);
    m_mark = new Mark(m_theme, head);
    m_status = new TextLabel(m_theme, TextStyle::Body, Tone::Text, {}, head);
    m_status->setObjectName("drawerStatus"_L1);
    state->addWidget(m_mark);
    state->addWidget(m_status, 1);
    column->addLayout(state);
    m_statusAside = new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, {}, head);
    m_statusAside->setObjectName("drawerStatusReason"_L1);
    m_statusAside->setWordWrap(true);
    column->addWidget(m_statusAside);
    column->addSpacing(4);
    column->addLayout(buildActions(head));
    connect(copyButton, &QAbstractButton::clicked, this, [this] { copy(tr("ICCID"), m_iccid->text()); });
    connect(closeButton, &QAbstractButton::clicked, this, &LineDrawer::closeWanted);
    return head;
}

QLayout *LineDrawer::buildNotes(QWidget *head)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    m_notes = new TextLabel(m_theme, TextStyle::Body, Tone::Text, {}, head);
    m_notes->setObjectName("drawerNotes"_L1);
    m_notes->setWordWrap(true);
    m_notesEdit = new QLineEdit(head);
    m_notesEdit->setObjectName("drawerNotesEdit"_L1);
    m_notesEdit->setAccessibleName(tr("Notes"));
    m_notesEdit->setMaxLength(int(domain::kLongestNote));
    m_notesEdit->installEventFilter(this);
    m_notesEdit->hide();
    m_notesButton = new IconButton(m_theme, "pencil"_L1, tr("Edit notes"), "drawerNotesButton"_L1, head);
    m_notesButton->setFixedSize(24, 24);
    m_notesButton->setIconSize({14, 14});
    row->addWidget(m_notes, 1);
    row->addWidget(m_notesEdit, 1);
    row->addWidget(m_notesButton, 0, Qt::AlignTop);
    const auto follow = [this] {
        const QAction *action = m_actions[ActionId::EditNotes];
        m_notesButton->setEnabled(action->isEnabled());
        m_notesButton->setToolTip(action->isEnabled() ? tr("Edit notes (F2)") : action->toolTip());
    };
    follow();
    connect(m_actions[ActionId::EditNotes], &QAction::changed, m_notesButton, follow);
    connect(m_notesButton, &QAbstractButton::clicked, this, &LineDrawer::editNotes);
    connect(m_notesEdit, &QLineEdit::returnPressed, this, [this] { endNotes(true); });
    return row;
}

QLayout *LineDrawer::buildActions(QWidget *head)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    const auto add = [&](ActionId id, const QString &text, QLatin1String name, Button::Kind kind) {
        auto *button = new Button(m_theme, kind, text, name, head);
        QAction *action = m_actions[id];
        const auto follow = [button, action, text] {
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->isEnabled() ? text : action->toolTip());
        };
        follow();
        connect(action, &QAction::changed, button, follow);
        row->addWidget(button);
        return button;
    };
    auto *sms = add(ActionId::SendSms, tr("SMS…"), "drawerSms"_L1, Button::Kind::Secondary);
    auto *move = add(ActionId::Assign, tr("Assign…"), "drawerAssign"_L1, Button::Kind::Secondary);
    m_stateButton = add(ActionId::Deactivate, tr("Deactivate…"), "drawerState"_L1, Button::Kind::Danger);
    row->addStretch(1);
    connect(sms, &QAbstractButton::clicked, this, [this] { Q_EMIT changeWanted(domain::ChangeKind::SendSms); });
    connect(move, &QAbstractButton::clicked, this, [this] { Q_EMIT changeWanted(domain::ChangeKind::SubAccount); });
    connect(m_stateButton, &QAbstractButton::clicked, this, [this] {
        Q_EMIT changeWanted(m_stateButton->property("activates").toBool() ? domain::ChangeKind::Activate
                                                                          : domain::ChangeKind::Deactivate);
    });
    return row;
}

QWidget *LineDrawer::section(const QString &title, QVBoxLayout *&column, QWidget *parent)
{
    auto *pane = new Pane(m_theme, Fill::Bg, Qt::BottomEdge, parent);
    column = new QVBoxLayout(pane);
    column->setContentsMargins(14, 12, 12, 14);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->addWidget(new TextLabel(m_theme, TextStyle::Section, Tone::Text, title, pane));
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(2);
    return pane;
}

QWidget *LineDrawer::buildUsage()
{
    QVBoxLayout *column = nullptr;
    QWidget *pane = section(tr("Usage"), column, m_content);
    m_month = new TextLabel(m_theme, TextStyle::Small, Tone::Secondary, {}, pane);
    auto *tableButton =
        new IconButton(m_theme, "table"_L1, tr("Show the chart as a table"), "chartTableButton"_L1, pane);
    tableButton->setToolTip(u"%1 (Ctrl+Shift+T)"_s.arg(tr("Show the chart as a table")));
    auto *top = static_cast<QHBoxLayout *>(column->itemAt(0)->layout());
    top->addWidget(m_month);
    top->addWidget(tableButton);
    connect(tableButton, &QAbstractButton::clicked, m_actions[ActionId::ChartTable], &QAction::trigger);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(8);
    const auto figure = [&](TextLabel *&value, const QString &below, QLatin1String name) {
        auto *box = new QVBoxLayout;
        box->setSpacing(0);
        value = new TextLabel(m_theme, TextStyle::Section, Tone::Text, {}, pane);
        value->setObjectName(name);
        box->addWidget(value);
        box->addWidget(new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, below, pane));
        figures->addLayout(box, 1);
    };
    figure(m_todayValue, tr("today"), "drawerToday"_L1);
    figure(m_monthValue, tr("this month"), "drawerMonth"_L1);
    figure(m_forecastValue, tr("forecast"), "drawerForecast"_L1);
    column->addLayout(figures);
    column->addSpacing(4);
    m_chart = new TimeChart(m_theme, pane);
    column->addWidget(m_chart);
    m_chartNote = new TextLabel(m_theme, TextStyle::Small, Tone::Hint, {}, pane);
    m_chartNote->hide();
    column->addWidget(m_chartNote);
    return pane;
}

QWidget *LineDrawer::buildFacts()
{
    auto *both = new QWidget(m_content);
    auto *outer = new QVBoxLayout(both);
    outer->setContentsMargins({});
    outer->setSpacing(0);
    QVBoxLayout *column = nullptr;
    outer->addWidget(section(tr("Assignment"), column, both));
    m_facts[u"subAccount"_s] = addFact(column, tr("Sub-account"), "drawerSubAccount"_L1, false);
    m_facts[u"group"_s] = addFact(column, tr("Group"), "drawerGroup"_L1, false);
    m_facts[u"plan"_s] = addFact(column, tr("Rate plan"), "drawerPlan"_L1, false);
    m_facts[u"type"_s] = addFact(column, tr("SIM type"), "drawerType"_L1, false);
    m_facts[u"operator"_s] = addFact(column, tr("Operator"), "drawerOperator"_L1, false);
    m_facts[u"endUser"_s] = addFact(column, tr("End user"), "drawerEndUser"_L1, false);
    m_facts[u"rules"_s] = addFact(column, tr("Rules"), "drawerRules"_L1, false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *name = new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, tr("Labels"), both);
    name->setFixedWidth(m_theme.scaled(88));
    m_labels = new LabelChips(m_theme, both);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(m_labels, 1);
    column->addLayout(row);
    outer->addWidget(section(tr("Identifiers"), column, both));
    m_facts[u"imei"_s] = addFact(column, tr("IMEI"), "drawerImei"_L1, true);
    m_facts[u"msisdn"_s] = addFact(column, tr("MSISDN"), "drawerMsisdn"_L1, true);
    m_facts[u"eid"_s] = addFact(column, tr("EID"), "drawerEid"_L1, true);
    return both;
}

LineDrawer::Fact LineDrawer::addFact(QVBoxLayout *column, const QString &name, QLatin1String object, bool copies)
{
    Fact fact;
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *label = new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, name, m_content);
    label->setFixedWidth(m_theme.scaled(88));
    fact.value = new TextLabel(m_theme, TextStyle::Body, Tone::Text, {}, m_content);
    fact.value->setObjectName(object);
    fact.value->setElided(Qt::ElideMiddle);
    row->addWidget(label);
    row->addWidget(fact.value, 1);
    if (copies) {
        fact.copy = new IconButton(m_theme, "copy"_L1, tr("Copy %1").arg(name), QLatin1String(), m_content);
        fact.copy->setObjectName("copy-"_L1 + object);
        fact.copy->setFixedSize(24, 24);
        fact.copy->setIconSize({14, 14});
        row->addWidget(fact.copy);
        connect(fact.copy, &QAbstractButton::clicked, this,
                [this, name, label = fact.value] { copy(name, label->text()); });
    }
    column->addLayout(row);
    return fact;
}

} // namespace ui
