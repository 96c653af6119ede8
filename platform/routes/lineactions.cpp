// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/jsonreader.h"
#include "platform/action.h"
#include "platform/linejson.h"
#include "platform/listing.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

//! Changes with the version and, for its billing cycle, with the month.
QByteArray tagOf(const Core &core, const LineRow &row)
{
    return '"' + QByteArray::number(row.version) + '.' + wireMonth(core.today()) + '"';
}

QByteArray lineJson(const Context &context, const LineRow &row)
{
    JsonWriter json(1536);
    writeLine(json, context.core, context.base, row,
              context.core.options.dialectOnly ? LineDetail::Dialect : LineDetail::Single);
    return json.take();
}

Answer line(Context &context)
{
    const auto row = findVisibleLine(context, context.reader, context.parts.first());
    if (!row)
        return internalRefusal(row.error());
    if (!row->has_value())
        return unknownLine();
    Response response = jsonResponse(lineJson(context, **row));
    response.headers.emplace_back("ETag", tagOf(context.core, **row));
    return response;
}

Refusal conflict(const Context &context, const LineRow &row, const QByteArray &message)
{
    return {.status = 409,
            .code = "state_conflict",
            .message = message,
            .field = "status",
            .current = lineJson(context, row)};
}

Refusal notAllowed(const LineRow &row)
{
    return {.status = 422,
            .code = "not_allowed_in_state",
            .message = QByteArray("A line that is ") + statusText(row.status) + " cannot do that.",
            .field = "status"};
}

//! If-Match takes the whole tag or the version alone.
bool matchesVersion(const Context &context, const LineRow &row)
{
    const QByteArray wanted = context.request.header("if-match").trimmed();
    return wanted.isEmpty() || wanted == "*" || wanted == tagOf(context.core, row) ||
           wanted == '"' + QByteArray::number(row.version) + '"';
}

//! What an action makes of the line; nothing when the answer is a refusal.
using Change = std::function<std::optional<Refusal>(Connection &, LineRow &, Seconds)>;

Answer changeLine(Context &context, const Change &change)
{
    Core &core = context.core;
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        auto found = findVisibleLine(context, connection, context.parts.first());
        if (!found)
            return internalRefusal(found.error());
        if (!found->has_value())
            return unknownLine();
        LineRow row = **found;
        if (!matchesVersion(context, row)) {
            Refusal refusal = conflict(context, row, "The line has changed since it was read.");
            refusal.code = "version_conflict";
            return refusal;
        }
        if (const auto refusal = change(connection, row, now))
            return *refusal;
        ++row.version;
        row.updatedAt = now;
        if (base::Status written = updateLine(connection, core.account.id, row); !written)
            return internalRefusal(written.error());
        core.noteLine(row);
        return acknowledged();
    });
}

void setStatus(LineRow &row, const Context &context, Status status, Seconds now)
{
    row.status = status;
    row.reason = u"manual"_s;
    row.statusBy = context.user.email;
    row.statusSince = now;
}

//! A body must be an object; an empty one stands for {}.
std::variant<QJsonObject, Refusal> bodyOf(const Request &request)
{
    if (request.body.isEmpty())
        return QJsonObject();
    const auto reader = base::JsonReader::parse(request.body);
    if (!reader)
        return Refusal{.status = 400, .code = "invalid_json", .message = reader.error().detail.toUtf8()};
    if (!reader->isObject())
        return Refusal{.status = 400, .code = "invalid_json", .message = "The body must be an object."};
    return reader->json().toObject();
}

