// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPushButton>
#include <QToolButton>

namespace ui {

//! A push button of one of the four kinds; there is one primary in a view.
class Button : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind { Primary, Secondary, Quiet, Danger, DangerFill, Link };

    Button(const Theme &theme, Kind kind, const QString &text, QLatin1String name, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    void setIconName(QLatin1String icon);
    //! 32 px high, for dialogs and forms, instead of 28.
    void setLarge(bool large);
    bool isLarge() const { return m_large; }
    //! A key cap after the text, e.g. "Enter".
    void setKeyHint(const QString &key);
    QString keyHint() const { return m_keyHint; }

private:
    const Theme &m_theme;
    Kind m_kind;
    bool m_large = false;
    QString m_keyHint;
};

//! A 28 x 28 button that shows only an icon: always with tooltip and accessible name.
class IconButton : public QToolButton
{
    Q_OBJECT

public:
    IconButton(const Theme &theme, QLatin1String icon, const QString &text, QLatin1String name,
               QWidget *parent = nullptr);
    void setIconName(QLatin1String icon);
    //! Sets tooltip and accessible name.
    void setWords(const QString &text);

private:
    const Theme &m_theme;
};

} // namespace ui
