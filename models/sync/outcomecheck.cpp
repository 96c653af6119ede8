// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/outcomecheck.h"

#include "models/sync/reply.h"

using namespace Qt::StringLiterals;
using domain::ChangeState;

namespace syncing {

namespace {

constexpr api::Purpose kPurpose = api::Purpose::Person;
constexpr int kPatience = 300; //!< seconds for which who ordered it still waits for it

void readAfterwards(api::Connector &connector, const domain::Change &change, QObject *context,
                    std::function<void(Report)> then)
{
    checkLine(connector, change, kPurpose, context, [change, then = std::move(then)](const LineCheck &check) {
        Report report;
        report.outcomes.push_back(outcomeOf(change, ChangeState::Done));
        if (check.line)
            report.lines.push_back(*check.line);
        then(std::move(report));
    });
}

} // namespace

KeyVerdict judgeKey(const base::Result<api::KeyOutcome> &outcome, const QDateTime &firstSentAt, const QDateTime &now)
{
    KeyVerdict verdict;
    if (!outcome)
        return verdict;
    if (!outcome->isKnown) {
        verdict.isUnheard = firstSentAt.isValid() && firstSentAt.addSecs(kKeyHours * 3600) > now;
        verdict.isTold = verdict.isUnheard; // longer ago it may have been forgotten
        return verdict;
    }
    if (outcome->httpStatus >= 500)
        return verdict; // failed half-way
    verdict.isTold = true;
    verdict.isMade = outcome->httpStatus < 300;
    verdict.problem = outcome->problem;
    if (verdict.problem.httpStatus == 0)
        verdict.problem.httpStatus = outcome->httpStatus;
    verdict.isMoved = !verdict.isMade && isAboutVersion(verdict.problem);
    return verdict;
}

void checkOutcomeByLine(api::Connector &connector, const domain::Change &change, QObject *context,
                        std::function<void(Report)> then)
{
    checkLine(connector, change, kPurpose, context,
              [change, then = std::move(then)](const LineCheck &check) { then(reportUnknown(change, check)); });
}

void checkOutcome(api::Connector &connector, const domain::Change &change, const QDateTime &now, QObject *context,
                  std::function<void(Report)> then)
{
    const auto judge = [&connector, change, now, context,
                        then = std::move(then)](const base::Result<api::KeyOutcome> &outcome) {
        const bool isOffered = outcome || outcome.error().kind != base::ErrorKind::Unsupported;
        if (!outcome && isOffered) {
            Report report;
            report.standstill = outcome.error();
            then(std::move(report));
            return;
        }
        const KeyVerdict verdict = judgeKey(outcome, change.firstSentAt, now);
        if (!verdict.isTold) {
            checkOutcomeByLine(connector, change, context, then);
        } else if (verdict.isMade) {
            readAfterwards(connector, change, context, then);
        } else if (verdict.isMoved) {
            checkLine(connector, change, kPurpose, context,
                      [change, then](const LineCheck &check) { then(reportMoved(change, check)); });
        } else {
            Report report;
            const bool isLate = change.firstSentAt.addSecs(kPatience) < now;
            if (!verdict.isUnheard)
                report.outcomes.push_back(outcomeOf(change, ChangeState::Rejected, verdict.problem));
            else // again with the same key: at once, or when a person agrees
                report.outcomes.push_back(outcomeOf(
                    change, domain::neverWaits(change.order.kind) && isLate ? ChangeState::Draft : ChangeState::Ready));
            then(std::move(report));
        }
    };
    base::whenReady(connector.fetchKeyOutcome(change.key, kPurpose), context, judge);
}

} // namespace syncing
