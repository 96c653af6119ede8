// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sheet.h"

#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QAccessibleInterface *sheetInterface(const QString &, QObject *object)
{
    if (auto *sheet = qobject_cast<Sheet *>(object))
        return new QAccessibleWidget(sheet, QAccessible::Dialog, sheet->accessibleName());
    return nullptr;
}

} // namespace

Sheet::Sheet(const Theme &theme, const QString &words, QLatin1String name, QWidget *window)
    : QWidget(window), m_theme(theme), m_panel(new Pane(theme, Pane::Fill::Popup, {}, this))
{
    QAccessible::installFactory(sheetInterface);
    setObjectName(name);
    setAccessibleName(words);
    m_panel->setRadius(8);
    window->installEventFilter(this);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void Sheet::open(QWidget *first)
{
    m_opener = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    place();
    raise();
    show();
    if (!first)
        first = m_panel->nextInFocusChain();
    first->setFocus(Qt::ActiveWindowFocusReason);
    Q_EMIT opened();
}

Sheet::Head Sheet::makeHead(const QString &closeWords, QLatin1String closeName)
{
    auto *head = new Pane(m_theme, Pane::Fill::Bg, Qt::BottomEdge, m_panel);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(20, 10, 16, 11);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *title = new TextLabel(m_theme, TextStyle::Heading, Tone::Text, {}, head);
    title->setElided(Qt::ElideRight);
    auto *context = new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, {}, head);
    words->addWidget(title);
    words->addWidget(context);
    auto *close = new IconButton(m_theme, "x"_L1, closeWords, closeName, head);
    row->addLayout(words, 1);
    row->addWidget(close, 0, Qt::AlignVCenter);
    connect(close, &QAbstractButton::clicked, this, &Sheet::dismiss);
    return {head, title, context};
}

QVBoxLayout *Sheet::makeColumn(int spacing)
{
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(spacing);
    return column;
}

QHBoxLayout *Sheet::makeButtonRow(std::initializer_list<Button *> buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    for (Button *button : buttons) {
        button->setLarge(true);
        row->addWidget(button);
    }
    return row;
}

void Sheet::dismiss()
{
    if (!isVisible())
        return;
    hide();
    if (m_opener)
        m_opener->setFocus(Qt::ActiveWindowFocusReason);
    Q_EMIT dismissed();
}

void Sheet::place()
{
    const int width = std::min(m_width, parentWidget()->width() - 32);
    if (m_panel->layout())
        m_panel->layout()->invalidate();
    const int wanted = m_panel->layout() && m_panel->layout()->hasHeightForWidth()
                           ? m_panel->layout()->totalHeightForWidth(width)
                           : m_panel->sizeHint().height();
    const int room = parentWidget()->height() - (m_top >= 0 ? m_top + 16 : 32);
    const int height = std::min(wanted, room);
    const int top = m_top >= 0 ? m_top : (parentWidget()->height() - height) / 2;
    m_panel->setGeometry((parentWidget()->width() - width) / 2, top, width, height);
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        setGeometry(parentWidget()->rect());
    return false;
}

// Tab stays inside: the widgets of the panel, round and round.
bool Sheet::focusNextPrevChild(bool next)
{
    QWidget *start = window()->focusWidget();
    if (!start || !isAncestorOf(start))
        start = m_panel;
    for (QWidget *w = next ? start->nextInFocusChain() : start->previousInFocusChain(); w != start;
         w = next ? w->nextInFocusChain() : w->previousInFocusChain()) {
        if (m_panel->isAncestorOf(w) && w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus) &&
            !w->focusProxy()) {
            w->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    event->accept();
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    if (m_outside && !m_panel->geometry().contains(event->pos()))
        dismiss();
    event->accept();
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().dim);
}

void Sheet::resizeEvent(QResizeEvent *) { place(); }

} // namespace ui
