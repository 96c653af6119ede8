// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/constantserver.h"
#include "tests/bench/suites.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QUrl>
#include <algorithm>
#include <atomic>
#include <random>
#include <thread>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int kConnections = 8;
constexpr int kRequests = 20'000;
constexpr int kRounds = 5;
constexpr int kWatched = 40;        // pages
constexpr int kStartMs = 1'200'000; // a first start makes the fleet

//! A connection that stays open and sends one request after the other.
class Wire
{
public:
    explicit Wire(quint16 port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            qFatal("no connection to port %d", port);
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    ~Wire() { ::close(m_socket); }
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

    //! Bytes of the answer's body; ends the program when it is not a 200.
    qsizetype ask(const QByteArray &request)
    {
        if (::send(m_socket, request.constData(), size_t(request.size()), 0) != request.size())
            qFatal("the server does not listen");
        m_read.clear();
        qsizetype head = -1;
        while ((head = m_read.indexOf("\r\n\r\n")) < 0)
            more();
        const qsizetype field = m_read.indexOf("Content-Length: ");
        if (!m_read.startsWith("HTTP/1.1 200") || field < 0 || field > head)
            qFatal("%s", m_read.left(300).constData());
        const qsizetype length = std::strtoll(m_read.constData() + field + 16, nullptr, 10);
        while (m_read.size() < head + 4 + length)
            more();
        return length;
    }

private:
    void more()
    {
        const ssize_t count = ::recv(m_socket, m_buffer, sizeof m_buffer, 0);
        if (count <= 0)
            qFatal("the server hung up");
        m_read.append(m_buffer, count);
    }

    int m_socket;
    QByteArray m_read;
    char m_buffer[65'536];
};

//! A program that says in its first line how it can be reached.
class Program
{
public:
    Program(const QString &program, const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
        QByteArray line;
        while (!line.contains('\n')) {
            if (!m_process.waitForReadyRead(kStartMs))
                qFatal("%s did not start", qPrintable(program));
            line += m_process.readAllStandardOutput();
        }
        ready = QJsonDocument::fromJson(line).object();
        port = quint16(QUrl(ready.value("url"_L1).toString()).port());
    }
    ~Program()
    {
        m_process.terminate();
        m_process.waitForFinished(30'000);
    }

    QJsonObject ready;
    quint16 port = 0;

private:
    QProcess m_process;
};

using Ask = std::function<QByteArray(std::mt19937 &)>;

//! Requests a second of so many connections at once.
double rate(quint16 port, int requests, const Ask &ask)
{
    std::atomic<int> left = requests;
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> clients;
    for (int i = 0; i < kConnections; ++i) {
        clients.emplace_back([&, i] {
            std::mt19937 random(quint32(i + 1));
            Wire wire(port);
            while (left-- > 0)
                wire.ask(ask(random));
        });
    }
    for (std::thread &client : clients)
        client.join();
    return requests * 1e9 / double(timer.nsecsElapsed());
}

//! A signed request for 25 lines from a place on.
QByteArray pageRequest(const QJsonObject &ready, qint64 offset)
{
    const auto field = [&ready](QLatin1String key) { return ready.value(key).toString().toUtf8(); };
    const QUrl url(ready.value("url"_L1).toString());
    const QByteArray time = QByteArray::number(QDateTime::currentSecsSinceEpoch());
    const QByteArray hash = QMessageAuthenticationCode::hash(time + field("account_uuid"_L1), field("shared_key"_L1),
                                                             QCryptographicHash::Sha1)
                                .toBase64();
    return "GET " + url.path().toLatin1() + "iot_sim_cards?limit=25&offset=" + QByteArray::number(offset) +
           " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(url.port()) + "\r\ntimestamp: " + time +
           "\r\nuuid: " + field("user_uuid"_L1) + "\r\nhash: " + hash + "\r\n\r\n";
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

//! Milliseconds for a page at that place, one client alone: the median of many.
double pageTime(const Program &platform, qint64 offset)
{
    Wire wire(platform.port);
    std::vector<double> times;
    for (int i = 0; i < 400; ++i) {
        const QByteArray request = pageRequest(platform.ready, offset + i % 2); // not twice the same page in a row
        times.push_back(milliseconds([&] { wire.ask(request); }));
    }
    return medianOf(times);
}

} // namespace

void runPlatform(Report &report, const QString &folder, const QString &programs, int lines)
{
    const Program platform(programs + "/linedesk-platform"_L1,
                           {u"serve"_s, u"--data"_s, u"%1/platform-%2"_s.arg(folder).arg(lines), u"--lines"_s,
                            QString::number(lines), u"--insecure-http"_s, u"--simulate"_s});
    const qsizetype size = Wire(platform.port).ask(pageRequest(platform.ready, lines / 2));
    const Program rival(programs + "/linedesk-bench"_L1, {u"--constant"_s, QString::number(size)});
    const QByteArray constant = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    // What people and programs look at again and again: some pages at each end of the list.
    std::vector<QByteArray> watched; // signing is the client's work, not the server's
    for (int i = 0; i < kWatched / 2; ++i) {
        watched.push_back(pageRequest(platform.ready, i * 25));
        watched.push_back(pageRequest(platform.ready, lines - (i + 1) * 25));
    }
    std::vector<QByteArray> anywhere;
    std::mt19937 random(1);
    for (int i = 0; i < kRequests; ++i)
        anywhere.push_back(pageRequest(platform.ready, qint64(random()) % (lines - 25)));
    const auto oneOf = [](const std::vector<QByteArray> &pages) {
        return [&pages](std::mt19937 &pick) { return pages[pick() % pages.size()]; };
    };
    std::vector<double> ours;
    std::vector<double> cold;
    std::vector<double> theirs;
    for (int round = 0; round < kRounds; ++round) {
        ours.push_back(rate(platform.port, kRequests, oneOf(watched)));
        theirs.push_back(rate(rival.port, kRequests, [&constant](std::mt19937 &) { return constant; }));
        cold.push_back(rate(platform.port, kRequests / 4, oneOf(anywhere)));
    }
    report.atLeast(u"P13 local platform, list page of 25 lines"_s, medianOf(ours), medianOf(theirs), 0.3, u"/s"_s);
    report.atLeast(u"P13 the same, pages that nobody has asked for before"_s, medianOf(cold), medianOf(theirs), 0.03,
                   u"/s"_s);
    const double first = pageTime(platform, 0);
    report.ratio(u"P13 time for its last page against its first"_s, pageTime(platform, lines - 26), first, 1.3);
}

} // namespace bench
