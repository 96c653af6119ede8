// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/gateway.h"

#include "models/domain/quota.h"
#include "platform/auth.h"
#include "platform/body.h"
#include "platform/files.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

Refusal notFound() { return {.status = 404, .code = "not_found", .message = "There is no such resource."}; }

Refusal wrongMethod(const QByteArrayList &allowed)
{
    return {.status = 405,
            .code = "method_not_allowed",
            .message = "This resource does not know that method.",
            .headers = {{"Allow", allowed.join(", ")}}};
}

//! A host without its port, brackets kept: "[::1]".
QByteArray hostName(const QByteArray &host)
{
    const qsizetype colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.left(colon) : host;
}

bool isOurHost(const QByteArray &host, quint16 port)
{
    const QByteArray name = hostName(host).toLower();
    const QByteArray rest = host.mid(name.size());
    return (name == "127.0.0.1" || name == "localhost" || name == "[::1]") &&
           (rest.isEmpty() || rest == ':' + QByteArray::number(port));
}

//! Whether the client already has what would be sent (RFC 9110, 13.1.2).
bool isUnchanged(const Request &request, const Response &response)
{
    const QByteArray known = request.header("if-none-match");
    if (known.isEmpty() || response.status != 200 || (request.method != "GET" && request.method != "HEAD"))
        return false;
    for (const auto &[name, value] : response.headers) {
        if (name != "ETag")
            continue;
        const QByteArrayList tags = known.split(',');
        return std::any_of(tags.begin(), tags.end(), [&value = value](const QByteArray &tag) {
            return tag.trimmed() == value || tag.trimmed() == "W/" + value || tag.trimmed() == "*";
        });
    }
    return false;
}

//! The contract is nobody's secret, and people open it in a browser, which signs nothing.
Answer contract(const Request &request)
{
    if (request.method != "GET" && request.method != "HEAD")
        return wrongMethod({"GET", "HEAD"});
    static const QByteArray text = readFile(u":/platform/openapi.yaml"_s);
    Response response = singleResource(text);
    response.contentType = "application/yaml; charset=utf-8";
    return response;
}

//! What somebody may do there: under a sub-account's address no more than its own login (R101, R161).
domain::Permissions permissionsAt(const Door &door, const User &user)
{
    const domain::Permissions all = domain::permissionsOf(user.role);
    return door.subAccountId == 0 ? all : all & domain::permissionsOf(domain::Role::SubAccount);
}

//! A sub-account's login has its own address and no other; people of the account who may see sub-accounts have all.
std::optional<Refusal> refusalForDoor(const User &user, const Door &door, Seconds wallTime)
{
    const bool welcome =
        user.role == domain::Role::SubAccount
            ? door.subAccountId == user.subAccountId
            : door.subAccountId == 0 || domain::permissionsOf(user.role).testFlag(domain::Permission::ViewSubAccounts);
    if (welcome)
        return std::nullopt;
    return Refusal{.status = 401,
                   .code = "credentials_invalid",
                   .message = "These credentials are not valid for this address.",
                   .serverTime = wallTime};
}

//! The logins of a sub-account that is not active stay outside (R105).
std::optional<Refusal> refusalForSubAccount(const User &user, const Core &core)
{
    if (user.role != domain::Role::SubAccount ||
        Catalog::find(core.catalog.get()->subAccounts, user.subAccountId).detail != "Inactive"_L1)
        return std::nullopt;
    return Refusal{.status = 403, .code = "sub_account_inactive", .message = "This sub-account is not active."};
}

std::optional<Refusal> spendQuota(Core &core, Seconds wallTime, Pairs &headers)
{
    const int fixed = core.options.quotaOverride;
    const qint64 limit = fixed > 0 ? fixed : domain::dailyLimit(core.directory.total());
    const base::Result<QuotaCounter::Answer> spent = core.quota.spend(wallTime, limit);
    if (!spent)
        return internalRefusal(spent.error());
    const QuotaCounter::Answer &quota = *spent;
    headers.emplace_back("X-RateLimit-Limit", QByteArray::number(quota.limit));
    headers.emplace_back("X-RateLimit-Remaining", QByteArray::number(quota.remaining));
    headers.emplace_back("X-RateLimit-Reset", QByteArray::number(quota.resetsIn));
    if (quota.allowed)
        return std::nullopt;
    return Refusal{.status = 429,
                   .code = "quota_exceeded",
                   .message = "The requests of this day are used up.",
                   .headers = {{"Retry-After", QByteArray::number(quota.resetsIn)}}};
}

QByteArray contentType(const Request &request)
{
    return request.header("content-type").split(';').value(0).trimmed().toLower();
}

struct Word
{
    int status;
    const char *code;
    const char *message;
};

constexpr Word kUnread[] = {
    {400, "bad_request", "This is not a valid HTTP request."},
    {413, "body_too_large", "The body is larger than 1 MiB."},
    {431, "headers_too_large", "The headers are larger than 32 KiB."},
    {505, "http_version", "HTTP/1.1 is spoken here."},
};

} // namespace

