// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/settings.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <array>
#include <memory>

namespace ui {

class SystemTheme;

//! What a text or an icon means; the theme knows the colour.
enum class Tone { Text, Secondary, Hint, Accent, Green, Amber, Red, OnFill };

//! The type scale.
enum class TextStyle { Display, Title, Heading, HeaderTitle, Body, BodyStrong, Section, Small, SmallStrong, Micro };

//! A quiet fill with its 1 px line.
struct Tint
{
    QColor fill;
    QColor line;
};

//! Every colour of the window, for one theme.
struct Colors
{
    QColor bg, sub, hover, select, popup, border, control, dim;
    QColor text, text2, text3, accent, greenText, amberText, redText;
    QColor greenMark, amberMark, redMark, violetMark, greyMark, edge;
    QColor accentFill, accentFillHover, dangerFill;
    Tint green, amber, red, accentTint, violet;
    QColor grid, secondTone;
    std::array<QColor, 6> chart;
};

//! The tokens of the light and the dark theme.
const Colors &lightColors();
const Colors &darkColors();
//! The same while a snapshot is open: grounds and lines are violet, everything else is as ever.
const Colors &lightSnapshotColors();
const Colors &darkSnapshotColors();

//! The WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);

//! Colours, fonts and icons; one object, owned by the style, that everything painted reads from.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    bool isDark() const { return m_dark; }
    base::ThemeChoice choice() const { return m_choice; }
    //! Sets the application's palette and emits changed() when the colours become others.
    void setChoice(base::ThemeChoice choice);

    //! Tints the whole window: it shows a snapshot, not what lives.
    void setSnapshot(bool on);

    const Colors &colors() const
    {
        if (m_isSnapshot)
            return m_dark ? darkSnapshotColors() : lightSnapshotColors();
        return m_dark ? darkColors() : lightColors();
    }
    QColor color(Tone tone) const;
    QFont font(TextStyle style) const;
    //! Logical pixels for `pixels` at the reader's text size.
    int scaled(int pixels) const;
    int rowHeight() const;
    //! A line icon by its file name, recoloured when the theme changes and when disabled.
    QIcon icon(QLatin1String name, Tone tone = Tone::Secondary) const;
    //! Whether the desktop asks for no animations.
    bool reducedMotion() const;

Q_SIGNALS:
    void changed();

private:
    void apply();
    QPalette makePalette() const;

    std::unique_ptr<SystemTheme> m_system;
    base::ThemeChoice m_choice = base::ThemeChoice::System;
    QString m_family;
    double m_scale = 1.0;
    bool m_dark = false;
    bool m_isSnapshot = false;
};

} // namespace ui
