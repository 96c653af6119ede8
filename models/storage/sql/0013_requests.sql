-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many requests of each kind were made a day (D24); days are UTC.

CREATE TABLE requests (
    day         INTEGER NOT NULL,                     -- Julian
    kind        INTEGER NOT NULL,                     -- domain::RequestKind
    background  INTEGER NOT NULL,
    count       INTEGER NOT NULL,
    PRIMARY KEY (day, kind, background)
) WITHOUT ROWID;
