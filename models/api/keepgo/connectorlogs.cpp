// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/connector.h"
#include "models/api/keepgo/listpage.h"
#include "models/api/keepgo/wirejson.h"

#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace api::keepgo {

namespace {

//! The first page of a list names its cycle; the platform's own next links carry it on.
void addCycle(base::Result<QUrl> &url, const LineLogRequest &request, bool isLarge)
{
    if (url && request.cycle.isValid() && Cursor::parse(request.cursor, isLarge).kind != Cursor::Kind::Link)
        addQuery(*url, {{u"billing_cycle"_s, request.cycle.toString(u"yyyy-MM"_s)}});
}

} // namespace

template<typename T>
base::Future<Page<T>> Connector::askLog(base::Result<QUrl> url, const LineLogRequest &request, bool isLarge,
                                        base::Result<ListAnswer<T>> (*decode)(const QByteArray &))
{
    using Answer = Page<T>;
    if (!url)
        return base::failed<Answer>(url.error());
    const Cursor cursor = Cursor::parse(request.cursor, isLarge);
    return get(*url, http::AnswerSize::List, request.purpose)
        .then(QThreadPool::globalInstance(),
              [cursor, decode, base = m_link.base,
               size = m_capabilities.maxPageSize](const base::Result<http::Answer> &answer) -> base::Result<Answer> {
                  if (!answer)
                      return answer.error();
                  return finishPage(decode(answer->body), base, cursor, size);
              });
}

base::Future<Page<domain::Session>> Connector::fetchSessions(const LineLogRequest &request)
{
    const bool isLarge = m_capabilities.maxPageSize > Capabilities().maxPageSize;
    base::Result<QUrl> url =
        listAddress({}, u"sim_card/%1/sessions"_s.arg(request.iccid.text), request.cursor, isLarge);
    addCycle(url, request, isLarge);
    return askLog<domain::Session>(url, request, isLarge, decodeSessions);
}

base::Future<Page<domain::Destination>> Connector::fetchDestinations(const LineLogRequest &request)
{
    // The dialect has no pages of it.
    base::Result<QUrl> url = m_link.resource(u"sim_card/%1/destination_log"_s.arg(request.iccid.text));
    if (request.cycle.isValid())
        addQuery(*url, {{u"billing_cycle"_s, request.cycle.toString(u"yyyy-MM"_s)}});
    return ask<Page<domain::Destination>>(
        url, request.purpose, [](const QByteArray &body) -> base::Result<Page<domain::Destination>> {
            base::Result<ListAnswer<domain::Destination>> decoded = decodeDestinations(body);
            if (!decoded)
                return decoded.error();
            return std::move(decoded->page);
        });
}

base::Future<domain::DailyUsage> Connector::fetchCycleUsage(const LineLogRequest &request)
{
    QUrl url = m_link.resource(u"sim_card/%1/daily_statistics"_s.arg(request.iccid.text));
    if (request.cycle.isValid())
        addQuery(url, {{u"billing_cycle"_s, request.cycle.toString(u"yyyy-MM"_s)}});
    return ask<domain::DailyUsage>(url, request.purpose, [iccid = request.iccid](const QByteArray &body) {
        return decodeDailyStatistics(body, iccid);
    });
}

base::Future<Page<domain::AuditEntry>> Connector::fetchAuditLog(const LineLogRequest &request)
{
    const QString link = m_links.value(u"audit_log"_s);
    if (link.isEmpty())
        return base::failed<Page<domain::AuditEntry>>(
            base::Error{.kind = base::ErrorKind::Unsupported, .detail = u"audit_log"_s});
    base::Result<QUrl> url = listAddress(link, {}, request.cursor, true);
    if (url && Cursor::parse(request.cursor, true).kind != Cursor::Kind::Link)
        addQuery(*url, {{u"object_kind"_s, u"line"_s}, {u"object"_s, request.iccid.text}});
    return askLog<domain::AuditEntry>(url, request, true, decodeAuditLog);
}

} // namespace api::keepgo
