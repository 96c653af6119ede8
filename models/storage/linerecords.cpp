// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/cachefile.h"
#include "models/storage/linelogs.h"
#include "models/storage/logsql.h"
#include "models/storage/messages.h"

#include <algorithm>

using domain::LineId;
using domain::LineLog;

namespace storage {

namespace {

base::Status dropOf(Sqlite &db, const QByteArray &sql, LineId line, qint64 second = -1, qint64 third = -1)
{
    base::Result<Statement> statement = db.prepare(sql);
    if (!statement)
        return statement.error();
    statement->bind(1, line.value);
    if (second >= 0)
        statement->bind(2, second);
    if (third >= 0)
        statement->bind(3, third);
    return statement->finish();
}

//! What the answer covers goes, from its oldest record to its newest.
base::Status writeRecords(Sqlite &db, LineId line, const std::vector<domain::CallRecord> &rows)
{
    if (rows.empty())
        return {};
    const auto [oldest, newest] =
        std::minmax_element(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.start < b.start; });
    if (base::Status status = dropOf(db, "DELETE FROM line_records WHERE line_id = ? AND start_at BETWEEN ? AND ?",
                                     line, stamp(oldest->start), stamp(newest->start));
        !status)
        return status;
    base::Result<Statement> statement = db.prepare(
        "INSERT INTO line_records (line_id, start_at, place, end_at, kind, country, operator, bytes, micros, currency) "
        "VALUES (?, ?, (SELECT count(*) FROM line_records WHERE line_id = ?1 AND start_at = ?2), ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return statement.error();
    for (const domain::CallRecord &row : rows) {
        statement->bind(1, line.value).bind(2, stamp(row.start)).bindOptional(3, stampOf(row.end)).bind(4, row.kind);
        statement->bind(5, row.country).bind(6, row.networkOperator).bindOptional(7, bytesOf(row.volume));
        if (base::Status status = bindMoney(*statement, 8, row.cost).finish(); !status)
            return status;
    }
    return {};
}

base::Status writeDevices(Sqlite &db, LineId line, const std::vector<domain::Device> &rows)
{
    if (base::Status status = dropOf(db, "DELETE FROM line_devices WHERE line_id = ?", line); !status)
        return status;
    base::Result<Statement> statement =
        db.prepare("INSERT INTO line_devices (line_id, place, imei, since_at, until_at) VALUES (?, ?, ?, ?, ?)");
    if (!statement)
        return statement.error();
    qint64 place = 0;
    for (const domain::Device &row : rows) {
        statement->bind(1, line.value).bind(2, place++).bind(3, row.imei).bindOptional(4, stampOf(row.since));
        if (base::Status status = statement->bindOptional(5, stampOf(row.until)).finish(); !status)
            return status;
    }
    return {};
}

base::Status writeApn(Sqlite &db, LineId line, bool isNeutral, const std::vector<domain::ApnSetting> &rows)
{
    if (base::Status status =
            dropOf(db, "DELETE FROM line_apn WHERE line_id = ? AND neutral = ?", line, isNeutral ? 1 : 0);
        !status)
        return status;
    base::Result<Statement> statement =
        db.prepare("INSERT INTO line_apn (line_id, neutral, place, technology, provider, apn, user_name, password, "
                   "authentication, ip_type, dial_number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return statement.error();
    qint64 place = 0;
    for (const domain::ApnSetting &row : rows) {
        statement->bind(1, line.value).bind(2, qint64(isNeutral ? 1 : 0)).bind(3, place++).bind(4, row.technology);
        statement->bind(5, row.provider).bind(6, row.apn).bind(7, row.userName).bind(8, row.password);
        if (base::Status status =
                statement->bind(9, row.authentication).bind(10, row.ipType).bind(11, row.dialNumber).finish();
            !status)
            return status;
    }
    return {};
}

base::Status writeTickets(Sqlite &db, const std::vector<domain::Ticket> &rows)
{
    base::Result<Statement> statement = db.prepare(
        "INSERT INTO tickets (id, iccid, kind, subject, state, opened_by, created_at, updated_at, closed_at, messages) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET iccid = excluded.iccid, kind = "
        "excluded.kind, subject = excluded.subject, state = excluded.state, opened_by = excluded.opened_by, created_at "
        "= "
        "excluded.created_at, updated_at = excluded.updated_at, closed_at = excluded.closed_at, messages = "
        "excluded.messages");
    if (!statement)
        return statement.error();
    for (const domain::Ticket &row : rows) {
        statement->bind(1, row.id).bind(2, row.iccid.text).bind(3, row.kind).bind(4, row.subject).bind(5, row.state);
        statement->bind(6, row.openedBy).bind(7, stamp(row.createdAt));
        statement->bindOptional(8, row.updatedAt.isValid() ? std::optional(stamp(row.updatedAt)) : std::nullopt);
        if (base::Status status =
                statement->bindOptional(9, stampOf(row.closedAt)).bind(10, qint64(row.messages)).finish();
            !status)
            return status;
    }
    return {};
}

//! Nobody rewrites what has happened.
base::Status writeChanges(Sqlite &db, LineId line, const std::vector<domain::StatusChange> &rows)
{
    base::Result<Statement> statement = db.prepare(
        "INSERT OR IGNORE INTO line_status_changes (line_id, entry, at, by, before_text, after_text, reason) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return statement.error();
    for (const domain::StatusChange &row : rows) {
        statement->bind(1, line.value).bind(2, row.id).bind(3, stamp(row.at)).bind(4, row.by).bind(5, row.before);
        if (base::Status status = statement->bind(6, row.after).bind(7, row.reason).finish(); !status)
            return status;
    }
    return {};
}

domain::CallRecord readRecord(const Statement &row)
{
    return {.kind = row.text(0),
            .start = unstamp(row.integer(1)),
            .end = timeAt(row, 2),
            .country = row.text(3),
            .networkOperator = row.text(4),
            .volume = volumeAt(row, 5),
            .cost = moneyAt(row, 6, 7)};
}

domain::ApnSetting readSetting(const Statement &row)
{
    return {.technology = row.text(0),
            .provider = row.text(1),
            .apn = row.text(2),
            .userName = row.text(3),
            .password = row.text(4),
            .authentication = row.text(5),
            .ipType = row.text(6),
            .dialNumber = row.text(7)};
}

domain::Ticket readTicket(const Statement &row)
{
    return {.id = row.text(0),
            .iccid = {row.text(1)},
            .kind = row.text(2),
            .subject = row.text(3),
            .state = row.text(4),
            .openedBy = row.text(5),
            .createdAt = unstamp(row.integer(6)),
            .updatedAt = timeAt(row, 7).value_or(QDateTime()),
            .closedAt = timeAt(row, 8),
            .messages = int(row.integer(9))};
}

} // namespace

base::Future<Done> LineLogs::storeMessages(LineId line, std::vector<domain::Message> rows, QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([line, rows = std::move(rows), fetchedAt](Sqlite &db) {
        return keep(db, line, LineLog::Messages, {}, fetchedAt, [&] { return writeMessages(db, rows); });
    });
}

base::Future<Done> LineLogs::storeRecords(LineId line, QDate month, std::vector<domain::CallRecord> rows,
                                          QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([line, month, rows = std::move(rows), fetchedAt](Sqlite &db) {
        return keep(db, line, LineLog::Records, month, fetchedAt, [&] { return writeRecords(db, line, rows); });
    });
}

base::Future<Done> LineLogs::storeDevices(LineId line, std::vector<domain::Device> rows, QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([line, rows = std::move(rows), fetchedAt](Sqlite &db) {
        return keep(db, line, LineLog::Devices, {}, fetchedAt, [&] { return writeDevices(db, line, rows); });
    });
}

base::Future<Done> LineLogs::storeApn(LineId line, bool isNeutral, std::vector<domain::ApnSetting> rows,
                                      QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([line, isNeutral, rows = std::move(rows), fetchedAt](Sqlite &db) {
        return keep(db, line, isNeutral ? LineLog::NeutralApn : LineLog::Apn, {}, fetchedAt,
                    [&] { return writeApn(db, line, isNeutral, rows); });
    });
}

base::Future<Done> LineLogs::storeTickets(LineId line, std::vector<domain::Ticket> rows, QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([line, rows = std::move(rows), fetchedAt](Sqlite &db) {
        return keep(db, line, LineLog::Tickets, {}, fetchedAt, [&] { return writeTickets(db, rows); });
    });
}

base::Future<Done> LineLogs::storeStatusChanges(LineId line, std::vector<domain::StatusChange> rows,
                                                QDateTime fetchedAt)
{
    return m_file.writer().post<Done>([line, rows = std::move(rows), fetchedAt](Sqlite &db) {
        return keep(db, line, LineLog::StatusChanges, {}, fetchedAt, [&] { return writeChanges(db, line, rows); });
    });
}

base::Future<Logged<domain::Message>> LineLogs::loadMessages(LineId line, domain::Iccid iccid)
{
    using Answer = Logged<domain::Message>;
    return m_file.reader().post<Answer>([line, iccid](Sqlite &db) -> base::Result<Answer> {
        const base::Result<QDateTime> fetchedAt = noted(db, line, LineLog::Messages, {});
        MessageQuery query;
        query.iccid = iccid;
        base::Result<std::vector<domain::Message>> rows = readMessages(db, query);
        if (!fetchedAt || !rows)
            return fetchedAt ? rows.error() : fetchedAt.error();
        return Answer{.rows = std::move(*rows), .fetchedAt = *fetchedAt};
    });
}

base::Future<Logged<domain::CallRecord>> LineLogs::loadRecords(LineId line, QDate month, QDateTime from, QDateTime to)
{
    using Answer = Logged<domain::CallRecord>;
    return m_file.reader().post<Answer>([line, month, from, to](Sqlite &db) -> base::Result<Answer> {
        base::Result<Statement> statement =
            db.prepare("SELECT kind, start_at, end_at, country, operator, bytes, micros, currency FROM line_records "
                       "WHERE line_id = ? AND start_at >= ? AND start_at < ? ORDER BY start_at DESC, place");
        if (!statement)
            return statement.error();
        statement->bind(1, line.value).bind(2, stamp(from)).bind(3, stamp(to));
        return readAll<domain::CallRecord>(*statement, noted(db, line, LineLog::Records, month), readRecord);
    });
}

base::Future<Logged<domain::Device>> LineLogs::loadDevices(LineId line)
{
    using Answer = Logged<domain::Device>;
    return m_file.reader().post<Answer>([line](Sqlite &db) -> base::Result<Answer> {
        base::Result<Statement> statement =
            db.prepare("SELECT imei, since_at, until_at FROM line_devices WHERE line_id = ? ORDER BY place");
        if (!statement)
            return statement.error();
        statement->bind(1, line.value);
        return readAll<domain::Device>(*statement, noted(db, line, LineLog::Devices, {}), [](const Statement &row) {
            return domain::Device{.imei = row.text(0), .since = timeAt(row, 1), .until = timeAt(row, 2)};
        });
    });
}

base::Future<Logged<domain::ApnSetting>> LineLogs::loadApn(LineId line, bool isNeutral)
{
    using Answer = Logged<domain::ApnSetting>;
    return m_file.reader().post<Answer>([line, isNeutral](Sqlite &db) -> base::Result<Answer> {
        base::Result<Statement> statement =
            db.prepare("SELECT technology, provider, apn, user_name, password, authentication, ip_type, dial_number "
                       "FROM line_apn WHERE line_id = ? AND neutral = ? ORDER BY place");
        if (!statement)
            return statement.error();
        statement->bind(1, line.value).bind(2, qint64(isNeutral ? 1 : 0));
        return readAll<domain::ApnSetting>(
            *statement, noted(db, line, isNeutral ? LineLog::NeutralApn : LineLog::Apn, {}), readSetting);
    });
}

base::Future<Logged<domain::Ticket>> LineLogs::loadTickets(LineId line, domain::Iccid iccid)
{
    using Answer = Logged<domain::Ticket>;
    return m_file.reader().post<Answer>([line, iccid](Sqlite &db) -> base::Result<Answer> {
        base::Result<Statement> statement =
            db.prepare("SELECT id, iccid, kind, subject, state, opened_by, created_at, updated_at, closed_at, messages "
                       "FROM tickets WHERE iccid = ? ORDER BY created_at DESC, length(id) DESC, id DESC");
        if (!statement)
            return statement.error();
        statement->bind(1, iccid.text);
        return readAll<domain::Ticket>(*statement, noted(db, line, LineLog::Tickets, {}), readTicket);
    });
}

base::Future<Logged<domain::StatusChange>> LineLogs::loadStatusChanges(LineId line)
{
    using Answer = Logged<domain::StatusChange>;
    return m_file.reader().post<Answer>([line](Sqlite &db) -> base::Result<Answer> {
        base::Result<Statement> statement =
            db.prepare("SELECT entry, at, by, before_text, after_text, reason FROM line_status_changes WHERE line_id = "
                       "? ORDER BY at DESC, length(entry) DESC, entry DESC");
        if (!statement)
            return statement.error();
        statement->bind(1, line.value);
        return readAll<domain::StatusChange>(*statement, noted(db, line, LineLog::StatusChanges, {}),
                                             [](const Statement &row) {
                                                 return domain::StatusChange{.id = row.text(0),
                                                                             .at = unstamp(row.integer(1)),
                                                                             .by = row.text(2),
                                                                             .before = row.text(3),
                                                                             .after = row.text(4),
                                                                             .reason = row.text(5)};
                                             });
    });
}

} // namespace storage
