// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mail.h"

#include "platform/audit.h"
#include "platform/email.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

#define MAIL_COLUMNS                                                                                                   \
    "account_id, mail_id, kind, recipient, subject, body, created_at, state, attempts, next_try, sent_at, problem"

StoredMail readMail(const QSqlQuery &row)
{
    StoredMail mail;
    mail.accountId = row.value(0).toLongLong();
    mail.id = row.value(1).toLongLong();
    mail.mail = {.to = row.value(3).toString(),
                 .subject = row.value(4).toString(),
                 .body = row.value(5).toString(),
                 .kind = row.value(2).toString(),
                 .at = row.value(6).toLongLong()};
    mail.state = row.value(7).toString();
    mail.attempts = row.value(8).toInt();
    mail.nextTry = row.value(9).toLongLong();
    if (!row.value(10).isNull())
        mail.sentAt = row.value(10).toLongLong();
    mail.problem = row.value(11).toString();
    return mail;
}

base::Result<std::vector<StoredMail>> readAll(base::Result<QSqlQuery *> found)
{
    if (!found)
        return found.error();
    std::vector<StoredMail> mails;
    while ((*found)->next())
        mails.push_back(readMail(**found));
    (*found)->finish();
    return mails;
}

//! R223: people of the account who are not active get nothing; addresses of nobody do.
base::Result<bool> mayReceive(Connection &connection, qint64 accountId, const QString &email)
{
    auto found = connection.run(u"SELECT app_user.active FROM login JOIN app_user ON app_user.account_id = "
                                "login.account_id AND app_user.user_id = login.user_id WHERE login.email_key = ? "
                                "AND login.account_id = ?"_s,
                                {emailKey(email), accountId});
    if (!found)
        return found.error();
    const bool may = !(*found)->next() || (*found)->value(0).toInt() != 0;
    (*found)->finish();
    return may;
}

bool hasSecret(const QString &kind) { return kind == "invitation"_L1 || kind == "password_reset"_L1; }

} // namespace

base::Status queueMail(Connection &connection, qint64 accountId, const Mail &mail)
{
    const std::optional<QString> to = parseEmail(mail.to);
    if (!to || *to != mail.to)
        return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"not an e-mail address"_s, .where = u"to"_s};
    if (mail.subject.contains(u'\n') || mail.subject.contains(u'\r') || mail.subject.contains(QChar(0)))
        return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"more than one row"_s, .where = u"subject"_s};
    const base::Result<bool> may = mayReceive(connection, accountId, *to);
    if (!may)
        return may.error();
    if (!*may)
        return {};
    const base::Result<qint64> id = reserveIds(connection, accountId, u"mail"_s);
    if (!id)
        return id.error();
    return done(connection.run(
        u"INSERT INTO mail (account_id, mail_id, kind, recipient, subject, body, created_at, state, attempts, "
        u"next_try, "
        "problem) VALUES (?, ?, ?, ?, ?, ?, ?, CASE WHEN EXISTS (SELECT 1 FROM mail_route) THEN 'queued' ELSE 'kept' "
        "END, 0, 0, '')"_s,
        {accountId, *id, mail.kind, mail.to, mail.subject, mail.body, mail.at}));
}

base::Result<std::vector<StoredMail>> listMail(Connection &connection, qint64 accountId, qint64 offset, int limit)
{
    return readAll(connection.run(u"SELECT " MAIL_COLUMNS
                                  " FROM mail WHERE account_id = ? ORDER BY mail_id DESC LIMIT ? OFFSET ?"_s,
                                  {accountId, limit, offset}));
}

base::Result<qint64> countMail(Connection &connection, qint64 accountId)
{
    return connection.number(u"SELECT count(*) FROM mail WHERE account_id = ?"_s, {accountId});
}

base::Result<std::optional<StoredMail>> findMail(Connection &connection, qint64 accountId, qint64 id)
{
    auto mails = readAll(
        connection.run(u"SELECT " MAIL_COLUMNS " FROM mail WHERE account_id = ? AND mail_id = ?"_s, {accountId, id}));
    if (!mails)
        return mails.error();
    return mails->empty() ? std::optional<StoredMail>() : std::optional(mails->front());
}

base::Status setMailRoute(Connection &connection, bool leaves)
{
    return done(leaves ? connection.run(u"INSERT INTO mail_route (route) VALUES ('smtp') ON CONFLICT DO NOTHING"_s)
                       : connection.run(u"DELETE FROM mail_route"_s));
}

base::Result<std::vector<StoredMail>> mailToSend(Connection &connection, Seconds wallTime, int limit)
{
    return readAll(connection.run(u"SELECT " MAIL_COLUMNS " FROM mail WHERE state = 'queued' AND next_try <= ? "
                                  "ORDER BY next_try, account_id, mail_id LIMIT ?"_s,
                                  {wallTime, limit}));
}

base::Result<bool> claimMail(Connection &connection, const StoredMail &mail, Seconds until)
{
    auto claimed = connection.run(u"UPDATE mail SET next_try = ? WHERE account_id = ? AND mail_id = ? AND state = "
                                  "'queued' AND next_try = ?"_s,
                                  {until, mail.accountId, mail.id, mail.nextTry});
    if (!claimed)
        return claimed.error();
    return (*claimed)->numRowsAffected() == 1;
}

base::Status saveMailOutcome(Connection &connection, const StoredMail &mail)
{
    const bool forget = mail.state == "sent"_L1 && hasSecret(mail.mail.kind);
    const QVariant sentAt = mail.sentAt ? QVariant(*mail.sentAt) : QVariant(QMetaType::fromType<qint64>());
    return done(connection.run(u"UPDATE mail SET state = ?, attempts = ?, next_try = ?, sent_at = ?, problem = ?, body "
                               "= ? WHERE account_id = ? AND mail_id = ?"_s,
                               {mail.state, mail.attempts, mail.nextTry, sentAt, mail.problem,
                                forget ? QString() : mail.mail.body, mail.accountId, mail.id}));
}

} // namespace platform
