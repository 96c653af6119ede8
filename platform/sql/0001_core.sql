-- SPDX-License-Identifier: GPL-3.0-or-later
-- The core of the local platform. Plain enough for PostgreSQL 15 too: ids are made by the program, the account comes
-- first in every key, no key crosses accounts. Times are Unix seconds, days count from 1970-01-01 in the account's
-- zone, volumes are bytes, money is micro-units of the account's currency.

CREATE TABLE account (
  account_id BIGINT PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  number BIGINT NOT NULL,
  name TEXT NOT NULL,
  currency TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  plan TEXT NOT NULL,
  seed TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  traffic_until BIGINT NOT NULL,
  clock_offset BIGINT NOT NULL,
  next_line_no BIGINT NOT NULL,
  balance_micros BIGINT NOT NULL,
  quota_day INTEGER NOT NULL,
  quota_used BIGINT NOT NULL
);

CREATE TABLE app_user (
  account_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  full_name TEXT NOT NULL,
  role TEXT NOT NULL,
  shared_key TEXT NOT NULL,
  PRIMARY KEY (account_id, user_id)
);

CREATE TABLE sub_account (
  account_id BIGINT NOT NULL,
  sub_account_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  PRIMARY KEY (account_id, sub_account_id)
);

CREATE TABLE line_group (
  account_id BIGINT NOT NULL,
  group_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (account_id, group_id)
);

CREATE TABLE rate_plan (
  account_id BIGINT NOT NULL,
  rate_plan_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  sim_type TEXT NOT NULL,
  PRIMARY KEY (account_id, rate_plan_id)
);

CREATE TABLE price (
  account_id BIGINT NOT NULL,
  country_code TEXT NOT NULL,
  price_micros BIGINT NOT NULL,
  PRIMARY KEY (account_id, country_code)
);

CREATE TABLE line (
  account_id BIGINT NOT NULL,
  line_no BIGINT NOT NULL,
  iccid TEXT NOT NULL,
  status_id INTEGER NOT NULL,
  reason TEXT NOT NULL,
  status_by TEXT NOT NULL,
  status_since BIGINT NOT NULL,
  deactivation_date BIGINT,
  sub_account_id INTEGER NOT NULL,
  rate_plan_id INTEGER NOT NULL,
  group_id INTEGER NOT NULL,
  labels TEXT NOT NULL,
  notes TEXT NOT NULL,
  imei TEXT NOT NULL,
  msisdn TEXT NOT NULL,
  eid TEXT NOT NULL,
  operator_name TEXT NOT NULL,
  country_code TEXT NOT NULL,
  end_user TEXT NOT NULL,
  data_left_bytes BIGINT,
  days_left INTEGER,
  in_session INTEGER NOT NULL,
  last_seen BIGINT,
  today_bytes BIGINT NOT NULL,
  month_bytes BIGINT NOT NULL,
  sessions INTEGER NOT NULL,
  sms_sent INTEGER NOT NULL,
  version BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, line_no)
);
CREATE UNIQUE INDEX line_by_iccid ON line (account_id, iccid);
CREATE INDEX line_by_change ON line (account_id, updated_at, iccid);
CREATE INDEX line_by_status ON line (account_id, status_id, line_no);

-- Daily usage of a line, oldest day first, as variable-length integers in units of 128 bytes.
CREATE TABLE line_usage (
  account_id BIGINT NOT NULL,
  line_no BIGINT NOT NULL,
  first_day INTEGER NOT NULL,
  days BYTEA NOT NULL,
  PRIMARY KEY (account_id, line_no)
);

-- Lines that are gone, for clients that ask what changed.
CREATE TABLE line_deleted (
  account_id BIGINT NOT NULL,
  iccid TEXT NOT NULL,
  deleted_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, iccid)
);
CREATE INDEX line_deleted_by_time ON line_deleted (account_id, deleted_at, iccid);

CREATE TABLE balance_day (
  account_id BIGINT NOT NULL,
  day INTEGER NOT NULL,
  debit_micros BIGINT NOT NULL,
  credit_micros BIGINT NOT NULL,
  closing_micros BIGINT NOT NULL,
  bytes BIGINT NOT NULL,
  charged_lines BIGINT NOT NULL,
  PRIMARY KEY (account_id, day)
);

CREATE TABLE payment (
  account_id BIGINT NOT NULL,
  payment_id BIGINT NOT NULL,
  paid_at BIGINT NOT NULL,
  amount_micros BIGINT NOT NULL,
  transaction_id TEXT NOT NULL,
  card_digits TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, payment_id)
);
