// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/paymentdelegate.h"
#include "ui/pages/billingpage.h"
#include "ui/widgets/cyclecheck.h"
#include "ui/widgets/cycledetails.h"
#include "ui/widgets/toggles.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kTypingPause = 200; // ms

} // namespace

void BillingPage::buildUi(const Theme &theme)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 16, 20, 16);
    whole->setSpacing(14);
    m_card = new BalanceCard(theme, BalanceCard::Form::Tall, this);
    auto *explain = new Button(theme, Button::Kind::Secondary, tr("Explain…"), "billingExplain"_L1, m_card);
    Actions::bind(explain, m_actions[ActionId::ExplainBalance]);
    m_card->addButton(explain);
    auto *funds = new Button(theme, Button::Kind::Primary, tr("Add funds…"), "billingAddFunds"_L1, m_card);
    Actions::bind(funds, m_actions[ActionId::AddFunds]);
    m_card->addButton(funds);
    m_payment = new PaymentCards(m_program, m_workspace, theme, m_actions, m_busy, this);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(m_card, 5);
    cards->addWidget(m_payment, 6);
    whole->addLayout(cards);
    whole->addWidget(buildPanel(theme), 1);
}

QWidget *BillingPage::buildPanel(const Theme &theme)
{
    auto *panel = new Pane(theme, Pane::Fill::Bg, {}, this);
    panel->setRadius(8);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(1, 4, 1, 4); // within the rounded corners
    column->setSpacing(0);
    m_bar = buildBar(theme);
    column->addWidget(m_bar);
    m_equation = new CycleEquation(theme, panel);
    m_equation->hide();
    column->addWidget(m_equation);
    m_rows = new RowsView(theme, tr("Transactions"), "paymentRows"_L1, panel);
    m_rows->setModel(&m_table);
    m_rows->setItemDelegate(new PaymentDelegate(theme, *m_rows));
    m_rows->setWidths({theme.scaled(128), theme.scaled(110), theme.scaled(120), theme.scaled(136), theme.scaled(100),
                       theme.scaled(100), theme.scaled(110)},
                      {2, 3, 6});
    m_rows->horizontalHeader()->setSectionsClickable(true);
    m_rows->horizontalHeader()->setSortIndicatorShown(true);
    m_rows->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
    m_face = new StateFace(theme, "paymentsFace"_L1, panel);
    m_stack = new QStackedWidget(panel);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_face);
    m_details = new CycleDetails(theme, panel);
    m_check = new CycleCheck(theme, panel);
    m_stack->addWidget(m_details);
    m_stack->addWidget(m_check);
    column->addWidget(m_stack, 1);
    column->addWidget(buildFoot(theme));
    return panel;
}

void BillingPage::buildCycles(const Theme &theme, QHBoxLayout *row)
{
    m_earlier = new IconButton(theme, "arrow-left"_L1, tr("Earlier cycle"), "cycleEarlier"_L1, this);
    m_later = new IconButton(theme, "arrow-right"_L1, tr("Later cycle"), "cycleLater"_L1, this);
    m_cycleBox = new QComboBox(this);
    m_cycleBox->setObjectName("cycles"_L1);
    m_cycleBox->setAccessibleName(tr("Billing cycle"));
    m_cycleBox->addItem(tr("All cycles"), QDate());
    m_cycleBox->setMinimumWidth(theme.scaled(150));
    row->addWidget(m_earlier);
    row->addWidget(m_cycleBox);
    row->addWidget(m_later);
    connect(m_earlier, &QAbstractButton::clicked, this, [this] { stepCycle(1); });
    connect(m_later, &QAbstractButton::clicked, this, [this] { stepCycle(-1); });
    connect(m_cycleBox, &QComboBox::currentIndexChanged, this, &BillingPage::ask);
}

