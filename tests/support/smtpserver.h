// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/certificates.h"

#include <QHash>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <vector>

namespace test {

//! A mail as it was handed over.
struct TakenMail
{
    QByteArray from;
    QByteArray to;
    QByteArray message; //!< headers and body, as they came
    bool encrypted = false;
};

//! A small SMTP server on loopback (RFC 5321), with STARTTLS where it has an identity; works on the test's thread.
class SmtpServer : public QTcpServer
{
    Q_OBJECT

public:
    explicit SmtpServer(const Identity *identity = nullptr, QObject *parent = nullptr);

    //! What it answers to RCPT TO and to the end of a message instead of 250; empty: 250.
    QByteArray answerToRecipient;
    QByteArray answerToMessage;

    const std::vector<TakenMail> &mails() const { return m_mails; }
    int recipientsAsked() const { return m_asked; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    struct Session
    {
        QByteArray buffer;
        TakenMail mail;
        bool inMessage = false;
    };

    void read(QSslSocket *socket);
    void obey(QSslSocket *socket, Session &session, const QByteArray &row);
    void endMessage(QSslSocket *socket, Session &session);

    bool m_offersTls;
    QSslConfiguration m_tls;
    QHash<QSslSocket *, Session> m_sessions;
    std::vector<TakenMail> m_mails;
    int m_asked = 0;
};

} // namespace test
