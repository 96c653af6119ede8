-- SPDX-License-Identifier: GPL-3.0-or-later
-- The outbox of one profile. Times are Unix milliseconds (UTC), NULL where there is none.

CREATE TABLE changes (
    seq            INTEGER PRIMARY KEY,               -- place in the outbox, never used twice
    revision       INTEGER NOT NULL,                  -- how often the row was written; the newest copy of a row wins
    key            TEXT NOT NULL,                     -- of the first attempt
    key_no         INTEGER NOT NULL,                  -- 1; attempts after a clear no have key/2, key/3 ...
    run            TEXT NOT NULL,
    kind           INTEGER NOT NULL,
    value          TEXT NOT NULL,                     -- JSON of what is ordered
    iccid          TEXT NOT NULL,
    line_name      TEXT NOT NULL,
    based          TEXT NOT NULL,
    version        TEXT NOT NULL,
    made_by        TEXT NOT NULL,
    made_at        INTEGER,
    state          INTEGER NOT NULL,
    attempt        INTEGER NOT NULL,
    first_sent_at  INTEGER,
    changed_at     INTEGER,
    job            TEXT NOT NULL,
    theirs         TEXT NOT NULL,
    problem        TEXT NOT NULL,                     -- JSON; empty: none
    link           BLOB NOT NULL,                     -- HMAC over what never changes and the link of the row before
    seal           BLOB NOT NULL                      -- HMAC over all of the above
);

CREATE INDEX changes_run   ON changes (run, seq);
CREATE INDEX changes_ready ON changes (run, seq) WHERE state = 2;
-- What has something ahead of it: Draft, Ready, Sending, Unknown, Conflict.
CREATE INDEX changes_open  ON changes (iccid, seq, kind, state) WHERE state IN (1, 2, 3, 6, 7);

-- One row about all the others; without it nothing says that rows are missing or older than they should be.
CREATE TABLE ends (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    schema     INTEGER NOT NULL,
    anchor     BLOB NOT NULL,                         -- link before the first row
    head_seq   INTEGER NOT NULL,                      -- the last place that was given away
    head_link  BLOB NOT NULL,
    total      BLOB NOT NULL,                         -- sum of all seals, modulo 2^256
    seal       BLOB NOT NULL
);
