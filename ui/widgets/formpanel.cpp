// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formpanel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FormPanel::FormPanel(const Theme &theme, const QString &title, QWidget *parent)
    : Pane(theme, Fill::Bg, {}, parent), m_column(new QVBoxLayout(this))
{
    setRadius(8);
    m_column->setContentsMargins(16, 12, 16, 16);
    m_column->setSpacing(12);
    m_column->addWidget(new TextLabel(theme, TextStyle::Section, Tone::Text, title, this));
}

void FormPanel::addRow(const QString &label, const QString &hint, QWidget *control)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(theme(), TextStyle::Body, Tone::Text, label, this));
    if (!hint.isEmpty()) {
        auto *below = new TextLabel(theme(), TextStyle::Small, Tone::Hint, hint, this);
        below->setWordWrap(true);
        words->addWidget(below);
    }
    row->addLayout(words, 1);
    row->addWidget(control, 0, Qt::AlignVCenter);
    m_column->addLayout(row);
}

TextLabel *FormPanel::addFact(const QString &label, QLatin1String name, QWidget *control)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *left = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, label, this);
    left->setFixedWidth(theme().scaled(140));
    left->setAlignment(control ? Qt::AlignVCenter : Qt::AlignTop);
    auto *right = new TextLabel(theme(), TextStyle::Body, Tone::Text, {}, this);
    right->setObjectName(name);
    right->setWordWrap(true);
    right->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(left);
    row->addWidget(right, 1);
    if (control)
        row->addWidget(control, 0, Qt::AlignVCenter);
    m_column->addLayout(row);
    return right;
}

TextLabel *FormPanel::addNote(QLatin1String name)
{
    auto *note = new TextLabel(theme(), TextStyle::Small, Tone::Hint, {}, this);
    note->setObjectName(name);
    note->setWordWrap(true);
    m_column->addWidget(note);
    return note;
}

} // namespace ui
