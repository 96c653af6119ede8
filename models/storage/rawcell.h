// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linecolumn.h"

#include <QByteArrayView>

namespace storage {

//! A cell as it lies in the cache, without a copy of its text. Valid until the next row is read; the text is UTF-8 and
//! a NUL stands behind it.
struct RawCell
{
    domain::ValueKind kind = domain::ValueKind::Text;
    bool known = false;
    QByteArrayView text; //!< Text and Digits
    qint64 number = 0;   //!< Number; bytes of a Volume; Unix seconds (UTC) of a DateTime
};

} // namespace storage
