// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeidentity.h"

using namespace Qt::StringLiterals;
using domain::Person;

namespace test {

namespace {

constexpr qsizetype kLeastPassword = 10;

//! What stays when the original is wiped.
QString copy(const QString &text) { return QString(text.constData(), text.size()); }

domain::Access copy(const domain::Access &access)
{
    domain::Access all = access;
    all.sharedKey = copy(access.sharedKey);
    return all;
}

base::Error refused(base::ErrorKind kind, int status, const QString &code, const QString &field)
{
    return {.kind = kind, .httpStatus = status, .fields = {{u"code"_s, code}, {field, u"refused"_s}}};
}

} // namespace

base::Future<Person> FakeIdentity::fetchPerson()
{
    return fetchFails ? base::failed<Person>(*fetchFails) : base::ready<Person>(person);
}

base::Future<domain::Access> FakeIdentity::fetchAccess()
{
    return fetchFails ? base::failed<domain::Access>(*fetchFails) : base::ready<domain::Access>(copy(access));
}

base::Future<domain::Access> FakeIdentity::rotateKey()
{
    if (rotateFails)
        return base::failed<domain::Access>(*rotateFails);
    access.sharedKey = u"shared-key-number-%1"_s.arg(++rotations + 1);
    return base::ready<domain::Access>(copy(access));
}

std::optional<base::Error> FakeIdentity::refusal(const domain::PersonChange &change, const QString &version) const
{
    if (version != person.version)
        return refused(base::ErrorKind::Conflict, 409, u"version_conflict"_s, u"version"_s);
    if (change.needsPassword() && change.password != password)
        return refused(base::ErrorKind::Invalid, 422, u"wrong_password"_s, u"password"_s);
    if (!change.newPassword.isEmpty() && change.newPassword.size() < kLeastPassword)
        return refused(base::ErrorKind::Invalid, 422, u"weak_password"_s, u"new_password"_s);
    if (change.email == taken)
        return refused(base::ErrorKind::Conflict, 409, u"email_taken"_s, u"email"_s);
    return std::nullopt;
}

base::Future<Person> FakeIdentity::changePerson(const domain::PersonChange &change, const QString &version,
                                                const QString &)
{
    changes.push_back({change.name, change.email, copy(change.newPassword), copy(change.password)});
    if (changeFails)
        return base::failed<Person>(*changeFails);
    if (const auto error = refusal(change, version))
        return base::failed<Person>(*error);
    person.name = change.name.isEmpty() ? person.name : change.name;
    person.email = change.email.isEmpty() ? person.email : change.email;
    password = change.newPassword.isEmpty() ? password : copy(change.newPassword);
    person.version = QString::number(person.version.toInt() + 1);
    if (changed)
        changed(person);
    return base::ready<Person>(person);
}

} // namespace test
