// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"

namespace ui {

//! 44 px below the table while lines are selected: how many, select all that match, what can be done, close.
class BulkBar : public Pane
{
    Q_OBJECT

public:
    BulkBar(const Theme &theme, Actions &actions, QWidget *parent = nullptr);
    void set(qint64 selected, qint64 matching, bool allMatching);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addAction(ActionId id, const QString &text, QLatin1String icon, QLatin1String name);
    void fit();
    void openMore();

    const Theme &m_theme;
    Actions &m_actions;
    TextLabel *m_count;
    Button *m_all;
    QList<std::pair<Button *, QAction *>> m_buttons;
    IconButton *m_more;
    IconButton *m_close;
};

} // namespace ui
