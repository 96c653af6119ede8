// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/personcodec.h"

#include "models/api/keepgo/billfields.h"
#include "models/base/wipe.h"

using namespace Qt::StringLiterals;

namespace api::keepgo {

namespace {

using domain::Person;

//! Characters that a text grows to at most on the wire: six for one that is escaped.
constexpr qsizetype kMostGrowth = 6;

//! The name of {id, name}; empty for null.
QString nameOf(ondemand::value value, const WirePath &path)
{
    QString name;
    if (value.is_null())
        return name;
    for (auto field : value.get_object()) {
        if (wireKey(field.key()) == "name")
            name = wireText(field.value(), path, "name");
    }
    return name;
}

domain::Permissions permissionsIn(const QStringList &words)
{
    domain::Permissions all;
    for (const QString &word : words) {
        if (const std::optional<domain::Permission> known = domain::parsePermission(word))
            all |= *known;
    }
    return all;
}

//! Writes by hand: a JSON tree would leave copies of a password behind that nobody can wipe.
void writeText(QByteArray &body, QByteArrayView key, const QString &text)
{
    if (text.isEmpty())
        return;
    body += body.size() > 1 ? ",\"" : "\"";
    body += key;
    body += "\":\"";
    QByteArray raw = text.toUtf8();
    for (const char c : std::as_const(raw)) {
        if (c == '"' || c == '\\') {
            body += '\\';
            body += c;
        } else if (uchar(c) < 0x20) {
            body += "\\u00";
            body += "0123456789abcdef"[uchar(c) >> 4];
            body += "0123456789abcdef"[uchar(c) & 15];
        } else {
            body += c;
        }
    }
    body += '"';
    base::wipe(raw);
}

} // namespace

base::Result<Person> decodePerson(const QByteArray &body)
{
    return decode<Person>(body, [](ondemand::document &document) {
        Person person;
        const WirePath path;
        std::vector<std::string> seen;
        for (auto field : document.get_object()) {
            const std::string key = wireKey(field.key());
            ondemand::value value = field.value();
            seen.push_back(key);
            if (key == "name")
                person.name = wireText(value, path, key);
            else if (key == "email")
                person.email = wireText(value, path, key);
            else if (key == "role")
                person.role = wireText(value, path, key);
            else if (key == "permissions")
                person.permissions = permissionsIn(wireTexts(value, path, key));
            else if (key == "version")
                person.version = wireText(value, path, key);
            else if (key == "sub_account")
                person.subAccount = nameOf(value, WirePath{"sub_account", -1});
            else if (key == "groups") {
                for (auto group : value.get_array())
                    person.groups << nameOf(group.value(), WirePath{"groups", -1});
            }
        }
        require({"name", "email", "role"}, seen, path);
        return person;
    });
}

base::Result<AccessAnswer> decodeAccess(const QByteArray &body)
{
    return decode<AccessAnswer>(body, [](ondemand::document &document) {
        AccessAnswer answer;
        const WirePath path;
        readFields(document.get_object(), path, {"account_uuid", "user_uuid"},
                   [&](const std::string &key, ondemand::value value) {
                       if (key == "api_link")
                           answer.access.apiLink = wireText(value, path, key);
                       else if (key == "account_uuid")
                           answer.access.accountUuid = wireText(value, path, key);
                       else if (key == "user_uuid")
                           answer.access.userUuid = wireText(value, path, key);
                       else if (key == "shared_key")
                           answer.access.sharedKey = wireText(value, path, key);
                       else if (key == "links") {
                           const WirePath links{"links", -1};
                           for (auto link : value.get_object()) {
                               const std::string name = wireKey(link.key());
                               if (name == "docs")
                                   answer.access.docs = wireText(link.value(), links, name);
                               else if (name == "rotate")
                                   answer.rotate = wireText(link.value(), links, name);
                           }
                       }
                   });
        return answer;
    });
}

QByteArray personBody(const domain::PersonChange &change)
{
    QByteArray body;
    body.reserve(256 + kMostGrowth * (change.name.size() + change.email.size() + change.newPassword.size() +
                                      change.password.size())); // one that grows leaves its beginning behind
    body += '{';
    writeText(body, "name", change.name);
    writeText(body, "email", change.email);
    writeText(body, "new_password", change.newPassword);
    if (change.needsPassword())
        writeText(body, "password", change.password);
    body += '}';
    return body;
}

} // namespace api::keepgo
