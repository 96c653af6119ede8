-- SPDX-License-Identifier: GPL-3.0-or-later
-- The account's money as the platform last told it. Amounts are micro-units of `currency`, times seconds since 1970-01-01
-- UTC, days of the account's zone year * 10000 + month * 100 + day, months year * 100 + month.

-- One row, or none before it was asked for.
CREATE TABLE balance (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    available       INTEGER NOT NULL,
    minimum         INTEGER NOT NULL,
    average         INTEGER NOT NULL,
    is_suspended    INTEGER NOT NULL,
    averaged_days   INTEGER NOT NULL,
    is_auto_refill  INTEGER NOT NULL,
    currency        TEXT NOT NULL
);

-- What data usage cost a day. Days that are no longer averaged stay: they are history.
CREATE TABLE day_costs (
    day    INTEGER PRIMARY KEY,
    micros INTEGER NOT NULL
);

CREATE TABLE payments (
    id              TEXT PRIMARY KEY,                 -- the platform's
    at              INTEGER NOT NULL,
    micros          INTEGER NOT NULL,
    currency        TEXT NOT NULL,
    transaction_id  TEXT NOT NULL,
    kind            TEXT NOT NULL,
    is_paid         INTEGER NOT NULL,
    reason          TEXT NOT NULL,
    card_brand      TEXT NOT NULL,
    card_digits     TEXT NOT NULL,                    -- the last four; nothing else of a card is ever stored (D12)
    requested_by    TEXT NOT NULL,
    invoice         TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX payments_at ON payments (at);

CREATE TABLE billing_cycles (
    month          INTEGER PRIMARY KEY,               -- of its first day
    first_day      INTEGER NOT NULL,
    last_day       INTEGER NOT NULL,
    is_closed      INTEGER NOT NULL,
    currency       TEXT NOT NULL,
    starting       INTEGER NOT NULL,
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

-- When each of them was asked for the last time.
CREATE TABLE billing_fetched (
    what        INTEGER PRIMARY KEY,                  -- 0 balance, 1 payments, 2 cycles
    fetched_at  INTEGER NOT NULL
);
