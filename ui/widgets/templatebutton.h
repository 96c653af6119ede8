// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/smstemplates.h"
#include "ui/widgets/button.h"

namespace ui {

//! Offers the SMS templates of a profile in a menu.
class TemplateButton : public Button
{
    Q_OBJECT

public:
    //! `keeps`: the menu also offers to keep the text at hand, and to edit templates.
    TemplateButton(const Theme &theme, tables::SmsTemplates &templates, bool keeps, QLatin1String name,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    //! That text was chosen.
    void chosen(const QString &text);
    //! The text at hand is to become a template.
    void keepWanted();
    void editWanted();

private:
    void refresh();
    void openMenu();

    tables::SmsTemplates &m_templates;
    bool m_keeps;
};

} // namespace ui
