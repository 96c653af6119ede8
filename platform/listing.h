// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/linestore.h"
#include "platform/router.h"

namespace platform {

//! The end of a list: {data: […], total, limit, offset, links, server_time}; the bare dialect has the first two.
struct Envelope
{
    qint64 total = 0;
    Window window;
    int count = 0;          //!< rows written
    Seconds serverTime = 0; //!< what may be asked for changes since
    QByteArray next;        //!< empty: the last page
};

//! A list under way: open it, write rows into json(), finish it.
class Listing
{
public:
    Listing(const Context &context, const Window &window, int bytesPerRow = 200);

    JsonWriter &json() { return m_json; }
    Envelope &envelope() { return m_envelope; }
    //! To be called for every row.
    void counted() { ++m_envelope.count; }
    //! The answer; the next link goes by offset unless one was set.
    Response finish();

private:
    const Context &m_context;
    Envelope m_envelope;
    JsonWriter m_json;
};

//! The paging parameters as this platform allows them to that client.
std::variant<Window, Refusal> windowFor(const Context &context);

//! The page that is asked for of rows that were read as a whole; `write` gets the writer and a row.
template<class Rows, class Write>
Answer listOf(const Context &context, const base::Result<Rows> &all, const Write &write, int bytesPerRow = 200)
{
    const auto window = windowFor(context);
    if (const auto *refusal = std::get_if<Refusal>(&window))
        return *refusal;
    if (!all)
        return internalRefusal(all.error());
    const auto &[offset, limit] = std::get<Window>(window);
    Listing listing(context, {offset, limit}, bytesPerRow);
    listing.envelope().total = qint64(all->size());
    for (qint64 i = offset; i < qint64(all->size()) && i < offset + limit; ++i) {
        write(listing.json(), (*all)[size_t(i)]);
        listing.counted();
    }
    return listing.finish();
}

//! One page of changes since a time, found by `updated_since` and `after`; both cursors of the answer are set.
struct ChangePage
{
    std::vector<Change> changes;
    qint64 total = 0;
    Seconds serverTime = 0;
    QByteArray next;
};
std::variant<ChangePage, Refusal> changePage(const Context &context, const QByteArray &since, const Window &window);

//! The line with that ICCID, where the user may see it.
base::Result<std::optional<LineRow>> findVisibleLine(const Context &context, Connection &connection,
                                                     const QByteArray &iccid);

//! The address of another part of the same list.
QByteArray pageLink(const Context &context, const Pairs &changed, const QByteArrayList &dropped);

} // namespace platform
