// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeconnector.h"

#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace test {

FakeConnector::FakeConnector() : m_known{} {}

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
    Q_EMIT quotaChanged();
    if (neverAnswers) {
        m_unanswered.push_back(promise);
        return future;
    }
    QTimer::singleShot(0, this, [this, promise, what, answer] {
        std::optional<base::Error> error = fault ? fault(what) : std::nullopt;
        promise->addResult(error ? base::Result<T>(*error) : answer());
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
    const qint64 asked = request.cursor.mid(7).toLongLong();
    if (repeatsCursor)
        page.next = u"offset:%1"_s.arg(asked);
    else if (asked + size < all || repeatsFirstPage)
        page.next = u"offset:%1"_s.arg(asked + size);
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

namespace {

template<typename T>
base::Future<T> notOffered()
{
    return base::failed<T>(
        base::Error{.kind = base::ErrorKind::Unsupported, .detail = u"nothing can be changed here"_s});
}

} // namespace

base::Future<domain::Catalog> FakeConnector::fetchCatalog(api::Purpose) { return notOffered<domain::Catalog>(); }

base::Future<std::vector<domain::Rule>> FakeConnector::fetchRules(api::Purpose)
{
    return notOffered<std::vector<domain::Rule>>();
}

base::Future<api::SentChange> FakeConnector::sendChange(const domain::Change &, const api::SendOptions &)
{
    return notOffered<api::SentChange>();
}

base::Future<api::Job> FakeConnector::startJob(const api::JobRequest &) { return notOffered<api::Job>(); }

base::Future<api::Job> FakeConnector::fetchJob(const QString &, api::Purpose) { return notOffered<api::Job>(); }

base::Future<api::Page<api::JobResult>> FakeConnector::fetchJobResults(const QString &, const QString &, api::Purpose)
{
    return notOffered<api::Page<api::JobResult>>();
}

base::Future<api::KeyOutcome> FakeConnector::fetchKeyOutcome(const QString &, api::Purpose)
{
    return notOffered<api::KeyOutcome>();
}

} // namespace test
