// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QLabel>

namespace ui {

//! A label that shows plain text in a style and tone of the theme; server text can never become markup (T18).
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    TextLabel(const Theme &theme, TextStyle style, Tone tone, const QString &text = {}, QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setTextStyle(TextStyle style);
    //! Shortens with an ellipsis (the whole text goes to the tooltip) instead of asking for its full width.
    void setElided(Qt::TextElideMode mode);

    QSize minimumSizeHint() const override;
    //! Whether the text does not fit and is drawn with an ellipsis.
    bool isShortened() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void recolour();

    const Theme &m_theme;
    Tone m_tone;
    Qt::TextElideMode m_elide = Qt::ElideNone;
};

} // namespace ui
