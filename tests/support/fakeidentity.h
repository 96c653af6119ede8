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

    domain::Access access{.apiLink = QStringLiteral("https://northwind.example/api/0123456789abcdef0123456789abcdef/"),
                          .accountUuid = QStringLiteral("0123456789abcdef0123456789abcdef"),
                          .userUuid = QStringLiteral("fedcba9876543210fedcba9876543210"),
                          .sharedKey = QStringLiteral("shared-key-number-1"),
                          .docs = QStringLiteral("https://northwind.example/docs")};
    std::optional<base::Error> rotateFails; //!< and nothing happens
    int rotations = 0;

    base::Future<domain::Access> fetchAccess() override;
    base::Future<domain::Access> rotateKey() override;
    base::Future<domain::Person> fetchPerson() override;
    base::Future<domain::Person> changePerson(const domain::PersonChange &change, const QString &version,
                                              const QString &key) override;

private:
    std::optional<base::Error> refusal(const domain::PersonChange &change, const QString &version) const;
};

} // namespace test
