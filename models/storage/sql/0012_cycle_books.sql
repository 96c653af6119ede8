-- SPDX-License-Identifier: GPL-3.0-or-later
-- The books of billing cycles, and what data cost by line in them: fetched when somebody looks at a cycle, closed ones
-- once. Amounts are micro-units, months year * 100 + month, days year * 10000 + month * 100 + day of the account's zone.

CREATE TABLE cycle_books (
    month          INTEGER PRIMARY KEY,               -- of its first day
    first_day      INTEGER NOT NULL,
    last_day       INTEGER NOT NULL,
    is_closed      INTEGER NOT NULL,
    currency       TEXT NOT NULL,
    starting       INTEGER NOT NULL,                  -- the sums of the book's own time, as billing_cycles has them
    ending         INTEGER NOT NULL,
    usage          INTEGER NOT NULL,
    sms            INTEGER NOT NULL,
    subscriptions  INTEGER NOT NULL,
    prepaid        INTEGER NOT NULL,
    white_label    INTEGER NOT NULL,
    payments       INTEGER NOT NULL,
    discounts      INTEGER NOT NULL,
    adjustments    INTEGER NOT NULL
);

CREATE TABLE cycle_days (
    month    INTEGER NOT NULL,
    day      INTEGER NOT NULL,
    debit    INTEGER NOT NULL,
    credit   INTEGER NOT NULL,
    balance  INTEGER NOT NULL,
    usage    INTEGER NOT NULL,
    bytes    INTEGER NOT NULL,
    PRIMARY KEY (month, day)
) WITHOUT ROWID;

CREATE TABLE cycle_countries (
    month    INTEGER NOT NULL,
    country  TEXT NOT NULL,
    bytes    INTEGER NOT NULL,
    micros   INTEGER NOT NULL,
    PRIMARY KEY (month, country)
) WITHOUT ROWID;

CREATE TABLE cycle_cards (
    month     INTEGER NOT NULL,
    place     INTEGER NOT NULL,
    brand     TEXT NOT NULL,
    digits    TEXT NOT NULL,                          -- the last four; nothing else of a card is ever stored (D12)
    payments  INTEGER NOT NULL,
    micros    INTEGER NOT NULL,
    PRIMARY KEY (month, place)
) WITHOUT ROWID;

CREATE TABLE line_charges (
    month    INTEGER NOT NULL,
    iccid    TEXT NOT NULL,
    day      INTEGER NOT NULL,
    country  TEXT NOT NULL,
    bytes    INTEGER NOT NULL,
    micros   INTEGER NOT NULL,
    PRIMARY KEY (month, iccid, day, country)
) WITHOUT ROWID;

CREATE TABLE prices (
    country  TEXT PRIMARY KEY,
    micros   INTEGER NOT NULL                         -- of a MB of 1024 * 1024 bytes (D19)
) WITHOUT ROWID;

-- When each of them was asked for the last time.
CREATE TABLE cycle_fetched (
    what        INTEGER NOT NULL,                     -- 0 book, 1 charges, 2 prices, which have the month 0
    month       INTEGER NOT NULL,
    fetched_at  INTEGER NOT NULL,
    PRIMARY KEY (what, month)
) WITHOUT ROWID;
