// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outboxseal.h"

#include "models/base/killpoint.h"
#include "models/storage/files.h"
#include "models/storage/vaultcrypto.h"

#include <QFile>
#include <QFileInfo>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
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
    base::Result<QByteArray> key = randomBytes(kSealBytes);
    if (!key)
        return key.error();
    base::reach("outbox.key.before-write");
    if (const base::Status written = writeDurably(path, *key); !written)
        return written.error();
    base::reach("outbox.key.after-write");
    return OutboxKey{std::move(*key), true};
}

struct OutboxSealer::Context
{
    std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> mac{EVP_MAC_fetch(nullptr, "HMAC", nullptr), EVP_MAC_free};
    std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> keyed{EVP_MAC_CTX_new(mac.get()), EVP_MAC_CTX_free};
};

OutboxSealer::OutboxSealer(const QByteArray &key) : m_context(std::make_unique<Context>())
{
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                     OSSL_PARAM_construct_end()};
    if (EVP_MAC_init(m_context->keyed.get(), bytes(key), size_t(key.size()), parameters) != 1)
        qFatal("HMAC-SHA256 is not available"); // OpenSSL without it cannot do TLS either
}

OutboxSealer::~OutboxSealer() = default;

QByteArray OutboxSealer::mac(const QByteArray &name, const QByteArray &text) const
{
    QByteArray out(kSealBytes, '\0');
    size_t length = 0;
    EVP_MAC_CTX *context = m_context->keyed.get();
    const bool isDone =
        EVP_MAC_init(context, nullptr, 0, nullptr) == 1 &&                    // the key stays
        EVP_MAC_update(context, bytes(name), size_t(name.size()) + 1) == 1 && // with the NUL behind it
        EVP_MAC_update(context, bytes(text), size_t(text.size())) == 1 &&
        EVP_MAC_final(context, reinterpret_cast<unsigned char *>(out.data()), &length, size_t(out.size())) == 1;
    if (!isDone || length != size_t(kSealBytes))
        qFatal("HMAC-SHA256 failed");
    return out;
}

QByteArray OutboxSealer::seal(const RawOutboxRow &row) const { return mac("row", sealedBytes(row)); }

QByteArray OutboxSealer::link(const RawOutboxRow &row, const QByteArray &before) const
{
    return mac("link", before + lastingBytes(row));
}

bool OutboxSealer::isSealed(const RawOutboxRow &row) const
{
    const QByteArray right = seal(row);
    return row.seal.size() == right.size() &&
           CRYPTO_memcmp(row.seal.constData(), right.constData(), size_t(right.size())) == 0;
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
