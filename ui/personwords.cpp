// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personwords.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using domain::Permission;

struct Words
{
    Permission permission;
    const char *text;
};

// clang-format off
constexpr Words kWords[] = {
    {Permission::ViewLines, QT_TRANSLATE_NOOP("permissions", "see lines")},
    {Permission::ManageLines, QT_TRANSLATE_NOOP("permissions", "change lines")},
    {Permission::ChangeDeactivationDate, QT_TRANSLATE_NOOP("permissions", "set deactivation dates")},
    {Permission::ViewLineSecrets, QT_TRANSLATE_NOOP("permissions", "see PIN, PUK and activation codes")},
    {Permission::SendSms, QT_TRANSLATE_NOOP("permissions", "send SMS")},
    {Permission::AssignLines, QT_TRANSLATE_NOOP("permissions", "assign lines")},
    {Permission::AddLines, QT_TRANSLATE_NOOP("permissions", "add lines")},
    {Permission::OrderSims, QT_TRANSLATE_NOOP("permissions", "order SIM cards")},
    {Permission::ViewMoney, QT_TRANSLATE_NOOP("permissions", "see balance and invoices")},
    {Permission::AddFunds, QT_TRANSLATE_NOOP("permissions", "add funds")},
    {Permission::ManagePaymentMethod, QT_TRANSLATE_NOOP("permissions", "change the card on file")},
    {Permission::ManageAutoRefill, QT_TRANSLATE_NOOP("permissions", "switch auto-refill")},
    {Permission::ViewStaff, QT_TRANSLATE_NOOP("permissions", "see people")},
    {Permission::ManageStaff, QT_TRANSLATE_NOOP("permissions", "invite and manage people")},
    {Permission::ManageGroupUsers, QT_TRANSLATE_NOOP("permissions", "manage people of groups")},
    {Permission::ViewSharedKey, QT_TRANSLATE_NOOP("permissions", "see the shared key")},
    {Permission::ViewSubAccounts, QT_TRANSLATE_NOOP("permissions", "see sub-accounts")},
    {Permission::ManageSubAccounts, QT_TRANSLATE_NOOP("permissions", "manage sub-accounts")},
    {Permission::ViewGroups, QT_TRANSLATE_NOOP("permissions", "see groups")},
    {Permission::ManageGroups, QT_TRANSLATE_NOOP("permissions", "manage groups")},
    {Permission::ViewRules, QT_TRANSLATE_NOOP("permissions", "see rules")},
    {Permission::ManageRules, QT_TRANSLATE_NOOP("permissions", "manage rules")},
    {Permission::ManageWebhooks, QT_TRANSLATE_NOOP("permissions", "manage webhooks")},
    {Permission::ConfirmRenewals, QT_TRANSLATE_NOOP("permissions", "confirm renewals")},
    {Permission::ViewTickets, QT_TRANSLATE_NOOP("permissions", "see tickets")},
    {Permission::WriteTickets, QT_TRANSLATE_NOOP("permissions", "write tickets")},
    {Permission::ReadMail, QT_TRANSLATE_NOOP("permissions", "read the platform's e-mails")},
    {Permission::RunSimulation, QT_TRANSLATE_NOOP("permissions", "move the simulation's clock")},
    {Permission::ManageWhiteLabel, QT_TRANSLATE_NOOP("permissions", "change the brand")},
};
// clang-format on

} // namespace

QString permissionsText(domain::Permissions permissions)
{
    QStringList all;
    for (const Words &words : kWords) {
        if (permissions.testFlag(words.permission))
            all << QCoreApplication::translate("permissions", words.text);
    }
    return all.join(u", "_s);
}

} // namespace ui
