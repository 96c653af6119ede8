// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/changerequest.h"

#include "models/api/keepgo/wirejson.h"
#include "models/base/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace api::keepgo {

using domain::ChangeKind;

namespace {

//! How each kind is asked for: the word of jobs, which is also that of its link, and the dialect's address where it has
//! one. What has no word has a link of its own instead, and no jobs.
struct Way
{
    ChangeKind kind;
    QLatin1StringView action;
    QLatin1StringView dialect;
    http::Method method;
    QLatin1StringView link = {};
};

constexpr std::array kWays{
    Way{ChangeKind::Activate, "activate"_L1, "activation_ready"_L1, http::Method::Post},
    Way{ChangeKind::Deactivate, "deactivate"_L1, "deactivate"_L1, http::Method::Post},
    Way{ChangeKind::DeactivationDate, "deactivation_date"_L1, "deactivation_date"_L1, http::Method::Put},
    Way{ChangeKind::SubAccount, "sub_account"_L1, {}, http::Method::Post},
    Way{ChangeKind::Group, "group"_L1, {}, http::Method::Post},
    Way{ChangeKind::RatePlan, "plan"_L1, {}, http::Method::Post},
    Way{ChangeKind::Notes, "notes"_L1, {}, http::Method::Post},
    Way{ChangeKind::Labels, "labels"_L1, {}, http::Method::Post},
    Way{ChangeKind::EndUser, "end_user"_L1, {}, http::Method::Post},
    Way{ChangeKind::AddLine, "add"_L1, {}, http::Method::Post},
    Way{ChangeKind::RefillData, "refill"_L1, {}, http::Method::Post},
    Way{ChangeKind::DataAutoRefill, "data_auto_refill"_L1, {}, http::Method::Post},
    Way{ChangeKind::SendSms, "send_sms"_L1, {}, http::Method::Post},
    Way{ChangeKind::ConfirmRenewal, "confirm_renewal"_L1, {}, http::Method::Post},
    Way{ChangeKind::AddToStore, "store_add"_L1, {}, http::Method::Post},
    Way{ChangeKind::RemoveFromStore, "store_remove"_L1, {}, http::Method::Post},
    Way{ChangeKind::Suspend, "suspend"_L1, {}, http::Method::Post},
    Way{ChangeKind::Resume, "resume"_L1, {}, http::Method::Post},
    Way{ChangeKind::OrderCards, {}, {}, http::Method::Post, "orders"_L1},
    Way{ChangeKind::InvitePerson, {}, {}, http::Method::Post, "staff_invite"_L1},
    Way{ChangeKind::OpenTicket, {}, {}, http::Method::Post, "tickets"_L1},
    Way{ChangeKind::AddFunds, {}, {}, http::Method::Post, "add_funds"_L1},
    Way{ChangeKind::AutoRefill, {}, {}, http::Method::Post, "auto_refill"_L1},
};

const Way &wayOf(ChangeKind kind)
{
    return *std::find_if(kWays.begin(), kWays.end(), [kind](const Way &way) { return way.kind == kind; });
}

QString linkName(const Way &way) { return way.link.isEmpty() ? u"line_"_s + way.action : QString(way.link); }

QJsonValue idOrNull(const domain::Named &named) { return named.isNone() ? QJsonValue() : QJsonValue(named.id); }

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QJsonObject newLineParameters(const domain::Change &change)
{
    const domain::ChangeValue &value = change.order.value;
    return {{"iccid"_L1, change.iccid.text},
            {"rate_plan_id"_L1, value.target.id},
            {"sub_account_id"_L1, idOrNull(value.subAccount)},
            {"group_id"_L1, idOrNull(value.group)},
            {"notes"_L1, value.text},
            {"labels"_L1, QJsonArray::fromStringList(value.labels)}};
}

//! R103, D18.
QJsonObject orderParameters(const domain::CardOrder &order)
{
    QJsonObject object{{"quantity"_L1, order.quantity},
                       {"card_type"_L1, QString(domain::cardTypeWord(order.cardType))},
                       {"name"_L1, order.name},
                       {"company"_L1, order.company},
                       {"email"_L1, order.email},
                       {"phone"_L1, order.phone},
                       {"country_code"_L1, order.country},
                       {"address"_L1, order.address}};
    if (!order.notes.isEmpty())
        object.insert("notes"_L1, order.notes);
    return object;
}

//! R60, R226, R227: groups and sub-account only for the roles that have them.
QJsonObject invitationParameters(const domain::Invitation &invitation)
{
    QJsonObject object{{"email"_L1, invitation.email}, {"role"_L1, domain::roleWord(invitation.role)}};
    if (domain::isBoundToGroups(invitation.role)) {
        QJsonArray groups;
        for (const domain::Named &group : invitation.groups)
            groups << group.id;
        object.insert("groups"_L1, groups);
    }
    if (invitation.role == domain::Role::SubAccount)
        object.insert("sub_account"_L1, invitation.subAccount.id);
    return object;
}

//! R194. Each is about one line.
QJsonObject ticketParameters(const domain::Iccid &iccid, const domain::NewTicket &ticket)
{
    return {{"kind"_L1, QString(domain::ticketKindWord(ticket.kind))},
            {"subject"_L1, ticket.subject},
            {"text"_L1, ticket.text},
            {"iccid"_L1, iccid.text}};
}

QJsonObject autoRefillParameters(const domain::ChangeValue &value)
{
    QJsonObject object{{"enabled"_L1, value.on}};
    if (value.threshold)
        object.insert("threshold_bytes"_L1, value.threshold->bytes);
    return object;
}

//! Reads {data: [...], total, links: {next}} with `read` for each element.
template<typename T, typename Read>
base::Result<SmallPage<T>> decodeSmall(const QByteArray &body, Read read)
{
    base::Result<base::JsonReader> parsed = base::JsonReader::parse(body);
    if (!parsed)
        return parsed.error();
    SmallPage<T> page;
    const base::JsonReader data = parsed->child("data"_L1);
    if (!data.isArray())
        return base::Error{.kind = base::ErrorKind::Protocol, .detail = u"missing"_s, .where = u"data"_s};
    for (base::JsonReader &element : data.elements()) {
        page.items.push_back(read(element));
        if (const auto error = element.error())
            return *error;
    }
    page.total = parsed->json().toObject().value("total"_L1).toInteger(-1);
    page.next = parsed->child("links"_L1).json().toObject().value("next"_L1).toString();
    return page;
}

JobLineState jobLineState(const QString &word)
{
    if (word == "done"_L1)
        return JobLineState::Done;
    if (word == "refused"_L1)
        return JobLineState::Refused;
    return word == "cancelled"_L1 ? JobLineState::Cancelled : JobLineState::Pending;
}

//! What the console needs of a rule: when it acts, on whom, what it does (R108–R119).
domain::Rule readRule(base::JsonReader &reader)
{
    domain::Rule rule;
    rule.id = reader.text("id"_L1).toLongLong();
    rule.name = reader.text("name"_L1);
    rule.enabled = reader.boolean("enabled"_L1);
    rule.trigger = domain::parseRuleTrigger(reader.optionalText("trigger"_L1)).value_or(rule.trigger);
    rule.unit = domain::parseRuleUnit(reader.optionalText("unit"_L1)).value_or(rule.unit);
    rule.period = domain::parseRulePeriod(reader.optionalText("period"_L1)).value_or(rule.period);
    const QString limit = reader.optionalText("limit"_L1);
    if (rule.unit == domain::RuleUnit::Dollars) {
        if (const auto amount = base::parseMoney(limit))
            rule.limit = amount->micros;
    } else if (const auto volume = base::parseVolume(limit, base::kBytesPerMegabyte)) {
        rule.limit = volume->bytes;
    }
    rule.followUp = domain::parseRuleFollowUp(reader.optionalText("follow_up"_L1)).value_or(domain::RuleFollowUp::Off);
    rule.status = domain::parseRuleStatus(reader.optionalText("status"_L1)).value_or(domain::RuleStatus::None);
    for (base::JsonReader &each : reader.child("sub_accounts"_L1).elements())
        rule.subAccounts.push_back(each.text("id"_L1).toInt());
    return rule;
}

} // namespace

