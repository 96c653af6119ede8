// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lineview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/toggles.h"

#include <QCheckBox>
#include <QListWidget>
#include <QSpinBox>

namespace ui {

//! Which columns the lines have, in which order and how wide, which stay at the left, and how high the rows are. What
//! is chosen shows at once.
class ColumnsSheet : public Sheet
{
    Q_OBJECT

public:
    ColumnsSheet(const Theme &theme, QWidget *window);

    //! `widths`: pixels of each column as it is now, by its number.
    void ask(const std::vector<domain::ViewColumn> &columns, domain::RowDensity density, const QList<int> &widths);
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void columnsChosen(const std::vector<domain::ViewColumn> &columns);
    void densityChosen(domain::RowDensity density);
    void resetWanted();

private:
    void buildUi();
    void addRow(const domain::ViewColumn &column, bool isShown);
    void moveBy(int by);
    void showCurrent();
    void give();
    domain::LineColumn columnAt(int row) const;
    std::vector<domain::ViewColumn> chosen() const;

    QListWidget *m_list;
    QCheckBox *m_pinned;
    QCheckBox *m_fitted;
    QSpinBox *m_width;
    Button *m_up;
    Button *m_down;
    SegmentedControl *m_density;
    QList<int> m_widths;
    bool m_filling = false;
};

} // namespace ui
