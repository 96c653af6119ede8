// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr char kRaise = 'r';
constexpr char kRaised = 'y';

//! Short enough for an address (108 bytes), one a profile.
QString socketPath(const QString &cachePath)
{
    const QByteArray profile = QFileInfo(cachePath).absoluteFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(profile, QCryptographicHash::Sha256).toHex().left(16);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return (folder.isEmpty() ? QFileInfo(cachePath).absolutePath() : folder) + "/linedesk-"_L1 +
           QString::fromLatin1(hash) + ".sock"_L1;
}

bool fill(sockaddr_un &address, const QString &path)
{
    const QByteArray bytes = QFile::encodeName(path);
    address = {};
    address.sun_family = AF_UNIX;
    if (size_t(bytes.size()) >= sizeof(address.sun_path))
        return false;
    std::copy(bytes.begin(), bytes.end(), address.sun_path);
    return true;
}

int newSocket(const QString &path, sockaddr_un &address)
{
    return fill(address, path) ? ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) : -1;
}

void setPatience(int socket)
{
    const timeval second{.tv_sec = 1, .tv_usec = 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &second, sizeof second);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &second, sizeof second);
}

const sockaddr *generic(const sockaddr_un &address) { return reinterpret_cast<const sockaddr *>(&address); }

} // namespace

Instance::Instance(QObject *parent) : QObject(parent) {}

Instance::~Instance() { close(); }

void Instance::listen(const QString &cachePath)
{
    close();
    m_path = socketPath(cachePath);
    sockaddr_un address;
    m_socket = newSocket(m_path, address);
    if (m_socket < 0)
        return;
    QFile::remove(m_path); // of a process that was killed: whoever has the profile's lock is the only one to listen
    if (::bind(m_socket, generic(address), sizeof address) != 0 || ::listen(m_socket, 8) != 0)
        return close();
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Instance::accept);
}

void Instance::close()
{
    m_notifier.reset();
    if (m_socket < 0)
        return;
    ::close(std::exchange(m_socket, -1));
    QFile::remove(m_path);
}

void Instance::accept()
{
    const int other = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (other < 0)
        return;
    // The byte comes with the connection; whoever is slower than that is nobody of ours.
    char wish = 0;
    ::pollfd ready{.fd = other, .events = POLLIN, .revents = 0};
    if (::poll(&ready, 1, 10) == 1 && ::read(other, &wish, 1) == 1 && wish == kRaise) {
        (void)!::write(other, &kRaised, 1);
        Q_EMIT raiseAsked();
    }
    ::close(other);
}

bool Instance::raiseOther(const QString &cachePath)
{
    sockaddr_un address;
    const int socket = newSocket(socketPath(cachePath), address);
    if (socket < 0)
        return false;
    setPatience(socket);
    char answer = 0;
    const bool isRaised = ::connect(socket, generic(address), sizeof address) == 0 &&
                          ::write(socket, &kRaise, 1) == 1 && ::read(socket, &answer, 1) == 1 && answer == kRaised;
    ::close(socket);
    return isRaised;
}

} // namespace app
