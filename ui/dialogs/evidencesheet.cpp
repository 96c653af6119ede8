// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/evidencesheet.h"

#include "models/sync/evidencelogs.h"
#include "ui/errortext.h"
#include "ui/words.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMostDays = 366;

} // namespace

EvidenceSheet::EvidenceSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window)
    : Sheet(theme, tr("Evidence bundle"), "evidenceSheet"_L1, window), m_program(program), m_workspace(workspace),
      m_busy(busy)
{
    setPanelWidth(560);
    buildUi();
    connect(&workspace.logs, &syncing::LineLogKeeper::askingChanged, this, &EvidenceSheet::fetched);
}

EvidenceSheet::~EvidenceSheet() { m_busy.set("evidence"_L1, false); }

void EvidenceSheet::buildUi()
{
    auto *column = makeColumn();
    m_title = new TextLabel(theme(), TextStyle::Heading, Tone::Text, {}, panel());
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    auto *text = new TextLabel(theme(), TextStyle::Body, Tone::Secondary,
                               tr("Facts, charts, connection log, destinations, SMS, audit log, CDRs, tickets and IMEI "
                                  "history in a PDF and a workbook, with their SHA-256. PIN, PUK and activation codes "
                                  "are never in it."),
                               panel());
    text->setWordWrap(true);
    column->addWidget(text);
    m_inputs = new QWidget(panel());
    auto *inputs = new QVBoxLayout(m_inputs);
    inputs->setContentsMargins({});
    inputs->setSpacing(12);
    inputs->addLayout(buildPeriod());
    inputs->addLayout(buildFolder());
    column->addWidget(m_inputs);
    m_result = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, panel());
    m_result->setObjectName("evidenceResult"_L1);
    m_result->setWordWrap(true);
    column->addWidget(m_result);
    column->addLayout(buildFoot());
}

QLayout *EvidenceSheet::buildPeriod()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    const auto add = [&](const QString &label, QLatin1String name, QDateEdit *&edit) {
        edit = new QDateEdit(m_inputs);
        edit->setObjectName(name);
        edit->setAccessibleName(label);
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(u"d MMM yyyy"_s);
        auto *field = new FormField(theme(), label, edit, {}, m_inputs);
        row->addWidget(field, 1);
        connect(edit, &QDateEdit::dateChanged, this, &EvidenceSheet::check);
        return field;
    };
    m_fromField = add(tr("From"), "evidenceFrom"_L1, m_from);
    add(tr("To, that day included"), "evidenceTo"_L1, m_to);
    return row;
}

QLayout *EvidenceSheet::buildFolder()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_folder = new QLineEdit(m_inputs);
    m_folder->setObjectName("evidenceFolder"_L1);
    m_folder->setAccessibleName(tr("Folder"));
    m_folderField =
        new FormField(theme(), tr("Folder"), m_folder, tr("The bundle gets a folder of its own in it."), m_inputs);
    auto *choose = new Button(theme(), Button::Kind::Secondary, tr("Choose…"), "evidenceChoose"_L1, m_inputs);
    row->addWidget(m_folderField, 1);
    row->addWidget(choose, 0, Qt::AlignVCenter);
    connect(m_folder, &QLineEdit::textChanged, this, &EvidenceSheet::check);
    connect(choose, &QAbstractButton::clicked, this, &EvidenceSheet::chooseFolder);
    return row;
}

QLayout *EvidenceSheet::buildFoot()
{
    m_progress = new QProgressBar(panel());
    m_progress->setObjectName("evidenceProgress"_L1);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 16);
    m_openFolder = new Button(theme(), Button::Kind::Secondary, tr("Open folder"), "evidenceOpenFolder"_L1, panel());
    m_cancel = new Button(theme(), Button::Kind::Secondary, tr("Cancel"), "evidenceCancel"_L1, panel());
    m_ok = new Button(theme(), Button::Kind::Primary, tr("Make the bundle"), "evidenceOk"_L1, panel());
    QHBoxLayout *row = makeButtonRow({m_openFolder, m_cancel, m_ok});
    row->insertWidget(0, m_progress);
    connect(m_openFolder, &QAbstractButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_made)); });
    connect(m_cancel, &QAbstractButton::clicked, this, &EvidenceSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, &EvidenceSheet::start);
    return row;
}

