// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/changetext.h"

using namespace Qt::StringLiterals;

namespace tables {

using domain::Obstacle;

QString ChangeText::obstacle(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None: return {};
    case Obstacle::NotOffered: return tr("Not offered by the platform");
    case Obstacle::NotPermitted: return tr("No permission");
    case Obstacle::DateNotPermitted: return tr("No permission for dates");
    case Obstacle::AlreadySo: return tr("Already so");
    case Obstacle::AlreadyEnding: return tr("Ends by then already");
    case Obstacle::StateForbids: return tr("Its status forbids it");
    case Obstacle::NoRatePlan: return tr("No rate plan");
    case Obstacle::BalanceTooLow: return tr("Balance below the minimum");
    case Obstacle::DateInPast: return tr("The date has passed");
    case Obstacle::UnknownTarget: return tr("Unknown name");
    case Obstacle::PlanChangedAlready: return tr("Plan changed this cycle already");
    case Obstacle::ContractRunning: return tr("Contract is running");
    case Obstacle::NotPrepaid: return tr("Not prepaid");
    case Obstacle::NoRenewal: return tr("Nothing to renew");
    case Obstacle::TooLong: return tr("Text is too long");
    case Obstacle::TooManyLabels: return tr("Too many labels");
    case Obstacle::NotAnAddress: return tr("Not an e-mail address");
    case Obstacle::EmptyText: return tr("Text is empty");
    case Obstacle::BadIccid: return tr("Not an ICCID, 19 or 20 digits");
    case Obstacle::AlreadyThere: return tr("The account has it already");
    case Obstacle::NamedTwice: return tr("Named twice");
    case Obstacle::StatusUnknown: return tr("Status is not known");
    case Obstacle::OwnerOnly: return tr("Only the owner invites people");
    case Obstacle::WrongEntries: return tr("Not filled in yet");
    case Obstacle::Snapshot: return tr("This is a snapshot");
    case Obstacle::NotAnEsim: return tr("Not an eSIM");
    case Obstacle::IntegrationMissing: return tr("The operator's integration is missing");
    case Obstacle::NotSuspended: return tr("Not suspended");
    case Obstacle::OperatorDecides: return tr("The operator has suspended it");
    case Obstacle::NoDataLeft: return tr("No data left: refill it");
    case Obstacle::WrongAmount: return tr("From 10 to 10,000, in whole cents");
    }
    return {};
}

QString ChangeText::sentence(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None: return {};
    case Obstacle::NotOffered: return tr("This platform does not offer it. Use the platform's own page for it.");
    case Obstacle::NotPermitted: return tr("Your role has no permission for it. Ask the account owner.");
    case Obstacle::DateNotPermitted: return tr("Your role may not change deactivation dates. Ask the account owner.");
    case Obstacle::BalanceTooLow: return tr("The balance is below the minimum. Add funds first.");
    case Obstacle::DateInPast: return tr("The date has passed. Choose a later one.");
    case Obstacle::UnknownTarget: return tr("There is no such name, or more than one. Choose another one.");
    case Obstacle::TooLong: return tr("The text is too long. Shorten it.");
    case Obstacle::TooManyLabels: return tr("A line has at most 20 labels of 40 characters.");
    case Obstacle::NotAnAddress: return tr("This is not an e-mail address.");
    case Obstacle::EmptyText: return tr("Enter a text.");
    case Obstacle::Snapshot: return tr("This is a snapshot: nothing in it is changed or sent. Close it first.");
    case Obstacle::NotAnEsim: return tr("Only an eSIM can be offered in the store.");
    case Obstacle::IntegrationMissing:
        return tr("The operator's integration is missing: the eSIM cannot be offered in the store.");
    case Obstacle::NotSuspended:
    case Obstacle::OperatorDecides:
    case Obstacle::NoDataLeft:
    case Obstacle::WrongAmount:
    case Obstacle::AlreadySo:
    case Obstacle::AlreadyEnding:
    case Obstacle::StateForbids:
    case Obstacle::NoRatePlan:
    case Obstacle::PlanChangedAlready:
    case Obstacle::ContractRunning:
    case Obstacle::NotPrepaid:
    case Obstacle::NoRenewal:
    case Obstacle::BadIccid:
    case Obstacle::AlreadyThere:
    case Obstacle::NamedTwice:
    case Obstacle::StatusUnknown:
    case Obstacle::OwnerOnly:
    case Obstacle::WrongEntries: return tr("%1.").arg(ChangeText::obstacle(obstacle));
    }
    return {};
}

