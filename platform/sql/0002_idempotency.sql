-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first answer to each idempotency key, kept for a day and given again to whoever repeats the request.

CREATE TABLE idempotency (
  account_id BIGINT NOT NULL,
  idempotency_key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, idempotency_key)
);
CREATE INDEX idempotency_by_age ON idempotency (account_id, created_at);
