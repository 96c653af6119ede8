-- SPDX-License-Identifier: GPL-3.0-or-later
-- The company around the lines: sub-accounts and groups that are edited, tickets, orders, functions that are asked for.

ALTER TABLE sub_account ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE sub_account ADD COLUMN updated_at BIGINT NOT NULL DEFAULT 0;

ALTER TABLE line_group ADD COLUMN reference TEXT NOT NULL DEFAULT '';
ALTER TABLE line_group ADD COLUMN active INTEGER NOT NULL DEFAULT 1;
ALTER TABLE line_group ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE line_group ADD COLUMN updated_at BIGINT NOT NULL DEFAULT 0;

-- What an account has from the moment somebody asks for it: the map (R205).
CREATE TABLE account_feature (
  account_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  since BIGINT NOT NULL,
  requested_by TEXT NOT NULL,
  PRIMARY KEY (account_id, name)
);

-- Lists by renewal date, and how many lines of a group are due, without a look at the lines.
DROP INDEX line_by_renewal;
CREATE INDEX line_by_renewal ON line (account_id, renewal_day, line_no, group_id, status_id);

-- answer_at: when the platform's support answers, while it has not.
CREATE TABLE ticket (
  account_id BIGINT NOT NULL,
  ticket_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  iccid TEXT NOT NULL,
  state TEXT NOT NULL,
  opener_id BIGINT NOT NULL,
  opener TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  closed_at BIGINT,
  answer_at BIGINT,
  version BIGINT NOT NULL,
  PRIMARY KEY (account_id, ticket_id)
);
CREATE INDEX ticket_by_line ON ticket (account_id, iccid, ticket_id);
CREATE INDEX ticket_by_answer ON ticket (account_id, answer_at);

CREATE TABLE ticket_message (
  account_id BIGINT NOT NULL,
  ticket_id BIGINT NOT NULL,
  message_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  author TEXT NOT NULL,
  from_support INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (account_id, ticket_id, message_id)
);

-- Status changes of all lines, newest first (R218).
CREATE INDEX audit_entry_by_action ON audit_entry (account_id, action, at, entry_id);

-- state: received, confirmed, shipped, delivered; next_day is the day on which it moves on.
CREATE TABLE sim_order (
  account_id BIGINT NOT NULL,
  order_id BIGINT NOT NULL,
  quantity INTEGER NOT NULL,
  card_type TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  company TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  country_code TEXT NOT NULL,
  address TEXT NOT NULL,
  notes TEXT NOT NULL,
  state TEXT NOT NULL,
  ordered_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  confirmed_at BIGINT,
  shipped_at BIGINT,
  delivered_at BIGINT,
  next_day INTEGER,
  PRIMARY KEY (account_id, order_id)
);
CREATE INDEX sim_order_by_day ON sim_order (account_id, next_day);

-- The next delivery of each webhook, however many wait for another.
CREATE INDEX webhook_delivery_by_hook ON webhook_delivery (account_id, webhook_id, state, next_try_at, delivery_id);
