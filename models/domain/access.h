// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace domain {

//! What a person's requests are signed with, as the platform tells (R43, R46–R48). The key lives in memory alone, for
//! as long as it is shown (T14).
struct Access
{
    QString apiLink; //!< absolute
    QString accountUuid;
    QString userUuid;
    QString sharedKey; //!< empty: who asks may not see it
    QString docs;      //!< address of the documentation; empty: none

    friend bool operator==(const Access &, const Access &) = default;
    //! Overwrites the key, with the copies that share its memory.
    void wipe();
};

} // namespace domain
