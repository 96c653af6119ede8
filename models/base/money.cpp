// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/money.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace base {

namespace {

constexpr qint64 kUnit = 1'000'000;

Error invalid(QStringView text, const QString &why)
{
    return Error{.kind = ErrorKind::Invalid, .detail = u"not an amount (%1): %2"_s.arg(why, text.left(40).toString())};
}

} // namespace

Money roundedToCents(Money money)
{
    constexpr qint64 kCent = kUnit / 100;
    money.micros = (money.micros + (money.micros < 0 ? -kCent : kCent) / 2) / kCent * kCent;
    return money;
}

Result<Money> parseMoney(QStringView text, const QString &currency)
{
    QStringView rest = text.trimmed();
    const bool negative = rest.startsWith(u'-');
    if (negative || rest.startsWith(u'+'))
        rest = rest.mid(1);
    const qsizetype point = rest.indexOf(u'.');
    const QStringView whole = point < 0 ? rest : rest.left(point);
    const QStringView fraction = point < 0 ? QStringView() : rest.mid(point + 1);
    if (whole.isEmpty() && fraction.isEmpty())
        return invalid(text, u"empty"_s);
    if (fraction.size() > 6)
        return invalid(text, u"more than six decimals"_s);
    quint64 micros = 0;
    const quint64 limit = quint64(std::numeric_limits<qint64>::max());
    const auto push = [&](QChar digit) {
        if (digit < u'0' || digit > u'9' || micros > (limit - 9) / 10)
            return false;
        micros = micros * 10 + (digit.unicode() - u'0');
        return true;
    };
    for (const QChar digit : whole) {
        if (!push(digit))
            return invalid(text, u"digit or size"_s);
    }
    for (qsizetype i = 0; i < 6; ++i) {
        if (!push(i < fraction.size() ? fraction[i] : u'0'))
            return invalid(text, u"digit or size"_s);
    }
    return Money{negative ? -qint64(micros) : qint64(micros), currency};
}

QString formatMoneyText(const Money &money)
{
    const bool negative = money.micros < 0;
    const quint64 value = negative ? quint64(-(money.micros + 1)) + 1 : quint64(money.micros);
    QString fraction = QString::number(value % quint64(kUnit)).rightJustified(6, u'0');
    while (fraction.size() > 2 && fraction.endsWith(u'0'))
        fraction.chop(1);
    return (negative ? "-"_L1 : ""_L1) + QString::number(value / quint64(kUnit)) + u'.' + fraction;
}

} // namespace base
