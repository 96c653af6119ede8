// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures.h"

#include <QLatin1String>
#include <span>

namespace ui {

//! A state that has a picture, and how the window comes to it.
struct Picture
{
    QLatin1String name;
    PictureNeeds needs;
    void (*show)(MainWindow &window);
};

//! The states of the dashboard.
std::span<const Picture> dashboardPictures();

} // namespace ui
