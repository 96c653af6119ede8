// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toggles.h"

#include "ui/style.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ui {

namespace {

constexpr int kKnobMilliseconds = 80;

} // namespace

Switch::Switch(const Theme &theme, const QString &words, QLatin1String name, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme)
{
    setObjectName(name);
    setAccessibleName(words);
    setCheckable(true);
    setFixedSize(30, 18);
    setFocusPolicy(Qt::StrongFocus);
    m_knob.setDuration(theme.reducedMotion() ? 0 : kKnobMilliseconds);
    m_knob.setStartValue(0.0);
    m_knob.setEndValue(1.0);
    connect(&m_knob, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(this, &QAbstractButton::toggled, this, [this](bool on) {
        m_knob.setDirection(on ? QAbstractAnimation::Forward : QAbstractAnimation::Backward);
        if (isVisible())
            m_knob.start();
        update();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Switch::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    const bool moving = m_knob.state() == QAbstractAnimation::Running;
    const double at = moving ? m_knob.currentValue().toDouble() : (isChecked() ? 1.0 : 0.0);
    drawBox(&painter, rect(), isChecked() ? c.accentFill : c.bg, isChecked() ? c.accentFill : c.edge, 9);
    drawBox(&painter, QRectF(3 + at * 12, 3, 12, 12), isChecked() ? QColor(Qt::white) : c.edge, {}, 6);
}

Segment::Segment(const Theme &theme, const QString &text, QLatin1String name, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme)
{
    setObjectName(name);
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFont(theme.font(TextStyle::SmallStrong));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize Segment::sizeHint() const { return {fontMetrics().horizontalAdvance(text()) + 24, m_theme.scaled(26)}; }

void Segment::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    const QColor fill = isChecked() ? c.select : underMouse() ? c.hover : c.bg;
    drawBox(&painter, rect(), fill, c.control, 6);
    painter.setPen(m_theme.color(!isEnabled() ? Tone::Hint : isChecked() ? Tone::Text : Tone::Secondary));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

SegmentedControl::SegmentedControl(const Theme &theme, const QString &words, QLatin1String name, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    setObjectName(name);
    setAccessibleName(words);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(4);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
}

void SegmentedControl::add(int id, const QString &text, QLatin1String name)
{
    auto *segment = new Segment(m_theme, text, name, this);
    m_group.addButton(segment, id);
    layout()->addWidget(segment);
}

void SegmentedControl::setCurrent(int id)
{
    if (QAbstractButton *button = m_group.button(id))
        button->setChecked(true);
}

void SegmentedControl::setText(int id, const QString &text)
{
    QAbstractButton *button = m_group.button(id);
    if (!button || button->text() == text)
        return;
    button->setText(text);
    button->setAccessibleName(text);
    button->updateGeometry();
    button->update();
}

void SegmentedControl::setShown(int id, bool shown)
{
    if (QAbstractButton *button = m_group.button(id))
        button->setVisible(shown);
}

ChoiceCard::ChoiceCard(const Theme &theme, QLatin1String icon, const QString &title, const QString &detail,
                       QLatin1String name, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon), m_detail(detail)
{
    setObjectName(name);
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    const bool on = isChecked();
    drawBox(&painter, rect(), on ? c.accentTint.fill : underMouse() ? c.hover : c.bg, on ? c.accent : c.control, 8);
    m_theme.icon(m_icon, on ? Tone::Accent : Tone::Secondary).paint(&painter, QRect(17, 17, 18, 18));
    const QFont title = m_theme.font(TextStyle::Section);
    const QFont detail = m_theme.font(TextStyle::Body);
    const int line = QFontMetrics(title).height();
    const int top = (height() - 2 * line - 4) / 2;
    painter.setFont(title);
    painter.setPen(c.text);
    const QRect text(51, top, width() - 51 - 48, line);
    painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine, QAbstractButton::text());
    painter.setFont(detail);
    painter.setPen(c.text2);
    const QRect below(51, top + line + 4, width() - 51 - 14, line);
    painter.drawText(below, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(detail).elidedText(m_detail, Qt::ElideRight, below.width()));
    const QRectF mark(width() - 34, 18, 16, 16);
    drawBox(&painter, mark, on ? c.accentFill : c.bg, on ? c.accentFill : c.edge, 8);
    if (on)
        drawBox(&painter, mark.adjusted(5, 5, -5, -5), Qt::white, {}, 3);
}

} // namespace ui
