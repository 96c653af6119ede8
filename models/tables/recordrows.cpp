// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/changetext.h"
#include "models/tables/linelogrows.h"
#include "models/tables/logcells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tables {

namespace {

//! "Data", "SMS to the line": other words are shown as they are.
QString kindText(const QString &kind)
{
    if (kind == "data"_L1)
        return LineLogRows::tr("Data");
    if (kind == "sms_mt"_L1)
        return LineLogRows::tr("SMS to the line");
    if (kind == "sms_mo"_L1)
        return LineLogRows::tr("SMS from the line");
    return kind;
}

LogRow recordRow(const domain::CallRecord &record, const QTimeZone &zone, const QLocale &locale)
{
    const QString country = LineLogRows::countryName(record.country, locale);
    const bool isData = record.kind == "data"_L1;
    const qint64 seconds = record.end ? record.start.secsTo(*record.end) : 0;
    return {.cells = {timeCell(record.start, zone, locale), words(kindText(record.kind)),
                      isData ? durationCell(seconds) : number({}, -1), words(country), words(record.networkOperator),
                      isData ? volumeCell(record.volume, locale) : number({}, -1), moneyCell(record.cost, locale)},
            .country = country};
}

//! "12 records, 1,608.5 MB, $0.15": costs of one currency are added up.
QString recordSummary(const std::vector<domain::CallRecord> &records, const QLocale &locale)
{
    qint64 bytes = 0;
    std::optional<base::Money> cost;
    bool isOneCurrency = true;
    for (const domain::CallRecord &record : records) {
        bytes += record.volume.value_or(base::DataVolume{}).bytes;
        if (!record.cost)
            continue;
        isOneCurrency = isOneCurrency && (!cost || cost->currency == record.cost->currency);
        cost = base::Money{cost.value_or(base::Money{}).micros + record.cost->micros, record.cost->currency};
    }
    const QString count = records.size() == 1 ? LineLogRows::tr("1 record")
                                              : LineLogRows::tr("%1 records").arg(locale.toString(records.size()));
    const QString volume = LineLogRows::tr("%1, %2 MB").arg(count, megabytes(bytes, locale));
    return cost && isOneCurrency ? LineLogRows::tr("%1, %2").arg(volume, moneyCell(cost, locale).text) : volume;
}

LogCell marked(const QString &text, LogMark mark)
{
    LogCell cell = words(text);
    cell.mark = mark;
    return cell;
}

//! With the year: tickets go back for long.
LogCell dayCell(const QDateTime &when, const QTimeZone &zone, const QLocale &locale)
{
    return timeCell(when, zone, locale, u"d MMM yyyy HH:mm"_s);
}

LogCell orNone(const QString &text) { return words(text.isEmpty() ? LineLogRows::tr("none") : text); }

LogRow ticketRow(const domain::Ticket &ticket, const QTimeZone &zone, const QLocale &locale)
{
    const bool isOpen = ticket.state == "open"_L1;
    const QString state = isOpen                        ? LineLogRows::tr("Open")
                          : ticket.state != "closed"_L1 ? ticket.state
                          : ticket.closedAt
                              ? LineLogRows::tr("Closed %1").arg(timeCell(*ticket.closedAt, zone, locale).text)
                              : LineLogRows::tr("Closed");
    return {.cells = {dayCell(ticket.createdAt, zone, locale), words(LineLogRows::tr("Ticket %1").arg(ticket.id)),
                      words(ticket.subject), marked(state, isOpen ? LogMark::Waiting : LogMark::Good),
                      words(ticket.openedBy), number(locale.toString(ticket.messages), ticket.messages)},
            .country = {}};
}

//! Tickets that were made here and that the platform has not told of yet.
void addOrders(LogRows &log, const std::vector<domain::Change> &orders, const QTimeZone &zone, const QLocale &locale)
{
    for (const domain::Change &change : orders) {
        if (change.order.kind != domain::ChangeKind::OpenTicket || change.state == domain::ChangeState::Withdrawn)
            continue;
        const bool isSent = change.state == domain::ChangeState::Done;
        // When a log was read is kept in whole seconds.
        const bool isTold =
            log.fetchedAt.isValid() && change.changedAt.toSecsSinceEpoch() <= log.fetchedAt.toSecsSinceEpoch();
        if (isSent && change.seq > log.sentTicket) {
            log.sentTicket = change.seq;
            log.isBehind = !isTold;
        }
        if (isSent && isTold)
            continue; // it is among the platform's
        const bool isBad =
            change.state == domain::ChangeState::Rejected || change.state == domain::ChangeState::Damaged;
        QString state = ChangeText::state(change.state);
        if (change.state == domain::ChangeState::Rejected)
            state += u", "_s + ChangeText::problem(change.problem);
        log.rows.push_back({.cells = {dayCell(change.madeAt, zone, locale), words(LineLogRows::tr("New ticket")),
                                      words(ChangeText::wanted(change.order, locale)),
                                      marked(state, isBad    ? LogMark::Bad
                                                    : isSent ? LogMark::Good
                                                             : LogMark::Waiting),
                                      words(change.by), number(locale.toString(1), 1)},
                            .country = {}});
    }
}

//! What the platform says of a status, in this program's word where it knows it (D2).
QString statusText(const QString &word, const QLocale &locale)
{
    const domain::LineStatus status = domain::statusFromWord(word);
    return status == domain::LineStatus::Unknown
               ? word
               : ChangeText::value(domain::ChangeKind::Activate, domain::statusWord(status), locale);
}

LogRow statusRow(const domain::StatusChange &change, const QTimeZone &zone, const QLocale &locale)
{
    LogCell became = words(statusText(change.after, locale));
    became.aside = statusText(change.before, locale).left(100).simplified();
    return {.cells = {dayCell(change.at, zone, locale), words(LineLogRows::tr("Status")), became, words(change.reason),
                      words(change.by), number({}, -1)},
            .country = {}};
}

QString stateText(domain::MessageState state, const QString &word)
{
    switch (state) {
    case domain::MessageState::Accepted: return LineLogRows::tr("Accepted");
    case domain::MessageState::Sent: return LineLogRows::tr("Sent, not yet delivered");
    case domain::MessageState::Delivered: return LineLogRows::tr("Delivered");
    case domain::MessageState::Failed: return LineLogRows::tr("Failed");
    case domain::MessageState::Received: return LineLogRows::tr("Received");
    case domain::MessageState::Other: break;
    }
    return word;
}

} // namespace

