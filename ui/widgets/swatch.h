// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace ui {

//! One entry of a legend: a patch of colour and its words.
class Swatch : public QWidget
{
    Q_OBJECT

public:
    Swatch(const Theme &theme, const QColor &fill, const QString &words, QWidget *parent = nullptr);

    void setFill(const QColor &fill);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QColor m_fill;
    QString m_words;
};

} // namespace ui
