// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/linepage.h"

#include "ui/widgets/answerspane.h"
#include "ui/widgets/destinationshead.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/linelogpane.h"
#include "ui/widgets/toggles.h"
#include "ui/widgets/viewtabs.h"
#include "ui/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kFactHeight = 22;
constexpr int kFactRow = 44;
constexpr int kWidestFact = 220;

//! What stands behind the button with more: what has no button of its own.
constexpr std::array kMore{ActionId::Labels,          ActionId::EditNotes,        ActionId::EndUser,
                           ActionId::Activate,        ActionId::Deactivate,       ActionId::Suspend,
                           ActionId::Resume,          ActionId::DeactivationDate, ActionId::RefillData,
                           ActionId::DataAutoRefill,  ActionId::ConfirmRenewal,   ActionId::AddToStore,
                           ActionId::RemoveFromStore, ActionId::OpenTicket,       ActionId::EvidenceBundle};

} // namespace

void LinePage::buildUi()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    m_whole = new QStackedWidget(this);
    outer->addWidget(m_whole);
    auto *content = new QWidget(m_whole);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_head = buildHead();
    m_answers = new AnswersPane(m_program, m_workspace, m_theme, m_actions, m_busy, false, content);
    m_tabBar = buildTabs();
    m_stack = new QStackedWidget(content);
    column->addWidget(m_head);
    column->addWidget(m_answers);
    column->addWidget(m_tabBar);
    column->addWidget(m_stack, 1);
    m_missing = new StateFace(m_theme, "lineMissing"_L1, m_whole);
    m_whole->addWidget(content);
    m_whole->addWidget(m_missing);
}

QWidget *LinePage::buildHead()
{
    auto *head = new Pane(m_theme, Pane::Fill::Bg, {}, this);
    head->setObjectName("lineHead"_L1);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(20, 12, 20, 4);
    column->setSpacing(6);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    addName(top, head);
    addSteps(top, head);
    addActions(top, head);
    column->addLayout(top);
    auto *state = new QHBoxLayout;
    state->setSpacing(6);
    m_mark = new Mark(m_theme, head);
    m_status = new TextLabel(m_theme, TextStyle::BodyStrong, Tone::Text, {}, head);
    m_status->setObjectName("lineStatus"_L1);
    m_statusAside = new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, {}, head);
    m_statusAside->setObjectName("lineStatusReason"_L1);
    m_statusAside->setElided(Qt::ElideRight);
    state->addWidget(m_mark);
    state->addWidget(m_status);
    state->addWidget(m_statusAside, 1);
    column->addLayout(state);
    column->addLayout(buildFacts(head));
    return head;
}

void LinePage::addName(QHBoxLayout *row, QWidget *head)
{
    m_name = new TextLabel(m_theme, TextStyle::Title, Tone::Text, {}, head);
    m_name->setObjectName("lineName"_L1);
    m_name->setElided(Qt::ElideRight);
    m_nameEdit = new QLineEdit(head);
    m_nameEdit->setObjectName("lineNameEdit"_L1);
    m_nameEdit->setAccessibleName(tr("Notes"));
    m_nameEdit->setMaxLength(int(domain::kLongestNote));
    m_nameEdit->installEventFilter(this);
    m_nameEdit->hide();
    m_nameButton = new IconButton(m_theme, "pencil"_L1, tr("Edit notes"), "lineNameButton"_L1, head);
    Actions::bind(m_nameButton, m_actions[ActionId::EditNotes]);
    row->addWidget(m_name);
    row->addWidget(m_nameEdit, 3);
    row->addWidget(m_nameButton);
    row->addStretch(1);
    connect(m_nameEdit, &QLineEdit::returnPressed, this, [this] { endNotes(true); });
}

void LinePage::addSteps(QHBoxLayout *row, QWidget *head)
{
    m_place = new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, {}, head);
    m_place->setObjectName("linePlace"_L1);
    m_previous = new IconButton(m_theme, "chevron-up"_L1, tr("The line before"), "previousLine"_L1, head);
    m_next = new IconButton(m_theme, "chevron-down"_L1, tr("The next line"), "nextLine"_L1, head);
    row->addSpacing(8);
    row->addWidget(m_place);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addSpacing(4);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { step(1); });
}

void LinePage::addActions(QHBoxLayout *row, QWidget *head)
{
    const auto add = [&](ActionId id, const QString &text, QLatin1String icon, QLatin1String name, Button::Kind kind) {
        auto *button = new Button(m_theme, kind, text, name, head);
        button->setIconName(icon);
        Actions::bind(button, m_actions[id]);
        row->addWidget(button);
        return button;
    };
    const auto plain = Button::Kind::Secondary;
    add(ActionId::SendSms, tr("Send SMS…"), "message-square"_L1, "lineSms"_L1, plain);
    add(ActionId::Assign, tr("Move…"), "network"_L1, "lineMove"_L1, plain);
    add(ActionId::ChangePlan, tr("Change plan…"), "layers"_L1, "linePlan"_L1, plain);
    m_activate = add(ActionId::Activate, tr("Activate…"), "power"_L1, "lineActivate"_L1, plain);
    m_deactivate =
        add(ActionId::Deactivate, tr("Deactivate…"), "power-off"_L1, "lineDeactivate"_L1, Button::Kind::Danger);
    m_activate->hide();
    m_more = new IconButton(m_theme, "menu"_L1, tr("More that can be done with this line"), "lineMore"_L1, head);
    row->addWidget(m_more);
    connect(m_more, &QAbstractButton::clicked, this, &LinePage::openMenu);
}

