// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/permission.h"

#include <QStringList>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr std::array<std::pair<Permission, QLatin1StringView>, 29> kPermissionWords{{
    {Permission::ViewLines, "lines.view"_L1},
    {Permission::ManageLines, "lines.manage"_L1},
    {Permission::ChangeDeactivationDate, "lines.deactivation_date"_L1},
    {Permission::ViewLineSecrets, "lines.secrets"_L1},
    {Permission::SendSms, "sms.send"_L1},
    {Permission::AssignLines, "lines.assign"_L1},
    {Permission::AddLines, "lines.add"_L1},
    {Permission::OrderSims, "orders.create"_L1},
    {Permission::ViewMoney, "money.view"_L1},
    {Permission::AddFunds, "money.add_funds"_L1},
    {Permission::ManagePaymentMethod, "money.payment_method"_L1},
    {Permission::ManageAutoRefill, "money.auto_refill"_L1},
    {Permission::ViewStaff, "staff.view"_L1},
    {Permission::ManageStaff, "staff.manage"_L1},
    {Permission::ManageGroupUsers, "groups.users"_L1},
    {Permission::ViewSharedKey, "credentials.shared_key"_L1},
    {Permission::ViewSubAccounts, "sub_accounts.view"_L1},
    {Permission::ManageSubAccounts, "sub_accounts.manage"_L1},
    {Permission::ViewGroups, "groups.view"_L1},
    {Permission::ManageGroups, "groups.manage"_L1},
    {Permission::ViewRules, "rules.view"_L1},
    {Permission::ManageRules, "rules.manage"_L1},
    {Permission::ManageWebhooks, "webhooks.manage"_L1},
    {Permission::ConfirmRenewals, "renewals.confirm"_L1},
    {Permission::ViewTickets, "tickets.view"_L1},
    {Permission::WriteTickets, "tickets.write"_L1},
    {Permission::ReadMail, "mail.read"_L1},
    {Permission::RunSimulation, "simulation.run"_L1},
    {Permission::ManageWhiteLabel, "white_label.manage"_L1},
}};

constexpr std::array<std::pair<Role, QLatin1StringView>, 6> kRoleWords{{
    {Role::Owner, "Owner"_L1},
    {Role::User, "User"_L1},
    {Role::CompanyAdmin, "Company admin"_L1},
    {Role::GroupAdmin, "Group admin"_L1},
    {Role::GroupSupervisor, "Group supervisor"_L1},
    {Role::SubAccount, "Sub-account"_L1},
}};

constexpr Permissions kLooking = Permission::ViewLines | Permission::ViewGroups | Permission::ViewTickets;

constexpr Permissions kActingOnGroups = kLooking | Permission::ManageLines | Permission::ChangeDeactivationDate |
                                        Permission::ViewLineSecrets | Permission::SendSms | Permission::AssignLines |
                                        Permission::ConfirmRenewals | Permission::WriteTickets;

constexpr Permissions kCompanyAdmin = kActingOnGroups | Permission::AddLines | Permission::ManageGroups |
                                      Permission::ManageGroupUsers | Permission::ViewStaff |
                                      Permission::ViewSubAccounts | Permission::ManageSubAccounts |
                                      Permission::ViewRules | Permission::ManageRules | Permission::OrderSims;

constexpr Permissions kUser = kCompanyAdmin | Permission::ViewMoney | Permission::ManageWebhooks;

constexpr Permissions kOwner = kUser | Permission::AddFunds | Permission::ManagePaymentMethod |
                               Permission::ManageAutoRefill | Permission::ManageStaff | Permission::ViewSharedKey |
                               Permission::ReadMail | Permission::RunSimulation | Permission::ManageWhiteLabel;

constexpr Permissions kSubAccount = Permission::ViewLines | Permission::ManageLines | Permission::ViewLineSecrets |
                                    Permission::SendSms | Permission::ViewTickets | Permission::WriteTickets;

} // namespace

Permissions permissionsOf(Role role)
{
    switch (role) {
    case Role::Owner: return kOwner;
    case Role::User: return kUser & ~Permissions(Permission::ManageGroupUsers);
    case Role::CompanyAdmin: return kCompanyAdmin;
    case Role::GroupAdmin: return kActingOnGroups;
    case Role::GroupSupervisor: return kLooking;
    case Role::SubAccount: return kSubAccount;
    }
    return {};
}

QString roleWord(Role role)
{
    for (const auto &[known, word] : kRoleWords) {
        if (known == role)
            return QString(word);
    }
    return {};
}

std::optional<Role> parseRole(QStringView word)
{
    for (const auto &[role, known] : kRoleWords) {
        if (word.compare(known, Qt::CaseInsensitive) == 0)
            return role;
    }
    return std::nullopt;
}

QString permissionWord(Permission permission)
{
    for (const auto &[known, word] : kPermissionWords) {
        if (known == permission)
            return QString(word);
    }
    return {};
}

std::optional<Permission> parsePermission(QStringView word)
{
    for (const auto &[permission, known] : kPermissionWords) {
        if (word == known)
            return permission;
    }
    return std::nullopt;
}

QStringList permissionWords(Permissions permissions)
{
    QStringList words;
    for (const auto &[permission, word] : kPermissionWords) {
        if (permissions.testFlag(permission))
            words << QString(word);
    }
    return words;
}

} // namespace domain
