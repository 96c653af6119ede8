// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "tests/platform/httpclient.h"

#include <QJsonArray>
#include <QTest>

namespace test {

using namespace Qt::StringLiterals;

inline constexpr int kHour = 3600;
inline constexpr int kDay = 24 * kHour;

//! A client of a running platform that asks for what these tests look at.
class Account
{
public:
    Account(const platform::ReadyInfo &ready, qint64 wallTime) : m_client(ready)
    {
        if (!m_client.connectToServer())
            qFatal("no connection");
        m_client.setTime(wallTime);
    }

    QJsonObject get(const QByteArray &target) { return m_client.get(target).json(); }
    Reply post(const QByteArray &target, const QByteArray &body = "{}", const QByteArray &headers = {})
    {
        return m_client.call("POST", target, body, headers);
    }
    void advance(qint64 seconds)
    {
        const Reply reply = post("/simulate/advance", "{\"seconds\":" + QByteArray::number(seconds) + "}");
        if (reply.status != 200)
            qFatal("advance: %d %s", reply.status, reply.body.constData());
    }
    QJsonArray all(const QByteArray &target)
    {
        QJsonArray rows;
        const QByteArray query = target + (target.contains('?') ? "&" : "?") + "limit=1000&offset=";
        for (;;) {
            const QJsonObject page = get(query + QByteArray::number(rows.size()));
            const QJsonArray data = page["data"_L1].toArray();
            for (const QJsonValue &row : data)
                rows << row;
            if (data.isEmpty() || rows.size() >= page["total"_L1].toInt())
                return rows;
        }
    }
    QMap<QString, QJsonObject> lines()
    {
        QMap<QString, QJsonObject> byIccid;
        const QJsonArray rows = all("iot_sim_cards");
        for (const QJsonValue &row : rows)
            byIccid[row["iccid"_L1].toString()] = row.toObject();
        return byIccid;
    }
    int countOf(const QString &status)
    {
        int count = 0;
        const auto rows = lines();
        for (const QJsonObject &line : rows)
            count += line["status"_L1].toString() == status ? 1 : 0;
        return count;
    }
    //! In micro-units, from decimal text, or from the dialect's numbers, which have six decimals at most.
    static qint64 micros(const QJsonValue &value)
    {
        return value.isString() ? base::parseMoney(value.toString())->micros : qRound64(value.toDouble() * 1e6);
    }

    void checkBooks()
    {
        qint64 customer = 0;
        const QJsonArray entries = all("ledger");
        for (const QJsonValue &entry : entries) {
            qint64 sum = 0;
            const QJsonArray postings = entry["postings"_L1].toArray();
            for (const QJsonValue &posting : postings) {
                sum += micros(posting["amount"_L1]);
                if (posting["book"_L1].toString() == "customer"_L1)
                    customer += micros(posting["amount"_L1]);
            }
            QCOMPARE(sum, 0);
        }
        QCOMPARE(customer, micros(get("balance")["balance"_L1]));
        const QJsonArray days = all("balance_history");
        qint64 later = customer;
        for (const QJsonValue &day : days) { // newest first: each closes with what the next one began with
            QCOMPARE(micros(day["balance"_L1]), later);
            later -= micros(day["credit"_L1]) - micros(day["debit"_L1]);
        }
    }

private:
    HttpClient m_client;
};

} // namespace test
