// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commandpalette.h"

#include "ui/delegates/palettedelegate.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPause = 120;
constexpr int kLines = 8;
constexpr int kPlaces = 6;
constexpr int kTallest = 440;
constexpr int kShortestText = 2;

} // namespace

void PaletteModel::setRows(QList<PaletteRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteRow &row = m_rows[index.row()];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return row.heading.isEmpty() ? (row.aside.isEmpty() ? row.text : row.text + u", "_s + row.aside) : row.heading;
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return m_rows[index.row()].heading.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

CommandPalette::CommandPalette(Program &program, const Theme &theme, Actions &actions, QWidget *window)
    : Sheet(theme, tr("Search or run a command"), "palette"_L1, window), m_program(program), m_actions(actions)
{
    setPanelWidth(660);
    setTop(96);
    setDismissedByOutside(true);
    buildUi();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::findLines);
    connect(m_input, &QLineEdit::textChanged, this, [this] {
        m_lines.clear();
        fill();
        m_pause.start();
    });
    connect(m_list, &QAbstractItemView::clicked, this, &CommandPalette::run);
}

void CommandPalette::buildUi()
{
    auto *column = new QVBoxLayout(panel());
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 16, 8);
    m_input = new QLineEdit(panel());
    m_input->setObjectName("paletteInput"_L1);
    m_input->setAccessibleName(tr("Search or run a command"));
    m_input->setPlaceholderText(tr("Type a command, an ICCID or a note"));
    m_input->setFrame(false);
    m_input->setFont(theme().font(TextStyle::HeaderTitle));
    QFont font = m_input->font();
    font.setWeight(QFont::Normal);
    m_input->setFont(font);
    m_input->setFixedHeight(theme().scaled(34));
    m_input->addAction(theme().icon("search"_L1), QLineEdit::LeadingPosition);
    for (QToolButton *button : m_input->findChildren<QToolButton *>()) {
        button->setObjectName("paletteIcon"_L1);
        button->setAccessibleName(tr("Search"));
        button->setFocusPolicy(Qt::NoFocus);
    }
    m_input->installEventFilter(this);
    row->addWidget(m_input);
    column->addLayout(row);
    auto *line = new Pane(theme(), Pane::Fill::Popup, Qt::TopEdge, panel());
    line->setFixedHeight(1);
    column->addWidget(line);
    m_list = new QListView(panel());
    m_list->setObjectName("paletteList"_L1);
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme(), m_model, *m_input, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QPalette clear = m_list->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_list->setPalette(clear);
    column->addWidget(m_list);
    auto *foot =
        new TextLabel(theme(), TextStyle::Small, Tone::Hint, tr("Up and Down move, Enter runs, Esc closes"), panel());
    foot->setContentsMargins(18, 8, 18, 10);
    column->addWidget(foot);
}

void CommandPalette::ask()
{
    m_available.clear();
    for (QAction *action : m_actions.all()) {
        const bool isListed = action->isEnabled() || !Actions::reason(action).isEmpty();
        const bool isPlace = action == m_actions[ActionId::GoDeactivationPending]; // among the views
        if (isListed && !isPlace && action != m_actions[ActionId::Palette] && action != m_actions[ActionId::StepBack])
            m_available << action;
    }
    m_known = m_places ? m_places() : QList<PaletteRow>();
    m_input->clear();
    m_lines.clear();
    fill();
    open(m_input);
}

//! Places are many: only what was typed for is shown, and no more of one kind than fit.
void CommandPalette::addPlaces(QList<PaletteRow> &rows, const QString &typed) const
{
    if (typed.isEmpty())
        return;
    QString heading;
    int shown = 0;
    for (const PaletteRow &place : m_known) {
        if (!place.heading.isEmpty()) {
            heading = place.heading;
            shown = 0;
        } else if (shown < kPlaces && place.text.contains(typed, Qt::CaseInsensitive)) {
            if (shown++ == 0)
                rows << PaletteRow{.heading = heading};
            rows << place;
        }
    }
}

void CommandPalette::fill()
{
    const QString typed = m_input->text().trimmed();
    QList<PaletteRow> rows;
    QString group;
    for (QAction *action : std::as_const(m_available)) {
        const QString text = action->text();
        if (!typed.isEmpty() && !text.contains(typed, Qt::CaseInsensitive))
            continue;
        if (Actions::group(action) != group) {
            group = Actions::group(action);
            rows << PaletteRow{.heading = group};
        }
        rows << PaletteRow{.action = action,
                           .text = text,
                           .aside = Actions::reason(action),
                           .keys = action->shortcut().toString(QKeySequence::NativeText)};
    }
    addPlaces(rows, typed);
    if (!m_lines.empty()) {
        rows << PaletteRow{.heading = tr("Lines")};
        for (const domain::Line &line : m_lines)
            rows << PaletteRow{.line = line,
                               .text = line.notes.isEmpty() ? tr("No notes") : line.notes.left(120).simplified(),
                               .aside = line.iccid.text};
    }
    if (rows.isEmpty())
        rows << PaletteRow{.heading = m_pause.isActive() || typed.size() >= kShortestText
                                          ? tr("Nothing found for “%1”").arg(typed)
                                          : tr("No such command")};
    int height = 8;
    for (const PaletteRow &row : std::as_const(rows))
        height += theme().scaled(row.heading.isEmpty() ? 38 : 32);
    m_list->setFixedHeight(std::min(height, theme().scaled(kTallest)));
    m_model.setRows(std::move(rows));
    place();
    m_list->setCurrentIndex(QModelIndex());
    moveBy(1);
}

void CommandPalette::findLines()
{
    const QString typed = m_input->text().trimmed();
    const int question = ++m_question;
    if (typed.size() < kShortestText || !m_program.workspace())
        return;
    base::whenReady(m_program.findLines(typed, kLines), this,
                    [this, question](base::Result<std::vector<domain::Line>> lines) {
                        if (question != m_question || !lines)
                            return;
                        m_lines = std::move(*lines);
                        fill();
                    });
}

void CommandPalette::moveBy(int step)
{
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (step > 0 ? -1 : m_model.rowCount());
    do {
        row += step;
    } while (row >= 0 && row < m_model.rowCount() && !m_model.row(row).heading.isEmpty());
    if (row < 0 || row >= m_model.rowCount())
        return;
    m_list->setCurrentIndex(m_model.index(row));
    m_list->scrollTo(m_list->currentIndex());
    if (row == 1)
        m_list->scrollToTop();
}

void CommandPalette::run(const QModelIndex &index)
{
    if (!index.isValid() || !m_model.row(index.row()).heading.isEmpty())
        return;
    const PaletteRow row = m_model.row(index.row());
    if (row.action && !Actions::reason(row.action).isEmpty())
        return; // its row says why
    dismiss();
    if (row.action)
        row.action->trigger();
    else if (row.go)
        row.go();
    else if (row.line)
        Q_EMIT lineChosen(*row.line);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down: moveBy(1); return true;
        case Qt::Key_Up: moveBy(-1); return true;
        case Qt::Key_PageDown: moveBy(6); return true;
        case Qt::Key_PageUp: moveBy(-6); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: run(m_list->currentIndex()); return true;
        default: break;
        }
    }
    return Sheet::eventFilter(watched, event);
}

} // namespace ui
