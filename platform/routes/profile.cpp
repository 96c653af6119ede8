// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/email.h"
#include "platform/files.h"
#include "platform/logins.h"
#include "platform/mail.h"
#include "platform/session.h"
#include "platform/staff.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr qsizetype kMostName = 200;

QByteArray meJson(const Context &context, const User &user)
{
    const Account &account = context.core.account;
    JsonWriter json(2048);
    json.beginObject();
    writeUser(json, context.core, user);
    json.beginArray("permissions");
    for (const QString &word : domain::permissionWords(context.permissions))
        json.text(nullptr, word);
    json.endArray().beginObject("account").text("number", QByteArray::number(account.number));
    json.text("name", account.name).text("time_zone", account.zone).endObject();
    json.text("updated_at", wireTime(user.updatedAt == 0 ? account.createdAt : user.updatedAt));
    json.number("version", user.version).beginObject("links");
    json.text("self", context.base + "me").text("account", context.base);
    json.text("credentials", context.base + "credentials");
    json.text("sign_out_everywhere", context.base + "auth/sign_out_everywhere").endObject().endObject();
    return json.take();
}

Answer me(Context &context)
{
    const auto user = findUser(context.reader, context.core.account.id, context.user.id);
    if (!user)
        return internalRefusal(user.error());
    return singleResource(meJson(context, user->value_or(context.user)));
}

//! What somebody wants to change about the own person (R7).
struct MeChange
{
    QString name;
    QString email;
    QString passwordHash;
    QString password; //!< the present one
    QString newPassword;

    bool needsPassword() const { return !email.isEmpty() || !newPassword.isEmpty(); }
};

std::variant<MeChange, Refusal> meChangeOf(const Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    MeChange wanted;
    if (body.has("name"_L1))
        wanted.name = body.text("name"_L1, kMostName);
    if (body.has("email"_L1)) {
        const std::optional<QString> email = parseEmail(body.text("email"_L1, kMostEmail));
        if (!email)
            body.refuse("email"_L1, "This is not an e-mail address.");
        wanted.email = email.value_or(QString());
    }
    if (body.has("new_password"_L1))
        wanted.newPassword = body.secret("new_password"_L1, kMostPassword);
    if (wanted.needsPassword())
        wanted.password = body.secret("password"_L1, kMostPassword);
    if (!wanted.needsPassword() && wanted.name.isEmpty())
        body.refuse("name"_L1, "One of name, email and new_password is needed.");
    if (body.refusal())
        return *body.refusal();
    return wanted;
}

//! Checks the present password and works out the new one, before anything is locked.
std::optional<Refusal> prove(Context &context, MeChange &wanted)
{
    if (!wanted.needsPassword())
        return std::nullopt;
    const auto login = findLogin(context.reader, context.core.account.id, context.user.id);
    if (!login)
        return internalRefusal(login.error());
    if (auto refusal = refusalForPassword(context.accounts, context.user.email, wanted.password, *login))
        return refusal;
    if (wanted.newPassword.isEmpty())
        return std::nullopt;
    const QString &email = wanted.email.isEmpty() ? context.user.email : wanted.email;
    const auto hash = newPassword(context.accounts, wanted.newPassword, email, "new_password");
    if (const auto *refusal = std::get_if<Refusal>(&hash))
        return *refusal;
    wanted.passwordHash = std::get<QString>(hash);
    return std::nullopt;
}

base::Status note(const Context &context, Connection &connection, const User &user, const QString &field,
                  const QString &before, const QString &after, Seconds now)
{
    AuditEntry entry = staffEntry(user, "staff."_L1 + field, context.user.email, context.requestId, now);
    entry.field = field;
    entry.before = before;
    entry.after = after;
    return writeAudit(connection, context.core.account.id, entry);
}

base::Status changeEmail(const Context &context, Connection &connection, User &user, const QString &email, Seconds now)
{
    const QString before = user.email;
    const base::Result<bool> taken = takeAddress(connection, context.core.account.id, user.id, email);
    if (!taken)
        return taken.error();
    if (!*taken) // seen before, so by another process since; nothing has been changed
        return addressConflict();
    const base::Status told =
        queueMail(connection, context.core.account.id,
                  {.to = before,
                   .subject = u"Your e-mail address at LineDesk"_s,
                   .body = u"You sign in with %1 from now on. If it was not you, tell the owner of %2.\n"_s.arg(
                       email, context.core.account.name),
                   .kind = u"profile"_s,
                   .at = now});
    if (!told)
        return told;
    user.email = email;
    return note(context, connection, user, u"email"_s, before, email, now);
}

base::Status apply(const Context &context, Connection &connection, User &user, const MeChange &wanted, Seconds now)
{
    base::Status ok;
    if (!wanted.email.isEmpty() && wanted.email != user.email) // the first: it may be refused
        ok = changeEmail(context, connection, user, wanted.email, now);
    if (ok && !wanted.name.isEmpty() && wanted.name != user.name) {
        ok = note(context, connection, user, u"name"_s, user.name, wanted.name, now);
        user.name = wanted.name;
    }
    if (ok && !wanted.passwordHash.isEmpty()) {
        ok = storePassword(connection, context.core.account.id, user.id, wanted.passwordHash, true);
        if (ok)
            ok = dropTokens(connection, TokenKind::Reset, context.core.account.id, user.id);
        if (ok)
            ok = note(context, connection, user, u"password"_s, {}, {}, now);
    }
    return ok ? saveUser(connection, context.core.account.id, user, now) : ok;
}

