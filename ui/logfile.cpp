// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logfile.h"

#include "ui/errortext.h"
#include "ui/words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

void LogFile::choose(QWidget *window, const QString &name)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto *dialog = new QFileDialog(window, tr("Export to"), folder, tr("Tables (*.csv *.xlsx)"));
    dialog->setObjectName("logFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(name + ".csv"_L1);
    connect(dialog, &QFileDialog::fileSelected, this, &LogFile::chosen);
    dialog->open();
}

void LogFile::write(const QString &path, Rows rows)
{
    if (m_job)
        return;
    exports::TextExportRequest request;
    request.titles = std::move(rows.titles);
    request.total = qint64(rows.cells.size());
    request.rows = [cells =
                        std::move(rows.cells)](const std::function<bool(const QStringList &)> &each) -> base::Status {
        for (const QStringList &row : cells) {
            if (!each(row))
                break;
        }
        return {};
    };
    request.format = path.endsWith(".xlsx"_L1, Qt::CaseInsensitive) ? exports::Format::Xlsx : exports::Format::Csv;
    request.path = path;
    request.source = std::move(rows.source);
    m_job = new exports::TextExportJob(std::move(request), this);
    connect(m_job, &exports::TextExportJob::finished, this, [this, path](const base::Result<qint64> &written) {
        m_job->deleteLater();
        m_job.clear();
        Q_EMIT finished(written ? tr("%1 rows written to %2").arg(words::count(*written), QFileInfo(path).fileName())
                                : errorText(written.error(), tr("Not exported.")).line());
    });
    m_job->start();
}

} // namespace ui
