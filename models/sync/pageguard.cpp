// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/pageguard.h"

using namespace Qt::StringLiterals;

namespace syncing {

base::Status PageGuard::note(const QString &cursor, const QString &next, size_t rows)
{
    m_cursors.insert(cursor);
    const bool isRepeated = rows != 0 && m_pages.contains(rows);
    m_pages.insert(rows);
    m_repeats = isRepeated ? m_repeats + 1 : 0;
    if (next.isEmpty())
        return {};
    if (m_cursors.contains(next))
        return base::Error{.kind = base::ErrorKind::Protocol,
                           .detail = u"the list goes in circles: a cursor came again"_s,
                           .where = next.left(200)};
    if (m_repeats >= kMostRepeats)
        return base::Error{.kind = base::ErrorKind::Protocol,
                           .detail = u"the list repeats the same page"_s,
                           .where = cursor.left(200)};
    return {};
}

} // namespace syncing
