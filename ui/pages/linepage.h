// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/changeflow.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labelchips.h"
#include "ui/widgets/stateface.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>

class QHBoxLayout;

namespace ui {

class AnswersPane;
class FlowLayout;
class LineLogPane;
class LineSimPane;
class LineSmsPane;
class LineUsagePane;
class ViewTab;

enum class LineTab { Usage, Connections, Destinations, Daily, Sms, Audit, Records, Tickets, Sim };
inline constexpr int kLineTabs = int(LineTab::Sim) + 1;

//! Everything about one line: who it is, what can be done with it, and a tab for each of its logs. Tabs are built when
//! they are first shown.
class LinePage : public QWidget
{
    Q_OBJECT

public:
    LinePage(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
             QWidget *parent = nullptr);
    ~LinePage() override;

    //! Shows the line with that ICCID from the cache, or says that there is none.
    void show(const domain::Iccid &iccid);
    void showTab(LineTab tab);
    LineTab tab() const { return m_tab; }
    const std::optional<domain::Line> &line() const { return m_line; }
    //! What a change works on here: the line.
    ChangeTarget target() const;
    //! Opens the field for the notes (F2).
    bool editNotes();
    //! Esc: closes the field for the notes or clears a search; false when there was nothing.
    bool stepBack();
    //! The outbox has changed: the audit log tells of it.
    void refreshOutbox();
    void focusSearch();
    void focusTabs();
    QList<QWidget *> panes() const;
    //! Null for tabs that are no log.
    LineLogPane *log(LineTab tab);
    LineSimPane *sim();
    LineSmsPane *sms();
    LineUsagePane *usage();
    AnswersPane *answers() const { return m_answers; }

Q_SIGNALS:
    //! Another line of the list it came from is wanted.
    void neighbourWanted(const domain::Iccid &iccid, domain::LineId id);
    void targetChanged();
    void orderGiven(const domain::ChangeOrder &order, const ui::ChangeTarget &target);
    void templateWanted(const QString &text);
    void announced(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildUi();
    QWidget *buildHead();
    QWidget *buildTabs();
    void addName(QHBoxLayout *row, QWidget *head);
    void addSteps(QHBoxLayout *row, QWidget *head);
    void addActions(QHBoxLayout *row, QWidget *head);
    QLayout *buildFacts(QWidget *head);
    void addFact(FlowLayout *row, const QString &key, const QString &name, QWidget *head);
    void connectChanges();
    void connectAnswers();
    void load();
    void take(const domain::Line &line);
    void showMissing(const base::Error &error);
    void fillHead();
    void fillStatus();
    void fillFacts();
    void fillSteps();
    void fillTab();
    void step(int by);
    void endNotes(bool keep);
    void openMenu();
    QWidget *pane(LineTab tab);
    QWidget *makePane(LineTab tab);
    void addDestinations(LineLogPane *log);

    Program &m_program;
    Workspace &m_workspace;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    domain::Iccid m_iccid;
    std::optional<domain::Line> m_line;
    LineTab m_tab = LineTab::Usage;
    QStackedWidget *m_whole = nullptr; //!< the line, or a face that says why there is none
    StateFace *m_missing = nullptr;
    QWidget *m_head = nullptr;
    AnswersPane *m_answers = nullptr;
    QWidget *m_tabBar = nullptr;
    TextLabel *m_name = nullptr;
    QLineEdit *m_nameEdit = nullptr;
    IconButton *m_nameButton = nullptr;
    Mark *m_mark = nullptr;
    TextLabel *m_status = nullptr;
    TextLabel *m_statusAside = nullptr;
    TextLabel *m_place = nullptr;
    IconButton *m_previous = nullptr;
    IconButton *m_next = nullptr;
    Button *m_activate = nullptr;
    Button *m_deactivate = nullptr;
    IconButton *m_more = nullptr;
    LabelChips *m_labels = nullptr;
    QHash<QString, TextLabel *> m_facts;
    QList<ViewTab *> m_tabs;
    QStackedWidget *m_stack = nullptr;
    QHash<int, QWidget *> m_panes; //!< by LineTab, those that were shown
};

} // namespace ui
