// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/changerequest.h"
#include "models/api/keepgo/connector.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace api::keepgo {

namespace {

constexpr size_t kMostEntries = 100'000; // of a list of plans, groups or rules; more is no such list

QUrl withLargePages(QUrl url)
{
    QUrlQuery query(url);
    if (!query.hasQueryItem(u"limit"_s))
        query.addQueryItem(u"limit"_s, u"1000"_s);
    url.setQuery(query);
    return url;
}

} // namespace

template<typename T>
base::Future<std::vector<T>> Connector::fetchAll(const base::Result<QUrl> &first, Purpose purpose,
                                                 base::Result<SmallPage<T>> (*decode)(const QByteArray &),
                                                 std::vector<T> before)
{
    using All = std::vector<T>;
    const base::Future<SmallPage<T>> page = ask<SmallPage<T>>(first, purpose, decode);
    return base::chain<All>(
        page, this, [this, purpose, decode, before = std::move(before)](base::Result<SmallPage<T>> answer) mutable {
            if (!answer)
                return base::failed<All>(answer.error());
            const bool isMore = !answer->items.empty() && !answer->next.isEmpty();
            std::move(answer->items.begin(), answer->items.end(), std::back_inserter(before));
            if (!isMore)
                return base::ready<All>(std::move(before));
            if (before.size() > kMostEntries)
                return base::failed<All>(
                    base::Error{.kind = base::ErrorKind::Protocol, .detail = u"a list that does not end"_s});
            return fetchAll<T>(resolved(answer->next, u"next"_s), purpose, decode, std::move(before));
        });
}

base::Future<domain::Catalog> Connector::fetchCatalog(Purpose purpose)
{
    using domain::Catalog;
    const base::Result<QUrl> filters =
        m_links.contains(u"line_filters"_s) ? linked(u"line_filters"_s) : m_link.resource(u"sim_card_filter_data"_s);
    return base::chain<Catalog>(
        ask<Catalog>(filters, purpose, decodeFilterData), this, [this, purpose](base::Result<Catalog> catalog) {
            if (!catalog || !m_links.contains(u"groups"_s))
                return base::ready<Catalog>(std::move(catalog));
            const base::Result<QUrl> groups = linked(u"groups"_s);
            return base::chain<Catalog>(
                fetchAll<domain::Named>(groups ? withLargePages(*groups) : groups, purpose, decodeGroups), this,
                [catalog = std::move(*catalog)](base::Result<std::vector<domain::Named>> all) mutable {
                    if (!all)
                        return base::failed<Catalog>(all.error());
                    catalog.groups = std::move(*all);
                    return base::ready<Catalog>(std::move(catalog));
                });
        });
}

base::Future<std::vector<domain::Rule>> Connector::fetchRules(Purpose purpose)
{
    const base::Result<QUrl> rules = linked(u"rules"_s);
    return fetchAll<domain::Rule>(rules ? withLargePages(*rules) : rules, purpose, decodeRules)
        .then(this, [](base::Result<std::vector<domain::Rule>> all) {
            if (all)
                std::erase_if(*all, [](const domain::Rule &rule) { return !rule.enabled; });
            return all;
        });
}

base::Future<SentChange> Connector::sendChange(const domain::Change &change, const SendOptions &options)
{
    const base::Result<ChangeRequest> wanted = requestFor(change, m_links);
    if (!wanted)
        return base::failed<SentChange>(wanted.error());
    const bool isLink = wanted->path.startsWith(u'/') || wanted->path.contains("://"_L1);
    const base::Result<QUrl> url =
        isLink ? resolved(wanted->path, u"line"_s) : base::Result<QUrl>(m_link.resource(wanted->path));
    if (!url)
        return base::failed<SentChange>(url.error());
    http::Request request{
        .method = wanted->method, .url = *url, .body = wanted->body, .purpose = options.purpose, .headers = {}};
    request.headers.emplace_back("Idempotency-Key", options.key.toUtf8());
    if (m_capabilities.versions && !options.version.isEmpty())
        request.headers.emplace_back("If-Match", '"' + options.version.toUtf8() + '"');
    return m_client.send(std::move(request))
        .then(this, [](const base::Result<http::Answer> &answer) -> base::Result<SentChange> {
            if (!answer)
                return answer.error();
            return SentChange{.wasReplayed = answer->header("idempotent-replayed") == "true"};
        });
}

base::Future<Job> Connector::startJob(const JobRequest &request)
{
    const base::Result<QUrl> url = linked(u"jobs"_s);
    if (!url)
        return base::failed<Job>(url.error());
    http::Request post{.method = http::Method::Post,
                       .url = *url,
                       .body = jobBody(request),
                       .purpose = request.purpose,
                       .headers = {{"Idempotency-Key", request.key.toUtf8()}}};
    return m_client.send(std::move(post)).then(this, [](const base::Result<http::Answer> &answer) -> base::Result<Job> {
        if (!answer)
            return answer.error();
        return decodeJob(answer->body);
    });
}

base::Future<Job> Connector::fetchJob(const QString &id, Purpose purpose)
{
    base::Result<QUrl> url = linked(u"jobs"_s);
    if (url)
        url->setPath(url->path() + u'/' + id);
    return ask<Job>(url, purpose, decodeJob);
}

base::Future<Page<JobResult>> Connector::fetchJobResults(const QString &id, const QString &cursor, Purpose purpose)
{
    base::Result<QUrl> url = cursor.isEmpty() ? linked(u"jobs"_s) : resolved(cursor, u"next"_s);
    if (url && cursor.isEmpty()) {
        url->setPath(url->path() + u'/' + id + u"/results"_s);
        url = withLargePages(*url);
    }
    return ask<Page<JobResult>>(url, purpose, [](const QByteArray &body) -> base::Result<Page<JobResult>> {
        base::Result<SmallPage<JobResult>> decoded = decodeJobResults(body);
        if (!decoded)
            return decoded.error();
        Page<JobResult> page;
        page.items = std::move(decoded->items);
        page.total = decoded->total;
        page.next = decoded->next;
        return page;
    });
}

base::Future<KeyOutcome> Connector::fetchKeyOutcome(const QString &key, Purpose purpose)
{
    const base::Result<QUrl> url = linked(u"idempotency_key"_s, u"{key}"_s, key);
    return base::chain<KeyOutcome>(
        ask<KeyOutcome>(url, purpose, decodeKeyOutcome), this, [](base::Result<KeyOutcome> outcome) {
            const bool isNothing = !outcome && outcome.error().kind == base::ErrorKind::NotFound;
            return base::ready<KeyOutcome>(isNothing ? KeyOutcome() : std::move(outcome));
        });
}

} // namespace api::keepgo
