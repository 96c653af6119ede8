// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/change.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr std::array<std::pair<ChangeKind, QLatin1StringView>, 23> kKindWords{{
    {ChangeKind::Activate, "activate"_L1},
    {ChangeKind::Deactivate, "deactivate"_L1},
    {ChangeKind::DeactivationDate, "deactivation_date"_L1},
    {ChangeKind::SubAccount, "sub_account"_L1},
    {ChangeKind::Group, "group"_L1},
    {ChangeKind::RatePlan, "plan"_L1},
    {ChangeKind::Notes, "notes"_L1},
    {ChangeKind::Labels, "labels"_L1},
    {ChangeKind::EndUser, "end_user"_L1},
    {ChangeKind::AddLine, "add_line"_L1},
    {ChangeKind::RefillData, "refill"_L1},
    {ChangeKind::DataAutoRefill, "data_auto_refill"_L1},
    {ChangeKind::SendSms, "send_sms"_L1},
    {ChangeKind::ConfirmRenewal, "confirm_renewal"_L1},
    {ChangeKind::OrderCards, "order_cards"_L1},
    {ChangeKind::InvitePerson, "invite"_L1},
    {ChangeKind::OpenTicket, "open_ticket"_L1},
    {ChangeKind::AddToStore, "store_add"_L1},
    {ChangeKind::RemoveFromStore, "store_remove"_L1},
    {ChangeKind::Suspend, "suspend"_L1},
    {ChangeKind::Resume, "resume"_L1},
    {ChangeKind::AddFunds, "add_funds"_L1},
    {ChangeKind::AutoRefill, "auto_refill"_L1},
}};

constexpr std::array<std::pair<ChangeState, QLatin1StringView>, 9> kStateWords{{
    {ChangeState::Draft, "draft"_L1},
    {ChangeState::Ready, "queued"_L1},
    {ChangeState::Sending, "sending"_L1},
    {ChangeState::Done, "done"_L1},
    {ChangeState::Rejected, "rejected"_L1},
    {ChangeState::Unknown, "unknown"_L1},
    {ChangeState::Conflict, "conflict"_L1},
    {ChangeState::Withdrawn, "withdrawn"_L1},
    {ChangeState::Damaged, "damaged"_L1},
}};

template<typename Table, typename Value>
QLatin1String wordOf(const Table &table, Value value)
{
    const auto row =
        std::find_if(table.begin(), table.end(), [value](const auto &each) { return each.first == value; });
    return row == table.end() ? QLatin1String() : row->second;
}

template<typename Table>
auto valueOf(const Table &table, QStringView word) -> std::optional<decltype(table.front().first)>
{
    const auto row = std::find_if(table.begin(), table.end(), [word](const auto &each) { return each.second == word; });
    return row == table.end() ? std::nullopt : std::optional(row->first);
}

QString timeText(const std::optional<QDateTime> &time)
{
    return time ? time->toUTC().toString(Qt::ISODate) : QString();
}

QString labelsText(QStringList labels)
{
    labels.sort();
    labels.removeDuplicates();
    return labels.join(u'\n');
}

QStringList labelsOf(const QString &text) { return text.split(u'\n', Qt::SkipEmptyParts); }

QString statusText(const Line &line)
{
    return line.status == LineStatus::Unknown ? line.statusRaw : QString(statusWord(line.status));
}

QString refillText(bool on, std::optional<base::DataVolume> threshold)
{
    return (on ? u"on"_s : u"off"_s) + (threshold ? u' ' + QString::number(threshold->bytes) : QString());
}

//! Empty where the platform does not say.
QString storeText(std::optional<bool> inStore) { return inStore ? (*inStore ? u"on"_s : u"off"_s) : QString(); }

//! One that has never been used goes on waiting for its first use (D34).
LineStatus resumedStatus(const Line &line)
{
    if (line.deactivationDate)
        return LineStatus::DeactivationPending;
    return line.lastSeen || !line.imei.isEmpty() ? LineStatus::Active : LineStatus::ActivationReady;
}

QString wantedLabels(const ChangeValue &value, const Line &line)
{
    QStringList labels = line.labels;
    for (const QString &label : value.labelsOff)
        labels.removeAll(label);
    return labelsText(labels + value.labels);
}

