-- SPDX-License-Identifier: GPL-3.0-or-later
-- The messages of the account as one list: an index for each of its orders and choices, and one that has all that sums
-- are made of.

CREATE INDEX messages_state ON messages (state, accepted_at);
CREATE INDEX messages_way   ON messages (way, accepted_at);
CREATE INDEX messages_sums  ON messages (accepted_at, way, state, micros, currency);
