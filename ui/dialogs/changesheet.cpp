// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/changesheet.h"

#include "models/exports/textexport.h"
#include "ui/changewords.h"
#include "ui/errortext.h"
#include "ui/words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kFilterPause = 200;
constexpr int kAround = 96; // pixels of the window that stay beside the panel, above and below
constexpr int kHeadAndFoot = 130;

} // namespace

ChangeSheet::ChangeSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window)
    : Sheet(theme, tr("Preview of the change"), "changeSheet"_L1, window), m_program(program), m_workspace(workspace),
      m_busy(busy), m_table(workspace.store, workspace.clock)
{
    setPanelWidth(1184);
    buildUi();
    m_filterPause.setSingleShot(true);
    m_filterPause.setInterval(kFilterPause);
    connect(&m_filterPause, &QTimer::timeout, this, [this] { m_table.setFilter(m_filter->text()); });
    connect(&m_table, &tables::PreviewTable::rowsChanged, this, &ChangeSheet::updatePager);
}

ChangeSheet::~ChangeSheet()
{
    stopPlanning();
    m_busy.set("plan"_L1, false);
}

//! Gives up the plan that is being made, where one is (principle 10).
void ChangeSheet::stopPlanning()
{
    if (m_planning)
        *m_planning = true;
    m_planning.reset();
}

void ChangeSheet::ask(const domain::ChangeOrder &order, const storage::LineStore::Scope &scope, qint64 lines)
{
    beginPlanning(words::changeHeading(order, lines), lines);
    m_busy.await(
        m_program.planChange(order, scope, m_planning), this,
        [this, token = m_token](const base::Result<storage::ChangePlanPointer> &plan) { takePlan(token, plan); });
}

void ChangeSheet::askNew(std::vector<domain::NewLine> rows)
{
    const auto lines = qint64(rows.size());
    beginPlanning(words::changeHeading({.kind = domain::ChangeKind::AddLine, .value = {}}, lines), lines);
    m_busy.await(
        m_program.planNewLines(std::move(rows), m_planning), this,
        [this, token = m_token](const base::Result<storage::ChangePlanPointer> &plan) { takePlan(token, plan); });
}

void ChangeSheet::beginPlanning(const QString &heading, qint64 lines)
{
    stopPlanning();
    m_planning = std::make_shared<std::atomic_bool>(false);
    ++m_token;
    m_plan.reset();
    m_table.setPlan({});
    m_title->setText(heading);
    m_context->setText(tr("Nothing is sent yet."));
    m_waiting->setText(tr("Checking %1 against the cache").arg(words::lines(lines)));
    setState(State::Planning);
    fitHeight();
    open(m_cancel);
}

void ChangeSheet::takePlan(quint64 token, const base::Result<storage::ChangePlanPointer> &plan)
{
    if (token != m_token || m_state != State::Planning || !isOpen())
        return;
    m_planning.reset();
    if (plan) {
        showPlan(*plan);
        return;
    }
    if (plan.error().kind == base::ErrorKind::Cancelled) {
        dismiss();
        return;
    }
    m_waiting->setText(errorText(plan.error(), tr("The change could not be checked.")).line());
    m_body->widget(0)->findChild<QProgressBar *>()->hide();
}

void ChangeSheet::showPlan(const storage::ChangePlanPointer &plan)
{
    m_plan = plan;
    m_table.setPlan(plan);
    m_filter->clear();
    m_filterPause.stop();
    m_title->setText(words::changeHeading(plan->order, qint64(plan->lines.size())));
    const QDateTime synced = m_workspace.sync.status().lastSync;
    m_context->setText(
        synced.isValid()
            ? tr("Dry run from the cache of %1. Nothing is sent yet.").arg(words::when(synced, m_workspace.clock.now()))
            : tr("Dry run from the cache. Nothing is sent yet."));
    const domain::Quota &quota = m_workspace.sync.status().quota;
    const bool isOffline = m_workspace.offlineOnPurpose || m_workspace.sync.status().phase == syncing::Phase::Offline;
    m_facts->setPlan(*plan, quota.limit > 0 ? std::max<qint64>(0, quota.limit - quota.used) : -1, isOffline);
    using Tab = tables::PreviewTable::Tab;
    m_tabs->setText(int(Tab::Changing), tr("Will change  %1").arg(words::count(plan->changing)));
    m_tabs->setText(int(Tab::Skipped), tr("Skipped  %1").arg(words::count(plan->skipped)));
    m_tabs->setText(int(Tab::Remarked), tr("With remarks  %1").arg(words::count(plan->remarked)));
    m_tabs->setCurrent(int(m_table.tab()));
    m_typeWhat->setText(words::changeTyped(plan->order, plan->changing));
    m_typed->clear();
    m_ok->setText(words::changeButton(plan->order, plan->changing));
    m_ok->setAccessibleName(m_ok->text());
    m_ok->setKind(plan->order.kind == domain::ChangeKind::Deactivate ? Button::Kind::DangerFill
                                                                     : Button::Kind::Primary);
    setState(State::Asking);
    fitHeight();
    if (!isOpen())
        open(m_cancel);
    (isTypingNeeded()    ? static_cast<QWidget *>(m_typed)
     : m_ok->isEnabled() ? m_ok
                         : m_cancel)
        ->setFocus(Qt::ActiveWindowFocusReason);
}

