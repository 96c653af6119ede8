-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the end user of a line has paid for, the operator's terms of prepaid SIMs, what an account adds under its own
-- name, and the codes of a sign-in through somebody else.

-- The last day that the end user has paid for (R264).
ALTER TABLE line ADD COLUMN paid_until INTEGER;
-- The day of the last refill of prepaid data, or the one with which the prepaid plan began (R233).
ALTER TABLE line ADD COLUMN last_refill INTEGER;
UPDATE line SET last_refill = CAST((coalesce(data_expires_at - 31536000, status_since) - 43200) / 86400 AS INTEGER)
  WHERE EXISTS (SELECT 1 FROM rate_plan WHERE rate_plan.account_id = line.account_id
    AND rate_plan.rate_plan_id = line.rate_plan_id AND rate_plan.sim_type = 'Prepaid');

-- Without a refill in so many months the operator takes the SIM back; 0: never (R233).
ALTER TABLE rate_plan ADD COLUMN refill_term_months INTEGER NOT NULL DEFAULT 0;
UPDATE rate_plan SET refill_term_months = 36 WHERE sim_type = 'Prepaid';
-- For how long a subscription may be contracted, words with spaces between them (R235).
ALTER TABLE rate_plan ADD COLUMN contracts TEXT NOT NULL DEFAULT '';
UPDATE rate_plan SET contracts = 'monthly quarterly yearly' WHERE sim_type = 'Subscription';

-- White label (R94–R97): what is on now, and what of it has been on in the month under way, which is charged at its end.
-- One mailbox a row in each of the two lists.
CREATE TABLE white_label (
  account_id BIGINT PRIMARY KEY,
  enabled INTEGER NOT NULL,
  domain_name TEXT NOT NULL,
  support_email TEXT NOT NULL,
  mailboxes TEXT NOT NULL,
  domain_due INTEGER NOT NULL,
  support_due INTEGER NOT NULL,
  mailboxes_due TEXT NOT NULL,
  version BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  updated_by TEXT NOT NULL
);

-- A domain is one account's on the whole server.
CREATE TABLE white_label_domain (
  domain_name TEXT PRIMARY KEY,
  account_id BIGINT NOT NULL
);

-- Deliveries are kept for 30 days.
CREATE INDEX webhook_delivery_by_age ON webhook_delivery (account_id, created_at);

-- Whether people are told of it by e-mail: one for each rule and hour, however many lines it fired for.
ALTER TABLE rule_activity ADD COLUMN by_mail INTEGER NOT NULL DEFAULT 0;
CREATE INDEX rule_activity_by_time ON rule_activity (account_id, at);

-- A code that a sign-in page has given out (RFC 6749, 4.1.2): good once, for the holder of the verifier (RFC 7636).
CREATE TABLE sign_in_code (
  code_hash TEXT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  redirect_uri TEXT NOT NULL,
  challenge TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX sign_in_code_by_age ON sign_in_code (expires_at);

