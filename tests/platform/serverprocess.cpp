// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/serverprocess.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace test {

namespace {

constexpr int kPatience = 60'000;

} // namespace

ServerProcess::ServerProcess(const QStringList &options) : m_options(options) {}

ServerProcess::~ServerProcess()
{
    if (m_process && m_process->state() != QProcess::NotRunning)
        kill();
}

void ServerProcess::launch()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments{u"serve"_s,           u"--port"_s,   u"0"_s,
                          u"--data"_s,          m_data.path(), u"--simulate"_s,
                          u"--insecure-http"_s, u"--clock"_s,  u"2026-11-18 14:32:00"_s};
    arguments << m_options;
    m_process->start(qEnvironmentVariable("LINEDESK_BIN") + "/linedesk-platform"_L1, arguments);
}

bool ServerProcess::waitUntilReady()
{
    QByteArray line;
    while (!line.contains('\n')) {
        if (!m_process->waitForReadyRead(kPatience))
            return false;
        line += m_process->readAllStandardOutput();
    }
    const QJsonObject ready = QJsonDocument::fromJson(line).object();
    m_ready = {.url = ready.value("url"_L1).toString(),
               .accountUuid = ready.value("account_uuid"_L1).toString(),
               .userUuid = ready.value("user_uuid"_L1).toString(),
               .sharedKey = ready.value("shared_key"_L1).toString(),
               .ownerEmail = ready.value("owner_email"_L1).toString(),
               .ownerPassword = ready.value("owner_password"_L1).toString(),
               .certificateSha256 = ready.value("certificate_sha256"_L1).toString()};
    return !m_ready.url.isEmpty();
}

void ServerProcess::kill()
{
    m_process->kill();
    m_process->waitForFinished(kPatience);
}

bool ServerProcess::stop()
{
    m_process->terminate();
    return m_process->waitForFinished(kPatience) && m_process->exitStatus() == QProcess::NormalExit &&
           m_process->exitCode() == 0;
}

} // namespace test
