// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/people.h"

namespace platform {

inline constexpr Seconds kInvitationLasts = 7 * 86'400; //!< by the platform's clock
inline constexpr Seconds kResetLasts = 3600;

//! Somebody who was asked to join (R51, R60).
struct Invitation
{
    qint64 id = 0;
    QString email;
    QString name;
    domain::Role role = domain::Role::User;
    std::vector<int> groups;
    int subAccountId = 0;
    QString state = QStringLiteral("open"); //!< open, accepted, revoked
    QString invitedBy;
    Seconds createdAt = 0;
    Seconds expiresAt = 0;
    Seconds updatedAt = 0;

    bool isOpen(Seconds now) const { return state == QLatin1String("open") && now < expiresAt; }
    //! The state as people know it: an open one whose time is over is expired.
    QString stateAt(Seconds now) const;
};

//! All of an account, newest first.
base::Result<std::vector<Invitation>> loadInvitations(Connection &connection, qint64 accountId);
base::Result<std::optional<Invitation>> findInvitation(Connection &connection, qint64 accountId, qint64 id);
//! Writes a new one; its id is given out here.
base::Result<qint64> insertInvitation(Connection &connection, qint64 accountId, const Invitation &invitation);
base::Status saveInvitation(Connection &connection, qint64 accountId, const Invitation &invitation);
//! Makes a token for it and puts the mail with it into the outbox; an older token is void.
base::Status sendInvitation(Connection &connection, qint64 accountId, const QString &accountName,
                            const Invitation &invitation, Seconds now);

} // namespace platform
