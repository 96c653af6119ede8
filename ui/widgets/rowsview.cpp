// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowsview.h"

#include "ui/delegates/linedelegate.h"
#include "ui/words.h"

#include <QCheckBox>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Titles on the second surface, with the paddings of the cells.
class RowsHeader : public QHeaderView
{
public:
    RowsHeader(const Theme &theme, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
    {
        setObjectName("rowsHeader"_L1);
        setSectionsClickable(false);
        setSectionsMovable(false);
        setHighlightSections(false);
        setMinimumSectionSize(30);
        setFixedHeight(theme.scaled(30));
        setFont(theme.font(TextStyle::SmallStrong));
        connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    }

    bool hasCheck = false; //!< a check box lies before the first title

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Colors &c = m_theme.colors();
        painter->fillRect(rect, c.sub);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.border);
        const int left = section == 0 ? RowsDelegate::kFirstPadding : RowsDelegate::kPadding;
        const int check = section == 0 && hasCheck ? RowsDelegate::kCheck + RowsDelegate::kAfterCheck : 0;
        const int right = section + 1 == count() ? RowsDelegate::kFirstPadding : RowsDelegate::kPadding;
        const QRect inner = rect.adjusted(left + check, 0, -right, -1);
        painter->setFont(font());
        painter->setPen(c.text2);
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        const bool isRight =
            model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        painter->drawText(inner, Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextSingleLine,
                          QFontMetrics(font()).elidedText(text, Qt::ElideRight, inner.width()));
        if (!isRight && isSortIndicatorShown() && sortIndicatorSection() == section)
            paintArrow(painter, inner, QFontMetrics(font()).horizontalAdvance(text));
    }

private:
    //! Behind the title, as far as there is room.
    void paintArrow(QPainter *painter, const QRect &inner, int textWidth) const
    {
        constexpr int kArrow = 12;
        constexpr int kGap = 4;
        const QRect arrow(inner.left() + textWidth + kGap, inner.center().y() - kArrow / 2, kArrow, kArrow);
        if (arrow.right() <= inner.right())
            m_theme.icon(sortIndicatorOrder() == Qt::AscendingOrder ? "arrow-up"_L1 : "arrow-down"_L1)
                .paint(painter, arrow);
    }

    const Theme &m_theme;
};

} // namespace

void makeRows(QTableView &view, const Theme &theme)
{
    view.setSelectionMode(QAbstractItemView::NoSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setFrameShape(QFrame::NoFrame);
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setCornerButtonEnabled(false);
    view.setTabKeyNavigation(false);
    view.setMouseTracking(true);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setMinimumSectionSize(theme.rowHeight());
    view.verticalHeader()->setDefaultSectionSize(theme.rowHeight());
}

RowsView::RowsView(const Theme &theme, const QString &words, QLatin1String name, QWidget *parent) : QTableView(parent)
{
    setObjectName(name);
    setAccessibleName(words);
    auto *header = new RowsHeader(theme, this);
    header->setAccessibleName(tr("Columns"));
    setHorizontalHeader(header);
    makeRows(*this, theme);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void RowsView::setWidths(const QList<int> &widths, const QList<int> &stretched)
{
    m_widths = widths;
    m_stretched = stretched;
    fit();
}

void RowsView::setColumnShown(int column, bool shown)
{
    if (isColumnHidden(column) != shown)
        return;
    setColumnHidden(column, !shown);
    fit();
}

void RowsView::setHeaderCheck(QCheckBox *check)
{
    m_headerCheck = check;
    static_cast<RowsHeader *>(horizontalHeader())->hasCheck = true;
    check->setParent(horizontalHeader());
    check->show();
    setTabOrder(check, this);
    fit();
}

void RowsView::fit()
{
    if (!model() || m_widths.size() != model()->columnCount())
        return;
    if (m_headerCheck) { // its words are for those who listen: the title says it to those who see
        const int height = horizontalHeader()->height();
        m_headerCheck->setGeometry(RowsDelegate::kFirstPadding, (height - RowsDelegate::kCheck) / 2,
                                   RowsDelegate::kCheck, RowsDelegate::kCheck);
    }
    int left = viewport()->width();
    for (int column = 0; column < m_widths.size(); ++column)
        left -= isColumnHidden(column) ? 0 : m_widths[column];
    qsizetype sharing = m_stretched.size();
    for (int column = 0; column < m_widths.size(); ++column) {
        int width = m_widths[column];
        if (left > 0 && m_stretched.contains(column)) {
            const int share = left / int(sharing--);
            width += share;
            left -= share;
        }
        setColumnWidth(column, width);
    }
}

void RowsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
    Q_EMIT scrolled();
}

void RowsView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    Q_EMIT scrolled();
}

