// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/cyclesheets.h"

#include "models/tables/linelogrows.h"
#include "models/tables/paymenttable.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using domain::EvidenceCell;
using domain::EvidenceKind;

namespace tables {

namespace {

EvidenceCell text(const QString &words) { return {.text = words, .number = {}}; }
EvidenceCell number(qint64 value) { return {.text = {}, .number = value}; }
EvidenceCell day(QDate date) { return number(date.toJulianDay()); }
EvidenceCell none() { return {}; }

//! What one line's data came to in a cycle.
struct LineSum
{
    std::set<QDate> days;
    std::set<QString> countries;
    qint64 bytes = 0;
    qint64 micros = 0;
};

} // namespace

base::Result<domain::Workbook> CycleSheets::read(const CycleQuestion &question) const
{
    const auto book = m_books.loadBook(question.cycle).result();
    if (!book)
        return book.error();
    const auto charges = m_books.loadCharges(question.cycle).result();
    if (!charges)
        return charges.error();
    const auto known = m_money.loadPayments().result();
    if (!known)
        return known.error();
    if (book->rows.empty() || !charges->fetchedAt.isValid())
        return base::Error{.kind = base::ErrorKind::NotFound, .detail = question.cycle.toString(u"yyyy-MM"_s)};
    const domain::CycleBook &found = book->rows.front();
    std::vector<domain::Payment> ofCycle;
    const QDateTime from = found.cycle.firstDay.startOfDay(question.zone);
    const QDateTime to = found.cycle.lastDay.addDays(1).startOfDay(question.zone);
    for (auto payment = known->rows.rbegin(); payment != known->rows.rend(); ++payment) {
        if (payment->at >= from && payment->at < to)
            ofCycle.push_back(*payment);
    }
    base::Result<Section> lines = usage(charges->rows);
    if (!lines)
        return lines.error();
    return domain::Workbook{.currency = found.cycle.currency,
                            .sheets = {summary(question, found, {book->fetchedAt, charges->fetchedAt}),
                                       std::move(*lines), payments(ofCycle), discounts(found.cycle), cards(found),
                                       days(found)}};
}

domain::EvidenceSection CycleSheets::summary(const CycleQuestion &question, const domain::CycleBook &book,
                                             const Ages &ages)
{
    Section sheet{.name = tr("Summary"), .title = {}, .state = {}, .columns = {}, .rows = {}, .charts = {}};
    sheet.columns = {{tr("Item"), EvidenceKind::Text},
                     {tr("Fact"), EvidenceKind::Text},
                     {tr("Day"), EvidenceKind::Day},
                     {tr("Amount"), EvidenceKind::Money}};
    const domain::BillingCycle &cycle = book.cycle;
    const auto fact = [&](const QString &name, const QString &words) {
        sheet.rows.push_back({text(name), text(words), none(), none()});
    };
    const auto amount = [&](const QString &name, qint64 micros, QDate date = {}) {
        sheet.rows.push_back({text(name), none(), date.isValid() ? day(date) : none(), number(micros)});
    };
    const auto moment = [](const QDateTime &at) { return at.toUTC().toString(u"yyyy-MM-dd hh:mm 'UTC'"_s); };
    fact(tr("Account"), question.account);
    fact(tr("Billing cycle"), cycle.firstDay.toString(u"yyyy-MM"_s));
    fact(tr("Days of the zone"), QString::fromLatin1(question.zone.id()));
    fact(tr("Currency"), cycle.currency);
    fact(tr("State"), cycle.isClosed ? tr("closed") : tr("open, as of %1").arg(moment(ages.book)));
    fact(tr("Charges by line"), tr("as of %1").arg(moment(ages.charges)));
    fact(tr("Written"), moment(question.takenAt));
    amount(tr("Starting balance"), cycle.starting, cycle.firstDay);
    amount(tr("Funds added"), cycle.payments);
    amount(tr("Discounts"), cycle.discounts);
    amount(tr("Adjustments"), cycle.adjustments);
    amount(tr("Data usage"), -cycle.usage);
    amount(tr("SMS"), -cycle.sms);
    amount(tr("Subscriptions"), -cycle.subscriptions);
    amount(tr("Prepaid refills"), -cycle.prepaid);
    amount(tr("White label"), -cycle.whiteLabel);
    if (cycle.expectedEnding() != cycle.ending)
        amount(tr("Not told by the platform"), cycle.ending - cycle.expectedEnding());
    amount(tr("Ending balance"), cycle.ending, cycle.lastDay);
    sheet.totals = 1;
    return sheet;
}

base::Result<domain::EvidenceSection> CycleSheets::usage(const std::vector<domain::LineCharge> &charges) const
{
    std::map<QString, LineSum> sums;
    for (const domain::LineCharge &charge : charges) {
        LineSum &sum = sums[charge.iccid.text];
        sum.days.insert(charge.day);
        sum.countries.insert(charge.country);
        sum.bytes += charge.volume.bytes;
        sum.micros += charge.micros;
    }
    QStringList iccids;
    for (const auto &[iccid, sum] : sums)
        iccids << iccid;
    const auto known = m_messages.lines(iccids).result();
    if (!known)
        return known.error();
    Section sheet{.name = tr("SIM usage"), .title = {}, .state = {}, .columns = {}, .rows = {}, .charts = {}};
    sheet.columns = {{tr("ICCID"), EvidenceKind::Text},          {tr("Notes"), EvidenceKind::Text},
                     {tr("Sub-account"), EvidenceKind::Text},    {tr("Countries"), EvidenceKind::Text},
                     {tr("Days charged"), EvidenceKind::Number}, {tr("Data, MB"), EvidenceKind::Volume},
                     {tr("Amount"), EvidenceKind::Money}};
    qint64 bytes = 0;
    qint64 micros = 0;
    for (const auto &[iccid, sum] : sums) {
        const storage::MessageLine line = known->value(iccid);
        sheet.rows.push_back({text(iccid), text(line.notes), text(line.subAccount),
                              text(QStringList(sum.countries.begin(), sum.countries.end()).join(u", "_s)),
                              number(qint64(sum.days.size())), number(sum.bytes), number(sum.micros)});
        bytes += sum.bytes;
        micros += sum.micros;
    }
    sheet.rows.push_back({text(tr("Total")), none(), none(), none(), none(), number(bytes), number(micros)});
    sheet.totals = 1;
    return sheet;
}

domain::EvidenceSection CycleSheets::payments(const std::vector<domain::Payment> &payments)
{
    Section sheet{.name = tr("Payments"), .title = {}, .state = {}, .columns = {}, .rows = {}, .charts = {}};
    sheet.columns = {{tr("Date (UTC)"), EvidenceKind::Time},   {tr("Type"), EvidenceKind::Text},
                     {tr("Transaction"), EvidenceKind::Text},  {tr("Card"), EvidenceKind::Text},
                     {tr("Requested by"), EvidenceKind::Text}, {tr("Status"), EvidenceKind::Text},
                     {tr("Reason"), EvidenceKind::Text},       {tr("Amount tried"), EvidenceKind::Money},
                     {tr("Amount paid"), EvidenceKind::Money}};
    qint64 paid = 0;
    for (const domain::Payment &payment : payments) {
        paid += payment.isPaid ? payment.micros : 0;
        sheet.rows.push_back(
            {number(payment.at.toSecsSinceEpoch()), text(PaymentTable::kindText(payment.kind)),
             text(payment.transactionId), text(PaymentTable::cardText(payment.cardBrand, payment.cardDigits)),
             text(payment.requestedBy), text(payment.isPaid ? tr("Paid") : tr("Declined")), text(payment.reason),
             number(payment.micros), number(payment.isPaid ? payment.micros : 0)});
    }
    sheet.rows.push_back({none(), text(tr("Total")), none(), none(), none(), none(), none(), none(), number(paid)});
    sheet.totals = 1;
    return sheet;
}

//! The platform tells them as sums of a cycle.
domain::EvidenceSection CycleSheets::discounts(const domain::BillingCycle &cycle)
{
    Section sheet{.name = tr("Discounts"), .title = {}, .state = {}, .columns = {}, .rows = {}, .charts = {}};
    sheet.columns = {{tr("Billing cycle"), EvidenceKind::Text},
                     {tr("What"), EvidenceKind::Text},
                     {tr("Amount"), EvidenceKind::Money}};
    const QString month = cycle.firstDay.toString(u"yyyy-MM"_s);
    sheet.rows = {{text(month), text(tr("Discounts")), number(cycle.discounts)},
                  {text(month), text(tr("Adjustments")), number(cycle.adjustments)},
                  {text(tr("Total")), none(), number(cycle.discounts + cycle.adjustments)}};
    sheet.totals = 1;
    return sheet;
}

domain::EvidenceSection CycleSheets::cards(const domain::CycleBook &book)
{
    Section sheet{.name = tr("Cards"), .title = {}, .state = {}, .columns = {}, .rows = {}, .charts = {}};
    sheet.columns = {{tr("Brand"), EvidenceKind::Text},
                     {tr("Last four digits"), EvidenceKind::Text},
                     {tr("Payments"), EvidenceKind::Number},
                     {tr("Amount"), EvidenceKind::Money}};
    qint64 payments = 0;
    qint64 micros = 0;
    for (const domain::CardUse &card : book.cards) {
        sheet.rows.push_back({text(card.brand), text(card.digits), number(card.payments), number(card.micros)});
        payments += card.payments;
        micros += card.micros;
    }
    sheet.rows.push_back({text(tr("Total")), none(), number(payments), number(micros)});
    sheet.totals = 1;
    return sheet;
}

domain::EvidenceSection CycleSheets::days(const domain::CycleBook &book)
{
    Section sheet{.name = tr("Daily balance"), .title = {}, .state = {}, .columns = {}, .rows = {}, .charts = {}};
    sheet.columns = {{tr("Day"), EvidenceKind::Day},       {tr("Data, MB"), EvidenceKind::Volume},
                     {tr("Data"), EvidenceKind::Money},    {tr("Charged"), EvidenceKind::Money},
                     {tr("Paid in"), EvidenceKind::Money}, {tr("Balance in the evening"), EvidenceKind::Money}};
    domain::BookDay sum;
    for (const domain::BookDay &each : book.days) {
        sheet.rows.push_back({day(each.day), number(each.volume.bytes), number(each.usage), number(each.debit),
                              number(each.credit), number(each.balance)});
        sum.volume.bytes += each.volume.bytes;
        sum.usage += each.usage;
        sum.debit += each.debit;
        sum.credit += each.credit;
    }
    sheet.rows.push_back({none(), number(sum.volume.bytes), number(sum.usage), number(sum.debit), number(sum.credit),
                          number(book.cycle.ending)});
    sheet.totals = 1;
    return sheet;
}

} // namespace tables
