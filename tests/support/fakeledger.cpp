// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeledger.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::ChangeKind;

namespace test {

namespace {

base::Error refusal(base::ErrorKind kind, int status, const QString &code)
{
    return base::Error{.kind = kind, .detail = code, .httpStatus = status, .fields = {{u"code"_s, code}}};
}

//! Of an order for the account: a conflict, but a card that is declined.
base::Error refusal(const domain::ChangeProblem &problem)
{
    base::Error error = problem.httpStatus == 402 ? refusal(base::ErrorKind::InsufficientBalance, 402, problem.code)
                                                  : refusal(base::ErrorKind::Conflict, 409, problem.code);
    if (!problem.message.isEmpty())
        error.detail = problem.message;
    return error;
}

domain::ChangeProblem problemOf(const base::Error &error)
{
    return {.code = error.fields.value(u"code"_s),
            .message = error.detail,
            .httpStatus = error.httpStatus,
            .requestId = {}};
}

base::Error errorOf(const api::KeyOutcome &outcome)
{
    const auto kind = outcome.httpStatus == 409   ? base::ErrorKind::Conflict
                      : outcome.httpStatus == 404 ? base::ErrorKind::NotFound
                                                  : base::ErrorKind::Invalid;
    return refusal(kind, outcome.httpStatus, outcome.problem.code);
}

void setStatus(domain::Line &line, domain::LineStatus status)
{
    line.status = status;
    line.statusRaw = QString(domain::statusWord(status));
}

} // namespace

void applyOrder(const domain::ChangeOrder &order, domain::Line &line)
{
    const domain::ChangeValue &value = order.value;
    switch (order.kind) {
    case ChangeKind::Activate: setStatus(line, domain::LineStatus::Active); break;
    case ChangeKind::Deactivate: setStatus(line, domain::LineStatus::Deactivated); break;
    case ChangeKind::DeactivationDate: line.deactivationDate = value.date; break;
    case ChangeKind::SubAccount: line.subAccount = value.target.name; break;
    case ChangeKind::Group: line.group = value.target.name; break;
    case ChangeKind::RatePlan: line.ratePlan = value.target.name; break;
    case ChangeKind::Notes: line.notes = value.text; break;
    case ChangeKind::Labels:
        for (const QString &label : value.labelsOff)
            line.labels.removeAll(label);
        line.labels += value.labels;
        line.labels.removeDuplicates();
        break;
    case ChangeKind::EndUser: line.endUser = value.text; break;
    case ChangeKind::AddLine:
        setStatus(line, domain::LineStatus::Blank);
        line.ratePlan = value.target.name;
        line.notes = value.text;
        break;
    case ChangeKind::RefillData:
        line.dataLeft = base::DataVolume{line.dataLeft.value_or(base::DataVolume{}).bytes + 1'000'000'000};
        break;
    case ChangeKind::DataAutoRefill:
        line.dataAutoRefill = value.on;
        if (value.threshold)
            line.refillThreshold = value.threshold;
        break;
    case ChangeKind::SendSms: line.smsSent = line.smsSent.value_or(0) + 1; break;
    case ChangeKind::ConfirmRenewal: line.renewalConfirmed = true; break;
    case ChangeKind::AddToStore:
    case ChangeKind::RemoveFromStore: line.inStore = order.kind == ChangeKind::AddToStore; break;
    case ChangeKind::Suspend: setStatus(line, domain::LineStatus::Suspended); break;
    case ChangeKind::Resume: setStatus(line, domain::LineStatus::Active); break;
    case ChangeKind::OrderCards:
    case ChangeKind::InvitePerson:
    case ChangeKind::AddFunds:
    case ChangeKind::AutoRefill:
    case ChangeKind::OpenTicket: return; // the line stays as it is
    }
    line.version = QString::number(line.version.toInt() + 1);
}

domain::Line *FakeLedger::find(const domain::Iccid &iccid)
{
    const auto line =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const domain::Line &each) { return each.iccid == iccid; });
    return line == m_lines.end() ? nullptr : &*line;
}

base::Status FakeLedger::apply(const domain::ChangeOrder &order, const domain::Iccid &iccid, const QString &version,
                               const QString &key)
{
    if (domain::isOfAccount(order.kind)) {
        if (const auto problem = refuse ? refuse(order, {}) : std::nullopt)
            return refusal(*problem);
        effects.push_back({key, iccid, order});
        if (served)
            served(order);
        return {};
    }
    domain::Line *line = find(iccid);
    if (order.kind == ChangeKind::AddLine) {
        if (line)
            return refusal(base::ErrorKind::Conflict, 409, u"already_there"_s);
        m_lines.emplace_back();
        line = &m_lines.back();
        line->iccid = iccid;
    }
    if (!line)
        return refusal(base::ErrorKind::NotFound, 404, u"not_found"_s);
    if (hasVersions && !version.isEmpty() && version != line->version)
        return refusal(base::ErrorKind::Conflict, 409, u"version_conflict"_s);
    if (const auto problem = refuse ? refuse(order, *line) : std::nullopt)
        return refusal(base::ErrorKind::Invalid, 422, problem->code);
    applyOrder(order, *line);
    effects.push_back({key, iccid, order});
    if (touched)
        touched(*line);
    return {};
}

