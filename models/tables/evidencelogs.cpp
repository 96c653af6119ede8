// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/evidencecells.h"

using namespace Qt::StringLiterals;
using domain::EvidenceKind;
using domain::EvidenceSection;
using domain::LineLog;

namespace tables {

EvidenceRows::Section EvidenceRows::audit(const Question &question) const
{
    const auto found = m_logs.loadAudit(question.line.id).result();
    if (!found)
        return found.error();
    EvidenceSection section{.name = tr("Audit log"),
                            .title = tr("Audit log"),
                            .state = stateAt(found->fetchedAt, question.zone),
                            .columns = {{tr("Time (UTC)"), EvidenceKind::Time},
                                        {tr("Who")},
                                        {tr("What")},
                                        {tr("Field")},
                                        {tr("Before")},
                                        {tr("After")},
                                        {tr("Reason")},
                                        {tr("Entry")}},
                            .rows = {},
                            .charts = {}};
    for (const domain::AuditEntry &row : found->rows) {
        if (isWithin(question, row.at))
            section.rows.push_back({time(row.at), text(row.actor.isEmpty() ? row.actorKind : row.actor),
                                    text(row.action), text(row.field), text(row.before), text(row.after),
                                    text(row.reason), text(row.id)});
    }
    return section;
}

EvidenceRows::Section EvidenceRows::records(const Question &question) const
{
    const QDateTime from = question.from.startOfDay(question.zone).toUTC();
    const QDateTime to = question.to.addDays(1).startOfDay(question.zone).toUTC();
    const QDate month(question.from.year(), question.from.month(), 1);
    const auto found = m_logs.loadRecords(question.line.id, month, from, to).result();
    if (!found)
        return found.error();
    EvidenceSection section{.name = tr("CDRs"),
                            .title = tr("Call data records"),
                            .state = stateOf(question, LineLog::Records),
                            .columns = {{tr("Start (UTC)"), EvidenceKind::Time},
                                        {tr("End (UTC)"), EvidenceKind::Time},
                                        {tr("Kind")},
                                        {tr("Country")},
                                        {tr("Network")},
                                        {tr("Data MB"), EvidenceKind::Volume},
                                        {tr("Cost"), EvidenceKind::Money},
                                        {tr("Currency")}},
                            .rows = {},
                            .charts = {}};
    for (const domain::CallRecord &row : found->rows)
        section.rows.push_back({time(row.start), time(row.end), text(row.kind), country(row.country),
                                text(row.networkOperator), volume(row.volume), money(row.cost), currency(row.cost)});
    return section;
}

EvidenceRows::Section EvidenceRows::tickets(const Question &question) const
{
    const auto found = m_logs.loadTickets(question.line.id, question.line.iccid).result();
    if (!found)
        return found.error();
    EvidenceSection section{.name = tr("Tickets"),
                            .title = tr("Tickets"),
                            .state = stateAt(found->fetchedAt, question.zone),
                            .columns = {{tr("Opened (UTC)"), EvidenceKind::Time},
                                        {tr("Closed (UTC)"), EvidenceKind::Time},
                                        {tr("Ticket")},
                                        {tr("Kind")},
                                        {tr("Subject")},
                                        {tr("State")},
                                        {tr("Opened by")}},
                            .rows = {},
                            .charts = {}};
    for (const domain::Ticket &row : found->rows) {
        const bool isOpenInIt = row.createdAt.toTimeZone(question.zone).date() <= question.to &&
                                (!row.closedAt || row.closedAt->toTimeZone(question.zone).date() >= question.from);
        if (isOpenInIt)
            section.rows.push_back({time(row.createdAt), time(row.closedAt), text(row.id), text(row.kind),
                                    text(row.subject), text(row.state), text(row.openedBy)});
    }
    return section;
}

EvidenceRows::Section EvidenceRows::statusChanges(const Question &question) const
{
    const auto found = m_logs.loadStatusChanges(question.line.id).result();
    if (!found)
        return found.error();
    EvidenceSection section{
        .name = tr("Status changes"),
        .title = tr("Status changes"),
        .state = stateAt(found->fetchedAt, question.zone),
        .columns = {{tr("Time (UTC)"), EvidenceKind::Time}, {tr("Before")}, {tr("After")}, {tr("By")}, {tr("Reason")}},
        .rows = {},
        .charts = {}};
    for (const domain::StatusChange &row : found->rows) {
        if (isWithin(question, row.at))
            section.rows.push_back({time(row.at), text(row.before), text(row.after), text(row.by), text(row.reason)});
    }
    return section;
}

EvidenceRows::Section EvidenceRows::devices(const Question &question) const
{
    const auto found = m_logs.loadDevices(question.line.id).result();
    if (!found)
        return found.error();
    EvidenceSection section{
        .name = tr("IMEI history"),
        .title = tr("IMEI history, all that is known"),
        .state = stateAt(found->fetchedAt, question.zone),
        .columns = {{tr("IMEI")}, {tr("Since (UTC)"), EvidenceKind::Time}, {tr("Until (UTC)"), EvidenceKind::Time}},
        .rows = {},
        .charts = {}};
    for (const domain::Device &row : found->rows)
        section.rows.push_back({text(row.imei), time(row.since), time(row.until)});
    return section;
}

} // namespace tables
