// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lineanswers.h"
#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"

class QVBoxLayout;

namespace ui {

//! "Why is this line off?", "Why is there no usage?": the questions that a line raises, and what answers them, each
//! with its evidence and what can be done (R257, R258). Says nothing of a line that raises none.
class AnswersPane : public Pane
{
    Q_OBJECT

public:
    //! `narrow`: buttons stand under their sentence, as in the drawer.
    AnswersPane(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy, bool narrow,
                QWidget *parent = nullptr);

    //! Shows the questions of a line; another line closes the answers.
    void show(const domain::Line &line);
    //! Opens the answers to a question, or closes them when they are open.
    void ask(domain::LineQuestion question);
    void close();
    bool isOpen() const { return m_open.has_value(); }
    const std::vector<domain::LineAnswer> &answers() const { return m_answers; }

Q_SIGNALS:
    void changeWanted(domain::ChangeKind kind);
    //! A log of the line is wanted.
    void logWanted(domain::LineLog log);

private:
    void fillQuestions();
    void wantLogs();
    void load();
    void fill(const domain::LineFacts &facts);
    QWidget *makeRow(const domain::LineAnswer &answer, bool isFirst);
    void perform(domain::Remedy remedy);
    QTimeZone zone() const;

    Program &m_program;
    Workspace &m_workspace;
    Actions &m_actions;
    Busy &m_busy;
    bool m_narrow;
    std::optional<domain::Line> m_line;
    std::optional<domain::LineQuestion> m_open;
    std::vector<domain::LineAnswer> m_answers;
    QHash<int, Button *> m_questions; //!< by LineQuestion
    QVBoxLayout *m_rows = nullptr;
    QWidget *m_holder = nullptr;
    IconButton *m_close = nullptr;
};

} // namespace ui
