// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/core.h"
#include "platform/jsonwriter.h"

namespace platform {

//! How much of a line is written.
enum class LineDetail {
    Dialect, //!< the eleven fields of the dialect
    List,    //!< and the platform's own fields
    Single,  //!< and all its links
};

//! Writes one SimCard; its links begin at `base`, the address that was asked.
void writeLine(JsonWriter &json, const Core &core, const QByteArray &base, const LineRow &row, LineDetail detail);

} // namespace platform
