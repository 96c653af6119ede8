// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/lineselection.h"
#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/changeflow.h"
#include "ui/dialogs/exportsheet.h"
#include "ui/errortext.h"
#include "ui/program.h"
#include "ui/widgets/stateface.h"
#include "ui/widgets/tablepane.h"

#include <QStackedWidget>

class QSplitter;

namespace ui {

class BulkBar;
class ColumnsSheet;
class FilterBar;
class LineDrawer;
class LineViews;
class ListSheet;
class NotesSheet;
class Sheet;
class ViewTabs;

//! The lines: filter bar, table, bulk bar, and the drawer with one line's details.
class LinesPage : public QWidget
{
    Q_OBJECT

public:
    LinesPage(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
              QWidget *parent = nullptr);

    void setFilterText(const QString &text);
    QString filterText() const;
    //! All lines that a filter finds, in that order, whatever was shown before.
    void showOnly(const QString &filter, const domain::LineSort &sort);
    //! Makes a line the current one and shows its details; filters for it when the list does not have it.
    void showLine(const domain::Line &line);
    void showDrawer(bool on);
    bool isDrawerShown() const;
    void focusSearch();
    void focusTable();
    //! Esc: closes, clears or steps back one thing; false when there was nothing.
    bool stepBack();
    //! What F6 steps through, in reading order.
    QList<QWidget *> panes() const;
    //! How many lines the cache has; `isKnown` false: it is empty because none has come yet.
    void setTotal(qint64 lines, bool isKnown);
    void setSyncStatus(const syncing::Status &status);
    ExportChoices exportChoices() const;
    //! What a change works on: the selected lines as a query, or the current one without a selection.
    ChangeTarget changeTarget() const;
    //! The current line alone, whatever is selected.
    ChangeTarget currentTarget() const;
    //! Edits the notes of the current line in the drawer; false when something else than one line is selected.
    bool editNotes();
    TablePane *table() const { return m_table; }
    //! The first line of the list; 0 without any.
    domain::LineId firstLine() const
    {
        const int row = m_workspace.lines.lineRow(0);
        return row >= 0 ? m_workspace.lines.idAt(row) : domain::LineId();
    }
    LineViews &views() { return *m_views; }
    ListSheet *listSheet();
    //! What is shown, as a view without a name.
    domain::LineView look() const;
    //! What is dragged goes to a sub-account or a group of that name, by way of the preview.
    void putInto(bool isSubAccount, const QString &name);
    //! Groups the lines by a column, or not.
    void setGrouping(std::optional<domain::LineColumn> group);
    FilterBar *filterBar() const { return m_filter; }
    LineDrawer *drawer();
    tables::LineSelection &selection() { return m_selection; }
    //! The face that stands instead of the table, or an empty name.
    QString face() const;
    //! Whether the face says in full why the lines could not be loaded.
    bool saysFailure() const { return m_saysFailure; }

Q_SIGNALS:
    void resultChanged(const QString &text);
    void faceChanged();
    void selectionChanged(const QString &text);
    void announced(const QString &text);
    void actionWanted(ui::ErrorAction action);
    //! The selection or the current line are others: what can be done with them, too.
    void targetChanged();
    //! A line is to be opened: Enter or a double click on its row.
    void lineWanted(const domain::Iccid &iccid);
    //! One of its logs.
    void logWanted(const domain::Iccid &iccid, domain::LineLog log);
    void changeWanted(domain::ChangeKind kind, const ui::ChangeTarget &target);
    //! An order with its value, of one line.
    void orderGiven(const domain::ChangeOrder &order, const ui::ChangeTarget &target);
    void sheetMade(ui::Sheet *sheet);
    //! An order whose value is known: it is to be looked at before anything happens.
    void previewWanted(const domain::ChangeOrder &order, const ui::ChangeTarget &target);

private:
    void buildUi(const Theme &theme, Actions &actions);
    void connectActions(Actions &actions);
    void buildTabs(const Theme &theme, Actions &actions);
    void connectViews();
    void begin();
    void ask();
    void showLook(const domain::LineView &view, bool withLayout);
    void askFor(const domain::LineQuery &query, std::optional<domain::LineColumn> group);
    void loadStatusCounts();
    void openGroupMenu();
    void connectSheets();
    void askForColumns();
    template<typename S, typename... Arguments>
    S *made(S *&sheet, Arguments &...arguments);
    void queryDone(qint64 matches);
    void updateFace();
    bool chooseFace();
    void setFace(const QString &title, const QString &text, const QString &button = {},
                 ErrorAction action = ErrorAction::None);
    void updateResult();
    void selectionMoved();
    void loadSums();
    void showCurrent();
    void openCurrent();
    void rowsLoaded(const QModelIndex &first, const QModelIndex &last);
    void openRowMenu(const QPoint &position);
    void copyRows();
    void copyIccids();
    storage::LineIds copyIds() const;
    void faceWanted(ErrorAction action);

    Program &m_program;
    Workspace &m_workspace;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    tables::LineSelection m_selection;
    ViewTabs *m_tabs;
    FilterBar *m_filter;
    TablePane *m_table;
    LineViews *m_views;
    IconButton *m_groupButton = nullptr;
    ColumnsSheet *m_columns = nullptr; //!< sheets are built when they are first opened
    ListSheet *m_list = nullptr;
    NotesSheet *m_notes = nullptr;
    StateFace *m_face = nullptr; //!< built when it is first needed
    QStackedWidget *m_stack = nullptr;
    BulkBar *m_bulk;
    LineDrawer *m_drawer = nullptr; //!< built when it is first shown
    QSplitter *m_splitter = nullptr;
    QTimer m_sumsPause;
    syncing::Status m_sync;
    std::optional<base::Error> m_error;
    qint64 m_total = -1;
    qint64 m_matches = -1;
    bool m_isTotalKnown = false;
    bool m_saysFailure = false;
    bool m_showing = false;    //!< a view is being put on the page, part by part
    bool m_waitedLong = false; //!< long enough for a word about it
};

} // namespace ui
