// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/core.h"
#include "platform/wire.h"

#include <functional>
#include <map>
#include <variant>

namespace platform {

class Accounts;

//! What a route is given.
struct Context
{
    Core &core;
    Connection &reader;
    const Request &request;
    const User &user;
    QByteArray requestId;
    QByteArrayList parts;            //!< what stood where the pattern has {…}
    domain::Permissions permissions; //!< of the user, under the address that was asked
    Scope scope;                     //!< lines the user sees there
    QByteArray base;                 //!< "/api/UUID/" of the address that was asked: where links begin
    Accounts &accounts;
    Core &home; //!< the user's own account; `core` is another where data is made up (D26)

    bool may(domain::Permission permission) const { return permissions.testFlag(permission); }
    //! Lines outside of somebody's groups or sub-account do not exist for that person: 404, and in no list or total.
    bool sees(const LineRow &row) const { return scope.admits(row.groupId, row.subAccountId); }
};

using Answer = std::variant<Response, Refusal>;
using Route = std::function<Answer(Context &)>;

//! Finds the function for a method and a path below the account: "sim_card/{iccid}/sessions". Of two patterns that
//! match, the one that was added first counts.
class Router
{
public:
    struct Entry
    {
        QByteArray method;
        QByteArrayList pattern;
        domain::Permissions needs; //!< one of them; none: any signed-in user
        Route route;
    };

    //! A route for those who may do that, or one of those; for others it is 403.
    void add(const QByteArray &method, const QByteArray &pattern, domain::Permissions needs, Route route);
    //! A route for every signed-in user.
    void addForAll(const QByteArray &method, const QByteArray &pattern, Route route);

    struct Match
    {
        const Entry *entry = nullptr; //!< null: nothing for this method
        QByteArrayList allowed;       //!< methods of that path; empty: no such path
        QByteArrayList parts;
    };
    Match find(const QByteArray &method, const QByteArray &path) const;

    //! Every route there is, ordered by the first part of its path.
    std::vector<const Entry *> entries() const;

private:
    void put(Entry entry);

    std::map<QByteArray, std::vector<Entry>> m_entries; //!< by the first part of the pattern
};

//! 403 with the word of the permission that is missing, of several the first.
Refusal forbidden(domain::Permissions needs);

void addAccountRoutes(Router &router, const Core &core);
void addLineRoutes(Router &router, const Core &core);
void addLineActionRoutes(Router &router, const Core &core);
void addLineHistoryRoutes(Router &router, const Core &core);
void addLineDetailRoutes(Router &router, const Core &core);
void addLineRecordRoutes(Router &router, const Core &core);
void addAuditRoutes(Router &router, const Core &core);
void addJobRoutes(Router &router, const Core &core);
void addIdempotencyRoutes(Router &router, const Core &core);
void addSmsRoutes(Router &router, const Core &core);
void addMoneyRoutes(Router &router, const Core &core);
void addRuleRoutes(Router &router, const Core &core);
void addLineRuleRoutes(Router &router, const Core &core);
void addRatePlanRoutes(Router &router, const Core &core);
void addWhiteLabelRoutes(Router &router, const Core &core);
void addPaymentRoutes(Router &router, const Core &core);
void addBillingRoutes(Router &router, const Core &core);
void addSimulationRoutes(Router &router, const Core &core);
void addProfileRoutes(Router &router, const Core &core);
void addStaffRoutes(Router &router, const Core &core);
void addStaffActionRoutes(Router &router, const Core &core);
void addMailRoutes(Router &router, const Core &core);
void addSubAccountRoutes(Router &router, const Core &core);
void addGroupRoutes(Router &router, const Core &core);
void addGroupUserRoutes(Router &router, const Core &core);
void addMapRoutes(Router &router, const Core &core);
void addRenewalRoutes(Router &router, const Core &core);
void addTicketRoutes(Router &router, const Core &core);
void addTicketActionRoutes(Router &router, const Core &core);
void addOrderRoutes(Router &router, const Core &core);
void addCoverageRoutes(Router &router, const Core &core);
void addAlertRoutes(Router &router, const Core &core);
void addWebhookRoutes(Router &router, const Core &core);

} // namespace platform
