// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/requestkind.h"

#include <array>

using namespace Qt::StringLiterals;

namespace api::keepgo {

namespace {

using domain::RequestKind;

constexpr std::array<std::pair<QLatin1String, RequestKind>, 26> kRooms{{
    {"iot_sim_cards"_L1, RequestKind::Lines},
    {"daily_usage"_L1, RequestKind::Usage},
    {"sms"_L1, RequestKind::Messages},
    {"audit_log"_L1, RequestKind::Audit},
    {"balance"_L1, RequestKind::Money},
    {"current_balance"_L1, RequestKind::Money},
    {"balance_history"_L1, RequestKind::Money},
    {"balance_payments"_L1, RequestKind::Money},
    {"balance_usages"_L1, RequestKind::Money},
    {"billing_cycles"_L1, RequestKind::Money},
    {"transactions"_L1, RequestKind::Money},
    {"invoices"_L1, RequestKind::Money},
    {"ledger"_L1, RequestKind::Money},
    {"payment_method"_L1, RequestKind::Money},
    {"auto_refill"_L1, RequestKind::Money},
    {"prices"_L1, RequestKind::Money},
    {"sim_card_filter_data"_L1, RequestKind::Catalog},
    {"groups"_L1, RequestKind::Catalog},
    {"accounts"_L1, RequestKind::Catalog},
    {"rules"_L1, RequestKind::Catalog},
    {"rule_activity"_L1, RequestKind::Catalog},
    {"plans"_L1, RequestKind::Catalog},
    {"tickets"_L1, RequestKind::LineLogs},
    {"ticket_history"_L1, RequestKind::LineLogs},
    {"jobs"_L1, RequestKind::Changes},
    {"idempotency_keys"_L1, RequestKind::Changes},
}};

//! sim_card/{iccid} and what lies below it.
RequestKind kindOfLine(const QString &below)
{
    if (below.isEmpty())
        return RequestKind::Lines;
    return below == "daily_statistics"_L1 ? RequestKind::Usage : RequestKind::LineLogs;
}

} // namespace

RequestKind kindOf(const http::Request &request, const QUrl &base)
{
    const QString root = base.path();
    const QString path = request.url.path();
    const QString rest = path.startsWith(root) ? path.sliced(root.size()) : QString();
    const QString room = rest.section(u'/', 0, 0);
    if (request.method != http::Method::Get)
        return room == "me"_L1 || room == "credentials"_L1 ? RequestKind::Account : RequestKind::Changes;
    if (room == "sim_card"_L1)
        return kindOfLine(rest.section(u'/', 2));
    for (const auto &[name, kind] : kRooms) {
        if (room == name)
            return kind;
    }
    return RequestKind::Account;
}

} // namespace api::keepgo
