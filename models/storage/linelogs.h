// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/domain/ids.h"
#include "models/domain/linelog.h"
#include "models/domain/message.h"

#include <QDate>
#include <vector>

namespace storage {

class CacheFile;

//! Rows of a log, newest first, and how old they are.
template<typename T>
struct Logged
{
    std::vector<T> rows;
    QDateTime fetchedAt; //!< UTC; null: never asked for
};

//! What the platform keeps for each line, as it was when it was last looked at. Nothing that came is thrown away as
//! long as the line is there (principle 4).
class LineLogs
{
public:
    explicit LineLogs(CacheFile &file);

    //! A cycle's whole connection log: takes the place of what it says anew; older sessions stay. Sessions of a line
    //! that is gone are passed over.
    base::Future<std::monostate> storeSessions(domain::LineId line, QDate cycle, std::vector<domain::Session> rows,
                                               QDateTime fetchedAt);
    base::Future<std::monostate> storeDestinations(domain::LineId line, QDate cycle,
                                                   std::vector<domain::Destination> rows, QDateTime fetchedAt);
    //! Adds entries; what is there stays as it is: nobody rewrites an audit log.
    base::Future<std::monostate> storeAudit(domain::LineId line, std::vector<domain::AuditEntry> rows,
                                            QDateTime fetchedAt);
    //! Adds entries about any lines, each by its ICCID; what is about a line that the cache does not have is passed
    //! over. Answers how many are new. When a line's own log was asked for stays as it was.
    base::Future<qint64> storeAudit(std::vector<domain::AuditEntry> rows);
    //! Adds messages; one that is there becomes what it is now. They stay when the line goes (Messages).
    base::Future<std::monostate> storeMessages(domain::LineId line, std::vector<domain::Message> rows,
                                               QDateTime fetchedAt);
    //! A month's records: takes the place of what it says anew; older ones stay (D31).
    base::Future<std::monostate> storeRecords(domain::LineId line, QDate month, std::vector<domain::CallRecord> rows,
                                              QDateTime fetchedAt);
    base::Future<std::monostate> storeDevices(domain::LineId line, std::vector<domain::Device> rows,
                                              QDateTime fetchedAt);
    base::Future<std::monostate> storeApn(domain::LineId line, bool isNeutral, std::vector<domain::ApnSetting> rows,
                                          QDateTime fetchedAt);
    base::Future<std::monostate> storeTickets(domain::LineId line, std::vector<domain::Ticket> rows,
                                              QDateTime fetchedAt);
    base::Future<std::monostate> storeStatusChanges(domain::LineId line, std::vector<domain::StatusChange> rows,
                                                    QDateTime fetchedAt);
    //! Daily usage is the UsageStore's; this only says when it was asked for.
    base::Future<std::monostate> noteFetched(domain::LineId line, domain::LineLog log, QDate cycle,
                                             QDateTime fetchedAt);

    //! Sessions that began in [from, to): UTC. `fetchedAt` is of that cycle.
    base::Future<Logged<domain::Session>> loadSessions(domain::LineId line, QDate cycle, QDateTime from, QDateTime to);
    base::Future<Logged<domain::Destination>> loadDestinations(domain::LineId line, QDate cycle);
    base::Future<Logged<domain::AuditEntry>> loadAudit(domain::LineId line);
    //! Newest first.
    base::Future<Logged<domain::Message>> loadMessages(domain::LineId line, domain::Iccid iccid);
    //! Records that began in [from, to): UTC. `fetchedAt` is of that month.
    base::Future<Logged<domain::CallRecord>> loadRecords(domain::LineId line, QDate month, QDateTime from,
                                                         QDateTime to);
    base::Future<Logged<domain::Device>> loadDevices(domain::LineId line);
    base::Future<Logged<domain::ApnSetting>> loadApn(domain::LineId line, bool isNeutral);
    base::Future<Logged<domain::Ticket>> loadTickets(domain::LineId line, domain::Iccid iccid);
    base::Future<Logged<domain::StatusChange>> loadStatusChanges(domain::LineId line);
    //! Null: never.
    base::Future<QDateTime> fetchedAt(domain::LineId line, domain::LineLog log, QDate cycle);

private:
    CacheFile &m_file;
};

} // namespace storage
