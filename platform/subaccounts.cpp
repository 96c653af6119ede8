// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/subaccounts.h"

#include "platform/accounts.h"
#include "platform/bulkinsert.h"
#include "platform/groups.h"
#include "platform/linestore.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

QString statusWord(bool active) { return active ? u"Active"_s : u"Inactive"_s; }

//! What becomes of a line; nothing where it stays as it is.
struct Target
{
    Status status = Status::Blank;
    std::optional<Seconds> deactivationDate;
};

std::optional<Target> activated(const LineRow &row)
{
    switch (row.status) {
    case Status::Suspended:
        if (row.reason == "balance"_L1)
            return std::nullopt;
        return Target{Status::ActivationReady, std::nullopt};
    case Status::Deactivated:
    case Status::Blank:
    case Status::ActivationPending: return Target{Status::ActivationReady, std::nullopt};
    case Status::DeactivationPending: return Target{Status::Activated, std::nullopt};
    case Status::Activated:
    case Status::ActivationReady:
    case Status::Pending:
    case Status::Invalid:
    case Status::NotAvailable: return std::nullopt;
    }
    return std::nullopt;
}

//! D3: 00:00 of the day on which a deactivation that is asked for now takes effect.
Seconds deactivationTime(const Core &core, const LineRow &row, Seconds now)
{
    const QDate epoch(1970, 1, 1);
    const bool subscription = Catalog::find(core.catalog.get()->ratePlans, row.ratePlanId).detail == "Subscription"_L1;
    const auto renewal = row.renewalDay ? std::optional(epoch.addDays(*row.renewalDay)) : std::nullopt;
    const QDate today = epoch.addDays(core.calendar.dayOf(now));
    return core.calendar.startOf(
        Day(epoch.daysTo(domain::deactivationDay(row.contract, subscription, renewal, today))));
}

std::optional<Target> deactivated(const Core &core, const LineRow &row, Seconds now)
{
    switch (row.status) {
    case Status::Activated: return Target{Status::DeactivationPending, deactivationTime(core, row, now)};
    case Status::Suspended:
        if (row.reason != "balance"_L1)
            return Target{Status::Deactivated, std::nullopt};
        if (row.deactivationDate)
            return std::nullopt;
        return Target{Status::Suspended, deactivationTime(core, row, now)};
    case Status::ActivationReady:
    case Status::ActivationPending: return Target{Status::Deactivated, std::nullopt};
    case Status::DeactivationPending:
    case Status::Deactivated:
    case Status::Blank:
    case Status::Pending:
    case Status::Invalid:
    case Status::NotAvailable: return std::nullopt;
    }
    return std::nullopt;
}

//! A line that has changed, and what it was.
struct Moved
{
    LineRow row;
    Status before = Status::Blank;
};

base::Status writeAudits(Connection &connection, qint64 accountId, const std::vector<Moved> &moved, const Actor &by,
                         Seconds now)
{
    base::Result<qint64> id = reserveIds(connection, accountId, u"audit"_s, qint64(moved.size()));
    if (!id)
        return id.error();
    BulkInsert rows(connection, u"audit_entry"_s,
                    {u"account_id"_s, u"entry_id"_s, u"at"_s, u"actor_kind"_s, u"actor"_s, u"action"_s,
                     u"object_kind"_s, u"object_id"_s, u"field"_s, u"before_text"_s, u"after_text"_s, u"reason"_s,
                     u"request_id"_s});
    for (const Moved &each : moved) {
        const bool dated = each.row.status == each.before; // suspended, and to end
        const base::Status ok = rows.add({accountId, (*id)++, now, u"user"_s, by.name,
                                          dated ? u"line.deactivation_date"_s : u"line.status"_s, u"line"_s,
                                          each.row.iccid, dated ? u"deactivation_date"_s : u"status"_s,
                                          dated ? QString() : QString::fromLatin1(statusText(each.before)),
                                          dated ? QString::fromLatin1(wireTime(each.row.deactivationDate.value_or(0)))
                                                : QString::fromLatin1(statusText(each.row.status)),
                                          u"manual"_s, by.requestId});
        if (!ok)
            return ok;
    }
    return rows.flush();
}

