// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/evidence.h"

#include <QFont>
#include <QPainter>
#include <functional>

namespace exports {

//! The pages of an evidence document. Laid out twice: once to count the pages, once to paint them, so that each says
//! which one of how many it is.
class EvidencePages
{
public:
    //! `page` is what a page offers, in points; `newPage` ends one. Painter null: pages are only counted.
    EvidencePages(const domain::Evidence &evidence, const QRectF &page, QPainter *painter,
                  std::function<void()> newPage, int pages);

    //! Lays out everything; answers how many pages it took.
    int run();

private:
    enum class Style { Title, Heading, Text, Small, Strong };

    static QFont font(Style style);
    qreal textHeight(const QString &text, Style style, qreal width) const;
    void drawText(const QString &text, Style style, const QRectF &box, int flags, const QColor &color) const;
    //! Writes a paragraph and goes on below it.
    void paragraph(const QString &text, Style style, const QColor &color, qreal gap);
    void beginPage();
    void need(qreal height);
    void about();
    void section(const domain::EvidenceSection &section);
    void chart(const domain::EvidenceChart &chart);
    void drawBars(const domain::EvidenceChart &chart, const QRectF &box, double most) const;
    void table(const domain::EvidenceSection &section);
    std::vector<qreal> widths(const domain::EvidenceSection &section) const;
    qreal rowHeight(const QStringList &cells, const std::vector<qreal> &widths, Style style) const;
    void row(const QStringList &cells, const domain::EvidenceSection &section, const std::vector<qreal> &widths,
             Style style, qreal height, bool isShaded);
    void head(const domain::EvidenceSection &section, const std::vector<qreal> &widths);
    QString shown(domain::EvidenceKind kind, const domain::EvidenceCell &cell) const;

    const domain::Evidence &m_evidence;
    QRectF m_page;
    QPainter *m_painter;
    std::function<void()> m_newPage;
    int m_pages;
    int m_number = 0;
    qreal m_y = 0;
};

//! Writes the document to a PDF file. Storage when it cannot.
base::Status writeEvidencePdf(const domain::Evidence &evidence, const QString &path);

} // namespace exports
