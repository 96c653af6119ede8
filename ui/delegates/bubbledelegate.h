// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace ui {

//! Draws a conversation: what went to the line at the right, what came from it at the left, a line for each day.
class BubbleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    BubbleDelegate(const Theme &theme, QListView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QSize textSize(const QString &text) const;
    void paintDay(QPainter *painter, const QRect &rect, const QString &text) const;
    void paintAside(QPainter *painter, const QRect &rect, const QModelIndex &index, bool atRight) const;

    const Theme &m_theme;
    QListView &m_view;
};

} // namespace ui
