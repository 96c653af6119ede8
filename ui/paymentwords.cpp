// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paymentwords.h"

#include "models/domain/balance.h"
#include "models/tables/changetext.h"
#include "ui/balancewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui::words {

namespace {

constexpr qint64 kDays = 10; // of usage that a refill is for (R28)
constexpr qsizetype kShortestNumber = 12;

QString tr(const char *text) { return QCoreApplication::translate("payments", text); }

QString month(int month, int year) { return u"%1/%2"_s.arg(month, 2, 10, QLatin1Char('0')).arg(year); }

QString oneLine(const QString &text) { return text.left(200).simplified(); }

} // namespace

QString cardName(const domain::PaymentMethod &method)
{
    const QString brand = oneLine(method.brand);
    return tr(QT_TRANSLATE_NOOP("payments", "%1 ending %2"))
        .arg(brand.isEmpty() ? tr(QT_TRANSLATE_NOOP("payments", "Card")) : brand, method.digits.left(4));
}

QString cardFacts(const domain::PaymentMethod &method, QDate today)
{
    const QString when = month(method.expiryMonth, method.expiryYear);
    const QString expiry = method.isExpired(today) ? tr(QT_TRANSLATE_NOOP("payments", "Expired %1")).arg(when)
                                                   : tr(QT_TRANSLATE_NOOP("payments", "Expires %1")).arg(when);
    const QString holder = oneLine(method.holder);
    return holder.isEmpty() ? expiry : u"%1, %2"_s.arg(expiry, holder);
}

QString addressLine(const domain::BillingAddress &address)
{
    const QString country = QLocale::territoryToString(QLocale::codeToTerritory(address.country));
    QStringList parts{address.company, address.street, u"%1 %2"_s.arg(address.postalCode, address.city), address.region,
                      address.country.isEmpty() ? QString() : country};
    for (QString &part : parts)
        part = oneLine(part);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString cardMistake(const QString &field, const domain::CardEntry &card)
{
    const QString digits = domain::cardDigits(card.number);
    if (field == "number"_L1 && digits.isEmpty())
        return tr(QT_TRANSLATE_NOOP("payments", "Enter the number on the card."));
    if (field == "number"_L1)
        return digits.size() < kShortestNumber
                   ? tr(QT_TRANSLATE_NOOP("payments", "The number is not complete."))
                   : tr(QT_TRANSLATE_NOOP("payments", "This is no card number. Compare its digits with the card."));
    if (field == "expiry"_L1)
        return card.expiryMonth < 1 || card.expiryMonth > 12 || card.expiryYear < 2000
                   ? tr(QT_TRANSLATE_NOOP("payments", "Enter month and year, such as 08/28."))
                   : tr(QT_TRANSLATE_NOOP("payments", "The card has expired. Use another one."));
    if (field == "cvc"_L1)
        return domain::cardBrand(digits) == domain::CardBrand::AmericanExpress
                   ? tr(QT_TRANSLATE_NOOP("payments", "Enter the 4 digits on the front."))
                   : tr(QT_TRANSLATE_NOOP("payments", "Enter the 3 digits on the back."));
    if (field == "holder"_L1)
        return tr(QT_TRANSLATE_NOOP("payments", "Enter the name on the card."));
    if (field == "street"_L1)
        return tr(QT_TRANSLATE_NOOP("payments", "Enter street and number."));
    if (field == "city"_L1)
        return tr(QT_TRANSLATE_NOOP("payments", "Enter the city."));
    if (field == "country_code"_L1)
        return tr(QT_TRANSLATE_NOOP("payments", "Choose the country."));
    return tr(QT_TRANSLATE_NOOP("payments", "The platform does not accept this."));
}

//! A separator of thousands is one before three digits alone: "50.00" is fifty wherever it is typed.
std::optional<qint64> typedMicros(const QString &text)
{
    const QLocale locale;
    QString plain = text.trimmed();
    if (plain.startsWith(u'$'))
        plain = plain.mid(1).trimmed();
    const QRegularExpression thousands(
        u"%1(?=\\d{3}(\\D|$))"_s.arg(QRegularExpression::escape(locale.groupSeparator())));
    plain.remove(thousands);
    plain.replace(locale.decimalPoint(), "."_L1);
    const base::Result<base::Money> money = base::parseMoney(plain);
    return money ? std::optional(money->micros) : std::nullopt;
}

QString refusal(const domain::ChangeProblem &problem)
{
    const QString words = tables::ChangeText::problem(problem);
    return words.endsWith(u'.') ? words : words + u'.';
}

QString refillSum(const domain::AutoRefill &refill)
{
    const qint64 sum = refill.average * kDays;
    const QString text =
        tr(QT_TRANSLATE_NOOP("payments", "%1 × %2 = %3"))
            .arg(QLocale().toString(kDays), cents(refill.average, refill.currency), cents(sum, refill.currency));
    return sum > refill.amountNow ? tr(QT_TRANSLATE_NOOP("payments", "%1, capped")).arg(text) : text;
}

} // namespace ui::words
