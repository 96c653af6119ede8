-- SPDX-License-Identifier: GPL-3.0-or-later
-- When a line was seen with another device, or in another country, than before: what the radar looks at. Times are
-- seconds since 1970-01-01 UTC.

CREATE TABLE line_moves (
    line_id      INTEGER NOT NULL,
    fact         INTEGER NOT NULL,                    -- 0 IMEI, 1 country
    at           INTEGER NOT NULL,
    before_text  TEXT NOT NULL,
    after_text   TEXT NOT NULL,
    PRIMARY KEY (line_id, fact, at)
) WITHOUT ROWID;

CREATE INDEX line_moves_at ON line_moves (at);
