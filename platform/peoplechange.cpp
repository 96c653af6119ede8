// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/peoplechange.h"

#include "models/base/log.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

//! What has been committed must count at once, so a failure to read it again is one of the whole change.
base::Status readAgain(Core &core)
{
    base::Result<Connection *> reader = core.database.reader();
    if (!reader)
        return reader.error();
    return core.people.load(**reader, core.account.id);
}

} // namespace

base::Status writePeople(Core &core, const std::function<base::Status(Connection &, Seconds)> &work)
{
    if (base::Status written = core.write(work); !written)
        return written;
    return readAgain(core);
}

Answer changePeople(Context &context, const Action &action, Replay replay)
{
    Answer answer = runAction(context, action, replay);
    if (base::Status read = readAgain(context.core); !read)
        return internalRefusal(read.error());
    return answer;
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