Answer changeMe(Context &context)
{
    auto read = meChangeOf(context);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    MeChange &wanted = std::get<MeChange>(read);
    if (auto refusal = prove(context, wanted))
        return *refusal;
    return changePeople(
        context,
        [&](Connection &connection, Seconds now) -> Answer {
            auto found = findUser(connection, context.core.account.id, context.user.id);
            const auto held = findLogin(connection, emailKey(wanted.email));
            if (!found || !held)
                return internalRefusal(found ? held.error() : found.error());
            if (!found->has_value())
                return Refusal{.status = 404, .code = "staff_not_found", .message = "The account has no such user."};
            User user = **found;
            if (auto refusal = refusalForVersion(context, user.version, meJson(context, user)))
                return *refusal;
            if (!wanted.email.isEmpty() && held->has_value() &&
                ((*held)->accountId != context.core.account.id || (*held)->userId != user.id))
                return emailTaken();
            if (base::Status done = apply(context, connection, user, wanted, now); !done)
                return refusalForAddress(done.error());
            return jsonResponse(meJson(context, user));
        },
        wanted.needsPassword() ? Replay::Never : Replay::Kept);
}

QByteArray credentialsJson(const Context &context, const User &user, bool withKey)
{
    JsonWriter json(1024);
    json.beginObject().text("api_link", context.base);
    json.text("account_uuid", context.base.split('/').value(2)).text("user_uuid", user.uuid);
    if (withKey)
        json.text("shared_key", user.sharedKey);
    else
        json.null("shared_key");
    json.beginObject("links").text("docs", context.base + "docs").text("rotate", context.base + "credentials/rotate");
    return json.endObject().endObject().take();
}

//! R43, R46, R47: the key for those alone who may see it.
Answer credentials(Context &context)
{
    return singleResource(credentialsJson(context, context.user, context.may(Permission::ViewSharedKey)));
}

//! A new key for the one who asks: whoever signs with the old one is out.
Answer rotate(Context &context, bool tellKey)
{
    return changePeople(
        context,
        [&, tellKey](Connection &connection, Seconds now) -> Answer {
            auto found = findUser(connection, context.core.account.id, context.user.id);
            if (!found)
                return internalRefusal(found.error());
            if (!found->has_value())
                return Refusal{.status = 404, .code = "staff_not_found", .message = "The account has no such user."};
            User user = **found;
            user.sharedKey = randomText(40).toUtf8();
            base::Status ok = saveUser(connection, context.core.account.id, user, now);
            if (ok)
                ok = writeAudit(connection, context.core.account.id,
                                staffEntry(user, u"staff.key_rotated"_s, user.email, context.requestId, now));
            if (!ok)
                return internalRefusal(ok.error());
            return tellKey ? jsonResponse(credentialsJson(context, user, true)) : acknowledged();
        },
        Replay::Never); // a repeated request would be signed with a key that is no more
}

Answer rotateKey(Context &context) { return rotate(context, true); }

Answer signOutEverywhere(Context &context) { return rotate(context, false); }

//! Basic or professional (R44, R45).
Answer changePlan(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    const QString plan = body.text("plan"_L1, 20);
    if (plan != "basic"_L1 && plan != "professional"_L1)
        body.refuse("plan"_L1, "Either professional or basic.");
    if (body.refusal())
        return *body.refusal();
    return changePeople(context, [&](Connection &connection, Seconds now) -> Answer {
        const qint64 account = context.home.account.id;
        auto written = connection.run(u"UPDATE account SET plan = ? WHERE account_id = ?"_s, {plan, account});
        AuditEntry entry = staffEntry(context.user, u"account.plan"_s, context.user.email, context.requestId, now);
        entry.objectKind = u"account"_s;
        entry.objectId = QString::number(context.home.account.number);
        entry.field = u"plan"_s;
        entry.before = context.home.isBasic ? u"basic"_s : u"professional"_s;
        entry.after = plan;
        const base::Status noted = written ? writeAudit(connection, account, entry) : base::Status(written.error());
        return noted ? Answer(acknowledged()) : Answer(internalRefusal(noted.error()));
    });
}

} // namespace

void addProfileRoutes(Router &router, const Core &)
{
    router.addForAll("GET", "me", me);
    router.addForAll("POST", "me", changeMe);
    router.addForAll("GET", "credentials", credentials);
    router.addForAll("POST", "credentials/rotate", rotateKey);
    router.addForAll("POST", "auth/sign_out_everywhere", signOutEverywhere);
    router.add("POST", "account/plan", Permission::ManagePaymentMethod, changePlan);
}

} // namespace platform
