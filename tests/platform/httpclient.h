// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/options.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSslSocket>

namespace test {

//! One answer as it came.
struct Reply
{
    int status = 0;                       //!< 0: the connection ended without one
    QMap<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString errorCode() const
    {
        return json().value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
    }
};

//! A client that sends exactly the bytes it is told to, over TLS or plain TCP as the URL says.
class HttpClient
{
public:
    explicit HttpClient(const platform::ReadyInfo &ready);

    bool connectToServer();
    void send(const QByteArray &bytes);
    //! The next answer; `withoutBody` after HEAD.
    Reply receive(bool withoutBody = false);
    bool waitForClose();
    QSslSocket &socket() { return m_socket; }

    //! A whole signed request; `target` is relative to the API link, or begins with a slash.
    QByteArray request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                       const QByteArray &moreHeaders = {}) const;
    Reply call(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
               const QByteArray &moreHeaders = {});
    Reply get(const QByteArray &target) { return call("GET", target); }

    //! The time requests are signed with.
    void setTime(qint64 seconds) { m_time = seconds; }
    QByteArray path() const { return m_path; }
    QByteArray host() const { return m_host; }

private:
    bool readMore();

    platform::ReadyInfo m_ready;
    QByteArray m_path;
    QByteArray m_host;
    quint16 m_port = 0;
    bool m_tls = true;
    qint64 m_time;
    QByteArray m_read;
    QSslSocket m_socket;
};

} // namespace test
