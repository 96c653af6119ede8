// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/action.h"
#include "platform/audit.h"
#include "platform/linesecrets.h"
#include "platform/listing.h"
#include "platform/whitelabel.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

//! Null where there is none.
void optionalText(JsonWriter &json, const char *key, const QString &value)
{
    if (value.isEmpty())
        json.null(key);
    else
        json.text(key, value);
}

QByteArray secretsJson(const Context &context, const LineRow &row)
{
    const LineSecrets secrets = secretsOf(context.core.account.seed, row);
    JsonWriter json;
    json.beginObject().text("iccid", row.iccid).text("pin", secrets.pin).text("puk", secrets.puk);
    json.text("pin2", secrets.pin2).text("puk2", secrets.puk2).text("imsi", secrets.imsi);
    optionalText(json, "eid", row.eid);
    optionalText(json, "activation_code", secrets.activationCode);
    return json.endObject().take();
}

//! Each reading is written down: who looked at what (R91, D37).
Answer secrets(Context &context)
{
    const auto read = [&](Connection &connection, Seconds now) -> Answer {
        const auto found = findVisibleLine(context, connection, context.parts.first());
        if (!found)
            return internalRefusal(found.error());
        if (!found->has_value())
            return unknownLine();
        const base::Status written =
            writeAudit(connection, context.core.account.id,
                       {.at = now,
                        .actor = {ActorKind::User, context.user.email, QString::fromLatin1(context.requestId)},
                        .action = u"line.secrets_read"_s,
                        .objectKind = u"line"_s,
                        .objectId = (*found)->iccid,
                        .field = {},
                        .before = {},
                        .after = {},
                        .reason = u"manual"_s});
        return written ? Answer(jsonResponse(secretsJson(context, **found))) : Answer(internalRefusal(written.error()));
    };
    return runAction(context, read, Replay::Never);
}

struct Technology
{
    const char *name;
    const char *dialled; //!< what the device dials, where it dials
    const char *type;
};

constexpr Technology kTechnologies[] = {{"2G", "*99***1#", "IPv4"}, {"3G", "*99#", "IPv4"}, {"LTE", "", "IPv4v6"}};

//! What to type into a device; the white-label variant names nobody (R92, R93). It is what those accounts get that have
//! white label (R94), unless the other one is asked for.
Answer apn(Context &context)
{
    const auto wanted = context.request.parameter("white_label");
    if (wanted && *wanted != "0" && *wanted != "1")
        return invalidParameter("white_label", "must be 0 or 1");
    const auto row = findVisibleLine(context, context.reader, context.parts.first());
    if (!row)
        return internalRefusal(row.error());
    if (!row->has_value())
        return unknownLine();
    const base::Result<WhiteLabel> label = loadWhiteLabel(context.reader, context.core.account.id);
    if (!label)
        return internalRefusal(label.error());
    const bool whiteLabel = wanted ? *wanted == "1" : label->enabled;
    JsonWriter json;
    json.beginObject().text("iccid", (*row)->iccid).boolean("white_label", whiteLabel);
    optionalText(json, "provider", whiteLabel ? QString() : u"LineDesk"_s);
    json.beginArray("settings");
    for (const Technology &technology : kTechnologies) {
        json.beginObject().text("technology", QByteArray(technology.name));
        json.text("apn", QByteArray(whiteLabel ? "m2m.global" : "iot.linedesk"));
        json.text("user_name", QByteArray()).text("password", QByteArray());
        json.text("authentication", QByteArray("none")).text("ip_type", QByteArray(technology.type));
        optionalText(json, "dial_number", QString::fromLatin1(technology.dialled));
        json.endObject();
    }
    return singleResource(json.endArray().endObject().take());
}

struct Device
{
    QString imei;
    std::optional<Seconds> since, until;
};

//! Newest first; when the first one came is not known.
base::Result<std::vector<Device>> devicesOf(const Context &context, const LineRow &row)
{
    static const QString sql = u"SELECT at, before_text, after_text FROM audit_entry WHERE account_id = ? AND "
                               "object_kind = 'line' AND object_id = ? AND action = 'line.imei' ORDER BY entry_id"_s;
    base::Result<QSqlQuery *> found = context.reader.run(sql, {context.core.account.id, row.iccid});
    if (!found)
        return found.error();
    std::vector<Device> devices;
    while ((*found)->next()) {
        const Seconds at = (*found)->value(0).toLongLong();
        if (const QString before = (*found)->value(1).toString(); devices.empty() && !before.isEmpty())
            devices.push_back({before, std::nullopt, at});
        if (!devices.empty())
            devices.back().until = at;
        devices.push_back({(*found)->value(2).toString(), at, std::nullopt});
    }
    (*found)->finish();
    if (devices.empty() && !row.imei.isEmpty())
        devices.push_back({row.imei, std::nullopt, std::nullopt});
    std::reverse(devices.begin(), devices.end());
    return devices;
}

void optionalTime(JsonWriter &json, const char *key, const std::optional<Seconds> &time)
{
    if (time)
        json.text(key, wireTime(*time));
    else
        json.null(key);
}

Answer imeiHistory(Context &context)
{
    const auto row = findVisibleLine(context, context.reader, context.parts.first());
    if (!row)
        return internalRefusal(row.error());
    if (!row->has_value())
        return unknownLine();
    return listOf(context, devicesOf(context, **row), [](JsonWriter &json, const Device &device) {
        json.beginObject().text("imei", device.imei);
        optionalTime(json, "since", device.since);
        optionalTime(json, "until", device.until);
        json.endObject();
    });
}

} // namespace

void addLineDetailRoutes(Router &router, const Core &core)
{
    if (core.options.dialectOnly)
        return;
    router.add("GET", "sim_card/{iccid}/secrets", Permission::ViewLineSecrets, secrets);
    router.add("GET", "sim_card/{iccid}/apn", Permission::ViewLines, apn);
    router.add("GET", "sim_card/{iccid}/imei_history", Permission::ViewLines, imeiHistory);
}

} // namespace platform
