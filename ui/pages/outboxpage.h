// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/outboxtable.h"
#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/outboxpane.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/stateface.h"
#include "ui/widgets/toggles.h"

#include <QHash>
#include <QStackedWidget>

namespace ui {

class ConfirmSheet;
class RunSheet;
class Sheet;
class ValueSheet;

//! What waits, is under way, was sent, or needs a decision; with everything that can be done about it.
class OutboxPage : public QWidget
{
    Q_OBJECT

public:
    OutboxPage(Program &program, Workspace &workspace, tables::OutboxTable &table, const Theme &theme, Actions &actions,
               Busy &busy, QWidget *parent = nullptr);
    ~OutboxPage() override;

    void focusTable();
    //! Shows one group alone.
    void showGroup(tables::OutboxGroup group);
    //! What F6 steps through, in reading order.
    QList<QWidget *> panes() const;
    //! Does something with rows: what the buttons call.
    void perform(OutboxAct act, const std::vector<tables::OutboxEntry> &entries);
    OutboxPane *details() const { return m_pane; }
    RowsView *view() const { return m_view; }
    //! Makes the first conflict the current row.
    void goToConflict(int which);

Q_SIGNALS:
    void sheetMade(ui::Sheet *sheet);
    void announced(const QString &text);
    //! Something was decided: look again, and send.
    void touched();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildUi();
    QWidget *buildBar();
    QWidget *buildFoot();
    void refreshed();
    void refreshBar();
    void fitBar();
    void refreshSending();
    void placeHeadings();
    void refreshChecks();
    QCheckBox *makeCheck(std::optional<tables::OutboxGroup> group, const QString &words, QWidget *parent);
    QWidget *makeHeading(const tables::OutboxEntry &heading);
    void showCurrent();
    void rowChanged(int row);
    void groupChosen(int id);
    void resolve(Resolution resolution, bool all);
    void askBefore(const QString &title, const QString &text, const QString &verb, std::function<void()> act);
    void release(const std::vector<tables::OutboxEntry> &entries);
    void withdraw(const std::vector<tables::OutboxEntry> &entries);
    bool movesMoney(const std::vector<tables::OutboxEntry> &entries) const;
    void confirm(const std::vector<tables::OutboxEntry> &entries, const QString &verb);
    void edit(const tables::OutboxEntry &entry);
    void openResults(const tables::OutboxEntry &entry);
    //! The places of all changes of these rows, then `then`.
    void gather(const std::vector<tables::OutboxEntry> &entries, std::function<void(std::vector<qint64>)> then);
    void done(const base::Result<qint64> &count, const QString &text);
    std::vector<tables::OutboxEntry> chosen(const QList<tables::OutboxGroup> &groups) const;
    int conflictPlace(int row) const;

    Program &m_program;
    Workspace &m_workspace;
    tables::OutboxTable &m_table;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    SegmentedControl *m_groups = nullptr;
    Button *m_pause = nullptr;
    Button *m_retry = nullptr;
    Button *m_discard = nullptr;
    RowsView *m_view = nullptr;
    StateFace *m_face = nullptr;
    QStackedWidget *m_stack = nullptr;
    TextLabel *m_order = nullptr;
    TextLabel *m_queued = nullptr;
    OutboxPane *m_pane = nullptr;
    ConfirmSheet *m_confirm = nullptr;
    ValueSheet *m_values = nullptr;
    RunSheet *m_results = nullptr;
    QHash<int, QCheckBox *> m_checks; //!< by group; -1: of all that is shown
    QString m_current;                //!< key of the current row
    qint64 m_edited = 0;
    quint64 m_runAsked = 0;
};

} // namespace ui
