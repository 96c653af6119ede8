// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/syncstate.h"

#include "models/storage/cachefile.h"
#include "models/storage/syncstatesql.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using Done = std::monostate;

QString stamp(const QDateTime &when) { return when.isValid() ? when.toUTC().toString(Qt::ISODateWithMs) : QString(); }

QDateTime unstamp(const QJsonValue &value)
{
    return value.toString().isEmpty() ? QDateTime()
                                      : QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QString toText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}
QJsonObject toJson(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

QString pack(const SyncCheckpoint &c)
{
    return toText({{"full"_L1, c.full},
                   {"running"_L1, c.running},
                   {"pass"_L1, c.pass},
                   {"round"_L1, c.round},
                   {"cursor"_L1, c.cursor},
                   {"done"_L1, c.done},
                   {"total"_L1, c.total},
                   {"since"_L1, stamp(c.since)},
                   {"server_time"_L1, stamp(c.serverTime)},
                   {"started_at"_L1, stamp(c.startedAt)},
                   {"finished_at"_L1, stamp(c.finishedAt)},
                   {"whole_at"_L1, stamp(c.wholeAt)}});
}

SyncCheckpoint unpack(const QString &collection, const QString &text)
{
    const QJsonObject json = toJson(text);
    SyncCheckpoint c{.collection = collection};
    if (json.isEmpty())
        return c;
    c.full = json["full"_L1].toBool(true);
    c.running = json["running"_L1].toBool();
    c.pass = json["pass"_L1].toInteger();
    c.round = json["round"_L1].toInt(1);
    c.cursor = json["cursor"_L1].toString();
    c.done = json["done"_L1].toInteger();
    c.total = json["total"_L1].toInteger(-1);
    c.since = unstamp(json["since"_L1]);
    c.serverTime = unstamp(json["server_time"_L1]);
    c.startedAt = unstamp(json["started_at"_L1]);
    c.finishedAt = unstamp(json["finished_at"_L1]);
    c.wholeAt = unstamp(json["whole_at"_L1]);
    return c;
}

QString packAccount(const domain::Account &a, const QDateTime &fetchedAt)
{
    QJsonObject links;
    for (auto it = a.links.cbegin(); it != a.links.cend(); ++it)
        links[it.key()] = it.value();
    QJsonObject json{{"number"_L1, a.number},
                     {"name"_L1, a.name},
                     {"low_balance"_L1, a.isLowBalance},
                     {"role"_L1, a.role},
                     {"user_name"_L1, a.userName},
                     {"permissions"_L1, QJsonArray::fromStringList(a.permissions)},
                     {"time_zone"_L1, a.timeZone},
                     {"plan"_L1, a.plan},
                     {"links"_L1, links},
                     {"fetched_at"_L1, stamp(fetchedAt)}};
    if (a.currentBalance)
        json["balance"_L1] = base::formatMoneyText(*a.currentBalance) + u' ' + a.currentBalance->currency;
    if (a.minimumBalance)
        json["minimum"_L1] = base::formatMoneyText(*a.minimumBalance) + u' ' + a.minimumBalance->currency;
    return toText(json);
}

std::optional<base::Money> unpackMoney(const QJsonValue &value)
{
    const QStringList parts = value.toString().split(u' ');
    if (parts.size() != 2)
        return std::nullopt;
    const base::Result<base::Money> money = base::parseMoney(parts[0], parts[1]);
    return money ? std::optional(*money) : std::nullopt;
}

SyncState::StoredAccount unpackAccount(const QString &text)
{
    const QJsonObject json = toJson(text);
    SyncState::StoredAccount stored;
    domain::Account &a = stored.account;
    a.number = json["number"_L1].toString();
    a.name = json["name"_L1].toString();
    a.isLowBalance = json["low_balance"_L1].toBool();
    a.role = json["role"_L1].toString();
    a.userName = json["user_name"_L1].toString();
    for (const QJsonValue &word : json["permissions"_L1].toArray())
        a.permissions << word.toString();
    a.timeZone = json["time_zone"_L1].toString();
    a.plan = json["plan"_L1].toString();
    a.currentBalance = unpackMoney(json["balance"_L1]);
    a.minimumBalance = unpackMoney(json["minimum"_L1]);
    const QJsonObject links = json["links"_L1].toObject();
    for (auto it = links.begin(); it != links.end(); ++it)
        a.links.insert(it.key(), it.value().toString());
    stored.fetchedAt = unstamp(json["fetched_at"_L1]);
    return stored;
}

base::Result<QString> readText(Sqlite &db, const QByteArray &sql, const QString &key)
{
    base::Result<Statement> statement = db.prepare(sql);
    if (!statement)
        return statement.error();
    statement->bind(1, key);
    const base::Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->text(0) : QString();
}

base::Result<Done> writeText(Sqlite &db, const QString &key, const QString &value)
{
    base::Result<Statement> statement = db.prepare(
        "INSERT INTO texts (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    if (!statement)
        return statement.error();
    if (base::Status status = statement->bind(1, key).bind(2, value).finish(); !status)
        return status.error();
    return Done();
}

const QByteArray kReadText = "SELECT value FROM texts WHERE key = ?";

} // namespace

base::Result<SyncCheckpoint> readCheckpoint(Sqlite &db, const QString &collection)
{
    const base::Result<QString> text = readText(db, "SELECT state FROM checkpoints WHERE collection = ?", collection);
    if (!text)
        return text.error();
    return unpack(collection, *text);
}

base::Status writeCheckpoint(Sqlite &db, const SyncCheckpoint &checkpoint)
{
    base::Result<Statement> statement = db.prepare("INSERT INTO checkpoints (collection, state) VALUES (?, ?) ON "
                                                   "CONFLICT (collection) DO UPDATE SET state = excluded.state");
    if (!statement)
        return statement.error();
    return statement->bind(1, checkpoint.collection).bind(2, pack(checkpoint)).finish();
}

SyncState::SyncState(CacheFile &file) : m_file(file) {}

base::Future<SyncCheckpoint> SyncState::loadCheckpoint(QString collection)
{
    return m_file.reader().post<SyncCheckpoint>([=](Sqlite &db) { return readCheckpoint(db, collection); });
}

base::Future<std::monostate> SyncState::saveCheckpoint(SyncCheckpoint checkpoint)
{
    return m_file.writer().post<Done>([checkpoint = std::move(checkpoint)](Sqlite &db) -> base::Result<Done> {
        if (base::Status status = writeCheckpoint(db, checkpoint); !status)
            return status.error();
        return Done();
    });
}

base::Future<SyncState::StoredAccount> SyncState::loadAccount()
{
    return m_file.reader().post<StoredAccount>([](Sqlite &db) -> base::Result<StoredAccount> {
        const base::Result<QString> text = readText(db, kReadText, u"account"_s);
        if (!text)
            return text.error();
        if (text->isEmpty())
            return base::Error{.kind = base::ErrorKind::NotFound, .detail = u"the account was never fetched"_s};
        return unpackAccount(*text);
    });
}

base::Future<std::monostate> SyncState::saveAccount(domain::Account account, QDateTime fetchedAt)
{
    return saveText(u"account"_s, packAccount(account, fetchedAt));
}

base::Future<QString> SyncState::loadText(QString key)
{
    return m_file.reader().post<QString>([=](Sqlite &db) { return readText(db, kReadText, key); });
}

base::Future<std::monostate> SyncState::saveText(QString key, QString value)
{
    return m_file.writer().post<Done>([=](Sqlite &db) { return writeText(db, key, value); });
}

base::Future<bool> SyncState::saveRuleNames(std::vector<RuleNames> all)
{
    return m_file.writer().post<bool>([all = std::move(all)](Sqlite &db) { return writeRuleNames(db, all); });
}

} // namespace storage
