// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/action.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr Seconds kKept = 24 * 3600;
constexpr qsizetype kLongestKey = 255;

QString hashOf(const Request &request)
{
    const QByteArray all = request.method + '\n' + request.path + '\n' + request.body;
    return QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex());
}

struct Kept
{
    QString requestHash;
    Response response;
};

base::Result<std::optional<Kept>> findKept(Connection &connection, qint64 accountId, const QString &key, Seconds now)
{
    base::Result<QSqlQuery *> gone =
        connection.run(u"DELETE FROM idempotency WHERE account_id = ? AND created_at < ?"_s, {accountId, now - kKept});
    if (!gone)
        return gone.error();
    base::Result<QSqlQuery *> found = connection.run(
        u"SELECT request_hash, status, body FROM idempotency WHERE account_id = ? AND idempotency_key = ?"_s,
        {accountId, key});
    if (!found)
        return found.error();
    std::optional<Kept> kept;
    if ((*found)->next()) {
        kept = Kept{(*found)->value(0).toString(),
                    jsonResponse((*found)->value(2).toString().toUtf8(), (*found)->value(1).toInt())};
        kept->response.headers.emplace_back("Idempotent-Replayed", "true");
    }
    (*found)->finish();
    return kept;
}

base::Status keep(Connection &connection, const Context &context, const QString &key, const Response &response,
                  Seconds now)
{
    base::Result<QSqlQuery *> done = connection.run(
        u"INSERT INTO idempotency (account_id, idempotency_key, request_hash, status, body, created_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {context.core.account.id, key, hashOf(context.request), response.status, QString::fromUtf8(response.body),
         now});
    if (!done)
        return done.error();
    return {};
}

Refusal reusedKey()
{
    return {.status = 409,
            .code = "idempotency_key_reused",
            .message = "This key was used for another request.",
            .field = "Idempotency-Key"};
}

} // namespace

Answer runAction(Context &context, const Action &action, Replay replay)
{
    const QString key =
        replay == Replay::Kept ? QString::fromUtf8(context.request.header("idempotency-key")) : QString();
    if (key.size() > kLongestKey)
        return Refusal{.status = 400,
                       .code = "invalid_parameter",
                       .message = "At most 255 characters.",
                       .field = "Idempotency-Key"};
    Answer answer = acknowledged();
    const auto work = [&](Connection &connection, Seconds now) -> base::Status {
        if (!key.isEmpty()) {
            const auto kept = findKept(connection, context.core.account.id, key, now);
            if (!kept)
                return kept.error();
            if (kept->has_value()) {
                answer =
                    (*kept)->requestHash == hashOf(context.request) ? Answer((*kept)->response) : Answer(reusedKey());
                return {};
            }
        }
        answer = action(connection, now);
        const auto *refusal = std::get_if<Refusal>(&answer);
        if (refusal && refusal->status >= 500)
            return base::Error{.kind = base::ErrorKind::Server, .detail = QString::fromUtf8(refusal->code)};
        if (key.isEmpty())
            return {};
        return keep(connection, context, key,
                    refusal ? refusalResponse(*refusal, context.requestId) : std::get<Response>(answer), now);
    };
    const base::Status done = context.core.write(work);
    if (done || (std::holds_alternative<Refusal>(answer) && std::get<Refusal>(answer).status >= 500))
        return answer;
    return internalRefusal(done.error());
}

} // namespace platform
