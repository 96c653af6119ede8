// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/report.h"

namespace bench {

//! P11 and P5: the table model alone in the process, before anything else takes memory.
void runTable(Report &report, const QString &cache);
//! P1 to P4 against QSqlTableModel under a QSortFilterProxyModel, fetched whole.
void runQueries(Report &report, const QString &cache);
//! P8, P9.
void runExports(Report &report, const QString &cache, const QString &folder);
//! P10: the program itself; `program` is the path of linedesk.
void runStart(Report &report, const QString &cache, const QString &folder, const QString &program);

//! P15: the event loop while 10,000 changes go out.
void runSending(Report &report);
//! P13: the platform's pages of lines against Beast answering a constant; `programs` is the folder of the programs.
void runPlatform(Report &report, const QString &folder, const QString &programs, int lines);

} // namespace bench
