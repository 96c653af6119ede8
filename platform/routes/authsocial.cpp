// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/auth.h"
#include "platform/body.h"
#include "platform/email.h"
#include "platform/identitypage.h"
#include "platform/session.h"
#include "platform/signincodes.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr char kProvider[] = "test";
constexpr char kMethod[] = "S256";

bool matches(const QByteArray &text, const QString &pattern)
{
    return QRegularExpression(u"\\A(?:%1)\\z"_s.arg(pattern)).match(QString::fromLatin1(text)).hasMatch();
}

//! A native client listens on a port of this machine (RFC 8252, 7.3); nobody else is sent a code.
bool isLoopback(const QByteArray &uri)
{
    static const QRegularExpression form(
        u"\\Ahttp://(?:127\\.0\\.0\\.1|\\[::1\\]):([0-9]{1,5})/[A-Za-z0-9/._-]{0,200}\\z"_s);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(uri));
    const int port = match.captured(1).toInt();
    return match.hasMatch() && port > 0 && port <= 65535;
}

std::variant<SignInRequest, Refusal> requestOf(const Pairs &given)
{
    const auto text = [&given](const char *name) {
        for (auto it = given.rbegin(); it != given.rend(); ++it) {
            if (it->first == name)
                return it->second;
        }
        return QByteArray();
    };
    const SignInRequest wanted{text("provider"), text("redirect_uri"), text("state"), text("code_challenge"),
                               text("code_challenge_method")};
    if (wanted.provider != kProvider)
        return invalidParameter("provider", "must be one that /auth/providers names");
    if (!isLoopback(wanted.redirectUri))
        return invalidParameter("redirect_uri", "must be http://127.0.0.1:PORT/ or http://[::1]:PORT/");
    if (!matches(wanted.state, u"[\\x21-\\x7e]{1,200}"_s))
        return invalidParameter("state", "must be 1 to 200 visible characters");
    if (wanted.method != kMethod)
        return invalidParameter("code_challenge_method", "must be S256");
    if (!matches(wanted.challenge, u"[A-Za-z0-9_-]{43}"_s))
        return invalidParameter("code_challenge", "must be base64url(SHA-256(verifier)) without padding");
    return wanted;
}

Answer providers(OpenContext &context)
{
    JsonWriter json;
    json.beginObject().beginArray("data");
    if (context.accounts.options().offersTestIdentities()) {
        json.beginObject()
            .text("id", QByteArray(kProvider))
            .text("name", "Test identity provider")
            .boolean("test", true);
        json.beginObject("links").text("authorize", "/auth/authorize").text("token", "/auth/token").endObject();
        json.endObject();
    }
    return singleResource(json.endArray().endObject().take());
}

//! The page of the built-in provider: whom to be. The counterpart of the test gateway for cards (D12, D40).
Answer authorize(OpenContext &context)
{
    const auto wanted = requestOf(context.request.query);
    if (const auto *refusal = std::get_if<Refusal>(&wanted))
        return *refusal;
    const base::Result<std::vector<TestIdentity>> people = testIdentities(context.reader);
    if (!people)
        return internalRefusal(people.error());
    return identityPage(std::get<SignInRequest>(wanted), *people);
}

Response sendBack(const SignInRequest &wanted, const QByteArray &what)
{
    Response response{.status = 303, .contentType = {}, .headers = {}, .body = {}};
    response.headers.emplace_back("Location", wanted.redirectUri + '?' + what + "&state=" + encoded(wanted.state));
    response.headers.emplace_back("Referrer-Policy", "no-referrer");
    return response;
}

