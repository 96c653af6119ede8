// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/messagedelegate.h"
#include "ui/pages/smspage.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kDetails = 240; // beside the narrowest window the columns still fit
constexpr int kFactName = 72;
constexpr int kTypingPause = 200; // ms

} // namespace

void SmsPage::buildUi(const Theme &theme)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    m_bar = buildBar(theme);
    whole->addWidget(m_bar);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_rows = new RowsView(theme, tr("Messages"), "messageRows"_L1, this);
    m_rows->setModel(&m_table);
    m_rows->setItemDelegate(new MessageDelegate(theme, *m_rows));
    m_rows->setWidths({theme.scaled(106), theme.scaled(150), theme.scaled(128), theme.scaled(120), theme.scaled(100),
                       theme.scaled(74)},
                      {1, 3, 4});
    m_rows->horizontalHeader()->setSectionsClickable(true);
    m_rows->horizontalHeader()->setSortIndicatorShown(true);
    m_rows->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
    m_rows->installEventFilter(this);
    m_face = new StateFace(theme, "messagesFace"_L1, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_face);
    row->addWidget(m_stack, 1);
    m_details = buildDetails(theme);
    row->addWidget(m_details);
    whole->addLayout(row, 1);
}

QComboBox *SmsPage::addChoice(QLayout *row, QLatin1String name, const QString &words,
                              const QList<std::pair<int, QString>> &choices)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(words);
    for (const auto &[id, text] : choices)
        box->addItem(text, id);
    row->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, &SmsPage::ask);
    return box;
}

QLayout *SmsPage::buildChoices(const Theme &theme, QWidget *bar)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_ways = new SegmentedControl(theme, tr("Which messages are shown"), "messageWays"_L1, bar);
    m_ways->add(All, tr("All"), "messagesAll"_L1);
    m_ways->add(ToLines, tr("To lines"), "messagesToLines"_L1);
    m_ways->add(FromLines, tr("From lines"), "messagesFromLines"_L1);
    m_ways->setCurrent(All);
    row->addWidget(m_ways);
    m_states = addChoice(row, "messageStates"_L1, tr("Status"),
                         {{AnyStatus, tr("Any status")},
                          {Waiting, tr("Not delivered yet")},
                          {Delivered, tr("Delivered")},
                          {Failed, tr("Failed")},
                          {Received, tr("Received")}});
    m_periods = addChoice(row, "messagePeriods"_L1, tr("When"),
                          {{AnyTime, tr("Any time")},
                           {Today, tr("Today")},
                           {Week, tr("7 days")},
                           {ThirtyDays, tr("30 days")},
                           {ThisMonth, tr("This month")},
                           {LastMonth, tr("Last month")}});
    m_subAccounts = addChoice(row, "messageSubAccounts"_L1, tr("Sub-account"), {});
    m_subAccounts->addItem(tr("All sub-accounts"), QString());
    m_subAccounts->setMaximumWidth(theme.scaled(180));
    row->addStretch(1);
    m_age = new TextLabel(theme, TextStyle::Body, Tone::Hint, {}, bar);
    m_age->setObjectName("messagesAge"_L1);
    row->addWidget(m_age);
    connect(m_ways, &SegmentedControl::chosen, this, [this](int way) {
        m_ways->setCurrent(way);
        ask();
    });
    return row;
}

