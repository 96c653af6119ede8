// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMilliseconds = 6000;
constexpr int kWidest = 560;

} // namespace

Toast::Toast(const Theme &theme, QWidget *parent)
    : Pane(theme, Fill::Popup, {}, parent), m_text(new TextLabel(theme, TextStyle::Body, Tone::Text, {}, this)),
      m_undo(new Button(theme, Button::Kind::Link, tr("Undo"), "toastUndo"_L1, this))
{
    setObjectName("toast"_L1);
    setAccessibleName(tr("What was done"));
    setRadius(8);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(8);
    m_text->setObjectName("toastText"_L1);
    m_text->setElided(Qt::ElideRight);
    auto *close = new IconButton(theme, "x"_L1, tr("Close the message"), "toastClose"_L1, this);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    row->addWidget(close);
    m_undo->setToolTip(tr("Undo (Ctrl+Z)"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(kMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(close, &QAbstractButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QAbstractButton::clicked, this, [this] {
        hide();
        if (m_act)
            m_act();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::showStep(const QString &text, std::function<void()> undo)
{
    m_act = std::move(undo);
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_undo->setVisible(m_act != nullptr);
    place();
    show();
    raise();
    m_timer.start();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::setPlace(int left, int bottom)
{
    m_left = left;
    m_bottom = bottom;
    place();
}

void Toast::place()
{
    const int words = m_text->fontMetrics().horizontalAdvance(m_text->text()) + 2;
    const int beside = 14 + 8 + 8 + 28 + 8 + (m_act ? m_undo->sizeHint().width() + 8 : 0);
    const int width = std::min({words + beside, kWidest, parentWidget()->width() - m_left - 16});
    const int height = 42;
    setGeometry(m_left, parentWidget()->height() - m_bottom - height, width, height);
}

bool Toast::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return false;
}

void Toast::enterEvent(QEnterEvent *) { m_timer.stop(); }

void Toast::leaveEvent(QEvent *)
{
    if (isVisible())
        m_timer.start();
}

} // namespace ui
