// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keystore.h"

#include <QObject>
#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
} // namespace QKeychain

namespace app {

//! The desktop's keychain (Secret Service, KWallet). Without a session bus it says so at once; a service that does not
//! answer is given up after `patience`, which leaves time to unlock a keyring.
class Keychain : public QObject, public KeyStore
{
    Q_OBJECT

public:
    explicit Keychain(std::chrono::milliseconds patience = std::chrono::seconds(30), QObject *parent = nullptr);

    base::Future<QByteArray> read(const QString &key) override;
    base::Future<std::monostate> write(const QString &key, const QByteArray &secret) override;
    base::Future<std::monostate> remove(const QString &key) override;

private:
    template<typename T>
    base::Future<T> run(QKeychain::Job *job, const QString &key, std::function<base::Result<T>()> success);

    std::chrono::milliseconds m_patience;
};

} // namespace app
