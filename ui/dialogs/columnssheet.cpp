// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/columnssheet.h"

#include "models/tables/linetable.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kColumn = Qt::UserRole;
constexpr int kPinned = Qt::UserRole + 1;
constexpr int kWidth = Qt::UserRole + 2; // 0: fitted

} // namespace

ColumnsSheet::ColumnsSheet(const Theme &theme, QWidget *window)
    : Sheet(theme, tr("Columns and rows"), "columnsSheet"_L1, window), m_list(new QListWidget(panel())),
      m_pinned(new QCheckBox(tr("Stays at the left"), panel())),
      m_fitted(new QCheckBox(tr("Width as it suits"), panel())), m_width(new QSpinBox(panel())),
      m_up(new Button(theme, Button::Kind::Secondary, tr("Move up"), "columnUp"_L1, panel())),
      m_down(new Button(theme, Button::Kind::Secondary, tr("Move down"), "columnDown"_L1, panel())),
      m_density(new SegmentedControl(theme, tr("Rows"), "rowDensity"_L1, panel()))
{
    setPanelWidth(640);
    setDismissedByOutside(true);
    buildUi();
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsSheet::give);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsSheet::showCurrent);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnsSheet::give, Qt::QueuedConnection);
    connect(m_up, &QAbstractButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { moveBy(1); });
    const auto set = [this](int role, const QVariant &value) {
        if (QListWidgetItem *item = m_list->currentItem(); item && !m_filling)
            item->setData(role, value);
    };
    connect(m_pinned, &QCheckBox::toggled, this, [set](bool on) { set(kPinned, on); });
    connect(m_fitted, &QCheckBox::toggled, this, [this, set](bool on) {
        m_width->setEnabled(!on);
        set(kWidth, on ? 0 : m_width->value());
    });
    connect(m_width, &QSpinBox::valueChanged, this, [this, set](int width) {
        if (!m_fitted->isChecked())
            set(kWidth, width);
    });
    connect(m_density, &SegmentedControl::chosen, this,
            [this] { Q_EMIT densityChosen(domain::RowDensity(m_density->current())); });
}

void ColumnsSheet::buildUi()
{
    auto *column = makeColumn();
    column->addWidget(new TextLabel(theme(), TextStyle::Heading, Tone::Text, tr("Columns and rows"), panel()));
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    m_list->setObjectName("columnsList"_L1);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setMinimumHeight(theme().scaled(340));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row->addWidget(m_list, 3);
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    side->addWidget(new TextLabel(theme(), TextStyle::SmallStrong, Tone::Secondary, tr("This column"), panel()));
    m_pinned->setObjectName("columnPinned"_L1);
    m_pinned->setAccessibleName(m_pinned->text());
    m_fitted->setObjectName("columnFitted"_L1);
    m_fitted->setAccessibleName(m_fitted->text());
    m_width->setObjectName("columnWidth"_L1);
    m_width->setAccessibleName(tr("Width in pixels"));
    m_width->setRange(domain::kNarrowestColumn, domain::kWidestColumn);
    m_width->setSuffix(tr(" px"));
    m_width->setFixedHeight(32);
    for (QWidget *each : std::initializer_list<QWidget *>{m_pinned, m_fitted, m_width, m_up, m_down})
        side->addWidget(each);
    side->addSpacing(12);
    side->addWidget(new TextLabel(theme(), TextStyle::SmallStrong, Tone::Secondary, tr("Rows"), panel()));
    m_density->add(int(domain::RowDensity::Standard), tr("Standard"), "rowsStandard"_L1);
    m_density->add(int(domain::RowDensity::Compact), tr("Compact"), "rowsCompact"_L1);
    side->addWidget(m_density, 0, Qt::AlignLeft);
    side->addStretch(1);
    row->addLayout(side, 2);
    column->addLayout(row);
    auto *buttons = new QHBoxLayout;
    auto *reset = new Button(theme(), Button::Kind::Secondary, tr("Reset"), "columnsReset"_L1, panel());
    auto *close = new Button(theme(), Button::Kind::Primary, tr("Done"), "columnsDone"_L1, panel());
    for (Button *button : {reset, close})
        button->setLarge(true);
    buttons->addWidget(reset);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(reset, &QAbstractButton::clicked, this, &ColumnsSheet::resetWanted);
    connect(close, &QAbstractButton::clicked, this, &ColumnsSheet::dismiss);
}

void ColumnsSheet::ask(const std::vector<domain::ViewColumn> &columns, domain::RowDensity density,
                       const QList<int> &widths)
{
    m_filling = true;
    m_widths = widths;
    m_list->clear();
    for (const domain::ViewColumn &one : columns)
        addRow(one, true);
    for (const domain::LineColumnInfo &info : domain::lineColumns()) {
        if (std::ranges::count(columns, info.column, &domain::ViewColumn::column) == 0)
            addRow({.column = info.column}, false);
    }
    m_density->setCurrent(int(density));
    m_filling = false;
    m_list->setCurrentRow(0);
    showCurrent();
    if (!isOpen())
        open(m_list);
}

void ColumnsSheet::addRow(const domain::ViewColumn &column, bool isShown)
{
    auto *item = new QListWidgetItem(tables::LineTable::title(column.column), m_list);
    item->setToolTip(tables::LineTable::hint(column.column));
    const bool isFirst = column.column == domain::LineColumn::Iccid; // it has the check boxes: always there, and first
    item->setData(kColumn, int(column.column));
    item->setData(kPinned, column.isPinned);
    item->setData(kWidth, column.width);
    item->setFlags(isFirst
                       ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                       : Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    item->setCheckState(isShown ? Qt::Checked : Qt::Unchecked);
    item->setSizeHint({100, theme().scaled(26)});
}

domain::LineColumn ColumnsSheet::columnAt(int row) const
{
    return domain::LineColumn(m_list->item(row)->data(kColumn).toInt());
}

void ColumnsSheet::moveBy(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 1 || to < 1 || to >= m_list->count())
        return;
    m_filling = true;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    m_filling = false;
    showCurrent();
    give();
}

void ColumnsSheet::showCurrent()
{
    const int row = m_list->currentRow();
    if (m_filling || row < 0)
        return;
    m_filling = true;
    const QListWidgetItem *item = m_list->item(row);
    const int width = item->data(kWidth).toInt();
    m_pinned->setChecked(item->data(kPinned).toBool());
    m_pinned->setEnabled(item->checkState() == Qt::Checked);
    m_fitted->setChecked(width == 0);
    m_width->setEnabled(width != 0);
    m_width->setValue(width != 0 ? width : m_widths.value(int(columnAt(row)), 100));
    m_up->setEnabled(row > 1);
    m_down->setEnabled(row >= 1 && row + 1 < m_list->count());
    m_filling = false;
}

std::vector<domain::ViewColumn> ColumnsSheet::chosen() const
{
    std::vector<domain::ViewColumn> columns;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() == Qt::Checked)
            columns.push_back({.column = columnAt(row),
                               .width = item->data(kWidth).toInt(),
                               .isPinned = item->data(kPinned).toBool()});
    }
    return domain::laidOut(std::move(columns));
}

void ColumnsSheet::give()
{
    if (m_filling)
        return;
    showCurrent();
    Q_EMIT columnsChosen(chosen());
}

} // namespace ui
