// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/jobrun.h"

#include "models/sync/outcomecheck.h"
#include "models/sync/reply.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using domain::ChangeState;

namespace syncing {

namespace {

constexpr api::Purpose kPurpose = api::Purpose::Background;

std::vector<qint64> placesOf(const std::vector<domain::Change> &changes)
{
    std::vector<qint64> seqs;
    seqs.reserve(changes.size());
    for (const domain::Change &change : changes)
        seqs.push_back(change.seq);
    return seqs;
}

} // namespace

JobRun::JobRun(api::Connector &connector, storage::Outbox &outbox, const base::Clock &clock,
               std::vector<domain::Change> changes, const QString &job, QObject *parent)
    : QObject(parent), m_connector(connector), m_outbox(outbox), m_clock(clock), m_changes(std::move(changes))
{
    for (size_t i = 0; i < m_changes.size(); ++i) {
        m_open.insert(m_changes[i].iccid.text, i);
        m_versions.insert(m_changes[i].seq, m_changes[i].version);
    }
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JobRun::poll);
    m_key = storage::keyOfJobNote(job);
    if (!m_key.isEmpty())
        m_step = Step::AskKey;
    else if (!job.isEmpty())
        m_step = Step::Poll;
    m_id = m_key.isEmpty() ? job : QString();
    m_hasLeft = !job.isEmpty();
}

void JobRun::setPace(std::chrono::milliseconds first, std::chrono::milliseconds longest)
{
    m_firstPause = m_pause = first;
    m_longestPause = longest;
}

void JobRun::goOn(const QHash<qint64, QString> &versions)
{
    if (m_isBusy)
        return;
    m_stands = false;
    m_timer.stop();
    for (auto it = versions.cbegin(); it != versions.cend(); ++it)
        m_versions[it.key()] = it.value();
    switch (m_step) {
    case Step::Note: note(); break;
    case Step::Start: start(); break;
    case Step::AskKey: askKey(); break;
    case Step::Poll: poll(); break;
    case Step::Results: fetchResults(); break;
    case Step::Over: break;
    }
}

void JobRun::note()
{
    m_isBusy = true;
    m_key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    base::whenReady(m_outbox.noteJob(placesOf(m_changes), storage::jobKeyNote(m_key), m_versions), this,
                    [this](const base::Result<std::monostate> &noted) {
                        m_isBusy = false;
                        if (!noted) {
                            standStill(noted.error());
                            return;
                        }
                        m_step = Step::Start;
                        start();
                    });
}

void JobRun::start()
{
    m_isBusy = true;
    api::JobRequest request{.order = m_changes.front().order, .lines = {}, .key = m_key, .purpose = kPurpose};
    const bool hasVersions = m_connector.capabilities().versions;
    for (const domain::Change &change : m_changes)
        request.lines.push_back({change.iccid, hasVersions ? m_versions.value(change.seq) : QString()});
    base::whenReady(m_connector.startJob(request), this, [this](const base::Result<api::Job> &job) {
        m_isBusy = false;
        started(job);
    });
}

void JobRun::started(const base::Result<api::Job> &job)
{
    if (job)
        adopt(job->id);
    else
        refuseStart(job.error());
}

void JobRun::refuseStart(const base::Error &error)
{
    Report report;
    switch (judgeReply(error, m_connector.capabilities().keyOutcomes)) {
    case Reply::NotLeft:
    case Reply::Later:
    case Reply::SignedOut:
        if (m_hasLeft) { // it may still arrive: again with the same key, and with no other
            standStill(error);
            return;
        }
        report.notLeft = placesOf(m_changes);
        report.standstill = error;
        break;
    case Reply::NotOffered:
        Q_EMIT notOffered(m_changes.front().order.kind);
        for (const domain::Change &change : m_changes)
            report.outcomes.push_back(outcomeOf(change, ChangeState::Ready));
        break;
    case Reply::Refused:
    case Reply::Moved:
        for (const domain::Change &change : m_changes)
            report.outcomes.push_back(outcomeOf(change, ChangeState::Rejected, problemFrom(error)));
        break;
    case Reply::Unknown: // the same request with the same key makes one job, however often it is sent
        m_hasLeft = true;
        m_step = m_connector.capabilities().keyOutcomes ? Step::AskKey : Step::Start;
        standStill(error);
        return;
    }
    Q_EMIT reported(report);
    end();
}

void JobRun::askKey()
{
    m_isBusy = true;
    base::whenReady(m_connector.fetchKeyOutcome(m_key, kPurpose), this,
                    [this](const base::Result<api::KeyOutcome> &outcome) {
                        m_isBusy = false;
                        keyTold(outcome);
                    });
}

