// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/body.h"
#include "platform/email.h"
#include "platform/newaccount.h"
#include "platform/session.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr qsizetype kMostName = 200;

//! The address in a body; refuses it there when it is none.
QString emailOf(Body &body)
{
    const QString text = body.text("email"_L1, kMostEmail);
    const std::optional<QString> email = parseEmail(text);
    if (!email)
        body.refuse("email"_L1, "This is not an e-mail address.");
    return email.value_or(QString());
}

base::Result<std::optional<Login>> loginFor(OpenContext &context, const QString &email)
{
    return findLogin(context.reader, emailKey(email));
}

Answer signIn(OpenContext &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    const QString email = emailOf(body);
    const QString password = body.secret("password"_L1, kMostPassword);
    if (body.refusal())
        return *body.refusal();
    const base::Result<std::optional<Login>> login = loginFor(context, email);
    if (!login)
        return internalRefusal(login.error());
    if (auto refusal = refusalForPassword(context.accounts, email, password, *login))
        return refusal->status == 422 ? Answer(wrongCredentials()) : Answer(*refusal);
    if (!(*login)->active)
        return Refusal{.status = 401, .code = "user_inactive", .message = "This user is not active."};
    return comeIn(context, **login);
}

std::variant<SignUp, Refusal> signUpOf(OpenContext &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    SignUp wanted;
    wanted.email = emailOf(body);
    wanted.name = body.text("name"_L1, kMostName);
    wanted.accountName = body.text("account_name"_L1, kMostName);
    const QString password = body.secret("password"_L1, kMostPassword);
    if (body.has("time_zone"_L1))
        wanted.zone = body.text("time_zone"_L1, 100);
    if (!QTimeZone(wanted.zone.toUtf8()).isValid())
        body.refuse("time_zone"_L1, "This is no IANA time zone.");
    if (body.has("plan"_L1))
        wanted.plan = body.text("plan"_L1, 20);
    if (wanted.plan != "professional"_L1 && wanted.plan != "basic"_L1)
        body.refuse("plan"_L1, "Either professional or basic.");
    if (body.refusal())
        return *body.refusal();
    const auto hash = newPassword(context.accounts, password, wanted.email, "password");
    if (const auto *refusal = std::get_if<Refusal>(&hash))
        return *refusal;
    wanted.passwordHash = std::get<QString>(hash);
    return wanted;
}

Answer signUp(OpenContext &context)
{
    const auto wanted = signUpOf(context);
    if (const auto *refusal = std::get_if<Refusal>(&wanted))
        return *refusal;
    const PlatformClock &clock = context.accounts.first().clock;
    NewAccount made;
    const base::Status written = context.accounts.write([&](Connection &connection) -> base::Status {
        base::Result<NewAccount> done = makeAccount(connection, std::get<SignUp>(wanted), clock.now(), clock.offset());
        if (!done)
            return done.error();
        made = *std::move(done);
        return {};
    });
    if (!written)
        return internalRefusal(written.error());
    if (made.accountId == 0)
        return emailTaken();
    return comeIn(context, {.accountId = made.accountId, .userId = made.owner.id, .password = {}});
}

} // namespace

void addSignInRoutes(OpenRouter &router)
{
    router.add("POST", "/auth/sign_in", signIn);
    router.add("POST", "/auth/sign_up", signUp);
}

} // namespace platform
