// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/router.h"

#include "platform/linejson.h"
#include "platform/linestore.h"

namespace platform {

namespace {

constexpr int kMostPerPage = 1000;
constexpr int kMostPerDialectPage = 25;

//! The address of another part of the same list.
QByteArray pageLink(const Context &context, const Pairs &changed, const QByteArrayList &dropped)
{
    QByteArray query;
    const auto put = [&query](const QByteArray &name, const QByteArray &value) {
        query += (query.isEmpty() ? '?' : '&') + name + '=' + encoded(value);
    };
    for (const auto &[name, value] : context.request.query) {
        const bool replaced = std::any_of(changed.begin(), changed.end(), [&name = name](const auto &pair) { return pair.first == name; });
        if (!replaced && !dropped.contains(name))
            put(name, value);
    }
    for (const auto &[name, value] : changed)
        put(name, value);
    return context.request.path + query;
}

//! {data: […], total, limit, offset, links, server_time}; the bare dialect has the first two.
struct Envelope
{
    qint64 total = 0;
    Window window;
    int count = 0;
    Seconds serverTime = 0;
    QByteArray next; //!< empty: the last page
};

void writeEnvelope(JsonWriter &json, const Context &context, const Envelope &envelope)
{
    json.number("total", envelope.total);
    if (context.core.options.dialectOnly)
        return;
    json.number("limit", envelope.window.limit).number("offset", envelope.window.offset);
    json.beginObject("links").text("self", pageLink(context, {}, {}));
    if (envelope.next.isEmpty())
        json.null("next");
    else
        json.text("next", envelope.next);
    json.endObject().text("server_time", wireTime(envelope.serverTime));
}

QByteArray offsetLink(const Context &context, const Envelope &envelope)
{
    const qint64 next = envelope.window.offset + envelope.count;
    if (envelope.count == 0 || next >= envelope.total)
        return {};
    return pageLink(context, {{"limit", QByteArray::number(envelope.window.limit)}, {"offset", QByteArray::number(next)}},
                    {"page", "per_page"});
}

std::variant<std::optional<Status>, Refusal> statusOf(const Context &context)
{
    const auto text = context.request.parameter("status_id");
    if (!text || text->isEmpty())
        return std::optional<Status>();
    const auto id = integerOf(context.request, "status_id", 1, context.core.options.dialectOnly ? 4 : kStatusCount, 0);
    if (const auto *refusal = std::get_if<Refusal>(&id))
        return *refusal;
    return std::optional<Status>(Status(std::get<qint64>(id)));
}

base::Status readPage(Context &context, const std::optional<Status> &status, Envelope &envelope, const RowSink &sink)
{
    Core &core = context.core;
    const QByteArray text = context.request.parameter("common_filter").value_or(QByteArray());
    const Window &window = envelope.window;
    if (!text.isEmpty()) {
        const base::Result<qint64> total = forText(
            context.reader, core.account.id, {QString::fromUtf8(text), status, window.offset, window.limit}, sink);
        if (!total)
            return total.error();
        envelope.total = *total;
        return {};
    }
    if (status) {
        const Run run = core.directory.runOf(*status, window.offset, window.limit, envelope.total);
        return run.count == 0 ? base::Status() : forStatus(context.reader, core.account.id, *status, run.first, run.count, sink);
    }
    const Run run = core.directory.run(window.offset, window.limit);
    envelope.total = core.directory.total();
    return run.count == 0 ? base::Status() : forLines(context.reader, core.account.id, run.first, run.last, sink);
}

Answer changedLines(Context &context, const QByteArray &sinceText, const Window &window);

Answer lines(Context &context)
{
    Core &core = context.core;
    const bool bare = core.options.dialectOnly;
    const auto window = windowOf(context.request, bare ? kMostPerDialectPage : kMostPerPage, bare);
    if (const auto *refusal = std::get_if<Refusal>(&window))
        return *refusal;
    const auto since = context.request.parameter("updated_since");
    if (since && !bare)
        return changedLines(context, *since, std::get<Window>(window));
    const auto status = statusOf(context);
    if (const auto *refusal = std::get_if<Refusal>(&status))
        return *refusal;
    Envelope envelope{.window = std::get<Window>(window), .serverTime = core.readableTime(), .next = {}};
    JsonWriter json(1024 + envelope.window.limit * (bare ? 340 : 1000));
    json.beginObject().beginArray("data");
    const base::Status read = readPage(context, std::get<std::optional<Status>>(status), envelope, [&](const LineRow &row) {
        writeLine(json, core, row, bare ? LineDetail::Dialect : LineDetail::List);
        ++envelope.count;
    });
    if (!read)
        return internalRefusal(read.error());
    json.endArray();
    envelope.next = offsetLink(context, envelope);
    writeEnvelope(json, context, envelope);
    json.endObject();
    return jsonResponse(json.take());
}

//! Pages of changes follow each other by a mark, not by a number: a row that changes meanwhile moves to the end.
Answer changedLines(Context &context, const QByteArray &sinceText, const Window &window)
{
    Core &core = context.core;
    const std::optional<Seconds> since = parseWireTime(sinceText);
    if (!since)
        return invalidParameter("updated_since", "must be YYYY-MM-DD hh:mm:ss, UTC");
    ChangeMark from{*since, {}};
    if (const auto after = context.request.parameter("after")) {
        const QByteArrayList parts = after->split('_');
        bool ok = parts.size() == 2;
        from = {ok ? parts[0].toLongLong(&ok) : 0, ok ? QString::fromLatin1(parts[1]) : QString()};
        if (!ok)
            return invalidParameter("after", "must come from the next link of this list");
    }
    Envelope envelope{.window = window, .serverTime = core.readableTime(), .next = {}};
    const base::Result<qint64> total = countChanges(context.reader, core.account.id, *since);
    if (!total)
        return internalRefusal(total.error());
    envelope.total = *total;
    // One more than wanted tells whether there is a next page; rows before `offset` are passed over.
    const int wanted = int(qMin<qint64>(window.offset, *total)) + window.limit + 1;
    const auto changes = changesAfter(context.reader, core.account.id, from, wanted);
    if (!changes)
        return internalRefusal(changes.error());
    JsonWriter json(1024 + window.limit * 1000);
    json.beginObject().beginArray("data");
    const size_t begin = size_t(window.offset);
    const size_t end = qMin(changes->size(), begin + size_t(window.limit));
    for (size_t i = begin; i < end; ++i, ++envelope.count) {
        const Change &change = (*changes)[i];
        if (change.row)
            writeLine(json, core, *change.row, LineDetail::List);
        else
            json.beginObject().text("iccid", change.mark.iccid).boolean("deleted", true).endObject();
    }
    json.endArray();
    if (changes->size() > end && end > begin) {
        const ChangeMark &mark = (*changes)[end - 1].mark;
        envelope.next = pageLink(context, {{"after", QByteArray::number(mark.time) + '_' + mark.iccid.toLatin1()}}, {"offset", "page"});
    }
    writeEnvelope(json, context, envelope);
    json.endObject();
    return jsonResponse(json.take());
}

} // namespace

void addLineRoutes(Router &router, const Core &)
{
    router.add("GET", "iot_sim_cards", lines);
}

} // namespace platform
