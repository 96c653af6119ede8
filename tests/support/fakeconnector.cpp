// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeconnector.h"

#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace test {

FakeConnector::FakeConnector() : ledger(m_fleet), m_known{}
{
    ledger.served = [this](const domain::ChangeOrder &order) { money.apply(order); };
    ledger.touched = [this](const domain::Line &line) {
        m_updated[line.iccid.text] = serverNow;
        m_deleted.erase(line.iccid.text);
    };
}

FakeConnector::Held FakeConnector::takeHeld(size_t at)
{
    Held one = std::move(held[at]);
    held.erase(held.begin() + qsizetype(at));
    return one;
}

void FakeConnector::setFleet(std::vector<domain::Line> lines)
{
    m_fleet = std::move(lines);
    for (const domain::Line &line : m_fleet)
        m_updated[line.iccid.text] = serverNow.addDays(-1);
}

void FakeConnector::put(const domain::Line &line, int at)
{
    m_updated[line.iccid.text] = serverNow;
    m_deleted.erase(line.iccid.text);
    const auto known = std::find_if(m_fleet.begin(), m_fleet.end(),
                                    [&](const domain::Line &other) { return other.iccid == line.iccid; });
    if (known != m_fleet.end())
        *known = line;
    else
        m_fleet.insert(at < 0 ? m_fleet.end() : m_fleet.begin() + at, line);
}

void FakeConnector::remove(const domain::Iccid &iccid)
{
    m_fleet.erase(
        std::remove_if(m_fleet.begin(), m_fleet.end(), [&](const domain::Line &line) { return line.iccid == iccid; }),
        m_fleet.end());
    m_updated.erase(iccid.text);
    m_deleted[iccid.text] = serverNow;
}

template<typename T>
base::Future<T> FakeConnector::later(const QString &what, std::function<base::Result<T>()> answer)
{
    auto promise = std::make_shared<QPromise<base::Result<T>>>();
    promise->start();
    base::Future<T> future = promise->future();
    ++spent.used;
    ++asked[what];
    Q_EMIT quotaChanged();
    if (neverAnswers) {
        m_unanswered.push_back(promise);
        return future;
    }
    if (holdsRequests) {
        held.push_back({what, [answer] { (void)answer(); },
                        [promise, answer](const std::optional<base::Error> &instead, bool happens) {
                            base::Result<T> result =
                                happens ? answer() : base::Result<T>(instead.value_or(base::Error{}));
                            promise->addResult(instead ? base::Result<T>(*instead) : std::move(result));
                            promise->finish();
                        }});
        return future;
    }
    QTimer::singleShot(0, this, [this, promise, what, answer] {
        std::optional<base::Error> error = fault ? fault(what) : std::nullopt;
        base::Result<T> result = error ? base::Result<T>(*error) : answer();
        if (!error && faultAfter)
            error = faultAfter(what);
        promise->addResult(error ? base::Result<T>(*error) : std::move(result));
        promise->finish();
    });
    return future;
}

base::Future<domain::Account> FakeConnector::fetchAccount(api::Purpose)
{
    ++accounts;
    return later<domain::Account>(u"account"_s, [this]() -> base::Result<domain::Account> {
        m_known = offered;
        return account;
    });
}

base::Future<api::Page<domain::Line>> FakeConnector::fetchLines(const api::LinesRequest &request)
{
    return later<api::Page<domain::Line>>(u"lines"_s, [this, request]() -> base::Result<api::Page<domain::Line>> {
        ++linePages;
        cursors.push_back(request.cursor);
        sinces.push_back(request.since);
        if (beforePage)
            beforePage(linePages);
        return linesPage(request);
    });
}

api::Page<domain::Line> FakeConnector::linesPage(const api::LinesRequest &request)
{
    std::vector<domain::Line> rows;
    std::vector<domain::Iccid> gone;
    for (const domain::Line &line : m_fleet) {
        if (!request.since.isValid() || m_updated[line.iccid.text] >= request.since)
            rows.push_back(line);
    }
    if (request.since.isValid()) {
        for (const auto &[iccid, when] : m_deleted) {
            if (when >= request.since)
                gone.push_back(domain::Iccid{iccid});
        }
    }
    const auto offset = repeatsFirstPage ? 0 : request.cursor.mid(7).toLongLong();
    const qint64 size = offered.maxPageSize;
    const auto all = qint64(rows.size() + gone.size());
    api::Page<domain::Line> page;
    page.serverTime = serverNow;
    page.total = all + hiddenRows;
    for (qint64 i = offset; i < std::min(offset + size, all); ++i) {
        if (i < qint64(rows.size()))
            page.items.push_back(rows[size_t(i)]);
        else
            page.deleted.push_back(gone[size_t(i) - rows.size()]);
    }
    const qint64 wanted = request.cursor.mid(7).toLongLong();
    if (repeatsCursor)
        page.next = u"offset:%1"_s.arg(wanted);
    else if (wanted + size < all || repeatsFirstPage)
        page.next = u"offset:%1"_s.arg(wanted + size);
    return page;
}

