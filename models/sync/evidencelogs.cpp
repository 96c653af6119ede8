// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/evidencelogs.h"

using domain::LineLog;

namespace syncing {

void wantEvidence(LineLogKeeper &keeper, domain::LineId line, const domain::Iccid &iccid, QDate from, QDate to,
                  QDate today)
{
    const QDate last = QDate(today.year(), today.month(), 1).addMonths(-1);
    for (QDate month(from.year(), from.month(), 1); month <= to && month <= today; month = month.addMonths(1)) {
        for (const LineLog log : {LineLog::DailyUsage, LineLog::Sessions, LineLog::Destinations})
            keeper.want({.line = line, .iccid = iccid, .log = log, .cycle = month});
        if (month >= last) // older ones the platform no longer has (D31)
            keeper.want({.line = line, .iccid = iccid, .log = LineLog::Records, .cycle = month});
    }
    for (const LineLog log :
         {LineLog::Messages, LineLog::Audit, LineLog::Tickets, LineLog::StatusChanges, LineLog::Devices})
        keeper.want({.line = line, .iccid = iccid, .log = log, .cycle = {}});
}

} // namespace syncing
