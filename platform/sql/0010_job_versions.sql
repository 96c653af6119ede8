-- SPDX-License-Identifier: GPL-3.0-or-later
-- The version of a line that a job insists on; 0: none.

ALTER TABLE job_line ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
