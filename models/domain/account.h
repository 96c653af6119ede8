// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QTimeZone>
#include <QUrl>
#include <optional>

namespace domain {

//! The account behind a profile, as its own resource describes it (platform.md, section 1, first row).
struct Account
{
    QString number;
    QString name;
    std::optional<base::Money> currentBalance;
    std::optional<base::Money> minimumBalance;
    bool isLowBalance = false;
    QString userName;              //!< of who is signed in, where the platform says it
    QString role;                  //!< the signed-in user's role where the platform says it: "Owner"
    QStringList permissions;       //!< words of what that user may do (D13); empty where the platform says nothing
    QString timeZone;              //!< IANA name, "UTC" when the platform says nothing (D22)
    QString plan;                  //!< "basic" or "professional" where the platform says it (R44, D26)
    QHash<QString, QString> links; //!< function name to address; a missing one means the platform lacks it (D25)

    //! The API answers with made-up lines (D26).
    bool isBasic() const { return plan == QLatin1String("basic"); }
    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace domain
