// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/page.h"
#include "models/base/future.h"

#include <QObject>
#include <QSet>
#include <functional>
#include <memory>

namespace syncing {

//! Asks for a list page by page, from the beginning (an empty cursor) to its end. `done` is told once, on the thread of
//! `context`: all rows, or why they could not be had. A cursor that comes twice, or more than `most` rows, is a list
//! that does not end: Protocol. Nothing is told once `context` is gone.
template<typename T>
class ListWalk : public std::enable_shared_from_this<ListWalk<T>>
{
public:
    using Fetch = std::function<base::Future<api::Page<T>>(const QString &cursor)>;
    using Done = std::function<void(base::Result<std::vector<T>>)>;

    static void start(QObject *context, size_t most, Fetch fetch, Done done)
    {
        std::shared_ptr<ListWalk>(new ListWalk(context, most, std::move(fetch), std::move(done)))->ask({});
    }

private:
    ListWalk(QObject *context, size_t most, Fetch fetch, Done done)
        : m_context(context), m_most(most), m_fetch(std::move(fetch)), m_done(std::move(done))
    {
    }

    void ask(const QString &cursor)
    {
        base::whenReady(m_fetch(cursor), m_context, [walk = this->shared_from_this()](base::Result<api::Page<T>> page) {
            walk->take(std::move(page));
        });
    }

    void take(base::Result<api::Page<T>> page)
    {
        if (!page)
            return m_done(page.error());
        std::move(page->items.begin(), page->items.end(), std::back_inserter(m_rows));
        if (page->next.isEmpty())
            return m_done(std::move(m_rows));
        if (m_cursors.contains(page->next) || m_rows.size() > m_most)
            return m_done(
                base::Error{.kind = base::ErrorKind::Protocol, .detail = QStringLiteral("a list that does not end")});
        m_cursors.insert(page->next);
        ask(page->next);
    }

    QObject *m_context;
    size_t m_most;
    Fetch m_fetch;
    Done m_done;
    std::vector<T> m_rows;
    QSet<QString> m_cursors;
};

} // namespace syncing
