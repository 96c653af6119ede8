-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a line is contracted for and costs: changes are judged by it. Days are days since 1970-01-01.

ALTER TABLE lines ADD COLUMN contract           INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lines ADD COLUMN renewal_day        INTEGER;
ALTER TABLE lines ADD COLUMN renewal_confirmed  INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lines ADD COLUMN data_auto_refill   INTEGER;
ALTER TABLE lines ADD COLUMN refill_threshold   INTEGER;
ALTER TABLE lines ADD COLUMN plan_label         TEXT NOT NULL DEFAULT '' COLLATE NOCASE;
ALTER TABLE lines ADD COLUMN month_micros       INTEGER;
ALTER TABLE lines ADD COLUMN data_expires_at    INTEGER;
ALTER TABLE lines ADD COLUMN plan_since_day     INTEGER;
ALTER TABLE lines ADD COLUMN deployment_country TEXT NOT NULL DEFAULT '';

CREATE INDEX lines_renewal ON lines (renewal_day);

-- All of that stands in none of the rows yet: the next run brings everything.
UPDATE checkpoints SET state = json_set(state, '$.running', json('false'), '$.server_time', NULL) WHERE collection = 'lines';
