// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/linedelegate.h"

#include "models/domain/change.h"
#include "models/domain/linecolumn.h"
#include "models/domain/renewal.h"
#include "models/tables/lineselection.h"
#include "models/tables/linetable.h"
#include "ui/style.h"
#include "ui/widgets/tablepane.h"
#include "ui/words.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kSparkWidth = 42;
constexpr int kSparkHeight = 16;
constexpr int kSparkGap = 6;
constexpr int kHeadGap = 4;
constexpr quint32 kStatusKinds =
    (1u << quint32(domain::ChangeKind::Activate)) | (1u << quint32(domain::ChangeKind::Deactivate));
constexpr int kBarStep = 3; // a bar of 2 px and a gap of 1

} // namespace

StatusMark statusMark(domain::LineStatus status)
{
    using Shape = Mark::Shape;
    using Hue = Mark::Hue;
    switch (status) {
    case domain::LineStatus::Active:
    case domain::LineStatus::DeactivationPending: return {Shape::Circle, Hue::Green};
    case domain::LineStatus::ActivationReady: return {Shape::Ring, Hue::Green};
    case domain::LineStatus::Pending:
    case domain::LineStatus::ActivationPending: return {Shape::HalfRing, Hue::Violet}; // an operation is running
    case domain::LineStatus::Suspended: return {Shape::Square, Hue::Amber};
    case domain::LineStatus::Blank: return {Shape::Ring, Hue::Grey};
    case domain::LineStatus::Invalid: return {Shape::Diamond, Hue::Red};
    case domain::LineStatus::NotAvailable: return {Shape::Dash, Hue::Grey};
    case domain::LineStatus::Deactivated: return {Shape::Circle, Hue::Grey};
    case domain::LineStatus::Unknown: return {Shape::Triangle, Hue::Grey};
    }
    return {Shape::Dash, Hue::Grey};
}

int chipWidth(const QFont &font, const QString &text) { return QFontMetrics(font).horizontalAdvance(text) + 12; }

void drawChip(QPainter *painter, const Theme &theme, const QRect &rect, const QString &text)
{
    drawBox(painter, rect, theme.colors().bg, theme.colors().border, 4);
    painter->setPen(theme.colors().text2);
    const QString shown = QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, rect.width() - 10);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, shown);
}

QString shortIccid(const Digits &digits, const QString &iccid, qreal room)
{
    if (iccid.size() <= 13 || digits.width(iccid) <= room)
        return iccid;
    return iccid.left(6) + QChar(0x2026) + iccid.right(6);
}

LineDelegate::LineDelegate(const Theme &theme, const tables::LineSelection &selection, const TablePane &pane)
    : m_theme(theme), m_selection(selection), m_pane(pane), m_digits(theme.font(TextStyle::Body)),
      m_words(m_digits.font(), m_digits.ascent())
{
}

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const domain::LineId id{index.data(tables::LineIdRole).toLongLong()};
    if (index.data(tables::HeadRole).toBool()) {
        paintHead(painter, option, index);
        return;
    }
    const bool selected = m_selection.contains(id);
    paintRow(painter, option, index, selected);
    const auto column = domain::LineColumn(index.column());
    const bool first = column == domain::LineColumn::Iccid;
    QRect rect = option.rect.adjusted(first ? kFirstPadding : kPadding, 0,
                                      m_pane.isLastColumn(index.column()) ? -kFirstPadding : -kPadding, -1);
    if (first) {
        paintIccid(painter, rect, index, selected);
        return;
    }
    if (!index.data(tables::LoadedRole).toBool())
        return;
    switch (column) {
    case domain::LineColumn::Status: paintStatus(painter, rect, index); return;
    case domain::LineColumn::Month: paintMonth(painter, rect, index); return;
    case domain::LineColumn::Labels: paintLabels(painter, rect, index); return;
    case domain::LineColumn::RenewalDate: paintRenewal(painter, rect, index); return;
    default: break;
    }
    if (tables::LineTable::isNumeric(column))
        paintNumber(painter, rect, index);
    else
        paintText(painter, rect, index);
}

void LineDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                            bool selected) const
{
    const Colors &c = m_theme.colors();
    const bool current = index.row() == m_pane.currentIndex().row();
    if (selected)
        painter->fillRect(option.rect, c.select);
    else if (index.row() == m_pane.hoverRow())
        painter->fillRect(option.rect, c.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      selected ? c.accentTint.line : c.border);
    if (current && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 2, option.rect.height()), c.accent);
    if (current && m_pane.hasFocus() && index == m_pane.currentIndex()) {
        painter->setPen(QPen(c.accent, 1, Qt::DotLine));
        painter->drawRect(option.rect.adjusted(index.column() == 0 ? 3 : 0, 0, -1, -2));
    }
}

void LineDelegate::paintCheck(QPainter *painter, const QRect &rect, Qt::CheckState state) const
{
    QStyleOptionButton check;
    check.rect = QRect(rect.left(), rect.top() + (rect.height() - kCheckSize) / 2, kCheckSize, kCheckSize);
    check.state = QStyle::State_Enabled | (state == Qt::Checked            ? QStyle::State_On
                                           : state == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                                           : QStyle::State_Off);
    m_pane.style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, &m_pane);
}

//! The head of a group goes through all columns: check box, arrow, name and count, and the sums under their titles.
void LineDelegate::paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &c = m_theme.colors();
    const domain::LineId head{index.data(tables::LineIdRole).toLongLong()};
    const qint64 lines = index.data(tables::CountRole).toLongLong();
    const bool current = index.row() == m_pane.currentIndex().row();
    painter->fillRect(option.rect, current ? c.select : index.row() == m_pane.hoverRow() ? c.hover : c.sub);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.border);
    const auto column = domain::LineColumn(index.column());
    if (column == domain::LineColumn::Today || column == domain::LineColumn::Month) {
        painter->setPen(c.text);
        const int padding = m_pane.isLastColumn(index.column()) ? kFirstPadding : kPadding;
        const QString text = index.data().toString();
        m_digits.draw(painter,
                      {option.rect.right() + 1 - padding - m_digits.width(text),
                       option.rect.top() + m_digits.baseline(option.rect.height() - 1)},
                      text);
        return;
    }
    if (m_pane.isScrolled() && index.column() != 0)
        return; // below pinned columns the name does not go on
    const QModelIndex first = index.siblingAtColumn(0);
    const QRect row = m_pane.visualRect(first);
    QRect rect(row.left() + kFirstPadding, row.top(), m_pane.headNameEnd() - row.left() - kFirstPadding - kPadding,
               row.height() - 1);
    if (m_pane.isScrolled())
        rect.setRight(row.right() - kPadding);
    if (index.column() == 0) {
        if (current)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 2, option.rect.height()), c.accent);
        const qint64 selected = m_selection.countIn(head);
        paintCheck(painter, rect,
                   selected == 0       ? Qt::Unchecked
                   : selected >= lines ? Qt::Checked
                                       : Qt::PartiallyChecked);
    }
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    paintHeadName(painter, rect.adjusted(kCheckSize + kAfterCheck, 0, 0, 0), first);
    painter->restore();
}

void LineDelegate::paintHeadName(QPainter *painter, QRect rect, const QModelIndex &first) const
{
    const QLatin1String arrow = first.data(tables::CollapsedRole).toBool() ? "chevron-right"_L1 : "chevron-down"_L1;
    m_theme.icon(arrow).paint(painter, QRect(rect.left(), rect.top() + (rect.height() - 16) / 2, 16, 16));
    rect.setLeft(rect.left() + 16 + kHeadGap);
    const QString count = words::lines(first.data(tables::CountRole).toLongLong());
    painter->setFont(m_theme.font(TextStyle::BodyStrong));
    const QFontMetrics strong(painter->font());
    const int room =
        rect.width() - QFontMetrics(m_theme.font(TextStyle::Small)).horizontalAdvance(count) - kHeadGap * 2;
    const QString name = strong.elidedText(first.data().toString().left(300), Qt::ElideRight, std::max(room, 60));
    painter->setPen(m_theme.colors().text);
    painter->drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, name);
    rect.setLeft(rect.left() + strong.horizontalAdvance(name) + kHeadGap * 2);
    painter->setFont(m_theme.font(TextStyle::Small));
    painter->setPen(m_theme.colors().text2);
    painter->drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, count);
}

