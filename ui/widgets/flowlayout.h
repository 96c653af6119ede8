// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace ui {

//! Puts widgets side by side and goes on in a new row when there is no room; rows are as high as the bar.
class FlowLayout : public QLayout
{
public:
    FlowLayout(QWidget *parent, int rowHeight, int gap);
    ~FlowLayout() override;

    void insertWidget(int index, QWidget *widget);
    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    QSize sizeHint() const override { return {200, m_rowHeight}; }
    QSize minimumSize() const override { return {100, m_rowHeight}; }
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const;

    QList<QLayoutItem *> m_items;
    int m_rowHeight;
    int m_gap;
};

} // namespace ui
