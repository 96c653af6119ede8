// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/logins.h"

#include "platform/email.h"
#include "platform/files.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr int kTokenBytes = 32;
constexpr Seconds kTriesCount = 15 * 60;     //!< wrong tries further apart are not one attack
constexpr Seconds kTriesKept = 24 * 60 * 60; //!< longer than any rule locks

#define LOGIN_COLUMNS                                                                                                  \
    "app_user.account_id, app_user.user_id, app_user.password, app_user.password_chosen, app_user.active"

base::Result<std::optional<Login>> oneLogin(base::Result<QSqlQuery *> found)
{
    if (!found)
        return found.error();
    std::optional<Login> login;
    const QSqlQuery &row = **found;
    if ((*found)->next()) {
        login = Login{.accountId = row.value(0).toLongLong(),
                      .userId = row.value(1).toLongLong(),
                      .password = row.value(2).toString(),
                      .chosen = row.value(3).toInt() != 0,
                      .active = row.value(4).toInt() != 0};
    }
    (*found)->finish();
    return login;
}

QString kindWord(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Invitation: return u"invitation"_s;
    case TokenKind::Reset: return u"reset"_s;
    }
    return {};
}

//! What is known of an address's tries; the row is there and, where others could write, held until the end.
struct Tries
{
    int count = 0;
    Seconds until = 0;
    Seconds lastAt = 0;
};

base::Result<Tries> holdTries(Connection &connection, const QString &kind, const QString &hash, Seconds now)
{
    base::Status ok = done(connection.run(u"DELETE FROM login_try WHERE last_at < ?"_s, {now - kTriesKept}));
    if (ok)
        ok = done(connection.run(u"INSERT INTO login_try (kind, email_hash, tries, until, last_at) VALUES (?, ?, 0, 0, "
                                 "?) ON CONFLICT (kind, email_hash) DO UPDATE SET kind = excluded.kind"_s,
                                 {kind, hash, now}));
    if (!ok)
        return ok.error();
    auto found = connection.run(u"SELECT tries, until, last_at FROM login_try WHERE kind = ? AND email_hash = ?"_s,
                                {kind, hash});
    if (!found)
        return found.error();
    Tries tries;
    if ((*found)->next())
        tries = {(*found)->value(0).toInt(), (*found)->value(1).toLongLong(), (*found)->value(2).toLongLong()};
    (*found)->finish();
    return tries;
}

} // namespace

base::Result<std::optional<Login>> findLogin(Connection &connection, const QString &emailKey)
{
    return oneLogin(connection.run(u"SELECT " LOGIN_COLUMNS
                                   " FROM login JOIN app_user ON app_user.account_id = login.account_id AND "
                                   "app_user.user_id = login.user_id WHERE login.email_key = ?"_s,
                                   {emailKey}));
}

base::Result<std::optional<Login>> findLogin(Connection &connection, qint64 accountId, qint64 userId)
{
    return oneLogin(connection.run(u"SELECT " LOGIN_COLUMNS
                                   " FROM app_user WHERE account_id = ? AND user_id = ? AND deleted_at IS NULL"_s,
                                   {accountId, userId}));
}

base::Result<bool> takeAddress(Connection &connection, qint64 accountId, qint64 userId, const QString &email)
{
    // Inserted first: whoever comes second, in another process as well, finds it taken and has changed nothing.
    const QString key = emailKey(email);
    auto taken = connection.run(
        u"INSERT INTO login (email_key, account_id, user_id) VALUES (?, ?, ?) ON CONFLICT (email_key) DO NOTHING"_s,
        {key, accountId, userId});
    if (!taken)
        return taken.error();
    if ((*taken)->numRowsAffected() == 0) {
        const base::Result<std::optional<Login>> held = findLogin(connection, key);
        if (!held)
            return held.error();
        if (held->has_value() && ((*held)->accountId != accountId || (*held)->userId != userId))
            return false;
    }
    const base::Status released = done(connection.run(
        u"DELETE FROM login WHERE account_id = ? AND user_id = ? AND email_key <> ?"_s, {accountId, userId, key}));
    if (!released)
        return released.error();
    return true;
}

base::Status storePassword(Connection &connection, qint64 accountId, qint64 userId, const QString &hash, bool chosen)
{
    return done(
        connection.run(u"UPDATE app_user SET password = ?, password_chosen = ? WHERE account_id = ? AND user_id = ?"_s,
                       {hash, int(chosen), accountId, userId}));
}

base::Status noteSignIn(Connection &connection, const Login &login, Seconds when)
{
    return done(connection.run(u"UPDATE app_user SET last_sign_in = ? WHERE account_id = ? AND user_id = ?"_s,
                               {when, login.accountId, login.userId}));
}

base::Result<QString> makeToken(Connection &connection, TokenKind kind, const Token &token)
{
    if (base::Status dropped = dropTokens(connection, kind, token.accountId, token.subjectId); !dropped)
        return dropped.error();
    const QString text = randomHex(kTokenBytes);
    const base::Status made = done(connection.run(
        u"INSERT INTO token (token_hash, kind, account_id, subject_id, expires_at) VALUES (?, ?, ?, ?, ?)"_s,
        {keyHash(text), kindWord(kind), token.accountId, token.subjectId, token.expiresAt}));
    if (!made)
        return made.error();
    return text;
}

base::Result<std::optional<Token>> findToken(Connection &connection, TokenKind kind, const QString &text)
{
    auto found =
        connection.run(u"SELECT account_id, subject_id, expires_at FROM token WHERE token_hash = ? AND kind = ?"_s,
                       {keyHash(text), kindWord(kind)});
    if (!found)
        return found.error();
    std::optional<Token> token;
    if ((*found)->next())
        token =
            Token{(*found)->value(0).toLongLong(), (*found)->value(1).toLongLong(), (*found)->value(2).toLongLong()};
    (*found)->finish();
    return token;
}

base::Status dropTokens(Connection &connection, TokenKind kind, qint64 accountId, qint64 subjectId)
{
    return done(connection.run(u"DELETE FROM token WHERE account_id = ? AND kind = ? AND subject_id = ?"_s,
                               {accountId, kindWord(kind), subjectId}));
}

base::Result<std::optional<Seconds>> countTry(Connection &connection, const TryRule &rule, const QString &emailKey,
                                              Seconds wallTime)
{
    const QString kind = QString::fromLatin1(rule.kind);
    const QString hash = keyHash(emailKey);
    base::Result<Tries> tries = holdTries(connection, kind, hash, wallTime);
    if (!tries)
        return tries.error();
    if (tries->until > wallTime)
        return std::optional(tries->until - wallTime);
    if (tries->until != 0 || wallTime - tries->lastAt > kTriesCount)
        *tries = {};
    ++tries->count;
    const Seconds until = tries->count >= rule.most ? wallTime + rule.lockedFor : 0;
    const base::Status saved = done(
        connection.run(u"UPDATE login_try SET tries = ?, until = ?, last_at = ? WHERE kind = ? AND email_hash = ?"_s,
                       {tries->count, until, wallTime, kind, hash}));
    if (!saved)
        return saved.error();
    return std::optional<Seconds>();
}

base::Status forgetTries(Connection &connection, const TryRule &rule, const QString &emailKey)
{
    return done(connection.run(u"DELETE FROM login_try WHERE kind = ? AND email_hash = ?"_s,
                               {QString::fromLatin1(rule.kind), keyHash(emailKey)}));
}

} // namespace platform
