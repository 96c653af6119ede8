// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changespage.h"

#include "models/tables/differencerows.h"
#include "ui/delegates/logdelegate.h"
#include "ui/snapshotflow.h"
#include "ui/words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using domain::ChangeSpan;
using domain::DifferenceKind;

namespace ui {

ChangesPage::ChangesPage(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *parent)
    : QWidget(parent), m_program(program), m_workspace(workspace), m_busy(busy),
      m_table(tables::DifferenceRows::columns()), m_theme(theme)
{
    setObjectName("changesPage"_L1);
    buildUi(theme);
    connect(&workspace.changes, &series::LineChanges::finished, this, [this] {
        m_busy.set("changes"_L1, false);
        fill();
    });
    connect(&workspace.changes, &series::LineChanges::doersKnown, this, [this] {
        if (isVisible())
            read();
    });
    connect(&workspace.sync, &syncing::Engine::finished, this, [this](bool ok) {
        if (ok && isVisible())
            refresh();
    });
    connect(m_rows, &RowsView::opened, this, [this](int row) { Q_EMIT lineWanted(m_lines[m_table.sourceRow(row)]); });
}

ChangesPage::~ChangesPage() { m_busy.set("changes"_L1, false); }

QTimeZone ChangesPage::zone() const { return m_program.changeFacts().zone; }

storage::HistoryQuery ChangesPage::query() const
{
    const bool isInvoiced = m_span == ChangeSpan::LastInvoice && m_invoiced.isValid();
    return {.from = isInvoiced ? m_invoiced.startOfDay(zone()).toUTC()
                               : domain::beginOf(m_span, m_workspace.clock.now(), zone()),
            .to = {},
            .kind = m_kind == kAll ? std::nullopt : std::optional(DifferenceKind(m_kind))};
}

void ChangesPage::refresh()
{
    if (m_compare || m_span != ChangeSpan::LastInvoice)
        return read();
    m_busy.await(m_workspace.changes.cycleBegin(), this, [this](const base::Result<QDate> &day) {
        m_invoiced = day ? *day : QDate();
        if (!m_compare && m_span == ChangeSpan::LastInvoice)
            read();
    });
}

void ChangesPage::read()
{
    m_busy.set("changes"_L1, true);
    storage::HistoryQuery all = query();
    all.kind.reset(); // the numbers on the buttons are those of all kinds
    if (m_compare)
        m_workspace.changes.compare(*m_compare);
    else
        m_workspace.changes.start(all);
    fillBar();
    fillFace();
}

void ChangesPage::compare(const QString &from, const QString &to)
{
    m_compare = series::CompareQuestion{.from = from, .to = to, .work = m_workspace.work};
    m_spans->setCurrent(kCompared);
    refresh();
}

CompareSheet *ChangesPage::compareSheet()
{
    if (!m_compareSheet) {
        m_compareSheet = new CompareSheet(m_theme, window());
        connect(m_compareSheet, &CompareSheet::chosen, this, &ChangesPage::compare);
        Q_EMIT sheetMade(m_compareSheet);
    }
    return m_compareSheet;
}

//! The files are asked for first; until then what is shown stays.
void ChangesPage::chooseSpan(int span)
{
    if (span == kCompared) {
        m_spans->setCurrent(m_compare ? kCompared : int(m_span));
        compareSheet()->ask();
        return;
    }
    m_compare.reset();
    m_span = ChangeSpan(span);
    m_spans->setCurrent(span);
    refresh();
}

void ChangesPage::fill()
{
    std::vector<tables::LogRow> rows;
    m_lines.clear();
    const QLocale locale;
    for (const domain::LineDifference &row : m_workspace.changes.found().rows) {
        if (m_kind != kAll && row.kind != DifferenceKind(m_kind))
            continue;
        rows.push_back(tables::DifferenceRows::row(row, zone(), locale));
        m_lines.push_back(row.iccid);
    }
    m_table.setRows(std::move(rows));
    fillBar();
    fillFace();
}

QString ChangesPage::note() const
{
    const series::LineChanges &changes = m_workspace.changes;
    const series::LineChanges::Found &found = changes.found();
    const QDateTime now = m_workspace.clock.now();
    if (changes.isRunning())
        return m_compare ? tr("Comparing") : tr("Reading the cache");
    if (changes.error() && m_compare)
        return snapshotProblem(*changes.error());
    if (changes.error())
        return errorText(*changes.error(), tr("The cache could not be read.")).line();
    if (found.total() > qint64(found.rows.size()))
        return tr("The first %1 are shown, the export has all").arg(words::count(qint64(found.rows.size())));
    if (m_compare) {
        const QString to = m_compare->to.isEmpty() ? tr("now") : QFileInfo(m_compare->to).completeBaseName();
        return tr("From %1 to %2").arg(QFileInfo(m_compare->from).completeBaseName(), to);
    }
    if (found.knownSince.isValid() && found.knownSince > query().from)
        return tr("Changes are noted since %1").arg(words::when(found.knownSince, now));
    if (m_span == ChangeSpan::LastInvoice)
        return m_invoiced.isValid()
                   ? tr("Since %1, the day after the last invoice").arg(QLocale().toString(m_invoiced, u"d MMM"_s))
                   : tr("No invoice is known: since the 1st");
    return {};
}

//! Principle 1: how far back the cache knows, and how much of it is shown.
void ChangesPage::fillBar()
{
    const series::LineChanges &changes = m_workspace.changes;
    const series::LineChanges::Found &found = changes.found();
    m_kinds->setText(kAll, tr("All %1").arg(words::count(found.total())));
    for (const DifferenceKind kind : domain::kAllDifferences)
        m_kinds->setText(int(kind),
                         u"%1 %2"_s.arg(tables::DifferenceRows::kind(kind), words::count(found.counts[size_t(kind)])));
    m_note->setTone(changes.error() ? Tone::Amber : Tone::Hint);
    m_note->setText(note());
    m_export->setEnabled(found.total() > 0 && !m_job);
    m_export->setToolTip(found.total() > 0 ? QString() : tr("There is nothing to export."));
}

void ChangesPage::fillFace()
{
    const bool isEmpty = m_table.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_face) : m_rows);
    if (!isEmpty)
        return;
    if (m_workspace.changes.isRunning())
        m_face->set(tr("Reading…"), {});
    else if (m_table.allRows() > 0)
        m_face->set(tr("Nothing matches"), tr("No row has what you look for."));
    else if (m_compare && m_workspace.changes.error())
        m_face->set(tr("Not compared"), snapshotProblem(*m_workspace.changes.error()));
    else if (m_compare)
        m_face->set(tr("Nothing changed"), tr("The lines are the same in both."));
    else if (!m_workspace.changes.found().knownSince.isValid())
        m_face->set(tr("Not known yet"), tr("What changes is noted from the end of the first sync on."));
    else
        m_face->set(tr("Nothing changed"), tr("The lines are as they were, as far as the cache knows."));
}

void ChangesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool ChangesPage::stepBack()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    focusTable();
    return true;
}

void ChangesPage::chooseFile()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto *dialog = new QFileDialog(window(), tr("Export to"), folder, tr("Tables (*.csv *.xlsx)"));
    dialog->setObjectName("changesFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"changes.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ChangesPage::exportTo);
    dialog->open();
}

exports::TextRows ChangesPage::exportRows() const
{
    return [&changes = m_workspace.changes, query = query(), kind = m_kind,
            compare = m_compare](const std::function<bool(const QStringList &)> &each) {
        const auto tell = [&each, kind](const domain::LineDifference &row) {
            return (kind != kAll && row.kind != DifferenceKind(kind)) || each(tables::DifferenceRows::fileRow(row));
        };
        return compare ? changes.scan(*compare, tell) : changes.scan(query, tell);
    };
}

QString ChangesPage::exportSource() const
{
    if (!m_compare)
        return tr("Changes since %1 UTC").arg(QLocale().toString(query().from, u"d MMM yyyy, HH:mm"_s));
    return tr("Changes from %1 to %2")
        .arg(QFileInfo(m_compare->from).fileName(),
             m_compare->to.isEmpty() ? tr("now") : QFileInfo(m_compare->to).fileName());
}

void ChangesPage::exportTo(const QString &path)
{
    if (m_job)
        return;
    exports::TextExportRequest request;
    request.titles = tables::DifferenceRows::fileTitles();
    request.rows = exportRows();
    request.format = path.endsWith(".xlsx"_L1, Qt::CaseInsensitive) ? exports::Format::Xlsx : exports::Format::Csv;
    request.path = path;
    request.source = exportSource();
    m_job = new exports::TextExportJob(std::move(request), this);
    m_export->setEnabled(false);
    connect(m_job, &exports::TextExportJob::finished, this, [this, path](const base::Result<qint64> &written) {
        m_job->deleteLater();
        m_job.clear();
        fillBar();
        Q_EMIT announced(written ? tr("%1 rows written to %2").arg(words::count(*written), QFileInfo(path).fileName())
                                 : errorText(written.error(), tr("Not exported.")).line());
    });
    m_job->start();
}

