// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/snapshotflow.h"

#include "ui/dialogs/progresssheet.h"
#include "ui/errortext.h"
#include "ui/words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

SnapshotFlow::SnapshotFlow(Program &program, const Theme &theme, Actions &actions, Busy &busy, QWidget *window)
    : QObject(window), m_program(program), m_theme(theme), m_actions(actions), m_busy(busy), m_window(window)
{
    connect(actions[ActionId::SaveSnapshot], &QAction::triggered, this, &SnapshotFlow::chooseSave);
    connect(actions[ActionId::OpenSnapshot], &QAction::triggered, this, &SnapshotFlow::chooseOpen);
    connect(actions[ActionId::CloseSnapshot], &QAction::triggered, &program, &Program::closeSnapshot);
    connect(&program, &Program::snapshotProgressed, this, [this](qint64 done, qint64 total) {
        if (m_isOpening)
            sheet()->setProgress(done, total);
    });
    connect(&program, &Program::snapshotFailed, this, &SnapshotFlow::failed);
    connect(&program, &Program::workspaceOpened, this, [this] {
        if (!std::exchange(m_isOpening, false))
            return;
        m_busy.set("snapshot"_L1, false);
        sheet()->end({}, {}, false);
        sheet()->dismiss();
    });
}

SnapshotFlow::~SnapshotFlow() { leave(); }

ProgressSheet *SnapshotFlow::sheet()
{
    if (!m_sheet) {
        m_sheet = new ProgressSheet(m_theme, "snapshotSheet"_L1, m_window);
        connect(m_sheet, &ProgressSheet::cancelWanted, this, [this] {
            if (m_job)
                m_job->cancel();
            else
                m_program.cancelSnapshot();
        });
        Q_EMIT sheetMade(m_sheet);
    }
    return m_sheet;
}

bool SnapshotFlow::canOpen(const QString &path)
{
    return path.endsWith(exports::snapshotSuffix(), Qt::CaseInsensitive);
}

void SnapshotFlow::refresh()
{
    const Workspace *workspace = m_program.workspace();
    const bool isSnapshot = workspace && workspace->snapshot;
    m_actions.setReason(ActionId::SaveSnapshot, isSnapshot  ? tr("This is a snapshot already: copy its file.")
                                                : workspace ? QString()
                                                            : tr("Open a connection first."));
    m_actions.setReason(ActionId::CloseSnapshot, isSnapshot ? QString() : tr("No snapshot is open."));
}

QString SnapshotFlow::folder() const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void SnapshotFlow::chooseSave()
{
    const Workspace *workspace = m_program.workspace();
    if (!workspace || workspace->snapshot || m_job)
        return;
    auto *dialog = new QFileDialog(m_window, tr("Save a snapshot"), folder(),
                                   tr("Snapshots (*%1)").arg(exports::snapshotSuffix()));
    dialog->setObjectName("saveSnapshotDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(exports::snapshotSuffix().sliced(1));
    QString name = workspace->profile.name;
    for (QChar &letter : name) {
        if (!letter.isLetterOrNumber() && letter != u' ' && letter != u'-')
            letter = u'-';
    }
    dialog->selectFile(u"%1 %2%3"_s.arg(name.left(60).simplified(), workspace->clock.now().date().toString(Qt::ISODate),
                                        exports::snapshotSuffix()));
    connect(dialog, &QFileDialog::fileSelected, this, &SnapshotFlow::saveTo);
    dialog->open();
}

void SnapshotFlow::saveTo(const QString &path)
{
    if (m_job)
        return;
    m_job = m_program.makeSnapshot(path);
    if (!m_job)
        return;
    sheet()->ask(tr("Saving a snapshot"), QFileInfo(path).fileName());
    m_busy.set("snapshot"_L1, true);
    connect(m_job.get(), &exports::SnapshotJob::progressed, m_sheet, &ProgressSheet::setProgress);
    connect(m_job.get(), &exports::SnapshotJob::finished, this,
            [this, path](const base::Result<qint64> &lines) { saved(path, lines); });
    m_job->start();
}

void SnapshotFlow::saved(const QString &path, const base::Result<qint64> &lines)
{
    m_job.release()->deleteLater();
    m_busy.set("snapshot"_L1, false);
    const QString name = QFileInfo(path).fileName();
    if (lines)
        sheet()->end(tr("The snapshot is saved"),
                     tr("%1 in %2, %3. Keys, changes that wait and passwords are not in it.")
                         .arg(words::lines(*lines), name, words::fileSize(QFileInfo(path).size())),
                     false);
    else if (lines.error().kind == base::ErrorKind::Cancelled)
        sheet()->end(tr("Cancelled"), tr("No file was written."), false);
    else
        sheet()->end(tr("The snapshot was not saved"), errorText(lines.error(), {}).line(), true);
    Q_EMIT announced(sheet()->text());
}

void SnapshotFlow::chooseOpen()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a snapshot"), folder(),
                                   tr("Snapshots (*%1)").arg(exports::snapshotSuffix()));
    dialog->setObjectName("openSnapshotDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SnapshotFlow::open);
    dialog->open();
}

void SnapshotFlow::open(const QString &path)
{
    if (m_job || m_isOpening)
        return;
    m_isOpening = true;
    m_busy.set("snapshot"_L1, true);
    sheet()->ask(tr("Opening a snapshot"), tr("%1 is checked.").arg(QFileInfo(path).fileName()));
    m_program.openSnapshot(path);
}

void SnapshotFlow::failed(const base::Error &error)
{
    m_isOpening = false;
    m_busy.set("snapshot"_L1, false);
    if (error.kind == base::ErrorKind::Cancelled)
        sheet()->end(tr("Cancelled"), tr("Nothing was opened."), false);
    else
        sheet()->end(tr("The snapshot was not opened"), snapshotProblem(error), true);
    Q_EMIT announced(sheet()->text());
}

void SnapshotFlow::leave()
{
    if (!m_job)
        return;
    m_job->disconnect(this);
    m_job.reset(); // it stops soon and leaves no file behind
    m_busy.set("snapshot"_L1, false);
    sheet()->end({}, {}, false);
    sheet()->dismiss();
}

QString snapshotProblem(const base::Error &error)
{
    const QString code = error.fields.value(u"code"_s);
    if (code == "snapshot_none"_L1)
        return SnapshotFlow::tr("This file is not a snapshot of LineDesk. Choose one whose name ends in %1.")
            .arg(exports::snapshotSuffix());
    if (code == "snapshot_damaged"_L1)
        return SnapshotFlow::tr("The file is damaged or not whole: its checksum differs. Copy it again from where it "
                                "came from, or ask for a new one.");
    if (code == "snapshot_newer"_L1)
        return SnapshotFlow::tr("The file was saved by a newer LineDesk. Update this one, then open it again.");
    if (code == "snapshot_huge"_L1)
        return SnapshotFlow::tr("The file is larger than any snapshot of LineDesk. Choose another one.");
    if (error.kind == base::ErrorKind::NotFound)
        return SnapshotFlow::tr("There is no such file any more: %1").arg(error.where);
    return errorText(error, {}).line();
}

} // namespace ui
