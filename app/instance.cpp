// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>
#include <optional>
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
constexpr int kLongest = 32; // a wish: "r", the digits of an ICCID or none, end of line

//! What a wish of "r8944…\n" names; nullopt for anything that is no wish.
std::optional<QString> readWish(const QByteArray &bytes)
{
    if (bytes.size() < 2 || bytes.front() != kRaise || bytes.back() != '\n')
        return std::nullopt;
    const QByteArray digits = bytes.sliced(1).chopped(1);
    const bool isNumber = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? std::optional(QString::fromLatin1(digits)) : std::nullopt;
}

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
    // The words come with the connection; whoever is slower than that is nobody of ours.
    QByteArray words(kLongest, '\0');
    ::pollfd ready{.fd = other, .events = POLLIN, .revents = 0};
    const ssize_t size = ::poll(&ready, 1, 10) == 1 ? ::read(other, words.data(), size_t(words.size())) : 0;
    words.truncate(std::max<ssize_t>(0, size));
    if (const std::optional<QString> wish = readWish(words)) {
        (void)!::write(other, &kRaised, 1);
        Q_EMIT raiseAsked();
        if (!wish->isEmpty())
            Q_EMIT lineAsked(domain::Iccid{*wish});
    }
    ::close(other);
}

bool Instance::raiseOther(const QString &cachePath, const QString &iccid)
{
    sockaddr_un address;
    const int socket = newSocket(socketPath(cachePath), address);
    if (socket < 0)
        return false;
    setPatience(socket);
    char answer = 0;
    const QByteArray wish = kRaise + iccid.toLatin1() + '\n';
    const bool isRaised = ::connect(socket, generic(address), sizeof address) == 0 &&
                          ::write(socket, wish.constData(), size_t(wish.size())) == wish.size() &&
                          ::read(socket, &answer, 1) == 1 && answer == kRaised;
    ::close(socket);
    return isRaised;
}

} // namespace app
