// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/billingcodec.h"

#include "models/api/keepgo/listdecode.h"
#include "models/base/money.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace api::keepgo {

namespace {

constexpr int kMostAveragedDays = 30; // D6
constexpr size_t kMostDays = 400;

qint64 wireMoney(ondemand::value value, const WirePath &path, std::string_view key)
{
    const base::Result<base::Money> money = base::parseMoney(wireText(value, path, key));
    if (!money)
        throw WireProblem{u"not an amount"_s, path.text(key)};
    return money->micros;
}

QString wireCurrency(ondemand::value value, const WirePath &path, std::string_view key)
{
    const QString text = wireText(value, path, key);
    const bool isCode =
        text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!isCode)
        throw WireProblem{u"not a currency"_s, path.text(key)};
    return text;
}

QDate requiredDay(ondemand::value value, const WirePath &path, std::string_view key)
{
    const QDate day = parseWireDay(wireText(value, path, key));
    if (!day.isValid())
        throw WireProblem{u"not a day"_s, path.text(key)};
    return day;
}

//! Fields that an object cannot do without.
void require(std::initializer_list<std::string_view> keys, const std::vector<std::string> &seen, const WirePath &path)
{
    for (const std::string_view key : keys) {
        if (std::find(seen.begin(), seen.end(), key) == seen.end())
            throw WireProblem{u"missing"_s, path.text(key)};
    }
}

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
    std::vector<std::string> seen;
    for (auto field : object) {
        const std::string key = wireKey(field.key());
        ondemand::value value = field.value();
        seen.push_back(key);
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
    }
    require({"id", "date", "amount", "currency", "status"}, seen, path);
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
    std::vector<std::string> seen;
    for (auto field : object) {
        const std::string key = wireKey(field.key());
        ondemand::value value = field.value();
        seen.push_back(key);
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
    }
    require({"first_day", "last_day", "currency", "starting_balance", "ending_balance", "usage", "payments"}, seen,
            path);
    if (cycle.lastDay < cycle.firstDay)
        throw WireProblem{u"before its first day"_s, path.text("last_day")};
    return cycle;
}

} // namespace

base::Result<domain::Balance> decodeBalance(const QByteArray &body)
{
    return decode<domain::Balance>(body, [](ondemand::document &document) {
        domain::Balance balance;
        const WirePath path;
        std::vector<std::string> seen;
        for (auto field : document.get_object()) {
            const std::string key = wireKey(field.key());
            ondemand::value value = field.value();
            seen.push_back(key);
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
                balance.averagedDays =
                    int(qBound(qint64(1), wireInteger(value, path, key).value_or(1), qint64(kMostAveragedDays)));
            else if (key == "auto_refill")
                balance.isAutoRefillOn = wireBool(value, path, key).value_or(false);
            else if (key == "daily_usage")
                balance.usage = readDays(value);
        }
        require({"balance", "minimum_balance", "average_daily_usage", "currency", "averaged_days"}, seen, path);
        return balance;
    });
}

base::Result<ListAnswer<domain::Payment>> decodePayments(const QByteArray &body)
{
    return decodeList<domain::Payment>(body,
                                       [](ondemand::object object, const WirePath &path, Page<domain::Payment> &page) {
                                           page.items.push_back(readPayment(object, path));
                                       });
}

base::Result<ListAnswer<domain::BillingCycle>> decodeCycles(const QByteArray &body)
{
    return decodeList<domain::BillingCycle>(
        body, [](ondemand::object object, const WirePath &path, Page<domain::BillingCycle> &page) {
            page.items.push_back(readCycle(object, path));
        });
}

} // namespace api::keepgo
