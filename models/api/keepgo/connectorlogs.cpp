// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/connector.h"
#include "models/api/keepgo/wirejson.h"

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

base::Future<Page<domain::Session>> Connector::fetchSessions(const LineLogRequest &request)
{
    const bool isLarge = m_capabilities.maxPageSize > Capabilities().maxPageSize;
    base::Result<QUrl> url =
        listAddress({}, u"sim_card/%1/sessions"_s.arg(request.iccid.text), request.cursor, isLarge);
    addCycle(url, request, isLarge);
    return askList<domain::Session>(url, request.cursor, request.purpose, isLarge, decodeSessions);
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

base::Result<QUrl> Connector::linkedList(const QString &name, const QString &cursor, const domain::Iccid &iccid,
                                         const QList<std::pair<QString, QString>> &query) const
{
    QString link = m_links.value(name);
    if (link.isEmpty())
        return base::Error{.kind = base::ErrorKind::Unsupported, .detail = name};
    link.replace("{iccid}"_L1, iccid.text);
    base::Result<QUrl> url = listAddress(link, {}, cursor, true);
    if (url && Cursor::parse(cursor, true).kind != Cursor::Kind::Link)
        addQuery(*url, query);
    return url;
}

base::Future<Page<domain::AuditEntry>> Connector::fetchAuditLog(const LineLogRequest &request)
{
    return askList<domain::AuditEntry>(linkedList(u"audit_log"_s, request.cursor, {},
                                                  {{u"object_kind"_s, u"line"_s}, {u"object"_s, request.iccid.text}}),
                                       request.cursor, request.purpose, true, decodeAuditLog);
}

base::Future<Page<domain::AuditEntry>> Connector::fetchAudit(const AuditRequest &request)
{
    QList<std::pair<QString, QString>> query{{u"object_kind"_s, u"line"_s}};
    if (!request.after.isEmpty())
        query << std::pair(u"after_id"_s, request.after);
    return askList<domain::AuditEntry>(linkedList(u"audit_log"_s, request.cursor, {}, query), request.cursor,
                                       request.purpose, true, decodeAuditLog);
}

base::Future<Page<domain::Message>> Connector::fetchMessages(const MessagesRequest &request)
{
    if (request.since.isValid() && !m_capabilities.updatedSince)
        return base::failed<Page<domain::Message>>(
            base::Error{.kind = base::ErrorKind::Unsupported, .detail = u"updated_since"_s});
    QList<std::pair<QString, QString>> query;
    if (!request.iccid.text.isEmpty())
        query << std::pair(u"iccid"_s, request.iccid.text);
    if (request.since.isValid())
        query << std::pair(u"updated_since"_s, formatWireTime(request.since));
    return askList<domain::Message>(linkedList(u"sms"_s, request.cursor, {}, query), request.cursor, request.purpose,
                                    true, decodeMessages);
}

base::Future<Page<domain::CallRecord>> Connector::fetchRecords(const LineLogRequest &request)
{
    return askList<domain::CallRecord>(
        linkedList(u"line_cdrs"_s, request.cursor, request.iccid, {{u"month"_s, request.cycle.toString(u"yyyy-MM"_s)}}),
        request.cursor, request.purpose, true, decodeRecords);
}

base::Future<Page<domain::Device>> Connector::fetchDevices(const LineLogRequest &request)
{
    return askList<domain::Device>(linkedList(u"line_imei_history"_s, request.cursor, request.iccid, {}),
                                   request.cursor, request.purpose, true, decodeDevices);
}

base::Future<std::vector<domain::ApnSetting>> Connector::fetchApn(const domain::Iccid &iccid, bool isNeutral,
                                                                  Purpose purpose)
{
    base::Result<QUrl> url = linked(u"line_apn"_s, u"{iccid}"_s, iccid.text);
    if (url)
        addQuery(*url, {{u"white_label"_s, isNeutral ? u"1"_s : u"0"_s}});
    return ask<std::vector<domain::ApnSetting>>(url, purpose, decodeApn);
}

base::Future<domain::LineSecrets> Connector::fetchSecrets(const domain::Iccid &iccid)
{
    return ask<domain::LineSecrets>(linked(u"line_secrets"_s, u"{iccid}"_s, iccid.text), Purpose::Person,
                                    decodeSecrets);
}

base::Future<Page<domain::Ticket>> Connector::fetchTickets(const LineLogRequest &request)
{
    return askList<domain::Ticket>(linkedList(u"tickets"_s, request.cursor, {}, {{u"iccid"_s, request.iccid.text}}),
                                   request.cursor, request.purpose, true, decodeTickets);
}

base::Future<Page<domain::StatusChange>> Connector::fetchStatusChanges(const LineLogRequest &request)
{
    return askList<domain::StatusChange>(
        linkedList(u"ticket_history"_s, request.cursor, {}, {{u"iccid"_s, request.iccid.text}}), request.cursor,
        request.purpose, true, decodeStatusChanges);
}

} // namespace api::keepgo
