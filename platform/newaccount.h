// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/accounts.h"

namespace platform {

//! What somebody who signs up says.
struct SignUp
{
    QString accountName;
    QString name;
    QString email;
    QString passwordHash;
    QString zone = QStringLiteral("UTC");
    QString plan = QStringLiteral("professional");
};

//! A new account without lines, with rate plans, prices and its owner (R50, R156). False when the address is taken.
struct NewAccount
{
    qint64 accountId = 0; //!< 0: the address is taken
    User owner;
};
base::Result<NewAccount> makeAccount(Connection &connection, const SignUp &wanted, Seconds now, Seconds clockOffset);

//! Gives the owner of a first start the password of the ready line, where nobody has one yet.
base::Status giveFirstPassword(Accounts &accounts, const QString &password);
//! Whether that is still the owner's password. Another server on the same database may have given another.
base::Result<bool> isFirstPassword(Accounts &accounts, const QString &password);

} // namespace platform
