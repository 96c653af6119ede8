// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/requestbook.h"

#include "models/storage/cachefile.h"

namespace storage {

RequestBook::RequestBook(CacheFile &file) : m_file(file) {}

base::Future<std::monostate> RequestBook::note(QDate day, domain::RequestKind kind, bool isBackground)
{
    using Done = std::monostate;
    return m_file.writer().post<Done>([=](Sqlite &db) -> base::Result<Done> {
        base::Result<Statement> statement =
            db.prepare("INSERT INTO requests (day, kind, background, count) VALUES (?, ?, ?, 1) "
                       "ON CONFLICT (day, kind, background) DO UPDATE SET count = count + 1");
        if (!statement)
            return statement.error();
        statement->bind(1, day.toJulianDay()).bind(2, qint64(kind));
        if (const base::Status status = statement->bind(3, qint64(isBackground)).finish(); !status)
            return status.error();
        return Done();
    });
}

base::Future<std::vector<domain::RequestCount>> RequestBook::load(QDate from)
{
    using Counts = std::vector<domain::RequestCount>;
    return m_file.reader().post<Counts>([=](Sqlite &db) -> base::Result<Counts> {
        base::Result<Statement> rows = db.prepare(
            "SELECT day, kind, background, count FROM requests WHERE day >= ? ORDER BY day, kind, background");
        if (!rows)
            return rows.error();
        rows->bind(1, from.toJulianDay());
        Counts counts;
        for (;;) {
            const base::Result<bool> row = rows->step();
            if (!row)
                return row.error();
            if (!*row)
                return counts;
            counts.push_back({.day = QDate::fromJulianDay(rows->integer(0)),
                              .kind = domain::RequestKind(rows->integer(1)),
                              .isBackground = rows->integer(2) != 0,
                              .count = rows->integer(3)});
        }
    });
}

} // namespace storage
