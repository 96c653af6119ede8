// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platform/running.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace test {

inline const QString kPassword = QStringLiteral("correct horse battery");

//! People who come into a running platform the way people do: they are invited, follow the mail, choose a password.
class Persons
{
public:
    explicit Persons(Running &running) : m_running(running), m_owner(std::make_unique<HttpClient>(running.ready)) {}

    HttpClient &owner() { return *m_owner; }
    //! To be called when the platform has been started again, at another port.
    void reconnect() { m_owner = std::make_unique<HttpClient>(m_running.ready); }

    static QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    Reply post(const QByteArray &target, const QJsonObject &body) { return m_owner->call("POST", target, json(body)); }

    Reply signIn(const QString &email, const QString &password = kPassword)
    {
        return post("/auth/sign_in", {{QStringLiteral("email"), email}, {QStringLiteral("password"), password}});
    }

    //! What a client needs, from the answer of sign_in, sign_up or accept_invitation.
    platform::ReadyInfo readyOf(const QJsonObject &session) const
    {
        platform::ReadyInfo ready = m_running.ready;
        ready.url = session.value(QLatin1String("url")).toString();
        ready.accountUuid = session.value(QLatin1String("account_uuid")).toString();
        ready.userUuid = session.value(QLatin1String("user_uuid")).toString();
        ready.sharedKey = session.value(QLatin1String("shared_key")).toString();
        return ready;
    }

    //! The code in the newest mail to somebody; empty when there is none.
    QString codeFor(const QString &email) { return codeFor(*m_owner, email); }
    static QString codeFor(HttpClient &client, const QString &email)
    {
        static const QRegularExpression code(QStringLiteral("[0-9a-f]{64}"));
        for (const QJsonValue &row : client.get("mail?limit=1000").json().value(QLatin1String("data")).toArray()) {
            if (row.toObject().value(QLatin1String("to")).toString() != email)
                continue;
            const QByteArray id = row.toObject().value(QLatin1String("id")).toString().toLatin1();
            const QString body = client.get("mail/" + id).json().value(QLatin1String("body")).toString();
            return code.match(body).captured();
        }
        return {};
    }

    Reply invite(const QString &email, const QString &role, const QJsonObject &more = {})
    {
        QJsonObject body = more;
        body.insert(QStringLiteral("email"), email);
        body.insert(QStringLiteral("role"), role);
        return post("staff/invite", body);
    }

    Reply accept(const QString &code, const QString &password = kPassword,
                 const QString &name = QStringLiteral("Kim Vos"))
    {
        return post(
            "/auth/accept_invitation",
            {{QStringLiteral("token"), code}, {QStringLiteral("password"), password}, {QStringLiteral("name"), name}});
    }

    //! Somebody new with that role, signed in.
    QJsonObject join(const QString &email, const QString &role, const QJsonObject &more = {})
    {
        const Reply invited = invite(email, role, more);
        if (invited.status != 201)
            qFatal("invite: %s", invited.body.constData());
        const Reply session = accept(codeFor(email));
        if (session.status != 200)
            qFatal("accept: %s", session.body.constData());
        return session.json();
    }

    //! The id of somebody in the staff list.
    QByteArray idOf(const QString &email)
    {
        for (const QJsonValue &row : m_owner->get("staff?limit=1000").json().value(QLatin1String("data")).toArray()) {
            if (row.toObject().value(QLatin1String("email")).toString() == email)
                return row.toObject().value(QLatin1String("id")).toString().toLatin1();
        }
        return {};
    }

private:
    Running &m_running;
    std::unique_ptr<HttpClient> m_owner;
};

} // namespace test
