// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartmenu.h"

#include "models/exports/atomicfile.h"
#include "ui/errortext.h"
#include "ui/widgets/barchart.h"
#include "ui/words.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QStandardPaths>
#include <QTableWidget>
#include <QToolTip>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kButton = 24;
constexpr int kRow = 24;
constexpr double kFine = 2; // pixels of a picture for one on screen

//! "Day\tMB", a line a row: what a table is to other programs and to those who cannot see the picture.
QString tableText(const ChartNumbers &numbers)
{
    QStringList lines{numbers.titles.join(u'\t')};
    for (const QStringList &row : numbers.rows)
        lines << row.join(u'\t');
    return lines.join(u'\n');
}

QByteArray pngOf(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

base::Status writeWhole(const QString &path, const QByteArray &bytes)
{
    exports::AtomicFile goal(path);
    QFile file(goal.part());
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = path};
    file.close();
    return goal.commit();
}

} // namespace

ChartMenuButton::ChartMenuButton(const Theme &theme, QWidget *chart)
    : IconButton(theme, "menu"_L1, tr("What can be done with this chart"), "chartMenuButton"_L1, chart), m_chart(chart)
{
    setFixedSize(theme.scaled(kButton), theme.scaled(kButton));
    chart->setAttribute(Qt::WA_Hover);
    chart->installEventFilter(this);
    place();
}

void ChartMenuButton::place()
{
    move(m_chart->width() - width(), 0);
    raise();
}

bool ChartMenuButton::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return IconButton::eventFilter(watched, event);
}

void ChartMenuButton::paintEvent(QPaintEvent *event)
{
    if (m_chart->underMouse() || hasFocus() || isDown())
        IconButton::paintEvent(event);
}

ChartMenu::ChartMenu(const Theme &theme, BarChart *chart, const QString &name, Twin twin)
    : QObject(chart), m_theme(theme), m_chart(chart), m_name(name), m_twin(std::move(twin)),
      m_button(new ChartMenuButton(theme, chart))
{
    setObjectName("chartMenu"_L1);
    chart->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(chart, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { makeMenu()->popup(m_chart->mapToGlobal(at)); });
    connect(m_button, &QAbstractButton::clicked, this,
            [this] { makeMenu()->popup(m_button->mapToGlobal(QPoint(0, m_button->height()))); });
}

QMenu *ChartMenu::makeMenu()
{
    auto *menu = new QMenu(m_chart->window());
    menu->setObjectName("chartMenuPopup"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, QLatin1String icon, QLatin1String name, auto act) {
        menu->addAction(m_theme.icon(icon), text, this, act)->setObjectName(name);
    };
    add(tr("Copy as a picture"), "copy"_L1, "chartCopy"_L1, [this] { copyPicture(); });
    add(tr("Save as PNG…"), "download"_L1, "chartPng"_L1, [this] { choose(u"png"_s, tr("Pictures (*.png)")); });
    add(tr("Save as SVG…"), "download"_L1, "chartSvg"_L1, [this] { choose(u"svg"_s, tr("Drawings (*.svg)")); });
    menu->addSeparator();
    add(isTableShown() ? tr("Show as chart") : tr("Show as table"), "table"_L1, "chartAsTable"_L1,
        [this] { showTable(!isTableShown()); });
    return menu;
}

//! With the numbers as text beside it, for programs that take no picture.
void ChartMenu::copyPicture()
{
    auto *data = new QMimeData;
    data->setImageData(m_chart->picture(m_theme.colors().bg, kFine));
    data->setText(tableText(m_chart->numbers()));
    QGuiApplication::clipboard()->setMimeData(data);
    tell(tr("The picture is in the clipboard."));
}

base::Future<std::monostate> ChartMenu::save(const QString &path)
{
    using Done = std::monostate;
    const QString words = m_chart->accessibleDescription() + u'\n' + tableText(m_chart->numbers());
    const bool isDrawing = path.endsWith(".svg"_L1, Qt::CaseInsensitive);
    QImage picture;
    QByteArray drawing;
    if (isDrawing) {
        drawing = m_chart->drawing(m_chart->accessibleName(), words);
    } else {
        picture = m_chart->picture(m_theme.colors().bg, kFine);
        picture.setText(u"Title"_s, m_chart->accessibleName());
        picture.setText(u"Description"_s, words);
    }
    return QtConcurrent::run([path, picture, drawing, isDrawing]() -> base::Result<Done> {
        const base::Status written = writeWhole(path, isDrawing ? drawing : pngOf(picture));
        return written ? base::Result<Done>(Done()) : base::Result<Done>(written.error());
    });
}

void ChartMenu::choose(const QString &suffix, const QString &filter)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto *dialog = new QFileDialog(m_chart->window(), tr("Save the chart"), folder, filter);
    dialog->setObjectName("chartFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(m_name + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        base::whenReady(save(path), this, [this, path](const base::Result<std::monostate> &saved) {
            tell(saved ? tr("Saved as %1").arg(QFileInfo(path).fileName())
                       : errorText(saved.error(), tr("Not saved.")).line());
        });
    });
    dialog->open();
}

bool ChartMenu::isTableShown() const { return m_twin.isShown ? m_twin.isShown() : m_table && !m_table->isHidden(); }

void ChartMenu::showTable(bool on)
{
    if (m_twin.show)
        return m_twin.show(on);
    if (!m_table) {
        m_table = new QTableWidget(m_chart->parentWidget());
        m_table->setObjectName("chartTable"_L1);
        m_table->verticalHeader()->hide();
        m_table->verticalHeader()->setDefaultSectionSize(m_theme.scaled(kRow));
        m_table->horizontalHeader()->setStretchLastSection(true);
        m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_table->setFrameShape(QFrame::NoFrame);
        m_table->setShowGrid(false);
        m_table->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(m_table, &QWidget::customContextMenuRequested, this,
                [this](const QPoint &at) { makeMenu()->popup(m_table->viewport()->mapToGlobal(at)); });
        m_chart->whenNumbersChange([this] { fillTable(); });
    }
    fillTable();
    if (on) {
        m_table->setMinimumHeight(m_chart->height());
        m_table->setMaximumHeight(m_chart->maximumHeight());
        delete m_chart->parentWidget()->layout()->replaceWidget(m_chart, m_table);
    } else {
        delete m_chart->parentWidget()->layout()->replaceWidget(m_table, m_chart);
    }
    m_table->setVisible(on);
    m_chart->setVisible(!on);
    if (on)
        m_table->setFocus(Qt::OtherFocusReason);
}

void ChartMenu::fillTable()
{
    if (isTableShown())
        m_chart->hide(); // its owner shows it with what it draws
    const ChartNumbers &numbers = m_chart->numbers();
    m_table->setAccessibleName(m_chart->accessibleName());
    m_table->setColumnCount(int(numbers.titles.size()));
    m_table->setHorizontalHeaderLabels(numbers.titles);
    m_table->setRowCount(int(numbers.rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column) {
            auto *item = new QTableWidgetItem(numbers.rows[row].value(column));
            if (column > 0)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
}

//! Where the eye is, and to screen readers.
void ChartMenu::tell(const QString &text)
{
    QToolTip::showText(m_button->mapToGlobal(QPoint(0, m_button->height())), words::toolTip(text), m_chart);
    m_button->setAccessibleDescription(text);
    QAccessibleEvent event(m_button, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
