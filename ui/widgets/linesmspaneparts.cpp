// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/balance.h"
#include "ui/changewords.h"
#include "ui/delegates/bubbledelegate.h"
#include "ui/widgets/linesmspane.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using tables::Bubbles;

namespace ui {

QWidget *LineSmsPane::buildBar()
{
    auto *bar = new Pane(theme(), Fill::Bg, Qt::BottomEdge, this);
    bar->setFixedHeight(theme().scaled(46));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(20, 0, 20, 1);
    row->setSpacing(8);
    m_filter = new SegmentedControl(theme(), tr("Which messages are shown"), "smsFilter"_L1, bar);
    m_filter->add(int(Bubbles::All), tr("All"), "smsAll"_L1);
    m_filter->add(int(Bubbles::ToLine), tr("To the line"), "smsToLine"_L1);
    m_filter->add(int(Bubbles::FromLine), tr("From the line"), "smsFromLine"_L1);
    m_filter->add(int(Bubbles::Failed), tr("Failed"), "smsFailedOnly"_L1);
    m_filter->setCurrent(int(Bubbles::All));
    m_ageLabel = new TextLabel(theme(), TextStyle::Body, Tone::Hint, {}, bar);
    m_ageLabel->setObjectName("smsAge"_L1);
    m_export = new Button(theme(), Button::Kind::Secondary, tr("Export…"), "smsExport"_L1, bar);
    m_export->setIconName("download"_L1);
    m_export->setEnabled(false);
    row->addWidget(m_filter);
    row->addStretch(1);
    row->addWidget(m_ageLabel);
    row->addWidget(m_export);
    return bar;
}

QWidget *LineSmsPane::buildConversation()
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildBar());
    m_list = new QListView(holder);
    m_list->setObjectName("smsMessages"_L1);
    m_list->setAccessibleName(tr("Messages"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new BubbleDelegate(theme(), *m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setResizeMode(QListView::Adjust); // bubbles are as high as the width makes them
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_face = new StateFace(theme(), "smsFace"_L1, holder);
    m_stack = new QStackedWidget(holder);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_face);
    column->addWidget(m_stack, 1);
    column->addWidget(buildComposer());
    return holder;
}

QWidget *LineSmsPane::buildComposer()
{
    auto *pane = new Pane(theme(), Fill::Bg, Qt::TopEdge, this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(20, 12, 20, 12);
    column->setSpacing(8);
    m_field = new QPlainTextEdit(pane);
    m_field->setObjectName("smsField"_L1);
    m_field->setAccessibleName(tr("A message to the line"));
    m_field->setFixedHeight(theme().scaled(58));
    m_field->setTabChangesFocus(true);
    m_field->document()->setDocumentMargin(8);
    m_field->installEventFilter(this);
    column->addWidget(m_field);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_length = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, pane);
    m_length->setObjectName("smsLength"_L1);
    m_cost = new TextLabel(theme(), TextStyle::Body, Tone::Text, {}, pane);
    m_cost->setObjectName("smsCost"_L1);
    m_send = new Button(theme(), Button::Kind::Primary, tr("Send SMS…"), "smsSend"_L1, pane);
    m_send->setKeyHint(tr("Ctrl Enter"));
    m_templates = new TemplateButton(theme(), m_workspace.templates, true, "smsTemplateChoice"_L1, pane);
    row->addWidget(m_templates);
    row->addWidget(m_length);
    row->addWidget(m_cost);
    row->addStretch(1);
    row->addWidget(m_send);
    column->addLayout(row);
    return pane;
}

TextLabel *LineSmsPane::addFact(QVBoxLayout *column, const QString &name, QLatin1String objectName)
{
    auto *row = new QHBoxLayout;
    auto *title = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, name, this);
    title->setFixedWidth(theme().scaled(116));
    auto *value = new TextLabel(theme(), TextStyle::Body, Tone::Text, {}, this);
    value->setObjectName(objectName);
    row->addWidget(title);
    row->addWidget(value, 1);
    column->addLayout(row);
    return value;
}

QWidget *LineSmsPane::buildFacts()
{
    auto *pane = new Pane(theme(), Fill::Bg, Qt::LeftEdge, this);
    pane->setFixedWidth(theme().scaled(268));
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(6);
    column->addWidget(new TextLabel(theme(), TextStyle::Section, Tone::Text, tr("This month"), pane));
    m_toLine = addFact(column, tr("Sent to the line"), "smsSent"_L1);
    m_fromLine = addFact(column, tr("From the line"), "smsReceived"_L1);
    m_failed = addFact(column, tr("Failed"), "smsFailed"_L1);
    m_monthCost = addFact(column, tr("Cost"), "smsMonthCost"_L1);
    column->addSpacing(14);
    column->addWidget(new TextLabel(theme(), TextStyle::Section, Tone::Text, tr("Limits"), pane));
    const QString price = words::moneyAbout(base::Money{.micros = domain::kSmsPrice});
    auto *limits =
        new TextLabel(theme(), TextStyle::Body, Tone::Secondary,
                      tr("A message holds up to %1 characters and costs %2. Some signs, such as emoji, count "
                         "as two. Only active lines can receive one.")
                          .arg(domain::kLongestSms)
                          .arg(price),
                      pane);
    limits->setWordWrap(true);
    column->addWidget(limits);
    column->addStretch(1);
    return pane;
}

} // namespace ui
