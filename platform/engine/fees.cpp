// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/core.h"
#include "platform/engine/engine.h"
#include "platform/whitelabel.h"
#include "platform/wire.h"

#include <map>

using namespace Qt::StringLiterals;

namespace platform::engine {

//! Subscriptions are invoiced at the end of the month, to the card on file (R234, D36).
base::Status Engine::chargeSubscriptions(Seconds at)
{
    std::map<int, std::pair<const fleet::RatePlan *, qint64>> subscribed;
    for (const Live &line : m_fleet.lines()) {
        if (line.terms != Terms::Subscription || (!line.isWorking() && line.monthBytes == 0))
            continue;
        auto &[plan, count] = subscribed[line.plan->id];
        plan = line.plan;
        ++count;
    }
    std::vector<Item> items;
    for (const auto &[id, each] : subscribed)
        items.push_back({u"%1 × %2"_s.arg(each.second).arg(QString::fromUtf8(each.first->name)),
                         each.first->feeMicros * each.second});
    return chargeMonth(u"subscription"_s, Book::Subscription, items, at);
}

//! So is what the account has added under its own name (R95–R97).
base::Status Engine::chargeWhiteLabel(Seconds at)
{
    base::Result<WhiteLabel> label = loadWhiteLabel(m_db, m_core.account.id);
    if (!label)
        return label.error();
    std::vector<Item> items;
    for (const WhiteLabelFee &fee : feesDue(*label))
        items.push_back({fee.description, fee.micros});
    if (items.empty())
        return {};
    if (base::Status charged = chargeMonth(u"white_label"_s, Book::WhiteLabel, items, at); !charged)
        return charged;
    beginDue(*label);
    const base::Result<bool> saved = saveWhiteLabel(m_db, m_core.account.id, *label);
    return saved ? base::Status() : base::Status(saved.error());
}

//! One payment with an invoice, and a charge for each item; where the card is declined they are taken from the balance.
base::Status Engine::chargeMonth(const QString &kind, Book book, const std::vector<Item> &items, Seconds at)
{
    const QString month = QString::fromLatin1(wireMonth(m_day));
    qint64 total = 0;
    for (const Item &item : items)
        total += item.micros;
    if (total == 0)
        return {};
    const base::Result<PaymentOutcome> paid =
        m_money->pay({.at = at,
                      .micros = total,
                      .kind = kind,
                      .requestedBy = u"platform"_s,
                      .intent = u"%1-%2-%3"_s.arg(kind).arg(m_core.account.id).arg(month),
                      .idempotencyKey = {},
                      .items = items},
                     *this);
    if (!paid)
        return paid.error();
    for (const Item &item : items) {
        const base::Status charged = m_money->chargeFee({.at = at,
                                                         .book = book,
                                                         .kind = kind,
                                                         .micros = item.micros,
                                                         .reference = month,
                                                         .description = item.description,
                                                         .idempotencyKey = {}},
                                                        *this);
        if (!charged)
            return charged;
    }
    return {};
}

} // namespace platform::engine
