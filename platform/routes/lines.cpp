// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linejson.h"
#include "platform/listing.h"

namespace platform {

using domain::Permission;

namespace {

constexpr int kLineBytes = 1000;

//! What narrows the list, besides a text.
struct Narrowed
{
    std::optional<Status> status;
    std::optional<domain::EndPayment> payment;
};

std::variant<Narrowed, Refusal> narrowedBy(const Context &context)
{
    const bool bare = context.core.options.dialectOnly;
    Narrowed wanted;
    if (const auto text = context.request.parameter("status_id"); text && !text->isEmpty()) {
        const auto id = integerOf(context.request, "status_id", 1, bare ? 4 : kStatusCount, 0);
        if (const auto *refusal = std::get_if<Refusal>(&id))
            return *refusal;
        wanted.status = Status(std::get<qint64>(id));
    }
    if (const auto word = context.request.parameter("payment"); word && !bare) {
        wanted.payment = domain::parseEndPayment(QString::fromUtf8(*word));
        if (!wanted.payment)
            return invalidParameter("payment", "must be unknown, paid or due");
    }
    return wanted;
}

//! A run of lines in the list's own order, from memory where nothing has changed since it was last written.
base::Status writeRun(Context &context, const Run &run, Listing &listing, LineDetail detail)
{
    Core &core = context.core;
    const quint64 generation = core.generation;
    const bool shared = context.base == core.basePath(); // rows hold links, and those the address that was asked
    std::optional<PageCache::Page> page;
    if (shared)
        page = core.pages.find(run.first, run.last, generation);
    if (!page) {
        JsonWriter json(run.count * kLineBytes);
        int count = 0;
        const base::Status read =
            forLines(context.reader, core.account.id, run.first, run.last, [&](const LineRow &row) {
                writeLine(json, core, context.base, row, detail);
                ++count;
            });
        if (!read)
            return read;
        page = PageCache::Page{json.take(), count};
        if (shared)
            core.pages.put(run.first, run.last, generation, *page);
    }
    if (page->count > 0)
        listing.json().raw(nullptr, page->rows);
    listing.envelope().count = page->count;
    return {};
}

//! Lines whose ICCID or note holds the text.
base::Status writeFound(Context &context, const QString &text, const std::optional<Status> &status, Listing &listing,
                        const RowSink &write)
{
    Core &core = context.core;
    const base::Result<std::vector<qint64>> found = core.texts.find(context.reader, core.account.id, text);
    if (!found)
        return found.error();
    const Window window = listing.envelope().window;
    const Picked picked = core.directory.pick(*found, context.scope, status, window.offset, window.limit);
    listing.envelope().total = picked.total;
    for (const qint64 lineNo : picked.lines) {
        if (base::Status read = forLines(context.reader, core.account.id, lineNo, lineNo, write); !read)
            return read;
    }
    return {};
}

//! Lines that only a look at each of them finds.
base::Status writeAsked(Context &context, const LineQuestion &question, Listing &listing, const RowSink &write)
{
    const base::Result<qint64> total = forQuestion(context.reader, context.core.account.id, question, write);
    if (!total)
        return total.error();
    listing.envelope().total = *total;
    return {};
}

//! The same by what their end users have paid (R264), with or without a text.
base::Status writePaid(Context &context, const QString &text, LineQuestion question, Listing &listing,
                       const RowSink &write)
{
    std::vector<qint64> found;
    if (!text.isEmpty()) {
        base::Result<std::vector<qint64>> hits = context.core.texts.find(context.reader, context.core.account.id, text);
        if (!hits)
            return hits.error();
        found = *std::move(hits);
        std::sort(found.begin(), found.end());
        question.among = &found;
    }
    return writeAsked(context, question, listing, write);
}

base::Status writePage(Context &context, const Narrowed &narrowed, Listing &listing, LineDetail detail)
{
    const std::optional<Status> &status = narrowed.status;
    Core &core = context.core;
    Envelope &envelope = listing.envelope();
    const Window window = envelope.window;
    const QByteArray text = context.request.parameter("common_filter").value_or(QByteArray());
    const RowSink write = [&](const LineRow &row) {
        writeLine(listing.json(), core, context.base, row, detail);
        listing.counted();
    };
    const LineQuestion question{.scope = context.scope,
                                .status = status,
                                .offset = window.offset,
                                .limit = window.limit,
                                .payment = narrowed.payment,
                                .today = core.today()};
    if (narrowed.payment)
        return writePaid(context, QString::fromUtf8(text), question, listing, write);
    if (!text.isEmpty())
        return writeFound(context, QString::fromUtf8(text), status, listing, write);
    if (!context.scope.isEverything())
        return writeAsked(context, question, listing, write);
    if (status) {
        const Run run = core.directory.runOf(*status, window.offset, window.limit, envelope.total);
        return run.count == 0 ? base::Status()
                              : forStatus(context.reader, core.account.id, *status, run.first, run.count, write);
    }
    const Run run = core.directory.run(window.offset, window.limit);
    envelope.total = core.directory.total();
    return run.count == 0 ? base::Status() : writeRun(context, run, listing, detail);
}

//! A mark means something in lists of changes alone.
std::optional<Refusal> refusalForMark(const Context &context)
{
    const Request &request = context.request;
    if (context.core.options.dialectOnly || !request.parameter("after") || request.parameter("updated_since"))
        return std::nullopt;
    return invalidParameter("after", "goes with updated_since");
}

Answer changedLines(const Context &context, const QByteArray &since, const Window &window)
{
    auto page = changePage(context, since, window);
    if (const auto *refusal = std::get_if<Refusal>(&page))
        return *refusal;
    const ChangePage &found = std::get<ChangePage>(page);
    Listing listing(context, window, kLineBytes);
    listing.envelope().total = found.total;
    listing.envelope().serverTime = found.serverTime;
    listing.envelope().next = found.next;
    for (const Change &change : found.changes) {
        if (change.row)
            writeLine(listing.json(), context.core, context.base, *change.row, LineDetail::List);
        else
            listing.json().beginObject().text("iccid", change.mark.iccid).boolean("deleted", true).endObject();
        listing.counted();
    }
    return listing.finish();
}

Answer lines(Context &context)
{
    const bool bare = context.core.options.dialectOnly;
    const auto window = windowFor(context);
    if (const auto *refusal = std::get_if<Refusal>(&window))
        return *refusal;
    const auto since = context.request.parameter("updated_since");
    if (auto refusal = refusalForMark(context))
        return *refusal;
    if (since && !bare)
        return changedLines(context, *since, std::get<Window>(window));
    const auto narrowed = narrowedBy(context);
    if (const auto *refusal = std::get_if<Refusal>(&narrowed))
        return *refusal;
    Listing listing(context, std::get<Window>(window), kLineBytes);
    const base::Status read =
        writePage(context, std::get<Narrowed>(narrowed), listing, bare ? LineDetail::Dialect : LineDetail::List);
    if (!read)
        return internalRefusal(read.error());
    return listing.finish();
}

//! Everybody's daily usage in one list: {iccid, first_day, usage_bytes:[one number a day, to today]}.
void writeUsage(JsonWriter &json, const LineRow &row, const UsageDays &days, Day first, Day last)
{
    json.beginObject().text("iccid", row.iccid).text("first_day", wireDay(first)).beginArray("usage_bytes");
    for (Day day = first; day <= last; ++day)
        json.number(nullptr, days.on(day));
    json.endArray().endObject();
}

Answer changedUsage(const Context &context, const QByteArray &since, const Window &window, Day first)
{
    auto page = changePage(context, since, window);
    if (const auto *refusal = std::get_if<Refusal>(&page))
        return *refusal;
    const ChangePage &found = std::get<ChangePage>(page);
    Listing listing(context, window, kLineBytes);
    listing.envelope().total = found.total;
    listing.envelope().serverTime = found.serverTime;
    listing.envelope().next = found.next;
    for (const Change &change : found.changes) {
        listing.counted();
        if (!change.row) {
            listing.json().beginObject().text("iccid", change.mark.iccid).boolean("deleted", true).endObject();
            continue;
        }
        const base::Result<UsageDays> days = findUsage(context.reader, context.core.account.id, change.row->lineNo);
        if (!days)
            return internalRefusal(days.error());
        writeUsage(listing.json(), *change.row, *days, first, context.core.today());
    }
    return listing.finish();
}

base::Status writeUsagePage(Context &context, Listing &listing, Day first)
{
    Core &core = context.core;
    Envelope &envelope = listing.envelope();
    const Window window = envelope.window;
    const UsageSink write = [&](const LineRow &row, const UsageDays &days) {
        writeUsage(listing.json(), row, days, first, core.today());
        listing.counted();
    };
    if (context.scope.isEverything()) {
        const Run run = core.directory.run(window.offset, window.limit);
        envelope.total = core.directory.total();
        return run.count == 0 ? base::Status()
                              : forLinesWithUsage(context.reader, core.account.id, run.first, run.last, write);
    }
    std::vector<qint64> page;
    const base::Result<qint64> total =
        forQuestion(context.reader, core.account.id,
                    {.scope = context.scope, .status = {}, .offset = window.offset, .limit = window.limit},
                    [&page](const LineRow &row) { page.push_back(row.lineNo); });
    if (!total)
        return total.error();
    envelope.total = *total;
    for (const qint64 lineNo : page) {
        if (base::Status read = forLinesWithUsage(context.reader, core.account.id, lineNo, lineNo, write); !read)
            return read;
    }
    return {};
}

Answer dailyUsage(Context &context)
{
    Core &core = context.core;
    const auto window = windowFor(context);
    if (const auto *refusal = std::get_if<Refusal>(&window))
        return *refusal;
    const Window &wanted = std::get<Window>(window);
    Day first = core.firstDay();
    if (const auto text = context.request.parameter("from")) {
        const std::optional<Day> from = parseWireDay(*text);
        if (!from)
            return invalidParameter("from", "must be YYYY-MM-DD");
        first = qMin(qMax(first, *from), core.today());
    }
    if (auto refusal = refusalForMark(context))
        return *refusal;
    if (const auto since = context.request.parameter("updated_since"))
        return changedUsage(context, *since, wanted, first);
    Listing listing(context, wanted, kLineBytes / 2);
    if (base::Status read = writeUsagePage(context, listing, first); !read)
        return internalRefusal(read.error());
    return listing.finish();
}

} // namespace

void addLineRoutes(Router &router, const Core &core)
{
    router.add("GET", "iot_sim_cards", Permission::ViewLines, lines);
    if (!core.options.dialectOnly)
        router.add("GET", "daily_usage", Permission::ViewLines, dailyUsage);
}

} // namespace platform
