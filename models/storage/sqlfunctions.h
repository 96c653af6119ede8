// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace storage {

//! Adds to a connection: text_has(haystack, needle) = 1 when the text contains the needle whatever the case (also
//! beyond ASCII), for searches that the trigram index cannot answer.
void registerSqlFunctions(sqlite3 *db);

} // namespace storage
