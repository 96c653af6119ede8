-- SPDX-License-Identifier: GPL-3.0-or-later
-- Messages and tickets of the account, by their platform's ids: they stay when a line goes. Records, devices, settings and
-- status changes of a line go with it. Times are seconds since 1970-01-01 UTC, amounts micro-units.

CREATE TABLE messages (
    id           TEXT PRIMARY KEY,                    -- the platform's
    iccid        TEXT NOT NULL,
    way          INTEGER NOT NULL,                    -- 0 to the line (MT), 1 from it (MO)
    state        TEXT NOT NULL,                       -- the platform's word
    body         TEXT NOT NULL,
    accepted_at  INTEGER NOT NULL,
    sent_at      INTEGER,
    settled_at   INTEGER,
    micros       INTEGER,
    currency     TEXT NOT NULL,
    sender       TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX messages_time ON messages (accepted_at);
CREATE INDEX messages_line ON messages (iccid, accepted_at);

CREATE TABLE tickets (
    id          TEXT PRIMARY KEY,                     -- the platform's
    iccid       TEXT NOT NULL,
    kind        TEXT NOT NULL,
    subject     TEXT NOT NULL,
    state       TEXT NOT NULL,
    opened_by   TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER,
    closed_at   INTEGER,
    messages    INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX tickets_line ON tickets (iccid, created_at);

CREATE TABLE line_records (
    line_id   INTEGER NOT NULL,
    start_at  INTEGER NOT NULL,
    place     INTEGER NOT NULL,                       -- among records that begin in the same second
    end_at    INTEGER,
    kind      TEXT NOT NULL,
    country   TEXT NOT NULL,
    operator  TEXT NOT NULL,
    bytes     INTEGER,
    micros    INTEGER,
    currency  TEXT NOT NULL,
    PRIMARY KEY (line_id, start_at, place)
) WITHOUT ROWID;

CREATE TABLE line_devices (
    line_id   INTEGER NOT NULL,
    place     INTEGER NOT NULL,                       -- 0: the newest
    imei      TEXT NOT NULL,
    since_at  INTEGER,
    until_at  INTEGER,
    PRIMARY KEY (line_id, place)
) WITHOUT ROWID;

CREATE TABLE line_apn (
    line_id         INTEGER NOT NULL,
    neutral         INTEGER NOT NULL,                 -- 1: the variant that names nobody
    place           INTEGER NOT NULL,
    technology      TEXT NOT NULL,
    provider        TEXT NOT NULL,
    apn             TEXT NOT NULL,
    user_name       TEXT NOT NULL,
    password        TEXT NOT NULL,
    authentication  TEXT NOT NULL,
    ip_type         TEXT NOT NULL,
    dial_number     TEXT NOT NULL,
    PRIMARY KEY (line_id, neutral, place)
) WITHOUT ROWID;

CREATE TABLE line_status_changes (
    line_id      INTEGER NOT NULL,
    entry        TEXT NOT NULL,                       -- the platform's id of it
    at           INTEGER NOT NULL,
    by           TEXT NOT NULL,
    before_text  TEXT NOT NULL,
    after_text   TEXT NOT NULL,
    reason       TEXT NOT NULL,
    PRIMARY KEY (line_id, entry)
) WITHOUT ROWID;
