// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"
#include "ui/picturelist.h"

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void dashboard(MainWindow &window) { window.showPage(u"dashboard"_s); }

void showTable(MainWindow &window)
{
    dashboard(window);
    window.whenSettled([&window] { window.shell()->dashboard()->usage()->showTable(true); });
}

void openReport(MainWindow &window)
{
    dashboard(window);
    window.whenSettled([&window] { window.actions()[ActionId::MonthReport]->trigger(); });
}

template<series::Measure Measured>
void choose(MainWindow &window)
{
    dashboard(window);
    window.whenSettled([&window] { window.shell()->dashboard()->usage()->choose(Measured); });
}

} // namespace

std::span<const Picture> dashboardPictures()
{
    static const auto all = std::to_array<Picture>({
        {"dashboard"_L1, PictureNeeds::WholeAccount, dashboard},
        {"dashboard-cost"_L1, PictureNeeds::WholeAccount, choose<series::Measure::Cost>},
        {"dashboard-sms"_L1, PictureNeeds::WholeAccount, choose<series::Measure::Sms>},
        {"dashboard-table"_L1, PictureNeeds::WholeAccount, showTable},
        {"month-report"_L1, PictureNeeds::WholeAccount, openReport},
        {"dashboard-offline"_L1, PictureNeeds::OfflineLines, dashboard},
        {"dashboard-snapshot"_L1, PictureNeeds::Snapshot, dashboard},
        {"dashboard-no-lines"_L1, PictureNeeds::NoLines, dashboard},
        {"dashboard-loading"_L1, PictureNeeds::FirstSync, dashboard},
        {"api"_L1, PictureNeeds::Lines, [](MainWindow &window) { window.showPage(u"api"_s); }},
        {"dashboard-failed"_L1, PictureNeeds::FailedFirstSync, dashboard},
    });
    return all;
}

} // namespace ui