std::pair<int, int> RowsView::rowsOnScreen() const
{
    const int rows = model() ? model()->rowCount() : 0;
    const int first = rowAt(0);
    if (rows == 0 || first < 0)
        return {-1, -1};
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? rows - 1 : last};
}

void RowsView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            Q_EMIT opened(currentIndex().row());
        return;
    case Qt::Key_Space: {
        const QModelIndex first = currentIndex().siblingAtColumn(0);
        if (first.flags() & Qt::ItemIsUserCheckable) {
            const bool on = first.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            model()->setData(first, int(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
            return;
        }
        event->ignore();
        return;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Left:
    case Qt::Key_Right: QTableView::keyPressEvent(event); return;
    default: event->ignore(); return;
    }
}

void RowsView::mouseMoveEvent(QMouseEvent *event) { setHoverRow(rowAt(event->position().toPoint().y())); }

void RowsView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT opened(index.row());
}

bool RowsView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHoverRow(-1);
    return QTableView::viewportEvent(event);
}

void RowsView::setHoverRow(int row)
{
    if (row == m_hoverRow)
        return;
    m_hoverRow = row;
    viewport()->update();
}

void RowsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.row());
}

RowsDelegate::RowsDelegate(const Theme &theme, RowsView &view)
    : QStyledItemDelegate(&view), m_theme(theme), m_view(view), m_digits(theme.font(TextStyle::Body))
{
}

void RowsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &c = m_theme.colors();
    const bool current = index.row() == m_view.currentIndex().row();
    if (current)
        painter->fillRect(option.rect, c.select);
    else if (index.row() == m_view.hoverRow())
        painter->fillRect(option.rect, c.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      current ? c.accentTint.line : c.border);
    if (current && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 2, option.rect.height()), c.accent);
    if (index == m_view.currentIndex() && m_view.hasFocus()) {
        painter->setPen(QPen(c.accent, 1, Qt::DotLine));
        painter->drawRect(option.rect.adjusted(index.column() == 0 ? 3 : 0, 0, -1, -2));
    }
    const bool last = index.column() == index.model()->columnCount() - 1;
    paintCell(
        painter,
        option.rect.adjusted(index.column() == 0 ? kFirstPadding : kPadding, 0, last ? -kFirstPadding : -kPadding, -1),
        index);
}

bool RowsDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QString text = index.data(Qt::ToolTipRole).toString();
    QToolTip::showText(event->globalPos(), words::toolTip(text), view);
    return true;
}

int RowsDelegate::drawText(QPainter *painter, const QRect &rect, const QString &text, Tone tone, bool strong) const
{
    const QFont font = m_theme.font(strong ? TextStyle::BodyStrong : TextStyle::Body);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(m_theme.color(tone));
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

int RowsDelegate::drawMarked(QPainter *painter, const QRect &rect, Mark::Shape shape, Mark::Hue hue,
                             const QString &text, Tone tone, bool strong) const
{
    const QRectF box(rect.left(), rect.top() + (rect.height() - 10) / 2.0, 10, 10);
    Mark::paint(painter, m_theme, box, shape, hue);
    return 16 + drawText(painter, rect.adjusted(16, 0, 0, 0), text, tone, strong);
}

void RowsDelegate::drawIccid(QPainter *painter, const QRect &rect, const QString &iccid) const
{
    const QString text = shortIccid(m_digits, iccid, rect.width());
    if (text.isEmpty())
        return;
    if (!m_digits.knows(text)) {
        drawText(painter, rect, text, Tone::Text);
        return;
    }
    const QStringView head = QStringView(text).chopped(std::min<qsizetype>(6, text.size()));
    const QStringView tail = QStringView(text).sliced(head.size());
    const qreal y = rect.top() + m_digits.baseline(rect.height());
    painter->setPen(m_theme.color(Tone::Hint));
    m_digits.draw(painter, {qreal(rect.left()), y}, head);
    painter->setPen(m_theme.color(Tone::Text));
    m_digits.draw(painter, {rect.left() + m_digits.width(head), y}, tail);
}

} // namespace ui
