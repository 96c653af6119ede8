// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"

#include <functional>
#include <map>
#include <vector>

namespace test {

//! Something that has happened on the platform.
struct Effect
{
    QString key; //!< of the request; of the job
    domain::Iccid iccid;
    domain::ChangeOrder order;
};

//! The writing half of a platform in memory: lines with versions, idempotency keys, bulk jobs that run in steps, and a
//! ledger of every effect.
class FakeLedger
{
public:
    using Lines = std::vector<domain::Line>;

    explicit FakeLedger(Lines &lines) : m_lines(lines) {}

    //! What makes a change impossible, if anything does.
    std::function<std::optional<domain::ChangeProblem>(const domain::ChangeOrder &, const domain::Line &)> refuse;
    //! Something has been done for the account.
    std::function<void(const domain::ChangeOrder &)> served;
    //! A line is another now.
    std::function<void(const domain::Line &)> touched;
    int jobStep = 1'000'000; //!< lines of a job that are done between two looks at it
    int resultsPage = 1000;  //!< results a page
    bool hasVersions = true;
    bool forgetsJobs = false; //!< no job can be found any more
    std::vector<Effect> effects;

    base::Result<api::SentChange> make(const domain::Change &change, const api::SendOptions &options);
    base::Result<api::Job> start(const api::JobRequest &request);
    base::Result<api::Job> look(const QString &id);
    base::Result<api::Page<api::JobResult>> results(const QString &id, const QString &cursor) const;
    api::KeyOutcome outcome(const QString &key) const;

    //! How often the order has happened to that line, whatever the key.
    int count(const domain::Iccid &iccid, const domain::ChangeOrder &order) const;
    int jobs() const { return int(m_jobs.size()); }
    //! Somebody else changes a line.
    void meddle(const domain::Iccid &iccid, const std::function<void(domain::Line &)> &change);

private:
    struct KeptJob
    {
        api::Job job;
        api::JobRequest request;
        std::vector<api::JobResult> results;
    };

    domain::Line *find(const domain::Iccid &iccid);
    base::Status apply(const domain::ChangeOrder &order, const domain::Iccid &iccid, const QString &version,
                       const QString &key);
    void step(KeptJob &kept);

    Lines &m_lines;
    std::map<QString, api::KeyOutcome> m_outcomes;
    std::map<QString, KeptJob> m_jobs;
};

//! What an order makes of a line.
void applyOrder(const domain::ChangeOrder &order, domain::Line &line);

} // namespace test
