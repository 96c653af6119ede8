// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linecolumn.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

CellValue text(const QString &value, ValueKind kind = ValueKind::Text)
{
    return {.kind = kind, .known = !value.isEmpty(), .text = value};
}

CellValue number(const std::optional<int> &value)
{
    return {.kind = ValueKind::Number, .known = value.has_value(), .number = value.value_or(0)};
}

CellValue volume(const std::optional<base::DataVolume> &value)
{
    return {.kind = ValueKind::Volume, .known = value.has_value(), .number = value.value_or(base::DataVolume{}).bytes};
}

CellValue date(const std::optional<QDateTime> &value)
{
    return {.kind = ValueKind::DateTime, .known = value.has_value(), .when = value.value_or(QDateTime())};
}

} // namespace

const std::array<LineColumnInfo, kLineColumnCount> &lineColumns()
{
    static constexpr std::array<LineColumnInfo, kLineColumnCount> kColumns{{
        {LineColumn::Iccid, "iccid"_L1, ValueKind::Digits},
        {LineColumn::Notes, "notes"_L1, ValueKind::Text},
        {LineColumn::Status, "status"_L1, ValueKind::Text},
        {LineColumn::SubAccount, "sub_account"_L1, ValueKind::Text},
        {LineColumn::RatePlan, "rate_plan"_L1, ValueKind::Text},
        {LineColumn::LastSeen, "last_seen"_L1, ValueKind::DateTime},
        {LineColumn::Today, "today_mb"_L1, ValueKind::Volume},
        {LineColumn::Month, "month_mb"_L1, ValueKind::Volume},
        {LineColumn::SmsSent, "sms_sent"_L1, ValueKind::Number},
        {LineColumn::Labels, "labels"_L1, ValueKind::Text},
        {LineColumn::Imei, "imei"_L1, ValueKind::Digits},
        {LineColumn::Msisdn, "msisdn"_L1, ValueKind::Digits},
        {LineColumn::Operator, "operator"_L1, ValueKind::Text},
        {LineColumn::SimType, "sim_type"_L1, ValueKind::Text},
        {LineColumn::Group, "group"_L1, ValueKind::Text},
        {LineColumn::Country, "country"_L1, ValueKind::Text},
        {LineColumn::EndUser, "end_user"_L1, ValueKind::Text},
        {LineColumn::DataLeft, "data_left_mb"_L1, ValueKind::Volume},
        {LineColumn::DaysLeft, "days_left"_L1, ValueKind::Number},
        {LineColumn::SessionCount, "sessions"_L1, ValueKind::Number},
        {LineColumn::DeactivationDate, "deactivation_date"_L1, ValueKind::DateTime},
        {LineColumn::BillingCycle, "billing_cycle"_L1, ValueKind::Text},
        {LineColumn::InSession, "in_session"_L1, ValueKind::Text},
        {LineColumn::PlanName, "plan_name"_L1, ValueKind::Text},
        {LineColumn::RenewalDate, "renewal_date"_L1, ValueKind::Text},
        {LineColumn::Rules, "rules"_L1, ValueKind::Text},
    }};
    return kColumns;
}

const LineColumnInfo &lineColumnInfo(LineColumn column) { return lineColumns()[size_t(column)]; }

std::optional<LineColumn> lineColumnFromKey(QStringView key)
{
    for (const LineColumnInfo &info : lineColumns()) {
        if (key.compare(info.key, Qt::CaseInsensitive) == 0)
            return info.column;
    }
    return std::nullopt;
}

CellValue lineValue(const Line &line, LineColumn column)
{
    switch (column) {
    case LineColumn::Iccid: return text(line.iccid.text, ValueKind::Digits);
    case LineColumn::Notes: return text(line.notes);
    case LineColumn::Status:
        return text(line.status == LineStatus::Unknown ? line.statusRaw : QString(statusWord(line.status)));
    case LineColumn::SubAccount: return text(line.subAccount);
    case LineColumn::RatePlan: return text(line.ratePlan);
    case LineColumn::LastSeen: return date(line.lastSeen);
    case LineColumn::Today: return volume(line.today);
    case LineColumn::Month: return volume(line.month);
    case LineColumn::SmsSent: return number(line.smsSent);
    case LineColumn::Labels: return text(line.labels.join(u", "_s));
    case LineColumn::Imei: return text(line.imei, ValueKind::Digits);
    case LineColumn::Msisdn: return text(line.msisdn, ValueKind::Digits);
    case LineColumn::Operator: return text(line.networkOperator);
    case LineColumn::SimType: return text(line.simType);
    case LineColumn::Group: return text(line.group);
    case LineColumn::Country: return text(line.country);
    case LineColumn::EndUser: return text(line.endUser);
    case LineColumn::DataLeft: return volume(line.dataLeft);
    case LineColumn::DaysLeft: return number(line.daysLeft);
    case LineColumn::SessionCount: return number(line.sessionCount);
    case LineColumn::DeactivationDate: return date(line.deactivationDate);
    case LineColumn::BillingCycle: return text(line.billingCycle);
    case LineColumn::InSession: return text(inSessionWord(line.inSession));
    case LineColumn::PlanName: return text(line.planLabel);
    case LineColumn::Rules: return text(line.rules.join(u", "_s));
    case LineColumn::RenewalDate: return text(line.renewalDate ? line.renewalDate->toString(Qt::ISODate) : QString());
    }
    return {};
}

QLatin1String inSessionWord(InSession session)
{
    switch (session) {
    case InSession::NotSupported: return {};
    case InSession::No: return "no"_L1;
    case InSession::Yes: return "yes"_L1;
    }
    return {};
}

QString megabytesText(qint64 bytes, int decimals)
{
    if (decimals < 0 || decimals > 3 || bytes < 0)
        return QString::number(double(bytes) / double(base::kBytesPerMegabyte), 'f', decimals);
    static constexpr std::array<qint64, 4> kScale{1, 10, 100, 1'000};
    const qint64 scale = kScale[size_t(decimals)];
    const qint64 whole = bytes / base::kBytesPerMegabyte;
    const qint64 rest = bytes % base::kBytesPerMegabyte;
    const qint64 scaled = whole * scale + (rest * scale + base::kBytesPerMegabyte / 2) / base::kBytesPerMegabyte;
    QString text = QString::number(scaled / scale);
    if (decimals > 0)
        text += u'.' + QString::number(scaled % scale).rightJustified(decimals, u'0');
    return text;
}

QString plainText(const CellValue &value)
{
    if (!value.known)
        return {};
    switch (value.kind) {
    case ValueKind::Text:
    case ValueKind::Digits: return value.text;
    case ValueKind::Number: return QString::number(value.number);
    case ValueKind::Volume: return megabytesText(value.number, 3);
    case ValueKind::DateTime: return value.when.toUTC().toString(Qt::ISODate);
    }
    return {};
}

} // namespace domain