QJsonObject changeParameters(const domain::Change &change)
{
    const domain::ChangeValue &value = change.order.value;
    switch (change.order.kind) {
    case ChangeKind::DeactivationDate:
        return {{"deactivation_date"_L1, value.date ? QJsonValue(formatWireTime(*value.date)) : QJsonValue()}};
    case ChangeKind::SubAccount: return {{"sub_account_id"_L1, idOrNull(value.target)}};
    case ChangeKind::Group: return {{"group_id"_L1, idOrNull(value.target)}};
    case ChangeKind::RatePlan: return {{"rate_plan_id"_L1, value.target.id}};
    case ChangeKind::Notes: return {{"notes"_L1, value.text}};
    case ChangeKind::Labels:
        return {{"add"_L1, QJsonArray::fromStringList(value.labels)},
                {"remove"_L1, QJsonArray::fromStringList(value.labelsOff)}};
    case ChangeKind::EndUser: return {{"end_user"_L1, value.text}};
    case ChangeKind::AddLine: return newLineParameters(change);
    case ChangeKind::DataAutoRefill: return autoRefillParameters(value);
    case ChangeKind::SendSms: return {{"text"_L1, value.text}};
    case ChangeKind::OrderCards: return orderParameters(value.cards.value_or(domain::CardOrder()));
    case ChangeKind::InvitePerson: return invitationParameters(value.invitation.value_or(domain::Invitation()));
    case ChangeKind::OpenTicket: return ticketParameters(change.iccid, value.ticket.value_or(domain::NewTicket()));
    case ChangeKind::AddFunds:
        return {{"amount"_L1, base::formatMoneyText(value.amount.value_or(base::Money()))}}; // decimal text (D20)
    case ChangeKind::AutoRefill: return {{"enabled"_L1, value.on}};
    case ChangeKind::Activate:
    case ChangeKind::Deactivate:
    case ChangeKind::RefillData:
    case ChangeKind::ConfirmRenewal:
    case ChangeKind::AddToStore:
    case ChangeKind::RemoveFromStore:
    case ChangeKind::Suspend: // by hand, which is what the platform takes it for without a reason
    case ChangeKind::Resume: break;
    }
    return {};
}

