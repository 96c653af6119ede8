// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/runsheet.h"

#include "models/exports/textexport.h"
#include "ui/changewords.h"
#include "ui/delegates/resultdelegate.h"
#include "ui/errortext.h"
#include "ui/words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using domain::ChangeState;

enum class Tab { All, Failed, Waiting, Done };

std::vector<ChangeState> statesOf(Tab tab)
{
    switch (tab) {
    case Tab::All: return {};
    case Tab::Failed: return {ChangeState::Rejected, ChangeState::Conflict, ChangeState::Damaged};
    case Tab::Waiting: return {ChangeState::Draft, ChangeState::Ready, ChangeState::Sending, ChangeState::Unknown};
    case Tab::Done: return {ChangeState::Done};
    }
    return {};
}

qint64 countOf(const storage::OutboxRun &run, Tab tab)
{
    if (tab == Tab::All)
        return run.lines();
    qint64 count = 0;
    for (const ChangeState state : statesOf(tab))
        count += run.count(state);
    return count;
}

} // namespace

RunSheet::RunSheet(Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window)
    : Sheet(theme, tr("Results of the change"), "runSheet"_L1, window), m_workspace(workspace), m_busy(busy),
      m_table(workspace.outbox, workspace.clock)
{
    setPanelWidth(1184);
    buildUi();
    connect(&m_table, &tables::ResultTable::counted, this, &RunSheet::showCounts);
    connect(&workspace.sender, &syncing::Sender::outboxChanged, this, [this] {
        if (isOpen())
            m_table.refresh();
    });
}

RunSheet::~RunSheet() = default;

void RunSheet::ask(const QString &run, const domain::ChangeOrder &order)
{
    m_run = run;
    m_order = order;
    m_title->setText(tr("Results"));
    m_context->setText({});
    m_tabs->setCurrent(int(Tab::All));
    m_retry->setEnabled(false);
    tabChosen(int(Tab::All));
    fitHeight();
    open(m_close);
}

void RunSheet::tabChosen(int id) { m_table.setQuery(m_run, statesOf(Tab(id))); }

void RunSheet::showCounts(const storage::OutboxRun &run)
{
    m_title->setText(words::changeStep(run.order, run.lines()));
    m_context->setText(
        tr("%1, %2 UTC")
            .arg(run.by.left(100).simplified(), QLocale().toString(run.madeAt.toUTC(), u"d MMM yyyy HH:mm"_s)));
    for (const auto &[tab, text] : {std::pair(Tab::All, tr("All")), std::pair(Tab::Failed, tr("Failed")),
                                    std::pair(Tab::Waiting, tr("Waiting")), std::pair(Tab::Done, tr("Done"))})
        m_tabs->setText(int(tab), u"%1  %2"_s.arg(text, words::count(countOf(run, tab))));
    const qint64 failed = run.count(ChangeState::Rejected);
    m_retry->setEnabled(failed > 0);
    m_retry->setText(failed > 0 ? tr("Retry only what failed (%1)").arg(words::count(failed))
                                : tr("Retry only what failed"));
    m_retry->setToolTip(failed > 0 ? QString() : tr("Nothing failed."));
    m_counts->setText(tr("%1 of %2 done").arg(words::count(run.count(ChangeState::Done)), words::lines(run.lines())));
}

void RunSheet::retry()
{
    const storage::OutboxQuery query{.states = {ChangeState::Rejected}, .run = m_run, .iccid = {}, .changedSince = {}};
    m_busy.await(m_workspace.outbox.select(query), this, [this](const base::Result<std::vector<qint64>> &seqs) {
        if (!seqs || seqs->empty())
            return;
        m_busy.await(m_workspace.outbox.release(*seqs), this, [this](const base::Result<qint64> &count) {
            Q_EMIT announced(count ? tr("%1 queued again").arg(words::lines(*count))
                                   : errorText(count.error(), tr("Nothing was queued.")).line());
            m_table.refresh();
            Q_EMIT touched();
        });
    });
}

void RunSheet::chooseFile()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto *dialog = new QFileDialog(window(), tr("Export the results to"), folder, tr("Tables (*.csv *.xlsx)"));
    dialog->setObjectName("resultsFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"results-%1.csv"_s.arg(domain::changeWord(m_order.kind)));
    connect(dialog, &QFileDialog::fileSelected, this, &RunSheet::exportTo);
    dialog->open();
}