QWidget *SmsPage::buildBar(const Theme &theme)
{
    auto *bar = new Pane(theme, Pane::Fill::Bg, Qt::BottomEdge, this);
    bar->setObjectName("messagesBar"_L1);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(20, 8, 20, 9);
    column->setSpacing(8);
    column->addLayout(buildChoices(theme, bar));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_search = new QLineEdit(bar);
    m_search->setObjectName("messagesSearch"_L1);
    m_search->setAccessibleName(tr("Search the messages"));
    m_search->setPlaceholderText(tr("Text, ICCID, person"));
    m_search->setFixedWidth(theme.scaled(220));
    m_sums = new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, bar);
    m_sums->setObjectName("messagesSums"_L1);
    m_sums->setElided(Qt::ElideRight);
    m_export = new Button(theme, Button::Kind::Secondary, tr("Export…"), "messagesExport"_L1, bar);
    m_export->setIconName("download"_L1);
    m_send = new Button(theme, Button::Kind::Primary, tr("Send SMS…"), "messagesSend"_L1, bar);
    Actions::bind(m_send, m_actions[ActionId::SendSms]);
    row->addWidget(m_search);
    row->addWidget(m_sums, 1);
    row->addWidget(m_export);
    row->addWidget(m_send);
    column->addLayout(row);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPause);
    connect(&m_pause, &QTimer::timeout, this, &SmsPage::ask);
    connect(m_search, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_export, &QAbstractButton::clicked, this, &SmsPage::chooseFile);
    return bar;
}

TextLabel *SmsPage::addFact(const Theme &theme, QVBoxLayout *column, const QString &name, QLatin1String objectName)
{
    auto *row = new QHBoxLayout;
    auto *title = new TextLabel(theme, TextStyle::Body, Tone::Secondary, name, m_details);
    title->setFixedWidth(theme.scaled(kFactName));
    auto *value = new TextLabel(theme, TextStyle::Body, Tone::Text, {}, m_details);
    value->setObjectName(objectName);
    value->setWordWrap(true);
    row->addWidget(title, 0, Qt::AlignTop);
    row->addWidget(value, 1);
    column->addLayout(row);
    return value;
}

QWidget *SmsPage::buildDetails(const Theme &theme)
{
    auto *pane = new Pane(theme, Pane::Fill::Bg, Qt::LeftEdge, this);
    m_details = pane;
    pane->setObjectName("messageDetails"_L1);
    pane->setAccessibleName(tr("The message"));
    pane->setFixedWidth(theme.scaled(kDetails));
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(17, 14, 16, 14);
    column->setSpacing(6);
    m_direction = new TextLabel(theme, TextStyle::HeaderTitle, Tone::Text, {}, pane);
    m_iccid = new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, pane);
    m_iccid->setObjectName("messageIccid"_L1);
    m_iccid->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes = new TextLabel(theme, TextStyle::Body, Tone::Text, {}, pane);
    m_notes->setWordWrap(true);
    m_text = new TextLabel(theme, TextStyle::Body, Tone::Text, {}, pane);
    m_text->setObjectName("messageText"_L1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QWidget *widget : {m_direction, m_iccid, m_notes})
        column->addWidget(widget);
    column->addSpacing(6);
    column->addWidget(m_text);
    column->addSpacing(6);
    m_state = addFact(theme, column, tr("Status"), "messageState"_L1);
    m_accepted = addFact(theme, column, tr("Accepted"), "messageAccepted"_L1);
    m_sent = addFact(theme, column, tr("Sent"), "messageSent"_L1);
    m_settled = addFact(theme, column, tr("Settled"), "messageSettled"_L1);
    m_by = addFact(theme, column, tr("By"), "messageBy"_L1);
    column->addSpacing(6);
    column->addLayout(buildButtons(theme));
    column->addStretch(1);
    return pane;
}

QLayout *SmsPage::buildButtons(const Theme &theme)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_open = new Button(theme, Button::Kind::Secondary, tr("Open the line"), "messageOpen"_L1, m_details);
    m_answer = new Button(theme, Button::Kind::Secondary, tr("Reply…"), "messageAnswer"_L1, m_details);
    row->addWidget(m_open);
    row->addWidget(m_answer);
    row->addStretch(1);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        if (const tables::MessageRow *row = current())
            Q_EMIT conversationWanted(row->listed.message.iccid);
    });
    connect(m_answer, &QAbstractButton::clicked, this, &SmsPage::answer);
    return row;
}

} // namespace ui
