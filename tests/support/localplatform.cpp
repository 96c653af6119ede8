// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/localplatform.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace test {

namespace {

constexpr int kStartMs = 120'000;
constexpr int kStopMs = 20'000;

} // namespace

LocalPlatform::LocalPlatform(const QStringList &options) : m_options(options) { start(); }

LocalPlatform::~LocalPlatform() { stop(); }

bool LocalPlatform::start()
{
    m_ready = {};
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments{u"serve"_s, u"--port"_s, u"0"_s, u"--data"_s, m_data.path()};
    arguments << m_options;
    m_process->start(qEnvironmentVariable("LINEDESK_BIN") + "/linedesk-platform"_L1, arguments);
    QByteArray line;
    while (!line.contains('\n')) {
        if (!m_process->waitForReadyRead(kStartMs))
            return false;
        line += m_process->readAllStandardOutput();
    }
    m_ready = QJsonDocument::fromJson(line).object();
    return isReady();
}

void LocalPlatform::stop()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(kStopMs))
        m_process->kill();
    m_process.reset();
}

} // namespace test
