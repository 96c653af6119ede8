// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/fakeprogram.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QLabel>

namespace test {

//! A window of 1440 x 900 over a FakeProgram, both new for each test function. It begins with the lines.
class WindowTest : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    void init();
    void cleanup();

protected:
    //! Opens a workspace of that many lines, their table active and with the focus.
    void open(int lines);
    ui::Shell &shell() const { return *m_window->shell(); }
    template<typename T>
    T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    QString label(const QString &name) const { return child<QLabel>(name)->text(); }
    QAbstractButton *button(const QString &name) const { return child<QAbstractButton>(name); }
    QAction *action(ui::ActionId id) const { return m_window->actions()[id]; }
    void trigger(ui::ActionId id) const { action(id)->trigger(); }

    std::unique_ptr<FakeProgram> m_program;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace test