base::Result<ChangeRequest> requestFor(const domain::Change &change, const QHash<QString, QString> &links)
{
    const Way &way = wayOf(change.order.kind);
    ChangeRequest request{.method = way.method, .path = links.value(linkName(way)), .body = {}};
    if (request.path.isEmpty()) {
        if (way.dialect.isEmpty())
            return base::Error{.kind = base::ErrorKind::Unsupported, .detail = linkName(way)};
        request.path = u"sim_card/{iccid}/"_s + way.dialect;
    }
    request.path.replace("{iccid}"_L1, change.iccid.text);
    request.body = compact(changeParameters(change));
    return request;
}

QLatin1String jobAction(ChangeKind kind) { return wayOf(kind).action; }

std::vector<ChangeKind> changesOffered(const QHash<QString, QString> &links)
{
    // A platform that says what can be done to lines says it about the dialect's own functions too.
    const bool saysSo = std::any_of(kWays.begin(), kWays.end(), [&links](const Way &way) {
        return way.link.isEmpty() && links.contains(linkName(way));
    });
    std::vector<ChangeKind> offered;
    for (const Way &way : kWays) {
        if (saysSo || !way.link.isEmpty() ? links.contains(linkName(way)) : !way.dialect.isEmpty())
            offered.push_back(way.kind);
    }
    return offered;
}

