// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/icons.h"
#include "ui/systemtheme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QPalette>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct TypeSize
{
    int pixels;
    QFont::Weight weight;
};

TypeSize typeSize(TextStyle style)
{
    switch (style) {
    case TextStyle::Display: return {30, QFont::DemiBold};
    case TextStyle::Title: return {18, QFont::DemiBold};
    case TextStyle::Heading: return {16, QFont::DemiBold};
    case TextStyle::HeaderTitle: return {15, QFont::DemiBold};
    case TextStyle::Body: return {13, QFont::Normal};
    case TextStyle::BodyStrong: return {13, QFont::Medium};
    case TextStyle::Section: return {13, QFont::DemiBold};
    case TextStyle::Small: return {12, QFont::Normal};
    case TextStyle::SmallStrong: return {12, QFont::Medium};
    case TextStyle::Micro: return {11, QFont::Normal};
    }
    return {13, QFont::Normal};
}

// Desktops say 9 to 11 points when nobody asked for larger text.
double readersScale()
{
    const QFont font = QApplication::font();
    const double points = font.pointSizeF() > 0 ? font.pointSizeF() : QFontInfo(font).pointSizeF();
    return points <= 11.0 ? 1.0 : std::min(points / 10.0, 2.0);
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent), m_system(std::make_unique<SystemTheme>())
{
    m_scale = readersScale();
    m_family = QFontDatabase::families().contains("Inter"_L1) ? u"Inter"_s : QApplication::font().family();
    connect(m_system.get(), &SystemTheme::changed, this, [this] {
        if (m_choice == base::ThemeChoice::System)
            apply();
    });
    m_dark = m_system->isDark();
    QApplication::setFont(font(TextStyle::Body));
    QApplication::setPalette(makePalette());
}

Theme::~Theme() = default;

void Theme::setChoice(base::ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setSnapshot(bool on)
{
    if (std::exchange(m_isSnapshot, on) == on)
        return;
    QApplication::setPalette(makePalette());
    Q_EMIT changed();
}

void Theme::apply()
{
    const bool dark =
        m_choice == base::ThemeChoice::Dark || (m_choice == base::ThemeChoice::System && m_system->isDark());
    if (dark == m_dark)
        return;
    m_dark = dark;
    QApplication::setPalette(makePalette());
    Q_EMIT changed();
}

QPalette Theme::makePalette() const
{
    const Colors &c = colors();
    QPalette p;
    p.setColor(QPalette::Window, c.bg);
    p.setColor(QPalette::Base, c.bg);
    p.setColor(QPalette::Button, c.bg);
    p.setColor(QPalette::Light, c.hover);
    p.setColor(QPalette::AlternateBase, c.sub);
    p.setColor(QPalette::Midlight, c.hover);
    p.setColor(QPalette::Highlight, c.select);
    p.setColor(QPalette::ToolTipBase, c.popup);
    p.setColor(QPalette::Mid, c.border);
    p.setColor(QPalette::Dark, c.control);
    p.setColor(QPalette::Shadow, c.control);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::HighlightedText, c.text);
    p.setColor(QPalette::PlaceholderText, c.text3);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::BrightText, c.redText);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.text3);
    QToolTip::setPalette(p);
    return p;
}

QColor Theme::color(Tone tone) const
{
    const Colors &c = colors();
    switch (tone) {
    case Tone::Text: return c.text;
    case Tone::Secondary: return c.text2;
    case Tone::Hint: return c.text3;
    case Tone::Accent: return c.accent;
    case Tone::Green: return c.greenText;
    case Tone::Amber: return c.amberText;
    case Tone::Red: return c.redText;
    case Tone::OnFill: return Qt::white;
    }
    return c.text;
}

int Theme::scaled(int pixels) const { return qRound(pixels * m_scale); }

QFont Theme::font(TextStyle style) const
{
    const TypeSize size = typeSize(style);
    QFont font(m_family);
    font.setPixelSize(scaled(size.pixels));
    font.setWeight(size.weight);
    return font;
}

int Theme::rowHeight() const { return std::max(32, scaled(20) + 12); }

QIcon Theme::icon(QLatin1String name, Tone tone) const { return QIcon(new IconEngine(*this, name, tone)); }

bool Theme::reducedMotion() const { return !QApplication::isEffectEnabled(Qt::UI_General); }

} // namespace ui
