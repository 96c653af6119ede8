// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/button.h"
#include "ui/widgets/sheet.h"

class QScrollArea;

namespace ui {

class PdfPages;

//! An invoice inside the window (R38).
class InvoiceSheet : public Sheet
{
    Q_OBJECT

public:
    InvoiceSheet(const Theme &theme, QWidget *window);

    //! Opens with a file; errors of PdfPages::show(), then it stays closed.
    [[nodiscard]] base::Status view(const QString &path);

Q_SIGNALS:
    //! Saving what is shown was asked for.
    void saveWanted();

private:
    QString m_path;
    QScrollArea *m_scroll;
    PdfPages *m_pages;
    Button *m_close;
};

} // namespace ui