QString LineLogRows::messageState(const domain::Message &message)
{
    return stateText(domain::messageState(message.state), message.state.left(60).simplified());
}

base::Future<LogRows> LineLogRows::loadRecords(domain::LineId line, QDate month, const QTimeZone &zone) const
{
    using Found = storage::Logged<domain::CallRecord>;
    const auto [from, to] = bounds(month, zone);
    return m_logs.loadRecords(line, month, from, to)
        .then(QtFuture::Launch::Sync, [zone](const base::Result<Found> &found) -> base::Result<LogRows> {
            if (!found)
                return found.error();
            const QLocale locale;
            LogRows log{.rows = {}, .fetchedAt = found->fetchedAt, .summary = recordSummary(found->rows, locale)};
            for (const domain::CallRecord &record : found->rows)
                log.rows.push_back(recordRow(record, zone, locale));
            return log;
        });
}

base::Future<LogRows> LineLogRows::loadTickets(const domain::Line &line, const QTimeZone &zone) const
{
    using Tickets = storage::Logged<domain::Ticket>;
    using Changes = storage::Logged<domain::StatusChange>;
    constexpr int kMostOrders = 1'000;
    const base::Future<Tickets> tickets = m_logs.loadTickets(line.id, line.iccid); // the reader's: there first
    const base::Future<Changes> history = m_logs.loadStatusChanges(line.id);
    storage::OutboxQuery query{.states = {}, .run = {}, .iccid = line.iccid.text, .changedSince = {}};
    return m_outbox.load(std::move(query), 0, kMostOrders)
        .then(QtFuture::Launch::Async, [=](const base::Result<std::vector<domain::Change>> &orders) {
            const base::Result<Tickets> found = tickets.result();
            const base::Result<Changes> changes = history.result();
            if (!found || !changes)
                return base::Result<LogRows>(found ? changes.error() : found.error());
            const QLocale locale;
            LogRows log{.rows = {}, .fetchedAt = found->fetchedAt, .summary = {}};
            qsizetype open = 0;
            for (const domain::Ticket &ticket : found->rows) {
                log.rows.push_back(ticketRow(ticket, zone, locale));
                open += ticket.state == "open"_L1 ? 1 : 0;
            }
            for (const domain::StatusChange &change : changes->rows)
                log.rows.push_back(statusRow(change, zone, locale));
            if (orders)
                addOrders(log, *orders, zone, locale);
            std::ranges::stable_sort(
                log.rows, [](const LogRow &a, const LogRow &b) { return a.cells[0].order > b.cells[0].order; });
            const qsizetype count = qsizetype(found->rows.size());
            log.summary =
                count == 1 ? tr("1 ticket, %1 open").arg(open) : tr("%1 tickets, %2 open").arg(count).arg(open);
            return base::Result<LogRows>(std::move(log));
        });
}

