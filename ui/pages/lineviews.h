// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/savedviews.h"
#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/viewtabs.h"

#include <functional>

namespace ui {

class ConfirmSheet;
class NameSheet;
class Sheet;

//! Which view of the lines is shown: a preset (R176) or one that was saved, and whether something in it was changed
//! since. Does what can be done with views, from tabs, side bar, menu and keys.
class LineViews : public QObject
{
    Q_OBJECT

public:
    //! What the page shows now, and how it is made to show something.
    struct Page
    {
        std::function<domain::LineView()> look;
        std::function<void(const domain::LineView &)> show;
        std::function<void(const domain::LineView &)> showPreset; //!< columns as they are kept for all presets
        std::function<bool()> hasList; //!< a list of lines narrows what is shown: a view cannot hold it
    };

    LineViews(Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy, Page page, QWidget *parent);

    //! Shows a view; an unknown id shows all lines.
    void choose(const QString &view);
    const QString &current() const { return m_current; }
    //! Whether what is shown is not what was saved.
    bool isChanged() const { return m_isChanged; }
    //! Presets, then saved views.
    QList<ViewItem> items() const;
    //! Whether the layout of the table belongs to a view that was saved.
    bool isSaved() const { return m_workspace.views.find(m_current) != nullptr; }
    //! Something that the page shows has changed: filter, order, columns.
    void lookChanged();
    //! How many lines there are, by status; -1: not known.
    void setCounts(qint64 total, const QHash<domain::LineStatus, qint64> &byStatus);
    void openMenu(const QString &view, const QPoint &position);
    //! Puts a view where another stands.
    void move(const QString &view, const QString &place);
    //! Saves a filter under a name that is free; nothing else about it.
    void add(const QString &name, const QString &filter);
    //! Adds the view of a file.
    void importFile(const QString &path);
    NameSheet *nameSheet();

    static constexpr QLatin1String kAll{"all"};
    static constexpr QLatin1String kActive{"active"};
    static constexpr QLatin1String kActivationPending{"activation_pending"};
    static constexpr QLatin1String kDeactivationPending{"deactivation_pending"};

Q_SIGNALS:
    //! Other views, other names or other counts.
    void itemsChanged();
    void currentChanged();
    void announced(const QString &text);
    void sheetMade(ui::Sheet *sheet);

private:
    void connectActions();
    void fallBack(const domain::LineView &look);
    void refresh();
    void save();
    void saveAs();
    void sayList();
    void rename();
    void duplicate();
    void remove();
    void moveBy(int by);
    void chooseExport();
    void chooseImport();
    void sayLoadFailed(const base::Error &error, const QString &setAside);

    Workspace &m_workspace;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    Page m_page;
    QWidget *m_parent;
    NameSheet *m_name = nullptr;
    ConfirmSheet *m_confirm = nullptr;
    QString m_current{kAll};
    qint64 m_total = -1;
    QHash<domain::LineStatus, qint64> m_byStatus;
    bool m_isChanged = false;
    bool m_showing = false; //!< a view is being shown: what changes is no change of it
};

} // namespace ui
