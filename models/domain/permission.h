// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>
#include <optional>

namespace domain {

//! One thing that a person may be allowed to do (D13). On the wire each has a word: "lines.manage".
enum class Permission : quint32 {
    ViewLines = 1u << 0,              //!< lines, their usage, sessions, audit entries
    ManageLines = 1u << 1,            //!< states, plans, notes, labels, end users, data refills, bulk jobs
    ChangeDeactivationDate = 1u << 2, //!< set and remove it (R100); never a sub-account's own login (R101)
    ViewLineSecrets = 1u << 3,        //!< PIN, PUK, activation codes
    SendSms = 1u << 4,                //!< R77
    AssignLines = 1u << 5,            //!< to sub-accounts and groups (R78, R192)
    AddLines = 1u << 6,               //!< R66
    OrderSims = 1u << 7,              //!< R103
    ViewMoney = 1u << 8,              //!< balance, transactions, invoices, cycles, prices
    AddFunds = 1u << 9,               //!< R53
    ManagePaymentMethod = 1u << 10,   //!< R52
    ManageAutoRefill = 1u << 11,      //!< R24
    ViewStaff = 1u << 12,             //!< R49
    ManageStaff = 1u << 13,           //!< R54: invite, activate, deactivate, transfer, delete
    ManageGroupUsers = 1u << 14,      //!< R222: people of groups and their roles there
    ViewSharedKey = 1u << 15,         //!< R46
    ViewSubAccounts = 1u << 16,       //!< R104
    ManageSubAccounts = 1u << 17,     //!< R105–R107
    ViewGroups = 1u << 18,            //!< R198–R213
    ManageGroups = 1u << 19,          //!< make, edit, activate groups and sub-groups
    ViewRules = 1u << 20,             //!< rules and their activity (R126)
    ManageRules = 1u << 21,           //!< R110
    ManageWebhooks = 1u << 22,        //!< R271
    ConfirmRenewals = 1u << 23,       //!< R190
    ViewTickets = 1u << 24,           //!< R218
    WriteTickets = 1u << 25,          //!< R194, R220
    ReadMail = 1u << 26,              //!< the local platform's outbox of e-mails
    RunSimulation = 1u << 27,         //!< move the clock of a platform that simulates
    ManageWhiteLabel = 1u << 28,      //!< R94–R97: domain, support and mailboxes of one's own
};
Q_DECLARE_FLAGS(Permissions, Permission)
Q_DECLARE_OPERATORS_FOR_FLAGS(Permissions)

//! Names for sets of permissions (D13). Stored as words, never as numbers.
enum class Role : quint8 { Owner, User, CompanyAdmin, GroupAdmin, GroupSupervisor, SubAccount };

//! What that role may do (R49–R60, R221–R228, D13).
Permissions permissionsOf(Role role);

//! Whether a role sees the lines of its groups alone (R226, R227).
constexpr bool isBoundToGroups(Role role) { return role == Role::GroupAdmin || role == Role::GroupSupervisor; }

//! The word on the wire, e.g. "Group admin"; nothing for a word that is none.
QString roleWord(Role role);
std::optional<Role> parseRole(QStringView word);

//! The word on the wire, e.g. "lines.manage"; nothing for a word that is none.
QString permissionWord(Permission permission);
std::optional<Permission> parsePermission(QStringView word);
//! The words of a set, in the order of the enumeration.
QStringList permissionWords(Permissions permissions);

} // namespace domain
