// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"
#include "models/sync/pageguard.h"

#include <functional>
#include <optional>

namespace syncing {

//! Walks over the pages of a list: the next page is fetched while the last one is stored, never more than one page
//! ahead. Belongs to `context`; everything happens on its thread.
template<typename T>
class Pipeline
{
public:
    using Page = api::Page<T>;
    using Done = std::function<void(const base::Status &)>;

    struct Steps
    {
        std::function<base::Future<Page>(const QString &cursor)> fetch;
        std::function<void(Page page, Done stored)> store;
        std::function<size_t(const Page &)> fingerprint;
        Done finished; //!< once a run: ok at the end of the list, Cancelled after stop(), or what went wrong
    };

    Pipeline(QObject *context, Steps steps) : m_context(context), m_steps(std::move(steps)) {}

    void start(const QString &cursor)
    {
        ++m_walk;
        m_guard = {};
        m_ready.reset();
        m_problem.reset();
        m_isFetching = m_isStoring = false;
        m_isRunning = true;
        fetch(cursor);
    }

    //! Ends the walk: a page that is being stored is stored, one on the wire is let go.
    void stop()
    {
        if (!m_isRunning)
            return;
        ++m_fetchToken;
        m_isFetching = false;
        m_ready.reset();
        m_problem = base::Error{.kind = base::ErrorKind::Cancelled, .detail = QStringLiteral("cancelled")};
        goOn();
    }

private:
    void fetch(const QString &cursor)
    {
        m_isFetching = true;
        base::whenReady(
            m_steps.fetch(cursor), m_context, [this, cursor, token = ++m_fetchToken](base::Result<Page> page) {
                if (token != m_fetchToken)
                    return;
                m_isFetching = false;
                if (!page) {
                    m_problem = page.error();
                } else if (const base::Status sane = m_guard.note(cursor, page->next, m_steps.fingerprint(*page));
                           !sane) {
                    m_problem = sane.error();
                } else {
                    m_ready = std::move(*page);
                }
                goOn();
            });
    }

    void goOn()
    {
        if (!m_isRunning || m_isStoring)
            return;
        if (m_ready && !m_problem) {
            Page page = std::move(*m_ready);
            m_ready.reset();
            m_isStoring = true;
            const QString next = page.next;
            if (!next.isEmpty())
                fetch(next);
            m_steps.store(std::move(page), [this, walk = m_walk](const base::Status &stored) {
                if (walk != m_walk)
                    return;
                m_isStoring = false;
                if (!stored)
                    m_problem = stored.error();
                goOn();
            });
            return;
        }
        if (m_problem) {
            ++m_fetchToken;
            end(*m_problem);
        } else if (!m_isFetching) {
            end({});
        }
    }

    void end(const base::Status &how)
    {
        m_isRunning = false;
        m_steps.finished(how);
    }

    QObject *m_context;
    Steps m_steps;
    PageGuard m_guard;
    std::optional<Page> m_ready;
    std::optional<base::Error> m_problem;
    quint64 m_walk = 0;
    quint64 m_fetchToken = 0;
    bool m_isFetching = false;
    bool m_isStoring = false;
    bool m_isRunning = false;
};

} // namespace syncing
