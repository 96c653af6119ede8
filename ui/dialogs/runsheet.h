// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/resulttable.h"
#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toggles.h"

namespace exports {
class TextExportJob;
}

namespace ui {

//! The result of a run, line by line: what came of each and why not; exports, and retries only what failed.
class RunSheet : public Sheet
{
    Q_OBJECT

public:
    RunSheet(Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window);
    ~RunSheet() override;

    void ask(const QString &run, const domain::ChangeOrder &order);
    const tables::ResultTable &table() const { return m_table; }

Q_SIGNALS:
    void announced(const QString &text);
    //! Changes were queued again.
    void touched();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildUi();
    QWidget *buildHead();
    QWidget *buildBar();
    QWidget *buildFoot();
    void tabChosen(int id);
    void showCounts(const storage::OutboxRun &run);
    void retry();
    void chooseFile();
    void exportTo(const QString &path);
    void fitHeight();

    Workspace &m_workspace;
    Busy &m_busy;
    tables::ResultTable m_table;
    QString m_run;
    domain::ChangeOrder m_order;
    TextLabel *m_title = nullptr;
    TextLabel *m_context = nullptr;
    SegmentedControl *m_tabs = nullptr;
    Button *m_export = nullptr;
    RowsView *m_rows = nullptr;
    TextLabel *m_counts = nullptr;
    Button *m_retry = nullptr;
    Button *m_close = nullptr;
    exports::TextExportJob *m_job = nullptr;
};

} // namespace ui
