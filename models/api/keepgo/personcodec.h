// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/access.h"
#include "models/domain/person.h"

namespace api::keepgo {

//! {name, email, role, permissions, groups, sub_account, version}: who asks.
base::Result<domain::Person> decodePerson(const QByteArray &body);
//! {api_link, account_uuid, user_uuid, shared_key, links}: what requests are signed with; addresses as they stand
//! there.
struct AccessAnswer
{
    domain::Access access;
    QString rotate; //!< where another key is made; empty: nowhere
};
base::Result<AccessAnswer> decodeAccess(const QByteArray &body);
//! The body that changes a person. It may hold passwords: it is sent and wiped.
QByteArray personBody(const domain::PersonChange &change);

} // namespace api::keepgo
