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

//! What a request there carries.
enum class OpenBody : quint8 { Json, Form };

//! The routes below /auth/.
class OpenRouter
{
public:
    struct Entry
    {
        OpenRoute route;
        OpenBody body = OpenBody::Json;
    };
    using Methods = std::map<QByteArray, Entry>;

    void add(const QByteArray &method, const QByteArray &path, OpenRoute route, OpenBody body = OpenBody::Json)
    {
        m_routes[path][method] = {std::move(route), body};
    }
    //! What can be asked there, by method; null when there is no such path.
    const Methods *find(const QByteArray &path) const
    {
        const auto found = m_routes.find(path);
        return found == m_routes.end() ? nullptr : &found->second;
    }

private:
    std::map<QByteArray, Methods> m_routes;
};

void addSignInRoutes(OpenRouter &router);
void addAccessRoutes(OpenRouter &router);
//! Sign-in through somebody else; `offered`: there is a provider (D40).
void addSocialRoutes(OpenRouter &router, bool offered);

} // namespace platform
