// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell.h"

using namespace Qt::StringLiterals;

namespace ui {

RadarPage *Shell::radar()
{
    if (m_radarPage)
        return m_radarPage;
    m_radarPage = new RadarPage(m_program, m_workspace, m_theme, m_busy, this);
    m_stack->addWidget(m_radarPage);
    connect(m_radarPage, &RadarPage::lineWanted, this, &Shell::openLine);
    connect(m_radarPage, &RadarPage::announced, m_status, &StatusLine::announce);
    connect(m_radarPage, &RadarPage::counted, this, [this](int loud) {
        m_navigation->radar()->setCount(loud > 0 ? loud : -1);
        m_navigation->radar()->setWaiting(loud > 0);
    });
    return m_radarPage;
}

} // namespace ui
