// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportsheet.h"

#include "models/tables/linetable.h"
#include "ui/errortext.h"
#include "ui/words.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

ExportSheet::ExportSheet(Program &program, Workspace &workspace, const Theme &theme, QWidget *window)
    : Sheet(theme, tr("Export lines"), "exportSheet"_L1, window), m_program(program), m_workspace(workspace)
{
    setPanelWidth(640);
    buildUi();
}

ExportSheet::~ExportSheet()
{
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
}

void ExportSheet::ask(const ExportChoices &choices)
{
    m_choices = choices;
    fillPages();
    m_selection->setText(choices.selectedLines > 0 ? tr("The %1 selected").arg(words::lines(choices.selectedLines))
                                                   : tr("The selected lines, none now"));
    m_matching->setText(tr("All %1 that match").arg(words::lines(choices.matchingLines)));
    m_selection->setEnabled(choices.selectedLines > 0);
    m_page->setEnabled(choices.matchingLines > 0);
    (choices.selectedLines > 0 ? m_selection : m_matching)->setChecked(true);
    fillColumns(choices.columns);
    if (m_file->text().isEmpty()) {
        QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        if (!QFileInfo(folder).isDir())
            folder = QDir::homePath();
        const QString day = m_workspace.clock.now().date().toString(Qt::ISODate);
        m_file->setText(QDir::toNativeSeparators(u"%1/lines-%2.%3"_s.arg(folder, day, exports::formatWord(format()))));
    }
    setState(State::Asking);
    open(choices.selectedLines > 0 ? m_selection : m_matching);
}

int ExportSheet::pageSize() const { return m_pageSize->currentData().toInt(); }

//! The page that has the first line on screen.
void ExportSheet::fillPages()
{
    const int size = pageSize();
    const qint64 pages = size > 0 ? (m_choices.matchingLines + size - 1) / size : 1;
    const QSignalBlocker quiet(m_pageNumber);
    m_pageNumber->setRange(1, int(std::max<qint64>(1, pages)));
    m_pageNumber->setSuffix(tr(" of %1").arg(words::count(std::max<qint64>(1, pages))));
    m_pageNumber->setValue(size > 0 ? int(m_choices.firstOnScreen / size) + 1 : 1);
    m_pageNumber->setVisible(size > 0);
    pageChosen();
}

void ExportSheet::pageChosen()
{
    const int size = pageSize();
    if (size == 0) {
        m_page->setText(tr("The %1 on screen").arg(words::lines(m_choices.pageLines)));
        return;
    }
    const qint64 first = qint64(m_pageNumber->value() - 1) * size + 1;
    const qint64 last = std::min(first + size - 1, m_choices.matchingLines);
    m_page->setText(tr("This page: lines %1 to %2").arg(words::count(first), words::count(last)));
}

storage::LineStore::Scope ExportSheet::pageScope() const
{
    storage::LineStore::Scope scope = m_choices.page;
    if (const int size = pageSize(); size > 0)
        scope.only = m_choices.linesOf(qint64(m_pageNumber->value() - 1) * size, size);
    return scope;
}

exports::Format ExportSheet::format() const { return exports::Format(m_format->current()); }

void ExportSheet::formatChosen()
{
    const QFileInfo file(m_file->text());
    if (exports::formatFromWord(file.suffix()))
        m_file->setText(file.path() + u'/' + file.completeBaseName() + u'.' + exports::formatWord(format()));
}

void ExportSheet::chooseFile()
{
    auto *dialog = new QFileDialog(window(), tr("Export to"), m_file->text());
    dialog->setObjectName("exportFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(exports::formatWord(format()));
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

QList<domain::LineColumn> ExportSheet::chosenColumns() const
{
    QList<domain::LineColumn> columns;
    for (int i = 0; i < m_columns->count(); ++i) {
        if (m_columns->item(i)->checkState() == Qt::Checked)
            columns << domain::LineColumn(m_columns->item(i)->data(Qt::UserRole).toInt());
    }
    return columns;
}

void ExportSheet::check()
{
    const QFileInfo file(m_file->text());
    QString problem;
    if (m_file->text().trimmed().isEmpty())
        problem = tr("Enter a file name.");
    else if (!file.absoluteDir().exists())
        problem = tr("The folder does not exist. Choose another one.");
    else if (file.isDir())
        problem = tr("This is a folder. Add a file name.");
    m_fileField->setError(problem);
    m_fileField->setHint(file.isFile() ? tr("The file exists and will be replaced.") : QString());
    m_ok->setEnabled(m_state == State::Asking && problem.isEmpty() && !chosenColumns().isEmpty());
}

void ExportSheet::start()
{
    exports::LineExportRequest request;
    request.scope = m_page->isChecked()        ? pageScope()
                    : m_selection->isChecked() ? m_choices.selection
                                               : m_choices.matching;
    request.columns = chosenColumns();
    for (const domain::LineColumn column : std::as_const(request.columns))
        request.titles << tables::LineTable::title(column);
    request.format = format();
    request.path = QFileInfo(m_file->text()).absoluteFilePath();
    const QDateTime synced = m_workspace.sync.status().lastSync;
    request.source =
        synced.isValid()
            ? tr("%1, synced %2 UTC").arg(m_workspace.profile.name, synced.toUTC().toString(u"yyyy-MM-dd HH:mm"_s))
            : m_workspace.profile.name;
    m_job = m_program.makeExport(request);
    connect(m_job.get(), &exports::LineExportJob::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(total > 0 ? int(1000 * done / total) : 0);
        m_result->setText(total > 0 ? tr("%1 of %2").arg(words::count(done), words::lines(total)) : words::lines(done));
    });
    connect(m_job.get(), &exports::LineExportJob::finished, this, &ExportSheet::finish);
    setState(State::Running);
    m_job->start();
}

void ExportSheet::finish(const base::Result<qint64> &rows)
{
    m_job.release()->deleteLater();
    if (!rows) {
        const ErrorText text = errorText(rows.error(), tr("Not exported."));
        setState(State::Asking);
        const bool cancelled = rows.error().kind == base::ErrorKind::Cancelled;
        m_resultMark->set(Mark::Shape::Diamond, Mark::Hue::Red);
        m_resultMark->setVisible(!cancelled);
        m_result->setText(cancelled ? tr("Cancelled. No file was written.") : text.line());
        m_result->setTone(cancelled ? Tone::Secondary : Tone::Red);
        Q_EMIT announced(m_result->text());
        return;
    }
    setState(State::Done);
    m_result->setText(tr("%1 written to %2").arg(words::lines(*rows), QFileInfo(m_file->text()).fileName()));
    Q_EMIT announced(m_result->text());
}

void ExportSheet::setState(State state)
{
    m_state = state;
    m_inputs->setEnabled(state != State::Running);
    m_progress->setVisible(state == State::Running);
    m_progress->setRange(0, 1000);
    m_progress->setValue(0);
    m_resultMark->set(Mark::Shape::Circle, Mark::Hue::Green);
    m_resultMark->setVisible(state == State::Done);
    m_result->setText({});
    m_result->setTone(Tone::Secondary);
    m_folder->setVisible(state == State::Done);
    m_ok->setVisible(state != State::Done);
    m_cancel->setText(state == State::Done ? tr("Close") : tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    check();
}

void ExportSheet::dismiss()
{
    if (m_job && m_state == State::Running) {
        m_job->cancel(); // finish() tells, the dialog stays
        return;
    }
    Sheet::dismiss();
}

void ExportSheet::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file->text()).absolutePath()));
}

} // namespace ui