Gateway::Gateway(Accounts &accounts)
    : m_accounts(accounts), m_mock(accounts.options()), m_runId(randomHex(4).toLatin1())
{
    const Core &core = accounts.first();
    addAccountRoutes(m_router, core);
    addSubAccountRoutes(m_router, core);
    addLineRoutes(m_router, core);
    addLineActionRoutes(m_router, core);
    addLineHistoryRoutes(m_router, core);
    addLineDetailRoutes(m_router, core);
    addLineRecordRoutes(m_router, core);
    addAuditRoutes(m_router, core);
    addSmsRoutes(m_router, core);
    addJobRoutes(m_router, core);
    addIdempotencyRoutes(m_router, core);
    addMoneyRoutes(m_router, core);
    addPaymentRoutes(m_router, core);
    addBillingRoutes(m_router, core);
    addRuleRoutes(m_router, core);
    addLineRuleRoutes(m_router, core);
    addRatePlanRoutes(m_router, core);
    addWhiteLabelRoutes(m_router, core);
    if (core.options.simulate)
        addSimulationRoutes(m_router, core);
    if (core.options.dialectOnly)
        return;
    addProfileRoutes(m_router, core);
    addStaffRoutes(m_router, core);
    addStaffActionRoutes(m_router, core);
    addMailRoutes(m_router, core);
    addGroupRoutes(m_router, core);
    addGroupUserRoutes(m_router, core);
    addMapRoutes(m_router, core);
    addRenewalRoutes(m_router, core);
    addTicketRoutes(m_router, core);
    addTicketActionRoutes(m_router, core);
    addOrderRoutes(m_router, core);
    addCoverageRoutes(m_router, core);
    addAlertRoutes(m_router, core);
    addWebhookRoutes(m_router, core);
    addSignInRoutes(m_open);
    addAccessRoutes(m_open);
    addSocialRoutes(m_open, core.options.offersTestIdentities());
}

QByteArray Gateway::nextRequestId() { return m_runId + '-' + QByteArray::number(++m_requests); }

Response Gateway::handle(const Request &request)
{
    const QByteArray id = nextRequestId();
    Pairs headers;
    Answer answer = route(request, id, headers);
    const auto *refusal = std::get_if<Refusal>(&answer);
    Response response = refusal ? refusalResponse(*refusal, id) : std::get<Response>(std::move(answer));
    if (isUnchanged(request, response)) {
        response.status = 304;
        response.body.clear();
        response.contentType.clear();
    }
    response.headers.insert(response.headers.end(), headers.begin(), headers.end());
    response.headers.emplace_back("X-Request-Id", id);
    response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    return response;
}

Response Gateway::refuse(int status)
{
    Refusal refusal{.status = 400, .code = "bad_request", .message = "This cannot be answered."};
    for (const Word &word : kUnread) {
        if (word.status == status)
            refusal = {.status = status, .code = word.code, .message = word.message};
    }
    const QByteArray id = nextRequestId();
    Response response = refusalResponse(refusal, id);
    response.headers.emplace_back("X-Request-Id", id);
    return response;
}

void Gateway::threadEnds()
{
    m_accounts.database().closeThisThread();
    m_mock.closeThisThread();
}

//! R44: documentation and mock calls alone; who may come in is real all the same.
Answer Gateway::answerBasic(Context &context, const Router::Entry &entry)
{
    switch (basicAccess(entry.pattern.join('/'))) {
    case BasicAccess::Real: return entry.route(context);
    case BasicAccess::Mock: return m_mock.answer(context, entry);
    case BasicAccess::Closed: break;
    }
    return Refusal{.status = 403,
                   .code = "professional_only",
                   .message = "Basic accounts get documentation and mock data; this is for professional ones."};
}

Answer Gateway::route(const Request &request, const QByteArray &id, Pairs &headers)
{
    if (auto refusal = refusalForOrigin(request))
        return *refusal;
    if (request.path == "/health") {
        if (request.method != "GET" && request.method != "HEAD")
            return wrongMethod({"GET", "HEAD"});
        return jsonResponse("{\"status\":\"ok\"}");
    }
    if (request.path.startsWith("/simulate/") && m_accounts.options().simulate)
        return routeSimulation(request, id, headers);
    if (const OpenRouter::Methods *open = m_open.find(request.path))
        return routeOpen(request, *open, id);
    if (!request.path.startsWith("/api/"))
        return notFound();
    const QByteArray rest = request.path.mid(5);
    const qsizetype slash = rest.indexOf('/');
    const base::Result<Door> door = m_accounts.find(slash < 0 ? rest : rest.left(slash));
    if (!door)
        return internalRefusal(door.error());
    const QByteArray path = slash < 0 ? QByteArray() : rest.mid(slash + 1);
    if (path == "docs" && door->core && !m_accounts.options().dialectOnly)
        return contract(request);
    return routeDoor(request, *door, path, id, headers);
}

