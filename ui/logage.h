// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QDateTime>
#include <optional>

namespace ui {

struct Workspace;
class TextLabel;

//! How old a log of a line is, and why it could not be brought up to date (principle 1).
struct LogAge
{
    QDateTime fetchedAt; //!< UTC; null: never
    std::optional<base::Error> error;

    //! "Updated 14:32", "As of 14:32, 2 hours ago", "This platform keeps none"; empty while it is on its way.
    void show(TextLabel &label, const Workspace &workspace) const;
    //! One sentence for where there are no rows; `nothing` where the platform has said that there are none.
    QString emptyText(const Workspace &workspace, const QString &nothing) const;
};

//! Whether the window works on the cache alone.
bool isOffline(const Workspace &workspace);

} // namespace ui
