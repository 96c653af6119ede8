// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/connector.h"

#include "models/api/keepgo/codec.h"
#include "models/api/keepgo/listpage.h"
#include "models/api/keepgo/paging.h"
#include "models/api/keepgo/requestkind.h"
#include "models/api/keepgo/signer.h"
#include "models/api/keepgo/wirejson.h"

#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace api::keepgo {

Connector::Connector(Credentials credentials, Trust trust, const base::Clock &clock, domain::Quota quota, Limits limits,
                     http::Tempo tempo, QObject *parent)
    : api::Connector(parent), m_link(credentials.link),
      m_client(std::move(trust),
               std::make_unique<Signer>(credentials.link.account.toUtf8(), credentials.userUuid.toUtf8(),
                                        credentials.sharedKey),
               clock, quota, limits, std::move(tempo)),
      m_user(credentials.userUuid)
{
    connect(&m_client, &http::Client::quotaChanged, this, &api::Connector::quotaChanged);
    connect(&m_client, &http::Client::requestMade, this, [this](const http::Request &request) {
        Q_EMIT requestMade(kindOf(request, m_link.base), request.purpose);
    });
}

base::Future<http::Answer> Connector::get(const QUrl &url, http::AnswerSize size, Purpose purpose)
{
    return m_client.send({.url = url, .size = size, .purpose = purpose});
}

base::Future<domain::Account> Connector::fetchAccount(Purpose purpose)
{
    return get(m_link.base, http::AnswerSize::Object, purpose)
        .then(this, [this](const base::Result<http::Answer> &answer) -> base::Result<domain::Account> {
            if (!answer)
                return answer.error();
            const base::Result<AccountAnswer> decoded = decodeAccount(answer->body);
            if (!decoded)
                return decoded.error();
            m_capabilities = decoded->capabilities;
            m_links = decoded->account.links;
            if (decoded->lines >= 0)
                m_client.noteLines(decoded->lines);
            return decoded->account;
        });
}

base::Result<QUrl> Connector::listAddress(const QString &link, const QString &barePath, const QString &cursor,
                                          bool isLarge) const
{
    const Cursor at = Cursor::parse(cursor, isLarge);
    if (at.kind == Cursor::Kind::Link) {
        const QUrl url = sameOrigin(m_link.base, at.link);
        if (url.isEmpty())
            return base::Error{.kind = base::ErrorKind::Protocol, .detail = u"a cursor that is no address"_s};
        return url;
    }
    QUrl url = link.isEmpty() ? m_link.resource(barePath) : sameOrigin(m_link.base, link);
    if (url.isEmpty())
        return base::Error{.kind = base::ErrorKind::Protocol,
                           .detail = u"a link to another origin; it is not followed"_s,
                           .where = u"links"_s};
    // What the platform can do may have become known since the first page: pages go on in the size they began with.
    const int size = at.size > 0 ? at.size : m_capabilities.maxPageSize;
    if (at.kind == Cursor::Kind::Page)
        addQuery(url, {{u"page"_s, QString::number(at.number)}, {u"per_page"_s, QString::number(size)}});
    else
        addQuery(url, {{u"limit"_s, QString::number(size)}, {u"offset"_s, QString::number(at.number)}});
    return url;
}

base::Future<Page<domain::Line>> Connector::fetchLines(const LinesRequest &request)
{
    using Answer = Page<domain::Line>;
    if (request.since.isValid() && !m_capabilities.updatedSince)
        return base::failed<Answer>(base::Error{.kind = base::ErrorKind::Unsupported, .detail = u"updated_since"_s});
    const bool isLarge = m_capabilities.maxPageSize > Capabilities().maxPageSize;
    base::Result<QUrl> url = listAddress(m_links.value(u"lines"_s), u"iot_sim_cards"_s, request.cursor, isLarge);
    if (!url)
        return base::failed<Answer>(url.error());
    const Cursor cursor = Cursor::parse(request.cursor, isLarge);
    if (request.since.isValid() && cursor.kind != Cursor::Kind::Link)
        addQuery(*url, {{u"updated_since"_s, formatWireTime(request.since)}});
    const base::Future<Answer> future =
        askList<domain::Line>(url, request.cursor, request.purpose, isLarge, decodeLines);
    if (!request.since.isValid()) {
        base::whenReady(future, this, [this](const base::Result<Answer> &page) {
            if (page && page->total >= 0)
                m_client.noteLines(page->total);
        });
    }
    return future;
}

