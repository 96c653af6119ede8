// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/scope.h"

#include <QString>
#include <QVariantList>

namespace platform {

//! A condition on group_id and sub_account_id of lines, " AND …" or nothing, with a place for each of scopeValues().
QString inScope(const Scope &scope);
QVariantList scopeValues(const Scope &scope);

//! A condition that holds for rows of `table` whose column iccid names a line in the scope, with the same places.
QString aboutLineInScope(const Scope &scope, const QString &table);

//! For LIKE … ESCAPE '\' on a text in lower case: what people type stands for itself, anywhere in it.
QString likePattern(const QString &text);

} // namespace platform
