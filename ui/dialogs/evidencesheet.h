// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/textlabel.h"

#include <QDateEdit>
#include <QProgressBar>

namespace ui {

//! Packs what is known of a line into a document, a workbook and their hashes: for which days, into which folder. What
//! is not fresh is asked for first where there is a connection.
class EvidenceSheet : public Sheet
{
    Q_OBJECT

public:
    EvidenceSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window);
    ~EvidenceSheet() override;

    void ask(const domain::Line &line);
    void setPeriod(QDate from, QDate to);
    void setFolder(const QString &folder);
    void start();
    //! The folder that was made last; empty: none.
    QString made() const { return m_made; }
    QString said() const { return m_result->text(); }

public Q_SLOTS:
    void dismiss() override;

Q_SIGNALS:
    void announced(const QString &text);

private:
    enum class State { Asking, Fetching, Packing, Done };

    void buildUi();
    QLayout *buildPeriod();
    QLayout *buildFolder();
    QLayout *buildFoot();
    void chooseFolder();
    void check();
    void fetched();
    void pack();
    void finish(const base::Result<qint64> &rows);
    void setState(State state);
    void say(const QString &text, bool isBad = false);
    QTimeZone zone() const { return m_program.changeFacts().zone; }

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    std::optional<domain::Line> m_line;
    TextLabel *m_title = nullptr;
    QWidget *m_inputs = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    FormField *m_fromField = nullptr;
    QLineEdit *m_folder = nullptr;
    FormField *m_folderField = nullptr;
    QProgressBar *m_progress = nullptr;
    TextLabel *m_result = nullptr;
    Button *m_openFolder = nullptr;
    Button *m_cancel = nullptr;
    Button *m_ok = nullptr;
    State m_state = State::Asking;
    std::unique_ptr<exports::EvidenceJob> m_job;
    QString m_made;
};

} // namespace ui
