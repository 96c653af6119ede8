// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/columnssheet.h"
#include "ui/dialogs/listsheet.h"
#include "ui/dialogs/notessheet.h"
#include "ui/pages/linespage.h"
#include "ui/widgets/filterbar.h"

using namespace Qt::StringLiterals;

namespace ui {

//! The sheet, made and announced when it is wanted for the first time.
template<typename S, typename... Arguments>
S *LinesPage::made(S *&sheet, Arguments &...arguments)
{
    if (!sheet) {
        sheet = new S(arguments..., window());
        Q_EMIT sheetMade(sheet);
    }
    return sheet;
}

void LinesPage::connectSheets()
{
    connect(m_actions[ActionId::ChooseColumns], &QAction::triggered, this, &LinesPage::askForColumns);
    connect(m_table, &TablePane::columnsWanted, this, &LinesPage::askForColumns);
    connect(m_actions[ActionId::FilterByList], &QAction::triggered, this, [this] { listSheet()->ask(); });
    connect(m_filter, &FilterBar::listWanted, this, [this] { listSheet()->ask(); });
    connect(m_actions[ActionId::SearchNotes], &QAction::triggered, this, [this] {
        const bool isNew = !m_notes;
        NotesSheet *sheet = made(m_notes, m_theme);
        if (isNew)
            connect(sheet, &NotesSheet::chosen, m_filter, &FilterBar::setNotesTerms);
        sheet->ask(m_filter->filter());
    });
}

ListSheet *LinesPage::listSheet()
{
    const bool isNew = !m_list;
    ListSheet *sheet = made(m_list, m_workspace, m_theme, m_busy);
    if (isNew) {
        connect(sheet, &ListSheet::chosen, m_filter, &FilterBar::setList);
        connect(sheet, &ListSheet::announced, this, &LinesPage::announced);
    }
    return sheet;
}

void LinesPage::askForColumns()
{
    const auto show = [this] {
        QList<int> widths;
        for (int column = 0; column < domain::kLineColumnCount; ++column)
            widths << m_table->columnWidth(column);
        m_columns->ask(m_table->columns(), m_table->density(), widths);
    };
    if (!m_columns) {
        made(m_columns, m_theme);
        connect(m_columns, &ColumnsSheet::columnsChosen, m_table, &TablePane::chooseColumns);
        connect(m_columns, &ColumnsSheet::densityChosen, m_table, &TablePane::chooseDensity);
        connect(m_columns, &ColumnsSheet::resetWanted, this, [this, show] {
            m_table->resetLayout();
            show();
        });
    }
    show();
}

} // namespace ui
