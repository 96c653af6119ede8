// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/linetable.h"
#include "models/tables/linewindow.h"

#include <QTimer>

namespace tables {

//! What a LineTable keeps beside its rows.
class LineTable::Private
{
public:
    Private(storage::LineStore &lines, storage::UsageStore &days, const base::Clock &time)
        : store(lines), usage(days), clock(time)
    {
    }

    storage::LineStore &store;
    storage::UsageStore &usage;
    const base::Clock &clock;
    QLocale locale;
    LineWindow window;
    PendingMarks pending;
    std::vector<domain::Rule> rules;
    quint64 token = 0;   //!< number of the newest question; answers to older ones are dropped
    quint64 changes = 0; //!< how often the cache has changed below what is loaded
    storage::CancelFlag cancel;
    QTimer rest; //!< runs until all rows are asked for
    QTimer refresh;
};

} // namespace tables
