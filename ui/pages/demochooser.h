// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textlabel.h"
#include "ui/widgets/toggles.h"

namespace ui {

//! "Open a local demo": how large a fleet the local platform shall have.
class DemoChooser : public QWidget
{
    Q_OBJECT

public:
    explicit DemoChooser(const Theme &theme, QWidget *parent = nullptr);

    int lines() const { return m_size->current(); }
    void setProblem(const QString &sentence);

private:
    void explain();

    SegmentedControl *m_size;
    TextLabel *m_duration;
    TextLabel *m_problem;
};

} // namespace ui
