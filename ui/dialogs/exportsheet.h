// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/toggles.h"

#include <QCheckBox>
#include <QListWidget>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <functional>

namespace ui {

//! What could be exported from the page as it is.
struct ExportChoices
{
    storage::LineStore::Scope page; //!< what is on screen
    storage::LineStore::Scope selection;
    storage::LineStore::Scope matching;
    qint64 pageLines = 0;
    qint64 selectedLines = 0;
    qint64 matchingLines = 0;
    qint64 firstOnScreen = 0; //!< which of the matching lines it is, counted from 0
    //! `count` of the matching lines from `first` on, as the table has them (R181).
    std::function<storage::LineIds(qint64 first, qint64 count)> linesOf;
    QList<domain::LineColumn> columns; //!< as the table shows them
};

//! Exports lines to a file: which, in which format, which columns; with progress, cancel and where the file is (D35).
class ExportSheet : public Sheet
{
    Q_OBJECT

public:
    ExportSheet(Program &program, Workspace &workspace, const Theme &theme, QWidget *window);
    ~ExportSheet() override;

    void ask(const ExportChoices &choices);

public Q_SLOTS:
    void dismiss() override;

Q_SIGNALS:
    void announced(const QString &text);

private:
    enum class State { Asking, Running, Done };

    void buildUi();
    QWidget *buildLeft();
    QLayout *buildPages(QWidget *left);
    QWidget *buildRight();
    QWidget *buildFoot();
    void fillPages();
    void pageChosen();
    //! Lines of a page; 0: what is on screen.
    int pageSize() const;
    storage::LineStore::Scope pageScope() const;
    void fillColumns(const QList<domain::LineColumn> &shown);
    QList<domain::LineColumn> chosenColumns() const;
    exports::Format format() const;
    void formatChosen();
    void chooseFile();
    void start();
    void finish(const base::Result<qint64> &rows);
    void setState(State state);
    void check();
    void openFolder();

    Program &m_program;
    Workspace &m_workspace;
    ExportChoices m_choices;
    QRadioButton *m_page = nullptr;
    QComboBox *m_pageSize = nullptr;
    QSpinBox *m_pageNumber = nullptr;
    QRadioButton *m_selection = nullptr;
    QRadioButton *m_matching = nullptr;
    SegmentedControl *m_format = nullptr;
    QLineEdit *m_file = nullptr;
    FormField *m_fileField = nullptr;
    QListWidget *m_columns = nullptr;
    QProgressBar *m_progress = nullptr;
    TextLabel *m_result = nullptr;
    Mark *m_resultMark = nullptr;
    Button *m_cancel = nullptr;
    Button *m_ok = nullptr;
    Button *m_folder = nullptr;
    QWidget *m_inputs = nullptr;
    State m_state = State::Asking;
    std::unique_ptr<exports::LineExportJob> m_job;
};

} // namespace ui
