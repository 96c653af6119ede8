// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

namespace ui {

namespace {

Tone iconTone(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::Primary:
    case Button::Kind::DangerFill: return Tone::OnFill;
    case Button::Kind::Danger: return Tone::Red;
    case Button::Kind::Link: return Tone::Accent;
    case Button::Kind::Secondary:
    case Button::Kind::Quiet: return Tone::Secondary;
    }
    return Tone::Secondary;
}

} // namespace

Button::Button(const Theme &theme, Kind kind, const QString &text, QLatin1String name, QWidget *parent)
    : QPushButton(text, parent), m_theme(theme), m_kind(kind)
{
    setObjectName(name);
    setAccessibleName(text);
    setFont(theme.font(TextStyle::BodyStrong));
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setIconSize({16, 16});
    setAttribute(Qt::WA_Hover);
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setIconName(QLatin1String icon)
{
    setIcon(m_theme.icon(icon, iconTone(m_kind)));
    updateGeometry();
}

void Button::setLarge(bool large)
{
    m_large = large;
    updateGeometry();
}

void Button::setKeyHint(const QString &key)
{
    m_keyHint = key;
    updateGeometry();
    update();
}

IconButton::IconButton(const Theme &theme, QLatin1String icon, const QString &text, QLatin1String name, QWidget *parent)
    : QToolButton(parent), m_theme(theme)
{
    setObjectName(name);
    setIconName(icon);
    setWords(text);
    setIconSize({16, 16});
    setFixedSize(28, 28);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void IconButton::setIconName(QLatin1String icon) { setIcon(m_theme.icon(icon)); }

void IconButton::setWords(const QString &text)
{
    setToolTip(text);
    setAccessibleName(text.section(u'\n', 0, 0));
}

} // namespace ui