//! Somebody has been chosen on that page, or nobody.
Answer choose(OpenContext &context)
{
    const Pairs form = formOf(context.request.body);
    const auto wanted = requestOf(form);
    if (const auto *refusal = std::get_if<Refusal>(&wanted))
        return *refusal;
    const SignInRequest &request = std::get<SignInRequest>(wanted);
    QByteArray identity;
    for (const auto &[name, value] : form) {
        if (name == "identity")
            identity = value;
    }
    if (identity == "cancel")
        return sendBack(request, "error=access_denied");
    const qsizetype dash = identity.indexOf('-');
    const auto login = findLogin(context.reader, identity.left(dash).toLongLong(), identity.mid(dash + 1).toLongLong());
    if (!login)
        return internalRefusal(login.error());
    if (dash < 0 || !login->has_value() || !(*login)->active)
        return invalidParameter("identity", "There is nobody like that.");
    QString code;
    const base::Status written = context.accounts.write([&](Connection &connection) -> base::Status {
        base::Result<QString> made = makeSignInCode(connection,
                                                    {.accountId = (*login)->accountId,
                                                     .userId = (*login)->userId,
                                                     .redirectUri = QString::fromLatin1(request.redirectUri),
                                                     .challenge = QString::fromLatin1(request.challenge)},
                                                    context.accounts.first().clock.wallTime());
        if (!made)
            return made.error();
        code = *made;
        return {};
    });
    return written ? Answer(sendBack(request, "code=" + code.toLatin1())) : Answer(internalRefusal(written.error()));
}

struct TokenRequest
{
    QString code;
    QString verifier;
    QString redirectUri;
};

std::variant<TokenRequest, Refusal> tokenRequestOf(OpenContext &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    TokenRequest wanted{body.text("code"_L1, 200), body.secret("code_verifier"_L1, 128),
                        body.text("redirect_uri"_L1, 300)};
    if (!body.refusal() && !matches(wanted.verifier.toUtf8(), u"[A-Za-z0-9._~-]{43,128}"_s))
        body.refuse("code_verifier"_L1, "43 to 128 letters, digits, - . _ or ~ are needed.");
    if (body.refusal())
        return *body.refusal();
    return wanted;
}

Refusal badCode()
{
    return {.status = 401,
            .code = "code_invalid",
            .message = "This code is wrong, was used already, its time is over, or it is another client's."};
}

//! Whose the code is, once it has been taken out; a wrong verifier counts as a wrong password does.
base::Status redeem(OpenContext &context, Connection &connection, const TokenRequest &wanted, std::optional<Login> &who,
                    std::optional<Refusal> &refusal)
{
    const Seconds now = context.accounts.first().clock.wallTime();
    refusal = badCode();
    const auto code = takeSignInCode(connection, wanted.code);
    if (!code)
        return code.error();
    if (!code->has_value() || (*code)->expiresAt <= now)
        return {};
    const auto login = findLogin(connection, (*code)->accountId, (*code)->userId);
    const auto user = findUser(connection, (*code)->accountId, (*code)->userId);
    if (!login || !user)
        return login ? user.error() : login.error();
    if (!login->has_value() || !user->has_value())
        return {};
    const auto locked = countTry(connection, kSignInTries, emailKey((*user)->email), now);
    if (!locked)
        return locked.error();
    if (locked->has_value()) {
        refusal = signInLocked(**locked);
        return {};
    }
    if (wanted.redirectUri != (*code)->redirectUri ||
        !sameInConstantTime(challengeOf(wanted.verifier).toLatin1(), (*code)->challenge.toLatin1()))
        return {};
    if (!(*login)->active) {
        refusal = Refusal{.status = 401, .code = "user_inactive", .message = "This user is not active."};
        return {};
    }
    refusal.reset();
    who = *login;
    return forgetTries(connection, kSignInTries, emailKey((*user)->email));
}

//! The same answer as to a password (R3, D40).
Answer token(OpenContext &context)
{
    const auto wanted = tokenRequestOf(context);
    if (const auto *refusal = std::get_if<Refusal>(&wanted))
        return *refusal;
    std::optional<Login> who;
    std::optional<Refusal> refusal;
    const base::Status written = context.accounts.write([&](Connection &connection) {
        return redeem(context, connection, std::get<TokenRequest>(wanted), who, refusal);
    });
    if (!written)
        return internalRefusal(written.error());
    return refusal ? Answer(*refusal) : comeIn(context, *who);
}

} // namespace

void addSocialRoutes(OpenRouter &router, bool offered)
{
    router.add("GET", "/auth/providers", providers);
    if (!offered)
        return;
    router.add("GET", "/auth/authorize", authorize);
    router.add("POST", "/auth/authorize", choose, OpenBody::Form);
    router.add("POST", "/auth/token", token);
}

} // namespace platform