Answer Gateway::routeOpen(const Request &request, const OpenRouter::Methods &methods, const QByteArray &id)
{
    const auto found = methods.find(request.method == "HEAD" ? "GET" : request.method);
    if (found == methods.end()) {
        QByteArrayList allowed;
        for (const auto &[method, entry] : methods)
            allowed += method == "GET" ? QByteArrayList{"GET", "HEAD"} : QByteArrayList{method};
        return wrongMethod(allowed);
    }
    const auto &[route, body] = found->second;
    if (auto refusal = body == OpenBody::Form ? refusalForForm(request) : refusalForBody(request))
        return *refusal;
    base::Result<Connection *> reader = m_accounts.database().reader();
    if (!reader)
        return internalRefusal(reader.error());
    const QByteArray scheme = m_accounts.options().insecureHttp ? "http://" : "https://";
    OpenContext context{m_accounts, **reader, request, id, scheme + request.header("host")};
    return route(context);
}

//! Who asks decides whose time is moved.
Answer Gateway::routeSimulation(const Request &request, const QByteArray &id, Pairs &headers)
{
    const base::Result<Core *> core = m_accounts.ofUser(request.header("uuid"));
    if (!core)
        return internalRefusal(core.error());
    const Door door = *core ? Door{*core, 0, (*core)->account.uuid} : Door();
    return routeDoor(request, door, request.path.mid(1), id, headers);
}

//! Pages in a browser must not reach this server: neither under a foreign name nor from a foreign page.
std::optional<Refusal> Gateway::refusalForOrigin(const Request &request) const
{
    const QByteArray host = request.header("host");
    if (host.isEmpty())
        return Refusal{.status = 400, .code = "host_missing", .message = "The header Host is needed."};
    if (!isOurHost(host, m_port))
        return Refusal{.status = 421, .code = "misdirected", .message = "This server does not answer for that host."};
    const QByteArray origin = request.header("origin");
    const QByteArray scheme = m_accounts.options().insecureHttp ? "http://" : "https://";
    if (!origin.isEmpty() && (!origin.startsWith(scheme) || !isOurHost(origin.mid(scheme.size()), m_port)))
        return Refusal{
            .status = 403, .code = "foreign_origin", .message = "Pages of other origins may not ask this server."};
    return std::nullopt;
}

std::optional<Refusal> Gateway::refusalForForm(const Request &request) const
{
    if (contentType(request) == "application/x-www-form-urlencoded")
        return std::nullopt;
    return Refusal{.status = 415, .code = "unsupported_media_type", .message = "A form is needed here."};
}

std::optional<Refusal> Gateway::refusalForBody(const Request &request) const
{
    if (request.body.isEmpty())
        return std::nullopt;
    if (contentType(request) != "application/json")
        return Refusal{.status = 415, .code = "unsupported_media_type", .message = "Bodies are application/json."};
    const auto body = Body::of(request); // also for routes that need nothing of it
    if (const auto *refusal = std::get_if<Refusal>(&body))
        return *refusal;
    return std::nullopt;
}

Answer Gateway::routeDoor(const Request &request, const Door &door, const QByteArray &path, const QByteArray &id,
                          Pairs &headers)
{
    static const People nobody; // an unknown address costs the same time and gets the same answer as a wrong hash
    const Seconds wallTime = m_accounts.first().clock.wallTime();
    base::Result<Connection *> reader = m_accounts.database().reader();
    if (!reader)
        return internalRefusal(reader.error());
    if (door.core) {
        if (base::Status fresh = door.core->refresh(**reader); !fresh)
            return internalRefusal(fresh.error());
    }
    const auto who = authenticate(request, door.uuid, door.core ? door.core->people : nobody, wallTime);
    if (const auto *refusal = std::get_if<Refusal>(&who))
        return *refusal;
    const User &user = *std::get<std::shared_ptr<const User>>(who);
    if (auto refusal = refusalForDoor(user, door, wallTime))
        return *refusal;
    if (auto refusal = refusalForSubAccount(user, *door.core))
        return *refusal;
    if (auto refusal = spendQuota(*door.core, wallTime, headers))
        return *refusal;
    const Router::Match match = m_router.find(request.method, path);
    if (match.allowed.isEmpty())
        return notFound();
    if (!match.entry)
        return wrongMethod(match.allowed);
    const domain::Permissions permissions = permissionsAt(door, user);
    if (match.entry->needs && !(permissions & match.entry->needs))
        return forbidden(match.entry->needs);
    if (auto refusal = refusalForBody(request))
        return *refusal;
    Scope scope = user.scope;
    if (door.subAccountId != 0)
        scope.subAccountId = door.subAccountId;
    Context context{*door.core,  **reader, request,         user,       id,        match.parts,
                    permissions, scope,    door.basePath(), m_accounts, *door.core};
    return door.core->isBasic ? answerBasic(context, *match.entry) : match.entry->route(context);
}

} // namespace platform
