// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace ui {

//! The labels of a line as chips, over as many rows as they need; "none" without any.
class LabelChips : public QWidget
{
    Q_OBJECT

public:
    explicit LabelChips(const Theme &theme, QWidget *parent = nullptr);
    void setLabels(const QStringList &labels);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {100, heightForWidth(200)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QRect> places(int width) const;

    const Theme &m_theme;
    QStringList m_labels;
};

} // namespace ui