//! The order that gives a name back to a line; nothing when the platform has none of that name any more.
std::optional<ChangeOrder> givenBack(ChangeKind kind, const QString &name, const std::vector<Named> &all)
{
    ChangeOrder order{.kind = kind, .value = {}};
    if (name.isEmpty())
        return order;
    const std::optional<Named> named = findNamed(all, name);
    if (!named)
        return std::nullopt;
    order.value.target = *named;
    return order;
}

std::optional<ChangeOrder> planGivenBack(const QString &name, const Catalog &catalog)
{
    const std::optional<RatePlan> plan = findPlan(catalog, name);
    if (!plan)
        return std::nullopt;
    ChangeOrder order{.kind = ChangeKind::RatePlan, .value = {}};
    order.value.target = plan->named;
    return order;
}

ChangeOrder labelsGivenBack(const Change &change)
{
    const QStringList before = labelsOf(change.based);
    ChangeOrder order{.kind = ChangeKind::Labels, .value = {}};
    for (const QString &label : change.order.value.labels) {
        if (!before.contains(label))
            order.value.labelsOff << label;
    }
    for (const QString &label : change.order.value.labelsOff) {
        if (before.contains(label))
            order.value.labels << label;
    }
    return order;
}

ChangeOrder autoRefillGivenBack(const QString &before)
{
    ChangeOrder order{.kind = ChangeKind::DataAutoRefill, .value = {}};
    order.value.on = before.startsWith("on"_L1);
    if (const qsizetype space = before.indexOf(u' '); space > 0)
        order.value.threshold = base::DataVolume{before.mid(space + 1).toLongLong()};
    return order;
}

ChangeOrder textGivenBack(const Change &change)
{
    ChangeOrder order{.kind = change.order.kind, .value = {}};
    order.value.text = change.based;
    return order;
}

ChangeOrder dateGivenBack(const QString &before)
{
    ChangeOrder order{.kind = ChangeKind::DeactivationDate, .value = {}};
    if (!before.isEmpty())
        order.value.date = QDateTime::fromString(before, Qt::ISODate);
    return order;
}

} // namespace

QLatin1String changeWord(ChangeKind kind) { return wordOf(kKindWords, kind); }
std::optional<ChangeKind> changeFromWord(QStringView word) { return valueOf(kKindWords, word); }
QLatin1String changeStateWord(ChangeState state) { return wordOf(kStateWords, state); }
std::optional<ChangeState> changeStateFromWord(QStringView word) { return valueOf(kStateWords, word); }

bool needsConnection(ChangeKind kind) { return !isBasedOnLine(kind); }

QString fieldText(ChangeKind kind, const Line &line)
{
    switch (kind) {
    case ChangeKind::Activate:
    case ChangeKind::Deactivate:
    case ChangeKind::Suspend:
    case ChangeKind::Resume: return statusText(line);
    case ChangeKind::AddToStore:
    case ChangeKind::RemoveFromStore: return storeText(line.inStore);
    case ChangeKind::DeactivationDate: return timeText(line.deactivationDate);
    case ChangeKind::SubAccount: return line.subAccount;
    case ChangeKind::Group: return line.group;
    case ChangeKind::RatePlan: return line.ratePlan;
    case ChangeKind::Notes: return line.notes;
    case ChangeKind::Labels: return labelsText(line.labels);
    case ChangeKind::EndUser: return line.endUser;
    case ChangeKind::DataAutoRefill: return refillText(line.dataAutoRefill.value_or(false), line.refillThreshold);
    case ChangeKind::ConfirmRenewal: return line.renewalConfirmed ? u"confirmed"_s : QString();
    case ChangeKind::AddLine:
    case ChangeKind::RefillData:
    case ChangeKind::SendSms:
    case ChangeKind::OrderCards:
    case ChangeKind::InvitePerson:
    case ChangeKind::AddFunds:
    case ChangeKind::AutoRefill:
    case ChangeKind::OpenTicket: break;
    }
    return {};
}