void LinePage::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName("lineMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const ActionId id : kMore)
        menu->addAction(m_actions[id]);
    menu->popup(m_more->mapToGlobal(QPoint(m_more->width() - menu->sizeHint().width(), m_more->height())));
}

QLayout *LinePage::buildFacts(QWidget *head)
{
    auto *row = new FlowLayout(nullptr, m_theme.scaled(kFactRow), 24); // what does not fit goes on below
    const std::pair<QString, QString> facts[] = {{u"iccid"_s, tr("ICCID")},        {u"subAccount"_s, tr("Sub-account")},
                                                 {u"group"_s, tr("Group")},        {u"plan"_s, tr("Rate plan")},
                                                 {u"session"_s, tr("In session")}, {u"seen"_s, tr("Last seen")},
                                                 {u"imei"_s, tr("IMEI")}};
    for (const auto &[key, name] : facts)
        addFact(row, key, name, head);
    auto *holder = new QWidget(head);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins({});
    column->setSpacing(1);
    column->addWidget(new TextLabel(m_theme, TextStyle::Small, Tone::Secondary, tr("Labels"), holder));
    m_labels = new LabelChips(m_theme, holder);
    m_labels->setMinimumWidth(m_theme.scaled(110));
    m_labels->setMinimumHeight(kFactHeight);
    column->addWidget(m_labels);
    row->insertWidget(row->count(), holder);
    return row;
}

void LinePage::addFact(FlowLayout *row, const QString &key, const QString &name, QWidget *head)
{
    auto *holder = new QWidget(head);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins({});
    column->setSpacing(1);
    column->addWidget(new TextLabel(m_theme, TextStyle::Small, Tone::Secondary, name, holder));
    auto *value = new TextLabel(m_theme, TextStyle::Body, Tone::Text, {}, head);
    value->setObjectName(u"line%1"_s.arg(key.left(1).toUpper() + key.mid(1)));
    value->setMinimumHeight(kFactHeight);
    auto *below = new QHBoxLayout;
    below->setSpacing(2);
    below->addWidget(value);
    if (key == "iccid"_L1) {
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *copy = new IconButton(m_theme, "copy"_L1, tr("Copy ICCID"), "lineCopyIccid"_L1, head);
        copy->setFixedSize(kFactHeight, kFactHeight);
        copy->setIconSize({14, 14});
        below->addWidget(copy);
        connect(copy, &QAbstractButton::clicked, this, [this] {
            QGuiApplication::clipboard()->setText(m_iccid.text);
            Q_EMIT announced(tr("ICCID copied"));
        });
    } else {
        value->setElided(Qt::ElideRight);
        value->setMaximumWidth(m_theme.scaled(kWidestFact));
    }
    column->addLayout(below);
    row->insertWidget(row->count(), holder);
    m_facts.insert(key, value);
}

//! R86: the days of the month and a map above the table; where there is no room for both, a choice in the bar.
void LinePage::addDestinations(LineLogPane *log)
{
    auto *head = new DestinationsHead(m_workspace, m_theme, m_busy, log);
    auto *which = new SegmentedControl(m_theme, tr("What stands above the rows"), "destinationsWhich"_L1, log);
    which->add(int(DestinationsHead::Days), tr("Days"), "destinationsDays"_L1);
    which->add(int(DestinationsHead::Map), tr("Map"), "destinationsMap"_L1);
    which->setCurrent(int(DestinationsHead::Days));
    log->setAbove(head);
    log->addControl(which);
    connect(which, &SegmentedControl::chosen, head, [head](int id) { head->showSide(DestinationsHead::Side(id)); });
    connect(head, &DestinationsHead::arranged, which, [which](bool both) { which->setVisible(!both); });
    connect(head, &DestinationsHead::countryWanted, log, &LineLogPane::chooseCountry);
    connect(log, &LineLogPane::loaded, head, &DestinationsHead::show);
}

QWidget *LinePage::buildTabs()
{
    auto *bar = new Pane(m_theme, Pane::Fill::Bg, Qt::BottomEdge, this);
    bar->setObjectName("lineTabs"_L1);
    bar->setAccessibleName(tr("Views of the line"));
    bar->setFixedHeight(m_theme.scaled(42));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(20, 0, 20, 1);
    row->setSpacing(20);
    const std::pair<QString, QString> tabs[kLineTabs] = {{u"tabUsage"_s, tr("Usage")},
                                                         {u"tabConnections"_s, tr("Connection log")},
                                                         {u"tabDestinations"_s, tr("Destinations")},
                                                         {u"tabDaily"_s, tr("Daily statistics")},
                                                         {u"tabSms"_s, tr("SMS")},
                                                         {u"tabAudit"_s, tr("Audit log")},
                                                         {u"tabRecords"_s, tr("CDRs")},
                                                         {u"tabTickets"_s, tr("Tickets")},
                                                         {u"tabSim"_s, tr("SIM")}};
    for (int i = 0; i < kLineTabs; ++i) {
        auto *tab = new ViewTab(m_theme, tabs[i].second, {}, bar);
        tab->setObjectName(tabs[i].first);
        tab->setChecked(i == 0);
        row->addWidget(tab);
        m_tabs << tab;
        connect(tab, &QAbstractButton::clicked, this, [this, i] { showTab(LineTab(i)); });
    }
    row->addStretch(1);
    return bar;
}

} // namespace ui
