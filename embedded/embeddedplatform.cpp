// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/embedding.h"
#include "platform/server.h"

#include <QObject>

namespace embedded {

namespace {

class EmbeddedServer : public platform::Embedded
{
public:
    base::Result<platform::ReadyInfo> start(const platform::Options &options) override
    {
        return m_server.start(options);
    }
    void stop() override { m_server.stop(); }

private:
    platform::Server m_server;
};

} // namespace

class Module : public QObject, public platform::EmbeddedModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.linedesk.EmbeddedModule/1")
    Q_INTERFACES(platform::EmbeddedModule)

public:
    std::shared_ptr<platform::Embedded> make() override { return std::make_shared<EmbeddedServer>(); }
};

} // namespace embedded

#include "embeddedplatform.moc"
