// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/cyclerows.h"

#include "models/tables/logcells.h"
#include "models/tables/paymenttable.h"

using namespace Qt::StringLiterals;
using domain::ChargeDoubt;
using domain::ChargeKind;

namespace tables {

namespace {

//! To the cent for people, exact in files and for the order.
LogCell amountCell(qint64 micros, const QString &currency)
{
    const base::Money cents = base::roundedToCents({micros, currency});
    LogCell cell = moneyCell(base::Money{std::abs(cents.micros), currency}, QLocale());
    if (cents.micros < 0)
        cell.text.prepend(QChar(0x2212));
    cell.order = double(micros);
    cell.plain = base::formatMoneyText({micros, currency});
    return cell;
}

//! With all its decimals: differences are often smaller than a cent.
LogCell exactCell(qint64 micros, const QString &currency)
{
    LogCell cell = amountCell(micros, currency);
    if (micros % 10'000 == 0)
        return cell;
    const QString digits = base::formatMoneyText({std::abs(micros), currency});
    const qsizetype point = digits.indexOf(u'.');
    const QLocale locale;
    const QString number =
        locale.toString(digits.left(point).toLongLong()) + locale.decimalPoint() + digits.mid(point + 1);
    cell.text = (micros < 0 ? QString(QChar(0x2212)) : QString()) +
                (currency == "USD"_L1 ? u'$' + number : number + u' ' + currency);
    return cell;
}

LogCell dayCell(QDate day)
{
    return number(QLocale().toString(day, u"ddd d MMM"_s), double(day.toJulianDay()), day.toString(Qt::ISODate));
}

} // namespace

std::vector<LogColumn> CycleRows::dayColumns()
{
    return {{tr("Day")},           {tr("Data, MB"), true}, {tr("Data"), true},
            {tr("Charged"), true}, {tr("Paid in"), true},  {tr("Balance in the evening"), true}};
}

std::vector<LogRow> CycleRows::days(const domain::CycleBook &book)
{
    const QString &currency = book.cycle.currency;
    std::vector<LogRow> rows;
    for (const domain::BookDay &day : book.days)
        rows.push_back({.cells = {dayCell(day.day), volumeCell(day.volume, QLocale()), amountCell(day.usage, currency),
                                  amountCell(day.debit, currency), amountCell(day.credit, currency),
                                  amountCell(day.balance, currency)},
                        .country = {}});
    return rows;
}

std::vector<LogColumn> CycleRows::countryColumns()
{
    return {{tr("Country")}, {tr("Share")}, {tr("Data, MB"), true}, {tr("Cost"), true}};
}

std::vector<LogRow> CycleRows::countries(const domain::CycleBook &book)
{
    const QLocale locale;
    std::vector<LogRow> rows;
    for (const domain::CountryCharge &charge : book.countries) {
        const double share = book.cycle.usage > 0 ? double(charge.micros) / double(book.cycle.usage) : 0;
        LogCell bar = number(locale.toString(share * 100, 'f', 1) + u" %"_s, share);
        bar.share = share;
        const QString name = LineLogRows::countryName(charge.country, locale);
        rows.push_back({.cells = {words(name), bar, volumeCell(charge.volume, locale),
                                  amountCell(charge.micros, book.cycle.currency)},
                        .country = name});
    }
    return rows;
}

std::vector<LogColumn> CycleRows::cardColumns() { return {{tr("Card")}, {tr("Payments"), true}, {tr("Paid"), true}}; }

std::vector<LogRow> CycleRows::cards(const domain::CycleBook &book)
{
    std::vector<LogRow> rows;
    for (const domain::CardUse &card : book.cards)
        rows.push_back({.cells = {words(PaymentTable::cardText(card.brand, card.digits)),
                                  number(QLocale().toString(card.payments), card.payments),
                                  amountCell(card.micros, book.cycle.currency)},
                        .country = {}});
    return rows;
}

QString CycleRows::kindText(ChargeKind kind)
{
    switch (kind) {
    case ChargeKind::Data: return tr("Data");
    case ChargeKind::Sms: return tr("SMS");
    case ChargeKind::Subscriptions: return tr("Subscriptions");
    case ChargeKind::Prepaid: return tr("Prepaid refills");
    case ChargeKind::WhiteLabel: return tr("White label");
    case ChargeKind::Payments: return tr("Funds added");
    case ChargeKind::Starting: return tr("Starting balance");
    case ChargeKind::Ending: return tr("Ending balance");
    }
    return {};
}

QString CycleRows::doubtText(const domain::ChargeDifference &difference)
{
    switch (difference.doubt) {
    case ChargeDoubt::NoUsage: return tr("The cache has no usage of that day to check it by.");
    case ChargeDoubt::UsageDiffers: return tr("The cache has another usage of the line on that day.");
    case ChargeDoubt::PriceDiffers: return tr("The volume is the same; the amount is not that of the price list.");
    case ChargeDoubt::NoPrice: return tr("The price list does not have that country.");
    case ChargeDoubt::NotCharged: return tr("Usage of a PAYGO line that was not charged.");
    case ChargeDoubt::ChargesDiffer: return tr("The charges by line do not come to what the book says of the day.");
    case ChargeDoubt::NotAsked: return tr("The charges by line have not been brought yet.");
    case ChargeDoubt::NotTold: return tr("The platform does not tell what it is made of.");
    case ChargeDoubt::SumDiffers: break;
    }
    switch (difference.kind) {
    case ChargeKind::Data: return tr("The days of the book come to another amount.");
    case ChargeKind::Sms: return tr("The messages in the cache cost another amount.");
    case ChargeKind::Subscriptions:
    case ChargeKind::WhiteLabel:
    case ChargeKind::Payments: return tr("The transactions in the cache come to another amount.");
    case ChargeKind::Starting: return tr("The cycle before ended with another balance.");
    case ChargeKind::Prepaid:
    case ChargeKind::Ending: break;
    }
    return tr("The parts of the cycle come to another amount.");
}

std::vector<LogColumn> CycleRows::differenceColumns()
{
    return {{tr("Day")},
            {tr("What")},
            {tr("Line")},
            {tr("Expected"), true},
            {tr("Charged"), true},
            {tr("Difference"), true},
            {tr("Why it is not explained")}};
}

std::vector<LogRow> CycleRows::differences(const domain::Reconciliation &reconciliation, const QString &currency,
                                           size_t most)
{
    std::vector<LogRow> rows;
    for (const domain::ChargeDifference &difference : reconciliation.differences) {
        if (rows.size() == most)
            break;
        const QString lines =
            difference.lines == 1 ? tr("1 line") : tr("%1 lines").arg(QLocale().toString(difference.lines));
        LogCell line = words(!difference.iccid.text.isEmpty() ? difference.iccid.text
                             : difference.lines > 0           ? lines
                                                              : QString());
        rows.push_back({.cells = {difference.day.isValid() ? dayCell(difference.day) : number(tr("All days"), 0, {}),
                                  words(kindText(difference.kind)), line,
                                  difference.expected ? exactCell(*difference.expected, currency)
                                                      : number(tr("not known"), -1, {}),
                                  exactCell(difference.charged, currency), exactCell(difference.difference(), currency),
                                  words(doubtText(difference))},
                        .country = difference.country});
    }
    return rows;
}

QString CycleRows::verdict(const domain::Reconciliation &reconciliation)
{
    if (reconciliation.isExplained())
        return tr("Everything is explained.");
    const auto number = reconciliation.differences.size();
    return number == 1 ? tr("1 amount is not explained.")
                       : tr("%1 amounts are not explained.").arg(QLocale().toString(qulonglong(number)));
}

} // namespace tables
