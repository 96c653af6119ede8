// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/widgets/sheet.h"

class QGridLayout;

namespace ui {

//! The keyboard map: every action that has a key, and the keys of the table.
class KeysSheet : public Sheet
{
    Q_OBJECT

public:
    KeysSheet(const Theme &theme, const Actions &actions, QWidget *window);
    void ask();

private:
    void buildUi();

    const Actions &m_actions;
    QWidget *m_close = nullptr;
};

} // namespace ui
