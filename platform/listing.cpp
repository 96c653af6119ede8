// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/listing.h"

namespace platform {

namespace {

constexpr int kMostPerPage = 1000;
constexpr int kMostPerDialectPage = 25;

QByteArray offsetLink(const Context &context, const Envelope &envelope)
{
    const qint64 next = envelope.window.offset + envelope.count;
    if (envelope.count == 0 || next >= envelope.total)
        return {};
    return pageLink(context,
                    {{"limit", QByteArray::number(envelope.window.limit)}, {"offset", QByteArray::number(next)}},
                    {"page", "per_page"});
}

//! "1763562720_8931…": time and ICCID of the last row of the page before.
std::optional<ChangeMark> parseMark(const QByteArray &text)
{
    const QByteArrayList parts = text.split('_');
    const auto isDigits = [](const QByteArray &part, qsizetype most) {
        return part.size() <= most &&
               std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    bool ok = false;
    const Seconds time = parts.value(0).toLongLong(&ok);
    if (!ok || parts.size() != 2 || !isDigits(parts[0], 18) || !isDigits(parts[1], 20))
        return std::nullopt;
    return ChangeMark{time, QString::fromLatin1(parts[1])};
}

} // namespace

QByteArray pageLink(const Context &context, const Pairs &changed, const QByteArrayList &dropped)
{
    QByteArray query;
    const auto put = [&query](const QByteArray &name, const QByteArray &value) {
        query += (query.isEmpty() ? '?' : '&') + name + '=' + encoded(value);
    };
    for (const auto &[name, value] : context.request.query) {
        const bool replaced = std::any_of(changed.begin(), changed.end(),
                                          [&name = name](const auto &pair) { return pair.first == name; });
        if (!replaced && !dropped.contains(name))
            put(name, value);
    }
    for (const auto &[name, value] : changed)
        put(name, value);
    return context.request.path + query;
}

Listing::Listing(const Context &context, const Window &window, int bytesPerRow)
    : m_context(context), m_json(512 + qsizetype(window.limit) * bytesPerRow)
{
    m_envelope.window = window;
    m_envelope.serverTime = context.core.readableTime();
    m_json.beginObject().beginArray("data");
}

Response Listing::finish()
{
    m_json.endArray().number("total", m_envelope.total);
    if (!m_context.core.options.dialectOnly) {
        if (m_envelope.next.isNull())
            m_envelope.next = offsetLink(m_context, m_envelope);
        m_json.number("limit", m_envelope.window.limit).number("offset", m_envelope.window.offset);
        m_json.beginObject("links").text("self", pageLink(m_context, {}, {}));
        if (m_envelope.next.isEmpty())
            m_json.null("next");
        else
            m_json.text("next", m_envelope.next);
        m_json.endObject().text("server_time", wireTime(m_envelope.serverTime));
    }
    m_json.endObject();
    return jsonResponse(m_json.take());
}

std::variant<Window, Refusal> windowFor(const Context &context)
{
    const bool bare = context.core.options.dialectOnly;
    return windowOf(context.request, bare ? kMostPerDialectPage : kMostPerPage, bare);
}

base::Result<std::optional<LineRow>> findVisibleLine(const Context &context, Connection &connection,
                                                     const QByteArray &iccid)
{
    base::Result<std::optional<LineRow>> row = findLine(connection, context.core.account.id, QString::fromUtf8(iccid));
    if (row && row->has_value() && !context.sees(**row))
        return std::optional<LineRow>();
    return row;
}

// Pages of changes follow each other by a mark, not by a number: a row that changes meanwhile moves to the end.
std::variant<ChangePage, Refusal> changePage(const Context &context, const QByteArray &since, const Window &window)
{
    const Core &core = context.core;
    const std::optional<Seconds> begin = parseWireTime(since);
    if (!begin)
        return invalidParameter("updated_since", "must be YYYY-MM-DD hh:mm:ss, UTC");
    ChangeMark from{*begin, {}};
    if (const auto after = context.request.parameter("after")) {
        const std::optional<ChangeMark> mark = parseMark(*after);
        if (!mark)
            return invalidParameter("after", "must come from the next link of this list");
        from = *mark;
    }
    ChangePage page{.changes = {}, .serverTime = core.readableTime(), .next = QByteArray("")};
    const base::Result<qint64> total = countChanges(context.reader, core.account.id, context.scope, *begin);
    if (!total)
        return internalRefusal(total.error());
    page.total = *total;
    // One more than wanted tells whether there is a next page; rows before `offset` are passed over.
    const qint64 skipped = qMin(window.offset, *total);
    auto found = changesAfter(context.reader, core.account.id, context.scope, from, int(skipped) + window.limit + 1);
    if (!found)
        return internalRefusal(found.error());
    const auto first = found->begin() + qMin(skipped, qint64(found->size()));
    const auto last = first + qMin(qint64(window.limit), qint64(found->end() - first));
    page.changes.assign(first, last);
    if (last != found->end() && !page.changes.empty()) {
        const ChangeMark &mark = page.changes.back().mark;
        page.next = pageLink(context, {{"after", QByteArray::number(mark.time) + '_' + mark.iccid.toLatin1()}},
                             {"offset", "page"});
    }
    return page;
}

} // namespace platform