QString wantedText(const ChangeOrder &order, const Line &line)
{
    const ChangeValue &value = order.value;
    switch (order.kind) {
    case ChangeKind::Activate: return statusWord(LineStatus::ActivationReady);
    case ChangeKind::Deactivate: return statusWord(LineStatus::Deactivated);
    case ChangeKind::Suspend: return statusWord(LineStatus::Suspended);
    case ChangeKind::Resume: return statusWord(resumedStatus(line));
    case ChangeKind::AddToStore: return storeText(true);
    case ChangeKind::RemoveFromStore: return storeText(false);
    case ChangeKind::DeactivationDate: return timeText(value.date);
    case ChangeKind::SubAccount:
    case ChangeKind::Group:
    case ChangeKind::RatePlan: return value.target.name;
    case ChangeKind::Notes:
    case ChangeKind::EndUser: return value.text;
    case ChangeKind::Labels: return wantedLabels(value, line);
    case ChangeKind::DataAutoRefill:
        return refillText(value.on, value.threshold ? value.threshold : line.refillThreshold);
    case ChangeKind::ConfirmRenewal: return u"confirmed"_s;
    case ChangeKind::AddLine:
    case ChangeKind::RefillData:
    case ChangeKind::SendSms:
    case ChangeKind::OrderCards:
    case ChangeKind::InvitePerson:
    case ChangeKind::AddFunds:
    case ChangeKind::AutoRefill:
    case ChangeKind::OpenTicket: break;
    }
    return {};
}

bool isDone(const ChangeOrder &order, const Line &line)
{
    switch (order.kind) {
    case ChangeKind::Activate:
    case ChangeKind::Resume: return line.status == LineStatus::ActivationReady || isWorking(line.status);
    case ChangeKind::Deactivate:
        return line.status == LineStatus::Deactivated || line.status == LineStatus::DeactivationPending;
    case ChangeKind::AddLine: return true; // whoever asks has found it
    case ChangeKind::RefillData:
    case ChangeKind::SendSms:
    case ChangeKind::OrderCards:
    case ChangeKind::InvitePerson:
    case ChangeKind::AddFunds:
    case ChangeKind::AutoRefill:
    case ChangeKind::OpenTicket: return false; // nothing of a line tells
    case ChangeKind::DeactivationDate:
    case ChangeKind::SubAccount:
    case ChangeKind::Group:
    case ChangeKind::RatePlan:
    case ChangeKind::Notes:
    case ChangeKind::Labels:
    case ChangeKind::EndUser:
    case ChangeKind::DataAutoRefill:
    case ChangeKind::ConfirmRenewal:
    case ChangeKind::AddToStore:
    case ChangeKind::RemoveFromStore:
    case ChangeKind::Suspend: break;
    }
    return fieldText(order.kind, line) == wantedText(order, line);
}

std::optional<ChangeOrder> inverseOf(const Change &change, const Catalog &catalog)
{
    switch (change.order.kind) {
    case ChangeKind::Activate: return ChangeOrder{.kind = ChangeKind::Deactivate, .value = {}};
    case ChangeKind::Deactivate:
        // A working line only has an end until that comes; any other has been deactivated at once (D3).
        if (change.based == statusWord(LineStatus::Active))
            return ChangeOrder{.kind = ChangeKind::DeactivationDate, .value = {}};
        return ChangeOrder{.kind = ChangeKind::Activate, .value = {}};
    case ChangeKind::DeactivationDate: return dateGivenBack(change.based);
    case ChangeKind::SubAccount: return givenBack(change.order.kind, change.based, catalog.subAccounts);
    case ChangeKind::Group: return givenBack(change.order.kind, change.based, catalog.groups);
    case ChangeKind::RatePlan: return planGivenBack(change.based, catalog);
    case ChangeKind::Notes:
    case ChangeKind::EndUser: return textGivenBack(change);
    case ChangeKind::Labels: return labelsGivenBack(change);
    case ChangeKind::DataAutoRefill: return autoRefillGivenBack(change.based);
    case ChangeKind::AddToStore: return ChangeOrder{.kind = ChangeKind::RemoveFromStore, .value = {}};
    case ChangeKind::RemoveFromStore: return ChangeOrder{.kind = ChangeKind::AddToStore, .value = {}};
    case ChangeKind::Resume: return ChangeOrder{.kind = ChangeKind::Suspend, .value = {}};
    case ChangeKind::Suspend:
        if (change.based == statusWord(LineStatus::Suspended))
            break; // it did not work before either
        return ChangeOrder{.kind = ChangeKind::Resume, .value = {}};
    case ChangeKind::AddLine:
    case ChangeKind::RefillData:
    case ChangeKind::SendSms:
    case ChangeKind::ConfirmRenewal:
    case ChangeKind::OrderCards:
    case ChangeKind::InvitePerson:
    case ChangeKind::AddFunds:
    case ChangeKind::AutoRefill:
    case ChangeKind::OpenTicket: break;
    }
    return std::nullopt;
}

} // namespace domain
