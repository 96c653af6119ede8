// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/network.h"

#include "models/api/http/tlsprobe.h"
#include "models/api/keepgo/connector.h"

#include <QSslSocket>

namespace connection {

class Module : public QObject, public api::Network
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.linedesk.Network/1")
    Q_INTERFACES(api::Network)

public:
    base::Future<api::ServerCertificate> fetchServerCertificate(const QUrl &url,
                                                                std::chrono::milliseconds deadline) override
    {
        return api::http::fetchServerCertificate(url, deadline);
    }

    std::unique_ptr<api::Connector> makeConnector(const api::Credentials &credentials, const api::Trust &trust,
                                                  const base::Clock &clock, const domain::Quota &quota,
                                                  const api::Limits &limits) override
    {
        return std::make_unique<api::keepgo::Connector>(credentials, trust, clock, quota, limits);
    }

    QString tlsLibrary() const override { return QSslSocket::sslLibraryVersionString(); }
};

} // namespace connection

#include "network.moc"
