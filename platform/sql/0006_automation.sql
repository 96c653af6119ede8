-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rules, what they did, and whom they tell (R108–R127, R270–R274).

CREATE TABLE rule (
  account_id BIGINT NOT NULL,
  rule_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  trigger_word TEXT NOT NULL,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  limit_value BIGINT NOT NULL,
  sub_accounts TEXT NOT NULL,
  status TEXT NOT NULL,
  notify_mail INTEGER NOT NULL,
  notify_webhook INTEGER NOT NULL,
  follow_up TEXT NOT NULL,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT,
  PRIMARY KEY (account_id, rule_id)
);

-- A rule fires once per line and cycle: the last index holds that, whoever else makes a mistake.
CREATE TABLE rule_activity (
  account_id BIGINT NOT NULL,
  activity_id BIGINT NOT NULL,
  rule_id BIGINT NOT NULL,
  rule_name TEXT NOT NULL,
  line_no BIGINT NOT NULL,
  iccid TEXT NOT NULL,
  cycle_day INTEGER NOT NULL,
  at BIGINT NOT NULL,
  cause TEXT NOT NULL,
  outcome TEXT NOT NULL,
  status_before TEXT NOT NULL,
  status_after TEXT NOT NULL,
  follow_up_at BIGINT,
  followed_at BIGINT,
  follow_up_outcome TEXT NOT NULL,
  PRIMARY KEY (account_id, activity_id)
);
CREATE UNIQUE INDEX rule_activity_once ON rule_activity (account_id, rule_id, line_no, cycle_day);
CREATE INDEX rule_activity_by_line ON rule_activity (account_id, line_no, activity_id);
CREATE INDEX rule_activity_by_follow_up ON rule_activity (account_id, follow_up_at);

CREATE TABLE webhook (
  account_id BIGINT NOT NULL,
  webhook_id BIGINT NOT NULL,
  url TEXT NOT NULL,
  secret TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  PRIMARY KEY (account_id, webhook_id)
);

CREATE TABLE webhook_delivery (
  account_id BIGINT NOT NULL,
  delivery_id BIGINT NOT NULL,
  webhook_id BIGINT NOT NULL,
  event TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  next_try_at BIGINT,
  state TEXT NOT NULL,
  last_status INTEGER NOT NULL,
  last_error TEXT NOT NULL,
  delivered_at BIGINT,
  PRIMARY KEY (account_id, delivery_id)
);
CREATE INDEX webhook_delivery_by_try ON webhook_delivery (account_id, state, next_try_at);
