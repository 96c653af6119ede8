// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain.h"

#include <QFile>
#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kService = QStringLiteral("LineDesk");

base::Error storageError(const QString &detail)
{
    return base::Error{.kind = base::ErrorKind::Storage, .detail = detail, .where = u"keychain"_s};
}

//! Without a bus to talk over, asking would only start one or wait.
bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFile::exists(runtime + "/bus"_L1);
}

base::Error errorOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return base::Error{.kind = base::ErrorKind::NotFound,
                           .detail = u"no such entry, or the keychain is locked"_s,
                           .where = u"keychain"_s};
    return storageError(job.errorString());
}

} // namespace

Keychain::Keychain(std::chrono::milliseconds patience, QObject *parent) : QObject(parent), m_patience(patience) {}

template<typename T>
base::Future<T> Keychain::run(QKeychain::Job *job, const QString &key, std::function<base::Result<T>()> success)
{
    if (!hasSessionBus()) {
        delete job;
        return base::failed<T>(storageError(u"no session bus, so no keychain"_s));
    }
    auto promise = std::make_shared<QPromise<base::Result<T>>>();
    promise->start();
    const auto answer = [promise](base::Result<T> result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(result));
        promise->finish();
    };
    job->setKey(key);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this, [answer, success](QKeychain::Job *done) {
        answer(done->error() == QKeychain::NoError ? success() : base::Result<T>(errorOf(*done)));
    });
    QTimer::singleShot(m_patience, this, [answer] { answer(storageError(u"the keychain does not answer"_s)); });
    const base::Future<T> future = promise->future();
    job->start();
    return future;
}

base::Future<QByteArray> Keychain::read(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(kService);
    return run<QByteArray>(job, key, [job] { return base::Result<QByteArray>(job->binaryData()); });
}

base::Future<std::monostate> Keychain::write(const QString &key, const QByteArray &secret)
{
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setBinaryData(secret);
    return run<std::monostate>(job, key, [] { return base::Result<std::monostate>(std::monostate{}); });
}

base::Future<std::monostate> Keychain::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(kService);
    return run<std::monostate>(job, key, [] { return base::Result<std::monostate>(std::monostate{}); });
}

} // namespace app
