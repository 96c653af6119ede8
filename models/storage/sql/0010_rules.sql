-- SPDX-License-Identifier: GPL-3.0-or-later
-- The names of the account's rules by whose lines they concern (R254, D15): those of each sub-account, '' of lines in
-- none, NULL of sub-accounts that the catalogue does not have (yet). Names one a line (\n), in order.

CREATE TABLE rule_names (
    company  TEXT UNIQUE COLLATE NOCASE,
    names    TEXT NOT NULL COLLATE NOCASE
);
