-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether an eSIM is offered in the store (R259); NULL where the platform does not say. Until now it was among the fields
-- that are kept as they came: what is known moves, and no line needs to be read again for it.

ALTER TABLE lines ADD COLUMN in_store INTEGER;

UPDATE lines SET in_store = json_extract(CAST(extra AS TEXT), '$.in_store')
 WHERE instr(CAST(extra AS TEXT), '"in_store"') > 0
   AND CASE WHEN json_valid(CAST(extra AS TEXT)) THEN json_type(CAST(extra AS TEXT), '$.in_store') END IN ('true', 'false');
