// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keystore.h"
#include "models/storage/vault.h"
#include "ui/program.h"

#include <QHash>
#include <QObject>

namespace app {

//! Where a profile's shared key is kept: the keychain, else a vault under a passphrase, else only this run. Nothing
//! here ever takes a missing entry for leave to write one: a locked keychain answers the same.
class Credentials : public QObject
{
    Q_OBJECT

public:
    //! `passphrase`: from LINEDESK_PASSPHRASE, may be empty. With it keys go to the vault, the keychain is left alone.
    Credentials(KeyStore &keychain, storage::Vault vault, QString passphrase, QObject *parent = nullptr);

    //! The key of a profile. Unauthorized with `where` "passphrase" when the vault's passphrase is wanted or wrong:
    //! ask, call setPassphrase(), load again. Unauthorized with `where` "shared_key" when the key was kept for another
    //! run only. Storage when the keychain does not give it.
    base::Future<QByteArray> load(const QString &profile, ui::KeyPlace place);
    //! Puts a key away and answers where it went. Unauthorized with `where` "passphrase": no keychain; ask for a
    //! passphrase, call setPassphrase() and store again, or keepForThisRun().
    base::Future<ui::KeyPlace> store(const QString &profile, const QByteArray &key);
    void keepForThisRun(const QString &profile, const QByteArray &key);
    base::Future<std::monostate> remove(const QString &profile, ui::KeyPlace place);

    void setPassphrase(const QString &passphrase) { m_passphrase = passphrase; }
    //! Whether a passphrase opens an existing vault (false) or makes a new one (true).
    bool wouldMakeVault() const { return !m_vault.exists(); }

private:
    using KeyPromise = std::shared_ptr<QPromise<base::Result<ui::KeyPlace>>>;

    void storeInVault(const QString &profile, const QByteArray &key, const KeyPromise &promise);
    static base::Error passphraseWanted(const QString &detail);

    KeyStore &m_keychain;
    storage::Vault m_vault;
    QString m_passphrase;
    bool m_prefersVault;
    QHash<QString, QByteArray> m_thisRun;
};

} // namespace app