base::Future<LogRows> LineLogRows::loadDevices(domain::LineId line, const QTimeZone &zone) const
{
    using Found = storage::Logged<domain::Device>;
    return m_logs.loadDevices(line).then(
        QtFuture::Launch::Sync, [zone](const base::Result<Found> &found) -> base::Result<LogRows> {
            if (!found)
                return found.error();
            const QLocale locale;
            const auto day = [&](const std::optional<QDateTime> &when, const QString &otherwise) {
                return when ? dayCell(*when, zone, locale) : number(otherwise, 0);
            };
            LogRows log{.rows = {}, .fetchedAt = found->fetchedAt, .summary = {}};
            for (const domain::Device &device : found->rows)
                log.rows.push_back(
                    {.cells = {words(device.imei), day(device.since, tr("not known")), day(device.until, tr("now"))},
                     .country = {}});
            return log;
        });
}

base::Future<LogRows> LineLogRows::loadApn(domain::LineId line, bool isNeutral) const
{
    using Found = storage::Logged<domain::ApnSetting>;
    return m_logs.loadApn(line, isNeutral)
        .then(QtFuture::Launch::Sync, [](const base::Result<Found> &found) -> base::Result<LogRows> {
            if (!found)
                return found.error();
            LogRows log{.rows = {}, .fetchedAt = found->fetchedAt, .summary = {}};
            for (const domain::ApnSetting &row : found->rows) {
                log.rows.push_back(
                    {.cells = {words(row.technology), words(row.apn), orNone(row.userName), orNone(row.password),
                               orNone(row.authentication), orNone(row.ipType), orNone(row.dialNumber)},
                     .country = {}});
                log.summary = row.provider.left(100).simplified();
            }
            return log;
        });
}

base::Future<Conversation> LineLogRows::loadConversation(const domain::Line &line) const
{
    using Found = storage::Logged<domain::Message>;
    using Changes = std::vector<domain::Change>;
    constexpr int kMostChanges = 1'000;
    const base::Future<Found> messages = m_logs.loadMessages(line.id, line.iccid);
    storage::OutboxQuery query{.states = {}, .run = {}, .iccid = line.iccid.text, .changedSince = {}};
    return m_outbox.load(std::move(query), 0, kMostChanges)
        .then(QtFuture::Launch::Async, [messages](const base::Result<Changes> &changes) -> base::Result<Conversation> {
            base::Result<Found> found = messages.result();
            if (!found)
                return found.error();
            Conversation whole{.messages = std::move(found->rows), .waiting = {}, .fetchedAt = found->fetchedAt};
            for (const domain::Change &change : changes ? *changes : Changes()) {
                const bool isTold =
                    change.state == domain::ChangeState::Done || change.state == domain::ChangeState::Withdrawn;
                if (change.order.kind == domain::ChangeKind::SendSms && !isTold)
                    whole.waiting.push_back(change);
            }
            return whole;
        });
}

base::Future<LogRows> LineLogRows::loadMessages(const domain::Line &line, const QTimeZone &zone) const
{
    return loadConversation(line).then(
        QtFuture::Launch::Sync, [zone](const base::Result<Conversation> &found) -> base::Result<LogRows> {
            if (!found)
                return found.error();
            const QLocale locale;
            LogRows log{.rows = {}, .fetchedAt = found->fetchedAt, .summary = {}};
            for (const domain::Message &message : found->messages) {
                const bool isOut = message.way == domain::MessageWay::ToLine;
                log.rows.push_back(
                    {.cells = {timeCell(message.acceptedAt, zone, locale),
                               words(isOut ? tr("To the line") : tr("From the line")), words(message.text),
                               words(messageState(message)), words(message.sender), moneyCell(message.cost, locale)},
                     .country = {}});
            }
            const qsizetype count = qsizetype(log.rows.size());
            log.summary = count == 1 ? tr("1 message") : tr("%1 messages").arg(locale.toString(count));
            return log;
        });
}

} // namespace tables
