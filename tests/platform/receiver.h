// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QTcpServer>
#include <QTcpSocket>
#include <atomic>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

namespace test {

//! One request as it came to a receiver.
struct Received
{
    QByteArray start;                     //!< its first row
    QMap<QByteArray, QByteArray> headers; //!< names in lower case
    QByteArray body;
};

//! A customer's own server on a thread of its own: writes down what it is sent and answers as it is told.
class Receiver
{
public:
    Receiver()
    {
        std::promise<quint16> listening;
        auto port = listening.get_future();
        m_thread = std::thread([this, &listening] { run(listening); });
        m_port = port.get();
    }
    ~Receiver()
    {
        m_stopping = true;
        m_thread.join();
    }

    QString url() const { return QStringLiteral("http://127.0.0.1:%1/hook").arg(m_port); }
    //! What every request is answered with from now on; 0: nothing at all.
    void answerWith(int status) { m_status = status; }
    size_t count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_all.size();
    }
    Received at(size_t i) const
    {
        const std::lock_guard lock(m_mutex);
        return m_all.at(i);
    }

private:
    void run(std::promise<quint16> &listening)
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        listening.set_value(server.serverPort());
        std::vector<std::unique_ptr<QTcpSocket>> held;
        while (!m_stopping) {
            if (!server.waitForNewConnection(20))
                continue;
            std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            take(*socket);
            if (m_status == 0)
                held.push_back(std::move(socket));
        }
    }
    void take(QTcpSocket &socket)
    {
        QByteArray read;
        qsizetype end = -1;
        Received request;
        while (end < 0 || read.size() < end + request.headers.value("content-length").toLongLong()) {
            if (!socket.waitForReadyRead(5000))
                return;
            read += socket.readAll();
            if (end < 0 && read.contains("\r\n\r\n")) {
                end = read.indexOf("\r\n\r\n") + 4;
                readHeaders(read.left(end), request);
            }
        }
        request.body = read.mid(end);
        {
            const std::lock_guard lock(m_mutex);
            m_all.push_back(request);
        }
        if (m_status == 0)
            return;
        socket.write("HTTP/1.1 " + QByteArray::number(m_status) + " X\r\nLocation: " + url().toLatin1() +
                     "2\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket.disconnectFromHost();
        if (socket.state() != QAbstractSocket::UnconnectedState)
            socket.waitForDisconnected(5000);
    }
    static void readHeaders(const QByteArray &head, Received &into)
    {
        const QList<QByteArray> rows = head.split('\n');
        into.start = rows.first().trimmed();
        for (const QByteArray &row : rows.mid(1)) {
            const qsizetype colon = row.indexOf(':');
            if (colon > 0)
                into.headers[row.left(colon).toLower()] = row.mid(colon + 1).trimmed();
        }
    }

    quint16 m_port = 0;
    std::atomic<int> m_status{200};
    std::atomic<bool> m_stopping{false};
    mutable std::mutex m_mutex;
    std::vector<Received> m_all;
    std::thread m_thread;
};

} // namespace test