base::Future<api::Page<domain::DailyUsage>> FakeConnector::fetchDailyUsage(const api::DailyUsageRequest &request)
{
    return later<api::Page<domain::DailyUsage>>(
        u"usage"_s, [this, request]() -> base::Result<api::Page<domain::DailyUsage>> {
            ++usagePages;
            api::Page<domain::DailyUsage> page;
            page.serverTime = serverNow;
            page.total = qint64(usage.size());
            const qint64 offset = request.cursor.mid(7).toLongLong();
            for (qint64 i = offset; i < std::min<qint64>(offset + offered.maxPageSize, page.total); ++i)
                page.items.push_back(usage[size_t(i)]);
            if (offset + offered.maxPageSize < page.total)
                page.next = u"offset:%1"_s.arg(offset + offered.maxPageSize);
            return page;
        });
}

base::Future<domain::DailyUsage> FakeConnector::fetchLineDailyUsage(const domain::Iccid &iccid, api::Purpose)
{
    return later<domain::DailyUsage>(u"line_usage"_s, [this, iccid]() -> base::Result<domain::DailyUsage> {
        for (const domain::DailyUsage &known : usage) {
            if (known.iccid == iccid)
                return known;
        }
        return base::Error{.kind = base::ErrorKind::NotFound};
    });
}

template<typename T>
api::Page<T> FakeConnector::logPageOf(const std::vector<T> &rows, const QString &cursor) const
{
    const size_t from = std::min(size_t(cursor.toULongLong()), rows.size());
    const size_t to = std::min(from + logPage, rows.size());
    api::Page<T> page;
    page.items.assign(rows.begin() + qsizetype(from), rows.begin() + qsizetype(to));
    page.total = qint64(rows.size());
    if (to < rows.size())
        page.next = QString::number(to);
    return page;
}

base::Future<api::Page<domain::Session>> FakeConnector::fetchSessions(const api::LineLogRequest &request)
{
    using Answer = api::Page<domain::Session>;
    return later<Answer>(u"sessions"_s,
                         [this, request]() -> base::Result<Answer> { return logPageOf(sessions, request.cursor); });
}

base::Future<api::Page<domain::Destination>> FakeConnector::fetchDestinations(const api::LineLogRequest &request)
{
    using Answer = api::Page<domain::Destination>;
    return later<Answer>(u"destinations"_s,
                         [this, request]() -> base::Result<Answer> { return logPageOf(destinations, request.cursor); });
}

base::Future<domain::DailyUsage> FakeConnector::fetchCycleUsage(const api::LineLogRequest &request)
{
    return fetchLineDailyUsage(request.iccid, request.purpose);
}

base::Future<api::Page<domain::AuditEntry>> FakeConnector::fetchAuditLog(const api::LineLogRequest &request)
{
    using Answer = api::Page<domain::AuditEntry>;
    return later<Answer>(u"audit"_s,
                         [this, request]() -> base::Result<Answer> { return logPageOf(audit, request.cursor); });
}

base::Future<api::Page<domain::AuditEntry>> FakeConnector::fetchAudit(const api::AuditRequest &request)
{
    using Answer = api::Page<domain::AuditEntry>;
    return later<Answer>(u"account audit"_s, [this, request]() -> base::Result<Answer> {
        auditRequests.push_back(request);
        std::vector<domain::AuditEntry> rows;
        std::copy_if(audit.begin(), audit.end(), std::back_inserter(rows), [&](const domain::AuditEntry &entry) {
            return entry.id.toLongLong() > request.after.toLongLong();
        });
        return logPageOf(rows, request.cursor);
    });
}

template<typename T>
base::Future<api::Page<T>> FakeConnector::logLater(const QString &what, std::vector<T> FakeConnector::*rows,
                                                   const QString &cursor)
{
    return later<api::Page<T>>(what,
                               [=, this]() -> base::Result<api::Page<T>> { return logPageOf(this->*rows, cursor); });
}

