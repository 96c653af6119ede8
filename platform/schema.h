// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/database.h"

namespace platform {

//! Runs the numbered SQL files that this database has not seen, each in a transaction of its own. Storage when it was
//! made by a newer program.
base::Status bringSchemaUpToDate(Connection &connection);

//! The statements of a numbered SQL file; comments stand on rows of their own, texts hold no semicolon.
QStringList sqlStatements(const QString &script);

} // namespace platform