base::Future<Page<domain::DailyUsage>> Connector::fetchDailyUsage(const DailyUsageRequest &request)
{
    using Answer = Page<domain::DailyUsage>;
    if (!m_capabilities.bulkDailyUsage)
        return base::failed<Answer>(base::Error{.kind = base::ErrorKind::Unsupported, .detail = u"daily_usage"_s});
    base::Result<QUrl> url = listAddress(m_links.value(u"daily_usage"_s), u"daily_usage"_s, request.cursor, true);
    if (!url)
        return base::failed<Answer>(url.error());
    const Cursor cursor = Cursor::parse(request.cursor, true);
    if (cursor.kind != Cursor::Kind::Link) {
        addQuery(*url, {{u"from"_s, request.from.toString(Qt::ISODate)}});
        if (request.since.isValid())
            addQuery(*url, {{u"updated_since"_s, formatWireTime(request.since)}});
    }
    return askList<domain::DailyUsage>(url, request.cursor, request.purpose, true, decodeDailyUsage);
}

base::Future<domain::DailyUsage> Connector::fetchLineDailyUsage(const domain::Iccid &iccid, Purpose purpose)
{
    const QUrl url = m_link.resource(u"sim_card/%1/daily_statistics"_s.arg(iccid.text));
    return get(url, http::AnswerSize::Object, purpose)
        .then(this, [iccid](const base::Result<http::Answer> &answer) -> base::Result<domain::DailyUsage> {
            if (!answer)
                return answer.error();
            return decodeDailyStatistics(answer->body, iccid);
        });
}

base::Result<QUrl> Connector::linked(const QString &name, const QString &placeholder, const QString &value) const
{
    QString link = m_links.value(name);
    if (link.isEmpty())
        return base::Error{.kind = base::ErrorKind::Unsupported, .detail = name};
    link.replace(placeholder, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return resolved(link, name);
}

base::Result<QUrl> Connector::resolved(const QString &link, const QString &name) const
{
    const QUrl url = sameOrigin(m_link.base, link);
    if (url.isEmpty()) {
        return base::Error{.kind = base::ErrorKind::Protocol,
                           .detail = u"a link to another origin; it is not followed"_s,
                           .where = u"links."_s + name};
    }
    return url;
}

base::Future<domain::Line> Connector::fetchLine(const domain::Iccid &iccid, Purpose purpose)
{
    if (!m_capabilities.singleLine)
        return findLine(iccid, purpose);
    QString link = m_links.value(u"line"_s);
    if (link.contains("{iccid}"_L1))
        link.replace("{iccid}"_L1, iccid.text);
    else
        link += (link.endsWith(u'/') ? QString() : u"/"_s) + iccid.text;
    const QUrl url = sameOrigin(m_link.base, link);
    if (url.isEmpty()) {
        return base::failed<domain::Line>(base::Error{.kind = base::ErrorKind::Protocol,
                                                      .detail = u"a link to another origin; it is not followed"_s,
                                                      .where = u"links.line"_s});
    }
    return get(url, http::AnswerSize::Object, purpose)
        .then(this, [](const base::Result<http::Answer> &answer) -> base::Result<domain::Line> {
            if (!answer)
                return answer.error();
            return decodeLine(answer->body);
        });
}

base::Future<domain::Line> Connector::findLine(const domain::Iccid &iccid, Purpose purpose)
{
    QUrl url = m_link.resource(u"iot_sim_cards"_s);
    addQuery(url, {{u"page"_s, u"1"_s}, {u"per_page"_s, u"25"_s}, {u"common_filter"_s, iccid.text}});
    return get(url, http::AnswerSize::List, purpose)
        .then(this, [iccid](const base::Result<http::Answer> &answer) -> base::Result<domain::Line> {
            if (!answer)
                return answer.error();
            const base::Result<ListAnswer<domain::Line>> decoded = decodeLines(answer->body);
            if (!decoded)
                return decoded.error();
            for (const domain::Line &line : decoded->page.items) {
                if (line.iccid == iccid)
                    return line;
            }
            return base::Error{.kind = base::ErrorKind::NotFound, .detail = u"no such line"_s};
        });
}

} // namespace api::keepgo
