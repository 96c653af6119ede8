// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/billingcodec.h"

#include "models/api/keepgo/billfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace api::keepgo {

namespace {

constexpr int kMostAveragedDays = 30; // D6
constexpr size_t kMostDays = 400;

std::vector<domain::DayCost> readDays(ondemand::value value)
{
    std::vector<domain::DayCost> days;
    WirePath path{"daily_usage", 0};
    for (auto element : value.get_array()) {
        domain::DayCost day;
        for (auto field : element.get_object()) {
            const std::string key = wireKey(field.key());
            if (key == "date")
                day.day = requiredDay(field.value(), path, key);
            else if (key == "amount")
                day.micros = wireMoney(field.value(), path, key);
        }
        if (!day.day.isValid())
            throw WireProblem{u"missing"_s, path.text("date")};
        if (days.size() == kMostDays)
            throw WireProblem{u"too many days"_s, u"daily_usage"_s};
        days.push_back(day);
        ++path.index;
    }
    std::sort(days.begin(), days.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
    return days;
}

domain::Payment readPayment(ondemand::object object, const WirePath &path)
{
    domain::Payment payment;
    const std::pair<std::string_view, QString domain::Payment::*> texts[] = {
        {"transaction_id", &domain::Payment::transactionId},
        {"kind", &domain::Payment::kind},
        {"reason", &domain::Payment::reason},
        {"card_brand", &domain::Payment::cardBrand},
        {"last_credit_card_digits", &domain::Payment::cardDigits},
        {"requested_by", &domain::Payment::requestedBy}};
    readFields(object, path, {"id", "date", "amount", "currency", "status"},
               [&](const std::string &key, ondemand::value value) {
                   if (key == "id") {
                       payment.id = wireText(value, path, key);
                   } else if (key == "date") {
                       payment.at = parseWireTime(wireText(value, path, key)).value_or(QDateTime());
                   } else if (key == "amount") {
                       payment.micros = wireMoney(value, path, key);
                   } else if (key == "currency") {
                       payment.currency = wireCurrency(value, path, key);
                   } else if (key == "status") {
                       payment.isPaid = wireText(value, path, key) == "paid"_L1;
                   } else if (key == "links") {
                       for (auto link : value.get_object()) {
                           if (const std::string name = wireKey(link.key()); name == "invoice")
                               payment.invoice = wireText(link.value(), path, name);
                       }
                   } else {
                       for (const auto &[name, member] : texts) {
                           if (key == name)
                               payment.*member = wireText(value, path, key);
                       }
                   }
               });
    if (!payment.at.isValid())
        throw WireProblem{u"not a time"_s, path.text("date")};
    return payment;
}

domain::BillingCycle readCycle(ondemand::object object, const WirePath &path)
{
    using domain::BillingCycle;
    const std::pair<std::string_view, qint64 BillingCycle::*> amounts[] = {
        {"starting_balance", &BillingCycle::starting},
        {"ending_balance", &BillingCycle::ending},
        {"usage", &BillingCycle::usage},
        {"sms", &BillingCycle::sms},
        {"subscriptions", &BillingCycle::subscriptions},
        {"prepaid", &BillingCycle::prepaid},
        {"white_label", &BillingCycle::whiteLabel},
        {"payments", &BillingCycle::payments},
        {"discounts", &BillingCycle::discounts},
        {"adjustments", &BillingCycle::adjustments}};
    BillingCycle cycle;
    readFields(object, path,
               {"first_day", "last_day", "currency", "starting_balance", "ending_balance", "usage", "payments"},
               [&](const std::string &key, ondemand::value value) {
                   if (key == "first_day")
                       cycle.firstDay = requiredDay(value, path, key);
                   else if (key == "last_day")
                       cycle.lastDay = requiredDay(value, path, key);
                   else if (key == "closed")
                       cycle.isClosed = wireBool(value, path, key).value_or(false);
                   else if (key == "currency")
                       cycle.currency = wireCurrency(value, path, key);
                   for (const auto &[name, member] : amounts) {
                       if (key == name)
                           cycle.*member = wireMoney(value, path, key);
                   }
               });
    if (cycle.lastDay < cycle.firstDay)
        throw WireProblem{u"before its first day"_s, path.text("last_day")};
    return cycle;
}

domain::BookDay readBookDay(ondemand::object object, const WirePath &path)
{
    using domain::BookDay;
    const std::pair<std::string_view, qint64 BookDay::*> amounts[] = {{"debit", &BookDay::debit},
                                                                      {"credit", &BookDay::credit},
                                                                      {"balance", &BookDay::balance},
                                                                      {"usage", &BookDay::usage}};
    BookDay day;
    readFields(object, path, {"date", "debit", "credit", "balance"},
               [&](const std::string &key, ondemand::value value) {
                   if (key == "date")
                       day.day = requiredDay(value, path, key);
                   else if (key == "bytes")
                       day.volume.bytes = wireInteger(value, path, key).value_or(0);
                   for (const auto &[name, member] : amounts) {
                       if (key == name)
                           day.*member = wireMoney(value, path, key);
                   }
               });
    return day;
}

domain::CountryCharge readCountry(ondemand::object object, const WirePath &path)
{
    domain::CountryCharge charge;
    readFields(object, path, {"country_code", "amount"}, [&](const std::string &key, ondemand::value value) {
        if (key == "country_code")
            charge.country = wireCountry(value, path, key);
        else if (key == "bytes")
            charge.volume.bytes = wireInteger(value, path, key).value_or(0);
        else if (key == "amount")
            charge.micros = wireMoney(value, path, key);
    });
    return charge;
}

domain::CardUse readCardUse(ondemand::object object, const WirePath &path)
{
    domain::CardUse use;
    readFields(object, path, {"last_four", "amount"}, [&](const std::string &key, ondemand::value value) {
        if (key == "brand")
            use.brand = wireText(value, path, key);
        else if (key == "last_four")
            use.digits = wireText(value, path, key);
        else if (key == "payments")
            use.payments = int(wireInteger(value, path, key).value_or(0));
        else if (key == "amount")
            use.micros = wireMoney(value, path, key);
    });
    return use;
}

//! The elements of a list inside an object.
template<typename T>
std::vector<T> readAll(ondemand::value value, const char *list, T (*read)(ondemand::object, const WirePath &))
{
    std::vector<T> all;
    WirePath path{list, 0};
    for (auto element : value.get_array()) {
        if (all.size() == kMostDays)
            throw WireProblem{u"too many"_s, QString::fromLatin1(list)};
        all.push_back(read(element.get_object(), path));
        ++path.index;
    }
    return all;
}

domain::LineCharge readCharge(ondemand::object object, const WirePath &path)
{
    domain::LineCharge charge;
    readFields(object, path, {"date", "iccid", "amount"}, [&](const std::string &key, ondemand::value value) {
        if (key == "date")
            charge.day = requiredDay(value, path, key);
        else if (key == "iccid")
            charge.iccid = wireIccid(value, path, key);
        else if (key == "country_code")
            charge.country = wireCountry(value, path, key);
        else if (key == "usage_mb")
            charge.volume = wireVolume(value, base::kBytesPerMegabyte, path, key).value_or(base::DataVolume{});
        else if (key == "amount")
            charge.micros = wireMoney(value, path, key);
    });
    return charge;
}

domain::CountryPrice readPrice(ondemand::object object, const WirePath &path)
{
    domain::CountryPrice price;
    readFields(object, path, {"country_code", "price_per_mb"}, [&](const std::string &key, ondemand::value value) {
        if (key == "country_code")
            price.country = wireCountry(value, path, key);
        else if (key == "price_per_mb")
            price.perMegabyte = wireMoney(value, path, key);
    });
    return price;
}

domain::Invoice readInvoice(ondemand::object object, const WirePath &path)
{
    domain::Invoice invoice;
    readFields(object, path, {"id", "number", "issued_at", "total"},
               [&](const std::string &key, ondemand::value value) {
                   if (key == "id")
                       invoice.id = wireText(value, path, key);
                   else if (key == "number")
                       invoice.number = wireText(value, path, key);
                   else if (key == "kind")
                       invoice.kind = wireText(value, path, key);
                   else if (key == "issued_at")
                       invoice.issuedAt = wireTimeOf(value, path, key).value_or(QDateTime());
                   else if (key == "billing_cycle")
                       invoice.cycle = parseWireDay(wireText(value, path, key) + "-01"_L1);
                   else if (key == "total")
                       invoice.micros = wireMoney(value, path, key);
                   else if (key == "currency")
                       invoice.currency = wireCurrency(value, path, key);
               });
    return invoice;
}

} // namespace

base::Result<domain::Balance> decodeBalance(const QByteArray &body)
{
    return decode<domain::Balance>(body, [](ondemand::document &document) {
        domain::Balance balance;
        const WirePath path;
        readFields(document.get_object(), path,
                   {"balance", "minimum_balance", "average_daily_usage", "currency", "averaged_days"},
                   [&](const std::string &key, ondemand::value value) {
                       if (key == "balance")
                           balance.facts.available = wireMoney(value, path, key);
                       else if (key == "minimum_balance")
                           balance.facts.minimum = wireMoney(value, path, key);
                       else if (key == "average_daily_usage")
                           balance.facts.average = wireMoney(value, path, key);
                       else if (key == "currency")
                           balance.currency = wireCurrency(value, path, key);
                       else if (key == "lines_suspended")
                           balance.facts.linesSuspended = wireBool(value, path, key).value_or(false);
                       else if (key == "averaged_days")
                           balance.averagedDays = int(
                               qBound(qint64(1), wireInteger(value, path, key).value_or(1), qint64(kMostAveragedDays)));
                       else if (key == "auto_refill")
                           balance.isAutoRefillOn = wireBool(value, path, key).value_or(false);
                       else if (key == "daily_usage")
                           balance.usage = readDays(value);
                   });
        return balance;
    });
}

base::Result<ListAnswer<domain::Payment>> decodePayments(const QByteArray &body)
{
    return decodeEach<domain::Payment>(body, readPayment);
}

base::Result<ListAnswer<domain::BillingCycle>> decodeCycles(const QByteArray &body)
{
    return decodeEach<domain::BillingCycle>(body, readCycle);
}

base::Result<domain::CycleBook> decodeCycleBook(const QByteArray &body)
{
    // The sums and the lists stand in one object: it is gone through twice.
    const base::Result<domain::BillingCycle> cycle = decode<domain::BillingCycle>(
        body, [](ondemand::document &document) { return readCycle(document.get_object(), WirePath()); });
    if (!cycle)
        return cycle.error();
    return decode<domain::CycleBook>(body, [&cycle](ondemand::document &document) {
        domain::CycleBook book{.cycle = *cycle, .days = {}, .countries = {}, .cards = {}};
        for (auto field : document.get_object()) {
            const std::string key = wireKey(field.key());
            if (key == "days")
                book.days = readAll<domain::BookDay>(field.value(), "days", readBookDay);
            else if (key == "countries")
                book.countries = readAll<domain::CountryCharge>(field.value(), "countries", readCountry);
            else if (key == "cards")
                book.cards = readAll<domain::CardUse>(field.value(), "cards", readCardUse);
        }
        std::sort(book.days.begin(), book.days.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
        return book;
    });
}

base::Result<ListAnswer<domain::LineCharge>> decodeCharges(const QByteArray &body)
{
    return decodeEach<domain::LineCharge>(body, readCharge);
}

base::Result<ListAnswer<domain::CountryPrice>> decodePrices(const QByteArray &body)
{
    return decodeEach<domain::CountryPrice>(body, readPrice);
}

base::Result<ListAnswer<domain::Invoice>> decodeInvoices(const QByteArray &body)
{
    return decodeEach<domain::Invoice>(body, readInvoice);
}

} // namespace api::keepgo
