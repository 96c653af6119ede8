// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/ui/fakeprogram.h"

namespace test {

//! A payment of November 2026, or a try.
inline domain::Payment makePayment(int id, int day, const QString &kind, qint64 cents, const QString &reason = {})
{
    return {.id = QString::number(id),
            .at = QDateTime(QDate(2026, 11, 1).addDays(day - 1), QTime(9, id % 60), Qt::UTC),
            .micros = cents * 10'000,
            .currency = u"USD"_s,
            .transactionId = u"ch_%1"_s.arg(1000 + id),
            .kind = kind,
            .isPaid = reason.isEmpty(),
            .reason = reason,
            .cardBrand = u"Visa"_s,
            .cardDigits = id % 3 == 0 ? u"0117"_s : u"4242"_s,
            .requestedBy = kind == "add_funds"_L1 ? u"priya@northwind.example"_s : u"platform"_s,
            .invoice = {}};
}

//! Twelve payments of September to November, two of them declined.
inline std::vector<domain::Payment> somePayments()
{
    const QString declined = u"Your card was declined."_s;
    return {makePayment(12, 18, u"add_funds"_s, 50'000),
            makePayment(11, 12, u"add_funds"_s, 30'000),
            makePayment(10, 12, u"add_funds"_s, 30'000, declined),
            makePayment(9, 8, u"add_funds"_s, 20'000),
            makePayment(8, 1, u"subscription"_s, 7'500),
            makePayment(7, -4, u"auto_refill"_s, 20'000),
            makePayment(6, -9, u"auto_refill"_s, 20'000, u"Insufficient funds."_s),
            makePayment(5, -15, u"add_funds"_s, 10'000),
            makePayment(4, -29, u"white_label"_s, 1'200),
            makePayment(3, -35, u"add_funds"_s, 10'000),
            makePayment(2, -40, u"add_funds"_s, 5'000),
            makePayment(1, -50, u"add_funds"_s, 5'000)};
}

//! The cycles of picture 05 and the two before it; newest first.
inline std::vector<domain::BillingCycle> someCycles()
{
    domain::BillingCycle november{.firstDay = {2026, 11, 1}, .lastDay = {2026, 11, 30}, .currency = u"USD"_s};
    november.starting = 643'150'000;
    november.payments = 1'000'000'000;
    november.discounts = 15'000'000;
    november.usage = 1'132'100'000;
    november.sms = 38'250'000;
    november.subscriptions = 75'000'000;
    november.ending = 412'800'000;
    domain::BillingCycle october = november;
    october.firstDay = {2026, 10, 1};
    october.lastDay = {2026, 10, 31};
    october.isClosed = true;
    october.starting = 1'000'000'000;
    october.payments = 300'000'000;
    october.discounts = 0;
    october.usage = 656'850'004;
    october.sms = 4; // fractions of a cent on both sides
    october.subscriptions = 0;
    october.ending = 643'149'992;
    domain::BillingCycle september = october;
    september.firstDay = {2026, 9, 1};
    september.lastDay = {2026, 9, 30};
    september.ending = 1'000'000'000; // which its parts do not come to
    return {november, october, september};
}

//! The book of November 2026 up to the 18th.
inline domain::CycleBook someBook()
{
    domain::CycleBook book{.cycle = someCycles().front(), .days = {}, .countries = {}, .cards = {}};
    qint64 standing = book.cycle.starting;
    for (int day = 0; day < 18; ++day) {
        domain::BookDay each{.day = QDate(2026, 11, 1).addDays(day)};
        each.usage = 62'894'000 + (day * 7 % 5 - 2) * 4'000'000;
        if (day == 17)
            each.usage = book.cycle.usage;
        for (const domain::BookDay &before : book.days)
            each.usage -= day == 17 ? before.usage : 0;
        each.volume = {each.usage / 1'000 * 180'000};
        each.debit = each.usage + (day == 0 ? book.cycle.subscriptions : day % 6 == 1 ? 12'750'000 : 0);
        each.credit = day == 17 ? 500'000'000 : day == 11 ? 300'000'000 : day == 7 ? 215'000'000 : 0;
        standing += each.credit - each.debit;
        each.balance = standing;
        book.days.push_back(each);
    }
    book.countries = {{u"NL"_s, {6'200 * base::kBytesPerMegabyte}, 612'100'000},
                      {u"BE"_s, {2'900 * base::kBytesPerMegabyte}, 310'000'000},
                      {u"DE"_s, {1'700 * base::kBytesPerMegabyte}, 150'000'000},
                      {u"FR"_s, {610 * base::kBytesPerMegabyte}, 60'000'000}};
    book.cards = {{u"Visa"_s, u"4242"_s, 1, 500'000'000}, {u"Visa"_s, u"0117"_s, 2, 500'000'000}};
    return book;
}

//! October 2026 with all that it can be rebuilt from: one charge of a dollar, and `more` that nothing explains.
inline void fillCheckedCycle(FakeProgram &program, qint64 more)
{
    const QDate cycle(2026, 10, 1);
    const domain::Iccid iccid = makeIccid(3);
    domain::CycleBook book{.cycle = someCycles()[1], .days = {}, .countries = {}, .cards = {}};
    book.cycle.starting = 1'000'000'000;
    book.cycle.usage = 1'000'000 + more;
    book.cycle.sms = 0;
    book.cycle.payments = 0;
    for (const domain::Payment &payment : somePayments())
        book.cycle.payments += payment.isPaid && payment.at.date().month() == 10 ? payment.micros : 0;
    book.cycle.whiteLabel = 12'000'000;
    book.cycle.ending = book.cycle.expectedEnding();
    book.days = {{.day = cycle,
                  .debit = book.cycle.charges(),
                  .credit = book.cycle.payments,
                  .balance = book.cycle.ending,
                  .usage = book.cycle.usage,
                  .volume = {2 * base::kBytesPerMegabyte}}};
    storage::CycleBooks &books = program.workspace()->books;
    const QDateTime now = program.clock.now();
    (void)await(books.storeBook(book, now));
    (void)await(
        books.storeCharges(cycle, {{cycle, iccid, u"NL"_s, {2 * base::kBytesPerMegabyte}, 1'000'000 + more}}, now));
    (void)await(books.storePrices({{u"NL"_s, 500'000}}, now));
    (void)await(program.workspace()->usage.apply(
        {{.iccid = iccid, .firstDay = cycle, .days = {base::DataVolume{2 * base::kBytesPerMegabyte}}}}));
}

//! The money of an account in the cache, as a sync brings it.
inline void fillMoney(FakeProgram &program)
{
    storage::Billing &money = program.workspace()->money;
    (void)await(money.storePayments(somePayments(), program.clock.now()));
    (void)await(money.storeCycles(someCycles(), program.clock.now()));
    domain::Balance balance{
        .facts = {.available = 412'800'000, .minimum = 64'200'000, .average = 64'200'000, .linesSuspended = false},
        .currency = u"USD"_s,
        .averagedDays = 30,
        .isAutoRefillOn = false,
        .usage = {}};
    for (int back = 30; back > 0; --back)
        balance.usage.push_back({QDate(2026, 11, 18).addDays(-back), 64'200'000});
    program.writeBalance(balance);
}

} // namespace test
