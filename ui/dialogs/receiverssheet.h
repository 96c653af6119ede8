// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/iccidsearch.h"
#include "ui/busy.h"
#include "ui/changeflow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"

#include <QPlainTextEdit>

namespace ui {

//! Asks who receives an SMS: a list of ICCIDs, what is selected on the page of lines, a preset or a saved view.
class ReceiversSheet : public Sheet
{
    Q_OBJECT

public:
    ReceiversSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window);
    ~ReceiversSheet() override;

    //! `selection`: what is selected among the lines; of none where nothing is.
    void ask(const ChangeTarget &selection);

Q_SIGNALS:
    void chosen(const ui::ChangeTarget &receivers);

private:
    void buildUi();
    void fillChoices();
    void look();
    void lookUp();
    void count(const domain::LineQuery &query);
    void found(const base::Result<tables::FoundIccids> &found);
    void say(const QString &text, Tone tone);
    void offer(const ChangeTarget &target);

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    ChangeTarget m_selection;
    ChangeTarget m_target; //!< what would be chosen now
    QComboBox *m_choice;
    FormField *m_listField = nullptr;
    QPlainTextEdit *m_list;
    TextLabel *m_result;
    Button *m_cancel;
    Button *m_ok;
    QTimer m_pause;
    storage::CancelFlag m_asked;
};

} // namespace ui
