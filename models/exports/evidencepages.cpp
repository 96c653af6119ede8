// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/evidencepages.h"

#include <QCoreApplication>
#include <QFile>
#include <QFontMetricsF>
#include <QLocale>
#include <QPageSize>
#include <QPdfWriter>
#include <algorithm>

using namespace Qt::StringLiterals;
using domain::EvidenceKind;

namespace exports {

namespace {

constexpr qreal kFoot = 26;
constexpr qsizetype kLongestCell = 1'000; // a longer text is whole in the workbook
const QColor kInk(0x17, 0x1A, 0x21);
const QColor kQuiet(0x4E, 0x56, 0x65);
const QColor kLine(0xC9, 0xCF, 0xD8);
const QColor kBar(0x2C, 0x58, 0xD0);

//! Between words; within them where one is wider than there is room.
int wrapping(const QString &text, const QFontMetricsF &metrics, qreal width)
{
    for (const QString &word : text.split(u' ')) {
        if (metrics.horizontalAdvance(word) > width)
            return Qt::TextWrapAnywhere;
    }
    return Qt::TextWordWrap;
}

} // namespace

EvidencePages::EvidencePages(const domain::Evidence &evidence, const QRectF &page, QPainter *painter,
                             std::function<void()> newPage, int pages)
    : m_evidence(evidence), m_page(page), m_painter(painter), m_newPage(std::move(newPage)), m_pages(pages)
{
}

QFont EvidencePages::font(Style style)
{
    QFont font(u"Inter"_s);
    const std::pair<int, QFont::Weight> shapes[] = {
        {18, QFont::DemiBold}, {13, QFont::DemiBold}, {9, QFont::Normal}, {7, QFont::Normal}, {8, QFont::DemiBold}};
    font.setPixelSize(shapes[int(style)].first); // the painter counts in points
    font.setWeight(shapes[int(style)].second);
    font.setStyleStrategy(QFont::PreferNoShaping); // with it, other glyphs for - and : would have no letter to copy
    return font;
}

qreal EvidencePages::textHeight(const QString &text, Style style, qreal width) const
{
    const QFontMetricsF metrics(font(style));
    const QRectF box(0, 0, width, 100'000);
    return std::max(metrics.height(), metrics.boundingRect(box, wrapping(text, metrics, width), text).height());
}

void EvidencePages::drawText(const QString &text, Style style, const QRectF &box, int flags, const QColor &color) const
{
    if (!m_painter)
        return;
    m_painter->setFont(font(style));
    m_painter->setPen(color);
    m_painter->drawText(box, flags | wrapping(text, QFontMetricsF(font(style)), box.width()), text);
}

void EvidencePages::beginPage()
{
    if (m_number > 0 && m_painter)
        m_newPage();
    ++m_number;
    m_y = m_page.top();
    const QRectF foot(m_page.left(), m_page.bottom() - 12, m_page.width(), 12);
    if (m_painter)
        m_painter->fillRect(QRectF(m_page.left(), foot.top() - 6, m_page.width(), 0.5), kLine);
    const QString words = m_evidence.foot.arg(QString::number(m_number), QString::number(m_pages));
    drawText(words, Style::Small, foot, Qt::AlignLeft | Qt::AlignVCenter, kQuiet);
}

void EvidencePages::need(qreal height)
{
    if (m_y + height > m_page.bottom() - kFoot)
        beginPage();
}

void EvidencePages::paragraph(const QString &text, Style style, const QColor &color, qreal gap)
{
    const qreal height = textHeight(text, style, m_page.width());
    need(height);
    drawText(text, style, QRectF(m_page.left(), m_y, m_page.width(), height), Qt::AlignLeft, color);
    m_y += height + gap;
}

int EvidencePages::run()
{
    beginPage();
    about();
    for (const domain::EvidenceSection &each : m_evidence.sections)
        section(each);
    return m_number;
}

void EvidencePages::about()
{
    paragraph(m_evidence.title, Style::Title, kInk, 12);
    constexpr qreal kNames = 90;
    for (const auto &[name, value] : m_evidence.about) {
        const qreal width = m_page.width() - kNames;
        const qreal height = textHeight(value, Style::Text, width);
        need(height);
        drawText(name, Style::Text, QRectF(m_page.left(), m_y, kNames, height), Qt::AlignLeft, kQuiet);
        drawText(value, Style::Text, QRectF(m_page.left() + kNames, m_y, width, height), Qt::AlignLeft, kInk);
        m_y += height + 3;
    }
    m_y += 8;
    if (!m_evidence.howToCheck.isEmpty())
        paragraph(m_evidence.howToCheck, Style::Small, kQuiet, 10);
}

void EvidencePages::section(const domain::EvidenceSection &section)
{
    need(section.charts.empty() ? 90 : 230); // a heading does not stand alone at the foot of a page
    m_y += 8;
    paragraph(section.title, Style::Heading, kInk, 3);
    paragraph(section.state, Style::Text, kQuiet, 2);
    if (!m_evidence.howToCheck.isEmpty())
        paragraph(u"SHA-256 %1"_s.arg(QString::fromLatin1(domain::hashOf(section))), Style::Small, kQuiet, 6);
    for (const domain::EvidenceChart &each : section.charts)
        chart(each);
    if (!section.rows.empty())
        table(section);
    m_y += 8;
}

void EvidencePages::chart(const domain::EvidenceChart &chart)
{
    constexpr qreal kHeight = 120;
    constexpr qreal kAxis = 40;
    need(kHeight + 34);
    paragraph(chart.title, Style::Strong, kInk, 4);
    const QRectF box(m_page.left() + kAxis, m_y, m_page.width() - kAxis, kHeight);
    double most = 0;
    for (const std::optional<double> &value : chart.values)
        most = std::max(most, value.value_or(0));
    if (most <= 0)
        most = 1;
    for (const double share : {0.0, 0.5, 1.0}) {
        const qreal y = box.bottom() - box.height() * share;
        if (m_painter)
            m_painter->fillRect(QRectF(box.left(), y, box.width(), 0.5), kLine);
        drawText(QLocale().toString(most * share, 'f', 1), Style::Small, QRectF(m_page.left(), y - 5, kAxis - 4, 10),
                 Qt::AlignRight | Qt::AlignVCenter, kQuiet);
    }
    drawBars(chart, box, most);
    const qsizetype last = chart.labels.size() - 1;
    const qreal names = box.bottom() + 3;
    drawText(chart.labels.value(0), Style::Small, QRectF(box.left(), names, 90, 10), Qt::AlignLeft, kQuiet);
    if (last > 0)
        drawText(chart.labels.value(last), Style::Small, QRectF(box.right() - 90, names, 90, 10), Qt::AlignRight,
                 kQuiet);
    if (last > 5)
        drawText(chart.labels.value(last / 2), Style::Small, QRectF(box.center().x() - 45, names, 90, 10),
                 Qt::AlignHCenter, kQuiet);
    m_y = names + 20;
}

//! What is not known is a short grey dash at the foot, which no bar is.
void EvidencePages::drawBars(const domain::EvidenceChart &chart, const QRectF &box, double most) const
{
    if (!m_painter || chart.values.empty())
        return;
    const qreal step = box.width() / qreal(chart.values.size());
    const qreal width = std::min(step * 0.75, 36.0);
    for (size_t i = 0; i < chart.values.size(); ++i) {
        const qreal x = box.left() + step * (qreal(i) + 0.5) - width / 2;
        const double value = chart.values[i].value_or(0);
        const qreal height = box.height() * value / most;
        if (chart.values[i])
            m_painter->fillRect(QRectF(x, box.bottom() - height, width, height), kBar);
        else
            m_painter->fillRect(QRectF(x, box.bottom() + 1, width, 1.5), kLine);
    }
}

QString EvidencePages::shown(EvidenceKind kind, const domain::EvidenceCell &cell) const
{
    const QLocale locale;
    if (kind == EvidenceKind::Text)
        return cell.text.left(kLongestCell).simplified();
    if (!cell.number)
        return u"–"_s;
    switch (kind) {
    case EvidenceKind::Time:
        return QDateTime::fromSecsSinceEpoch(*cell.number, m_evidence.zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    case EvidenceKind::Day: return QDate::fromJulianDay(*cell.number).toString(Qt::ISODate);
    case EvidenceKind::Volume: return locale.toString(double(*cell.number) / (1024.0 * 1024.0), 'f', 3);
    case EvidenceKind::Money: return locale.toString(double(*cell.number) / 1e6, 'f', 4);
    case EvidenceKind::Number:
    case EvidenceKind::Seconds:
    case EvidenceKind::Text: break;
    }
    return locale.toString(*cell.number);
}

base::Status writeEvidencePdf(const domain::Evidence &evidence, const QString &path)
{
    constexpr int kDots = 288; // four a point
    QFile file(path);
    if (!file.open(QFile::WriteOnly))
        return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = path};
    {
        QPdfWriter writer(&file);
        writer.setResolution(kDots);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(40, 40, 40, 36), QPageLayout::Point);
        writer.setTitle(evidence.title);
        writer.setCreator(QCoreApplication::applicationName());
        const QRectF whole = writer.pageLayout().paintRect(QPageLayout::Point);
        const QRectF page(0, 0, whole.width(), whole.height());
        const int pages = EvidencePages(evidence, page, nullptr, {}, 0).run();
        QPainter painter(&writer);
        painter.scale(kDots / 72.0, kDots / 72.0);
        EvidencePages(
            evidence, page, &painter, [&writer] { writer.newPage(); }, pages)
            .run();
    }
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = path};
    return {};
}

} // namespace exports
