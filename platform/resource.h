// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/peoplechange.h"

namespace platform {

// What routes have in common whose resources have an id and a version.

//! Who asks, for the audit log.
Actor actorOf(const Context &context);

//! The id in the path; 0 for a text that is none.
qint64 idInPath(const Context &context, qsizetype part = 0);

//! 404 for `what`, e.g. "group".
Refusal unknownResource(const QByteArray &what);

//! A time, or null for none.
void writeTime(JsonWriter &json, const char *key, const std::optional<Seconds> &time);
//! The same from a column.
void writeTime(JsonWriter &json, const char *key, const QVariant &column);

} // namespace platform
