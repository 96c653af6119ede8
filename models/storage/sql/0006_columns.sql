-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sorting by whether a session is open (R245) and by the owner's name of the plan (R247).

CREATE INDEX lines_in_session ON lines (in_session);
CREATE INDEX lines_plan_label ON lines (plan_label);
