// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/linerow.h"

#include <QStringList>
#include <QVariant>

namespace platform {

//! Columns of what can change about a line, in the order of mutableValues().
const QStringList &mutableColumns();
QVariantList mutableValues(const LineRow &row);

} // namespace platform
