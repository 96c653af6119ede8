// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outboxseal.h"

#include "models/base/killpoint.h"
#include "models/storage/files.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <array>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

//! 32 bytes that nobody can guess, from the system.
QByteArray newKey()
{
    std::array<quint32, kSealBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), kSealBytes);
}

base::Error keyError(const QString &detail, const QString &path)
{
    return base::Error{.kind = base::ErrorKind::Storage, .detail = detail, .where = path};
}

} // namespace

base::Result<QByteArray> loadKey(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return base::Error{.kind = base::ErrorKind::NotFound, .detail = u"no key file"_s, .where = path};
    if (!file.open(QFile::ReadOnly))
        return keyError(u"the outbox's key cannot be read: "_s + file.errorString(), path);
    QByteArray key = file.read(kSealBytes + 1);
    if (key.size() != kSealBytes)
        return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"not a key"_s, .where = path};
    return key;
}

base::Result<OutboxKey> loadOrMakeKey(const QString &path)
{
    base::Result<QByteArray> known = loadKey(path);
    if (known)
        return OutboxKey{std::move(*known), false};
    if (known.error().kind == base::ErrorKind::Invalid) {
        if (const base::Result<QString> aside = setAside(path); !aside)
            return aside.error();
    } else if (known.error().kind != base::ErrorKind::NotFound) {
        return known.error(); // a key that cannot be read just now is no reason for another one
    }
    const QByteArray key = newKey();
    base::reach("outbox.key.before-write");
    if (const base::Status written = writeDurably(path, key); !written)
        return written.error();
    base::reach("outbox.key.after-write");
    return OutboxKey{key, true};
}

struct OutboxSealer::Context
{
    QMessageAuthenticationCode hmac{QCryptographicHash::Sha256};
};

OutboxSealer::OutboxSealer(const QByteArray &key) : m_context(std::make_unique<Context>())
{
    m_context->hmac.setKey(key);
}

OutboxSealer::~OutboxSealer() = default;

QByteArray OutboxSealer::mac(const QByteArray &name, const QByteArray &text) const
{
    QMessageAuthenticationCode &hmac = m_context->hmac;
    hmac.reset();                                    // the key stays
    hmac.addData(name.constData(), name.size() + 1); // with the NUL behind it
    hmac.addData(text);
    return hmac.result();
}

QByteArray OutboxSealer::seal(const RawOutboxRow &row) const { return mac("row", sealedBytes(row)); }

QByteArray OutboxSealer::link(const RawOutboxRow &row, const QByteArray &before) const
{
    return mac("link", before + lastingBytes(row));
}

bool OutboxSealer::isSealed(const RawOutboxRow &row) const
{
    const QByteArray right = seal(row);
    return row.seal == right; // a file, not somebody who counts time
}

void SealSum::add(const QByteArray &seal)
{
    unsigned carry = 0;
    for (qsizetype i = 0; i < kSealBytes; ++i) {
        carry += quint8(m_bytes[i]) + (i < seal.size() ? quint8(seal[i]) : 0u);
        m_bytes[i] = char(carry & 0xff);
        carry >>= 8;
    }
}

void SealSum::remove(const QByteArray &seal)
{
    int borrow = 0;
    for (qsizetype i = 0; i < kSealBytes; ++i) {
        const int rest = int(quint8(m_bytes[i])) - (i < seal.size() ? int(quint8(seal[i])) : 0) - borrow;
        m_bytes[i] = char(rest & 0xff);
        borrow = rest < 0 ? 1 : 0;
    }
}

} // namespace storage
