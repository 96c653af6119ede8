// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/jsonreader.h"
#include "models/base/money.h"
#include "platform/router.h"
#include "platform/timemachine.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr Seconds kMostSeconds = 366LL * 86'400;
constexpr qint64 kMostLines = 1'000'000;

Refusal invalidBody(const QByteArray &message, const QByteArray &field = {})
{
    return {.status = 400, .code = "invalid_body", .message = message, .field = field};
}

Answer report(const Core &core, const base::Result<Moved> &moved)
{
    if (!moved)
        return internalRefusal(moved.error());
    JsonWriter json;
    json.beginObject().text("ack", "success").number("changed", moved->changed).number("added", moved->added);
    json.number("removed", moved->removed).text("server_time", wireTime(core.clock.now())).endObject();
    return jsonResponse(json.take());
}

std::variant<base::JsonReader, Refusal> objectOf(const Request &request)
{
    const auto reader = base::JsonReader::parse(request.body.isEmpty() ? QByteArray("{}") : request.body);
    if (!reader || !reader->isObject())
        return Refusal{.status = 400, .code = "invalid_json", .message = "The body must be a JSON object."};
    return *reader;
}

Answer advance(Context &context)
{
    auto body = objectOf(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&body))
        return *refusal;
    base::JsonReader &reader = std::get<base::JsonReader>(body);
    const auto seconds = reader.optionalInteger("seconds"_L1);
    const QString until = reader.optionalText("until"_L1);
    if (reader.error() || seconds.has_value() == !until.isEmpty())
        return invalidBody("Either seconds or until is needed.");
    const std::optional<Seconds> target = until.isEmpty() ? std::nullopt : parseWireTime(until.toLatin1());
    if (!until.isEmpty() && !target)
        return invalidBody("YYYY-MM-DD hh:mm:ss is needed.", "until");
    const Seconds by = seconds ? *seconds : *target - context.core.clock.now();
    if (by < 1 || by > kMostSeconds)
        return Refusal{.status = 422, .code = "out_of_range", .message = "Time moves ahead, by a year at most."};
    return report(context.core, target ? advanceTo(context.core, *target) : advanceBy(context.core, by));
}

Answer traffic(Context &context)
{
    auto body = objectOf(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&body))
        return *refusal;
    base::JsonReader &reader = std::get<base::JsonReader>(body);
    Stir wanted;
    struct Count
    {
        QLatin1String key;
        int *into;
    };
    for (const Count &count :
         {Count{"changes"_L1, &wanted.changes}, Count{"add"_L1, &wanted.add}, Count{"remove"_L1, &wanted.remove}}) {
        const qint64 value = reader.optionalInteger(count.key).value_or(0);
        if (value < 0 || value > kMostLines)
            return invalidBody("A number from 0 to 1000000 is needed.", QByteArray(count.key.data(), count.key.size()));
        *count.into = int(value);
    }
    const QString balance = reader.optionalText("balance"_L1);
    const base::Result<base::Money> money = base::parseMoney(balance.isEmpty() ? u"0"_s : balance);
    const bool isNumber = reader.json().toObject().value("balance"_L1).isDouble(); // money is decimal text (D20)
    if (reader.error() || !money || isNumber)
        return invalidBody("The fields are changes, add, remove and balance.");
    if (!balance.isEmpty())
        wanted.balanceMicros = money->micros;
    return report(context.core, stir(context.core, wanted));
}

} // namespace

void addSimulationRoutes(Router &router, const Core &)
{
    router.add("POST", "simulate/advance", Permission::RunSimulation, advance);
    router.add("POST", "simulate/traffic", Permission::RunSimulation, traffic);
}

} // namespace platform
