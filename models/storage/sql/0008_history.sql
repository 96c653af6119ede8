-- SPDX-License-Identifier: GPL-3.0-or-later
-- What became other than it was, as this console learned of it: "What changed" adds it up. Kept for 40 days. Times are
-- seconds since 1970-01-01 UTC.

CREATE TABLE line_history (
    seq          INTEGER PRIMARY KEY,
    at           INTEGER NOT NULL,
    iccid        TEXT NOT NULL,
    kind         INTEGER NOT NULL,                    -- domain::DifferenceKind
    before_text  TEXT NOT NULL,
    after_text   TEXT NOT NULL,
    by_text      TEXT NOT NULL,                       -- of a status: who set it
    line_name    TEXT NOT NULL
);

CREATE INDEX line_history_at ON line_history (at);
