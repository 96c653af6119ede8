// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowtest.h"

#include <QTest>

namespace test {

void WindowTest::init()
{
    m_program = std::make_unique<FakeProgram>();
    m_window = std::make_unique<ui::MainWindow>(*m_program);
    m_window->resize(1440, 900);
    m_window->show();
    m_program->opening = true; // the first profile that opens begins with its lines
    m_window->showPage(QStringLiteral("lines"));
    m_program->opening = false;
}

void WindowTest::cleanup()
{
    m_window.reset();
    m_program.reset();
}

void WindowTest::open(int lines)
{
    m_program->open(lines);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_window->isSettled() && m_program->table().rowCount() == lines);
    shell().lines()->focusTable();
}

} // namespace test
