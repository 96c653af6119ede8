// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changeflow.h"
#include "ui/dialogs/evidencesheet.h"
#include "ui/dialogs/exportsheet.h"
#include "ui/dialogs/importsheet.h"
#include "ui/dialogs/reportsheet.h"
#include "ui/mainwindow.h"
#include "ui/snapshotflow.h"

#include <QDragEnterEvent>
#include <QMimeData>

// Files that come out of the window and go into it.
namespace ui {

void MainWindow::connectSnapshots()
{
    connect(m_snapshots, &SnapshotFlow::sheetMade, this, &MainWindow::guard);
    connect(m_snapshots, &SnapshotFlow::announced, this, [this](const QString &text) {
        if (m_shell)
            m_shell->status()->announce(text);
    });
}

void MainWindow::openExport()
{
    if (!m_shell)
        return;
    if (!m_export) {
        m_export = new ExportSheet(m_program, *m_program.workspace(), m_theme, this);
        guard(m_export);
        connect(m_export, &ExportSheet::announced, m_shell->status(), &StatusLine::announce);
    }
    m_export->ask(m_shell->lines()->exportChoices());
}

void MainWindow::openEvidence()
{
    const std::optional<domain::Line> line = m_shell ? m_shell->changeTarget().line : std::nullopt;
    if (!line)
        return;
    if (!m_evidence) {
        m_evidence = new EvidenceSheet(m_program, *m_program.workspace(), m_theme, m_busy, this);
        guard(m_evidence);
        connect(m_evidence, &EvidenceSheet::announced, m_shell->status(), &StatusLine::announce);
    }
    m_evidence->ask(*line);
}

void MainWindow::openReport()
{
    if (!m_shell)
        return;
    if (!m_report) {
        m_report = new ReportSheet(m_program, *m_program.workspace(), m_theme, m_busy, this);
        guard(m_report);
        connect(m_report, &ReportSheet::announced, m_shell->status(), &StatusLine::announce);
    }
    m_report->ask();
}

void MainWindow::refreshEvidence()
{
    const bool hasLine = m_shell && m_shell->changeTarget().line;
    m_actions->setReason(ActionId::EvidenceBundle, hasLine ? QString() : tr("Open or select one line first."));
}

namespace {

//! The one file of a drop; empty for anything else.
QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QString path = droppedFile(event->mimeData());
    const bool isTable = m_changes && m_changes->canAdd() && ImportSheet::canRead(path);
    if (!m_actions->isSuspended() && (isTable || SnapshotFlow::canOpen(path)))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(event->mimeData());
    if (SnapshotFlow::canOpen(path)) {
        event->acceptProposedAction();
        m_snapshots->open(path);
    } else if (m_changes && ImportSheet::canRead(path)) {
        event->acceptProposedAction();
        m_changes->importer()->load(path);
    }
}

} // namespace ui
