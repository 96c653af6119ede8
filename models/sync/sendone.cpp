// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/sendone.h"

#include "models/sync/reply.h"

using namespace Qt::StringLiterals;
using domain::ChangeState;

namespace syncing {

namespace {

using Then = std::function<void(Report)>;

void afterwards(api::Connector &connector, const Leaving &leaving, QObject *context, Then then)
{
    if (domain::leavesLine(leaving.change.order.kind)) { // nothing to read
        Report report;
        report.outcomes.push_back(outcomeOf(leaving.change, ChangeState::Done));
        then(std::move(report));
        return;
    }
    base::whenReady(connector.fetchLine(leaving.change.iccid, leaving.purpose), context,
                    [change = leaving.change, then = std::move(then)](const base::Result<domain::Line> &line) {
                        Report report;
                        report.outcomes.push_back(outcomeOf(change, ChangeState::Done));
                        if (line)
                            report.lines.push_back(*line); // else the next sync brings it
                        then(std::move(report));
                    });
}

void judge(api::Connector &connector, const Leaving &leaving, const base::Error &error, QObject *context, Then then)
{
    const domain::Change &change = leaving.change;
    Report report;
    switch (judgeReply(error, connector.capabilities().keyOutcomes)) {
    case Reply::NotLeft:
    case Reply::Later:
    case Reply::SignedOut:
        if (error.httpStatus == 0)
            report.notLeft.push_back(change.seq);
        else // it has left, and nothing was done
            report.outcomes.push_back(
                outcomeOf(change, domain::neverWaits(change.order.kind) ? ChangeState::Draft : ChangeState::Ready));
        report.standstill = error;
        break;
    case Reply::Refused:
    case Reply::NotOffered:
        report.outcomes.push_back(outcomeOf(change, ChangeState::Rejected, problemFrom(error)));
        break;
    case Reply::Moved:
        checkLine(connector, change, leaving.purpose, context,
                  [change, then](const LineCheck &check) { then(reportMoved(change, check)); });
        return;
    case Reply::Unknown:
        report.outcomes.push_back(outcomeOf(change, ChangeState::Unknown, problemFrom(error)));
        if (error.kind == base::ErrorKind::Server)
            report.standstill = error; // it is not well: not the next one at once
        break;
    }
    then(std::move(report));
}

void send(api::Connector &connector, const Leaving &leaving, const QString &version, QObject *context, Then then)
{
    const api::SendOptions options{.key = leaving.change.key, .version = version, .purpose = leaving.purpose};
    base::whenReady(connector.sendChange(leaving.change, options), context,
                    [&connector, leaving, context, then = std::move(then)](const base::Result<api::SentChange> &sent) {
                        if (sent)
                            afterwards(connector, leaving, context, then);
                        else
                            judge(connector, leaving, sent.error(), context, then);
                    });
}

//! What the line says before anything is sent.
void goOn(api::Connector &connector, const Leaving &leaving, const LineCheck &check, QObject *context, const Then &then)
{
    Report report;
    switch (check.standing) {
    case Standing::AsSeen:
        send(connector, leaving, connector.capabilities().versions ? check.line->version : QString(), context, then);
        return;
    case Standing::NotTold: send(connector, leaving, {}, context, then); return;
    case Standing::Done:
    case Standing::Moved:
    case Standing::Gone: then(reportMoved(leaving.change, check)); return;
    case Standing::Failed:
        report.notLeft.push_back(leaving.change.seq);
        report.standstill = check.error;
        then(std::move(report));
        return;
    }
}

} // namespace

std::optional<QString> versionFor(const domain::Change &change, const std::optional<domain::Line> &cached,
                                  const api::Capabilities &offered)
{
    if (!domain::isBasedOnLine(change.order.kind))
        return QString();
    if (!offered.versions)
        return std::nullopt;
    const bool isAsSeen = cached && domain::fieldText(change.order.kind, *cached) == change.based;
    if (isAsSeen && !cached->version.isEmpty())
        return cached->version;
    return change.version.isEmpty() ? std::nullopt : std::optional(change.version);
}

void sendOne(api::Connector &connector, Leaving leaving, QObject *context, std::function<void(Report)> then)
{
    if (const auto version = versionFor(leaving.change, leaving.cached, connector.capabilities())) {
        send(connector, leaving, *version, context, std::move(then));
        return;
    }
    checkLine(connector, leaving.change, leaving.purpose, context,
              [&connector, leaving, context, then](const LineCheck &check) {
                  goOn(connector, leaving, check, context, then);
              });
}

} // namespace syncing