//! Amber before the date comes, red after it (D28); the words say it too.
void LineDelegate::paintRenewal(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const auto badge = domain::RenewalBadge(index.data(tables::BadgeRole).toInt());
    const bool isMarked = badge == domain::RenewalBadge::Soon || badge == domain::RenewalBadge::Overdue;
    if (!isMarked) {
        paintText(painter, rect, index);
        return;
    }
    const QRectF box(rect.left(), rect.top() + (rect.height() - 10) / 2.0, 10, 10);
    const bool isOverdue = badge == domain::RenewalBadge::Overdue;
    Mark::paint(painter, m_theme, box, isOverdue ? Mark::Shape::Diamond : Mark::Shape::Square,
                isOverdue ? Mark::Hue::Red : Mark::Hue::Amber);
    painter->setPen(isOverdue ? m_theme.colors().redText : m_theme.colors().amberText);
    paintWords(painter, rect.adjusted(16, 0, 0, 0), index.data().toString(), Words::Rare);
}

void LineDelegate::paintIccid(QPainter *painter, QRect rect, const QModelIndex &index, bool selected) const
{
    paintCheck(painter, rect, selected ? Qt::Checked : Qt::Unchecked);
    rect.setLeft(rect.left() + kCheckSize + kAfterCheck);
    const QString text = shortIccid(m_digits, index.data(tables::IccidRole).toString(), rect.width());
    if (text.isEmpty())
        return;
    const QStringView head = QStringView(text).chopped(std::min<qsizetype>(6, text.size()));
    const QStringView tail = QStringView(text).sliced(head.size());
    const qreal y = rect.top() + m_digits.baseline(rect.height());
    painter->setPen(m_theme.colors().text3);
    m_digits.draw(painter, {qreal(rect.left()), y}, head);
    painter->setPen(m_theme.colors().text);
    m_digits.draw(painter, {rect.left() + m_digits.width(head), y}, tail);
}

void LineDelegate::paintStatus(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const StatusMark mark = statusMark(domain::LineStatus(index.data(tables::StatusRole).toInt()));
    const QRectF box(rect.left(), rect.top() + (rect.height() - 10) / 2.0, 10, 10);
    const quint32 pending = index.data(tables::PendingRole).toUInt();
    const bool isStatusPending = pending & kStatusKinds;
    if (isStatusPending) // what it will be is still to come
        Mark::paint(painter, m_theme, box, Mark::Shape::Ring, Mark::Hue::Accent);
    else
        Mark::paint(painter, m_theme, box, mark.shape, mark.hue);
    QRect words = rect.adjusted(16, 0, 0, 0);
    if (pending != 0 && !isStatusPending) {
        Mark::paint(painter, m_theme, QRectF(rect.right() - 9, box.top(), 10, 10), Mark::Shape::Ring,
                    Mark::Hue::Accent);
        words.setRight(rect.right() - 14);
    }
    painter->setPen(m_theme.colors().text);
    QString text = index.data().toString();
    if (isStatusPending && QFontMetrics(m_digits.font()).horizontalAdvance(text) > words.width())
        text =
            text.mid(std::max<qsizetype>(0, text.indexOf(QChar(0x2192)))).section(u',', 0, 0); // where it goes counts
    paintWords(painter, words, text, pending != 0 ? Words::Rare : Words::Common);
}

//! Most words fit by far: only what may not is measured, which is as much work as drawing it.
void LineDelegate::paintWords(QPainter *painter, const QRect &rect, const QString &text, Words words) const
{
    constexpr qreal kSurely = 0.9; // the sum of single letters is nearly the width of the word
    const QPointF origin(rect.left(), rect.top() + m_digits.baseline(rect.height()));
    painter->setFont(m_digits.font());
    if (!m_digits.knows(text) || m_digits.width(text) >= rect.width() * kSurely)
        painter->drawText(origin, QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, rect.width()));
    else if (words == Words::Common)
        m_words.draw(painter, origin, text);
    else
        painter->drawText(origin, text);
}