base::Result<api::SentChange> FakeLedger::make(const domain::Change &change, const api::SendOptions &options)
{
    const auto known = m_outcomes.find(options.key);
    if (known != m_outcomes.end()) {
        if (known->second.httpStatus < 300)
            return api::SentChange{.wasReplayed = true};
        return errorOf(known->second);
    }
    const base::Status made = apply(change.order, change.iccid, options.version, options.key);
    api::KeyOutcome outcome{
        .isKnown = true, .httpStatus = made ? 200 : made.error().httpStatus, .problem = {}, .job = {}};
    if (!made)
        outcome.problem = problemOf(made.error());
    m_outcomes[options.key] = outcome;
    if (!made)
        return made.error();
    return api::SentChange{};
}

base::Result<api::Job> FakeLedger::start(const api::JobRequest &request)
{
    const auto known = m_outcomes.find(request.key);
    if (known != m_outcomes.end())
        return m_jobs.at(known->second.job).job;
    KeptJob kept{.job = {}, .request = request, .results = {}};
    kept.job.id = u"job-%1"_s.arg(m_jobs.size() + 1);
    kept.job.total = qint64(request.lines.size());
    for (const api::JobLine &line : request.lines)
        kept.results.push_back({.iccid = line.iccid, .state = api::JobLineState::Pending, .problem = {}});
    m_outcomes[request.key] = {.isKnown = true, .httpStatus = 202, .problem = {}, .job = kept.job.id};
    return m_jobs.emplace(kept.job.id, std::move(kept)).first->second.job;
}

void FakeLedger::step(KeptJob &kept)
{
    int left = jobStep;
    for (size_t i = 0; i < kept.results.size() && left > 0; ++i) {
        api::JobResult &result = kept.results[i];
        if (result.state != api::JobLineState::Pending)
            continue;
        --left;
        const base::Status made =
            apply(kept.request.order, result.iccid, kept.request.lines[i].version, kept.request.key);
        result.state = made ? api::JobLineState::Done : api::JobLineState::Refused;
        if (!made)
            result.problem = problemOf(made.error());
        ++(made ? kept.job.done : kept.job.refused);
    }
    kept.job.isOver = kept.job.done + kept.job.refused + kept.job.cancelled == kept.job.total;
}

base::Result<api::Job> FakeLedger::look(const QString &id)
{
    const auto kept = m_jobs.find(id);
    if (kept == m_jobs.end() || forgetsJobs)
        return refusal(base::ErrorKind::NotFound, 404, u"not_found"_s);
    step(kept->second);
    return kept->second.job;
}

base::Result<api::Page<api::JobResult>> FakeLedger::results(const QString &id, const QString &cursor) const
{
    const auto kept = m_jobs.find(id);
    if (kept == m_jobs.end() || forgetsJobs)
        return refusal(base::ErrorKind::NotFound, 404, u"not_found"_s);
    const std::vector<api::JobResult> &all = kept->second.results;
    const size_t from = cursor.toULongLong();
    const size_t to = std::min(all.size(), from + size_t(resultsPage));
    api::Page<api::JobResult> page;
    page.items.assign(all.begin() + qsizetype(from), all.begin() + qsizetype(to));
    page.total = qint64(all.size());
    if (to < all.size())
        page.next = QString::number(to);
    return page;
}

api::KeyOutcome FakeLedger::outcome(const QString &key) const
{
    const auto known = m_outcomes.find(key);
    return known == m_outcomes.end() ? api::KeyOutcome() : known->second;
}

int FakeLedger::count(const domain::Iccid &iccid, const domain::ChangeOrder &order) const
{
    return int(std::count_if(effects.begin(), effects.end(),
                             [&](const Effect &effect) { return effect.iccid == iccid && effect.order == order; }));
}

void FakeLedger::meddle(const domain::Iccid &iccid, const std::function<void(domain::Line &)> &change)
{
    if (domain::Line *line = find(iccid)) {
        change(*line);
        line->version = QString::number(line->version.toInt() + 1);
        if (touched)
            touched(*line);
    }
}

} // namespace test