void RunSheet::exportTo(const QString &path)
{
    if (m_job)
        return;
    exports::TextExportRequest request;
    request.titles = tables::ResultTable::titles();
    request.rows = exports::changeRows(m_workspace.outbox, m_table.query(),
                                       [now = m_workspace.clock.now()](const domain::Change &change) {
                                           return tables::ResultTable::cells(change, now, QLocale());
                                       });
    request.total = m_table.rowCount();
    request.format = path.endsWith(".xlsx"_L1, Qt::CaseInsensitive) ? exports::Format::Xlsx : exports::Format::Csv;
    request.path = path;
    request.source = m_title->text();
    m_job = new exports::TextExportJob(std::move(request), this);
    m_export->setEnabled(false);
    connect(m_job, &exports::TextExportJob::finished, this, [this, path](const base::Result<qint64> &rows) {
        std::exchange(m_job, nullptr)->deleteLater();
        m_export->setEnabled(true);
        Q_EMIT announced(rows ? tr("%1 written to %2").arg(words::lines(*rows), QFileInfo(path).fileName())
                              : errorText(rows.error(), tr("Not exported.")).line());
    });
    m_job->start();
}

void RunSheet::fitHeight()
{
    m_rows->setFixedHeight(std::clamp(parentWidget()->height() - 96 - 210, 200, theme().scaled(520)));
    place();
}

void RunSheet::resizeEvent(QResizeEvent *event)
{
    fitHeight();
    Sheet::resizeEvent(event);
}

void RunSheet::buildUi()
{
    auto *column = new QVBoxLayout(panel());
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildBar());
    m_rows = new RowsView(theme(), tr("Lines of the change"), "runRows"_L1, panel());
    m_rows->setModel(&m_table);
    m_rows->setItemDelegate(new ResultDelegate(theme(), *m_rows));
    m_rows->setWidths({theme().scaled(190), theme().scaled(140), theme().scaled(190), theme().scaled(160),
                       theme().scaled(80), theme().scaled(200)},
                      {1, 2, 5});
    column->addWidget(m_rows, 1);
    column->addWidget(buildFoot());
}

QWidget *RunSheet::buildHead()
{
    const Head head = makeHead(tr("Close the results"), "runX"_L1);
    m_title = head.title;
    m_title->setObjectName("runTitle"_L1);
    m_context = head.context;
    return head.pane;
}

QWidget *RunSheet::buildBar()
{
    auto *bar = new Pane(theme(), Pane::Fill::Bg, Qt::BottomEdge, panel());
    bar->setFixedHeight(theme().scaled(50));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 12, 1);
    m_tabs = new SegmentedControl(theme(), tr("Which lines"), "runTabs"_L1, bar);
    m_tabs->add(int(Tab::All), tr("All"), "runTabAll"_L1);
    m_tabs->add(int(Tab::Failed), tr("Failed"), "runTabFailed"_L1);
    m_tabs->add(int(Tab::Waiting), tr("Waiting"), "runTabWaiting"_L1);
    m_tabs->add(int(Tab::Done), tr("Done"), "runTabDone"_L1);
    m_export = new Button(theme(), Button::Kind::Quiet, tr("Export results"), "runExport"_L1, bar);
    m_export->setIconName("download"_L1);
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(m_export);
    connect(m_tabs, &SegmentedControl::chosen, this, &RunSheet::tabChosen);
    connect(m_export, &QAbstractButton::clicked, this, &RunSheet::chooseFile);
    return bar;
}

QWidget *RunSheet::buildFoot()
{
    auto *foot = new Pane(theme(), Pane::Fill::Bg, Qt::TopEdge, panel());
    foot->setFixedHeight(theme().scaled(60));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(20, 1, 20, 0);
    row->setSpacing(8);
    m_counts = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, foot);
    m_counts->setObjectName("runCounts"_L1);
    m_retry = new Button(theme(), Button::Kind::Secondary, tr("Retry only what failed"), "runRetry"_L1, foot);
    m_close = new Button(theme(), Button::Kind::Primary, tr("Close"), "runClose"_L1, foot);
    row->addWidget(m_counts, 1);
    for (Button *button : {m_retry, m_close}) {
        button->setLarge(true);
        row->addWidget(button);
    }
    connect(m_retry, &QAbstractButton::clicked, this, &RunSheet::retry);
    connect(m_close, &QAbstractButton::clicked, this, &RunSheet::dismiss);
    return foot;
}

} // namespace ui
