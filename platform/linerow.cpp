// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linerow.h"

namespace platform {

namespace {

constexpr qint64 kUnit = 128;

} // namespace

const char *statusText(Status status)
{
    switch (status) {
    case Status::Activated: return "Activated";
    case Status::Deactivated: return "Deactivated";
    case Status::Suspended: return "Suspended";
    case Status::ActivationReady: return "Activation Ready";
    case Status::Pending: return "Pending";
    case Status::Blank: return "Blank";
    case Status::Invalid: return "Invalid";
    case Status::NotAvailable: return "Not available";
    case Status::ActivationPending: return "Activation Pending";
    case Status::DeactivationPending: return "Deactivation Pending";
    }
    return "";
}

Status dialectStatus(Status status)
{
    switch (status) {
    case Status::Activated:
    case Status::DeactivationPending: return Status::Activated;
    case Status::ActivationReady:
    case Status::ActivationPending: return Status::ActivationReady;
    case Status::Suspended: return Status::Suspended;
    case Status::Deactivated:
    case Status::Pending:
    case Status::Blank:
    case Status::Invalid:
    case Status::NotAvailable: return Status::Deactivated;
    }
    return status;
}

int LineRow::planOn(Day day) const
{
    if (planHistory.isEmpty())
        return ratePlanId;
    for (const QStringView word : QStringView(planHistory).split(u' ')) {
        const qsizetype colon = word.indexOf(u':');
        if (day <= word.left(colon).toInt())
            return word.mid(colon + 1).toInt();
    }
    return ratePlanId;
}

void UsageDays::add(Day day, qint64 amount)
{
    if (amount == 0)
        return;
    if (bytes.empty())
        firstDay = day;
    if (day < firstDay)
        return;
    if (size_t(day - firstDay) >= bytes.size())
        bytes.resize(size_t(day - firstDay) + 1, 0);
    bytes[size_t(day - firstDay)] += amount;
}

qint64 UsageDays::sum(Day from, Day to) const
{
    qint64 total = 0;
    for (Day day = qMax(from, firstDay); day <= to && size_t(day - firstDay) < bytes.size(); ++day)
        total += bytes[size_t(day - firstDay)];
    return total;
}

QByteArray packDays(const UsageDays &days)
{
    QByteArray packed;
    packed.reserve(qsizetype(days.bytes.size()) * 3);
    for (const qint64 bytes : days.bytes) {
        auto units = quint64(bytes / kUnit);
        while (units >= 0x80) {
            packed.append(char(units | 0x80));
            units >>= 7;
        }
        packed.append(char(units));
    }
    return packed;
}

UsageDays unpackDays(Day firstDay, const QByteArray &packed)
{
    UsageDays days;
    days.firstDay = firstDay;
    days.bytes.reserve(size_t(packed.size()) / 2);
    quint64 units = 0;
    int shift = 0;
    for (const char c : packed) {
        units |= quint64(c & 0x7f) << shift;
        shift += 7;
        if ((c & 0x80) == 0) {
            days.bytes.push_back(qint64(units) * kUnit);
            units = 0;
            shift = 0;
        }
    }
    return days;
}

} // namespace platform
