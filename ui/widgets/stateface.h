// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/errortext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"

namespace ui {

//! What a page shows instead of its contents: one sentence that says why, and one action. No drawings.
class StateFace : public Pane
{
    Q_OBJECT

public:
    StateFace(const Theme &theme, QLatin1String name, QWidget *parent = nullptr);

    //! An empty button text shows none.
    void set(const QString &title, const QString &text, const QString &button = {},
             ErrorAction action = ErrorAction::None);
    QString title() const { return m_title->text(); }

Q_SIGNALS:
    void wanted(ui::ErrorAction action);

private:
    TextLabel *m_title;
    TextLabel *m_text;
    Button *m_button;
    ErrorAction m_action = ErrorAction::None;
};

} // namespace ui
