// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlfunctions.h"

#include <QString>
#include <algorithm>
#include <sqlite3.h>
#include <string_view>

namespace storage {

namespace {

std::string_view bytes(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return text ? std::string_view(text, size_t(sqlite3_value_bytes(value))) : std::string_view();
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return (c & 0x80) == 0; });
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

void textHas(sqlite3_context *context, int, sqlite3_value **values)
{
    const std::string_view haystack = bytes(values[0]);
    const std::string_view needle = bytes(values[1]);
    bool found = false;
    if (isAscii(needle)) {
        found = std::search(haystack.begin(), haystack.end(), needle.begin(), needle.end(),
                            [](char a, char b) { return lower(a) == lower(b); }) != haystack.end();
    } else {
        found = QString::fromUtf8(haystack.data(), qsizetype(haystack.size()))
                    .contains(QString::fromUtf8(needle.data(), qsizetype(needle.size())), Qt::CaseInsensitive);
    }
    sqlite3_result_int(context, needle.empty() || found ? 1 : 0);
}

} // namespace

void registerSqlFunctions(sqlite3 *db)
{
    sqlite3_create_function_v2(db, "text_has", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, textHas, nullptr,
                               nullptr, nullptr);
}

} // namespace storage
