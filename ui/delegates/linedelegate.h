// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linestatus.h"
#include "ui/delegates/digits.h"
#include "ui/delegates/wordcache.h"
#include "ui/widgets/panes.h"

#include <QStyledItemDelegate>
#include <memory>

namespace tables {
class LineSelection;
}

namespace ui {

class TablePane;

//! The mark of a status: its shape differs too, so that it reads without colour.
struct StatusMark
{
    Mark::Shape shape;
    Mark::Hue hue;
};
StatusMark statusMark(domain::LineStatus status);

//! How a label chip is drawn and how wide it is, 18 px high.
int chipWidth(const QFont &font, const QString &text);
void drawChip(QPainter *painter, const Theme &theme, const QRect &rect, const QString &text);

//! The first six and last six digits with an ellipsis between when `room` is too narrow for all.
QString shortIccid(const Digits &digits, const QString &iccid, qreal room);

//! Paints every cell of the lines table from roles; never asks the model class.
class LineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    LineDelegate(const Theme &theme, const tables::LineSelection &selection, const TablePane &pane);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    //! Pixels of a Month cell that has room for the sparkline and a number of five digits and a decimal.
    int monthWidth() const;

    static constexpr int kFirstPadding = 16;
    static constexpr int kPadding = 7;
    static constexpr int kCheckSize = 14;
    static constexpr int kAfterCheck = 8;

private:
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool selected) const;
    void paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintHeadName(QPainter *painter, QRect rect, const QModelIndex &first) const;
    void paintCheck(QPainter *painter, const QRect &rect, Qt::CheckState state) const;
    void paintRenewal(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintIccid(QPainter *painter, QRect rect, const QModelIndex &index, bool selected) const;
    void paintStatus(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintNumber(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintMonth(QPainter *painter, QRect rect, const QModelIndex &index) const;
    void paintLabels(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    enum class Words { Rare, Common };
    void paintWords(QPainter *painter, const QRect &rect, const QString &text, Words words) const;
    void paintText(QPainter *painter, const QRect &rect, const QModelIndex &index) const;

    const Theme &m_theme;
    const tables::LineSelection &m_selection;
    const TablePane &m_pane;
    Digits m_digits;
    WordCache m_words;
};

} // namespace ui
