// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"

#include <functional>

namespace ui {

//! Asks for a name.
class NameSheet : public Sheet
{
    Q_OBJECT

public:
    NameSheet(const Theme &theme, QWidget *window);

    //! `take` answers what is wrong with a name, or nothing when it was taken and the sheet may close.
    void ask(const QString &title, const QString &name, const QString &verb,
             std::function<QString(const QString &)> take);

private:
    void accept();

    TextLabel *m_title;
    QLineEdit *m_name;
    FormField *m_field;
    Button *m_cancel;
    Button *m_ok;
    std::function<QString(const QString &)> m_take;
};

} // namespace ui
