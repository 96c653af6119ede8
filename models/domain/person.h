// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/permission.h"

#include <QStringList>

namespace domain {

//! Who is signed in, as the platform tells that person (R173).
struct Person
{
    QString name;
    QString email;
    QString role;            //!< the platform's word: "Owner"
    Permissions permissions; //!< as far as the console knows their words
    QStringList groups;      //!< of people who are bound to groups
    QString subAccount;      //!< of a sub-account's own login
    QString version;         //!< to insist on when changing; empty where the platform has none

    friend bool operator==(const Person &, const Person &) = default;
};

//! What people change about themselves (R7); what is empty stays as it is. The passwords live in memory alone, for as
//! long as it takes to send them (T14).
struct PersonChange
{
    QString name;
    QString email;
    QString newPassword;
    QString password; //!< the present one

    bool isEmpty() const { return name.isEmpty() && email.isEmpty() && newPassword.isEmpty(); }
    bool needsPassword() const { return !email.isEmpty() || !newPassword.isEmpty(); }
    //! Overwrites the passwords, with the copies that share their memory.
    void wipe();
};

//! Invalid with the field in `where`: name (nothing is changed), email (no address), password (the present one is
//! needed), new_password (it is the present one).
base::Status checkPersonChange(const PersonChange &change);

} // namespace domain
