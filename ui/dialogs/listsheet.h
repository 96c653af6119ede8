// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/iccidsearch.h"
#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"

#include <QPlainTextEdit>

namespace ui {

//! Finds lines by a list of numbers that is pasted, dropped or read from a file: says how many there are and which
//! there are not, and filters by those that were found.
class ListSheet : public Sheet
{
    Q_OBJECT

public:
    ListSheet(Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window);
    ~ListSheet() override;

    //! Begins with what the clipboard has, where that is a list of numbers.
    void ask();
    //! Reads a text or CSV file.
    void load(const QString &path);
    void setText(const QString &text);
    const tables::FoundIccids &result() const { return m_found; }

Q_SIGNALS:
    void chosen(const domain::IccidList &iccids);
    void announced(const QString &text);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildUi();
    void chooseFile();
    void search();
    void show(const tables::FoundIccids &found);
    void copyMissing();
    void saveMissing();
    void say(const QString &text, Tone tone);

    Workspace &m_workspace;
    Busy &m_busy;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_missing;
    QWidget *m_missingPart = nullptr;
    TextLabel *m_result;
    TextLabel *m_missingTitle = nullptr;
    Button *m_cancel;
    Button *m_ok;
    QTimer m_pause;
    QString m_whole; //!< of a file: too much for the field
    storage::CancelFlag m_asked;
    tables::FoundIccids m_found;
};

} // namespace ui
