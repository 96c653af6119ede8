// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalog.h"
#include "models/domain/permission.h"

#include <array>
#include <optional>
#include <vector>

namespace domain {

enum class CardType : quint8 { Sim, Esim };

//! The contact form for more than 10 cards (R103, D18).
struct CardOrder
{
    int quantity = 0;
    CardType cardType = CardType::Sim;
    QString name;
    QString company;
    QString email;
    QString phone;
    QString country; //!< two letters of ISO 3166-1: "NL"
    QString address;
    QString notes;

    friend bool operator==(const CardOrder &, const CardOrder &) = default;
};

//! One person who is asked to join, by e-mail address (R60).
struct Invitation
{
    QString email;
    Role role = Role::User;
    std::vector<Named> groups; //!< of roles that are bound to groups (R226, R227)
    Named subAccount;          //!< of Role::SubAccount

    friend bool operator==(const Invitation &, const Invitation &) = default;
};

//! The fields of the forms.
enum class FormEntry : quint8 {
    Quantity,
    Name,
    Company,
    Email,
    Phone,
    Country,
    Address,
    Notes,
    Role,
    Groups,
    SubAccount,
    Subject,
    Text,
};

//! Why a field cannot stay as it is. Each has its sentence in the window.
enum class EntryProblem : quint8 {
    Missing,
    TooLong,
    InStore,      //!< 1 to 10 cards are ordered in the store (R102, D18)
    TooMany,      //!< more than kMostCards
    NotAnAddress, //!< no e-mail address
    NotAPhone,
    NotACountry,
    RoleForbidden, //!< that role is not this person's to give, or nobody's (D14)
    UnknownTarget, //!< the account has no such group or sub-account
};

struct WrongEntry
{
    FormEntry entry = FormEntry::Quantity;
    EntryProblem problem = EntryProblem::Missing;

    friend bool operator==(const WrongEntry &, const WrongEntry &) = default;
};

inline constexpr int kMostInStore = 10; //!< "1-10" (R102, D18)
inline constexpr int kMostCards = 10'000;

//! Everything that is wrong with a form, in the order of its fields; empty: it can be sent.
std::vector<WrongEntry> wrongEntries(const CardOrder &order);
std::vector<WrongEntry> wrongEntries(const Invitation &invitation, Permissions permissions, const Catalog &catalog);

//! The roles that somebody with those permissions may invite for: the owner all but its own (R54, D14), who manages
//! the users of groups those of groups (R222). Empty: none.
std::vector<Role> rolesToInvite(Permissions permissions);

//! The word on the wire: "SIM", "eSIM".
QLatin1String cardTypeWord(CardType type);
std::optional<CardType> cardTypeFromWord(QStringView word);

//! Good enough to catch a slip of the fingers; the platform knows better.
bool looksLikeAddress(const QString &text);

} // namespace domain
