// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importsheet.h"

#include "ui/errortext.h"
#include "ui/words.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using exports::ImportField;

constexpr int kShownRows = 6;
constexpr int kMostShownColumns = 24;

} // namespace

ImportSheet::ImportSheet(Program &program, const Theme &theme, Busy &busy, QWidget *window)
    : Sheet(theme, tr("Add lines"), "importSheet"_L1, window), m_program(program), m_busy(busy),
      m_context(new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, panel())),
      m_stack(new QStackedWidget(panel())), m_mark(new Mark(theme, panel())),
      m_result(new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, panel())),
      m_cancel(new Button(theme, Button::Kind::Secondary, tr("Cancel"), "importCancel"_L1, panel())),
      m_ok(new Button(theme, Button::Kind::Primary, tr("Preview…"), "importOk"_L1, panel()))
{
    setPanelWidth(860);
    auto *column = makeColumn();
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(new TextLabel(theme, TextStyle::Heading, Tone::Text, tr("Add lines"), panel()));
    m_context->setObjectName("importContext"_L1);
    m_context->setElided(Qt::ElideMiddle);
    head->addWidget(m_context);
    column->addLayout(head);
    m_stack->addWidget(buildChoice());
    m_stack->addWidget(buildMapping());
    column->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_result->setObjectName("importResult"_L1);
    m_result->setWordWrap(true);
    row->addWidget(m_mark);
    row->addWidget(m_result, 1);
    for (Button *button : {m_cancel, m_ok}) {
        button->setLarge(true);
        row->addWidget(button);
    }
    column->addLayout(row);
    connect(m_cancel, &QAbstractButton::clicked, this, &ImportSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, [this] {
        const std::vector<domain::NewLine> lines = m_check.lines;
        dismiss();
        Q_EMIT linesGiven(lines);
    });
}

QWidget *ImportSheet::buildChoice()
{
    auto *choice = new QWidget(m_stack);
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins({});
    column->setSpacing(12);
    auto *text = new TextLabel(theme(), TextStyle::Body, Tone::Secondary,
                               tr("A CSV or XLSX file with one SIM card a row. It can be dropped on the window at any "
                                  "time. Nothing is sent before you have seen what would be added."),
                               choice);
    text->setWordWrap(true);
    column->addWidget(text);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_choose = new Button(theme(), Button::Kind::Secondary, tr("Choose a file…"), "importChoose"_L1, choice);
    m_choose->setIconName("folder-open"_L1);
    m_choose->setLarge(true);
    auto *scan = new Button(theme(), Button::Kind::Secondary, tr("Scan or type them…"), "importScan"_L1, choice);
    scan->setIconName("scan-line"_L1);
    scan->setLarge(true);
    row->addWidget(m_choose);
    row->addWidget(scan);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_choose, &QAbstractButton::clicked, this, &ImportSheet::chooseFile);
    connect(scan, &QAbstractButton::clicked, this, [this] {
        dismiss();
        Q_EMIT scanWanted();
    });
    return choice;
}

