// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportsheet.h"

#include "models/tables/linetable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::array kPageSizes{25, 50, 100, 200, 500}; // R181

} // namespace

void ExportSheet::buildUi()
{
    auto *column = new QVBoxLayout(panel());
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(24, 20, 24, 12);
    head->setSpacing(2);
    head->addWidget(new TextLabel(theme(), TextStyle::Heading, Tone::Text, tr("Export lines"), panel()));
    head->addWidget(new TextLabel(theme(), TextStyle::Body, Tone::Secondary,
                                  tr("The file holds what the cache has now."), panel()));
    column->addLayout(head);
    m_inputs = new QWidget(panel());
    auto *row = new QHBoxLayout(m_inputs);
    row->setContentsMargins(24, 4, 24, 16);
    row->setSpacing(24);
    row->addWidget(buildLeft(), 3);
    row->addWidget(buildRight(), 2);
    column->addWidget(m_inputs, 1);
    column->addWidget(buildFoot());
}

QWidget *ExportSheet::buildLeft()
{
    auto *left = new QWidget(m_inputs);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(new TextLabel(theme(), TextStyle::SmallStrong, Tone::Secondary, tr("Lines"), left));
    const auto radio = [&](QLatin1String name, const QString &words) {
        auto *button = new QRadioButton(left);
        button->setObjectName(name);
        button->setAccessibleName(words);
        column->addWidget(button);
        return button;
    };
    m_page = radio("exportPage"_L1, tr("Lines on this page"));
    column->addLayout(buildPages(left));
    m_selection = radio("exportSelection"_L1, tr("Selected lines"));
    m_matching = radio("exportMatching"_L1, tr("All lines that match"));
    column->addSpacing(8);
    column->addWidget(new TextLabel(theme(), TextStyle::SmallStrong, Tone::Secondary, tr("Format"), left));
    m_format = new SegmentedControl(theme(), tr("Format"), "exportFormat"_L1, left);
    m_format->add(int(exports::Format::Csv), u"CSV"_s, "exportCsv"_L1);
    m_format->add(int(exports::Format::Xlsx), u"XLSX"_s, "exportXlsx"_L1);
    m_format->add(int(exports::Format::Json), u"JSON"_s, "exportJson"_L1);
    m_format->setCurrent(int(exports::Format::Csv));
    column->addWidget(m_format);
    column->addSpacing(8);
    auto *fileRow = new QWidget(left);
    auto *row = new QHBoxLayout(fileRow);
    row->setContentsMargins({});
    row->setSpacing(8);
    m_file = formEdit("exportFile"_L1, tr("File"), {}, fileRow);
    auto *choose = new Button(theme(), Button::Kind::Secondary, tr("Choose…"), "exportChoose"_L1, fileRow);
    choose->setLarge(true);
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    m_fileField = new FormField(theme(), tr("File"), fileRow, {}, left);
    column->addWidget(m_fileField);
    column->addStretch(1);
    connect(m_format, &SegmentedControl::chosen, this, &ExportSheet::formatChosen);
    connect(choose, &QAbstractButton::clicked, this, &ExportSheet::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, &ExportSheet::check);
    return left;
}

//! Which page: what is on screen, or one of a chosen size (R181).
QLayout *ExportSheet::buildPages(QWidget *left)
{
    auto *pages = new QHBoxLayout;
    pages->setContentsMargins(24, 0, 0, 4);
    pages->setSpacing(8);
    m_pageSize = formChoice("exportPageSize"_L1, tr("Lines of a page"), left);
    m_pageSize->addItem(tr("What is on screen"), 0);
    for (const int size : kPageSizes)
        m_pageSize->addItem(tr("%1 lines a page").arg(size), size);
    m_pageNumber = new QSpinBox(left);
    m_pageNumber->setObjectName("exportPageNumber"_L1);
    m_pageNumber->setAccessibleName(tr("Page"));
    m_pageNumber->setPrefix(tr("Page "));
    m_pageNumber->setFixedHeight(32);
    pages->addWidget(m_pageSize);
    pages->addWidget(m_pageNumber);
    pages->addStretch(1);
    connect(m_pageSize, &QComboBox::activated, this, [this] {
        m_page->setChecked(true);
        fillPages();
    });
    connect(m_pageNumber, &QSpinBox::valueChanged, this, [this] {
        m_page->setChecked(true);
        pageChosen();
    });
    return pages;
}

QWidget *ExportSheet::buildRight()
{
    auto *right = new QWidget(m_inputs);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(new TextLabel(theme(), TextStyle::SmallStrong, Tone::Secondary, tr("Columns"), right));
    m_columns = new QListWidget(right);
    m_columns->setObjectName("exportColumns"_L1);
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setMinimumHeight(theme().scaled(230));
    m_columns->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_columns, 1);
    connect(m_columns, &QListWidget::itemChanged, this, &ExportSheet::check);
    return right;
}

QWidget *ExportSheet::buildFoot()
{
    auto *foot = new Pane(theme(), Pane::Fill::Popup, {}, panel());
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(24, 0, 24, 20);
    row->setSpacing(8);
    m_progress = new QProgressBar(foot);
    m_progress->setObjectName("exportProgress"_L1);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 16);
    m_resultMark = new Mark(theme(), foot);
    m_result = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, foot);
    m_result->setObjectName("exportResult"_L1);
    m_result->setElided(Qt::ElideRight);
    m_folder = new Button(theme(), Button::Kind::Secondary, tr("Open folder"), "exportOpenFolder"_L1, foot);
    m_cancel = new Button(theme(), Button::Kind::Secondary, tr("Cancel"), "exportCancel"_L1, foot);
    m_ok = new Button(theme(), Button::Kind::Primary, tr("Export"), "exportOk"_L1, foot);
    row->addWidget(m_progress);
    row->addWidget(m_resultMark);
    row->addWidget(m_result, 1);
    for (Button *button : {m_folder, m_cancel, m_ok}) {
        button->setLarge(true);
        row->addWidget(button);
    }
    connect(m_folder, &QAbstractButton::clicked, this, &ExportSheet::openFolder);
    connect(m_cancel, &QAbstractButton::clicked, this, &ExportSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, &ExportSheet::start);
    return foot;
}

void ExportSheet::fillColumns(const QList<domain::LineColumn> &shown)
{
    const QSignalBlocker quiet(m_columns);
    m_columns->clear();
    QList<domain::LineColumn> columns = shown;
    for (const domain::LineColumnInfo &info : domain::lineColumns()) {
        if (!columns.contains(info.column))
            columns << info.column;
    }
    for (const domain::LineColumn column : std::as_const(columns)) {
        auto *item = new QListWidgetItem(tables::LineTable::title(column), m_columns);
        item->setData(Qt::UserRole, int(column));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(shown.contains(column) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({100, theme().scaled(26)});
    }
}

} // namespace ui
