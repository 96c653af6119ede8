-- SPDX-License-Identifier: GPL-3.0-or-later
-- Money: a ledger of double entries, what is charged and refilled, payment methods, payments, invoices; what lines need
-- for it: their contract, their prepaid data, what they cost this month; and the messages that cost something.

ALTER TABLE line ADD COLUMN month_micros BIGINT NOT NULL DEFAULT 0;
ALTER TABLE line ADD COLUMN plan_history TEXT NOT NULL DEFAULT '';
ALTER TABLE line ADD COLUMN plan_label TEXT NOT NULL DEFAULT '';
ALTER TABLE line ADD COLUMN contract TEXT NOT NULL DEFAULT 'monthly';
ALTER TABLE line ADD COLUMN renewal_day INTEGER;
ALTER TABLE line ADD COLUMN renewal_confirmed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE line ADD COLUMN deployment_country TEXT NOT NULL DEFAULT '';
ALTER TABLE line ADD COLUMN data_expires_at BIGINT;
ALTER TABLE line ADD COLUMN data_auto_refill INTEGER NOT NULL DEFAULT 0;
ALTER TABLE line ADD COLUMN refill_threshold BIGINT NOT NULL DEFAULT 0;
ALTER TABLE line ADD COLUMN in_store INTEGER NOT NULL DEFAULT 0;
CREATE INDEX line_by_renewal ON line (account_id, renewal_day);
CREATE INDEX line_by_deactivation ON line (account_id, deactivation_date);

ALTER TABLE rate_plan ADD COLUMN included_bytes BIGINT NOT NULL DEFAULT 0;
ALTER TABLE rate_plan ADD COLUMN fee_micros BIGINT NOT NULL DEFAULT 0;

-- What is set about an account's money; the balance itself stands with the account.
CREATE TABLE account_money (
  account_id BIGINT PRIMARY KEY,
  opened_day INTEGER NOT NULL,
  lines_suspended INTEGER NOT NULL,
  auto_refill INTEGER NOT NULL,
  auto_refill_micros BIGINT NOT NULL,
  auto_refill_computed_day INTEGER NOT NULL,
  auto_refill_charged_day INTEGER NOT NULL
);

-- One business event, whose postings add up to zero. Usage of a day is one event that grows with the day.
CREATE TABLE ledger_entry (
  account_id BIGINT NOT NULL,
  entry_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  day INTEGER NOT NULL,
  kind TEXT NOT NULL,
  reference TEXT NOT NULL,
  description TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  PRIMARY KEY (account_id, entry_id)
);
CREATE INDEX ledger_entry_by_day ON ledger_entry (account_id, day, kind);

CREATE TABLE ledger_posting (
  account_id BIGINT NOT NULL,
  entry_id BIGINT NOT NULL,
  book TEXT NOT NULL,
  amount_micros BIGINT NOT NULL,
  PRIMARY KEY (account_id, entry_id, book)
);

CREATE TABLE payment_method (
  account_id BIGINT NOT NULL,
  method_id BIGINT NOT NULL,
  brand TEXT NOT NULL,
  last_four TEXT NOT NULL,
  expiry_month INTEGER NOT NULL,
  expiry_year INTEGER NOT NULL,
  holder TEXT NOT NULL,
  gateway_token TEXT NOT NULL,
  company TEXT NOT NULL,
  street TEXT NOT NULL,
  city TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  region TEXT NOT NULL,
  country_code TEXT NOT NULL,
  vat_number TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, method_id)
);

ALTER TABLE payment ADD COLUMN kind TEXT NOT NULL DEFAULT 'add_funds';
ALTER TABLE payment ADD COLUMN status TEXT NOT NULL DEFAULT 'paid';
ALTER TABLE payment ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE payment ADD COLUMN card_brand TEXT NOT NULL DEFAULT 'Visa';
ALTER TABLE payment ADD COLUMN requested_by TEXT NOT NULL DEFAULT 'platform';
ALTER TABLE payment ADD COLUMN invoice_id BIGINT NOT NULL DEFAULT 0;

-- An invoice keeps what stood on it, so that it never changes afterwards.
CREATE TABLE invoice (
  account_id BIGINT NOT NULL,
  invoice_id BIGINT NOT NULL,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  issued_at BIGINT NOT NULL,
  cycle_day INTEGER NOT NULL,
  total_micros BIGINT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (account_id, invoice_id)
);

CREATE TABLE sms (
  account_id BIGINT NOT NULL,
  sms_id BIGINT NOT NULL,
  line_no BIGINT NOT NULL,
  iccid TEXT NOT NULL,
  direction TEXT NOT NULL,
  message TEXT NOT NULL,
  accepted_at BIGINT NOT NULL,
  sent_at BIGINT NOT NULL,
  settled_at BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  cost_micros BIGINT NOT NULL,
  sender TEXT NOT NULL,
  PRIMARY KEY (account_id, sms_id)
);
CREATE INDEX sms_by_line ON sms (account_id, line_no, sms_id);

ALTER TABLE balance_day ADD COLUMN usage_micros BIGINT NOT NULL DEFAULT 0;

-- What an account used and paid in each country on each day.
CREATE TABLE country_day (
  account_id BIGINT NOT NULL,
  day INTEGER NOT NULL,
  country_code TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  micros BIGINT NOT NULL,
  PRIMARY KEY (account_id, day, country_code)
);
