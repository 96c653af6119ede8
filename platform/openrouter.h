// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/accounts.h"
#include "platform/router.h"

namespace platform {

//! What a route is given that nobody has to sign: /auth/sign_in and its kind.
struct OpenContext
{
    Accounts &accounts;
    Connection &reader;
    const Request &request;
    QByteArray requestId;
    QByteArray origin; //!< "https://127.0.0.1:8443", as the client knows it
};

using OpenRoute = std::function<Answer(OpenContext &)>;

//! The routes below /auth/, all of them POST.
class OpenRouter
{
public:
    void add(const QByteArray &path, OpenRoute route) { m_routes[path] = std::move(route); }
    //! Null when there is none.
    const OpenRoute *find(const QByteArray &path) const
    {
        const auto found = m_routes.find(path);
        return found == m_routes.end() ? nullptr : &found->second;
    }

private:
    std::map<QByteArray, OpenRoute> m_routes;
};

void addSignInRoutes(OpenRouter &router);
void addAccessRoutes(OpenRouter &router);

} // namespace platform
