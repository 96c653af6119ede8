// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/domain/line.h"
#include "models/storage/linelogs.h"
#include "models/storage/outbox.h"
#include "models/storage/usagestore.h"
#include "models/tables/conversation.h"
#include "models/tables/linelogtable.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>
#include <array>

namespace tables {

//! A log of a line as rows, with what is said about all of them.
struct LogRows
{
    std::vector<LogRow> rows;
    QDateTime fetchedAt;   //!< UTC; null: never
    QString summary;       //!< "17 sessions, 1,608.5 MB"
    qint64 sentTicket = 0; //!< of the tickets: place in the outbox of the last one that was sent from here; 0: none
    bool isBehind = false; //!< it was sent after the log was fetched
};

//! Usage of a day by hour.
struct HourlyUsage
{
    std::array<double, 24> bytes{};
    QDateTime fetchedAt; //!< UTC, of the day's cycle; null: never
};

//! What went over one country and network on each day of a month.
struct DestinationDays
{
    QString name; //!< "Netherlands, KPN"; empty: all others together
    std::vector<double> bytes;
};

//! What went over one country in a month.
struct CountryUse
{
    QString code; //!< ISO 3166-1 alpha-2; empty: not known
    QString name;
    qint64 bytes = 0;
};

//! A month by destination: for a chart of its days, and for a map.
struct DestinationMonth
{
    QDate first;
    std::vector<DestinationDays> parts; //!< by the sessions that began on each day; the largest first, others last
    std::vector<CountryUse> countries;  //!< by the platform's own sums, the largest first
    QDateTime sessionsAt;               //!< UTC; null: the sessions were never asked for
    static constexpr size_t kMostParts = 5;
};

//! Reads the logs of one line from the cache and makes rows of them, off the GUI thread.
class LineLogRows
{
    Q_DECLARE_TR_FUNCTIONS(tables::LineLogRows)

public:
    LineLogRows(storage::LineLogs &logs, storage::UsageStore &usage, storage::Outbox &outbox, const base::Clock &clock);

    static std::vector<LogColumn> columns(domain::LineLog log);
    //! A log in one billing cycle: the month of `cycle` in `zone` (D22). The audit log has no cycles.
    base::Future<LogRows> load(const domain::Line &line, domain::LineLog log, QDate cycle, const QTimeZone &zone) const;
    //! Sessions that began on the days `from` to `to` of `zone`, as old as the oldest month of them (R85).
    base::Future<LogRows> loadBetween(domain::LineId line, QDate from, QDate to, const QTimeZone &zone) const;
    //! What went over each country in a billing cycle, the most first, as country, share and MB.
    base::Future<LogRows> loadCountries(domain::LineId line, QDate cycle) const;
    static std::vector<LogColumn> countryColumns();
    //! Up to this day, or to the month's end.
    base::Future<DestinationMonth> loadDestinationMonth(domain::LineId line, QDate cycle, const QTimeZone &zone) const;
    //! What the sessions of a day come to by the hours of `zone`: a session's volume spread evenly over its time.
    base::Future<HourlyUsage> loadHours(domain::LineId line, QDate day, const QTimeZone &zone) const;
    //! The conversation of a line, with its SMS that wait in the outbox.
    base::Future<Conversation> loadConversation(const domain::Line &line) const;
    //! Where a message stands, for people (R80).
    static QString messageState(const domain::Message &message);
    //! The name of a country by the reader's locale; the code itself where there is none.
    static QString countryName(const QString &code, const QLocale &locale);

private:
    base::Future<LogRows> loadSessions(domain::LineId line, QDate cycle, const QTimeZone &zone) const;
    base::Future<LogRows> loadDestinations(domain::LineId line, QDate cycle, const QTimeZone &zone) const;
    base::Future<LogRows> loadDays(domain::LineId line, QDate cycle, const QTimeZone &zone) const;
    base::Future<LogRows> loadAudit(const domain::Line &line) const;
    base::Future<LogRows> loadRecords(domain::LineId line, QDate month, const QTimeZone &zone) const;
    base::Future<LogRows> loadTickets(const domain::Line &line, const QTimeZone &zone) const;
    base::Future<LogRows> loadDevices(domain::LineId line, const QTimeZone &zone) const;
    base::Future<LogRows> loadApn(domain::LineId line, bool isNeutral) const;
    base::Future<LogRows> loadMessages(const domain::Line &line, const QTimeZone &zone) const;

    storage::LineLogs &m_logs;
    storage::UsageStore &m_usage;
    storage::Outbox &m_outbox;
    const base::Clock &m_clock;
};

} // namespace tables
