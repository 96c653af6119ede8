// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/core.h"
#include "platform/wire.h"

#include <functional>
#include <variant>

namespace platform {

//! What a route is given.
struct Context
{
    Core &core;
    Connection &reader;
    const Request &request;
    const User &user;
    QByteArray requestId;
    QByteArrayList parts; //!< what stood where the pattern has {…}
};

using Answer = std::variant<Response, Refusal>;
using Route = std::function<Answer(Context &)>;

//! Finds the function for a method and a path below the account: "sim_card/{iccid}/sessions".
class Router
{
public:
    void add(const QByteArray &method, const QByteArray &pattern, Route route);

    struct Match
    {
        const Route *route = nullptr; //!< null: nothing for this method
        QByteArrayList allowed;       //!< methods of that path; empty: no such path
        QByteArrayList parts;
    };
    Match find(const QByteArray &method, const QByteArray &path) const;

private:
    struct Entry
    {
        QByteArray method;
        QByteArrayList pattern;
        Route route;
    };
    std::vector<Entry> m_entries;
};

void addAccountRoutes(Router &router, const Core &core);
void addLineRoutes(Router &router, const Core &core);
void addLineActionRoutes(Router &router, const Core &core);
void addLineHistoryRoutes(Router &router, const Core &core);
void addMoneyRoutes(Router &router, const Core &core);
void addSimulationRoutes(Router &router, const Core &core);

} // namespace platform
