// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace ui {

//! How much of something is used: a bar, 8 px high. The words beside it say the same.
class ShareBar : public QWidget
{
    Q_OBJECT

public:
    explicit ShareBar(const Theme &theme, QWidget *parent = nullptr);

    //! 0 to 1; `isHigh` in amber.
    void set(double share, bool isHigh, const QString &words);
    QSize sizeHint() const override { return {200, 8}; }
    QSize minimumSizeHint() const override { return {40, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    double m_share = 0;
    bool m_isHigh = false;
};

} // namespace ui
