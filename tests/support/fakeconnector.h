// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"
#include "tests/support/fakeidentity.h"
#include "tests/support/fakeledger.h"
#include "tests/support/fakemoney.h"

#include <deque>
#include <functional>
#include <map>

namespace test {

//! A platform in memory behind the connector interface: a list that tests change between two pages, and faults where
//! they want them. Answers come later, as from a network.
class FakeConnector : public api::Connector
{
    Q_OBJECT

public:
    FakeConnector();

    // --- the platform's side ---
    void setFleet(std::vector<domain::Line> lines);
    //! Inserts or replaces; a new line goes to `at` (-1: the end).
    void put(const domain::Line &line, int at = -1);
    void remove(const domain::Iccid &iccid);
    const std::vector<domain::Line> &fleet() const { return m_fleet; }
    std::vector<domain::DailyUsage> usage;
    //! Logs of every line, whatever the cycle, in pages of `logPage` rows.
    std::vector<domain::Session> sessions;
    std::vector<domain::Destination> destinations;
    std::vector<domain::AuditEntry> audit;
    std::vector<api::AuditRequest> auditRequests; //!< of the whole account
    std::vector<domain::Message> messages;        //!< of all lines
    std::vector<domain::CallRecord> records;
    std::vector<domain::Device> devices;
    std::vector<domain::ApnSetting> apn; //!< with the provider, who is left out of the variant that names nobody
    domain::LineSecrets secrets;
    std::vector<domain::Ticket> tickets;
    std::vector<domain::StatusChange> statusChanges;
    size_t logPage = 100;
    api::Capabilities offered{.updatedSince = true, .bulkDailyUsage = false, .singleLine = true, .maxPageSize = 10};
    QDateTime serverNow{QDate(2026, 11, 18), QTime(14, 0), Qt::UTC};
    domain::Account account{
        .number = QStringLiteral("1"), .name = QStringLiteral("Acme"), .timeZone = QStringLiteral("UTC")};

    //! Before each page of lines is put together: its number since the start of the test, from 1.
    std::function<void(int)> beforePage;
    //! Asked before every answer; what it gives is the answer, and nothing happens. `what` is "account", "lines",
    //! "line", "usage", "line_usage", "sessions", "destinations", "audit", "messages",
    //! "records", "devices", "apn", "secrets", "tickets", "status_changes", "change", "job", "job_state",
    //! "job_results", "key", "catalog" or "rules".
    std::function<std::optional<base::Error>(const QString &what)> fault;
    //! The same after it has happened: an answer that gets lost.
    std::function<std::optional<base::Error>(const QString &what)> faultAfter;
    //! What changes do, and what they have done.
    FakeLedger ledger;
    FakeIdentity people;
    FakeMoney money;
    bool tellsMoney = true;
    bool tellsPeople = true;
    domain::Catalog catalog;
    std::vector<domain::Rule> rules;

    //! Requests wait until deliver() lets them through, one by one.
    bool holdsRequests = false;
    struct Held
    {
        QString what;
        std::function<void()> happen; //!< it arrives; nobody is told
        std::function<void(std::optional<base::Error> instead, bool happens)> answer;
    };
    std::deque<Held> held;
    Held takeHeld(size_t at);
    bool repeatsFirstPage = false; //!< every cursor brings the first page again
    bool repeatsCursor = false;    //!< a page's cursor is its own
    bool repeatsMessages = false;  //!< every page of messages is the first one, under another cursor
    bool neverAnswers = false;
    int hiddenRows = 0; //!< rows at the end of the list that no page brings, though the total counts them

    // --- what was asked ---
    int linePages = 0;
    int singleLines = 0;
    int usagePages = 0;
    int accounts = 0;
    std::map<QString, int> asked; //!< by `what`
    std::vector<QString> cursors;
    std::vector<QDateTime> sinces;
    std::vector<api::MessagesRequest> messageRequests;
    domain::Quota spent{.day = QDate(2026, 11, 18)};

    // --- api::Connector ---
    api::Capabilities capabilities() const override { return m_known; }
    domain::Quota quota() const override { return spent; }
    base::Future<domain::Account> fetchAccount(api::Purpose purpose) override;
    base::Future<api::Page<domain::Line>> fetchLines(const api::LinesRequest &request) override;
    base::Future<api::Page<domain::DailyUsage>> fetchDailyUsage(const api::DailyUsageRequest &request) override;
    base::Future<domain::DailyUsage> fetchLineDailyUsage(const domain::Iccid &iccid, api::Purpose purpose) override;
    base::Future<api::Page<domain::Session>> fetchSessions(const api::LineLogRequest &request) override;
    base::Future<api::Page<domain::Destination>> fetchDestinations(const api::LineLogRequest &request) override;
    base::Future<domain::DailyUsage> fetchCycleUsage(const api::LineLogRequest &request) override;
    base::Future<api::Page<domain::AuditEntry>> fetchAuditLog(const api::LineLogRequest &request) override;
    base::Future<api::Page<domain::AuditEntry>> fetchAudit(const api::AuditRequest &request) override;
    base::Future<api::Page<domain::Message>> fetchMessages(const api::MessagesRequest &request) override;
    base::Future<api::Page<domain::CallRecord>> fetchRecords(const api::LineLogRequest &request) override;
    base::Future<api::Page<domain::Device>> fetchDevices(const api::LineLogRequest &request) override;
    base::Future<std::vector<domain::ApnSetting>> fetchApn(const domain::Iccid &iccid, bool isNeutral,
                                                           api::Purpose purpose) override;
    base::Future<domain::LineSecrets> fetchSecrets(const domain::Iccid &iccid) override;
    base::Future<api::Page<domain::Ticket>> fetchTickets(const api::LineLogRequest &request) override;
    base::Future<api::Page<domain::StatusChange>> fetchStatusChanges(const api::LineLogRequest &request) override;
    base::Future<domain::Line> fetchLine(const domain::Iccid &iccid, api::Purpose purpose) override;
    base::Future<domain::Catalog> fetchCatalog(api::Purpose purpose) override;
    base::Future<std::vector<domain::Rule>> fetchRules(api::Purpose purpose) override;
    base::Future<api::SentChange> sendChange(const domain::Change &change, const api::SendOptions &options) override;
    base::Future<api::Job> startJob(const api::JobRequest &request) override;
    base::Future<api::Job> fetchJob(const QString &id, api::Purpose purpose) override;
    base::Future<api::Page<api::JobResult>> fetchJobResults(const QString &id, const QString &cursor,
                                                            api::Purpose purpose) override;
    base::Future<api::KeyOutcome> fetchKeyOutcome(const QString &key, api::Purpose purpose) override;
    api::Identity *identity() override { return tellsPeople ? &people : nullptr; }
    api::Billing *billing() override { return tellsMoney ? &money : nullptr; }
    void cancelAll() override {}

private:
    template<typename T>
    base::Future<T> later(const QString &what, std::function<base::Result<T>()> answer);
    template<typename T>
    api::Page<T> logPageOf(const std::vector<T> &rows, const QString &cursor) const;
    template<typename T>
    base::Future<api::Page<T>> logLater(const QString &what, std::vector<T> FakeConnector::*rows,
                                        const QString &cursor);
    api::Page<domain::Line> linesPage(const api::LinesRequest &request);

    std::vector<domain::Line> m_fleet;
    std::map<QString, QDateTime> m_updated;
    std::map<QString, QDateTime> m_deleted;
    api::Capabilities m_known;
    std::vector<std::shared_ptr<void>> m_unanswered;
};

} // namespace test