bool ChangeSheet::isTypingNeeded() const
{
    return m_plan && m_plan->changing > 0 && (m_plan->changing > kMostUntyped || m_plan->cost.micros > 0);
}

void ChangeSheet::setState(State state)
{
    m_state = state;
    m_body->setCurrentIndex(state == State::Planning ? 0 : 1);
    m_body->widget(0)->findChild<QProgressBar *>()->show();
    m_busy.set("plan"_L1, state == State::Confirming);
    m_ok->setVisible(state != State::Planning);
    m_typing->setVisible(state != State::Planning && isTypingNeeded());
    m_typed->setEnabled(state == State::Asking);
    fail({});
    check();
}

//! The button repeats verb and count, and is enabled once the text matches.
void ChangeSheet::check()
{
    const bool matches = !isTypingNeeded() ||
                         (m_plan && m_typed->text().simplified().compare(
                                        words::changeTyped(m_plan->order, m_plan->changing), Qt::CaseInsensitive) == 0);
    const bool can = m_state == State::Asking && m_plan && m_plan->changing > 0 && matches;
    m_ok->setEnabled(can);
    m_ok->setDefault(can);
    m_cancel->setDefault(!can);
    m_ok->setToolTip(can || !m_plan          ? QString()
                     : m_plan->changing == 0 ? tr("No line would change.")
                                             : tr("Type the text on the left first."));
}

void ChangeSheet::fail(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void ChangeSheet::confirm()
{
    if (!m_ok->isEnabled() || m_state != State::Asking)
        return;
    setState(State::Confirming);
    m_busy.await(m_program.confirmChange(m_plan), this,
                 [this, plan = m_plan](const base::Result<storage::ConfirmedPlan> &done) {
                     setState(State::Asking);
                     if (!done) {
                         fail(errorText(done.error(), tr("Nothing was queued.")).line());
                         return;
                     }
                     Sheet::dismiss();
                     Q_EMIT confirmed(plan, *done);
                 });
}

void ChangeSheet::dismiss()
{
    if (m_state == State::Confirming)
        return; // it is being written: its answer comes in a moment
    stopPlanning();
    ++m_token;
    Sheet::dismiss();
}

void ChangeSheet::fitHeight()
{
    const int room = parentWidget()->height() - kAround - kHeadAndFoot;
    m_body->setFixedHeight(std::max(300, std::min(theme().scaled(620), room)));
    place();
}

//! Enter presses the button that has the focus: Cancel, until somebody goes to the other one.
void ChangeSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto *button = qobject_cast<QAbstractButton *>(window()->focusWidget()))
            button->click();
        event->accept();
        return;
    }
    Sheet::keyPressEvent(event);
}

void ChangeSheet::resizeEvent(QResizeEvent *event)
{
    fitHeight();
    Sheet::resizeEvent(event);
}

void ChangeSheet::tabChosen()
{
    m_table.setTab(tables::PreviewTable::Tab(m_tabs->current()));
    m_rows->scrollToTop();
}

void ChangeSheet::updatePager()
{
    const int rows = m_table.rowCount();
    const auto [first, last] = m_rows->rowsOnScreen();
    m_empty->setVisible(rows == 0);
    m_rows->setVisible(rows > 0);
    if (rows == 0 || first < 0)
        m_pager->setText(tr("No lines"));
    else
        m_pager->setText(
            tr("Lines %1 to %2 of %3").arg(words::count(first + 1), words::count(last + 1), words::count(rows)));
}

void ChangeSheet::choosePreviewFile()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto *dialog = new QFileDialog(window(), tr("Export the preview to"), folder, tr("Tables (*.csv *.xlsx)"));
    dialog->setObjectName("previewFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"preview-%1.csv"_s.arg(domain::changeWord(m_plan->order.kind)));
    connect(dialog, &QFileDialog::fileSelected, this, &ChangeSheet::exportPreview);
    dialog->open();
}

void ChangeSheet::exportPreview(const QString &path)
{
    if (!m_plan || m_job)
        return;
    exports::TextExportRequest request;
    request.titles = tables::PreviewTable::titles(m_plan->order.kind);
    request.rows = exports::planRows(m_workspace.store, m_plan, m_table.rows(),
                                     [plan = m_plan](const storage::PlannedLine &planned, const domain::Line *line) {
                                         return tables::PreviewTable::cells(*plan, planned, line, QLocale());
                                     });
    request.total = m_table.rowCount();
    request.format = path.endsWith(".xlsx"_L1, Qt::CaseInsensitive) ? exports::Format::Xlsx : exports::Format::Csv;
    request.path = path;
    request.source = tr("%1, preview, nothing sent").arg(m_title->text());
    m_job = new exports::TextExportJob(std::move(request), this);
    m_export->setEnabled(false);
    m_busy.set("export"_L1, true);
    connect(m_job, &exports::TextExportJob::finished, this, [this, path](const base::Result<qint64> &rows) {
        std::exchange(m_job, nullptr)->deleteLater();
        m_export->setEnabled(true);
        m_busy.set("export"_L1, false);
        Q_EMIT announced(rows ? tr("%1 written to %2").arg(words::lines(*rows), QFileInfo(path).fileName())
                              : errorText(rows.error(), tr("Not exported.")).line());
    });
    m_job->start();
}

} // namespace ui