QWidget *BillingPage::buildBar(const Theme &theme)
{
    auto *bar = new Pane(theme, Pane::Fill::Bg, Qt::BottomEdge, this);
    bar->setObjectName("paymentsBar"_L1);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(15, 9, 15, 10);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    column->addLayout(row);
    m_views = new SegmentedControl(theme, tr("What is shown of the account's money"), "billingViews"_L1, bar);
    m_views->add(int(View::Transactions), tr("Transactions"), "viewTransactions"_L1);
    m_views->add(int(View::Details), tr("Billing details"), "viewDetails"_L1);
    m_views->add(int(View::Check), tr("Reconciliation"), "viewCheck"_L1);
    m_views->setCurrent(int(m_view));
    row->addWidget(m_views);
    connect(m_views, &SegmentedControl::chosen, this, [this](int view) { showView(View(view)); });
    buildCycles(theme, row);
    row->addStretch(1);
    m_export = new Button(theme, Button::Kind::Secondary, tr("Export…"), "paymentsExport"_L1, bar);
    m_export->setIconName("download"_L1);
    row->addWidget(m_export);
    connect(m_export, &QAbstractButton::clicked, this, &BillingPage::chooseFile);
    m_choices = buildChoices(theme);
    column->addWidget(m_choices);
    return bar;
}

QWidget *BillingPage::buildChoices(const Theme &theme)
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(8);
    m_search = new QLineEdit(bar);
    m_search->setObjectName("paymentsSearch"_L1);
    m_search->setAccessibleName(tr("Search the transactions"));
    m_search->setPlaceholderText(tr("Search transactions"));
    m_search->setFixedWidth(theme.scaled(180));
    const auto addChoice = [&](QLatin1String name, const QString &words) {
        auto *box = new QComboBox(bar);
        box->setObjectName(name);
        box->setAccessibleName(words);
        return box;
    };
    m_states = addChoice("paymentStates"_L1, tr("Status"));
    m_states->addItem(tr("Any status"), AnyStatus);
    m_states->addItem(tr("Paid"), Paid);
    m_states->addItem(tr("Declined"), Declined);
    m_kinds = addChoice("paymentKinds"_L1, tr("Type"));
    m_kinds->addItem(tr("All types"), QString());
    row->addWidget(m_search);
    row->addWidget(m_states);
    row->addWidget(m_kinds);
    row->addStretch(1);
    m_saveInvoices = new Button(theme, Button::Kind::Secondary, tr("Save invoices…"), "invoicesSave"_L1, bar);
    row->addWidget(m_saveInvoices);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPause);
    connect(&m_pause, &QTimer::timeout, this, &BillingPage::ask);
    connect(m_search, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_states, &QComboBox::currentIndexChanged, this, &BillingPage::ask);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &BillingPage::ask);
    return bar;
}

//! What the shown rows come to, the current one in full, and how old all of it is.
QWidget *BillingPage::buildFoot(const Theme &theme)
{
    auto *foot = new Pane(theme, Pane::Fill::Bg, Qt::TopEdge, this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(16, 7, 16, 8);
    column->setSpacing(3);
    m_detail = new TextLabel(theme, TextStyle::Body, Tone::Text, {}, foot);
    m_detail->setObjectName("paymentDetail"_L1);
    m_detail->setElided(Qt::ElideRight);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *current = new QHBoxLayout;
    current->setSpacing(8);
    m_viewInvoice = new Button(theme, Button::Kind::Link, tr("View the invoice"), "invoiceView"_L1, foot);
    m_saveInvoice = new Button(theme, Button::Kind::Link, tr("Save as PDF…"), "invoiceSave"_L1, foot);
    current->addWidget(m_detail, 1);
    current->addWidget(m_viewInvoice);
    current->addWidget(m_saveInvoice);
    column->addLayout(current);
    auto *row = new QHBoxLayout;
    m_sums = new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, foot);
    m_sums->setObjectName("paymentsSums"_L1);
    m_sums->setElided(Qt::ElideRight);
    m_age = new TextLabel(theme, TextStyle::Body, Tone::Hint, {}, foot);
    m_age->setObjectName("paymentsAge"_L1);
    row->addWidget(m_sums, 1);
    row->addWidget(m_age);
    column->addLayout(row);
    return foot;
}

} // namespace ui
