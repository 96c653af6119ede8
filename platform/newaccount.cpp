// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/newaccount.h"

#include "platform/audit.h"
#include "platform/files.h"
#include "platform/fleet/kinds.h"
#include "platform/fleet/words.h"
#include "platform/logins.h"
#include "platform/password.h"

#include <QRandomGenerator>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

//! Random, so that servers on one database need not agree on the next one; of 31 bits, since PostgreSQL's locks take no
//! more.
base::Result<qint64> freeAccountId(Connection &connection)
{
    for (;;) {
        const qint64 id = QRandomGenerator::system()->bounded(1'000'000, std::numeric_limits<int>::max());
        const base::Result<qint64> taken =
            connection.number(u"SELECT count(*) FROM account WHERE account_id = ?"_s, {id});
        if (!taken)
            return taken.error();
        if (*taken == 0)
            return id;
    }
}

base::Status writeAccount(Connection &connection, qint64 id, const SignUp &wanted, Seconds now, Seconds clockOffset)
{
    QRandomGenerator &random = *QRandomGenerator::system();
    const base::Status ok = done(connection.run(
        u"INSERT INTO account (account_id, uuid, number, name, currency, time_zone, plan, seed, created_at, "
        "traffic_until, clock_offset, next_line_no, balance_micros) "
        "VALUES (?, ?, ?, ?, 'USD', ?, ?, ?, ?, ?, ?, 1, 0)"_s,
        {id, randomHex(16), 1'000'000 + random.bounded(9'000'000), wanted.accountName, wanted.zone, wanted.plan,
         QString::number(random.generate64() >> 1), now, now, clockOffset}));
    if (!ok)
        return ok;
    const Day today = Calendar(QTimeZone(wanted.zone.toUtf8())).dayOf(now);
    return done(connection.run(
        u"INSERT INTO account_money (account_id, opened_day, lines_suspended, auto_refill, auto_refill_micros, "
        "auto_refill_computed_day, auto_refill_charged_day) VALUES (?, ?, 0, 0, 0, 0, 0)"_s,
        {id, today}));
}

//! The same plans and prices as every account's.
base::Status writeTables(Connection &connection, qint64 id)
{
    base::Status ok;
    for (const fleet::RatePlan &plan : fleet::ratePlans()) {
        if (ok)
            ok = done(connection.run(
                u"INSERT INTO rate_plan (account_id, rate_plan_id, name, sim_type, included_bytes, fee_micros, "
                "refill_term_months, contracts) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {id, plan.id, QString::fromUtf8(plan.name), QString::fromUtf8(plan.simType), plan.includedBytes,
                 plan.feeMicros, plan.refillTermMonths, QString::fromUtf8(plan.contracts)}));
    }
    for (const fleet::Country &country : fleet::countries()) {
        if (ok)
            ok = done(connection.run(u"INSERT INTO price (account_id, country_code, price_micros) VALUES (?, ?, ?)"_s,
                                     {id, QString::fromLatin1(country.code), country.priceMicros}));
    }
    return ok;
}

base::Result<std::optional<Login>> ownerLogin(Accounts &accounts, Connection &connection)
{
    const Core &core = accounts.first();
    return findLogin(connection, core.account.id, core.people.owner().id);
}

} // namespace

base::Result<NewAccount> makeAccount(Connection &connection, const SignUp &wanted, Seconds now, Seconds clockOffset)
{
    const base::Result<qint64> found = freeAccountId(connection);
    if (!found)
        return found.error();
    const qint64 id = *found;
    NewAccount made;
    const base::Result<bool> free = takeAddress(connection, id, 1, wanted.email);
    if (!free)
        return free.error();
    if (!*free)
        return made;
    base::Status ok = writeAccount(connection, id, wanted, now, clockOffset);
    if (ok)
        ok = writeTables(connection, id);
    if (!ok)
        return ok.error();
    User owner;
    owner.email = wanted.email;
    owner.name = wanted.name;
    owner.role = domain::Role::Owner;
    owner.createdAt = now;
    base::Result<User> written = insertUser(connection, id, owner);
    if (!written)
        return written.error();
    ok = storePassword(connection, id, written->id, wanted.passwordHash, true);
    if (ok)
        ok = writeAudit(connection, id,
                        {.at = now,
                         .actor = {.kind = ActorKind::User, .name = wanted.email, .requestId = {}},
                         .action = u"account.created"_s,
                         .objectKind = u"account"_s,
                         .objectId = QString::number(id),
                         .after = wanted.plan});
    if (!ok)
        return ok.error();
    return NewAccount{id, *written};
}

base::Status giveFirstPassword(Accounts &accounts, const QString &password)
{
    base::Result<Connection *> reader = accounts.database().reader();
    if (!reader)
        return reader.error();
    base::Result<std::optional<Login>> login = ownerLogin(accounts, **reader);
    if (!login)
        return login.error();
    if (!login->has_value() || !(*login)->password.isEmpty())
        return {};
    const base::Result<QString> hash = hashPassword(password);
    if (!hash)
        return hash.error();
    Core &core = accounts.first();
    const User owner = core.people.owner();
    return core.write([&](Connection &connection, Seconds) -> base::Status {
        login = ownerLogin(accounts, connection); // another server may have been faster
        if (!login)
            return login.error();
        if (!login->has_value() || !(*login)->password.isEmpty())
            return {};
        if (const base::Result<bool> taken = takeAddress(connection, core.account.id, owner.id, owner.email); !taken)
            return taken.error();
        return storePassword(connection, core.account.id, owner.id, *hash, false);
    });
}

base::Result<bool> isFirstPassword(Accounts &accounts, const QString &password)
{
    base::Result<Connection *> reader = accounts.database().reader();
    if (!reader)
        return reader.error();
    const base::Result<std::optional<Login>> login = ownerLogin(accounts, **reader);
    if (!login)
        return login.error();
    const bool given = login->has_value() && !(*login)->chosen;
    return given && (!accounts.database().isShared() || isPassword(password, (*login)->password));
}

} // namespace platform
