// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/domain/access.h"
#include "models/domain/person.h"

namespace api {

//! What a platform tells of who is signed in, and lets that person change. Unsupported where it has no such resource
//! (D25).
class Identity
{
public:
    virtual ~Identity() = default;

    virtual base::Future<domain::Person> fetchPerson() = 0;
    //! Changes the own name, address or password. Exactly one request; fields["code"] is "wrong_password",
    //! "weak_password" or "email_taken", Conflict where `version` is an old one, OutcomeUnknown where it left and no
    //! answer came. The passwords are held no longer than it takes to send them (T14).
    virtual base::Future<domain::Person> changePerson(const domain::PersonChange &change, const QString &version,
                                                      const QString &key) = 0;
    //! What requests are signed with (R43, R46, R47); the key for those alone who may see it.
    virtual base::Future<domain::Access> fetchAccess() = 0;
    //! Another shared key, the old one is void at once. Exactly one request; OutcomeUnknown where it left and no answer
    //! came: then fetchAccess() tells whether the old one still opens. Signs with the new one from then on.
    virtual base::Future<domain::Access> rotateKey() = 0;
};

} // namespace api
