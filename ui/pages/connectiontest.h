// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"

#include <array>

namespace ui {

//! The rows of the live connection test: a mark, what is tested, the fact or the sentence why not.
class ConnectionTest : public Pane
{
    Q_OBJECT

public:
    explicit ConnectionTest(const Theme &theme, QWidget *parent = nullptr);

    //! All rows back to waiting.
    void reset();
    void set(const TestOutcome &outcome);
    bool allPassed() const;
    TestState state(TestStep step) const { return m_rows[size_t(step)].state; }

Q_SIGNALS:
    void againWanted();

private:
    struct Row
    {
        Mark *mark = nullptr;
        TextLabel *name = nullptr;
        TextLabel *value = nullptr;
        TestState state = TestState::Waiting;
    };
    static QString fact(const TestOutcome &outcome);

    std::array<Row, 6> m_rows;
    TextLabel *m_problem;
};

} // namespace ui
