// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"

class QVBoxLayout;

namespace ui {

//! A titled panel of a page: facts and controls, one below the other.
class FormPanel : public Pane
{
    Q_OBJECT

public:
    FormPanel(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }
    //! What a control is about at the left, the control at the right.
    void addRow(const QString &label, const QString &hint, QWidget *control);
    //! A fact that is filled later; it can be selected. Beside it, at the right, `control`, if there is one.
    TextLabel *addFact(const QString &label, QLatin1String name, QWidget *control = nullptr);
    //! A sentence in the tone of hints.
    TextLabel *addNote(QLatin1String name);

private:
    QVBoxLayout *m_column;
};

} // namespace ui
