// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/newlineparts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/sheet.h"

#include <QListWidget>
#include <QSet>

namespace ui {

//! New lines from a scanner that types like a keyboard: each ICCID ends with Enter. A number that is none, or that is
//! in the batch already, beeps and is marked.
class ScanSheet : public Sheet
{
    Q_OBJECT

public:
    ScanSheet(Program &program, const Theme &theme, QWidget *window);

    void ask();
    //! Takes a number as if it had been scanned.
    void scan(const QString &text);
    qsizetype count() const { return m_numbers.size(); }

Q_SIGNALS:
    void linesGiven(const std::vector<domain::NewLine> &rows);
    //! Something was refused, with a sound.
    void refused(const QString &text);

private:
    void refuse(const QString &sentence);
    void removeChosen();
    void update();

    QLineEdit *m_input;
    FormField *m_field;
    QListWidget *m_list;
    TextLabel *m_count;
    DefaultsRow *m_defaults;
    Button *m_remove;
    Button *m_cancel;
    Button *m_ok;
    QSet<QString> m_numbers;
    int m_refused = 0;
};

} // namespace ui
