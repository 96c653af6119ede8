// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/auditrows.h"

#include "models/tables/changetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::ChangeKind;
using domain::ChangeState;

namespace tables {

namespace {

constexpr qint64 kSameSeconds = 180; // between the platform's clock and ours

//! What a change is in the platform's entries: "line.notes".
QString actionOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Activate:
    case ChangeKind::Deactivate:
    case ChangeKind::Suspend:
    case ChangeKind::Resume: return u"line.status"_s;
    case ChangeKind::SubAccount: return u"line.sub_account"_s;
    case ChangeKind::Group: return u"line.group"_s;
    case ChangeKind::RatePlan: return u"line.plan"_s;
    case ChangeKind::DeactivationDate: return u"line.deactivation_date"_s;
    case ChangeKind::Notes: return u"line.notes"_s;
    case ChangeKind::Labels: return u"line.labels"_s;
    case ChangeKind::EndUser: return u"line.end_user"_s;
    case ChangeKind::AddLine: return u"line.added"_s;
    case ChangeKind::RefillData: return u"line.data_refilled"_s;
    case ChangeKind::DataAutoRefill: return u"line.data_auto_refill"_s;
    case ChangeKind::SendSms: return u"line.sms_sent"_s;
    case ChangeKind::ConfirmRenewal: return u"line.renewal_confirmed"_s;
    case ChangeKind::AddToStore:
    case ChangeKind::RemoveFromStore: return u"line.store"_s;
    case ChangeKind::OrderCards:
    case ChangeKind::InvitePerson:
    case ChangeKind::AddFunds:
    case ChangeKind::AutoRefill:
    case ChangeKind::OpenTicket: break; // no log of a line tells of it
    }
    return {};
}

//! "line.sub_account" as "Sub account": words that this program does not know are shown as they are.
QString actionText(const QString &action)
{
    for (const ChangeKind kind : domain::kAllChangeKinds) {
        if (!action.isEmpty() && actionOf(kind) == action)
            return ChangeText::field(kind);
    }
    QString text = action.section(u'.', 1).replace(u'_', u' ');
    if (text.isEmpty())
        text = action;
    return text.left(1).toUpper() + text.mid(1);
}

QString oneLine(const QString &text) { return text.left(400).simplified(); }

LogCell timeCell(const QDateTime &when, const QLocale &locale)
{
    return {.text = locale.toString(when.toUTC(), u"d MMM yyyy HH:mm:ss"_s),
            .order = double(when.toSecsSinceEpoch()),
            .plain = when.toUTC().toString(Qt::ISODate)};
}

LogMark markOf(ChangeState state)
{
    switch (state) {
    case ChangeState::Done: return LogMark::Good;
    case ChangeState::Draft:
    case ChangeState::Ready:
    case ChangeState::Sending: return LogMark::Waiting;
    case ChangeState::Unknown:
    case ChangeState::Conflict: return LogMark::Unclear;
    case ChangeState::Rejected:
    case ChangeState::Damaged: return LogMark::Bad;
    case ChangeState::Withdrawn: return LogMark::None;
    }
    return LogMark::None;
}

LogCell result(const QString &text, LogMark mark)
{
    LogCell cell{.text = text};
    cell.mark = mark;
    return cell;
}

LogCell changed(const QString &before, const QString &after)
{
    LogCell cell{.text = after.isEmpty() ? ChangeText::tr("none") : oneLine(after)};
    cell.aside = oneLine(before);
    return cell;
}

//! What an entry says of a status or of the store, in this program's word where it knows it (D2).
QString wordOf(const domain::AuditEntry &entry, const QString &value, const QLocale &locale)
{
    if (entry.action == actionOf(ChangeKind::AddToStore) && (value == "true"_L1 || value == "false"_L1))
        return ChangeText::value(ChangeKind::AddToStore, value == "true"_L1 ? u"on"_s : u"off"_s, locale);
    const domain::LineStatus status = domain::statusFromWord(value);
    if (entry.action != actionOf(ChangeKind::Activate) || status == domain::LineStatus::Unknown)
        return value;
    return ChangeText::value(ChangeKind::Activate, domain::statusWord(status), locale);
}

LogRow entryRow(const domain::AuditEntry &entry, bool isOurs, const QLocale &locale)
{
    const QString who = entry.actor.isEmpty() ? entry.actorKind : entry.actor;
    return {.cells = {timeCell(entry.at, locale),
                      {.text = oneLine(who)},
                      {.text = actionText(entry.action)},
                      changed(wordOf(entry, entry.before, locale), wordOf(entry, entry.after, locale)),
                      {.text = isOurs ? ChangeText::tr("LineDesk") : ChangeText::tr("Platform")},
                      result(ChangeText::state(ChangeState::Done), LogMark::Good)},
            .country = {}};
}

LogRow changeRow(const domain::Change &change, const QLocale &locale)
{
    const ChangeKind kind = change.order.kind;
    QString state = ChangeText::state(change.state);
    if (change.state == ChangeState::Rejected)
        state += u", "_s + ChangeText::problem(change.problem);
    LogCell value = changed(change.based.isEmpty() ? QString() : ChangeText::value(kind, change.based, locale),
                            ChangeText::wanted(change.order, locale));
    return {.cells = {timeCell(change.madeAt, locale),
                      {.text = oneLine(change.by)},
                      {.text = ChangeText::field(kind)},
                      std::move(value),
                      {.text = ChangeText::tr("LineDesk")},
                      result(oneLine(state), markOf(change.state))},
            .country = {}};
}

//! Whether an entry is what the platform wrote down about a change.
bool isAbout(const domain::AuditEntry &entry, const domain::Change &change)
{
    return change.state == ChangeState::Done && entry.action == actionOf(change.order.kind) &&
           entry.actorKind == "user"_L1 && change.firstSentAt.isValid() &&
           entry.at >= change.firstSentAt.addSecs(-kSameSeconds) && entry.at <= change.changedAt.addSecs(kSameSeconds);
}

} // namespace

std::vector<LogRow> auditRows(const std::vector<domain::AuditEntry> &entries,
                              const std::vector<domain::Change> &changes, const QLocale &locale)
{
    std::vector<LogRow> rows;
    std::vector<bool> isTold(changes.size());
    for (const domain::AuditEntry &entry : entries) {
        bool isOurs = false;
        for (size_t i = 0; i < changes.size() && !isOurs; ++i) {
            isOurs = !isTold[i] && isAbout(entry, changes[i]);
            isTold[i] = isTold[i] || isOurs;
        }
        rows.push_back(entryRow(entry, isOurs, locale));
    }
    for (size_t i = 0; i < changes.size(); ++i) {
        if (!isTold[i])
            rows.push_back(changeRow(changes[i], locale));
    }
    std::ranges::stable_sort(rows,
                             [](const LogRow &a, const LogRow &b) { return a.cells[0].order > b.cells[0].order; });
    return rows;
}

} // namespace tables
