// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/iccid.h"

using namespace Qt::StringLiterals;

namespace domain {

base::Result<Iccid> parseIccid(QStringView text)
{
    QString digits;
    digits.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            digits.append(c);
    }
    if (digits.endsWith(u'F', Qt::CaseInsensitive))
        digits.chop(1);
    for (const QChar c : std::as_const(digits)) {
        if (c < u'0' || c > u'9')
            return base::Error{.kind = base::ErrorKind::Invalid,
                               .detail = u"an ICCID has digits only"_s,
                               .where = text.left(40).toString()};
    }
    if (digits.size() < 19 || digits.size() > 20) {
        return base::Error{.kind = base::ErrorKind::Invalid,
                           .detail = u"an ICCID has 19 or 20 digits, this has %1"_s.arg(digits.size()),
                           .where = text.left(40).toString()};
    }
    return Iccid{digits};
}

int luhnDigit(QStringView digits)
{
    int sum = 0;
    bool twice = true;
    for (qsizetype i = digits.size() - 1; i >= 0; --i) {
        int digit = digits[i].unicode() - u'0';
        if (twice)
            digit = digit > 4 ? digit * 2 - 9 : digit * 2;
        sum += digit;
        twice = !twice;
    }
    return (10 - sum % 10) % 10;
}

bool hasValidLuhn(const Iccid &iccid)
{
    const QStringView text = iccid.text;
    return text.size() > 1 && luhnDigit(text.chopped(1)) == text.back().unicode() - u'0';
}

} // namespace domain
