// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/database.h"
#include "tests/platform/persons.h"

namespace test {

//! A platform with its owner, and what tests of the company around the lines ask of it again and again.
class Company
{
public:
    explicit Company(qint64 lines, const std::function<void(platform::Options &)> &change = {})
        : running(lines, change), persons(running)
    {
    }

    QJsonObject get(const QByteArray &target) { return persons.owner().get(target).json(); }
    QJsonArray rows(const QByteArray &target)
    {
        return get(target + (target.contains('?') ? "&" : "?") + "limit=1000").value(QLatin1String("data")).toArray();
    }
    Reply post(const QByteArray &target, const QJsonObject &body = {}) { return persons.post(target, body); }
    HttpClient as(const QJsonObject &session) { return HttpClient(persons.readyOf(session)); }

    void advance(qint64 seconds)
    {
        const Reply reply = post("/simulate/advance", {{QStringLiteral("seconds"), seconds}});
        if (reply.status != 200)
            qFatal("advance: %d %s", reply.status, reply.body.constData());
    }
    void advanceDays(int days) { advance(qint64(days) * 24 * 3600); }

    //! Changes the data behind the platform's back, while it is down.
    void alter(const QList<std::pair<QString, QVariantList>> &statements)
    {
        running.server.stop();
        {
            platform::Database database(running.target());
            if (!database.open())
                qFatal("the data cannot be opened");
            for (const auto &[sql, values] : statements) {
                if (!database.writer().run(sql, values))
                    qFatal("%s", qPrintable(sql));
            }
        }
        running.start();
        persons.reconnect();
    }

    QStringList iccids(const QByteArray &target)
    {
        QStringList all;
        const QJsonArray found = rows(target);
        for (const QJsonValue &row : found)
            all << row[QLatin1String("iccid")].toString();
        return all;
    }
    //! Every mail of that kind to somebody, the newest first.
    QList<QJsonObject> mails(const QString &to, const QString &kind)
    {
        QList<QJsonObject> all;
        const QJsonArray found = rows("mail");
        for (const QJsonValue &mail : found) {
            if (mail[QLatin1String("to")].toString() == to && mail[QLatin1String("kind")].toString() == kind)
                all << mail.toObject();
        }
        return all;
    }

    Running running;
    Persons persons;
};

} // namespace test