QLayout *ChangesPage::buildChoices(const Theme &theme, QWidget *bar)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_spans = new SegmentedControl(theme, tr("Since when"), "changeSpans"_L1, bar);
    m_spans->add(int(ChangeSpan::Yesterday), tr("Since yesterday"), "spanYesterday"_L1);
    m_spans->add(int(ChangeSpan::LastInvoice), tr("Since the last invoice"), "spanInvoice"_L1);
    m_spans->add(int(ChangeSpan::Week), tr("7 days"), "spanWeek"_L1);
    m_spans->add(int(ChangeSpan::Everything), tr("40 days"), "spanAll"_L1);
    m_spans->add(kCompared, tr("Snapshots…"), "spanCompared"_L1);
    m_spans->setCurrent(int(m_span));
    m_note = new TextLabel(theme, TextStyle::Body, Tone::Hint, {}, bar);
    m_note->setObjectName("changesNote"_L1);
    row->addWidget(m_spans);
    row->addStretch(1);
    row->addWidget(m_note);
    connect(m_spans, &SegmentedControl::chosen, this, &ChangesPage::chooseSpan);
    return row;
}

QWidget *ChangesPage::buildBar(const Theme &theme)
{
    auto *bar = new Pane(theme, Pane::Fill::Bg, Qt::BottomEdge, this);
    bar->setObjectName("changesBar"_L1);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(20, 8, 20, 9);
    column->setSpacing(8);
    column->addLayout(buildChoices(theme, bar));
    auto *kinds = new QHBoxLayout;
    m_kinds = new SegmentedControl(theme, tr("What to show"), "changeKinds"_L1, bar);
    m_kinds->add(kAll, tr("All"), "changesAll"_L1);
    for (const DifferenceKind kind : domain::kAllDifferences)
        m_kinds->add(int(kind), tables::DifferenceRows::kind(kind), domain::differenceWord(kind));
    m_kinds->setCurrent(kAll);
    kinds->addWidget(m_kinds);
    kinds->addStretch(1);
    column->addLayout(kinds);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_search = new QLineEdit(bar);
    m_search->setObjectName("changesSearch"_L1);
    m_search->setAccessibleName(tr("Search these rows"));
    m_search->setPlaceholderText(tr("ICCID, notes, person"));
    m_search->setFixedWidth(theme.scaled(220));
    m_export = new Button(theme, Button::Kind::Secondary, tr("Export…"), "changesExport"_L1, bar);
    m_export->setIconName("download"_L1);
    row->addWidget(m_search);
    row->addStretch(1);
    row->addWidget(m_export);
    column->addLayout(row);
    connect(m_kinds, &SegmentedControl::chosen, this, [this](int kind) {
        m_kind = kind;
        m_kinds->setCurrent(kind);
        fill();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_table.setFilter(text);
        fillFace();
    });
    connect(m_export, &QAbstractButton::clicked, this, &ChangesPage::chooseFile);
    return bar;
}

void ChangesPage::buildUi(const Theme &theme)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    m_bar = buildBar(theme);
    whole->addWidget(m_bar);
    m_rows = new RowsView(theme, tr("What changed"), "changesRows"_L1, this);
    m_rows->setModel(&m_table);
    m_rows->setItemDelegate(new LogDelegate(theme, *m_rows));
    m_rows->setWidths({theme.scaled(190), theme.scaled(120), theme.scaled(110), theme.scaled(220), theme.scaled(130),
                       theme.scaled(110)},
                      {1, 3});
    m_rows->horizontalHeader()->setSectionsClickable(true);
    m_face = new StateFace(theme, "changesFace"_L1, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_face);
    whole->addWidget(m_stack, 1);
    connect(m_rows->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        m_order = m_sorted == column && m_order == Qt::DescendingOrder ? Qt::AscendingOrder : Qt::DescendingOrder;
        m_sorted = column;
        m_table.sort(column, m_order);
    });
}

} // namespace ui
