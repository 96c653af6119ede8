// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/accounts.h"

#include "platform/sharing.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr qsizetype kUuidLength = 32;

//! The first row's values, or none.
base::Result<QVariantList> oneRow(Connection &connection, const QString &sql, const QVariantList &values)
{
    base::Result<QSqlQuery *> found = connection.run(sql, values);
    if (!found)
        return found.error();
    QVariantList row;
    if ((*found)->next()) {
        for (int i = 0; i < 2 && !(*found)->value(i).isNull(); ++i)
            row << (*found)->value(i);
    }
    (*found)->finish();
    return row;
}

} // namespace

QByteArray subAccountUuid(const QByteArray &accountUuid, int subAccountId)
{
    const QByteArray text = accountUuid + '/' + QByteArray::number(subAccountId);
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(kUuidLength);
}

Accounts::Accounts(const Options &options, Database &database) : m_options(options), m_database(database) {}

base::Status Accounts::open()
{
    if (base::Status named = nameSubAccounts(); !named)
        return named;
    base::Result<Connection *> reader = m_database.reader();
    if (!reader)
        return reader.error();
    const base::Result<qint64> id = firstAccountId(**reader);
    if (!id)
        return id.error();
    const base::Result<Core *> core = byId(*id);
    if (!core)
        return core.error();
    m_first = *core;
    return {};
}

base::Result<Core *> Accounts::byId(qint64 accountId)
{
    const std::lock_guard lock(m_mutex);
    std::unique_ptr<Core> &core = m_cores[accountId];
    if (core)
        return core.get();
    base::Result<Connection *> reader = m_database.reader();
    if (!reader)
        return reader.error();
    auto made = std::make_unique<Core>(m_options, m_database);
    if (base::Status loaded = made->load(**reader, accountId); !loaded)
        return loaded.error();
    made->deliveryQueued = [this] { m_deliveries.ring(); };
    core = std::move(made);
    return core.get();
}

base::Result<Door> Accounts::find(const QByteArray &uuid)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_doors.find(uuid); known != m_doors.end())
            return known->second;
    }
    if (uuid.size() != kUuidLength)
        return Door();
    base::Result<Door> door = look(uuid);
    if (door && door->core) {
        const std::lock_guard lock(m_mutex);
        m_doors[uuid] = *door;
    }
    return door;
}

base::Result<Door> Accounts::look(const QByteArray &uuid)
{
    base::Result<Connection *> reader = m_database.reader();
    if (!reader)
        return reader.error();
    const QString text = QString::fromLatin1(uuid);
    auto row = oneRow(**reader, u"SELECT account_id, 0 FROM account WHERE uuid = ?"_s, {text});
    if (row && row->isEmpty())
        row = oneRow(**reader, u"SELECT account_id, sub_account_id FROM sub_account WHERE uuid = ?"_s, {text});
    if (!row)
        return row.error();
    if (row->isEmpty())
        return Door();
    const base::Result<Core *> core = byId(row->value(0).toLongLong());
    if (!core)
        return core.error();
    return Door{*core, row->value(1).toInt(), uuid};
}

base::Result<Core *> Accounts::ofUser(const QByteArray &userUuid)
{
    if (first().people.find(userUuid))
        return &first();
    base::Result<Connection *> reader = m_database.reader();
    if (!reader)
        return reader.error();
    const auto row = oneRow(**reader, u"SELECT account_id, 0 FROM app_user WHERE uuid = ? AND deleted_at IS NULL"_s,
                            {QString::fromLatin1(userUuid)});
    if (!row)
        return row.error();
    return row->isEmpty() ? base::Result<Core *>(nullptr) : byId(row->first().toLongLong());
}

base::Status Accounts::forEach(const std::function<base::Status(Core &)> &what)
{
    base::Result<Connection *> reader = m_database.reader();
    if (!reader)
        return reader.error();
    base::Result<QSqlQuery *> found = (*reader)->run(u"SELECT account_id FROM account ORDER BY account_id"_s);
    if (!found)
        return found.error();
    std::vector<qint64> ids;
    while ((*found)->next())
        ids.push_back((*found)->value(0).toLongLong());
    (*found)->finish();
    for (const qint64 id : ids) {
        const base::Result<Core *> core = byId(id);
        if (!core)
            return core.error();
        if (base::Status done = what(**core); !done)
            return done;
    }
    return {};
}

base::Status Accounts::write(const std::function<base::Status(Connection &)> &work)
{
    const std::lock_guard lock(m_database.writeMutex());
    if (base::Status alive = m_database.writer().revive(); !alive)
        return alive;
    Transaction transaction(m_database.writer());
    if (m_database.isShared()) {
        if (base::Status locked = lockServer(m_database.writer()); !locked)
            return locked;
    }
    if (base::Status done = work(m_database.writer()); !done)
        return done;
    return transaction.commit();
}

base::Status Accounts::nameSubAccounts()
{
    return write([](Connection &connection) -> base::Status {
        auto found = connection.run(u"SELECT account.account_id, account.uuid, sub_account_id FROM sub_account "
                                    "JOIN account ON account.account_id = sub_account.account_id "
                                    "WHERE sub_account.uuid = ''"_s);
        if (!found)
            return found.error();
        std::vector<QVariantList> names;
        while ((*found)->next()) {
            const QByteArray account = (*found)->value(1).toString().toLatin1();
            const int id = (*found)->value(2).toInt();
            names.push_back({QString::fromLatin1(subAccountUuid(account, id)), (*found)->value(0), id});
        }
        (*found)->finish();
        for (const QVariantList &values : names) {
            auto named = connection.run(
                u"UPDATE sub_account SET uuid = ? WHERE account_id = ? AND sub_account_id = ?"_s, values);
            if (!named)
                return named.error();
        }
        return {};
    });
}

} // namespace platform
