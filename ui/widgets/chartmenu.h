// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"

#include <functional>

class QMenu;
class QTableWidget;

namespace ui {

class BarChart;

//! The small button in the corner of a chart: drawn while the mouse is above the chart or it has the focus.
class ChartMenuButton : public IconButton
{
    Q_OBJECT

public:
    ChartMenuButton(const Theme &theme, QWidget *chart);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QWidget *m_chart;
};

//! What can be done with a chart, by a right click or the button in its corner: its picture to the clipboard or into a
//! file, PNG or SVG, and its numbers as a table.
class ChartMenu : public QObject
{
    Q_OBJECT

public:
    //! A table twin that the chart's owner has; without one the menu makes it.
    struct Twin
    {
        std::function<bool()> isShown;
        std::function<void(bool)> show;
    };

    //! `chart` lies in a layout of its parent; the menu goes with it. `name`: of files, without suffix.
    ChartMenu(const Theme &theme, BarChart *chart, const QString &name, Twin twin = {});

    QMenu *makeMenu();
    ChartMenuButton *button() const { return m_button; }
    void copyPicture();
    //! Writes the chart to a file, SVG or PNG by its suffix; Storage where it cannot.
    base::Future<std::monostate> save(const QString &path);
    bool isTableShown() const;
    void showTable(bool on);
    //! Null while it was never shown.
    QTableWidget *table() const { return m_table; }

private:
    void choose(const QString &suffix, const QString &filter);
    void fillTable();
    void tell(const QString &text);

    const Theme &m_theme;
    BarChart *m_chart;
    QString m_name;
    Twin m_twin;
    ChartMenuButton *m_button;
    QTableWidget *m_table = nullptr;
};

} // namespace ui
