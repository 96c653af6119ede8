-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who did what to which thing and why (R89); the numbers that the program gives out; what asks for somebody's attention.

CREATE TABLE id_counter (
  account_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  last_id BIGINT NOT NULL,
  PRIMARY KEY (account_id, name)
);

CREATE TABLE audit_entry (
  account_id BIGINT NOT NULL,
  entry_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  actor_kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  object_kind TEXT NOT NULL,
  object_id TEXT NOT NULL,
  field TEXT NOT NULL,
  before_text TEXT NOT NULL,
  after_text TEXT NOT NULL,
  reason TEXT NOT NULL,
  request_id TEXT NOT NULL,
  PRIMARY KEY (account_id, entry_id)
);
CREATE INDEX audit_entry_by_object ON audit_entry (account_id, object_kind, object_id, entry_id);

CREATE TABLE alert (
  account_id BIGINT NOT NULL,
  alert_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  iccid TEXT NOT NULL,
  rule_id BIGINT NOT NULL,
  message TEXT NOT NULL,
  read_at BIGINT,
  read_by TEXT NOT NULL,
  PRIMARY KEY (account_id, alert_id)
);
CREATE INDEX alert_by_unread ON alert (account_id, read_at, alert_id);