QByteArray jobBody(const JobRequest &request)
{
    QJsonArray iccids;
    QJsonArray versions;
    bool insists = false;
    for (const JobLine &line : request.lines) {
        iccids << line.iccid.text;
        versions << (line.version.isEmpty() ? u"0"_s : line.version);
        insists = insists || !line.version.isEmpty();
    }
    domain::Change any;
    any.order = request.order;
    QJsonObject body{{"action"_L1, QString(jobAction(request.order.kind))},
                     {"parameters"_L1, changeParameters(any)},
                     {"iccids"_L1, iccids}};
    if (insists)
        body.insert("versions"_L1, versions);
    return compact(body);
}

base::Result<Job> decodeJob(const QByteArray &body)
{
    base::Result<base::JsonReader> reader = base::JsonReader::parse(body);
    if (!reader)
        return reader.error();
    Job job;
    job.id = reader->text("id"_L1);
    const QString state = reader->text("state"_L1);
    job.isOver = state == "finished"_L1 || state == "cancelled"_L1;
    job.total = reader->integer("total"_L1);
    job.done = reader->integer("done"_L1);
    job.refused = reader->integer("refused"_L1);
    job.cancelled = reader->integer("cancelled"_L1);
    if (const auto error = reader->error())
        return *error;
    return job;
}

base::Result<KeyOutcome> decodeKeyOutcome(const QByteArray &body)
{
    base::Result<base::JsonReader> reader = base::JsonReader::parse(body);
    if (!reader)
        return reader.error();
    KeyOutcome outcome;
    outcome.isKnown = true;
    outcome.httpStatus = int(reader->integer("status"_L1));
    outcome.problem.code = reader->optionalText("code"_L1);
    outcome.problem.message = reader->optionalText("message"_L1);
    outcome.problem.httpStatus = outcome.httpStatus;
    outcome.job = reader->optionalText("job"_L1);
    if (const auto error = reader->error())
        return *error;
    return outcome;
}

base::Result<domain::Catalog> decodeFilterData(const QByteArray &body)
{
    base::Result<base::JsonReader> parsed = base::JsonReader::parse(body);
    if (!parsed)
        return parsed.error();
    domain::Catalog catalog;
    for (base::JsonReader &each : parsed->child("rate_plans"_L1).elements()) {
        domain::RatePlan plan{.named = {each.text("id"_L1), each.text("name"_L1)},
                              .simType = each.optionalText("sim_type"_L1)};
        if (const auto fee = base::parseMoney(each.optionalText("fee"_L1)))
            plan.fee = *fee;
        if (const auto error = each.error())
            return *error;
        catalog.plans.push_back(std::move(plan));
    }
    for (base::JsonReader &each : parsed->child("accounts"_L1).elements()) {
        catalog.subAccounts.push_back({each.text("id"_L1), each.text("name"_L1)});
        if (const auto error = each.error())
            return *error;
    }
    return catalog;
}

base::Result<SmallPage<domain::Named>> decodeGroups(const QByteArray &body)
{
    return decodeSmall<domain::Named>(body, [](base::JsonReader &reader) {
        return domain::Named{reader.text("id"_L1), reader.text("name"_L1)};
    });
}

base::Result<SmallPage<domain::Rule>> decodeRules(const QByteArray &body)
{
    return decodeSmall<domain::Rule>(body, readRule);
}

base::Result<SmallPage<JobResult>> decodeJobResults(const QByteArray &body)
{
    return decodeSmall<JobResult>(body, [](base::JsonReader &reader) {
        JobResult result;
        result.iccid.text = reader.text("iccid"_L1);
        result.state = jobLineState(reader.text("state"_L1));
        result.problem.code = reader.optionalText("code"_L1);
        result.problem.message = reader.optionalText("message"_L1);
        result.problem.httpStatus = int(reader.optionalInteger("status"_L1).value_or(0));
        return result;
    });
}

} // namespace api::keepgo
