// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusring.h"

#include "ui/theme.h"
#include "ui/widgets/toggles.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPainter>

namespace ui {

namespace {

constexpr int kReach = 3; // 1 px gap and 2 px ring

bool wantsRing(const QWidget *widget)
{
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
        return field->hasFrame();
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget);
}

bool byKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

} // namespace

FocusRing::FocusRing(const Theme &theme, QWidget *window) : QWidget(window), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn: {
        auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget->window() == window())
            follow(wantsRing(widget) && byKeyboard(static_cast<QFocusEvent *>(event)->reason()) ? widget : nullptr);
        break;
    }
    case QEvent::FocusOut:
        if (watched == m_control)
            follow(nullptr);
        break;
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Hide:
    case QEvent::Show:
        if (m_control && watched->isWidgetType() &&
            (watched == m_control || static_cast<QWidget *>(watched)->isAncestorOf(m_control)))
            QMetaObject::invokeMethod(this, &FocusRing::place, Qt::QueuedConnection);
        break;
    default: break;
    }
    return false;
}

void FocusRing::follow(QWidget *control)
{
    m_control = control;
    place();
}

void FocusRing::place()
{
    if (!m_control || !m_control->isVisible()) {
        hide();
        return;
    }
    const QRect at(m_control->mapTo(window(), QPoint()), m_control->size());
    setGeometry(at.adjusted(-kReach, -kReach, kReach, kReach));
    raise();
    show();
    update();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colors().accent, 2));
    const qreal radius = qobject_cast<ChoiceCard *>(m_control) ? 10 : 8;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace ui
