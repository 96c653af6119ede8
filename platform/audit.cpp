// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/audit.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

QString kindWord(ActorKind kind)
{
    switch (kind) {
    case ActorKind::User: return u"user"_s;
    case ActorKind::Rule: return u"rule"_s;
    case ActorKind::Platform: return u"platform"_s;
    }
    return {};
}

} // namespace

base::Result<qint64> reserveIds(Connection &connection, qint64 accountId, const QString &name, qint64 count)
{
    static const QString take =
        u"INSERT INTO id_counter (account_id, name, last_id) VALUES (?, ?, ?) "
        "ON CONFLICT (account_id, name) DO UPDATE SET last_id = id_counter.last_id + excluded.last_id"_s;
    if (auto taken = connection.run(take, {accountId, name, count}); !taken)
        return taken.error();
    static const QString ask = u"SELECT last_id FROM id_counter WHERE account_id = ? AND name = ?"_s;
    const base::Result<qint64> last = connection.number(ask, {accountId, name});
    if (!last)
        return last.error();
    return *last - count + 1;
}

base::Status writeAudit(Connection &connection, qint64 accountId, const AuditEntry &entry)
{
    const base::Result<qint64> id = reserveIds(connection, accountId, u"audit"_s);
    if (!id)
        return id.error();
    static const QString sql =
        u"INSERT INTO audit_entry (account_id, entry_id, at, actor_kind, actor, action, object_kind, "
        "object_id, field, before_text, after_text, reason, request_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    return done(connection.run(sql, {accountId, *id, entry.at, kindWord(entry.actor.kind), entry.actor.name,
                                     entry.action, entry.objectKind, entry.objectId, entry.field, entry.before,
                                     entry.after, entry.reason, entry.actor.requestId}));
}

base::Status raiseAlert(Connection &connection, qint64 accountId, const Alert &alert)
{
    const base::Result<qint64> id = reserveIds(connection, accountId, u"alert"_s);
    if (!id)
        return id.error();
    static const QString sql =
        u"INSERT INTO alert (account_id, alert_id, at, kind, iccid, rule_id, message, read_at, read_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, NULL, '')"_s;
    return done(connection.run(sql, {accountId, *id, alert.at, alert.kind, alert.iccid, alert.ruleId, alert.message}));
}

} // namespace platform
