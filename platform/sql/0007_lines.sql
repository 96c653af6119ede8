-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lines that people add, the log of what was done, messages by time, and bulk jobs with what became of each line.

-- A SIM belongs to one account at a time (R160): whoever adds one claims its number here first.
CREATE TABLE sim_claim (
  iccid TEXT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  claimed_at BIGINT NOT NULL
);
CREATE INDEX line_by_number ON line (iccid);

CREATE INDEX audit_entry_by_time ON audit_entry (account_id, at);
CREATE INDEX sms_by_state ON sms (account_id, settled_at);

CREATE TABLE job (
  account_id BIGINT NOT NULL,
  job_id BIGINT NOT NULL,
  action TEXT NOT NULL,
  parameters TEXT NOT NULL,
  state TEXT NOT NULL,
  user_id BIGINT NOT NULL,
  user_email TEXT NOT NULL,
  sub_account_id INTEGER NOT NULL,
  request_id TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  total BIGINT NOT NULL,
  done_lines BIGINT NOT NULL,
  refused_lines BIGINT NOT NULL,
  cancelled_lines BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  started_at BIGINT,
  finished_at BIGINT,
  updated_at BIGINT NOT NULL,
  version BIGINT NOT NULL,
  lease_by TEXT NOT NULL,
  lease_until BIGINT NOT NULL,
  PRIMARY KEY (account_id, job_id)
);
CREATE INDEX job_by_state ON job (account_id, state, job_id);

CREATE TABLE job_line (
  account_id BIGINT NOT NULL,
  job_id BIGINT NOT NULL,
  ord BIGINT NOT NULL,
  iccid TEXT NOT NULL,
  state TEXT NOT NULL,
  status INTEGER NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  at BIGINT,
  PRIMARY KEY (account_id, job_id, ord)
);
CREATE INDEX job_line_by_state ON job_line (account_id, job_id, state, ord);
