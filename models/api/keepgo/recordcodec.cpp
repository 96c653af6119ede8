// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/codec.h"
#include "models/api/keepgo/listdecode.h"

using namespace Qt::StringLiterals;

namespace api::keepgo {

namespace {

template<typename T>
struct TextField
{
    std::string_view key;
    QString T::*member;
};

//! Puts a field into the member that stands for it.
template<typename T, size_t N>
void readText(ondemand::value value, const WirePath &path, const std::string &key, const TextField<T> (&fields)[N],
              T &into)
{
    for (const TextField<T> &field : fields) {
        if (key == field.key)
            into.*field.member = wireText(value, path, key, true);
    }
}

void need(bool isThere, const WirePath &path, std::string_view key)
{
    if (!isThere)
        throw WireProblem{u"missing"_s, path.text(key)};
}

std::optional<base::Money> moneyOf(const QString &text, const QString &currency, const WirePath &path)
{
    if (text.isEmpty())
        return std::nullopt;
    const base::Result<base::Money> money = base::parseMoney(text, currency.isEmpty() ? u"USD"_s : currency);
    if (!money)
        throw WireProblem{u"not an amount"_s, path.text("cost")};
    return *money;
}

domain::Message readMessage(ondemand::object object, const WirePath &path)
{
    static constexpr TextField<domain::Message> kTexts[] = {{"id", &domain::Message::id},
                                                            {"state", &domain::Message::state},
                                                            {"text", &domain::Message::text},
                                                            {"sender", &domain::Message::sender}};
    domain::Message message;
    QString way, cost, currency;
    for (auto field : object) {
        const std::string key = wireKey(field.key());
        ondemand::value value = field.value();
        if (key == "iccid")
            message.iccid = wireIccid(value, path, key);
        else if (key == "direction")
            way = wireText(value, path, key);
        else if (key == "accepted_at")
            message.acceptedAt = wireTimeOf(value, path, key).value_or(QDateTime());
        else if (key == "sent_at")
            message.sentAt = wireTimeOf(value, path, key);
        else if (key == "settled_at")
            message.settledAt = wireTimeOf(value, path, key);
        else if (key == "cost")
            cost = wireText(value, path, key);
        else if (key == "currency")
            currency = wireText(value, path, key);
        else
            readText(value, path, key, kTexts, message);
    }
    need(!message.id.isEmpty(), path, "id");
    need(!message.iccid.text.isEmpty(), path, "iccid");
    need(message.acceptedAt.isValid(), path, "accepted_at");
    if (way != "MT"_L1 && way != "MO"_L1)
        throw WireProblem{u"neither MT nor MO"_s, path.text("direction")};
    message.way = way == "MO"_L1 ? domain::MessageWay::FromLine : domain::MessageWay::ToLine;
    message.cost = moneyOf(cost, currency, path);
    return message;
}

domain::CallRecord readRecord(ondemand::object object, const WirePath &path)
{
    domain::CallRecord record;
    QString cost, currency;
    for (auto field : object) {
        const std::string key = wireKey(field.key());
        ondemand::value value = field.value();
        if (key == "kind")
            record.kind = wireText(value, path, key);
        else if (key == "start")
            record.start = wireTimeOf(value, path, key).value_or(QDateTime());
        else if (key == "end")
            record.end = wireTimeOf(value, path, key);
        else if (key == "country_code")
            record.country = wireCountry(value, path, key);
        else if (key == "operator")
            record.networkOperator = wireText(value, path, key);
        else if (key == "usage_bytes")
            record.volume = wireVolume(value, 1, path, key);
        else if (key == "cost")
            cost = wireText(value, path, key);
        else if (key == "currency")
            currency = wireText(value, path, key);
    }
    need(!record.kind.isEmpty(), path, "kind");
    need(record.start.isValid(), path, "start");
    if (record.end && *record.end < record.start)
        throw WireProblem{u"before its start"_s, path.text("end")};
    record.cost = moneyOf(cost, currency, path);
    return record;
}

domain::Device readDevice(ondemand::object object, const WirePath &path)
{
    domain::Device device;
    for (auto field : object) {
        const std::string key = wireKey(field.key());
        ondemand::value value = field.value();
        if (key == "imei")
            device.imei = wireText(value, path, key, true);
        else if (key == "since")
            device.since = wireTimeOf(value, path, key);
        else if (key == "until")
            device.until = wireTimeOf(value, path, key);
    }
    need(!device.imei.isEmpty(), path, "imei");
    return device;
}

domain::Ticket readTicket(ondemand::object object, const WirePath &path)
{
    static constexpr TextField<domain::Ticket> kTexts[] = {{"id", &domain::Ticket::id},
                                                           {"kind", &domain::Ticket::kind},
                                                           {"subject", &domain::Ticket::subject},
                                                           {"state", &domain::Ticket::state},
                                                           {"opened_by", &domain::Ticket::openedBy}};
    domain::Ticket ticket;
    for (auto field : object) {
        const std::string key = wireKey(field.key());
        ondemand::value value = field.value();
        if (key == "iccid" && !value.is_null())
            ticket.iccid = wireIccid(value, path, key);
        else if (key == "created_at")
            ticket.createdAt = wireTimeOf(value, path, key).value_or(QDateTime());
        else if (key == "updated_at")
            ticket.updatedAt = wireTimeOf(value, path, key).value_or(QDateTime());
        else if (key == "closed_at")
            ticket.closedAt = wireTimeOf(value, path, key);
        else if (key == "messages_count")
            ticket.messages = int(wireInteger(value, path, key).value_or(0));
        else
            readText(value, path, key, kTexts, ticket);
    }
    need(!ticket.id.isEmpty(), path, "id");
    need(ticket.createdAt.isValid(), path, "created_at");
    return ticket;
}

//! An entry of the history that is a ticket has no `id` here: it is passed over.
domain::StatusChange readChange(ondemand::object object, const WirePath &path)
{
    static constexpr TextField<domain::StatusChange> kTexts[] = {{"id", &domain::StatusChange::id},
                                                                 {"by", &domain::StatusChange::by},
                                                                 {"status_before", &domain::StatusChange::before},
                                                                 {"status", &domain::StatusChange::after},
                                                                 {"reason", &domain::StatusChange::reason}};
    domain::StatusChange change;
    bool isTicket = false;
    for (auto field : object) {
        const std::string key = wireKey(field.key());
        ondemand::value value = field.value();
        if (key == "at")
            change.at = wireTimeOf(value, path, key).value_or(QDateTime());
        else if (key == "type")
            isTicket = wireText(value, path, key) == "ticket"_L1;
        else
            readText(value, path, key, kTexts, change);
    }
    need(!change.id.isEmpty(), path, "id");
    need(change.at.isValid(), path, "at");
    if (isTicket)
        change.id.clear();
    return change;
}

domain::ApnSetting readSetting(ondemand::object object, const WirePath &path)
{
    static constexpr TextField<domain::ApnSetting> kTexts[] = {{"technology", &domain::ApnSetting::technology},
                                                               {"apn", &domain::ApnSetting::apn},
                                                               {"user_name", &domain::ApnSetting::userName},
                                                               {"password", &domain::ApnSetting::password},
                                                               {"authentication", &domain::ApnSetting::authentication},
                                                               {"ip_type", &domain::ApnSetting::ipType},
                                                               {"dial_number", &domain::ApnSetting::dialNumber}};
    domain::ApnSetting setting;
    for (auto field : object)
        readText(field.value(), path, wireKey(field.key()), kTexts, setting);
    need(!setting.technology.isEmpty(), path, "technology");
    return setting;
}

} // namespace

base::Result<ListAnswer<domain::Message>> decodeMessages(const QByteArray &body)
{
    return decodeEach<domain::Message>(body, readMessage);
}

base::Result<ListAnswer<domain::CallRecord>> decodeRecords(const QByteArray &body)
{
    return decodeEach<domain::CallRecord>(body, readRecord);
}

base::Result<ListAnswer<domain::Device>> decodeDevices(const QByteArray &body)
{
    return decodeEach<domain::Device>(body, readDevice);
}

base::Result<ListAnswer<domain::Ticket>> decodeTickets(const QByteArray &body)
{
    return decodeEach<domain::Ticket>(body, readTicket);
}

base::Result<ListAnswer<domain::StatusChange>> decodeStatusChanges(const QByteArray &body)
{
    return decodeList<domain::StatusChange>(
        body, [](ondemand::object object, const WirePath &path, Page<domain::StatusChange> &page) {
            if (domain::StatusChange change = readChange(object, path); !change.id.isEmpty())
                page.items.push_back(std::move(change));
        });
}

base::Result<std::vector<domain::ApnSetting>> decodeApn(const QByteArray &body)
{
    return decode<std::vector<domain::ApnSetting>>(body, [](ondemand::document &document) {
        std::vector<domain::ApnSetting> settings;
        QString provider;
        bool hasSettings = false;
        for (auto field : document.get_object()) {
            const std::string key = wireKey(field.key());
            ondemand::value value = field.value();
            if (key == "provider")
                provider = wireText(value, {}, key);
            if (key != "settings")
                continue;
            hasSettings = true;
            WirePath path{"settings", 0};
            for (auto element : value.get_array()) {
                settings.push_back(readSetting(element.get_object(), path));
                ++path.index;
            }
        }
        if (!hasSettings)
            throw WireProblem{u"missing"_s, u"settings"_s};
        for (domain::ApnSetting &setting : settings)
            setting.provider = provider;
        return settings;
    });
}

base::Result<domain::LineSecrets> decodeSecrets(const QByteArray &body)
{
    static constexpr TextField<domain::LineSecrets> kTexts[] = {
        {"pin", &domain::LineSecrets::pin},   {"puk", &domain::LineSecrets::puk},
        {"pin2", &domain::LineSecrets::pin2}, {"puk2", &domain::LineSecrets::puk2},
        {"imsi", &domain::LineSecrets::imsi}, {"activation_code", &domain::LineSecrets::activationCode}};
    return decode<domain::LineSecrets>(body, [](ondemand::document &document) {
        domain::LineSecrets secrets;
        for (auto field : document.get_object())
            readText(field.value(), {}, wireKey(field.key()), kTexts, secrets);
        return secrets;
    });
}

} // namespace api::keepgo