void JobRun::keyTold(const base::Result<api::KeyOutcome> &outcome)
{
    if (!outcome && outcome.error().kind != base::ErrorKind::Unsupported) {
        standStill(outcome.error());
        return;
    }
    const KeyVerdict verdict = judgeKey(outcome, m_changes.front().firstSentAt, m_clock.now());
    if (outcome && !outcome->job.isEmpty()) {
        adopt(outcome->job);
    } else if (verdict.isUnheard) {
        m_step = Step::Start;
        start();
    } else if (verdict.isTold && !verdict.isMade) {
        Report report;
        for (const domain::Change &change : m_changes)
            report.outcomes.push_back(outcomeOf(change, ChangeState::Rejected, verdict.problem));
        Q_EMIT reported(report);
        end();
    } else {
        settleRest();
    }
}

//! The job runs; its number is noted, but what is done with it does not wait for that.
void JobRun::adopt(const QString &id)
{
    m_id = id;
    m_step = Step::Poll;
    m_pause = m_firstPause;
    m_isBusy = true;
    base::whenReady(m_outbox.noteJob(placesOf(m_changes), m_id), this,
                    [this](const base::Result<std::monostate> &noted) {
                        m_isBusy = false;
                        if (!noted)
                            standStill(noted.error());
                        else
                            poll();
                    });
}

void JobRun::poll()
{
    m_isBusy = true;
    base::whenReady(m_connector.fetchJob(m_id, kPurpose), this, [this](const base::Result<api::Job> &job) {
        m_isBusy = false;
        if (!job && job.error().kind == base::ErrorKind::NotFound) {
            settleRest(); // the platform has forgotten it
        } else if (!job) {
            standStill(job.error());
        } else if (job->isOver) {
            m_step = Step::Results;
            m_cursor.clear();
            fetchResults();
        } else {
            m_done = job->done + job->refused + job->cancelled;
            Q_EMIT progressed();
            m_timer.start(m_pause);
            m_pause = std::min(m_pause * 2, m_longestPause);
        }
    });
}

void JobRun::fetchResults()
{
    m_isBusy = true;
    base::whenReady(m_connector.fetchJobResults(m_id, m_cursor, kPurpose), this,
                    [this](const base::Result<api::Page<api::JobResult>> &page) {
                        m_isBusy = false;
                        if (!page) {
                            standStill(page.error());
                            return;
                        }
                        settle(*page);
                        if (page->next.isEmpty() || page->next == m_cursor) {
                            settleRest();
                            return;
                        }
                        m_cursor = page->next;
                        fetchResults();
                    });
}

void JobRun::settle(const api::Page<api::JobResult> &page)
{
    static const domain::ChangeProblem cancelled{
        .code = u"cancelled"_s, .message = {}, .httpStatus = 0, .requestId = {}};
    Report report;
    std::vector<domain::Change> movedOnes;
    for (const api::JobResult &result : page.items) {
        const auto open = m_open.constFind(result.iccid.text);
        if (open == m_open.cend() || result.state == api::JobLineState::Pending)
            continue;
        const domain::Change &change = m_changes[*open];
        m_open.erase(open);
        if (result.state == api::JobLineState::Done) {
            report.outcomes.push_back(outcomeOf(change, ChangeState::Done));
            m_hasChanged = true;
        } else if (result.state == api::JobLineState::Cancelled) {
            report.outcomes.push_back(outcomeOf(change, ChangeState::Rejected, cancelled));
        } else if (isAboutVersion(result.problem)) {
            movedOnes.push_back(change);
        } else {
            report.outcomes.push_back(outcomeOf(change, ChangeState::Rejected, result.problem));
        }
    }
    if (!report.isEmpty())
        Q_EMIT reported(report);
    if (!movedOnes.empty())
        Q_EMIT moved(movedOnes);
}

//! Lines that no result speaks of.
void JobRun::settleRest()
{
    std::vector<domain::Change> rest;
    for (const domain::Change &change : m_changes) {
        if (m_open.contains(change.iccid.text))
            rest.push_back(change);
    }
    if (!rest.empty())
        Q_EMIT unclear(rest);
    end();
}

void JobRun::standStill(const base::Error &error)
{
    m_stands = true;
    Q_EMIT stoodStill(error);
}

void JobRun::end()
{
    m_step = Step::Over;
    m_timer.stop();
    Q_EMIT finished(m_hasChanged);
}

} // namespace syncing
