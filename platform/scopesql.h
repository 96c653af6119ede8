// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/scope.h"

#include <QString>
#include <QVariant>

namespace platform {

//! For statements about lines: " AND …" on group_id and sub_account_id with a place for each of scopeValues(); empty
//! where everything is seen.
QString inScope(const Scope &scope);
QVariantList scopeValues(const Scope &scope);

//! For LIKE … ESCAPE '\' on a text in lower case: what people type stands for itself, anywhere in it.
QString likePattern(const QString &text);

} // namespace platform
