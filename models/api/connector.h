// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/capabilities.h"
#include "models/api/page.h"
#include "models/base/future.h"
#include "models/domain/account.h"
#include "models/domain/change.h"
#include "models/domain/line.h"
#include "models/domain/linelog.h"
#include "models/domain/message.h"
#include "models/domain/quota.h"
#include "models/domain/requestkind.h"
#include "models/domain/rule.h"

#include <QObject>
#include <chrono>
#include <optional>
#include <vector>

namespace api {

class Billing;
class Identity;

//! Which page of the lines: an empty cursor is the first one. `since` needs Capabilities::updatedSince.
struct LinesRequest
{
    QString cursor;
    QDateTime since; //!< UTC; null for all lines
    Purpose purpose = Purpose::Background;
};

//! Which page of everybody's daily usage; needs Capabilities::bulkDailyUsage.
struct DailyUsageRequest
{
    QString cursor;
    QDate from;      //!< first day wanted
    QDateTime since; //!< UTC; only lines whose usage changed since; null for all
    Purpose purpose = Purpose::Background;
};

//! Which page of a log of one line. The cycle is the first day of a calendar month of the account's zone; logs that are
//! not kept by cycle pass it over.
struct LineLogRequest
{
    domain::Iccid iccid;
    QDate cycle;
    QString cursor;
    Purpose purpose = Purpose::Person;
};

//! Which page of the messages, newest first. `since` needs Capabilities::updatedSince.
struct MessagesRequest
{
    domain::Iccid iccid; //!< empty: of all lines
    QDateTime since;     //!< UTC; what changed since; null for all
    QString cursor;
    Purpose purpose = Purpose::Person;
};

//! Which page of what was done to any line, newest first.
struct AuditRequest
{
    QString after; //!< only entries after this one; empty: all
    QString cursor;
    Purpose purpose = Purpose::Background;
};

//! How one change leaves.
struct SendOptions
{
    QString key;     //!< idempotency key of this attempt
    QString version; //!< the line's version to insist on (If-Match); empty: none
    Purpose purpose = Purpose::Person;
};

//! What the platform said about a change that it has made.
struct SentChange
{
    bool wasReplayed = false; //!< it had been made before, with this key
};

//! A line of a bulk job; with a version the platform refuses it (version_conflict) when it has changed since.
struct JobLine
{
    domain::Iccid iccid;
    QString version;
};

//! One order for many lines, at most Capabilities::jobLines of them.
struct JobRequest
{
    domain::ChangeOrder order;
    std::vector<JobLine> lines;
    QString key; //!< idempotency key
    Purpose purpose = Purpose::Background;
};

//! A bulk job on the platform.
struct Job
{
    QString id;
    bool isOver = false;
    qint64 total = 0;
    qint64 done = 0;
    qint64 refused = 0;
    qint64 cancelled = 0;
};

enum class JobLineState { Pending, Done, Refused, Cancelled };

//! What became of one line of a job.
struct JobResult
{
    domain::Iccid iccid;
    JobLineState state = JobLineState::Pending;
    domain::ChangeProblem problem;
};

//! What the platform knows about an idempotency key.
struct KeyOutcome
{
    bool isKnown = false;          //!< false: nothing with this key has happened within the last 24 hours
    int httpStatus = 0;            //!< of the first answer
    domain::ChangeProblem problem; //!< where that was a refusal
    QString job;                   //!< the bulk job it started
};

//! One connectivity platform, as the console sees it. Answers come on the thread that called.
class Connector : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Known after the first fetchAccount(); before that the bare dialect.
    virtual Capabilities capabilities() const = 0;
    //! Requests spent and allowed today.
    virtual domain::Quota quota() const = 0;
    //! Server clock less ours, as last seen; nullopt where it is not known (D27).
    virtual std::optional<std::chrono::seconds> observedSkew() const { return std::nullopt; }

