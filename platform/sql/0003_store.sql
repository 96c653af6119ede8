-- SPDX-License-Identifier: GPL-3.0-or-later
-- What lets several server processes serve one account: each committed write has a number, by which the others see that
-- there is something new, and leaves behind which lines it was about.

ALTER TABLE account ADD COLUMN change_no BIGINT NOT NULL DEFAULT 0;
-- Grows with writes to the small tables: users, sub-accounts, groups, plans.
ALTER TABLE account ADD COLUMN tables_no BIGINT NOT NULL DEFAULT 0;
-- Time that the last write stamped its changes with; it never goes back.
ALTER TABLE account ADD COLUMN last_stamp BIGINT NOT NULL DEFAULT 0;
UPDATE account SET last_stamp = traffic_until;

-- Lines that a write added, changed or removed; the newest writes only, and only where there can be other processes.
CREATE TABLE line_change (
  account_id BIGINT NOT NULL,
  change_no BIGINT NOT NULL,
  line_no BIGINT NOT NULL,
  PRIMARY KEY (account_id, change_no, line_no)
);

-- Requests of the day, apart from the account: counting them must not wait for a long write.
CREATE TABLE account_quota (
  account_id BIGINT PRIMARY KEY,
  day INTEGER NOT NULL,
  used BIGINT NOT NULL
);
INSERT INTO account_quota (account_id, day, used) SELECT account_id, quota_day, quota_used FROM account;
ALTER TABLE account DROP COLUMN quota_day;
ALTER TABLE account DROP COLUMN quota_used;
