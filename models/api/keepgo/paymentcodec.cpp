// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/billfields.h"
#include "models/api/keepgo/billingcodec.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace api::keepgo {

namespace {

using domain::BillingAddress;
using domain::PaymentMethod;

BillingAddress readAddress(ondemand::object object)
{
    const std::pair<std::string_view, QString BillingAddress::*> texts[] = {
        {"company", &BillingAddress::company},     {"street", &BillingAddress::street},
        {"city", &BillingAddress::city},           {"postal_code", &BillingAddress::postalCode},
        {"region", &BillingAddress::region},       {"country_code", &BillingAddress::country},
        {"vat_number", &BillingAddress::vatNumber}};
    const WirePath path{"billing_address", -1};
    BillingAddress address;
    for (auto field : object) {
        const std::string key = wireKey(field.key());
        ondemand::value value = field.value();
        for (const auto &[name, member] : texts) {
            if (key == name)
                address.*member = wireText(value, path, key);
        }
    }
    return address;
}

PaymentMethod readMethod(ondemand::object object)
{
    const WirePath path{"payment_method", -1};
    PaymentMethod method;
    readFields(object, path, {"last_four", "expiry_month", "expiry_year"},
               [&](const std::string &key, ondemand::value value) {
                   if (key == "brand")
                       method.brand = wireText(value, path, key);
                   else if (key == "last_four")
                       method.digits = wireText(value, path, key);
                   else if (key == "expiry_month")
                       method.expiryMonth = int(wireInteger(value, path, key).value_or(0));
                   else if (key == "expiry_year")
                       method.expiryYear = int(wireInteger(value, path, key).value_or(0));
                   else if (key == "holder")
                       method.holder = wireText(value, path, key);
                   else if (key == "billing_address")
                       method.address = readAddress(value.get_object());
               });
    if (!QDate(method.expiryYear, method.expiryMonth, 1).isValid())
        throw WireProblem{u"not a month"_s, path.text("expiry_month")};
    return method;
}

//! A day that may be missing.
std::optional<QDate> wireDayOf(ondemand::value value, const WirePath &path, std::string_view key)
{
    const QString text = wireText(value, path, key);
    if (text.isEmpty())
        return std::nullopt;
    const QDate day = parseWireDay(text);
    if (!day.isValid())
        throw WireProblem{u"not a day"_s, path.text(key)};
    return day;
}

} // namespace

base::Result<std::optional<PaymentMethod>> decodePaymentMethod(const QByteArray &body)
{
    using Answer = std::optional<PaymentMethod>;
    return decode<Answer>(body, [](ondemand::document &document) {
        Answer method;
        bool isThere = false;
        for (auto field : document.get_object()) {
            if (wireKey(field.key()) != "payment_method")
                continue;
            isThere = true;
            ondemand::value value = field.value();
            if (!value.is_null())
                method = readMethod(value.get_object());
        }
        if (!isThere)
            throw WireProblem{u"missing"_s, u"payment_method"_s};
        return method;
    });
}

base::Result<domain::AutoRefill> decodeAutoRefill(const QByteArray &body)
{
    return decode<domain::AutoRefill>(body, [](ondemand::document &document) {
        domain::AutoRefill refill;
        const WirePath path;
        readFields(document.get_object(), path, {"enabled", "amount", "currency"},
                   [&](const std::string &key, ondemand::value value) {
                       if (key == "enabled")
                           refill.isOn = wireBool(value, path, key).value_or(false);
                       else if (key == "amount")
                           refill.amount = wireMoney(value, path, key);
                       else if (key == "amount_if_computed_now")
                           refill.amountNow = wireMoney(value, path, key);
                       else if (key == "average_daily_usage")
                           refill.average = wireMoney(value, path, key);
                       else if (key == "currency")
                           refill.currency = wireCurrency(value, path, key);
                       else if (key == "computed_on")
                           refill.computedOn = wireDayOf(value, path, key);
                       else if (key == "last_charged_on")
                           refill.lastChargedOn = wireDayOf(value, path, key);
                   });
        return refill;
    });
}

QByteArray cardBody(const domain::CardEntry &card, const BillingAddress &address)
{
    const QJsonObject body{{"number"_L1, domain::cardDigits(card.number)},
                           {"expiry_month"_L1, card.expiryMonth},
                           {"expiry_year"_L1, card.expiryYear},
                           {"cvc"_L1, card.cvc},
                           {"holder"_L1, card.holder.trimmed()},
                           {"company"_L1, address.company},
                           {"street"_L1, address.street},
                           {"city"_L1, address.city},
                           {"postal_code"_L1, address.postalCode},
                           {"region"_L1, address.region},
                           {"country_code"_L1, address.country},
                           {"vat_number"_L1, address.vatNumber}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace api::keepgo
