// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stateface.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

StateFace::StateFace(const Theme &theme, QLatin1String name, QWidget *parent)
    : Pane(theme, Fill::Bg, {}, parent), m_title(new TextLabel(theme, TextStyle::Heading, Tone::Text, {}, this)),
      m_text(new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, this)),
      m_button(new Button(theme, Button::Kind::Secondary, {}, "faceButton"_L1, this))
{
    setObjectName(name);
    setAccessibleName(tr("State of the list"));
    m_title->setObjectName("faceTitle"_L1);
    m_text->setObjectName("faceText"_L1);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(theme.scaled(440));
    m_title->setAlignment(Qt::AlignHCenter);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(10);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QAbstractButton::clicked, this, [this] { Q_EMIT wanted(m_action); });
}

void StateFace::set(const QString &title, const QString &text, const QString &button, ErrorAction action)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_text->setMinimumHeight(text.isEmpty() ? 0 : m_text->heightForWidth(m_text->minimumWidth()));
    m_action = action;
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
}

} // namespace ui
