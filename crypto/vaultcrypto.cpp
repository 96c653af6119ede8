// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultcrypto.h"

#include <QObject>
#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

using namespace Qt::StringLiterals;

namespace crypto {

using storage::kVaultKeyBytes;
using storage::kVaultNonceBytes;
using storage::kVaultSaltBytes;
using storage::kVaultTagBytes;

namespace {

constexpr quint64 kScryptN = 1ULL << 17;
constexpr quint64 kScryptR = 8;
constexpr quint64 kScryptP = 1;
constexpr quint64 kScryptMemory = 160ULL * 1024 * 1024;

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

//! Gives back what OpenSSL keeps for the calling thread (its random generator, its errors). Its own destructor runs
//! when a thread has ended, and the threads of a pool may end after the process has begun to: QThread::wait() does not
//! wait for that.
struct ThreadState
{
    ThreadState() = default;
    ThreadState(const ThreadState &) = delete;
    ThreadState &operator=(const ThreadState &) = delete;
    ~ThreadState() { OPENSSL_thread_stop(); }
};

base::Error cryptoError(const QString &detail)
{
    return base::Error{.kind = base::ErrorKind::Storage, .detail = detail};
}

unsigned char *bytes(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }
const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

} // namespace

class Module : public QObject, public storage::VaultCrypto
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.linedesk.VaultCrypto/1")
    Q_INTERFACES(storage::VaultCrypto)

public:
    base::Result<QByteArray> deriveKey(const QString &passphrase, const QByteArray &salt) const override
    {
        const ThreadState state;
        QByteArray secret = passphrase.toUtf8();
        QByteArray key(kVaultKeyBytes, '\0');
        const int done = EVP_PBE_scrypt(secret.constData(), size_t(secret.size()), bytes(salt), size_t(salt.size()),
                                        kScryptN, kScryptR, kScryptP, kScryptMemory, bytes(key), size_t(key.size()));
        OPENSSL_cleanse(secret.data(), size_t(secret.size()));
        if (done != 1)
            return cryptoError(u"scrypt failed"_s);
        return key;
    }

    base::Result<QByteArray> sealSecret(const QByteArray &key, const QByteArray &secret,
                                        const QByteArray &bound) const override
    {
        const ThreadState state;
        base::Result<QByteArray> nonce = randomBytes(kVaultNonceBytes);
        if (!nonce)
            return nonce.error();
        const Context context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
        QByteArray sealed(secret.size(), '\0');
        QByteArray tag(kVaultTagBytes, '\0');
        int length = 0;
        int rest = 0;
        const bool isDone =
            context && EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(*nonce)) == 1 &&
            EVP_EncryptUpdate(context.get(), nullptr, &length, bytes(bound), int(bound.size())) == 1 &&
            EVP_EncryptUpdate(context.get(), bytes(sealed), &length, bytes(secret), int(secret.size())) == 1 &&
            EVP_EncryptFinal_ex(context.get(), bytes(sealed) + length, &rest) == 1 &&
            EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kVaultTagBytes, tag.data()) == 1;
        if (!isDone)
            return cryptoError(u"encryption failed"_s);
        return *nonce + sealed + tag;
    }

    base::Result<QByteArray> openSecret(const QByteArray &key, const QByteArray &sealed,
                                        const QByteArray &bound) const override
    {
        const ThreadState state;
        if (sealed.size() < kVaultNonceBytes + kVaultTagBytes)
            return cryptoError(u"a ciphertext that is too short"_s);
        const QByteArray nonce = sealed.left(kVaultNonceBytes);
        const QByteArray cipher = sealed.mid(kVaultNonceBytes, sealed.size() - kVaultNonceBytes - kVaultTagBytes);
        QByteArray tag = sealed.right(kVaultTagBytes);
        const Context context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
        QByteArray secret(cipher.size(), '\0');
        int length = 0;
        int rest = 0;
        const bool isDone =
            context && EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(nonce)) == 1 &&
            EVP_DecryptUpdate(context.get(), nullptr, &length, bytes(bound), int(bound.size())) == 1 &&
            EVP_DecryptUpdate(context.get(), bytes(secret), &length, bytes(cipher), int(cipher.size())) == 1 &&
            EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, kVaultTagBytes, tag.data()) == 1 &&
            EVP_DecryptFinal_ex(context.get(), bytes(secret) + length, &rest) == 1;
        if (!isDone)
            return cryptoError(u"a ciphertext that was changed"_s);
        return secret;
    }

    base::Result<QByteArray> randomBytes(int count) const override
    {
        const ThreadState state;
        QByteArray random(count, '\0');
        if (RAND_bytes(bytes(random), count) != 1)
            return cryptoError(u"no random bytes"_s);
        return random;
    }
};

} // namespace crypto

#include "vaultcrypto.moc"
