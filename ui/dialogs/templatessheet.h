// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/smstemplates.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"

#include <QListWidget>
#include <QPlainTextEdit>

namespace ui {

//! The SMS templates of a profile: new ones, other names and texts, and away with them.
class TemplatesSheet : public Sheet
{
    Q_OBJECT

public:
    TemplatesSheet(tables::SmsTemplates &templates, const Theme &theme, QWidget *window);

    //! Begins with a new template of that text; with an empty one it shows the first that there is.
    void ask(const QString &text = {});

private:
    void buildUi();
    void fill();
    void show(int row);
    void count();
    void keep();
    void remove();
    QString current() const;

    tables::SmsTemplates &m_templates;
    QListWidget *m_list;
    QLineEdit *m_name;
    QPlainTextEdit *m_text;
    FormField *m_nameField = nullptr;
    TextLabel *m_counter;
    TextLabel *m_note;
    Button *m_remove;
    Button *m_keep;
    Button *m_close;
};

} // namespace ui
