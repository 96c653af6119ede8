// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platform/httpclient.h"

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace test {

//! A linedesk-platform in a process of its own, which can be killed and started again on the same data.
class ServerProcess
{
public:
    //! `options` after "serve --port 0 --data FOLDER"; plain HTTP, simulated, its clock standing still.
    explicit ServerProcess(const QStringList &options);
    ~ServerProcess();

    //! Starts the process and returns at once.
    void launch();
    //! Waits for its ready line; false when it ended without one.
    bool waitUntilReady();
    bool start()
    {
        launch();
        return waitUntilReady();
    }
    //! SIGKILL: nothing of it can be tidied up.
    void kill();
    //! SIGTERM; true when it ended cleanly.
    bool stop();

    qint64 processId() const { return m_process->processId(); }
    const platform::ReadyInfo &ready() const { return m_ready; }
    QString folder() const { return m_data.path(); }

private:
    QTemporaryDir m_data;
    QStringList m_options;
    std::unique_ptr<QProcess> m_process;
    platform::ReadyInfo m_ready;
};

//! A client of such a process: it goes by the machine's clock.
class ProcessClient : public HttpClient
{
public:
    explicit ProcessClient(const ServerProcess &server) : HttpClient(server.ready())
    {
        setTime(QDateTime::currentSecsSinceEpoch());
    }
};

} // namespace test