void LineDelegate::paintNumber(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    painter->setPen(index.data(tables::DimRole).toBool() ? m_theme.colors().text3 : m_theme.colors().text);
    m_digits.draw(painter, {rect.right() + 1 - m_digits.width(text), rect.top() + m_digits.baseline(rect.height())},
                  text);
}

int LineDelegate::monthWidth() const
{
    return kPadding + kSparkWidth + kSparkGap + int(std::ceil(m_digits.width(QLocale().toString(99'999.9, 'f', 1)))) +
           2 + kPadding;
}

void LineDelegate::paintMonth(QPainter *painter, QRect rect, const QModelIndex &index) const
{
    paintNumber(painter, rect, index);
    const QList<qreal> days = index.data(tables::SparkRole).value<QList<qreal>>();
    if (days.isEmpty())
        return;
    const qreal numberWidth = m_digits.width(index.data().toString());
    const int left = rect.left();
    if (left + kSparkWidth + kSparkGap > rect.right() - numberWidth)
        return; // the number comes first when there is no room for both
    const qreal most = std::max(0.001, *std::max_element(days.begin(), days.end()));
    const int bottom = rect.top() + (rect.height() + kSparkHeight) / 2;
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (days[i] < 0)
            continue; // not known
        const int height = std::max(1, int(std::lround(days[i] / most * kSparkHeight)));
        painter->fillRect(QRect(left + int(i) * kBarStep, bottom - height, kBarStep - 1, height),
                          m_theme.colors().accent);
    }
}

void LineDelegate::paintLabels(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QStringList labels = index.data(tables::LabelsRole).toStringList();
    if (labels.isEmpty()) {
        paintText(painter, rect, index);
        return;
    }
    painter->setFont(m_theme.font(TextStyle::Micro));
    const QFontMetrics metrics(painter->font());
    const int top = rect.top() + (rect.height() - 18) / 2;
    int left = rect.left();
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const qsizetype rest = labels.size() - i - 1;
        const int more = rest > 0 ? metrics.horizontalAdvance(u"+%1"_s.arg(rest)) + 6 : 0;
        const int width = chipWidth(painter->font(), labels[i]);
        const bool fits = left + width + more <= rect.right();
        if (!fits && i > 0) {
            painter->setPen(m_theme.colors().text2);
            painter->drawText(QRect(left, rect.top(), rect.right() - left, rect.height()), Qt::AlignVCenter,
                              u"+%1"_s.arg(rest + 1));
            return;
        }
        const int shown = std::min(width, rect.right() - left - more);
        drawChip(painter, m_theme, QRect(left, top, shown, 18), labels[i]);
        left += shown + 4;
        if (!fits && rest > 0) {
            painter->setPen(m_theme.colors().text2);
            painter->drawText(QRect(left, rect.top(), rect.right() - left + 8, rect.height()), Qt::AlignVCenter,
                              u"+%1"_s.arg(rest));
            return;
        }
    }
}

void LineDelegate::paintText(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const auto column = domain::LineColumn(index.column());
    const bool quiet = column != domain::LineColumn::Notes;
    const bool dim = index.data(tables::DimRole).toBool();
    painter->setPen(dim ? m_theme.colors().text3 : quiet ? m_theme.colors().text2 : m_theme.colors().text);
    if (!dim && domain::lineColumnInfo(column).kind == domain::ValueKind::Digits &&
        m_digits.width(text) <= rect.width()) {
        m_digits.draw(painter, {qreal(rect.left()), rect.top() + m_digits.baseline(rect.height())}, text);
        return;
    }
    QString flat = text.left(300);
    flat.replace(u'\n', u' ');
    paintWords(painter, rect, flat, quiet ? Words::Common : Words::Rare);
}

bool LineDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), words::toolTip(index.data(Qt::ToolTipRole).toString()), view);
    return true;
}

} // namespace ui
