-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may come in and what they may do. Texts of e-mail addresses in keys are lower case; tokens and addresses of
-- failed tries are kept as SHA-256 only.

ALTER TABLE app_user ADD COLUMN active INTEGER NOT NULL DEFAULT 1;
ALTER TABLE app_user ADD COLUMN sub_account_id INTEGER NOT NULL DEFAULT 0;
-- scrypt with its parameters; empty: nobody can sign in with it.
ALTER TABLE app_user ADD COLUMN password TEXT NOT NULL DEFAULT '';
-- 1 once a person has chosen it, 0 while it is the one of the ready line.
ALTER TABLE app_user ADD COLUMN password_chosen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE app_user ADD COLUMN created_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE app_user ADD COLUMN last_sign_in BIGINT;
ALTER TABLE app_user ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE app_user ADD COLUMN updated_at BIGINT NOT NULL DEFAULT 0;
-- A deleted user's row stays without name, address and keys, for clients that ask what changed.
ALTER TABLE app_user ADD COLUMN deleted_at BIGINT;

-- One address, one person on the whole server.
CREATE TABLE login (
  email_key TEXT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL
);
INSERT INTO login (email_key, account_id, user_id) SELECT lower(email), account_id, user_id FROM app_user;

CREATE TABLE user_group (
  account_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  group_id INTEGER NOT NULL,
  PRIMARY KEY (account_id, user_id, group_id)
);

-- 0: no group above.
ALTER TABLE line_group ADD COLUMN parent_group_id INTEGER NOT NULL DEFAULT 0;

-- A sub-account has an address of its own: /api/UUID/ (R161); empty: not yet given.
ALTER TABLE sub_account ADD COLUMN uuid TEXT NOT NULL DEFAULT '';
CREATE INDEX sub_account_by_uuid ON sub_account (uuid);

-- state: open, accepted, revoked. An open one is over after expires_at.
CREATE TABLE invitation (
  account_id BIGINT NOT NULL,
  invitation_id BIGINT NOT NULL,
  email TEXT NOT NULL,
  full_name TEXT NOT NULL,
  role TEXT NOT NULL,
  group_ids TEXT NOT NULL,
  sub_account_id INTEGER NOT NULL,
  state TEXT NOT NULL,
  invited_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, invitation_id)
);

-- kind: invitation, reset; subject_id is an invitation's or a user's. Taken out when used.
CREATE TABLE token (
  token_hash TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  account_id BIGINT NOT NULL,
  subject_id BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX token_by_subject ON token (account_id, kind, subject_id);

-- Tries that count against an address, whether somebody has it or not; times are the wall clock's.
CREATE TABLE login_try (
  kind TEXT NOT NULL,
  email_hash TEXT NOT NULL,
  tries INTEGER NOT NULL,
  until BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  PRIMARY KEY (kind, email_hash)
);
CREATE INDEX login_try_by_age ON login_try (last_at);

-- state: kept (no server to send through), queued, sent, failed.
CREATE TABLE mail (
  account_id BIGINT NOT NULL,
  mail_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next_try BIGINT NOT NULL,
  sent_at BIGINT,
  problem TEXT NOT NULL,
  PRIMARY KEY (account_id, mail_id)
);
CREATE INDEX mail_by_state ON mail (state, next_try);

-- One row while mails leave through a server; without it they are kept.
CREATE TABLE mail_route (
  route TEXT PRIMARY KEY
);

-- Lists of some groups' or a sub-account's lines.
CREATE INDEX line_by_group ON line (account_id, group_id, line_no);
CREATE INDEX line_by_sub_account ON line (account_id, sub_account_id, line_no);

-- Lines that left a group or a sub-account, to another or for good: gone for those who see only that one.
CREATE TABLE line_left (
  account_id BIGINT NOT NULL,
  iccid TEXT NOT NULL,
  group_id INTEGER NOT NULL,
  sub_account_id INTEGER NOT NULL,
  left_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, iccid, group_id, sub_account_id)
);
CREATE INDEX line_left_by_time ON line_left (account_id, left_at, iccid);
