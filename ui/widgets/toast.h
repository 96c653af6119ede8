// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/button.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"

#include <QTimer>
#include <functional>

namespace ui {

//! Bottom left above the status bar, one at a time, six seconds: names a step, with Undo.
class Toast : public Pane
{
    Q_OBJECT

public:
    Toast(const Theme &theme, QWidget *parent);

    //! Shows a step; without `undo` there is no button.
    void showStep(const QString &text, std::function<void()> undo = {});
    QString text() const { return m_text->text(); }
    //! How far from the bottom of the parent it stands, and from its left.
    void setPlace(int left, int bottom);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();

    TextLabel *m_text;
    Button *m_undo;
    QTimer m_timer;
    std::function<void()> m_act;
    int m_left = 204;
    int m_bottom = 84; //!< the status bar, and what may stand above it
};

} // namespace ui
