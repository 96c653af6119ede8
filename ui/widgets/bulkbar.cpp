// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bulkbar.h"

#include "ui/words.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

BulkBar::BulkBar(const Theme &theme, Actions &actions, QWidget *parent)
    : Pane(theme, Fill::Select, Qt::TopEdge, parent),
      m_count(new TextLabel(theme, TextStyle::Section, Tone::Text, {}, this)),
      m_all(new Button(theme, Button::Kind::Link, {}, "selectAllButton"_L1, this))
{
    setObjectName("bulkBar"_L1);
    setAccessibleName(tr("Selected lines"));
    setFixedHeight(theme.scaled(44));
    m_count->setObjectName("selectedCount"_L1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_count);
    row->addWidget(m_all);
    auto *line = new Pane(theme, Fill::Select, Qt::RightEdge, this);
    line->setFixedSize(8, theme.scaled(20));
    row->addWidget(line);
    const auto add = [&](ActionId id, const QString &text, QLatin1String icon, QLatin1String name) {
        auto *button = new Button(theme, Button::Kind::Quiet, text, name, this);
        button->setIconName(icon);
        button->setToolTip(
            u"%1 (%2)"_s.arg(actions[id]->text(), actions[id]->shortcut().toString(QKeySequence::NativeText)));
        connect(button, &QAbstractButton::clicked, actions[id], &QAction::trigger);
        row->addWidget(button);
    };
    add(ActionId::Export, tr("Export…"), "download"_L1, "bulkExport"_L1);
    add(ActionId::Copy, tr("Copy"), "copy"_L1, "bulkCopy"_L1);
    add(ActionId::CopyIccids, tr("Copy ICCIDs"), "copy"_L1, "bulkCopyIccids"_L1);
    row->addStretch(1);
    auto *close = new IconButton(theme, "x"_L1, tr("Clear the selection"), "bulkClose"_L1, this);
    close->setToolTip(tr("Clear the selection (Esc)"));
    row->addWidget(close);
    connect(close, &QAbstractButton::clicked, actions[ActionId::ClearSelection], &QAction::trigger);
    connect(m_all, &QAbstractButton::clicked, actions[ActionId::SelectAll], &QAction::trigger);
    hide();
}

void BulkBar::set(qint64 selected, qint64 matching, bool allMatching)
{
    setVisible(selected > 0);
    m_count->setText(tr("%1 selected").arg(words::count(selected)));
    m_all->setVisible(selected < matching && !allMatching);
    m_all->setText(tr("Select all %1").arg(words::count(matching)));
    m_all->setAccessibleName(tr("Select all %1 matching lines").arg(words::count(matching)));
}

} // namespace ui
