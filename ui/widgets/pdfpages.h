// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QImage>
#include <QString>
#include <QWidget>
#include <memory>

#define LINEDESK_PDFS_IID "org.linedesk.Pdfs/1"

class QVBoxLayout;

namespace ui {

//! A PDF that is open.
class PdfDocument
{
public:
    virtual ~PdfDocument() = default;
    virtual int pages() const = 0;
    //! A page on white paper, `width` pixels wide; null where it cannot be drawn.
    virtual QImage page(int index, int width) = 0;
    //! What stands on a page, for those who do not see it.
    virtual QString text(int index) = 0;
};

//! Door of the module that reads PDFs, which is loaded with the first one.
class PdfModule
{
public:
    virtual ~PdfModule() = default;
    //! Null for a file that is no PDF, or cannot be read.
    virtual std::unique_ptr<PdfDocument> open(const QString &path) = 0;
};

//! The pages of a PDF, one below the other.
class PdfPages : public QWidget
{
    Q_OBJECT

public:
    explicit PdfPages(QWidget *parent = nullptr);

    //! Shows the first pages of a file, `width` logical pixels wide. Unsupported without the module, Invalid for what
    //! is no PDF.
    [[nodiscard]] base::Status show(const QString &path, int width);

private:
    static constexpr int kMostPages = 50; // an invoice has one or two

    QVBoxLayout *m_column;
};

} // namespace ui

Q_DECLARE_INTERFACE(ui::PdfModule, LINEDESK_PDFS_IID)
