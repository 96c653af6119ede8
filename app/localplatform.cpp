// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localplatform.h"

#include "platform/server.h"

#include <QtConcurrentRun>

namespace app {

LocalPlatform::LocalPlatform() : m_server(std::make_shared<platform::Server>()) {}

LocalPlatform::~LocalPlatform() { m_server->stop(); }

base::Future<platform::ReadyInfo> LocalPlatform::start(const QString &folder, qint64 lines)
{
    return QtConcurrent::run([server = m_server, folder, lines] {
        platform::Options options;
        options.dataFolder = folder;
        options.lines = lines;
        return server->start(options);
    });
}

} // namespace app
