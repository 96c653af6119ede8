// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linefilter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"

namespace ui {

//! The search in notes (R62, R69) in four fields; what comes out are terms of the filter language, shown as they are
//! written there.
class NotesSheet : public Sheet
{
    Q_OBJECT

public:
    NotesSheet(const Theme &theme, QWidget *window);

    //! Fills the fields with the terms there are.
    void ask(const domain::LineFilter &filter);
    std::vector<domain::FilterTerm> terms() const;

Q_SIGNALS:
    void chosen(const std::vector<domain::FilterTerm> &terms);

private:
    void showText();

    QLineEdit *m_all;
    QLineEdit *m_phrase;
    QLineEdit *m_any;
    QLineEdit *m_none;
    TextLabel *m_written;
    Button *m_cancel;
    Button *m_ok;
};

} // namespace ui
