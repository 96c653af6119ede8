// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QLineEdit>

namespace ui {

//! A label above, an editor, a hint below that an error replaces.
class FormField : public QWidget
{
    Q_OBJECT

public:
    FormField(const Theme &theme, const QString &label, QWidget *editor, const QString &hint = {},
              QWidget *parent = nullptr);

    //! An empty sentence brings the hint back.
    void setError(const QString &sentence);
    void setHint(const QString &hint);
    bool hasError() const { return m_failed; }

private:
    QWidget *m_editor;
    Mark *m_mark;
    TextLabel *m_below;
    QString m_hint;
    bool m_failed = false;
};

//! A 32 px high text field for forms.
QLineEdit *formEdit(QLatin1String name, const QString &words, const QString &placeholder, QWidget *parent);
//! A text field for a secret: masked, with a button that shows it.
QLineEdit *secretEdit(const Theme &theme, QLatin1String name, const QString &words, QWidget *parent);
//! A 32 px high choice for forms.
QComboBox *formChoice(QLatin1String name, const QString &words, QWidget *parent);

} // namespace ui
