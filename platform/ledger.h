// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"

#include <QString>
#include <vector>

namespace platform {

//! The books of an account's ledger. What is owed to the customer grows with what is paid in and shrinks with what is
//! charged; every other book is the other side of it.
enum class Book : quint8 { Customer, Card, Opening, Usage, Sms, Subscription, Prepaid, Discount, WhiteLabel };

struct Posting
{
    Book book = Book::Customer;
    qint64 micros = 0;
};

//! One business event.
struct LedgerEntry
{
    Seconds at = 0;
    Day day = 0;
    QString kind; //!< usage, sms, subscription, prepaid, white_label, payment, discount, opening
    QString reference;
    QString description;
    QString idempotencyKey; //!< of the request that caused it
    std::vector<Posting> postings;
};

//! Books an event. Invalid when its postings do not add up to zero: nothing is written then.
base::Status post(Connection &connection, qint64 accountId, const LedgerEntry &entry);

//! Adds to the one usage event of a day, which grows with it: micros from the customer's book to usage.
base::Status postUsage(Connection &connection, qint64 accountId, Day day, Seconds at, qint64 micros);

//! What all postings of an account add up to: zero.
base::Result<qint64> ledgerSum(Connection &connection, qint64 accountId);
//! What one book holds.
base::Result<qint64> bookSum(Connection &connection, qint64 accountId, Book book);

} // namespace platform
