// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/ledger.h"

#include "platform/audit.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

QString bookWord(Book book)
{
    switch (book) {
    case Book::Customer: return u"customer"_s;
    case Book::Card: return u"card"_s;
    case Book::Opening: return u"opening"_s;
    case Book::Usage: return u"usage"_s;
    case Book::Sms: return u"sms"_s;
    case Book::Subscription: return u"subscription"_s;
    case Book::Prepaid: return u"prepaid"_s;
    case Book::Discount: return u"discount"_s;
    case Book::WhiteLabel: return u"white_label"_s;
    }
    return {};
}

base::Status addPosting(Connection &connection, qint64 accountId, qint64 entryId, const Posting &posting)
{
    static const QString sql =
        u"INSERT INTO ledger_posting (account_id, entry_id, book, amount_micros) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (account_id, entry_id, book) DO UPDATE SET "
        "amount_micros = ledger_posting.amount_micros + excluded.amount_micros"_s;
    return done(connection.run(sql, {accountId, entryId, bookWord(posting.book), posting.micros}));
}

} // namespace

base::Status post(Connection &connection, qint64 accountId, const LedgerEntry &entry)
{
    const qint64 sum = std::accumulate(entry.postings.begin(), entry.postings.end(), qint64(0),
                                       [](qint64 so, const Posting &posting) { return so + posting.micros; });
    if (sum != 0 || entry.postings.empty())
        return base::Error{
            .kind = base::ErrorKind::Invalid, .detail = u"postings must add up to zero"_s, .where = entry.kind};
    const base::Result<qint64> id = reserveIds(connection, accountId, u"ledger"_s);
    if (!id)
        return id.error();
    static const QString sql =
        u"INSERT INTO ledger_entry (account_id, entry_id, at, day, kind, reference, description, "
        "idempotency_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s;
    base::Status ok = done(connection.run(sql, {accountId, *id, entry.at, entry.day, entry.kind, entry.reference,
                                                entry.description, entry.idempotencyKey}));
    for (const Posting &posting : entry.postings) {
        if (ok)
            ok = addPosting(connection, accountId, *id, posting);
    }
    return ok;
}

base::Status postUsage(Connection &connection, qint64 accountId, Day day, Seconds at, qint64 micros)
{
    if (micros == 0)
        return {};
    const std::vector<Posting> postings{{Book::Customer, -micros}, {Book::Usage, micros}};
    static const QString ask =
        u"SELECT entry_id FROM ledger_entry WHERE account_id = ? AND day = ? AND kind = 'usage'"_s;
    const base::Result<qint64> known = connection.number(ask, {accountId, day});
    if (!known)
        return known.error();
    if (*known == 0) {
        return post(connection, accountId,
                    {.at = at,
                     .day = day,
                     .kind = u"usage"_s,
                     .reference = QString::fromLatin1(wireDay(day)),
                     .description = u"Data usage by the MB"_s,
                     .idempotencyKey = {},
                     .postings = postings});
    }
    base::Status ok;
    for (const Posting &posting : postings) {
        if (ok)
            ok = addPosting(connection, accountId, *known, posting);
    }
    return ok;
}

base::Result<qint64> ledgerSum(Connection &connection, qint64 accountId)
{
    static const QString sql = u"SELECT coalesce(sum(amount_micros), 0) FROM ledger_posting WHERE account_id = ?"_s;
    return connection.number(sql, {accountId});
}

base::Result<qint64> bookSum(Connection &connection, qint64 accountId, Book book)
{
    static const QString sql =
        u"SELECT coalesce(sum(amount_micros), 0) FROM ledger_posting WHERE account_id = ? AND book = ?"_s;
    return connection.number(sql, {accountId, bookWord(book)});
}

} // namespace platform