void EvidenceSheet::ask(const domain::Line &line)
{
    m_line = line;
    m_title->setText(tr("Evidence bundle of %1").arg(line.iccid.text));
    const QDate today = m_workspace.clock.now().toTimeZone(zone()).date();
    setPeriod(QDate(today.year(), today.month(), 1).addMonths(-1), today);
    if (m_folder->text().isEmpty()) {
        const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        setFolder(QFileInfo(documents).isDir() ? documents : QDir::homePath());
    }
    setState(State::Asking);
    open(m_from);
}

void EvidenceSheet::setPeriod(QDate from, QDate to)
{
    m_from->setDate(from);
    m_to->setDate(to);
}

void EvidenceSheet::setFolder(const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); }

void EvidenceSheet::chooseFolder()
{
    auto *dialog = new QFileDialog(window(), tr("Folder for the bundle"), m_folder->text());
    dialog->setObjectName("evidenceFolderDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &EvidenceSheet::setFolder);
    dialog->open();
}

void EvidenceSheet::check()
{
    if (!m_ok)
        return;
    const qint64 days = m_from->date().daysTo(m_to->date()) + 1;
    m_fromField->setError(days < 1           ? tr("It begins after its end.")
                          : days > kMostDays ? tr("Choose a year at most.")
                                             : QString());
    const bool isFolder = QFileInfo(m_folder->text()).isDir();
    m_folderField->setError(isFolder ? QString() : tr("There is no such folder."));
    m_ok->setEnabled(m_state == State::Asking && days >= 1 && days <= kMostDays && isFolder);
}

void EvidenceSheet::start()
{
    if (!m_line || m_state != State::Asking)
        return;
    m_made.clear();
    setState(State::Fetching);
    say(tr("What is not fresh is asked for."));
    const QDate today = m_workspace.clock.now().toTimeZone(zone()).date();
    syncing::wantEvidence(m_workspace.logs, m_line->id, m_line->iccid, m_from->date(), m_to->date(), today);
    fetched();
}

//! Whatever could not be brought stays as the cache has it, and the bundle says how old that is.
void EvidenceSheet::fetched()
{
    if (m_state == State::Fetching && !m_workspace.logs.isAsking())
        pack();
}

void EvidenceSheet::pack()
{
    setState(State::Packing);
    say(tr("The bundle is written."));
    m_job = m_program.makeEvidence({.line = *m_line, .from = m_from->date(), .to = m_to->date(), .zone = zone()},
                                   m_folder->text());
    if (!m_job)
        return setState(State::Asking);
    connect(m_job.get(), &exports::EvidenceJob::progressed, this,
            [this](qint64 done, qint64 total) { m_progress->setValue(total > 0 ? int(100 * done / total) : 0); });
    connect(m_job.get(), &exports::EvidenceJob::finished, this, &EvidenceSheet::finish);
    m_job->start();
}

void EvidenceSheet::finish(const base::Result<qint64> &rows)
{
    const QString path = m_job->path();
    m_job.release()->deleteLater();
    if (rows) {
        m_made = path;
        setState(State::Done);
        say(tr("%1 rows packed into %2").arg(words::count(*rows), QDir::toNativeSeparators(path)));
    } else {
        setState(State::Asking);
        const bool isCancelled = rows.error().kind == base::ErrorKind::Cancelled;
        say(isCancelled ? tr("Cancelled. Nothing was written.")
                        : errorText(rows.error(), tr("The bundle was not made.")).line(),
            !isCancelled);
    }
    Q_EMIT announced(m_result->text());
}

void EvidenceSheet::say(const QString &text, bool isBad)
{
    m_result->setText(text);
    m_result->setTone(isBad ? Tone::Red : Tone::Secondary);
    place();
}

void EvidenceSheet::setState(State state)
{
    m_state = state;
    const bool isRunning = state == State::Fetching || state == State::Packing;
    m_busy.set("evidence"_L1, isRunning);
    m_inputs->setEnabled(state == State::Asking);
    m_progress->setVisible(isRunning);
    m_progress->setRange(0, 100);
    m_progress->setValue(0);
    m_openFolder->setVisible(state == State::Done);
    m_ok->setVisible(state != State::Done);
    m_cancel->setText(state == State::Done ? tr("Close") : tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
    if (state == State::Asking)
        say(m_workspace.snapshot           ? tr("From the snapshot alone.")
            : m_workspace.offlineOnPurpose ? tr("You work offline: each chapter says how old it is.")
                                           : QString());
    check();
}

void EvidenceSheet::dismiss()
{
    if (m_state == State::Packing) {
        m_job->cancel(); // finish() tells, the dialog stays
    } else if (m_state == State::Fetching) {
        setState(State::Asking); // what has come stays in the cache
    } else {
        Sheet::dismiss();
    }
}

} // namespace ui