using Rule = std::function<std::optional<Target>(const LineRow &)>;

base::Result<LinesMoved> moveAll(Core &core, Connection &connection, int subAccountId, const Actor &by, Seconds now,
                                 const Rule &rule)
{
    LinesMoved count;
    std::vector<Moved> moved;
    const base::Status read =
        forLinesWhere(connection, core.account.id, u"sub_account_id = %1"_s.arg(subAccountId), [&](LineRow row) {
            const std::optional<Target> target = rule(row);
            if (!target) {
                ++count.unchanged;
                return;
            }
            const Status before = row.status;
            if (target->status != before) {
                row.reason = u"manual"_s;
                row.statusBy = by.name;
                row.statusSince = now;
            }
            row.status = target->status;
            row.deactivationDate = target->deactivationDate;
            row.inSession = row.inSession && isWorking(row.status);
            ++row.version;
            row.updatedAt = now;
            moved.push_back({std::move(row), before});
        });
    if (!read)
        return read.error();
    for (const Moved &each : moved) {
        if (base::Status ok = updateLine(connection, core.account.id, each.row); !ok)
            return ok.error();
        core.noteLine(each.row);
    }
    if (base::Status ok = writeAudits(connection, core.account.id, moved, by, now); !ok)
        return ok.error();
    count.changed = qint64(moved.size());
    return count;
}

} // namespace

base::Result<std::vector<SubAccount>> loadSubAccounts(Connection &connection, qint64 accountId)
{
    base::Result<QSqlQuery *> found =
        connection.run(u"SELECT sub_account_id, name, status, uuid, version, updated_at FROM sub_account WHERE "
                       "account_id = ? ORDER BY sub_account_id"_s,
                       {accountId});
    if (!found)
        return found.error();
    std::vector<SubAccount> all;
    while ((*found)->next()) {
        const QSqlQuery &row = **found;
        all.push_back({.id = row.value(0).toInt(),
                       .name = row.value(1).toString(),
                       .active = row.value(2).toString() == "Active"_L1,
                       .uuid = row.value(3).toString().toLatin1(),
                       .version = row.value(4).toLongLong(),
                       .updatedAt = row.value(5).toLongLong()});
    }
    (*found)->finish();
    return all;
}

base::Result<SubAccount> insertSubAccount(Connection &connection, const Account &account, SubAccount made)
{
    const base::Result<qint64> id = nextTableId(connection, account.id, u"sub_account"_s, u"sub_account_id"_s);
    if (!id)
        return id.error();
    made.id = int(*id);
    made.uuid = subAccountUuid(account.uuid, made.id);
    const base::Status ok = done(connection.run(
        u"INSERT INTO sub_account (account_id, sub_account_id, name, status, uuid, version, updated_at) VALUES (?, ?, "
        "?, ?, ?, ?, ?)"_s,
        {account.id, made.id, made.name, statusWord(made.active), QString::fromLatin1(made.uuid), made.version,
         made.updatedAt}));
    if (!ok)
        return ok.error();
    return made;
}

base::Status updateSubAccount(Connection &connection, qint64 accountId, const SubAccount &changed)
{
    return done(connection.run(
        u"UPDATE sub_account SET name = ?, status = ?, version = ?, updated_at = ? WHERE "
        "account_id = ? AND sub_account_id = ?"_s,
        {changed.name, statusWord(changed.active), changed.version, changed.updatedAt, accountId, changed.id}));
}

base::Result<LinesMoved> activateAllLines(Core &core, Connection &connection, int subAccountId, const Actor &by,
                                          Seconds now)
{
    return moveAll(core, connection, subAccountId, by, now, activated);
}

base::Result<LinesMoved> deactivateAllLines(Core &core, Connection &connection, int subAccountId, const Actor &by,
                                            Seconds now)
{
    return moveAll(core, connection, subAccountId, by, now,
                   [&](const LineRow &row) { return deactivated(core, row, now); });
}

} // namespace platform
