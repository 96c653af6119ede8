// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/invitations.h"

#include "platform/audit.h"
#include "platform/logins.h"
#include "platform/mail.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

#define INVITATION_COLUMNS                                                                                             \
    "invitation_id, email, full_name, role, group_ids, sub_account_id, state, invited_by, created_at, expires_at, "    \
    "updated_at"

QString joined(const std::vector<int> &ids)
{
    QStringList texts;
    for (const int id : ids)
        texts << QString::number(id);
    return texts.join(u' ');
}

Invitation readInvitation(const QSqlQuery &row)
{
    Invitation invitation;
    invitation.id = row.value(0).toLongLong();
    invitation.email = row.value(1).toString();
    invitation.name = row.value(2).toString();
    invitation.role = domain::parseRole(row.value(3).toString()).value_or(domain::Role::GroupSupervisor);
    for (const QString &id : row.value(4).toString().split(u' ', Qt::SkipEmptyParts))
        invitation.groups.push_back(id.toInt());
    invitation.subAccountId = row.value(5).toInt();
    invitation.state = row.value(6).toString();
    invitation.invitedBy = row.value(7).toString();
    invitation.createdAt = row.value(8).toLongLong();
    invitation.expiresAt = row.value(9).toLongLong();
    invitation.updatedAt = row.value(10).toLongLong();
    return invitation;
}

base::Result<std::vector<Invitation>> readAll(base::Result<QSqlQuery *> found)
{
    if (!found)
        return found.error();
    std::vector<Invitation> all;
    while ((*found)->next())
        all.push_back(readInvitation(**found));
    (*found)->finish();
    return all;
}

} // namespace

QString Invitation::stateAt(Seconds now) const { return state == "open"_L1 && now >= expiresAt ? u"expired"_s : state; }

base::Result<std::vector<Invitation>> loadInvitations(Connection &connection, qint64 accountId)
{
    return readAll(connection.run(u"SELECT " INVITATION_COLUMNS
                                  " FROM invitation WHERE account_id = ? ORDER BY invitation_id DESC"_s,
                                  {accountId}));
}

base::Result<std::optional<Invitation>> findInvitation(Connection &connection, qint64 accountId, qint64 id)
{
    auto found = readAll(connection.run(u"SELECT " INVITATION_COLUMNS
                                        " FROM invitation WHERE account_id = ? AND invitation_id = ?"_s,
                                        {accountId, id}));
    if (!found)
        return found.error();
    return found->empty() ? std::optional<Invitation>() : std::optional(found->front());
}

base::Result<qint64> insertInvitation(Connection &connection, qint64 accountId, const Invitation &invitation)
{
    const base::Result<qint64> id = reserveIds(connection, accountId, u"invitation"_s);
    if (!id)
        return id.error();
    const base::Status written = done(connection.run(
        u"INSERT INTO invitation (account_id, " INVITATION_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {accountId, *id, invitation.email, invitation.name, domain::roleWord(invitation.role),
         joined(invitation.groups), invitation.subAccountId, invitation.state, invitation.invitedBy,
         invitation.createdAt, invitation.expiresAt, invitation.updatedAt}));
    if (!written)
        return written.error();
    return *id;
}

base::Status saveInvitation(Connection &connection, qint64 accountId, const Invitation &invitation)
{
    return done(
        connection.run(u"UPDATE invitation SET state = ?, expires_at = ?, updated_at = ? WHERE account_id = ? "
                       "AND invitation_id = ?"_s,
                       {invitation.state, invitation.expiresAt, invitation.updatedAt, accountId, invitation.id}));
}

base::Status sendInvitation(Connection &connection, qint64 accountId, const QString &accountName,
                            const Invitation &invitation, Seconds now)
{
    const base::Result<QString> token =
        makeToken(connection, TokenKind::Invitation, {accountId, invitation.id, invitation.expiresAt});
    if (!token)
        return token.error();
    const QString body = u"%1 invites you to the account %2 as %3.\n\nOpen LineDesk, choose \"Accept an invitation\" "
                         "and give this code:\n\n%4\n\nIt is good until %5 UTC, once.\n"_s.arg(
                             invitation.invitedBy, accountName, domain::roleWord(invitation.role), *token,
                             QString::fromLatin1(wireTime(invitation.expiresAt)));
    return queueMail(connection, accountId,
                     {.to = invitation.email,
                      .subject = u"Invitation to %1"_s.arg(accountName),
                      .body = body,
                      .kind = u"invitation"_s,
                      .at = now});
}

} // namespace platform
