// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platform/persons.h"

#include <QJsonArray>

namespace test {

//! A client that asks for lines and changes them.
class LineClient
{
public:
    LineClient(const Running &running, const platform::ReadyInfo &ready) : m_client(ready)
    {
        if (!m_client.connectToServer())
            qFatal("no connection");
        m_client.setTime(running.clock.now().toSecsSinceEpoch());
    }
    explicit LineClient(const Running &running) : LineClient(running, running.ready) {}

    Reply get(const QByteArray &target) { return m_client.get(target); }
    Reply post(const QByteArray &target, const QJsonObject &body = {}, const QByteArray &headers = {})
    {
        return m_client.call("POST", target, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
    }
    QJsonArray all(const QByteArray &target)
    {
        QJsonArray rows;
        const QByteArray query = target + (target.contains('?') ? "&" : "?") + "limit=1000&offset=";
        for (;;) {
            const QJsonObject page = get(query + QByteArray::number(rows.size())).json();
            const QJsonArray data = page[QLatin1String("data")].toArray();
            for (const QJsonValue &row : data)
                rows << row;
            if (data.isEmpty() || rows.size() >= page[QLatin1String("total")].toInt())
                return rows;
        }
    }
    QJsonObject line(const QByteArray &iccid) { return get("sim_card/" + iccid).json(); }
    //! The ICCIDs of lines whose fields have these values.
    QByteArrayList with(const QJsonObject &fields)
    {
        QByteArrayList found;
        const QJsonArray rows = all("iot_sim_cards");
        for (const QJsonValue &row : rows) {
            const QJsonObject object = row.toObject();
            bool fits = true;
            for (auto it = fields.begin(); it != fields.end(); ++it)
                fits = fits && object[it.key()] == it.value();
            if (fits)
                found << object[QLatin1String("iccid")].toString().toLatin1();
        }
        return found;
    }
    //! The first of them.
    QByteArray one(const QJsonObject &fields)
    {
        const QByteArrayList found = with(fields);
        if (found.isEmpty())
            qFatal("there is no such line");
        return found.first();
    }
    //! A line that no other test has touched.
    QByteArray fresh(const QJsonObject &fields)
    {
        const QByteArrayList found = with(fields);
        for (const QByteArray &iccid : found) {
            if (m_used.contains(iccid))
                continue;
            m_used.insert(iccid);
            return iccid;
        }
        qFatal("no such line is left");
    }
    Reply act(const QByteArray &iccid, const QByteArray &leaf, const QJsonObject &body = {},
              const QByteArray &headers = {})
    {
        return post("sim_card/" + iccid + '/' + leaf, body, headers);
    }
    void advance(qint64 seconds)
    {
        const Reply reply = post("/simulate/advance", {{QStringLiteral("seconds"), seconds}});
        if (reply.status != 200)
            qFatal("advance: %d %s", reply.status, reply.body.constData());
    }
    double balance() { return get("balance").json()[QLatin1String("balance")].toString().toDouble(); }
    void setBalance(const QString &amount)
    {
        if (post("/simulate/traffic", {{QStringLiteral("balance"), amount}}).status != 200)
            qFatal("balance");
    }
    void giveCard()
    {
        const Reply reply = post("payment_method", {{QStringLiteral("number"), QStringLiteral("4242424242424242")},
                                                    {QStringLiteral("expiry_month"), 12},
                                                    {QStringLiteral("expiry_year"), 2099},
                                                    {QStringLiteral("cvc"), QStringLiteral("123")},
                                                    {QStringLiteral("holder"), QStringLiteral("P. Nair")},
                                                    {QStringLiteral("street"), QStringLiteral("Kade 1")},
                                                    {QStringLiteral("city"), QStringLiteral("Breda")},
                                                    {QStringLiteral("postal_code"), QStringLiteral("4811")},
                                                    {QStringLiteral("country_code"), QStringLiteral("NL")}});
        if (reply.status != 200 && reply.status != 201)
            qFatal("card: %d %s", reply.status, reply.body.constData());
    }
    //! The newest audit entry of a line with that action.
    QJsonObject audit(const QByteArray &iccid, const QString &action)
    {
        return get("sim_card/" + iccid + "/audit_log?action=" + action.toLatin1())
            .json()[QLatin1String("data")][0]
            .toObject();
    }
    HttpClient &http() { return m_client; }

private:
    HttpClient m_client;
    QSet<QByteArray> m_used;
};

} // namespace test
