// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/importing.h"
#include "ui/busy.h"
#include "ui/dialogs/newlineparts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/sheet.h"

#include <QCheckBox>
#include <QStackedWidget>
#include <QTableWidget>

namespace ui {

//! New lines from a CSV or XLSX file: which column is which, with a guess; what is wrong with rows; then the preview.
class ImportSheet : public Sheet
{
    Q_OBJECT

public:
    ImportSheet(Program &program, const Theme &theme, Busy &busy, QWidget *window);

    //! Asks for a file first.
    void ask();
    //! Reads a file that was dropped or chosen.
    void load(const QString &path);
    //! Whether a file of that name could be read.
    static bool canRead(const QString &path);

Q_SIGNALS:
    void linesGiven(const std::vector<domain::NewLine> &rows);
    //! Scan them instead.
    void scanWanted();

private:
    QWidget *buildChoice();
    QWidget *buildMapping();
    void chooseFile();
    void take(const QString &path, const base::Result<exports::SheetPointer> &sheet);
    void fillTable();
    exports::ImportMapping mapping() const;
    void check();
    void showCheck(const exports::ImportCheck &found);
    void say(const QString &text, Tone tone);

    Program &m_program;
    Busy &m_busy;
    exports::SheetPointer m_file;
    exports::ImportCheck m_check;
    quint64 m_asked = 0; //!< answers to older questions are dropped
    TextLabel *m_context;
    QStackedWidget *m_stack;
    QTableWidget *m_table = nullptr;
    QCheckBox *m_titles = nullptr;
    DefaultsRow *m_defaults = nullptr;
    Mark *m_mark;
    TextLabel *m_result;
    Button *m_cancel;
    Button *m_ok;
    Button *m_choose = nullptr;
    QList<QComboBox *> m_fields;
};

} // namespace ui
