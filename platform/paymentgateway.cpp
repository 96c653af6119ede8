// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paymentgateway.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

const QString kPays = u"tok_pays"_s;
const QString kDeclines = u"tok_declines_charges"_s;

QString transactionOf(const QString &intent)
{
    const QByteArray hash = QCryptographicHash::hash(intent.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"ch_"_s + QString::fromLatin1(hash.left(24));
}

} // namespace

Registered registerCard(const QString &digits)
{
    if (digits == "4242424242424242"_L1 || digits == "5555555555554444"_L1 || digits == "378282246310005"_L1)
        return {kPays, {}, {}};
    if (digits == "4000000000000341"_L1)
        return {kDeclines, {}, {}};
    if (digits == "4000000000000002"_L1)
        return {{}, u"card_declined"_s, u"The bank declined the card."_s};
    if (digits == "4000000000009995"_L1)
        return {{}, u"insufficient_funds"_s, u"The card has insufficient funds."_s};
    return {{}, u"unknown_card"_s, u"The test gateway accepts test card numbers only, such as 4242 4242 4242 4242."_s};
}

Charged chargeCard(const QString &token, const QString &intent)
{
    if (token == kPays)
        return {true, transactionOf(intent), {}, {}};
    return {false, transactionOf(intent), u"card_declined"_s, u"The bank declined the charge."_s};
}

} // namespace platform
