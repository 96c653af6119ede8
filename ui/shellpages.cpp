// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell.h"

using namespace Qt::StringLiterals;

namespace ui {

QString Shell::titleOf(const QString &page)
{
    const std::pair<QLatin1String, QString> titles[] = {{"lines"_L1, tr("Lines")},
                                                        {"radar"_L1, tr("Needs attention")},
                                                        {"changes"_L1, tr("What changed")},
                                                        {"outbox"_L1, tr("Outbox")}};
    for (const auto &[name, title] : titles) {
        if (page == name)
            return title;
    }
    return tr("Settings");
}

ChangesPage *Shell::changesPage()
{
    if (m_changesPage)
        return m_changesPage;
    m_changesPage = new ChangesPage(m_program, m_workspace, m_theme, m_busy, this);
    m_stack->addWidget(m_changesPage);
    connect(m_changesPage, &ChangesPage::lineWanted, this, &Shell::openLine);
    connect(m_changesPage, &ChangesPage::announced, m_status, &StatusLine::announce);
    connect(m_changesPage, &ChangesPage::sheetMade, this, &Shell::sheetMade);
    return m_changesPage;
}

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
