// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/identity.h"

#include <functional>
#include <vector>

namespace test {

//! A platform in memory that knows who is signed in, and refuses like a real one.
class FakeIdentity : public api::Identity
{
public:
    domain::Person person{.name = QStringLiteral("Priya Raman"),
                          .email = QStringLiteral("priya@northwind.example"),
                          .role = QStringLiteral("Owner"),
                          .permissions = domain::permissionsOf(domain::Role::Owner),
                          .groups = {},
                          .subAccount = {},
                          .version = QStringLiteral("1")};
    QString password = QStringLiteral("harbour lights at nine");
    QString taken = QStringLiteral("kim@northwind.example"); //!< somebody else's address
    std::optional<base::Error> fetchFails;
    std::optional<base::Error> changeFails;    //!< and nothing happens
    std::vector<domain::PersonChange> changes; //!< what arrived
    std::function<void(const domain::Person &)> changed;

    base::Future<domain::Person> fetchPerson() override;
    base::Future<domain::Person> changePerson(const domain::PersonChange &change, const QString &version,
                                              const QString &key) override;

private:
    std::optional<base::Error> refusal(const domain::PersonChange &change, const QString &version) const;
};

} // namespace test
