// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/card.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool passesLuhn(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i].digitValue();
        if (i % 2 == 1)
            digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

bool hasLength(CardBrand brand, qsizetype length)
{
    switch (brand) {
    case CardBrand::Visa: return length == 13 || length == 16 || length == 19;
    case CardBrand::Mastercard: return length == 16;
    case CardBrand::AmericanExpress: return length == 15;
    case CardBrand::Discover: return length >= 16 && length <= 19;
    case CardBrand::DinersClub: return length >= 14 && length <= 19;
    case CardBrand::Jcb: return length >= 16 && length <= 19;
    case CardBrand::Unknown: return length >= 12 && length <= 19;
    }
    return false;
}

base::Error invalid(const QString &detail, const QString &where)
{
    return {.kind = base::ErrorKind::Invalid, .detail = detail, .where = where};
}

} // namespace

CardBrand cardBrand(QStringView digits)
{
    const int two = digits.left(2).toInt();
    const int three = digits.left(3).toInt();
    const int four = digits.left(4).toInt();
    if (digits.startsWith(u'4'))
        return CardBrand::Visa;
    if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720))
        return CardBrand::Mastercard;
    if (two == 34 || two == 37)
        return CardBrand::AmericanExpress;
    if (four == 6011 || two == 65 || (three >= 644 && three <= 649))
        return CardBrand::Discover;
    if (two == 36 || two == 38 || two == 39 || (three >= 300 && three <= 305))
        return CardBrand::DinersClub;
    if (four >= 3528 && four <= 3589)
        return CardBrand::Jcb;
    return CardBrand::Unknown;
}

QString cardBrandName(CardBrand brand)
{
    switch (brand) {
    case CardBrand::Visa: return u"Visa"_s;
    case CardBrand::Mastercard: return u"Mastercard"_s;
    case CardBrand::AmericanExpress: return u"American Express"_s;
    case CardBrand::Discover: return u"Discover"_s;
    case CardBrand::DinersClub: return u"Diners Club"_s;
    case CardBrand::Jcb: return u"JCB"_s;
    case CardBrand::Unknown: return u"Card"_s;
    }
    return {};
}

QString cardDigits(QStringView number)
{
    QString digits;
    for (const QChar c : number) {
        if (c != u' ' && c != u'-' && c != QChar::Nbsp)
            digits += c;
    }
    return digits;
}

base::Status checkCard(const CardEntry &card, const QDate &today)
{
    const QString digits = cardDigits(card.number);
    const CardBrand brand = cardBrand(digits);
    if (!allDigits(digits) || !hasLength(brand, digits.size()))
        return invalid(u"the number is not complete"_s, u"number"_s);
    if (!passesLuhn(digits))
        return invalid(u"the number has a wrong digit"_s, u"number"_s);
    if (card.expiryMonth < 1 || card.expiryMonth > 12 || card.expiryYear < 2000 || card.expiryYear > 2100)
        return invalid(u"a month and a year are needed"_s, u"expiry"_s);
    if (QDate(card.expiryYear, card.expiryMonth, 1).addMonths(1) <= today)
        return invalid(u"the card has expired"_s, u"expiry"_s);
    if (!allDigits(card.cvc) || card.cvc.size() != (brand == CardBrand::AmericanExpress ? 4 : 3))
        return invalid(u"the security code has 3 digits, on American Express 4"_s, u"cvc"_s);
    if (card.holder.trimmed().isEmpty())
        return invalid(u"the name on the card is needed"_s, u"holder"_s);
    return {};
}

} // namespace domain