QWidget *ImportSheet::buildMapping()
{
    auto *part = new QWidget(m_stack);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(12);
    m_titles = new QCheckBox(tr("The first row has titles"), part);
    m_titles->setObjectName("importTitles"_L1);
    m_titles->setAccessibleName(m_titles->text());
    m_table = new QTableWidget(part);
    m_table->setObjectName("importTable"_L1);
    m_table->setAccessibleName(tr("The first rows of the file, with a choice above each column"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme().scaled(30));
    m_table->verticalHeader()->setFixedWidth(theme().scaled(44));
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    m_table->setFixedHeight(theme().scaled(30) * (kShownRows + 1) + 28);
    m_table->setWordWrap(false);
    m_defaults = new DefaultsRow(m_program, theme(), part);
    column->addWidget(
        new TextLabel(theme(), TextStyle::SmallStrong, Tone::Secondary, tr("Which column is which"), part));
    column->addWidget(m_table);
    column->addWidget(m_titles);
    column->addWidget(
        new TextLabel(theme(), TextStyle::SmallStrong, Tone::Secondary, tr("Where a row says nothing"), part));
    column->addWidget(m_defaults);
    connect(m_titles, &QCheckBox::toggled, this, &ImportSheet::check);
    connect(m_defaults, &DefaultsRow::changed, this, &ImportSheet::check);
    return part;
}

bool ImportSheet::canRead(const QString &path)
{
    return path.endsWith(".csv"_L1, Qt::CaseInsensitive) || path.endsWith(".xlsx"_L1, Qt::CaseInsensitive) ||
           path.endsWith(".txt"_L1, Qt::CaseInsensitive) || path.endsWith(".tsv"_L1, Qt::CaseInsensitive);
}

void ImportSheet::ask()
{
    m_file.reset();
    ++m_asked;
    m_stack->setCurrentIndex(0);
    m_stack->setFixedHeight(theme().scaled(88));
    m_context->setText(
        tr("SIM cards that are new to the account. Search first: a line that is off is activated on its own page."));
    m_ok->setEnabled(false);
    m_ok->setToolTip(tr("Choose a file first."));
    say({}, Tone::Secondary);
    open(m_choose);
}

void ImportSheet::chooseFile()
{
    auto *dialog = new QFileDialog(window(), tr("Lines to add"), QString(), tr("Tables (*.csv *.tsv *.txt *.xlsx)"));
    dialog->setObjectName("importFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportSheet::load);
    dialog->open();
}

void ImportSheet::load(const QString &path)
{
    if (!isOpen())
        ask();
    const quint64 asked = ++m_asked;
    say(tr("Reading %1").arg(QFileInfo(path).fileName()), Tone::Secondary);
    m_busy.await(exports::readSheetSoon(path), this,
                 [this, path, asked](const base::Result<exports::SheetPointer> &sheet) {
                     if (asked == m_asked && isOpen())
                         take(path, sheet);
                 });
}

void ImportSheet::take(const QString &path, const base::Result<exports::SheetPointer> &sheet)
{
    if (!sheet || (*sheet)->rows.empty()) {
        const base::Error empty{.kind = base::ErrorKind::Invalid, .detail = u"no rows"_s};
        say(sheet ? tr("The file has no rows.")
                  : errorText(sheet ? empty : sheet.error(), tr("The file could not be read.")).line(),
            Tone::Red);
        return;
    }
    m_file = *sheet;
    m_context->setText(tr("%1, %2 rows").arg(QFileInfo(path).fileName(), words::count(qint64(m_file->rows.size()))));
    m_defaults->refresh();
    m_stack->setCurrentIndex(1);
    m_stack->setMinimumHeight(0);
    m_stack->setMaximumHeight(QWIDGETSIZE_MAX);
    fillTable();
    place();
    check();
    if (!m_fields.isEmpty())
        m_fields.first()->setFocus(Qt::OtherFocusReason);
}

void ImportSheet::fillTable()
{
    const exports::ImportMapping guess = exports::guessMapping(*m_file);
    qsizetype widest = 0;
    for (size_t row = 0; row < std::min<size_t>(100, m_file->rows.size()); ++row)
        widest = std::max(widest, m_file->rows[row].size());
    const int columns = int(std::min<qsizetype>(std::max(widest, qsizetype(guess.columns.size())), kMostShownColumns));
    const int rows = int(std::min<size_t>(kShownRows, m_file->rows.size()));
    m_table->clear();
    m_fields.clear();
    m_table->setColumnCount(columns);
    m_table->setRowCount(rows + 1);
    m_table->setVerticalHeaderItem(0, new QTableWidgetItem(QString()));
    const QSignalBlocker quiet(m_titles);
    m_titles->setChecked(guess.hasTitles);
    for (int c = 0; c < columns; ++c) {
        QComboBox *box = formChoice(QLatin1String(), tr("Column %1").arg(c + 1), m_table);
        box->setObjectName(u"importColumn%1"_s.arg(c));
        box->setProperty("large", false);
        const std::array names{tr("Ignore"), tr("ICCID"), tr("Rate plan"), tr("Sub-account"),
                               tr("Group"),  tr("Notes"), tr("Labels")};
        for (size_t field = 0; field < names.size(); ++field)
            box->addItem(names[field], int(field));
        box->setCurrentIndex(size_t(c) < guess.columns.size() ? int(guess.columns[size_t(c)]) : 0);
        m_table->setCellWidget(0, c, box);
        const bool isNumber = size_t(c) < guess.columns.size() && guess.columns[size_t(c)] == ImportField::Iccid;
        m_table->setColumnWidth(c, theme().scaled(isNumber ? 190 : 150));
        m_fields << box;
        connect(box, &QComboBox::currentIndexChanged, this, &ImportSheet::check);
        for (int r = 0; r < rows; ++r) {
            auto *item = new QTableWidgetItem(m_file->rows[size_t(r)].value(c).left(100).simplified());
            m_table->setItem(r + 1, c, item);
            m_table->setVerticalHeaderItem(r + 1, new QTableWidgetItem(QString::number(r + 1)));
        }
    }
}

exports::ImportMapping ImportSheet::mapping() const
{
    exports::ImportMapping mapping;
    for (const QComboBox *box : m_fields)
        mapping.columns.push_back(ImportField(box->currentData().toInt()));
    mapping.hasTitles = m_titles->isChecked();
    return mapping;
}

void ImportSheet::check()
{
    if (!m_file)
        return;
    const exports::ImportMapping wanted = mapping();
    m_ok->setEnabled(false);
    const auto numbers = std::count(wanted.columns.begin(), wanted.columns.end(), ImportField::Iccid);
    if (numbers != 1) {
        say(numbers == 0 ? tr("Choose the column with the ICCIDs.") : tr("Only one column can have the ICCIDs."),
            Tone::Red);
        return;
    }
    const quint64 asked = ++m_asked;
    m_busy.await(exports::checkSheetSoon(m_file, wanted, m_defaults->defaults(), m_program.changeFacts().catalog), this,
                 [this, asked](const base::Result<exports::ImportCheck> &found) {
                     if (found && asked == m_asked && isOpen())
                         showCheck(*found);
                 });
}

void ImportSheet::showCheck(const exports::ImportCheck &found)
{
    m_check = found;
    QStringList bad;
    if (found.badNumbers > 0) {
        QStringList where;
        for (const auto &[row, text] : found.firstBad)
            where << tr("row %1").arg(words::count(row));
        bad << tr("%1 without an ICCID of 19 or 20 digits (%2)")
                   .arg(words::count(found.badNumbers), where.join(u", "_s));
    }
    if (found.namedTwice > 0)
        bad << tr("%1 twice").arg(words::count(found.namedTwice));
    if (found.unknownNames > 0)
        bad << tr("%1 with an unknown plan, sub-account or group").arg(words::count(found.unknownNames));
    if (found.luhnDiffers > 0)
        bad << tr("%1 with an unusual last digit").arg(words::count(found.luhnDiffers));
    const QString rows = words::lines(qint64(found.lines.size()));
    say(bad.isEmpty() ? tr("%1 read, nothing wrong.").arg(rows) : tr("%1 read: %2.").arg(rows, bad.join(u", "_s)),
        Tone::Secondary);
    m_mark->set(bad.isEmpty() ? Mark::Shape::Circle : Mark::Shape::Triangle,
                bad.isEmpty() ? Mark::Hue::Green : Mark::Hue::Amber);
    m_mark->show();
    m_ok->setEnabled(!found.lines.empty());
    m_ok->setToolTip({});
    place();
}

void ImportSheet::say(const QString &text, Tone tone)
{
    m_result->setText(text);
    m_result->setTone(tone);
    m_mark->set(Mark::Shape::Diamond, Mark::Hue::Red);
    m_mark->setVisible(tone == Tone::Red);
}

} // namespace ui
