// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/audit.h"
#include "platform/body.h"
#include "platform/email.h"
#include "platform/files.h"
#include "platform/invitations.h"
#include "platform/mail.h"
#include "platform/peoplechange.h"
#include "platform/session.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr qsizetype kMostToken = 200;
constexpr qsizetype kMostName = 200;

Refusal badToken()
{
    return {.status = 422,
            .code = "token_invalid",
            .message = "This code is wrong, was used already, or its time is over.",
            .field = "token"};
}

base::Status mailReset(Connection &connection, const Core &core, const Login &login, const QString &email)
{
    const Seconds now = core.clock.now();
    const base::Result<QString> token =
        makeToken(connection, TokenKind::Reset, {login.accountId, login.userId, now + kResetLasts});
    if (!token)
        return token.error();
    const QString body =
        u"Somebody, probably you, asked for a new password for %1.\n\nOpen LineDesk, choose \"Forgot "
        "password\" and give this code:\n\n%2\n\nIt is good until %3 UTC, once. If it was not you, "
        "nothing has to be done.\n"_s.arg(email, *token, QString::fromLatin1(wireTime(now + kResetLasts)));
    return queueMail(connection, login.accountId,
                     {.to = email,
                      .subject = u"A new password for LineDesk"_s,
                      .body = body,
                      .kind = u"password_reset"_s,
                      .at = now});
}

//! The same answer whether somebody has that address or not.
Answer forgotPassword(OpenContext &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    const std::optional<QString> email = parseEmail(body.text("email"_L1, kMostEmail));
    if (!email)
        body.refuse("email"_L1, "This is not an e-mail address.");
    if (body.refusal())
        return *body.refusal();
    Accounts &accounts = context.accounts;
    const base::Result<std::optional<Login>> login = findLogin(context.reader, emailKey(*email));
    if (!login)
        return internalRefusal(login.error());
    const base::Result<Core *> core = *login ? accounts.byId((*login)->accountId) : &accounts.first();
    if (!core)
        return internalRefusal(core.error());
    const base::Status written = accounts.write([&](Connection &connection) -> base::Status {
        const auto locked = countTry(connection, kForgotTries, emailKey(*email), (*core)->clock.wallTime());
        if (!locked)
            return locked.error();
        if (locked->has_value() || !*login || !(*login)->active)
            return {};
        return mailReset(connection, **core, **login, *email);
    });
    return written ? Answer(acknowledged()) : Answer(internalRefusal(written.error()));
}

struct TokenBody
{
    QString token;
    QString password;
    QString name;
};

std::variant<TokenBody, Refusal> tokenBodyOf(const Request &request)
{
    auto read = Body::of(request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    TokenBody wanted{body.text("token"_L1, kMostToken), body.secret("password"_L1, kMostPassword),
                     body.optionalText("name"_L1, kMostName)};
    if (body.refusal())
        return *body.refusal();
    return wanted;
}

//! Still good by the clock of its account, or nothing.
base::Result<std::optional<Token>> goodToken(OpenContext &context, Connection &connection, TokenKind kind,
                                             const QString &text)
{
    base::Result<std::optional<Token>> token = findToken(connection, kind, text);
    if (!token || !token->has_value())
        return token;
    const base::Result<Core *> core = context.accounts.byId((*token)->accountId);
    if (!core)
        return core.error();
    return (*core)->clock.now() < (*token)->expiresAt ? *token : std::optional<Token>();
}

//! A new password ends every session: whoever knew the old one may know the key as well.
base::Status putPassword(Connection &connection, Core &core, User user, const QString &hash,
                         const QByteArray &requestId, Seconds now)
{
    user.sharedKey = randomText(40).toUtf8();
    base::Status ok = saveUser(connection, core.account.id, user, now);
    if (ok)
        ok = storePassword(connection, core.account.id, user.id, hash, true);
    if (ok)
        ok = dropTokens(connection, TokenKind::Reset, core.account.id, user.id);
    if (ok)
        ok = forgetTries(connection, kSignInTries, emailKey(user.email));
    if (ok)
        ok = writeAudit(connection, core.account.id,
                        staffEntry(user, u"staff.password_reset"_s, user.email, requestId, now));
    return ok;
}

Answer resetPassword(OpenContext &context)
{
    const auto wanted = tokenBodyOf(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&wanted))
        return *refusal;
    const TokenBody &body = std::get<TokenBody>(wanted);
    const auto token = goodToken(context, context.reader, TokenKind::Reset, body.token);
    if (!token)
        return internalRefusal(token.error());
    if (!token->has_value())
        return badToken();
    const base::Result<Core *> core = context.accounts.byId((*token)->accountId);
    const auto user = findUser(context.reader, (*token)->accountId, (*token)->subjectId);
    if (!core || !user)
        return internalRefusal(core ? user.error() : core.error());
    if (!user->has_value() || !(*user)->active)
        return badToken();
    const auto hash = newPassword(context.accounts, body.password, (*user)->email, "password");
    if (const auto *refusal = std::get_if<Refusal>(&hash))
        return *refusal;
    Answer answer = acknowledged();
    const base::Status written = writePeople(**core, [&](Connection &connection, Seconds now) -> base::Status {
        const auto again = goodToken(context, connection, TokenKind::Reset, body.token);
        const auto still = findUser(connection, (*token)->accountId, (*token)->subjectId);
        if (!again || !still)
            return again ? still.error() : again.error();
        if (!again->has_value() || !still->has_value() || !(*still)->active) {
            answer = badToken();
            return {};
        }
        return putPassword(connection, **core, **still, std::get<QString>(hash), context.requestId, now);
    });
    return written ? answer : Answer(internalRefusal(written.error()));
}

