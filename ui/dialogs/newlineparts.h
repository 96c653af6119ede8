// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/lineimport.h"
#include "ui/program.h"
#include "ui/widgets/formfield.h"

namespace ui {

//! What new lines get where nothing else is said: plan, sub-account, group.
class DefaultsRow : public QWidget
{
    Q_OBJECT

public:
    DefaultsRow(Program &program, const Theme &theme, QWidget *parent);

    //! Fills the choices with what the platform has now.
    void refresh();
    exports::ImportDefaults defaults() const;

Q_SIGNALS:
    void changed();

private:
    Program &m_program;
    QComboBox *m_plan;
    QComboBox *m_subAccount;
    QComboBox *m_group;
};

} // namespace ui
