// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timechart.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

class AnswersPane;
class LabelChips;

//! The pane on the right: what is known of one line.
class LineDrawer : public Pane
{
    Q_OBJECT

public:
    LineDrawer(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
               QWidget *parent = nullptr);

    //! Shows a line; the same line again refreshes its values.
    void show(const domain::Line &line);
    void showNothing();
    //! Opens the field for the notes of the shown line (F2).
    void editNotes();
    //! Reads the chart of the shown line anew.
    void refreshUsage();
    std::optional<domain::LineId> line() const { return m_line ? std::optional(m_line->id) : std::nullopt; }
    AnswersPane *answers() const { return m_answers; }
    TimeChart *chart() const { return m_chart; }

Q_SIGNALS:
    void closeWanted();
    void nextWanted();
    void announced(const QString &text);
    void changeWanted(domain::ChangeKind kind);
    void notesGiven(const QString &text);
    //! A log of the shown line is wanted.
    void logWanted(const domain::Iccid &iccid, domain::LineLog log);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Fact
    {
        TextLabel *value = nullptr;
        IconButton *copy = nullptr;
    };
    void buildUi();
    QWidget *buildHead();
    QLayout *buildNotes(QWidget *head);
    QLayout *buildActions(QWidget *head);
    void endNotes(bool keep);
    void fillActions();
    QWidget *buildUsage();
    QWidget *buildFacts();
    QWidget *section(const QString &title, QVBoxLayout *&column, QWidget *parent);
    Fact addFact(QVBoxLayout *column, const QString &name, QLatin1String object, bool copies);
    void setFact(const Fact &fact, const QString &text);
    void fillStatus();
    void fillUsage(const series::MonthSeries &month);
    void copy(const QString &what, const QString &text);

    Program &m_program;
    Workspace &m_workspace;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    std::optional<domain::Line> m_line;
    std::optional<domain::LineId> m_asked; //!< whose days were asked of the platform
    QWidget *m_content = nullptr;
    TextLabel *m_iccid = nullptr;
    TextLabel *m_notes = nullptr;
    QLineEdit *m_notesEdit = nullptr;
    IconButton *m_notesButton = nullptr;
    Button *m_stateButton = nullptr;
    Mark *m_mark = nullptr;
    TextLabel *m_status = nullptr;
    TextLabel *m_statusAside = nullptr;
    TextLabel *m_month = nullptr;
    TextLabel *m_todayValue = nullptr;
    TextLabel *m_monthValue = nullptr;
    TextLabel *m_forecastValue = nullptr;
    TimeChart *m_chart = nullptr;
    TextLabel *m_chartNote = nullptr;
    AnswersPane *m_answers = nullptr;
    LabelChips *m_labels = nullptr;
    QHash<QString, Fact> m_facts;
    TextLabel *m_nothing = nullptr;
};

} // namespace ui
