// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smtpserver.h"

#include <QSslCertificate>
#include <QSslKey>

namespace test {

SmtpServer::SmtpServer(const Identity *identity, QObject *parent)
    : QTcpServer(parent), m_offersTls(identity != nullptr), m_tls(QSslConfiguration::defaultConfiguration())
{
    if (identity) {
        m_tls.setLocalCertificate(QSslCertificate(identity->certificate, QSsl::Pem));
        m_tls.setPrivateKey(QSslKey(identity->key, QSsl::Ec, QSsl::Pem));
    }
    listen(QHostAddress::LocalHost);
}

void SmtpServer::incomingConnection(qintptr handle)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(handle);
    socket->setSslConfiguration(m_tls);
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QObject::destroyed, this, [this, socket] { m_sessions.remove(socket); });
    m_sessions[socket] = {};
    socket->write("220 test ESMTP\r\n");
}

void SmtpServer::read(QSslSocket *socket)
{
    Session &session = m_sessions[socket];
    session.buffer += socket->readAll();
    for (qsizetype end = 0; (end = session.buffer.indexOf(session.inMessage ? "\r\n.\r\n" : "\r\n")) >= 0;) {
        const QByteArray part = session.buffer.left(end);
        session.buffer.remove(0, end + (session.inMessage ? 5 : 2));
        if (session.inMessage) {
            session.mail.message = part;
            endMessage(socket, session);
        } else {
            obey(socket, session, part);
        }
    }
}

void SmtpServer::obey(QSslSocket *socket, Session &session, const QByteArray &row)
{
    const QByteArray word = row.left(4).toUpper();
    if (word == "EHLO") {
        socket->write(m_offersTls && !socket->isEncrypted() ? "250-test\r\n250-SMTPUTF8\r\n250 STARTTLS\r\n"
                                                            : "250-test\r\n250 SMTPUTF8\r\n");
    } else if (word == "STAR" && m_offersTls) {
        socket->write("220 go\r\n");
        socket->flush();
        socket->startServerEncryption();
    } else if (word == "MAIL") {
        session.mail = {.from = row.mid(10), .encrypted = socket->isEncrypted()};
        socket->write("250 ok\r\n");
    } else if (word == "RCPT") {
        ++m_asked;
        session.mail.to = row.mid(8);
        socket->write((answerToRecipient.isEmpty() ? "250 ok" : answerToRecipient) + "\r\n");
    } else if (word == "DATA") {
        session.inMessage = true;
        socket->write("354 go\r\n");
    } else if (word == "QUIT") {
        socket->write("221 bye\r\n");
        socket->disconnectFromHost();
    } else {
        socket->write("250 ok\r\n");
    }
}

void SmtpServer::endMessage(QSslSocket *socket, Session &session)
{
    session.inMessage = false;
    if (answerToMessage.isEmpty())
        m_mails.push_back(session.mail);
    socket->write((answerToMessage.isEmpty() ? "250 taken" : answerToMessage) + "\r\n");
}

} // namespace test