    virtual base::Future<domain::Account> fetchAccount(Purpose purpose) = 0;
    virtual base::Future<Page<domain::Line>> fetchLines(const LinesRequest &request) = 0;
    virtual base::Future<Page<domain::DailyUsage>> fetchDailyUsage(const DailyUsageRequest &request) = 0;
    //! Daily usage of one line in its current billing cycle; every platform of this dialect has it.
    virtual base::Future<domain::DailyUsage> fetchLineDailyUsage(const domain::Iccid &iccid, Purpose purpose) = 0;
    //! The connection log of a billing cycle, newest first.
    virtual base::Future<Page<domain::Session>> fetchSessions(const LineLogRequest &request) = 0;
    //! Usage by country and operator of a billing cycle.
    virtual base::Future<Page<domain::Destination>> fetchDestinations(const LineLogRequest &request) = 0;
    //! Daily usage of one line in the request's billing cycle.
    virtual base::Future<domain::DailyUsage> fetchCycleUsage(const LineLogRequest &request) = 0;
    //! Who did what to a line, newest first; Unsupported where the platform tells nobody.
    virtual base::Future<Page<domain::AuditEntry>> fetchAuditLog(const LineLogRequest &request) = 0;
    //! The same of all lines, newest first, as far as who asks may see them.
    virtual base::Future<Page<domain::AuditEntry>> fetchAudit(const AuditRequest &request) = 0;
    //! Messages to and from lines (R79, R80); Unsupported where a platform tells of none.
    virtual base::Future<Page<domain::Message>> fetchMessages(const MessagesRequest &request) = 0;
    //! Call data records of the current or the last month (R195, D31), newest first; Unsupported where there are none.
    virtual base::Future<Page<domain::CallRecord>> fetchRecords(const LineLogRequest &request) = 0;
    //! Devices that the SIM has been in, newest first (R90).
    virtual base::Future<Page<domain::Device>> fetchDevices(const LineLogRequest &request) = 0;
    //! What to type into a device, a row a radio technology; `isNeutral`: the variant that names nobody (R92, R93).
    virtual base::Future<std::vector<domain::ApnSetting>> fetchApn(const domain::Iccid &iccid, bool isNeutral,
                                                                   Purpose purpose) = 0;
    //! What is on the card (R91, D37). The platform writes each reading down; the answer is kept nowhere.
    virtual base::Future<domain::LineSecrets> fetchSecrets(const domain::Iccid &iccid) = 0;
    //! Tickets about a line, newest first (R196).
    virtual base::Future<Page<domain::Ticket>> fetchTickets(const LineLogRequest &request) = 0;
    //! Former activations and deactivations of a line, newest first (R197).
    virtual base::Future<Page<domain::StatusChange>> fetchStatusChanges(const LineLogRequest &request) = 0;
    //! One line; where Capabilities::singleLine is false it is looked for with the list's own search. NotFound when
    //! there is none, Unsupported where a platform can do neither.
    virtual base::Future<domain::Line> fetchLine(const domain::Iccid &iccid, Purpose purpose) = 0;
    //! Plans, sub-accounts and groups that lines can be given to.
    virtual base::Future<domain::Catalog> fetchCatalog(Purpose purpose) = 0;
    //! The account's rules that are enabled (D15); Unsupported where there are none.
    virtual base::Future<std::vector<domain::Rule>> fetchRules(Purpose purpose) = 0;
    //! Makes one change: exactly one request that changes something. Errors with the platform's stable word in
    //! fields["code"]; OutcomeUnknown when it left and no answer came (T4). Unsupported for what is not in
    //! Capabilities::changes.
    virtual base::Future<SentChange> sendChange(const domain::Change &change, const SendOptions &options) = 0;
    //! Starts a bulk job; errors as with sendChange(). Needs Capabilities::jobLines.
    virtual base::Future<Job> startJob(const JobRequest &request) = 0;
    virtual base::Future<Job> fetchJob(const QString &id, Purpose purpose) = 0;
    virtual base::Future<Page<JobResult>> fetchJobResults(const QString &id, const QString &cursor,
                                                          Purpose purpose) = 0;
    //! What became of a request with that key; Unsupported where the platform does not tell.
    virtual base::Future<KeyOutcome> fetchKeyOutcome(const QString &key, Purpose purpose) = 0;
    //! What the platform tells about money; null where it tells nothing. Lives as long as the connector.
    virtual Billing *billing() { return nullptr; }
    //! Who is signed in; null where the platform knows no people. Lives as long as the connector.
    virtual Identity *identity() { return nullptr; }
    //! Signs with another shared key from now on.
    virtual void setSharedKey(const QByteArray &key) { Q_UNUSED(key) }
    //! Gives up everything that is under way; its futures answer Cancelled.
    virtual void cancelAll() = 0;

Q_SIGNALS:
    void quotaChanged();
    //! A request has left; what for.
    void requestMade(domain::RequestKind kind, api::Purpose purpose);
};

} // namespace api
