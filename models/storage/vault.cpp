// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vault.h"

#include "models/base/killpoint.h"
#include "models/storage/vaultcrypto.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr int kFormat = 1;
constexpr int kLockMs = 10'000;
constexpr QFileDevice::Permissions kOnlyMe = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
//! Encrypted with the vault's key when it is made: tells a wrong passphrase from a changed entry.
const QByteArray kProof = "linedesk vault";

base::Error storageError(const QString &detail, const QString &path)
{
    return base::Error{.kind = base::ErrorKind::Storage, .detail = detail, .where = path};
}

//! {"format":1,"salt":b64,"proof":b64,"secrets":{"profile/name":b64}}
struct Contents
{
    QByteArray salt;
    QByteArray proof;
    QJsonObject secrets;
};

//! Lengths in front, so that no two names have the same binding.
QByteArray bindingOf(const SecretName &name)
{
    const QByteArray profile = name.profile.toUtf8();
    const QByteArray text = name.name.toUtf8();
    return "linedesk/" + QByteArray::number(kFormat) + '/' + QByteArray::number(profile.size()) + ':' + profile + '/' +
           QByteArray::number(text.size()) + ':' + text;
}

QString keyOf(const SecretName &name) { return name.profile + u'/' + name.name; }

base::Result<Contents> readContents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return storageError(u"the vault cannot be read"_s, path);
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Contents contents{.salt = QByteArray::fromBase64(json.value("salt"_L1).toString().toLatin1()),
                      .proof = QByteArray::fromBase64(json.value("proof"_L1).toString().toLatin1()),
                      .secrets = json.value("secrets"_L1).toObject()};
    if (json.value("format"_L1).toInt() != kFormat || contents.salt.size() != kVaultSaltBytes ||
        contents.proof.isEmpty())
        return storageError(u"not a vault of this program"_s, path);
    return contents;
}

base::Status writeContents(const QString &path, const Contents &contents)
{
    const QJsonObject json{{u"format"_s, kFormat},
                           {u"salt"_s, QString::fromLatin1(contents.salt.toBase64())},
                           {u"proof"_s, QString::fromLatin1(contents.proof.toBase64())},
                           {u"secrets"_s, contents.secrets}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOnlyMe))
        return storageError(u"the vault cannot be written: "_s + file.errorString(), path);
    file.write(QJsonDocument(json).toJson());
    base::reach("vault.before-rename");
    if (!file.commit())
        return storageError(u"the vault cannot be written: "_s + file.errorString(), path);
    base::reach("vault.after-rename");
    return {};
}

//! The vault's key, when the passphrase is right.
base::Result<QByteArray> unlock(const VaultCrypto &crypto, const Contents &contents, const QString &passphrase)
{
    const base::Result<QByteArray> key = crypto.deriveKey(passphrase, contents.salt);
    if (!key)
        return key;
    const base::Result<QByteArray> proof = crypto.openSecret(*key, contents.proof, contents.salt);
    if (!proof || *proof != kProof)
        return base::Error{.kind = base::ErrorKind::Unauthorized,
                           .detail = u"the passphrase does not open the vault"_s};
    return key;
}

base::Result<QByteArray> loadNow(const QString &path, const SecretName &name, const QString &passphrase)
{
    const base::Result<Contents> contents = readContents(path);
    if (!contents)
        return contents.error();
    const base::Result<VaultCrypto *> crypto = openVaultCrypto();
    if (!crypto)
        return crypto.error();
    const base::Result<QByteArray> key = unlock(**crypto, *contents, passphrase);
    if (!key)
        return key;
    if (!contents->secrets.contains(keyOf(name)))
        return base::Error{.kind = base::ErrorKind::NotFound, .detail = u"the vault has no such secret"_s};
    const QByteArray sealed = QByteArray::fromBase64(contents->secrets.value(keyOf(name)).toString().toLatin1());
    return (*crypto)->openSecret(*key, sealed, bindingOf(name));
}

base::Result<std::monostate> storeNow(const QString &path, const SecretName &name, const QByteArray &secret,
                                      const QString &passphrase)
{
    if (passphrase.isEmpty())
        return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"a vault needs a passphrase"_s};
    QLockFile lock(path + ".lock"_L1);
    if (!lock.tryLock(kLockMs))
        return storageError(u"the vault is in use"_s, path);
    const base::Result<VaultCrypto *> crypto = openVaultCrypto();
    if (!crypto)
        return crypto.error();
    Contents contents;
    QByteArray key;
    if (QFile::exists(path)) {
        base::Result<Contents> known = readContents(path);
        if (!known)
            return known.error();
        base::Result<QByteArray> opened = unlock(**crypto, *known, passphrase);
        if (!opened)
            return opened.error();
        contents = std::move(*known);
        key = *opened;
    } else {
        base::Result<QByteArray> salt = (*crypto)->randomBytes(kVaultSaltBytes);
        if (!salt)
            return salt.error();
        const base::Result<QByteArray> made = (*crypto)->deriveKey(passphrase, *salt);
        if (!made)
            return made.error();
        const base::Result<QByteArray> proof = (*crypto)->sealSecret(*made, kProof, *salt);
        if (!proof)
            return proof.error();
        contents.salt = *salt;
        contents.proof = *proof;
        key = *made;
    }
    const base::Result<QByteArray> sealed = (*crypto)->sealSecret(key, secret, bindingOf(name));
    if (!sealed)
        return sealed.error();
    contents.secrets.insert(keyOf(name), QString::fromLatin1(sealed->toBase64()));
    if (const base::Status written = writeContents(path, contents); !written)
        return written.error();
    return std::monostate{};
}

base::Result<std::monostate> removeNow(const QString &path, const SecretName &name)
{
    if (!QFile::exists(path))
        return std::monostate{};
    QLockFile lock(path + ".lock"_L1);
    if (!lock.tryLock(kLockMs))
        return storageError(u"the vault is in use"_s, path);
    base::Result<Contents> contents = readContents(path);
    if (!contents)
        return contents.error();
    contents->secrets.remove(keyOf(name));
    if (contents->secrets.isEmpty()) {
        QFile::remove(path); // a new passphrase can then be chosen
        return std::monostate{};
    }
    if (const base::Status written = writeContents(path, *contents); !written)
        return written.error();
    return std::monostate{};
}

} // namespace

Vault::Vault(QString path) : m_path(std::move(path)) {}

bool Vault::exists() const { return QFile::exists(m_path); }

base::Future<QByteArray> Vault::load(SecretName name, QString passphrase) const
{
    return QtConcurrent::run([path = m_path, name = std::move(name), passphrase = std::move(passphrase)] {
        return loadNow(path, name, passphrase);
    });
}

base::Future<std::monostate> Vault::store(SecretName name, QByteArray secret, QString passphrase) const
{
    return QtConcurrent::run([path = m_path, name = std::move(name), secret = std::move(secret),
                              passphrase = std::move(passphrase)] { return storeNow(path, name, secret, passphrase); });
}

base::Future<std::monostate> Vault::remove(SecretName name) const
{
    return QtConcurrent::run([path = m_path, name = std::move(name)] { return removeNow(path, name); });
}

} // namespace storage
