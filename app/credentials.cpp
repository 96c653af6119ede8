// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials.h"

#include "models/base/log.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kSharedKey = QStringLiteral("shared_key");

QString entryOf(const QString &profile) { return profile + "/shared_key"_L1; }

template<typename T>
void settle(const std::shared_ptr<QPromise<base::Result<T>>> &promise, base::Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace

Credentials::Credentials(KeyStore &keychain, storage::Vault vault, QString passphrase, QObject *parent)
    : QObject(parent), m_keychain(keychain), m_vault(std::move(vault)), m_passphrase(std::move(passphrase)),
      m_prefersVault(!m_passphrase.isEmpty())
{
}

base::Error Credentials::passphraseWanted(const QString &detail)
{
    return base::Error{.kind = base::ErrorKind::Unauthorized, .detail = detail, .where = u"passphrase"_s};
}

base::Future<QByteArray> Credentials::load(const QString &profile, ui::KeyPlace place)
{
    if (m_thisRun.contains(profile))
        return base::ready<QByteArray>(m_thisRun.value(profile));
    switch (place) {
    case ui::KeyPlace::Keychain:
        return m_keychain.read(entryOf(profile)).then([](base::Result<QByteArray> key) -> base::Result<QByteArray> {
            if (key || key.error().kind != base::ErrorKind::NotFound)
                return key;
            return base::Error{.kind = base::ErrorKind::Storage,
                               .detail = u"the keychain is locked, or has lost the key"_s,
                               .where = u"keychain"_s};
        });
    case ui::KeyPlace::Vault:
        if (m_passphrase.isEmpty())
            return base::failed<QByteArray>(passphraseWanted(u"the vault is locked"_s));
        return m_vault.load({profile, kSharedKey}, m_passphrase)
            .then([](base::Result<QByteArray> key) -> base::Result<QByteArray> {
                if (!key && key.error().kind == base::ErrorKind::Unauthorized)
                    return passphraseWanted(key.error().detail);
                return key;
            });
    case ui::KeyPlace::ThisRunOnly: break;
    }
    return base::failed<QByteArray>(base::Error{.kind = base::ErrorKind::Unauthorized,
                                                .detail = u"there is no key on this computer"_s,
                                                .where = kSharedKey,
                                                .fields = {{u"profile"_s, profile}}});
}

base::Future<ui::KeyPlace> Credentials::store(const QString &profile, const QByteArray &key)
{
    const auto promise = std::make_shared<QPromise<base::Result<ui::KeyPlace>>>();
    promise->start();
    base::Future<ui::KeyPlace> future = promise->future();
    if (m_prefersVault) {
        storeInVault(profile, key, promise);
        return future;
    }
    base::whenReady(m_keychain.write(entryOf(profile), key), this,
                    [this, profile, key, promise](const base::Result<std::monostate> &written) {
                        if (!written) {
                            qCInfo(base::logApp).noquote() << "keychain:" << base::describe(written.error());
                            storeInVault(profile, key, promise);
                            return;
                        }
                        base::whenReady(m_keychain.read(entryOf(profile)), this,
                                        [this, profile, key, promise](const base::Result<QByteArray> &back) {
                                            if (back && *back == key)
                                                settle<ui::KeyPlace>(promise, ui::KeyPlace::Keychain);
                                            else
                                                storeInVault(profile, key,
                                                             promise); // it took the key and does not give it back
                                        });
                    });
    return future;
}

void Credentials::storeInVault(const QString &profile, const QByteArray &key, const KeyPromise &promise)
{
    if (m_passphrase.isEmpty()) {
        settle<ui::KeyPlace>(promise, passphraseWanted(u"there is no keychain to keep the key in"_s));
        return;
    }
    m_vault.store({profile, kSharedKey}, key, m_passphrase).then([promise](const base::Result<std::monostate> &stored) {
        if (stored)
            settle<ui::KeyPlace>(promise, ui::KeyPlace::Vault);
        else if (stored.error().kind == base::ErrorKind::Unauthorized)
            settle<ui::KeyPlace>(promise, passphraseWanted(stored.error().detail));
        else
            settle<ui::KeyPlace>(promise, stored.error());
    });
}

void Credentials::keepForThisRun(const QString &profile, const QByteArray &key) { m_thisRun.insert(profile, key); }

base::Future<std::monostate> Credentials::remove(const QString &profile, ui::KeyPlace place)
{
    m_thisRun.remove(profile);
    switch (place) {
    case ui::KeyPlace::Keychain:
        return m_keychain.remove(entryOf(profile))
            .then([](base::Result<std::monostate> removed) -> base::Result<std::monostate> {
                if (!removed && removed.error().kind == base::ErrorKind::NotFound)
                    return std::monostate{};
                return removed;
            });
    case ui::KeyPlace::Vault: return m_vault.remove({profile, kSharedKey});
    case ui::KeyPlace::ThisRunOnly: break;
    }
    return base::ready<std::monostate>(std::monostate{});
}

} // namespace app