//! Makes the user that was invited.
base::Result<User> join(Connection &connection, const Core &core, Invitation invitation, const TokenBody &body,
                        const QString &hash, const QByteArray &requestId, Seconds now)
{
    User user;
    user.email = invitation.email;
    user.name = body.name.isEmpty() ? invitation.name : body.name;
    user.role = invitation.role;
    user.groups = invitation.groups;
    user.subAccountId = invitation.subAccountId;
    user.createdAt = now;
    base::Result<User> made = insertUser(connection, core.account.id, user);
    if (!made)
        return made.error();
    const base::Result<bool> taken = takeAddress(connection, core.account.id, made->id, made->email);
    if (!taken)
        return taken.error();
    if (!*taken) // seen before, so by another process since
        return addressConflict();
    invitation.state = u"accepted"_s;
    invitation.updatedAt = now;
    base::Status ok = storePassword(connection, core.account.id, made->id, hash, true);
    if (ok)
        ok = saveInvitation(connection, core.account.id, invitation);
    if (ok)
        ok = dropTokens(connection, TokenKind::Invitation, core.account.id, invitation.id);
    if (ok)
        ok = writeAudit(connection, core.account.id, staffEntry(*made, u"staff.joined"_s, made->email, requestId, now));
    if (!ok)
        return ok.error();
    return made;
}

base::Result<std::optional<Invitation>> invitationOf(OpenContext &context, Connection &connection, const QString &text)
{
    const auto token = goodToken(context, connection, TokenKind::Invitation, text);
    if (!token)
        return token.error();
    if (!token->has_value())
        return std::optional<Invitation>();
    return findInvitation(connection, (*token)->accountId, (*token)->subjectId);
}

Answer acceptInvitation(OpenContext &context)
{
    const auto wanted = tokenBodyOf(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&wanted))
        return *refusal;
    const TokenBody &body = std::get<TokenBody>(wanted);
    const auto token = goodToken(context, context.reader, TokenKind::Invitation, body.token);
    const auto invitation = invitationOf(context, context.reader, body.token);
    if (!token || !invitation)
        return internalRefusal(token ? invitation.error() : token.error());
    if (!token->has_value() || !invitation->has_value())
        return badToken();
    const base::Result<Core *> core = context.accounts.byId((*token)->accountId);
    if (!core)
        return internalRefusal(core.error());
    const auto hash = newPassword(context.accounts, body.password, (*invitation)->email, "password");
    if (const auto *refusal = std::get_if<Refusal>(&hash))
        return *refusal;
    std::optional<User> joined;
    Answer answer = badToken();
    const base::Status written = writePeople(**core, [&](Connection &connection, Seconds now) -> base::Status {
        const auto still = invitationOf(context, connection, body.token);
        if (!still)
            return still.error();
        if (!still->has_value() || !(*still)->isOpen(now))
            return {};
        const auto held = findLogin(connection, emailKey((*still)->email));
        if (!held)
            return held.error();
        if (held->has_value()) {
            answer = emailTaken();
            return {};
        }
        auto user = join(connection, **core, **still, body, std::get<QString>(hash), context.requestId, now);
        if (!user)
            return user.error();
        joined = *user;
        return {};
    });
    if (!written)
        return refusalForAddress(written.error());
    return joined ? sessionAnswer(context, **core, *joined) : answer;
}

} // namespace

void addAccessRoutes(OpenRouter &router)
{
    router.add("POST", "/auth/forgot_password", forgotPassword);
    router.add("POST", "/auth/reset_password", resetPassword);
    router.add("POST", "/auth/accept_invitation", acceptInvitation);
}

} // namespace platform
