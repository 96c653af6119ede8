// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/evidencepages.h"

#include <QFontMetricsF>
#include <algorithm>
#include <numeric>

using domain::EvidenceKind;

namespace exports {

namespace {

constexpr qreal kPad = 4;
constexpr qreal kWidest = 160; // before a column gets what others leave
constexpr qreal kNarrowest = 28;

Qt::AlignmentFlag alignmentOf(EvidenceKind kind)
{
    const bool isLeft = kind == EvidenceKind::Text || kind == EvidenceKind::Time || kind == EvidenceKind::Day;
    return isLeft ? Qt::AlignLeft : Qt::AlignRight;
}

} // namespace

//! As wide as their words, up to a measure; then what is left is shared, or what is missing taken, in proportion.
std::vector<qreal> EvidencePages::widths(const domain::EvidenceSection &section) const
{
    const QFontMetricsF words(font(Style::Small));
    const QFontMetricsF titles(font(Style::Small));
    std::vector<qreal> widths;
    for (size_t column = 0; column < section.columns.size(); ++column) {
        qreal width = std::max(kNarrowest, titles.horizontalAdvance(section.columns[column].title));
        for (const std::vector<domain::EvidenceCell> &row : section.rows)
            width = std::max(width, words.horizontalAdvance(shown(section.columns[column].kind, row[column])));
        widths.push_back(std::min(width, kWidest) + 2 * kPad);
    }
    const qreal sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (qreal &width : widths)
        width *= m_page.width() / sum;
    return widths;
}

qreal EvidencePages::rowHeight(const QStringList &cells, const std::vector<qreal> &widths, Style style) const
{
    qreal height = 0;
    for (qsizetype i = 0; i < cells.size(); ++i)
        height = std::max(height, textHeight(cells[i], style, widths[size_t(i)] - 2 * kPad));
    return height + kPad;
}

void EvidencePages::row(const QStringList &cells, const domain::EvidenceSection &section,
                        const std::vector<qreal> &widths, Style style, qreal height, bool isShaded)
{
    if (isShaded && m_painter)
        m_painter->fillRect(QRectF(m_page.left(), m_y, m_page.width(), height), QColor(0xF3, 0xF5, 0xF8));
    qreal x = m_page.left();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const qreal width = widths[size_t(i)];
        drawText(cells[i], style, QRectF(x + kPad, m_y + kPad / 2, width - 2 * kPad, height - kPad),
                 alignmentOf(section.columns[size_t(i)].kind), QColor(0x17, 0x1A, 0x21));
        x += width;
    }
    m_y += height;
}

void EvidencePages::head(const domain::EvidenceSection &section, const std::vector<qreal> &widths)
{
    QStringList titles;
    for (const domain::EvidenceColumn &column : section.columns)
        titles << column.title.section(QLatin1String(" (UTC)"), 0, 0); // the document's times are those of the zone
    row(titles, section, widths, Style::Small, rowHeight(titles, widths, Style::Small), false);
    if (m_painter)
        m_painter->fillRect(QRectF(m_page.left(), m_y - 1, m_page.width(), 0.75), QColor(0x4E, 0x56, 0x65));
}

//! The head stands on each page again, and no row is cut in two.
void EvidencePages::table(const domain::EvidenceSection &section)
{
    const std::vector<qreal> columns = widths(section);
    need(50);
    head(section, columns);
    bool isShaded = false;
    for (const std::vector<domain::EvidenceCell> &cells : section.rows) {
        QStringList words;
        for (size_t i = 0; i < cells.size(); ++i)
            words << shown(section.columns[i].kind, cells[i]);
        const qreal height = rowHeight(words, columns, Style::Small);
        const int page = m_number;
        need(height);
        if (m_number != page)
            head(section, columns);
        row(words, section, columns, Style::Small, height, isShaded);
        isShaded = !isShaded;
    }
}

} // namespace exports
