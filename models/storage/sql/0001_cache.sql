-- SPDX-License-Identifier: GPL-3.0-or-later
-- The cache of one profile. Times are Unix seconds (UTC) beside the platform's own text; volumes are bytes.

CREATE TABLE lines (
    id                INTEGER PRIMARY KEY,
    iccid             TEXT NOT NULL UNIQUE,
    status            INTEGER NOT NULL,
    status_raw        TEXT NOT NULL,
    reason            INTEGER NOT NULL,
    status_by         TEXT NOT NULL,
    status_since      INTEGER,
    deactivation_at   INTEGER,
    deactivation_raw  TEXT NOT NULL,
    sub_account       TEXT NOT NULL COLLATE NOCASE,
    line_group        TEXT NOT NULL COLLATE NOCASE,
    rate_plan         TEXT NOT NULL COLLATE NOCASE,
    sim_type          TEXT NOT NULL COLLATE NOCASE,
    operator          TEXT NOT NULL COLLATE NOCASE,
    country           TEXT NOT NULL COLLATE NOCASE,
    notes             TEXT NOT NULL COLLATE NOCASE,
    labels            TEXT NOT NULL COLLATE NOCASE,   -- one a line (\n)
    imei              TEXT NOT NULL,
    msisdn            TEXT NOT NULL,
    eid               TEXT NOT NULL,
    end_user          TEXT NOT NULL COLLATE NOCASE,
    billing_cycle     TEXT NOT NULL,
    today_bytes       INTEGER,
    month_bytes       INTEGER,
    data_left_bytes   INTEGER,
    days_left         INTEGER,
    sms_sent          INTEGER,
    session_count     INTEGER,
    last_seen         INTEGER,
    last_seen_raw     TEXT NOT NULL,
    in_session        INTEGER NOT NULL,
    version           TEXT NOT NULL,
    extra             BLOB NOT NULL,                  -- JSON object of fields this program does not know
    content_hash      INTEGER NOT NULL                -- of all the above but id: equal means nothing changed
);

-- Which pass over everything brought a line last (D23); apart from the lines, so that marking does not rewrite them.
CREATE TABLE line_seen (
    line_id  INTEGER PRIMARY KEY,
    pass     INTEGER NOT NULL
);

CREATE TABLE line_labels (
    label    TEXT NOT NULL COLLATE NOCASE,
    line_id  INTEGER NOT NULL,
    PRIMARY KEY (label, line_id)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE lines_fts USING fts5 (
    iccid, notes, msisdn, imei, labels,
    content='lines', content_rowid='id', tokenize='trigram'
);

-- How many of some sampled lines hold a three-character text: tells which parts of a searched text are rare.
CREATE TABLE trigram_sample (
    term  TEXT PRIMARY KEY,
    docs  INTEGER NOT NULL
) WITHOUT ROWID;

-- A month of days a row: LEB128 numbers, one a day from the 1st; 0 is "not known", else bytes + 1.
CREATE TABLE daily_usage (
    line_id  INTEGER NOT NULL,
    month    INTEGER NOT NULL,                        -- year * 100 + month
    days     BLOB NOT NULL,
    PRIMARY KEY (line_id, month)
) WITHOUT ROWID;

CREATE TABLE checkpoints (
    collection  TEXT PRIMARY KEY,
    state       TEXT NOT NULL                         -- JSON
) WITHOUT ROWID;

CREATE TABLE texts (
    key    TEXT PRIMARY KEY,
    value  TEXT NOT NULL
) WITHOUT ROWID;

-- Sorting by any column reads one of these from its end (speed: P1, P2).
CREATE INDEX lines_status        ON lines (status);
CREATE INDEX lines_sub_account   ON lines (sub_account);
CREATE INDEX lines_line_group    ON lines (line_group);
CREATE INDEX lines_rate_plan     ON lines (rate_plan);
CREATE INDEX lines_sim_type      ON lines (sim_type);
CREATE INDEX lines_operator      ON lines (operator);
CREATE INDEX lines_country       ON lines (country);
CREATE INDEX lines_notes         ON lines (notes);
CREATE INDEX lines_labels_text   ON lines (labels);
CREATE INDEX lines_imei          ON lines (imei);
CREATE INDEX lines_msisdn        ON lines (msisdn);
CREATE INDEX lines_end_user      ON lines (end_user);
CREATE INDEX lines_billing_cycle ON lines (billing_cycle);
CREATE INDEX lines_today         ON lines (today_bytes);
CREATE INDEX lines_month         ON lines (month_bytes);
CREATE INDEX lines_data_left     ON lines (data_left_bytes);
CREATE INDEX lines_days_left     ON lines (days_left);
CREATE INDEX lines_sms_sent      ON lines (sms_sent);
CREATE INDEX lines_sessions      ON lines (session_count);
CREATE INDEX lines_last_seen     ON lines (last_seen);
CREATE INDEX lines_deactivation  ON lines (deactivation_at);
CREATE INDEX lines_facets        ON lines (status, sub_account, rate_plan);
