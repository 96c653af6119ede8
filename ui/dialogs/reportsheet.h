// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/textlabel.h"

class QComboBox;
class QLineEdit;

namespace ui {

//! Writes the report of a month as a PDF: which month, into which file.
class ReportSheet : public Sheet
{
    Q_OBJECT

public:
    ReportSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window);
    ~ReportSheet() override;

    void ask();
    void setPath(const QString &path);
    //! The file that was written last; empty: none.
    QString made() const { return m_made; }
    QString said() const { return m_result->text(); }

public Q_SLOTS:
    void dismiss() override;

Q_SIGNALS:
    void announced(const QString &text);

private:
    void buildUi();
    void fillMonths();
    void chooseFile();
    void check();
    void start();
    void finish(const base::Result<qint64> &rows);
    void setRunning(bool on);
    QDate month() const;
    QTimeZone zone() const { return m_program.changeFacts().zone; }

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    QComboBox *m_months = nullptr;
    QLineEdit *m_path = nullptr;
    FormField *m_pathField = nullptr;
    TextLabel *m_result = nullptr;
    Button *m_openFile = nullptr;
    Button *m_cancel = nullptr;
    Button *m_ok = nullptr;
    std::unique_ptr<exports::ReportJob> m_job;
    QString m_made;
};

} // namespace ui
