// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/previewtable.h"
#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/planfacts.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/toggles.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QStackedWidget>

namespace exports {
class TextExportJob;
}

namespace ui {

//! The preview of a change: what it would do to each line, what it costs, what to check; nothing is sent before it is
//! confirmed. More than 50 lines, or any cost, are confirmed by typing their number.
class ChangeSheet : public Sheet
{
    Q_OBJECT

public:
    ChangeSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window);
    ~ChangeSheet() override;

    //! Computes the plan of an order for `lines` lines and shows it.
    void ask(const domain::ChangeOrder &order, const storage::LineStore::Scope &scope, qint64 lines);
    void askNew(std::vector<domain::NewLine> rows);
    void showPlan(const storage::ChangePlanPointer &plan);
    const tables::PreviewTable &table() const { return m_table; }

    static constexpr qint64 kMostUntyped = 50;

public Q_SLOTS:
    void dismiss() override;

Q_SIGNALS:
    void confirmed(const storage::ChangePlanPointer &plan, const storage::ConfirmedPlan &done);
    void announced(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class State { Planning, Asking, Confirming };

    void buildUi();
    QWidget *buildHead();
    QWidget *buildRight();
    QWidget *buildFoot();
    QWidget *buildProgress();
    void stopPlanning();
    void beginPlanning(const QString &heading, qint64 lines);
    void takePlan(quint64 token, const base::Result<storage::ChangePlanPointer> &plan);
    void setState(State state);
    void fitHeight();
    void tabChosen();
    void updatePager();
    void check();
    bool isTypingNeeded() const;
    void confirm();
    void fail(const QString &text);
    void choosePreviewFile();
    void exportPreview(const QString &path);

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    tables::PreviewTable m_table;
    storage::ChangePlanPointer m_plan;
    State m_state = State::Planning;
    storage::CancelFlag m_planning; //!< of the plan that is being made; null: none is
    quint64 m_token = 0;            //!< of the plan that is wanted; answers to older questions are dropped
    TextLabel *m_title = nullptr;
    TextLabel *m_context = nullptr;
    QStackedWidget *m_body = nullptr;
    TextLabel *m_waiting = nullptr;
    PlanFacts *m_facts = nullptr;
    SegmentedControl *m_tabs = nullptr;
    QLineEdit *m_filter = nullptr;
    QTimer m_filterPause;
    Button *m_export = nullptr;
    RowsView *m_rows = nullptr;
    TextLabel *m_empty = nullptr;
    TextLabel *m_pager = nullptr;
    QWidget *m_typing = nullptr;
    TextLabel *m_typeWhat = nullptr;
    QLineEdit *m_typed = nullptr;
    TextLabel *m_problem = nullptr;
    Button *m_cancel = nullptr;
    Button *m_ok = nullptr;
    exports::TextExportJob *m_job = nullptr;
};

} // namespace ui
