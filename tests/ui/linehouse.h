// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/ui/fakeprogram.h"
#include "ui/mainwindow.h"
#include "ui/pages/linepage.h"

#include <QTest>

namespace test {

//! A window with the page of one line.
struct LineHouse
{
    FakeProgram program;
    std::unique_ptr<ui::MainWindow> window;

    //! Opens the page of `line` with one of its tabs.
    bool open(const domain::Line &line, ui::LineTab tab, bool offline = false)
    {
        if (!window) {
            program.open(3, offline);
            program.write({line});
            window = std::make_unique<ui::MainWindow>(program);
            window->resize(1440, 900);
            window->show();
        }
        window->openLine(line.iccid);
        const auto isThere = [&] { return window->shell() && window->shell()->isLineShown() && page().line(); };
        if (!QTest::qWaitFor(isThere, 20'000))
            return false;
        page().showTab(tab);
        return QTest::qWaitFor([&] { return window->isSettled(); }, 20'000);
    }
    ui::LinePage &page() { return *window->shell()->linePage(); }
    QString label(const QString &name) { return window->findChild<QLabel *>(name)->text(); }
    template<typename T>
    T *child(const QString &name)
    {
        return window->findChild<T *>(name);
    }
};

} // namespace test
