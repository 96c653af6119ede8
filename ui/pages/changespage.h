// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/textexport.h"
#include "models/series/linechanges.h"
#include "models/tables/linelogtable.h"
#include "ui/busy.h"
#include "ui/dialogs/comparesheet.h"
#include "ui/program.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/stateface.h"
#include "ui/widgets/toggles.h"

#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>

namespace ui {

//! What changed since yesterday, since the last invoice, or as far back as changes are kept: lines that came and went,
//! status, plan, sub-account, notes, group; with who where that is known.
class ChangesPage : public QWidget
{
    Q_OBJECT

public:
    ChangesPage(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *parent = nullptr);
    ~ChangesPage() override;

    //! Reads the cache anew.
    void refresh();
    //! Compares a snapshot with another one, or with what is open where the second is empty.
    void compare(const QString &from, const QString &to);
    CompareSheet *compareSheet();
    void focusTable() { m_rows->setFocus(Qt::OtherFocusReason); }
    void focusSearch();
    //! Clears the search; false when there was none.
    bool stepBack();
    QList<QWidget *> panes() const { return {m_bar, m_stack->currentWidget()}; }
    RowsView *rows() const { return m_rows; }
    //! Writes the whole span to a file, CSV or XLSX by its name.
    void exportTo(const QString &path);

Q_SIGNALS:
    void lineWanted(const domain::Iccid &iccid);
    void announced(const QString &text);
    void sheetMade(ui::Sheet *sheet);

private:
    static constexpr int kCompared = 98; //!< beside the numbers of spans
    static constexpr int kAll = 99;      //!< beside the numbers of kinds

    void buildUi(const Theme &theme);
    QWidget *buildBar(const Theme &theme);
    QLayout *buildChoices(const Theme &theme, QWidget *bar);
    QTimeZone zone() const;
    storage::HistoryQuery query() const;
    void read();
    void chooseSpan(int span);
    QString note() const;
    exports::TextRows exportRows() const;
    QString exportSource() const;
    void fill();
    void fillBar();
    void fillFace();
    void chooseFile();

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    tables::LineLogTable m_table;
    std::vector<domain::Iccid> m_lines; //!< as the table's rows came
    domain::ChangeSpan m_span = domain::ChangeSpan::Yesterday;
    int m_kind = kAll;
    std::optional<series::CompareQuestion> m_compare; //!< what is shown instead of a span
    QDate m_invoiced;                                 //!< the day after the last invoice; null: not known
    CompareSheet *m_compareSheet = nullptr;
    const Theme &m_theme;
    QWidget *m_bar = nullptr;
    SegmentedControl *m_spans = nullptr;
    SegmentedControl *m_kinds = nullptr;
    QLineEdit *m_search = nullptr;
    TextLabel *m_note = nullptr;
    Button *m_export = nullptr;
    RowsView *m_rows = nullptr;
    StateFace *m_face = nullptr;
    QStackedWidget *m_stack = nullptr;
    QPointer<exports::TextExportJob> m_job;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    int m_sorted = -1;
};

} // namespace ui
