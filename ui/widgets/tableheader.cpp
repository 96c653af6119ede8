// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/linedelegate.h"
#include "ui/style.h"
#include "ui/widgets/tablepane.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kArrowRoom = 16; // a gap and the arrow after the title of the sorted column

} // namespace

TableHeader::TableHeader(const Theme &theme, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    setObjectName("tableHeader"_L1);
    setAccessibleName(tr("Columns"));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setHighlightSections(false);
    setMinimumSectionSize(40);
    setFixedHeight(theme.scaled(30));
    setFont(theme.font(TextStyle::SmallStrong));
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAttribute(Qt::WA_Hover);
    setTextElideMode(Qt::ElideRight);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void TableHeader::setCheck(Qt::CheckState state)
{
    if (m_check == state)
        return;
    m_check = state;
    viewport()->update();
}

void TableHeader::setSorted(int section, Qt::SortOrder order)
{
    m_sorted = section;
    m_order = order;
    viewport()->update();
}

int TableHeader::titleWidth(int section) const
{
    if (!m_titles.contains(section))
        m_titles[section] =
            QFontMetrics(font()).horizontalAdvance(model()->headerData(section, Qt::Horizontal).toString());
    const int before = section == 0 ? LineDelegate::kFirstPadding + LineDelegate::kCheckSize + LineDelegate::kAfterCheck
                                    : LineDelegate::kPadding;
    return before + m_titles[section] + 1 + (section == m_sorted ? kArrowRoom : 0) + LineDelegate::kPadding;
}

bool TableHeader::isOnCheck(const QPoint &position) const
{
    const int left = isScrolledBelow() && m_pinned.first() == 0 ? 0 : sectionViewportPosition(0);
    return position.x() >= left && position.x() < left + LineDelegate::kFirstPadding + LineDelegate::kCheckSize + 4;
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Colors &c = m_theme.colors();
    painter->fillRect(rect, c.sub);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.border);
    const bool last = visualIndex(section) >= 0 && rect.right() >= length() - offset() - 1;
    QRect inner = rect.adjusted(section == 0 ? LineDelegate::kFirstPadding : LineDelegate::kPadding, 0,
                                last ? -LineDelegate::kFirstPadding : -LineDelegate::kPadding, -1);
    if (section == 0) {
        QStyleOptionButton check;
        check.rect = QRect(inner.left(), inner.top() + (inner.height() - 14) / 2, 14, 14);
        check.state = QStyle::State_Enabled;
        check.state |= m_check == Qt::Checked            ? QStyle::State_On
                       : m_check == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                         : QStyle::State_Off;
        style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, this);
        inner.setLeft(inner.left() + LineDelegate::kCheckSize + LineDelegate::kAfterCheck);
    }
    const bool sorted = m_sorted == section;
    const auto align = Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    const int arrow = sorted ? kArrowRoom : 0;
    painter->setFont(font());
    const QFontMetrics metrics(font());
    const QString text = metrics.elidedText(model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight,
                                            inner.width() - arrow);
    const int width = metrics.horizontalAdvance(text);
    const int left = (align & Qt::AlignRight) ? inner.right() + 1 - width - arrow : inner.left();
    painter->setPen(sorted ? c.text : c.text2);
    painter->drawText(QRect(left, inner.top(), width + 1, inner.height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (sorted) {
        const QLatin1String name = m_order == Qt::AscendingOrder ? "arrow-up"_L1 : "arrow-down"_L1;
        m_theme.icon(name).paint(painter, QRect(left + width + 3, inner.center().y() - 6, 13, 13));
    }
}

} // namespace ui
