// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/series/linechanges.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"

#include <QLineEdit>

namespace ui {

//! Asks which two states of the fleet are compared: a snapshot, and another one or what is open now.
class CompareSheet : public Sheet
{
    Q_OBJECT

public:
    CompareSheet(const Theme &theme, QWidget *window);

    void ask();
    void setFiles(const QString &from, const QString &to);
    void accept();

Q_SIGNALS:
    //! The files are there; an empty second one: what is open.
    void chosen(const QString &from, const QString &to);

private:
    QLineEdit *addFile(class QVBoxLayout *column, const QString &label, const QString &hint, QLatin1String name,
                       FormField *&field);
    void chooseFile(QLineEdit *edit);
    void check();

    FormField *m_fromField = nullptr;
    FormField *m_toField = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    Button *m_ok = nullptr;
};

} // namespace ui
