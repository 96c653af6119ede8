// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <list>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace platform {

//! Rows of a page as they were written, so that whoever polls the same pages does not cost a database read each time.
//! Every change of the database makes all of it stale. Bounded in bytes; safe to use from any thread.
class PageCache
{
public:
    struct Page
    {
        QByteArray rows; //!< JSON objects with commas between
        int count = 0;
    };

    explicit PageCache(qsizetype mostBytes = 32 * 1024 * 1024) : m_most(mostBytes) {}

    //! The page that begins with line `first` and has lines up to `last`, as written at that state of the database.
    std::optional<Page> find(qint64 first, qint64 last, quint64 generation);
    void put(qint64 first, qint64 last, quint64 generation, const Page &page);

private:
    struct Entry
    {
        qint64 first;
        qint64 last;
        Page page;
    };
    using Order = std::list<Entry>;

    static quint64 keyOf(qint64 first, qint64 last) { return quint64(first) << 24 ^ quint64(last); }
    void startOver(quint64 generation);

    std::mutex m_mutex;
    qsizetype m_most;
    qsizetype m_bytes = 0;
    quint64 m_generation = 0;
    Order m_order; //!< most recently used first
    std::unordered_map<quint64, Order::iterator> m_places;
};

} // namespace platform
