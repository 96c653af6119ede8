// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/gateway.h"

#include "models/domain/quota.h"
#include "platform/auth.h"
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

Gateway::Gateway(Core &core) : m_core(core), m_quota(core.database, core.account.id), m_runId(randomHex(4).toLatin1())
{
    addAccountRoutes(m_router, core);
    addLineRoutes(m_router, core);
    addLineActionRoutes(m_router, core);
    addLineHistoryRoutes(m_router, core);
    addMoneyRoutes(m_router, core);
    if (core.options.simulate)
        addSimulationRoutes(m_router, core);
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
    for (const Word &word : kUnread) {
        if (word.status == status)
            return refusalResponse({.status = status, .code = word.code, .message = word.message}, nextRequestId());
    }
    return refusalResponse({.status = 400, .code = "bad_request", .message = "This cannot be answered."},
                           nextRequestId());
}

void Gateway::threadEnds() { m_core.database.closeThisThread(); }

Answer Gateway::route(const Request &request, const QByteArray &id, Pairs &headers)
{
    if (auto refusal = refusalForOrigin(request))
        return *refusal;
    if (request.path == "/health") {
        if (request.method != "GET" && request.method != "HEAD")
            return wrongMethod({"GET", "HEAD"});
        return jsonResponse("{\"status\":\"ok\"}");
    }
    if (request.path.startsWith("/simulate/") && m_core.options.simulate)
        return routeAccount(request, request.path.mid(1), id, headers);
    if (!request.path.startsWith("/api/"))
        return notFound();
    const QByteArray base = m_core.basePath();
    if (request.path == base + "docs" && !m_core.options.dialectOnly)
        return contract(request);
    if (request.path + '/' == base)
        return routeAccount(request, {}, id, headers);
    // Another account's path is unknown territory, but only those who may come in are told so.
    return routeAccount(request, request.path.startsWith(base) ? request.path.mid(base.size()) : QByteArray("?"), id,
                        headers);
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
    const QByteArray scheme = m_core.options.insecureHttp ? "http://" : "https://";
    if (!origin.isEmpty() && (!origin.startsWith(scheme) || !isOurHost(origin.mid(scheme.size()), m_port)))
        return Refusal{
            .status = 403, .code = "foreign_origin", .message = "Pages of other origins may not ask this server."};
    return std::nullopt;
}

std::optional<Refusal> Gateway::refusalForBody(const Request &request) const
{
    if (request.body.isEmpty())
        return std::nullopt;
    const QByteArray type = request.header("content-type").split(';').value(0).trimmed().toLower();
    if (type != "application/json")
        return Refusal{.status = 415, .code = "unsupported_media_type", .message = "Bodies are application/json."};
    return std::nullopt;
}

Answer Gateway::routeAccount(const Request &request, const QByteArray &path, const QByteArray &id, Pairs &headers)
{
    base::Result<Connection *> reader = m_core.database.reader();
    if (!reader)
        return internalRefusal(reader.error());
    if (base::Status fresh = m_core.refresh(**reader); !fresh)
        return internalRefusal(fresh.error());
    const auto who = authenticate(request, m_core.account.uuid, m_core.users, m_core.clock.wallTime());
    if (const auto *refusal = std::get_if<Refusal>(&who))
        return *refusal;
    const qint64 limit =
        m_core.options.quotaOverride > 0 ? m_core.options.quotaOverride : domain::dailyLimit(m_core.directory.total());
    const base::Result<QuotaCounter::Answer> spent = m_quota.spend(m_core.clock.wallTime(), limit);
    if (!spent)
        return internalRefusal(spent.error());
    const QuotaCounter::Answer &quota = *spent;
    headers.emplace_back("X-RateLimit-Limit", QByteArray::number(quota.limit));
    headers.emplace_back("X-RateLimit-Remaining", QByteArray::number(quota.remaining));
    headers.emplace_back("X-RateLimit-Reset", QByteArray::number(quota.resetsIn));
    if (!quota.allowed) {
        return Refusal{.status = 429,
                       .code = "quota_exceeded",
                       .message = "The requests of this day are used up.",
                       .headers = {{"Retry-After", QByteArray::number(quota.resetsIn)}}};
    }
    const Router::Match match = m_router.find(request.method, path);
    if (match.allowed.isEmpty())
        return notFound();
    if (!match.route)
        return wrongMethod(match.allowed);
    if (auto refusal = refusalForBody(request))
        return *refusal;
    Context context{m_core, **reader, request, *std::get<const User *>(who), id, match.parts};
    return (*match.route)(context);
}

} // namespace platform
