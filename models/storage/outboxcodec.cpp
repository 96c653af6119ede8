// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outboxcodec.h"

#include "models/storage/sqlite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

QByteArray compact(const QJsonObject &json)
{
    return json.isEmpty() ? QByteArray() : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void put(QJsonObject &json, QLatin1String name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

void put(QJsonObject &json, QLatin1String name, const domain::Named &named)
{
    QJsonObject inner;
    put(inner, "id"_L1, named.id);
    put(inner, "name"_L1, named.name);
    if (!inner.isEmpty())
        json.insert(name, inner);
}

void put(QJsonObject &json, QLatin1String name, const QStringList &texts)
{
    if (!texts.isEmpty())
        json.insert(name, QJsonArray::fromStringList(texts));
}

QJsonArray arrayOf(const std::vector<domain::Named> &all)
{
    QJsonArray array;
    for (const domain::Named &named : all)
        array << QJsonObject{{"id"_L1, named.id}, {"name"_L1, named.name}};
    return array;
}

domain::Named namedFrom(const QJsonValue &json)
{
    return {json.toObject().value("id"_L1).toString(), json.toObject().value("name"_L1).toString()};
}

QStringList textsFrom(const QJsonValue &json)
{
    QStringList texts;
    for (const QJsonValue &each : json.toArray())
        texts << each.toString();
    return texts;
}

QJsonObject encodeCards(const domain::CardOrder &order)
{
    QJsonObject json{{"quantity"_L1, order.quantity}, {"type"_L1, QString(domain::cardTypeWord(order.cardType))}};
    put(json, "name"_L1, order.name);
    put(json, "company"_L1, order.company);
    put(json, "email"_L1, order.email);
    put(json, "phone"_L1, order.phone);
    put(json, "country"_L1, order.country);
    put(json, "address"_L1, order.address);
    put(json, "notes"_L1, order.notes);
    return json;
}

domain::CardOrder decodeCards(const QJsonObject &json)
{
    const auto text = [&json](QLatin1String name) { return json.value(name).toString(); };
    return {.quantity = json.value("quantity"_L1).toInt(),
            .cardType = domain::cardTypeFromWord(text("type"_L1)).value_or(domain::CardType::Sim),
            .name = text("name"_L1),
            .company = text("company"_L1),
            .email = text("email"_L1),
            .phone = text("phone"_L1),
            .country = text("country"_L1),
            .address = text("address"_L1),
            .notes = text("notes"_L1)};
}

QJsonObject encodeInvitation(const domain::Invitation &invitation)
{
    QJsonObject json{{"role"_L1, domain::roleWord(invitation.role)}};
    put(json, "email"_L1, invitation.email);
    if (!invitation.groups.empty())
        json.insert("groups"_L1, arrayOf(invitation.groups));
    put(json, "sub_account"_L1, invitation.subAccount);
    return json;
}

//! A role that this program does not know is nobody's to give: Owner, which no form lets through (D14).
domain::Invitation decodeInvitation(const QJsonObject &json)
{
    domain::Invitation invitation{.email = json.value("email"_L1).toString(),
                                  .role =
                                      domain::parseRole(json.value("role"_L1).toString()).value_or(domain::Role::Owner),
                                  .groups = {},
                                  .subAccount = namedFrom(json.value("sub_account"_L1))};
    for (const QJsonValue &each : json.value("groups"_L1).toArray())
        invitation.groups.push_back(namedFrom(each));
    return invitation;
}

QJsonObject encodeTicket(const domain::NewTicket &ticket)
{
    QJsonObject json{{"kind"_L1, QString(domain::ticketKindWord(ticket.kind))}};
    put(json, "subject"_L1, ticket.subject);
    put(json, "text"_L1, ticket.text);
    return json;
}

domain::NewTicket decodeTicket(const QJsonObject &json)
{
    return {.kind = domain::ticketKindFromWord(json.value("kind"_L1).toString()).value_or(domain::TicketKind::Other),
            .subject = json.value("subject"_L1).toString(),
            .text = json.value("text"_L1).toString()};
}

QByteArray encodeValue(const domain::ChangeValue &value)
{
    QJsonObject json;
    put(json, "text"_L1, value.text);
    put(json, "target"_L1, value.target);
    put(json, "sub_account"_L1, value.subAccount);
    put(json, "group"_L1, value.group);
    put(json, "labels"_L1, value.labels);
    put(json, "labels_off"_L1, value.labelsOff);
    if (value.date)
        json.insert("date"_L1, QString::number(value.date->toMSecsSinceEpoch()));
    if (value.on)
        json.insert("on"_L1, true);
    if (value.threshold)
        json.insert("threshold"_L1, QString::number(value.threshold->bytes));
    if (value.cards)
        json.insert("cards"_L1, encodeCards(*value.cards));
    if (value.invitation)
        json.insert("invitation"_L1, encodeInvitation(*value.invitation));
    if (value.ticket)
        json.insert("ticket"_L1, encodeTicket(*value.ticket));
    if (value.amount)
        json.insert("amount"_L1, QJsonObject{{"micros"_L1, QString::number(value.amount->micros)},
                                             {"currency"_L1, value.amount->currency}});
    return compact(json);
}

domain::ChangeValue decodeValue(const QByteArray &text)
{
    domain::ChangeValue value;
    if (text.isEmpty())
        return value;
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    value.text = json.value("text"_L1).toString();
    value.target = namedFrom(json.value("target"_L1));
    value.subAccount = namedFrom(json.value("sub_account"_L1));
    value.group = namedFrom(json.value("group"_L1));
    value.labels = textsFrom(json.value("labels"_L1));
    value.labelsOff = textsFrom(json.value("labels_off"_L1));
    if (json.contains("date"_L1))
        value.date = QDateTime::fromMSecsSinceEpoch(json.value("date"_L1).toString().toLongLong(), Qt::UTC);
    value.on = json.value("on"_L1).toBool();
    if (json.contains("threshold"_L1))
        value.threshold = base::DataVolume{json.value("threshold"_L1).toString().toLongLong()};
    if (json.contains("cards"_L1))
        value.cards = decodeCards(json.value("cards"_L1).toObject());
    if (json.contains("invitation"_L1))
        value.invitation = decodeInvitation(json.value("invitation"_L1).toObject());
    if (json.contains("ticket"_L1))
        value.ticket = decodeTicket(json.value("ticket"_L1).toObject());
    if (const QJsonObject amount = json.value("amount"_L1).toObject(); !amount.isEmpty())
        value.amount = base::Money{.micros = amount.value("micros"_L1).toString().toLongLong(),
                                   .currency = amount.value("currency"_L1).toString()};
    return value;
}

QByteArray encodeProblem(const domain::ChangeProblem &problem)
{
    QJsonObject json;
    put(json, "code"_L1, problem.code);
    put(json, "message"_L1, problem.message);
    put(json, "request"_L1, problem.requestId);
    if (problem.httpStatus != 0)
        json.insert("status"_L1, problem.httpStatus);
    return compact(json);
}

domain::ChangeProblem decodeProblem(const QByteArray &text)
{
    if (text.isEmpty())
        return {};
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    return {json.value("code"_L1).toString(), json.value("message"_L1).toString(), json.value("status"_L1).toInt(),
            json.value("request"_L1).toString()};
}

std::optional<qint64> encodeTime(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

QDateTime decodeTime(std::optional<qint64> time)
{
    return time ? QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC) : QDateTime();
}

//! Columns in one run of bytes that no other columns give.
class Canonical
{
public:
    Canonical &add(qint64 number)
    {
        number = qToBigEndian(number);
        bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
        return *this;
    }
    Canonical &add(std::optional<qint64> number) { return add(qint64(number.has_value())).add(number.value_or(0)); }
    Canonical &add(const QByteArray &text)
    {
        add(qint64(text.size()));
        bytes.append(text);
        return *this;
    }

    QByteArray bytes;
};

} // namespace

const QByteArray &outboxColumns()
{
    static const QByteArray columns = "seq, revision, key, key_no, run, kind, value, iccid, line_name, based, version, "
                                      "made_by, made_at, state, attempt, first_sent_at, changed_at, job, theirs, "
                                      "problem, link, seal";
    return columns;
}

RawOutboxRow readRaw(const Statement &row)
{
    const auto time = [&row](int column) {
        return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
    };
    RawOutboxRow raw{
        .seq = row.integer(0), .revision = row.integer(1), .keyNo = row.integer(3), .kind = row.integer(5)};
    raw.key = row.blob(2);
    raw.run = row.blob(4);
    raw.value = row.blob(6);
    raw.iccid = row.blob(7);
    raw.lineName = row.blob(8);
    raw.based = row.blob(9);
    raw.version = row.blob(10);
    raw.by = row.blob(11);
    raw.madeAt = time(12);
    raw.state = row.integer(13);
    raw.attempt = row.integer(14);
    raw.firstSentAt = time(15);
    raw.changedAt = time(16);
    raw.job = row.blob(17);
    raw.theirs = row.blob(18);
    raw.problem = row.blob(19);
    raw.link = row.blob(20);
    raw.seal = row.blob(21);
    return raw;
}

void bindRaw(Statement &statement, const RawOutboxRow &row)
{
    statement.bind(1, row.seq).bind(2, row.revision).bindText(3, row.key).bind(4, row.keyNo).bindText(5, row.run);
    statement.bind(6, row.kind).bindText(7, row.value).bindText(8, row.iccid).bindText(9, row.lineName);
    statement.bindText(10, row.based).bindText(11, row.version).bindText(12, row.by).bindOptional(13, row.madeAt);
    statement.bind(14, row.state).bind(15, row.attempt).bindOptional(16, row.firstSentAt);
    statement.bindOptional(17, row.changedAt).bindText(18, row.job).bindText(19, row.theirs);
    statement.bindText(20, row.problem).bindBlob(21, row.link).bindBlob(22, row.seal);
}

QByteArray sealedBytes(const RawOutboxRow &row)
{
    Canonical all;
    all.bytes.reserve(512);
    all.add(row.seq).add(row.revision).add(row.key).add(row.keyNo).add(row.run).add(row.kind).add(row.value);
    all.add(row.iccid).add(row.lineName).add(row.based).add(row.version).add(row.by).add(row.madeAt).add(row.state);
    all.add(row.attempt).add(row.firstSentAt).add(row.changedAt).add(row.job).add(row.theirs).add(row.problem);
    return all.add(row.link).bytes;
}

QByteArray lastingBytes(const RawOutboxRow &row)
{
    return Canonical().add(row.seq).add(row.key).add(row.run).add(row.iccid).add(row.by).add(row.madeAt).bytes;
}

RawOutboxRow encodeRow(const OutboxRow &row)
{
    const domain::Change &change = row.change;
    RawOutboxRow raw{.seq = change.seq,
                     .revision = row.revision,
                     .keyNo = row.keyNo,
                     .kind = qint64(change.order.kind),
                     .state = qint64(change.state),
                     .attempt = change.attempt};
    raw.madeAt = encodeTime(change.madeAt);
    raw.firstSentAt = encodeTime(change.firstSentAt);
    raw.changedAt = encodeTime(change.changedAt);
    raw.key = change.key.toUtf8();
    raw.run = change.run.toUtf8();
    raw.value = encodeValue(change.order.value);
    raw.iccid = change.iccid.text.toUtf8();
    raw.lineName = change.lineName.toUtf8();
    raw.based = change.based.toUtf8();
    raw.version = change.version.toUtf8();
    raw.by = change.by.toUtf8();
    raw.job = change.job.toUtf8();
    raw.theirs = change.theirs.toUtf8();
    raw.problem = encodeProblem(change.problem);
    raw.link = row.link;
    raw.seal = row.seal;
    return raw;
}

OutboxRow decodeRow(const RawOutboxRow &raw)
{
    using domain::ChangeState;
    OutboxRow row{.keyNo = int(raw.keyNo), .revision = raw.revision, .link = raw.link, .seal = raw.seal};
    domain::Change &change = row.change;
    change.seq = raw.seq;
    change.key = QString::fromUtf8(raw.key);
    change.run = QString::fromUtf8(raw.run);
    change.order.value = decodeValue(raw.value);
    change.iccid.text = QString::fromUtf8(raw.iccid);
    change.lineName = QString::fromUtf8(raw.lineName);
    change.based = QString::fromUtf8(raw.based);
    change.version = QString::fromUtf8(raw.version);
    change.by = QString::fromUtf8(raw.by);
    change.madeAt = decodeTime(raw.madeAt);
    change.attempt = int(raw.attempt);
    change.firstSentAt = decodeTime(raw.firstSentAt);
    change.changedAt = decodeTime(raw.changedAt);
    change.job = QString::fromUtf8(raw.job);
    change.theirs = QString::fromUtf8(raw.theirs);
    change.problem = decodeProblem(raw.problem);
    const bool isState = raw.state >= qint64(ChangeState::Draft) && raw.state <= qint64(ChangeState::Damaged);
    const bool isKind =
        raw.kind >= qint64(domain::ChangeKind::Activate) && raw.kind <= qint64(domain::kAllChangeKinds.back());
    change.state = isState && isKind ? ChangeState(raw.state) : ChangeState::Damaged;
    change.order.kind = isKind ? domain::ChangeKind(raw.kind) : domain::ChangeKind::Notes;
    return row;
}

void giveKey(OutboxRow &row)
{
    row.change.keys = row.keyNo;
    if (row.keyNo > 1)
        row.change.key += u"/%1"_s.arg(row.keyNo);
}

} // namespace storage
