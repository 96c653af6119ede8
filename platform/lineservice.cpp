// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/lineservice.h"

#include "models/domain/balance.h"
#include "platform/core.h"
#include "platform/fleet/traffic.h"
#include "platform/linejson.h"

using namespace Qt::StringLiterals;

namespace platform {

LineWork::LineWork(Core &core, Connection &connection, Seconds now, LineActor actor)
    : m_core(core), m_db(connection), m_now(now), m_by(std::move(actor))
{
}

Day LineWork::today() const { return m_core.calendar.dayOf(m_now); }

std::optional<Refusal> LineWork::change(LineRow &row, const LineChange &change)
{
    m_notes.clear();
    if (auto refusal = change(*this, row))
        return refusal;
    if (m_notes.empty())
        return std::nullopt;
    const base::Status stored = store(row);
    return stored ? std::nullopt : std::optional(internalRefusal(stored.error()));
}

base::Status LineWork::store(LineRow &row)
{
    ++row.version;
    row.updatedAt = m_now;
    if (base::Status ok = updateLine(m_db, m_core.account.id, row); !ok)
        return ok;
    row.storedGroupId = row.groupId;
    row.storedSubAccountId = row.subAccountId;
    for (const AuditEntry &note : m_notes) {
        if (base::Status ok = writeAudit(m_db, m_core.account.id, note); !ok)
            return ok;
    }
    m_notes.clear();
    m_core.noteLine(row);
    return {};
}

base::Status LineWork::flush() { return m_money ? m_money->flush(m_now) : base::Status(); }

void LineWork::note(const LineRow &row, const QString &action, const QString &field, const QString &before,
                    const QString &after, const QString &reason)
{
    if (before == after)
        return;
    m_notes.push_back({.at = m_now,
                       .actor = m_by.actor,
                       .action = action,
                       .objectKind = u"line"_s,
                       .objectId = row.iccid,
                       .field = field,
                       .before = before,
                       .after = after,
                       .reason = reason});
}

void LineWork::setStatus(LineRow &row, Status status, const QString &reason)
{
    note(row, u"line.status"_s, u"status"_s, QString::fromLatin1(statusText(row.status)),
         QString::fromLatin1(statusText(status)), reason);
    row.status = status;
    row.reason = reason;
    row.statusBy = m_by.actor.name;
    row.statusSince = m_now;
    row.inSession = row.inSession && isWorking(status);
}

base::Result<Money *> LineWork::money()
{
    if (!m_money) {
        base::Result<Money> loaded = Money::load(m_core, m_db);
        if (!loaded)
            return loaded.error();
        m_money.emplace(*std::move(loaded));
    }
    return &*m_money;
}

std::optional<Refusal> LineWork::refusalForBalance()
{
    const base::Result<Money *> money = this->money();
    if (!money)
        return internalRefusal(money.error());
    if (!domain::isBelowMinimum((*money)->balance(), (*money)->minimum()))
        return std::nullopt;
    return Refusal{.status = 402,
                   .code = "insufficient_balance",
                   .message = "The balance is below the minimum of " + moneyText((*money)->minimum()) + " USD."};
}

std::optional<Refusal> LineWork::charge(LineRow &row, Fee fee)
{
    if (auto refusal = refusalForBalance())
        return refusal;
    Money &money = *m_money;
    if (!money.settings().autoRefill && money.balance() < fee.micros) {
        return Refusal{.status = 402,
                       .code = "insufficient_balance",
                       .message = "The balance does not hold " + moneyText(fee.micros) + " USD."};
    }
    const bool suspended = money.settings().linesSuspended;
    fee.at = m_now;
    fee.idempotencyKey = m_by.idempotencyKey;
    StoredLineStates lines(m_core, m_db);
    if (base::Status charged = money.chargeFee(fee, lines); !charged)
        return internalRefusal(charged.error());
    if (money.settings().linesSuspended == suspended)
        return std::nullopt;
    const auto fresh = findLine(m_db, m_core.account.id, row.iccid);
    if (!fresh)
        return internalRefusal(fresh.error());
    row = fresh->value_or(row);
    return std::nullopt;
}

Refusal LineWork::conflict(const LineRow &row, const QByteArray &code, const QByteArray &message,
                           const QByteArray &field) const
{
    JsonWriter json(1536);
    writeLine(json, m_core, m_by.base, row, m_core.options.dialectOnly ? LineDetail::Dialect : LineDetail::Single);
    return {.status = 409, .code = code, .message = message, .field = field, .current = json.take()};
}

Refusal notAllowedInState(const LineRow &row)
{
    return breaksRule("not_allowed_in_state",
                      QByteArray("A line that is ") + statusText(row.status) + " cannot do that.", "status");
}

Refusal breaksRule(const QByteArray &code, const QByteArray &message, const QByteArray &field)
{
    return {.status = 422, .code = code, .message = message, .field = field};
}

bool isSubscription(const LineRow &row) { return fleet::planOf(row.ratePlanId).simType == QByteArray("Subscription"); }

bool isPrepaid(const LineRow &row) { return fleet::planOf(row.ratePlanId).simType == QByteArray("Prepaid"); }

} // namespace platform
