// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localplatform.h"

#include "models/base/module.h"
#include "platform/embedding.h"

#include <QtConcurrentRun>
#include <mutex>

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! The server's module; it stays loaded once it was asked for.
base::Result<std::shared_ptr<platform::Embedded>> loadServer()
{
    const base::Result<platform::EmbeddedModule *> module = base::openModule<platform::EmbeddedModule>("embedded"_L1);
    if (!module)
        return module.error();
    return (*module)->make();
}

} // namespace

//! The server, once there is one; shared with the thread that starts it.
struct LocalPlatform::Running
{
    std::mutex mutex;
    std::shared_ptr<platform::Embedded> server;
};

LocalPlatform::LocalPlatform() : m_running(std::make_shared<Running>()) {}

LocalPlatform::~LocalPlatform()
{
    const std::lock_guard lock(m_running->mutex);
    if (m_running->server)
        m_running->server->stop();
}

base::Future<platform::ReadyInfo> LocalPlatform::start(const QString &folder, qint64 lines)
{
    return QtConcurrent::run([running = m_running, folder, lines]() -> base::Result<platform::ReadyInfo> {
        const std::lock_guard lock(running->mutex);
        if (!running->server) {
            base::Result<std::shared_ptr<platform::Embedded>> loaded = loadServer();
            if (!loaded)
                return loaded.error();
            running->server = *loaded;
        }
        platform::Options options;
        options.dataFolder = folder;
        options.lines = lines;
        return running->server->start(options);
    });
}

} // namespace app
