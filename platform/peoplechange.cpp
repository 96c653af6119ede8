// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/peoplechange.h"

using namespace Qt::StringLiterals;

namespace platform {

base::Status writePeople(Core &core, const std::function<base::Status(Connection &, Seconds)> &work)
{
    return core.write([&](Connection &connection, Seconds now) {
        core.noteTables();
        return work(connection, now);
    });
}

Answer changePeople(Context &context, const Action &action, Replay replay)
{
    const Action noted = [&](Connection &connection, Seconds now) {
        context.core.noteTables();
        return action(connection, now);
    };
    return runAction(context, noted, replay);
}

AuditEntry staffEntry(const User &user, const QString &action, const QString &by, const QByteArray &requestId,
                      Seconds now)
{
    return {.at = now,
            .actor = {.kind = ActorKind::User, .name = by, .requestId = QString::fromLatin1(requestId)},
            .action = action,
            .objectKind = u"staff"_s,
            .objectId = QString::number(user.id)};
}

std::optional<Refusal> refusalForVersion(const Context &context, qint64 version, const QByteArray &current)
{
    const QByteArray wanted = context.request.header("if-match").trimmed();
    if (wanted.isEmpty() || wanted == "*" || wanted == '"' + QByteArray::number(version) + '"')
        return std::nullopt;
    return Refusal{.status = 409,
                   .code = "version_conflict",
                   .message = "This has changed since it was read.",
                   .field = "version",
                   .current = current};
}

} // namespace platform
