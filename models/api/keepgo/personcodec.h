// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/person.h"

namespace api::keepgo {

//! {name, email, role, permissions, groups, sub_account, version}: who asks.
base::Result<domain::Person> decodePerson(const QByteArray &body);
//! The body that changes a person. It may hold passwords: it is sent and wiped.
QByteArray personBody(const domain::PersonChange &change);

} // namespace api::keepgo
