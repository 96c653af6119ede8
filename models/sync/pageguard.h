// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QSet>
#include <QString>

namespace syncing {

//! Watches one walk over the pages of a list and ends one that would never end (T6): a cursor that comes again, or the
//! same page under one cursor after another.
class PageGuard
{
public:
    //! To be asked after each page: where it was, where the list goes on (empty: nowhere), and a fingerprint of its
    //! rows (0 for an empty page). Protocol when the list runs in circles.
    base::Status note(const QString &cursor, const QString &next, size_t rows);

private:
    static constexpr int kMostRepeats = 3; //!< rows that move can repeat a page once or twice, never for long
    QSet<QString> m_cursors;
    QSet<size_t> m_pages;
    int m_repeats = 0;
};

} // namespace syncing
