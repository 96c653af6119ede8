// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/password.h"

#include "platform/auth.h"

#include <QSet>
#include <QStringList>
#include <openssl/evp.h>
#include <openssl/rand.h>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr int kSaltBytes = 16;
constexpr int kHashBytes = 32;
constexpr quint64 kMostMemory = 256 * 1024 * 1024;

struct Cost
{
    quint64 n = 32768;
    quint64 r = 8;
    quint64 p = 1;
};

QByteArray scrypt(const QString &password, const QByteArray &salt, const Cost &cost)
{
    // The same characters typed on another keyboard are the same password.
    const QByteArray text = password.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray hash(kHashBytes, Qt::Uninitialized);
    const int done =
        EVP_PBE_scrypt(text.constData(), size_t(text.size()), reinterpret_cast<const unsigned char *>(salt.constData()),
                       size_t(salt.size()), cost.n, cost.r, cost.p, kMostMemory,
                       reinterpret_cast<unsigned char *>(hash.data()), size_t(hash.size()));
    return done == 1 ? hash : QByteArray();
}

struct Stored
{
    Cost cost;
    QByteArray salt = QByteArray(kSaltBytes, '\0');
    QByteArray hash;
};

Stored parse(const QString &text)
{
    Stored stored;
    const QStringList parts = text.split(u'$');
    if (parts.size() != 6 || parts[0] != "scrypt"_L1)
        return stored;
    stored.cost = {parts[1].toULongLong(), parts[2].toULongLong(), parts[3].toULongLong()};
    stored.salt = QByteArray::fromBase64(parts[4].toLatin1());
    stored.hash = QByteArray::fromBase64(parts[5].toLatin1());
    return stored;
}

//! Words that a password is obvious with, whatever digits and signs stand around them.
const QSet<QString> &obviousWords()
{
    static const QSet<QString> words{
        u"password"_s,     u"passwort"_s,   u"passw0rd"_s,  u"wachtwoord"_s, u"qwerty"_s,   u"qwertz"_s,
        u"azerty"_s,       u"qwertyuiop"_s, u"asdfghjkl"_s, u"letmein"_s,    u"welcome"_s,  u"admin"_s,
        u"root"_s,         u"changeme"_s,   u"iloveyou"_s,  u"monkey"_s,     u"dragon"_s,   u"football"_s,
        u"baseball"_s,     u"sunshine"_s,   u"princess"_s,  u"superman"_s,   u"batman"_s,   u"trustno"_s,
        u"master"_s,       u"login"_s,      u"secret"_s,    u"linedesk"_s,   u"keepgo"_s,   u"test"_s,
        u"tester"_s,       u"user"_s,       u"owner"_s,     u"abc"_s,        u"abcdef"_s,   u"summer"_s,
        u"winter"_s,       u"spring"_s,     u"autumn"_s,    u"company"_s,    u"computer"_s, u"internet"_s,
        u"platform"_s,     u"default"_s,    u"access"_s,    u"starwars"_s,   u"whatever"_s, u"freedom"_s,
        u"shadow"_s,       u"michael"_s,    u"jennifer"_s,  u"charlie"_s,    u"hello"_s,    u"helloworld"_s,
        u"administrator"_s};
    return words;
}

bool isRow(const QString &text)
{
    static const QString rows =
        u"01234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm qwertzuiop 1q2w3e4r5t6z7u8i9o0p 1q2w3e4r5t6y7u8i9o0p 98765432109876543210"_s;
    return rows.contains(text);
}

bool isObvious(const QString &password, const QString &email)
{
    const QString text = password.toCaseFolded();
    if (QSet<QChar>(text.begin(), text.end()).size() < 5 || isRow(text))
        return true;
    const QString address = email.toCaseFolded();
    if (text == address || text == address.section(u'@', 0, 0))
        return true;
    QString bare;
    for (const QChar c : text) {
        if (c.isLetter() || (c == u'0' && text.contains("passw0rd"_L1)))
            bare += c;
    }
    // "passwordpassword" is no better than "password".
    const QString half = bare.left(bare.size() / 2);
    return bare.isEmpty() ? isRow(text)
                          : obviousWords().contains(bare) || (half + half == bare && obviousWords().contains(half));
}

} // namespace

base::Result<QString> hashPassword(const QString &password)
{
    QByteArray salt(kSaltBytes, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(salt.data()), kSaltBytes) != 1)
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"no random numbers"_s};
    const Cost cost;
    const QByteArray hash = scrypt(password, salt, cost);
    if (hash.isEmpty())
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"scrypt failed"_s};
    return u"scrypt$%1$%2$%3$%4$%5"_s.arg(cost.n).arg(cost.r).arg(cost.p).arg(QString::fromLatin1(salt.toBase64()),
                                                                              QString::fromLatin1(hash.toBase64()));
}

bool isPassword(const QString &password, const QString &stored)
{
    const Stored known = parse(stored);
    const QByteArray hash = scrypt(password, known.salt, known.cost);
    return !hash.isEmpty() && sameInConstantTime(hash, known.hash);
}

std::optional<QByteArray> passwordProblem(const QString &password, const QString &email)
{
    if (password.size() < kLeastPassword)
        return "At least " + QByteArray::number(kLeastPassword) + " characters.";
    if (password.size() > kMostPassword)
        return "At most " + QByteArray::number(kMostPassword) + " characters.";
    if (isObvious(password, email))
        return QByteArray("This is one of the first passwords that anybody would try.");
    return std::nullopt;
}

PasswordGate::Pass::Pass(PasswordGate &gate) : m_gate(gate), m_lock(gate.m_one, std::defer_lock)
{
    if (++m_gate.m_inside <= kMostInside)
        m_lock.lock();
}

PasswordGate::Pass::~Pass()
{
    if (m_lock.owns_lock())
        m_lock.unlock();
    --m_gate.m_inside;
}

} // namespace platform
