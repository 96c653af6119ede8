// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/linetable.h"

namespace tables {

QString LineTable::title(domain::LineColumn column)
{
    using domain::LineColumn;
    switch (column) {
    case LineColumn::Iccid: return tr("ICCID");
    case LineColumn::Notes: return tr("Notes");
    case LineColumn::Status: return tr("Status");
    case LineColumn::SubAccount: return tr("Sub-account");
    case LineColumn::RatePlan: return tr("Rate plan");
    case LineColumn::LastSeen: return tr("Last seen");
    case LineColumn::Today: return tr("Today MB");
    case LineColumn::Month: return tr("Month MB");
    case LineColumn::SmsSent: return tr("SMS");
    case LineColumn::Labels: return tr("Labels");
    case LineColumn::Imei: return tr("IMEI");
    case LineColumn::Msisdn: return tr("MSISDN");
    case LineColumn::Operator: return tr("Operator");
    case LineColumn::SimType: return tr("SIM type");
    case LineColumn::Group: return tr("Group");
    case LineColumn::Country: return tr("Country");
    case LineColumn::EndUser: return tr("End user");
    case LineColumn::DataLeft: return tr("Data left MB");
    case LineColumn::DaysLeft: return tr("Days left");
    case LineColumn::SessionCount: return tr("Sessions");
    case LineColumn::DeactivationDate: return tr("Deactivation date");
    case LineColumn::BillingCycle: return tr("Billing cycle");
    case LineColumn::InSession: return tr("In session");
    case LineColumn::PlanName: return tr("Plan name");
    case LineColumn::RenewalDate: return tr("Renewal");
    case LineColumn::Rules: return tr("Rules");
    }
    return {};
}

QString LineTable::hint(domain::LineColumn column)
{
    if (column == domain::LineColumn::SubAccount)
        return tr("The company that the line is assigned to"); // R248
    if (column == domain::LineColumn::Rules)
        return tr("The rules that concern the line");
    return {};
}

QString LineTable::statusText(domain::LineStatus status)
{
    using domain::LineStatus;
    switch (status) {
    case LineStatus::Unknown: return tr("Unknown");
    case LineStatus::NotAvailable: return tr("Not available");
    case LineStatus::Pending: return tr("Pending");
    case LineStatus::Blank: return tr("Blank");
    case LineStatus::ActivationReady: return tr("Activation ready");
    case LineStatus::Active: return tr("Active");
    case LineStatus::Suspended: return tr("Suspended");
    case LineStatus::Deactivated: return tr("Deactivated");
    case LineStatus::ActivationPending: return tr("Activation pending");
    case LineStatus::DeactivationPending: return tr("Deactivation pending");
    case LineStatus::Invalid: return tr("Invalid");
    }
    return {};
}

} // namespace tables
