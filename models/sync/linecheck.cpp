// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/linecheck.h"

#include "models/sync/reply.h"

#include <iterator>

using namespace Qt::StringLiterals;
using domain::ChangeState;

namespace syncing {

namespace {

constexpr int kMostKeys = 8; //!< of a change whose line has another version each time
const domain::ChangeProblem kGone{.code = u"gone"_s, .message = {}, .httpStatus = 0, .requestId = {}};
const domain::ChangeProblem kMoved{.code = u"version_conflict"_s, .message = {}, .httpStatus = 0, .requestId = {}};

Report conflict(const domain::Change &change, const domain::Line &line)
{
    Report report;
    report.outcomes.push_back(outcomeOf(change, ChangeState::Conflict, kMoved));
    report.outcomes.back().theirs = domain::fieldText(change.order.kind, line);
    report.outcomes.back().version = line.version;
    report.lines.push_back(line);
    return report;
}

Report over(const domain::Change &change, const LineCheck &check)
{
    Report report;
    if (check.standing == Standing::Gone) {
        report.outcomes.push_back(outcomeOf(change, ChangeState::Rejected, kGone));
        report.gone.push_back(change.iccid);
    } else {
        report.outcomes.push_back(outcomeOf(change, ChangeState::Done));
        report.lines.push_back(*check.line);
    }
    return report;
}

} // namespace

void Report::add(Report other)
{
    outcomes.insert(outcomes.end(), std::make_move_iterator(other.outcomes.begin()),
                    std::make_move_iterator(other.outcomes.end()));
    notLeft.insert(notLeft.end(), other.notLeft.begin(), other.notLeft.end());
    lines.insert(lines.end(), std::make_move_iterator(other.lines.begin()), std::make_move_iterator(other.lines.end()));
    gone.insert(gone.end(), other.gone.begin(), other.gone.end());
    if (other.standstill)
        standstill = other.standstill;
}

storage::ChangeOutcome outcomeOf(const domain::Change &change, ChangeState state, const domain::ChangeProblem &problem)
{
    return {.seq = change.seq, .state = state, .problem = problem, .theirs = {}, .version = {}};
}

Standing standingOf(const domain::Change &change, const domain::Line &line)
{
    if (!domain::isBasedOnLine(change.order.kind) || domain::fieldText(change.order.kind, line) == change.based)
        return Standing::AsSeen;
    return domain::isDone(change.order, line) ? Standing::Done : Standing::Moved;
}

void checkLine(api::Connector &connector, const domain::Change &change, api::Purpose purpose, QObject *context,
               std::function<void(LineCheck)> then)
{
    if (domain::isOfAccount(change.order.kind)) { // there is no line that could tell
        then({.standing = Standing::NotTold, .line = {}, .error = {}});
        return;
    }
    base::whenReady(connector.fetchLine(change.iccid, purpose), context,
                    [change, then = std::move(then)](base::Result<domain::Line> line) {
                        LineCheck check;
                        if (line) {
                            check.standing = standingOf(change, *line);
                            check.line = std::move(*line);
                        } else if (line.error().kind == base::ErrorKind::NotFound) {
                            check.standing = Standing::Gone;
                        } else if (line.error().kind == base::ErrorKind::Unsupported) {
                            check.standing = Standing::NotTold;
                        } else {
                            check.error = line.error();
                        }
                        then(std::move(check));
                    });
}

Report reportMoved(const domain::Change &change, const LineCheck &check)
{
    Report report;
    if (domain::isOfAccount(change.order.kind)) { // nothing that a person could compare
        report.outcomes.push_back(outcomeOf(change, ChangeState::Rejected, kMoved));
        return report;
    }
    switch (check.standing) {
    case Standing::Done:
    case Standing::Gone: return over(change, check);
    case Standing::Moved: return conflict(change, *check.line);
    case Standing::AsSeen:
        if (change.keys >= kMostKeys)
            return conflict(change, *check.line);
        report.lines.push_back(*check.line);
        break;
    case Standing::NotTold: // nothing to compare with: the platform's own word stands
        report.outcomes.push_back(outcomeOf(change, ChangeState::Conflict, kMoved));
        return report;
    case Standing::Failed: report.standstill = check.error; break;
    }
    report.outcomes.push_back(outcomeOf(change, ChangeState::Ready));
    report.outcomes.back().isFreshAttempt = true; // the no was clear
    if (check.line)
        report.outcomes.back().version = check.line->version;
    return report;
}

Report reportUnknown(const domain::Change &change, const LineCheck &check)
{
    Report report;
    if (!isSetting(change.order.kind) || check.standing == Standing::NotTold)
        return report; // stays unknown: a person decides
    const bool isAdding = change.order.kind == domain::ChangeKind::AddLine;
    if (isAdding && (check.standing == Standing::AsSeen || check.standing == Standing::Gone)) {
        const bool isThere = check.standing == Standing::AsSeen;
        report.outcomes.push_back(outcomeOf(change, isThere ? ChangeState::Done : ChangeState::Ready));
        if (isThere)
            report.lines.push_back(*check.line);
        return report;
    }
    switch (check.standing) {
    case Standing::Done:
    case Standing::Gone: return over(change, check);
    case Standing::Moved: return conflict(change, *check.line);
    case Standing::AsSeen:
        report.outcomes.push_back(
            outcomeOf(change, domain::isDone(change.order, *check.line) ? ChangeState::Done : ChangeState::Ready));
        report.lines.push_back(*check.line);
        break;
    case Standing::NotTold: break;
    case Standing::Failed: report.standstill = check.error; break;
    }
    return report;
}

} // namespace syncing
