// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/accountorder.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr qsizetype kLongestAddress = 254; // RFC 5321
constexpr qsizetype kLongestName = 200;
constexpr qsizetype kLongestPhone = 40;
constexpr qsizetype kLongestPlace = 500;
constexpr qsizetype kLongestNotes = 2000;
constexpr qsizetype kFewestDigits = 5; // of a telephone number

using Wrong = std::vector<WrongEntry>;

void checkText(Wrong &wrong, FormEntry entry, const QString &text, qsizetype longest)
{
    if (text.trimmed().isEmpty())
        wrong.push_back({entry, EntryProblem::Missing});
    else if (text.size() > longest)
        wrong.push_back({entry, EntryProblem::TooLong});
}

void checkEmail(Wrong &wrong, const QString &text)
{
    if (text.trimmed().isEmpty())
        wrong.push_back({FormEntry::Email, EntryProblem::Missing});
    else if (!looksLikeAddress(text))
        wrong.push_back({FormEntry::Email, EntryProblem::NotAnAddress});
}

bool looksLikePhone(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const bool known = std::all_of(text.begin(), text.end(),
                                   [&](QChar c) { return isDigit(c) || QStringView(u"+-()/. ").contains(c); });
    return known && text.lastIndexOf(u'+') <= 0 && std::count_if(text.begin(), text.end(), isDigit) >= kFewestDigits;
}

bool isCountry(const QString &text)
{
    return text.size() == 2 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

bool isKnown(const Named &named, const std::vector<Named> &all)
{
    return std::any_of(all.begin(), all.end(), [&named](const Named &each) { return each.id == named.id; });
}

} // namespace

std::vector<WrongEntry> wrongEntries(const CardOrder &order)
{
    Wrong wrong;
    if (order.quantity < 1)
        wrong.push_back({FormEntry::Quantity, EntryProblem::Missing});
    else if (order.quantity <= kMostInStore)
        wrong.push_back({FormEntry::Quantity, EntryProblem::InStore});
    else if (order.quantity > kMostCards)
        wrong.push_back({FormEntry::Quantity, EntryProblem::TooMany});
    checkText(wrong, FormEntry::Name, order.name, kLongestName);
    checkText(wrong, FormEntry::Company, order.company, kLongestName);
    checkEmail(wrong, order.email);
    checkText(wrong, FormEntry::Phone, order.phone, kLongestPhone);
    if (!order.phone.trimmed().isEmpty() && order.phone.size() <= kLongestPhone && !looksLikePhone(order.phone))
        wrong.push_back({FormEntry::Phone, EntryProblem::NotAPhone});
    if (order.country.isEmpty())
        wrong.push_back({FormEntry::Country, EntryProblem::Missing});
    else if (!isCountry(order.country))
        wrong.push_back({FormEntry::Country, EntryProblem::NotACountry});
    checkText(wrong, FormEntry::Address, order.address, kLongestPlace);
    if (order.notes.size() > kLongestNotes)
        wrong.push_back({FormEntry::Notes, EntryProblem::TooLong});
    return wrong;
}

std::vector<WrongEntry> wrongEntries(const Invitation &invitation, Permissions permissions, const Catalog &catalog)
{
    Wrong wrong;
    checkEmail(wrong, invitation.email);
    const std::vector<Role> roles = rolesToInvite(permissions);
    if (std::find(roles.begin(), roles.end(), invitation.role) == roles.end())
        wrong.push_back({FormEntry::Role, EntryProblem::RoleForbidden});
    if (isBoundToGroups(invitation.role)) {
        const std::vector<Named> &groups = invitation.groups;
        if (groups.empty())
            wrong.push_back({FormEntry::Groups, EntryProblem::Missing});
        else if (!std::all_of(groups.begin(), groups.end(),
                              [&](const Named &each) { return isKnown(each, catalog.groups); }))
            wrong.push_back({FormEntry::Groups, EntryProblem::UnknownTarget});
    }
    if (invitation.role == Role::SubAccount) {
        if (invitation.subAccount.isNone())
            wrong.push_back({FormEntry::SubAccount, EntryProblem::Missing});
        else if (!isKnown(invitation.subAccount, catalog.subAccounts))
            wrong.push_back({FormEntry::SubAccount, EntryProblem::UnknownTarget});
    }
    return wrong;
}

std::vector<Role> rolesToInvite(Permissions permissions)
{
    if (permissions.testFlag(Permission::ManageStaff))
        return {Role::User, Role::CompanyAdmin, Role::GroupAdmin, Role::GroupSupervisor, Role::SubAccount};
    if (permissions.testFlag(Permission::ManageGroupUsers))
        return {Role::GroupAdmin, Role::GroupSupervisor};
    return {};
}

QLatin1String cardTypeWord(CardType type) { return type == CardType::Esim ? "eSIM"_L1 : "SIM"_L1; }

std::optional<CardType> cardTypeFromWord(QStringView word)
{
    for (const CardType type : {CardType::Sim, CardType::Esim}) {
        if (word == cardTypeWord(type))
            return type;
    }
    return std::nullopt;
}

bool looksLikeAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at == text.lastIndexOf(u'@') && text.indexOf(u'.', at) > at + 1 && !text.endsWith(u'.') &&
           text.size() <= kLongestAddress && !text.contains(u' ');
}

} // namespace domain
