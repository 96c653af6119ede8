// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/codec.h"
#include "models/api/keepgo/listdecode.h"

using namespace Qt::StringLiterals;

namespace api::keepgo {

namespace {

domain::Session readSession(ondemand::object object, const WirePath &path)
{
    domain::Session session;
    std::optional<base::DataVolume> rough;
    for (auto field : object) {
        const std::string key = wireKey(field.key());
        ondemand::value value = field.value();
        if (key == "start_date")
            session.start = wireTimeOf(value, path, key).value_or(QDateTime());
        else if (key == "end_date")
            session.end = wireTimeOf(value, path, key);
        else if (key == "duration_sec")
            session.seconds = wireInteger(value, path, key);
        else if (key == "country_code")
            session.country = wireCountry(value, path, key);
        else if (key == "operator")
            session.networkOperator = wireText(value, path, key);
        else if (key == "usage_bytes")
            session.volume = wireVolume(value, 1, path, key);
        else if (key == "usage_kb")
            rough = wireVolume(value, base::kBytesPerKilobyte, path, key);
    }
    if (!session.start.isValid())
        throw WireProblem{u"missing or not a time"_s, path.text("start_date")};
    if (session.end && *session.end < session.start)
        throw WireProblem{u"before its start"_s, path.text("end_date")};
    if (!session.volume)
        session.volume = rough;
    return session;
}

domain::Destination readDestination(ondemand::object object, const WirePath &path)
{
    domain::Destination destination;
    std::optional<base::DataVolume> rough;
    for (auto field : object) {
        const std::string key = wireKey(field.key());
        ondemand::value value = field.value();
        if (key == "country_code")
            destination.country = wireCountry(value, path, key);
        else if (key == "operator")
            destination.networkOperator = wireText(value, path, key);
        else if (key == "usage_bytes")
            destination.volume = wireVolume(value, 1, path, key);
        else if (key == "usage_mb")
            rough = wireVolume(value, base::kBytesPerMegabyte, path, key);
    }
    if (destination.country.isEmpty())
        throw WireProblem{u"missing"_s, path.text("country_code")};
    if (!destination.volume)
        destination.volume = rough;
    return destination;
}

domain::AuditEntry readAuditEntry(ondemand::object object, const WirePath &path)
{
    domain::AuditEntry entry;
    QString about;
    bool isOfLine = false;
    const std::pair<std::string_view, QString domain::AuditEntry::*> texts[] = {
        {"id", &domain::AuditEntry::id},       {"actor_kind", &domain::AuditEntry::actorKind},
        {"actor", &domain::AuditEntry::actor}, {"action", &domain::AuditEntry::action},
        {"field", &domain::AuditEntry::field}, {"before", &domain::AuditEntry::before},
        {"after", &domain::AuditEntry::after}, {"reason", &domain::AuditEntry::reason}};
    for (auto field : object) {
        const std::string key = wireKey(field.key());
        ondemand::value value = field.value();
        if (key == "at")
            entry.at = wireTimeOf(value, path, key).value_or(QDateTime());
        else if (key == "object_kind")
            isOfLine = wireText(value, path, key) == "line"_L1;
        else if (key == "object")
            about = wireText(value, path, key);
        for (const auto &[name, member] : texts) {
            if (key == name)
                entry.*member = wireText(value, path, key);
        }
    }
    if (isOfLine)
        entry.iccid = domain::Iccid{about};
    if (entry.id.isEmpty())
        throw WireProblem{u"missing"_s, path.text("id")};
    if (!entry.at.isValid())
        throw WireProblem{u"missing or not a time"_s, path.text("at")};
    return entry;
}

} // namespace

base::Result<ListAnswer<domain::Session>> decodeSessions(const QByteArray &body)
{
    return decodeEach<domain::Session>(body, readSession);
}

base::Result<ListAnswer<domain::Destination>> decodeDestinations(const QByteArray &body)
{
    return decodeEach<domain::Destination>(body, readDestination);
}

base::Result<ListAnswer<domain::AuditEntry>> decodeAuditLog(const QByteArray &body)
{
    return decodeEach<domain::AuditEntry>(body, readAuditEntry);
}

} // namespace api::keepgo
