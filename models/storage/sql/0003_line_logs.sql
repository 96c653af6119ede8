-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the platform keeps for each line: fetched when a line is looked at, kept for as long as the line is. Times are
-- seconds since 1970-01-01 UTC; a cycle is year * 100 + month, 0 for a log that is not kept by cycle.

CREATE TABLE line_sessions (
    line_id   INTEGER NOT NULL,
    start_at  INTEGER NOT NULL,
    place     INTEGER NOT NULL,                       -- among sessions that begin in the same second
    end_at    INTEGER,
    seconds   INTEGER,
    country   TEXT NOT NULL,
    operator  TEXT NOT NULL,
    bytes     INTEGER,
    PRIMARY KEY (line_id, start_at, place)
) WITHOUT ROWID;

CREATE TABLE line_destinations (
    line_id   INTEGER NOT NULL,
    cycle     INTEGER NOT NULL,
    country   TEXT NOT NULL,
    operator  TEXT NOT NULL,
    bytes     INTEGER,
    PRIMARY KEY (line_id, cycle, country, operator)
) WITHOUT ROWID;

CREATE TABLE line_audit (
    line_id      INTEGER NOT NULL,
    entry        TEXT NOT NULL,                       -- the platform's id of it
    at           INTEGER NOT NULL,
    actor_kind   TEXT NOT NULL,
    actor        TEXT NOT NULL,
    action       TEXT NOT NULL,
    field        TEXT NOT NULL,
    before_text  TEXT NOT NULL,
    after_text   TEXT NOT NULL,
    reason       TEXT NOT NULL,
    PRIMARY KEY (line_id, entry)
) WITHOUT ROWID;

-- When a log of a line was asked for the last time.
CREATE TABLE line_logs (
    line_id     INTEGER NOT NULL,
    log         INTEGER NOT NULL,                     -- 0 sessions, 1 destinations, 2 daily usage, 3 audit
    cycle       INTEGER NOT NULL,
    fetched_at  INTEGER NOT NULL,
    PRIMARY KEY (line_id, log, cycle)
) WITHOUT ROWID;
