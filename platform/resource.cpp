// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/resource.h"

namespace platform {

Actor actorOf(const Context &context)
{
    return {.kind = ActorKind::User, .name = context.user.email, .requestId = QString::fromLatin1(context.requestId)};
}

qint64 idInPath(const Context &context, qsizetype part)
{
    bool ok = false;
    const qint64 id = context.parts.value(part).toLongLong(&ok);
    return ok && QByteArray::number(id) == context.parts.value(part) ? id : 0;
}

Refusal unknownResource(const QByteArray &what)
{
    return {.status = 404, .code = "not_found", .message = "There is no such " + what + '.'};
}

void writeTime(JsonWriter &json, const char *key, const std::optional<Seconds> &time)
{
    if (time)
        json.text(key, wireTime(*time));
    else
        json.null(key);
}

void writeTime(JsonWriter &json, const char *key, const QVariant &column)
{
    writeTime(json, key, column.isNull() ? std::nullopt : std::optional<Seconds>(column.toLongLong()));
}

} // namespace platform
