// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/program.h"
#include "ui/widgets/sheet.h"

#include <QAbstractListModel>
#include <QLineEdit>
#include <QListView>
#include <QTimer>
#include <functional>

namespace ui {

//! One row of the palette: a heading, an action, a line, or a place to go to.
struct PaletteRow
{
    QString heading; //!< not empty: only a heading
    QAction *action = nullptr;
    std::optional<domain::Line> line;
    QString text;
    QString aside;
    QString keys;
    QLatin1String icon;       //!< of a place
    std::function<void()> go; //!< of a place
};

//! The rows of the palette as a list.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(QList<PaletteRow> rows);
    const PaletteRow &row(int index) const { return m_rows[index]; }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<PaletteRow> m_rows;
};

//! Ctrl+K: every action that can run now, and what there is to go to: views, sub-accounts, groups and every line, found
//! by typing.
class CommandPalette : public Sheet
{
    Q_OBJECT

public:
    CommandPalette(Program &program, const Theme &theme, Actions &actions, QWidget *window);

    void ask();
    //! Places to go to, asked for anew each time; headings stand before those that belong together.
    void setPlaces(std::function<QList<PaletteRow>()> places) { m_places = std::move(places); }
    QLineEdit *input() const { return m_input; }
    const PaletteModel &rows() const { return m_model; }

Q_SIGNALS:
    void lineChosen(const domain::Line &line);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildUi();
    void fill();
    void addPlaces(QList<PaletteRow> &rows, const QString &typed) const;
    void findLines();
    void moveBy(int rows);
    void run(const QModelIndex &index);

    Program &m_program;
    Actions &m_actions;
    QList<QAction *> m_available;
    std::function<QList<PaletteRow>()> m_places;
    QList<PaletteRow> m_known; //!< places, as they were when the palette was opened
    std::vector<domain::Line> m_lines;
    PaletteModel m_model;
    QLineEdit *m_input = nullptr;
    QListView *m_list = nullptr;
    QTimer m_pause;
    int m_question = 0;
};

} // namespace ui