QString ChangeText::problem(domain::FormEntry entry, domain::EntryProblem problem)
{
    using domain::EntryProblem;
    switch (problem) {
    case EntryProblem::Missing: return missing(entry);
    case EntryProblem::TooLong: return tr("The text is too long. Shorten it.");
    case EntryProblem::InStore: return tr("Up to 10 cards are ordered in the store. Enter 11 or more.");
    case EntryProblem::TooMany: return tr("At most 10,000 cards can be ordered at once.");
    case EntryProblem::NotAnAddress: return tr("This is not an e-mail address.");
    case EntryProblem::NotAPhone: return tr("This is not a telephone number. Enter it with its country code.");
    case EntryProblem::NotACountry: return tr("There is no such country. Choose one of the list.");
    case EntryProblem::RoleForbidden: return tr("You cannot invite for that role. Choose another one.");
    case EntryProblem::UnknownTarget: return tr("There is no such name any more. Choose another one.");
    }
    return {};
}

QString ChangeText::missing(domain::FormEntry entry)
{
    using domain::FormEntry;
    switch (entry) {
    case FormEntry::Quantity: return tr("Enter how many cards you need.");
    case FormEntry::Name: return tr("Enter a name.");
    case FormEntry::Company: return tr("Enter the company.");
    case FormEntry::Email: return tr("Enter an e-mail address.");
    case FormEntry::Phone: return tr("Enter a telephone number.");
    case FormEntry::Country: return tr("Choose the country.");
    case FormEntry::Address: return tr("Enter the address to send to.");
    case FormEntry::Role: return tr("Choose a role.");
    case FormEntry::Groups: return tr("Choose at least one group.");
    case FormEntry::SubAccount: return tr("Choose the sub-account.");
    case FormEntry::Subject: return tr("Enter a subject.");
    case FormEntry::Text: return tr("Say what is the matter.");
    case FormEntry::Notes: break;
    }
    return {};
}

QString ChangeText::ticketKind(domain::TicketKind kind)
{
    switch (kind) {
    case domain::TicketKind::Technical: return tr("Technical");
    case domain::TicketKind::Activation: return tr("Activation");
    case domain::TicketKind::Deactivation: return tr("Deactivation");
    case domain::TicketKind::Billing: return tr("Billing");
    case domain::TicketKind::Order: return tr("Order");
    case domain::TicketKind::Other: break;
    }
    return tr("Other");
}

bool ChangeText::isMistake(Obstacle obstacle)
{
    return obstacle == Obstacle::BadIccid || obstacle == Obstacle::NamedTwice || obstacle == Obstacle::UnknownTarget ||
           obstacle == Obstacle::BalanceTooLow;
}

QString ChangeText::problem(const domain::ChangeProblem &problem)
{
    const QString &code = problem.code;
    if (code == "not_allowed_in_state"_L1)
        return tr("The status of the line forbids it");
    if (code == "insufficient_balance"_L1)
        return tr("The balance does not suffice");
    if (code == "forbidden"_L1 || code == "permission_denied"_L1)
        return tr("No permission");
    if (code == "not_found"_L1 || code == "gone"_L1)
        return tr("The platform does not have this line any more");
    if (code == "version_conflict"_L1)
        return tr("Changed there meanwhile");
    if (code == "quota"_L1 || code == "quota_exceeded"_L1)
        return tr("The requests of today are used up");
    if (code == "already_member"_L1)
        return tr("That person belongs to the account already");
    if (code == "invitation_open"_L1)
        return tr("That person has been invited already");
    if (code == "no_payment_method"_L1)
        return tr("There is no card on file");
    for (const Obstacle obstacle : {Obstacle::NotAnEsim, Obstacle::IntegrationMissing, Obstacle::OperatorDecides,
                                    Obstacle::NoDataLeft, Obstacle::WrongAmount}) {
        if (code == domain::obstacleWord(obstacle))
            return ChangeText::obstacle(obstacle);
    }
    if (code == "offline"_L1)
        return tr("The platform could not be reached");
    QString words = problem.message.left(400).simplified();
    if (words.startsWith(code + ": "_L1))
        words.remove(0, code.size() + 2);
    return !words.isEmpty() ? words : !code.isEmpty() ? code.left(100) : tr("The platform refused it");
}

} // namespace tables
