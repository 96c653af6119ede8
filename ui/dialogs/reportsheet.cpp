// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reportsheet.h"

#include "ui/errortext.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMonths = 12;

} // namespace

ReportSheet::ReportSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window)
    : Sheet(theme, tr("Month report"), "reportSheet"_L1, window), m_program(program), m_workspace(workspace),
      m_busy(busy)
{
    setPanelWidth(520);
    buildUi();
}

ReportSheet::~ReportSheet() { m_busy.set("report"_L1, false); }

void ReportSheet::buildUi()
{
    QVBoxLayout *column = makeColumn();
    column->addWidget(new TextLabel(theme(), TextStyle::Heading, Tone::Text, tr("Month report"), panel()));
    auto *context = new TextLabel(theme(), TextStyle::Body, Tone::Secondary,
                                  tr("Usage, cost, balance, lines and changes of a month with charts, as a PDF. It is "
                                     "made from the cache, and each chapter says how old it is."),
                                  panel());
    context->setWordWrap(true);
    column->addWidget(context);
    m_months = new QComboBox(panel());
    m_months->setObjectName("reportMonth"_L1);
    m_months->setAccessibleName(tr("Month"));
    column->addWidget(new FormField(theme(), tr("Month"), m_months, {}, panel()));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_path = new QLineEdit(panel());
    m_path->setObjectName("reportPath"_L1);
    m_path->setAccessibleName(tr("File"));
    m_pathField = new FormField(theme(), tr("File"), m_path, {}, panel());
    auto *choose = new Button(theme(), Button::Kind::Secondary, tr("Choose…"), "reportChoose"_L1, panel());
    row->addWidget(m_pathField, 1);
    row->addWidget(choose, 0, Qt::AlignVCenter);
    column->addLayout(row);
    m_result = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, panel());
    m_result->setObjectName("reportResult"_L1);
    m_result->setWordWrap(true);
    column->addWidget(m_result);
    m_openFile = new Button(theme(), Button::Kind::Secondary, tr("Open"), "reportOpen"_L1, panel());
    m_cancel = new Button(theme(), Button::Kind::Secondary, tr("Cancel"), "reportCancel"_L1, panel());
    m_ok = new Button(theme(), Button::Kind::Primary, tr("Write the report"), "reportOk"_L1, panel());
    column->addLayout(makeButtonRow({m_openFile, m_cancel, m_ok}));
    connect(choose, &QAbstractButton::clicked, this, &ReportSheet::chooseFile);
    connect(m_path, &QLineEdit::textChanged, this, &ReportSheet::check);
    connect(m_months, &QComboBox::currentIndexChanged, this, [this] {
        const QFileInfo file(m_path->text());
        if (month().isValid() && !m_path->text().isEmpty())
            setPath(file.path() + u"/month-%1.pdf"_s.arg(month().toString(u"yyyy-MM"_s)));
    });
    connect(m_openFile, &QAbstractButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_made)); });
    connect(m_cancel, &QAbstractButton::clicked, this, &ReportSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, &ReportSheet::start);
}

QDate ReportSheet::month() const { return m_months->currentData().toDate(); }

//! The last whole month first: it is what a report is mostly made of.
void ReportSheet::fillMonths()
{
    const QDate today = m_workspace.clock.now().toTimeZone(zone()).date();
    const QDate running(today.year(), today.month(), 1);
    m_months->clear();
    for (int back = 0; back < kMonths; ++back) {
        const QDate first = running.addMonths(-back);
        const QString name = QLocale().toString(first, u"MMMM yyyy"_s);
        m_months->addItem(back == 0 ? tr("%1, still running").arg(name) : name, first);
    }
    m_months->setCurrentIndex(1);
}

void ReportSheet::ask()
{
    QString folder = m_path->text().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                              : QFileInfo(m_path->text()).path();
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    fillMonths();
    setPath(folder + u"/month-%1.pdf"_s.arg(month().toString(u"yyyy-MM"_s)));
    m_made.clear();
    m_result->clear();
    setRunning(false);
    open(m_months);
}

void ReportSheet::setPath(const QString &path) { m_path->setText(QDir::toNativeSeparators(path)); }

void ReportSheet::chooseFile()
{
    auto *dialog = new QFileDialog(window(), tr("Write the report to"), m_path->text(), tr("Documents (*.pdf)"));
    dialog->setObjectName("reportFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(QFileInfo(m_path->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &ReportSheet::setPath);
    dialog->open();
}

void ReportSheet::check()
{
    const QFileInfo file(m_path->text());
    const bool isThere = !m_path->text().isEmpty() && file.dir().exists() && !file.isDir();
    m_pathField->setError(isThere ? QString() : tr("There is no such folder."));
    m_ok->setEnabled(isThere && !m_job);
}

void ReportSheet::start()
{
    if (m_job || !month().isValid())
        return;
    m_job = m_program.makeReport({.month = month(), .zone = zone()}, QDir::fromNativeSeparators(m_path->text()));
    if (!m_job)
        return;
    setRunning(true);
    m_result->setTone(Tone::Secondary);
    m_result->setText(tr("The report is written."));
    connect(m_job.get(), &exports::ReportJob::finished, this, &ReportSheet::finish);
    m_job->start();
}

void ReportSheet::finish(const base::Result<qint64> &rows)
{
    const QString path = m_job->path();
    m_job.release()->deleteLater();
    const bool isCancelled = !rows && rows.error().kind == base::ErrorKind::Cancelled;
    m_made = rows ? path : QString();
    m_result->setTone(rows || isCancelled ? Tone::Secondary : Tone::Red);
    m_result->setText(rows          ? tr("Written to %1").arg(QDir::toNativeSeparators(path))
                      : isCancelled ? tr("Cancelled. Nothing was written.")
                                    : errorText(rows.error(), tr("The report was not written.")).line());
    setRunning(false);
    Q_EMIT announced(m_result->text());
}

void ReportSheet::setRunning(bool on)
{
    m_busy.set("report"_L1, on);
    m_months->setEnabled(!on);
    m_path->setEnabled(!on);
    m_openFile->setVisible(!m_made.isEmpty());
    m_cancel->setText(m_made.isEmpty() ? tr("Cancel") : tr("Close"));
    m_cancel->setAccessibleName(m_cancel->text());
    check();
    place();
}

void ReportSheet::dismiss()
{
    if (m_job)
        m_job->cancel(); // finish() tells, the dialog stays
    else
        Sheet::dismiss();
}

} // namespace ui