Answer activationReady(Context &context)
{
    const auto body = bodyOf(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&body))
        return *refusal;
    return changeLine(context, [&context](Connection &connection, LineRow &row, Seconds now) -> std::optional<Refusal> {
        Core &core = context.core;
        if (isWorking(row.status) || row.status == Status::ActivationReady)
            return conflict(context, row, "The line is active or ready already.");
        if (row.status == Status::Invalid || row.status == Status::NotAvailable || row.status == Status::Pending)
            return notAllowed(row);
        const base::Result<qint64> minimum = core.minimumBalance(connection);
        if (!minimum)
            return internalRefusal(minimum.error());
        if (core.balanceMicros < *minimum) {
            return Refusal{.status = 402,
                           .code = "insufficient_balance",
                           .message = "The balance is below the minimum of " + moneyText(*minimum) + " USD."};
        }
        setStatus(row, context, Status::ActivationReady, now);
        row.deactivationDate.reset();
        return std::nullopt;
    });
}

Answer deactivate(Context &context)
{
    const auto body = bodyOf(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&body))
        return *refusal;
    return changeLine(context, [&context](Connection &, LineRow &row, Seconds now) -> std::optional<Refusal> {
        if (row.status == Status::Deactivated)
            return conflict(context, row, "The line is deactivated already.");
        if (row.status == Status::Blank || row.status == Status::Pending || row.status == Status::Invalid ||
            row.status == Status::NotAvailable)
            return notAllowed(row);
        setStatus(row, context, Status::Deactivated, now);
        row.deactivationDate.reset();
        row.inSession = false;
        return std::nullopt;
    });
}

//! Null or an empty text takes the date away (R100); a day begins at 00:00 of the account's zone (D3).
std::variant<std::optional<Seconds>, Refusal> deactivationDateOf(const Core &core, const QJsonObject &body)
{
    const QJsonValue value = body.value("deactivation_date"_L1);
    if (value.isUndefined() || (!value.isNull() && !value.isString())) {
        return Refusal{.status = 400,
                       .code = "invalid_body",
                       .message = "A text or null is needed.",
                       .field = "deactivation_date"};
    }
    const QByteArray text = value.toString().toLatin1();
    if (text.isEmpty())
        return std::optional<Seconds>();
    const std::optional<Day> day = parseWireDay(text);
    const std::optional<Seconds> time = day ? std::optional(core.calendar.startOf(*day)) : parseWireTime(text);
    if (!time) {
        return Refusal{.status = 400,
                       .code = "invalid_body",
                       .message = "YYYY-MM-DD or YYYY-MM-DD hh:mm:ss is needed.",
                       .field = "deactivation_date"};
    }
    return time;
}

Answer setDeactivationDate(Context &context)
{
    const auto body = bodyOf(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&body))
        return *refusal;
    const auto date = deactivationDateOf(context.core, std::get<QJsonObject>(body));
    if (const auto *refusal = std::get_if<Refusal>(&date))
        return *refusal;
    const auto wanted = std::get<std::optional<Seconds>>(date);
    return changeLine(context, [&context, wanted](Connection &, LineRow &row, Seconds now) -> std::optional<Refusal> {
        if (!isWorking(row.status))
            return notAllowed(row);
        if (wanted && *wanted <= now) {
            return Refusal{.status = 422,
                           .code = "date_in_past",
                           .message = "The date must be in the future.",
                           .field = "deactivation_date"};
        }
        const Status status = wanted ? Status::DeactivationPending : Status::Activated;
        if (status != row.status)
            setStatus(row, context, status, now);
        row.deactivationDate = wanted;
        return std::nullopt;
    });
}

} // namespace

void addLineActionRoutes(Router &router, const Core &core)
{
    if (!core.options.dialectOnly)
        router.add("GET", "sim_card/{iccid}", Permission::ViewLines, line);
    router.add("POST", "sim_card/{iccid}/activation_ready", Permission::ManageLines, activationReady);
    router.add("POST", "sim_card/{iccid}/deactivate", Permission::ManageLines, deactivate);
    router.add("PUT", "sim_card/{iccid}/deactivation_date", Permission::ChangeDeactivationDate, setDeactivationDate);
    if (!core.options.dialectOnly) // GET and POST are all that the public description permits
        router.add("POST", "sim_card/{iccid}/deactivation_date", Permission::ChangeDeactivationDate,
                   setDeactivationDate);
}

} // namespace platform
