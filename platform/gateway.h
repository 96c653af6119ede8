// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/accounts.h"
#include "platform/mock.h"
#include "platform/openrouter.h"

namespace platform {

//! The way of every request: host, origin, media type, route, credentials, quota; then its route.
class Gateway : public Handler
{
public:
    explicit Gateway(Accounts &accounts);

    Response handle(const Request &request) override;
    Response refuse(int status) override;
    void threadEnds() override;

    //! The port is part of the addresses under which this server may be asked for.
    void setPort(quint16 port) { m_port = port; }
    const Router &router() const { return m_router; }

private:
    Answer route(const Request &request, const QByteArray &id, Pairs &headers);
    Answer answerBasic(Context &context, const Router::Entry &entry);
    Answer routeOpen(const Request &request, const OpenRouter::Methods &methods, const QByteArray &id);
    Answer routeSimulation(const Request &request, const QByteArray &id, Pairs &headers);
    Answer routeDoor(const Request &request, const Door &door, const QByteArray &path, const QByteArray &id,
                     Pairs &headers);
    std::optional<Refusal> refusalForOrigin(const Request &request) const;
    std::optional<Refusal> refusalForBody(const Request &request) const;
    std::optional<Refusal> refusalForForm(const Request &request) const;
    QByteArray nextRequestId();

    Accounts &m_accounts;
    Router m_router;
    OpenRouter m_open;
    Mock m_mock;
    std::atomic<quint16> m_port{0};
    QByteArray m_runId;
    std::atomic<quint64> m_requests{0};
};

} // namespace platform
