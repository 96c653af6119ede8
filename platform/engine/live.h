// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/audit.h"
#include "platform/fleet/traffic.h"
#include "platform/linestore.h"

#include <span>

namespace platform {
struct Core;
}

namespace platform::engine {

//! How a line pays (R231–R236).
enum class Terms : quint8 { ByTheMegabyte, Prepaid, Subscription };

//! One line while time moves: small, so that a million of them fit into memory.
struct Live
{
    qint64 lineNo = 0;
    fleet::Traits traits;
    const fleet::RatePlan *plan = nullptr;
    Status status = Status::Blank;
    Terms terms = Terms::ByTheMegabyte;
    bool forBalance = false; //!< suspended for balance alone: comes back by itself (D4)
    bool byRule = false;     //!< stopped by a rule: its follow-up may bring it back (R116)
    bool inSession = false;
    bool hasDevice = false;
    bool dataAutoRefill = false;
    bool changed = false;
    bool statusChanged = false;
    qint16 country = -1; //!< index into fleet::countries() of the last record; −1: none since the load
    int subAccountId = 0;
    int deployment = -1; //!< index of the country it belongs to; −1: anywhere
    int sessions = 0;
    int smsSent = 0;
    qint64 todayBytes = 0;
    qint64 monthBytes = 0;
    qint64 monthMicros = 0;
    qint64 added = 0; //!< bytes of the day under way that its stored usage does not have yet
    qint64 threshold = 0;
    std::optional<qint64> dataLeft;
    std::optional<Seconds> dataExpiresAt;
    std::optional<Seconds> deactivationDate;
    std::optional<Day> lastRefill; //!< R233
    Seconds lastSeen = 0;
    Seconds statusSince = 0;
    Seconds deviceSince = 0; //!< non-zero: a new device since then
    QString reason;          //!< of the status
    QString statusBy;        //!< set when the status changes

    bool isWorking() const { return platform::isWorking(status); }
};

//! All lines of an account between two moments of one day, with what the audit log has to say about it.
class LiveFleet
{
public:
    LiveFleet(Core &core, Connection &connection) : m_core(core), m_db(connection) {}

    base::Status load();
    //! Writes what has changed, stamped with `now`; usage goes to `day`, which need not be the day of `now` any more.
    base::Status store(Day day, Seconds now);

    std::span<Live> lines() { return m_lines; }
    Live *find(qint64 lineNo);

    //! Changes a line's state and notes it for the audit log. Does nothing where it has that state.
    void setStatus(Live &line, Status status, const QString &reason, const Actor &by, Seconds at);
    //! Notes a change of something else.
    void note(const Live &line, Seconds at, const QString &action, const QString &field, const QString &before,
              const QString &after, const QString &reason);

    //! Name of a line for messages; reads it.
    base::Result<QString> iccidOf(const Live &line);
    qint64 changedLines() const { return m_changedLines; }

private:
    struct Note
    {
        qint64 lineNo = 0;
        AuditEntry entry;
    };

    base::Status storeBatch(std::span<Live> batch, Day day, Seconds now);
    void apply(const Live &line, LineRow &row, Seconds now) const;
    static UsageDays usageWith(const Live &line, const UsageDays &before, Day day);
    base::Status storeNotes();

    Core &m_core;
    Connection &m_db;
    std::vector<Live> m_lines;
    std::vector<Note> m_notes;
    qint64 m_changedLines = 0;
};

} // namespace platform::engine
