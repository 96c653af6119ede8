// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/session.h"

#include "platform/email.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

Refusal wait(const QByteArray &code, const QByteArray &message, Seconds seconds)
{
    return {.status = 429, .code = code, .message = message, .headers = {{"Retry-After", QByteArray::number(seconds)}}};
}

Refusal gateClosed()
{
    return wait("too_many_sign_ins", "The server is busy with the passwords of others. Try again.", 1);
}

} // namespace

QByteArray doorUuid(const Core &core, const User &user)
{
    return user.role == domain::Role::SubAccount ? subAccountUuid(core.account.uuid, user.subAccountId)
                                                 : core.account.uuid;
}

void writeUser(JsonWriter &json, const Core &core, const User &user)
{
    json.text("id", QByteArray::number(user.id)).text("email", user.email).text("name", user.name);
    json.text("role", domain::roleWord(user.role)).text("status", QByteArray(user.active ? "active" : "inactive"));
    json.beginArray("groups");
    for (const int group : user.groups) {
        json.beginObject().text("id", QByteArray::number(group));
        json.text("name", Catalog::find(core.catalog.get()->groups, group).name).endObject();
    }
    json.endArray();
    if (user.subAccountId == 0) {
        json.null("sub_account");
    } else {
        json.beginObject("sub_account").text("id", QByteArray::number(user.subAccountId));
        json.text("name", Catalog::find(core.catalog.get()->subAccounts, user.subAccountId).name).endObject();
    }
}

Answer sessionAnswer(OpenContext &context, Core &core, const User &user)
{
    const QByteArray uuid = doorUuid(core, user);
    JsonWriter json(2048);
    json.beginObject().beginObject("user");
    writeUser(json, core, user);
    json.endObject().beginArray("permissions");
    for (const QString &word : domain::permissionWords(domain::permissionsOf(user.role)))
        json.text(nullptr, word);
    json.endArray().text("account_uuid", uuid).text("user_uuid", user.uuid);
    json.text("shared_key", user.sharedKey).text("url", context.origin + "/api/" + uuid + '/').endObject();
    return jsonResponse(json.take());
}

Answer comeIn(OpenContext &context, const Login &login)
{
    const base::Result<Core *> core = context.accounts.byId(login.accountId);
    if (!core)
        return internalRefusal(core.error());
    const base::Status noted = context.accounts.write(
        [&](Connection &connection) { return noteSignIn(connection, login, (*core)->clock.now()); });
    if (!noted)
        return internalRefusal(noted.error());
    const base::Result<std::optional<User>> user = findUser(context.reader, login.accountId, login.userId);
    if (!user)
        return internalRefusal(user.error());
    if (!user->has_value())
        return wrongCredentials();
    return sessionAnswer(context, **core, **user);
}

Refusal wrongCredentials()
{
    return {.status = 401, .code = "sign_in_failed", .message = "E-mail address and password do not fit together."};
}

Refusal signInLocked(Seconds seconds)
{
    return wait("sign_in_locked", "Too many wrong tries. Wait before the next one.", seconds);
}

std::optional<Refusal> refusalForPassword(Accounts &accounts, const QString &email, const QString &password,
                                          const std::optional<Login> &login)
{
    const Seconds now = accounts.first().clock.wallTime();
    const QString key = emailKey(email);
    const PasswordGate::Pass pass(accounts.passwords());
    if (!pass)
        return gateClosed();
    std::optional<Seconds> locked;
    const base::Status counted = accounts.write([&](Connection &connection) -> base::Status {
        const auto left = countTry(connection, kSignInTries, key, now);
        if (!left)
            return left.error();
        locked = *left;
        return {};
    });
    if (!counted)
        return internalRefusal(counted.error());
    if (locked)
        return signInLocked(*locked);
    const bool right = isPassword(password, login ? login->password : QString());
    if (!right || !login)
        return Refusal{
            .status = 422, .code = "wrong_password", .message = "The password is wrong.", .field = "password"};
    const base::Status forgotten =
        accounts.write([&key](Connection &connection) { return forgetTries(connection, kSignInTries, key); });
    if (!forgotten)
        return internalRefusal(forgotten.error());
    return std::nullopt;
}

std::variant<QString, Refusal> newPassword(Accounts &accounts, const QString &password, const QString &email,
                                           const char *field)
{
    if (const auto problem = passwordProblem(password, email))
        return Refusal{.status = 422, .code = "weak_password", .message = *problem, .field = field};
    const PasswordGate::Pass pass(accounts.passwords());
    if (!pass)
        return gateClosed();
    const base::Result<QString> hash = hashPassword(password);
    if (!hash)
        return internalRefusal(hash.error());
    return *hash;
}

Refusal emailTaken()
{
    return {.status = 409,
            .code = "email_taken",
            .message = "Somebody signs in with that e-mail address already.",
            .field = "email"};
}

base::Error addressConflict() { return {.kind = base::ErrorKind::Conflict, .detail = u"address taken meanwhile"_s}; }

Refusal refusalForAddress(const base::Error &error)
{
    return error.kind == base::ErrorKind::Conflict ? emailTaken() : internalRefusal(error);
}

} // namespace platform
