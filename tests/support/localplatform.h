// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace test {

//! A linedesk-platform of its own for one test: another process, behind HTTPS on loopback.
class LocalPlatform
{
public:
    //! Starts it with more options, e.g. {"--lines", "2000"}; isReady() tells whether it came up.
    explicit LocalPlatform(const QStringList &options);
    ~LocalPlatform();

    bool isReady() const { return !m_ready.isEmpty(); }
    //! A field of its ready line: "url", "account_uuid", "user_uuid", "shared_key", "certificate_sha256" ...
    QString value(QLatin1String key) const { return m_ready.value(key).toString(); }
    //! Sends SIGTERM and waits.
    void stop();
    //! Starts it again on the same data; the port may be another.
    bool start();

private:
    QTemporaryDir m_data;
    QStringList m_options;
    std::unique_ptr<QProcess> m_process;
    QJsonObject m_ready;
};

} // namespace test