base::Future<api::Page<domain::Message>> FakeConnector::fetchMessages(const api::MessagesRequest &request)
{
    using Answer = api::Page<domain::Message>;
    return later<Answer>(u"messages"_s, [this, request]() -> base::Result<Answer> {
        std::vector<domain::Message> rows;
        messageRequests.push_back(request);
        for (const domain::Message &message : messages) {
            const QDateTime changed = message.settledAt.value_or(message.sentAt.value_or(message.acceptedAt));
            if ((request.iccid.text.isEmpty() || message.iccid == request.iccid) &&
                (!request.since.isValid() || changed >= request.since))
                rows.push_back(message);
        }
        Answer page = logPageOf(rows, request.cursor);
        page.serverTime = serverNow;
        if (repeatsMessages) {
            page = logPageOf(rows, {});
            page.next = QString::number(request.cursor.toInt() + 1);
        }
        return page;
    });
}

base::Future<api::Page<domain::CallRecord>> FakeConnector::fetchRecords(const api::LineLogRequest &request)
{
    return logLater(u"records"_s, &FakeConnector::records, request.cursor);
}

base::Future<api::Page<domain::Device>> FakeConnector::fetchDevices(const api::LineLogRequest &request)
{
    return logLater(u"devices"_s, &FakeConnector::devices, request.cursor);
}

base::Future<std::vector<domain::ApnSetting>> FakeConnector::fetchApn(const domain::Iccid &, bool isNeutral,
                                                                      api::Purpose)
{
    using Answer = std::vector<domain::ApnSetting>;
    return later<Answer>(u"apn"_s, [this, isNeutral]() -> base::Result<Answer> {
        Answer rows = apn;
        for (domain::ApnSetting &row : rows) {
            if (isNeutral)
                row.provider.clear();
        }
        return rows;
    });
}

base::Future<domain::LineSecrets> FakeConnector::fetchSecrets(const domain::Iccid &)
{
    return later<domain::LineSecrets>(u"secrets"_s, [this]() -> base::Result<domain::LineSecrets> { return secrets; });
}

base::Future<api::Page<domain::Ticket>> FakeConnector::fetchTickets(const api::LineLogRequest &request)
{
    return logLater(u"tickets"_s, &FakeConnector::tickets, request.cursor);
}

base::Future<api::Page<domain::StatusChange>> FakeConnector::fetchStatusChanges(const api::LineLogRequest &request)
{
    return logLater(u"status_changes"_s, &FakeConnector::statusChanges, request.cursor);
}

base::Future<domain::Line> FakeConnector::fetchLine(const domain::Iccid &iccid, api::Purpose)
{
    return later<domain::Line>(u"line"_s, [this, iccid]() -> base::Result<domain::Line> {
        ++singleLines;
        for (const domain::Line &line : m_fleet) {
            if (line.iccid == iccid)
                return line;
        }
        return base::Error{.kind = base::ErrorKind::NotFound};
    });
}

base::Future<domain::Catalog> FakeConnector::fetchCatalog(api::Purpose)
{
    return later<domain::Catalog>(u"catalog"_s, [this]() -> base::Result<domain::Catalog> { return catalog; });
}

base::Future<std::vector<domain::Rule>> FakeConnector::fetchRules(api::Purpose)
{
    return later<std::vector<domain::Rule>>(u"rules"_s,
                                            [this]() -> base::Result<std::vector<domain::Rule>> { return rules; });
}

base::Future<api::SentChange> FakeConnector::sendChange(const domain::Change &change, const api::SendOptions &options)
{
    return later<api::SentChange>(u"change"_s, [this, change, options] { return ledger.make(change, options); });
}

base::Future<api::Job> FakeConnector::startJob(const api::JobRequest &request)
{
    return later<api::Job>(u"job"_s, [this, request] { return ledger.start(request); });
}

base::Future<api::Job> FakeConnector::fetchJob(const QString &id, api::Purpose)
{
    return later<api::Job>(u"job_state"_s, [this, id] { return ledger.look(id); });
}

base::Future<api::Page<api::JobResult>> FakeConnector::fetchJobResults(const QString &id, const QString &cursor,
                                                                       api::Purpose)
{
    return later<api::Page<api::JobResult>>(u"job_results"_s,
                                            [this, id, cursor] { return ledger.results(id, cursor); });
}

base::Future<api::KeyOutcome> FakeConnector::fetchKeyOutcome(const QString &key, api::Purpose)
{
    if (!offered.keyOutcomes)
        return base::failed<api::KeyOutcome>(base::Error{.kind = base::ErrorKind::Unsupported});
    return later<api::KeyOutcome>(u"key"_s,
                                  [this, key]() -> base::Result<api::KeyOutcome> { return ledger.outcome(key); });
}

} // namespace test
