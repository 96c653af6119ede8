// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/changesheet.h"

#include "ui/delegates/previewdelegate.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

void ChangeSheet::buildUi()
{
    auto *column = new QVBoxLayout(panel());
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_body = new QStackedWidget(panel());
    m_body->addWidget(buildProgress());
    auto *content = new QWidget(m_body);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins({});
    row->setSpacing(0);
    m_facts = new PlanFacts(theme(), content);
    m_facts->setFixedWidth(theme().scaled(340));
    row->addWidget(m_facts);
    row->addWidget(buildRight(), 1);
    m_body->addWidget(content);
    column->addWidget(m_body, 1);
    column->addWidget(buildFoot());
}

QWidget *ChangeSheet::buildHead()
{
    const Head head = makeHead(tr("Close the preview"), "changeClose"_L1);
    m_title = head.title;
    m_title->setObjectName("changeTitle"_L1);
    m_context = head.context;
    m_context->setObjectName("changeContext"_L1);
    return head.pane;
}

QWidget *ChangeSheet::buildProgress()
{
    auto *face = new QWidget(panel());
    auto *column = new QVBoxLayout(face);
    column->setSpacing(12);
    m_waiting = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, face);
    m_waiting->setObjectName("changeWaiting"_L1);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setWordWrap(true);
    auto *progress = new QProgressBar(face);
    progress->setObjectName("changeProgress"_L1);
    progress->setAccessibleName(tr("Progress of the check"));
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setFixedSize(240, 16);
    column->addStretch(1);
    column->addWidget(m_waiting);
    column->addWidget(progress, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return face;
}

QWidget *ChangeSheet::buildRight()
{
    auto *right = new QWidget(panel());
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *bar = new Pane(theme(), Pane::Fill::Bg, Qt::BottomEdge, right);
    bar->setFixedHeight(theme().scaled(50));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 12, 1);
    row->setSpacing(8);
    m_tabs = new SegmentedControl(theme(), tr("Lines of the preview"), "changeTabs"_L1, bar);
    using Tab = tables::PreviewTable::Tab;
    m_tabs->add(int(Tab::Changing), {}, "changeTabChanging"_L1);
    m_tabs->add(int(Tab::Skipped), {}, "changeTabSkipped"_L1);
    m_tabs->add(int(Tab::Remarked), {}, "changeTabRemarked"_L1);
    m_filter = new QLineEdit(bar);
    m_filter->setObjectName("changeFilter"_L1);
    m_filter->setAccessibleName(tr("Filter the preview"));
    m_filter->setPlaceholderText(tr("ICCID, notes"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(theme().scaled(180));
    m_export = new Button(theme(), Button::Kind::Quiet, tr("Export preview"), "changeExport"_L1, bar);
    m_export->setIconName("download"_L1);
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(m_filter);
    row->addWidget(m_export);
    column->addWidget(bar);
    m_rows = new RowsView(theme(), tr("Lines of the preview"), "changeRows"_L1, right);
    m_rows->setModel(&m_table);
    m_rows->setItemDelegate(new PreviewDelegate(theme(), *m_rows));
    m_rows->setWidths(
        {theme().scaled(188), theme().scaled(110), theme().scaled(222), theme().scaled(62), theme().scaled(146)},
        {1, 4});
    column->addWidget(m_rows, 1);
    m_empty = new TextLabel(theme(), TextStyle::Body, Tone::Hint, tr("No lines here."), right);
    m_empty->setAlignment(Qt::AlignCenter);
    column->addWidget(m_empty, 1);
    auto *foot = new Pane(theme(), Pane::Fill::Sub, Qt::TopEdge, right);
    foot->setFixedHeight(theme().scaled(30));
    auto *footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(16, 1, 16, 0);
    m_pager = new TextLabel(theme(), TextStyle::Small, Tone::Secondary, {}, foot);
    m_pager->setObjectName("changePager"_L1);
    footRow->addWidget(m_pager, 1);
    column->addWidget(foot);
    connect(m_tabs, &SegmentedControl::chosen, this, &ChangeSheet::tabChosen);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_filterPause.start(); });
    connect(m_export, &QAbstractButton::clicked, this, &ChangeSheet::choosePreviewFile);
    connect(m_rows, &RowsView::scrolled, this, &ChangeSheet::updatePager);
    return right;
}

QWidget *ChangeSheet::buildFoot()
{
    auto *foot = new Pane(theme(), Pane::Fill::Bg, Qt::TopEdge, panel());
    foot->setFixedHeight(theme().scaled(64));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(20, 1, 20, 0);
    row->setSpacing(12);
    m_typing = new QWidget(foot);
    auto *typing = new QHBoxLayout(m_typing);
    typing->setContentsMargins({});
    typing->setSpacing(4);
    m_typeWhat = new TextLabel(theme(), TextStyle::BodyStrong, Tone::Text, {}, m_typing);
    m_typeWhat->setObjectName("changeTypeWhat"_L1);
    m_typed = formEdit("changeTyped"_L1, tr("Type the words beside to confirm"), {}, m_typing);
    m_typed->setFixedWidth(theme().scaled(200));
    typing->addWidget(new TextLabel(theme(), TextStyle::Body, Tone::Text, tr("Type"), m_typing));
    typing->addWidget(m_typeWhat);
    typing->addWidget(new TextLabel(theme(), TextStyle::Body, Tone::Text, tr("to confirm"), m_typing));
    typing->addSpacing(8);
    typing->addWidget(m_typed);
    m_problem = new TextLabel(theme(), TextStyle::Body, Tone::Red, {}, foot);
    m_problem->setObjectName("changeProblem"_L1);
    m_problem->setElided(Qt::ElideRight);
    m_cancel = new Button(theme(), Button::Kind::Secondary, tr("Cancel"), "changeCancel"_L1, foot);
    m_ok = new Button(theme(), Button::Kind::Primary, {}, "changeOk"_L1, foot);
    row->addWidget(m_typing);
    row->addWidget(m_problem, 1);
    row->addStretch(0);
    for (Button *button : {m_cancel, m_ok}) {
        button->setLarge(true);
        row->addWidget(button);
    }
    row->setStretch(2, 1);
    connect(m_typed, &QLineEdit::textChanged, this, &ChangeSheet::check);
    connect(m_typed, &QLineEdit::returnPressed, this, &ChangeSheet::confirm);
    connect(m_cancel, &QAbstractButton::clicked, this, &ChangeSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, &ChangeSheet::confirm);
    return foot;
}

} // namespace ui
