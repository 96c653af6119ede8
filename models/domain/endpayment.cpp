// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/endpayment.h"

#include <array>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr std::array kWords{"unknown"_L1, "paid"_L1, "due"_L1};

} // namespace

EndPayment endPayment(std::optional<QDate> paidUntil, const QDate &today)
{
    if (!paidUntil)
        return EndPayment::Unknown;
    return today <= *paidUntil ? EndPayment::Paid : EndPayment::Due;
}

QString endPaymentWord(EndPayment payment) { return QString(kWords[size_t(payment)]); }

std::optional<EndPayment> parseEndPayment(QStringView word)
{
    for (size_t i = 0; i < kWords.size(); ++i) {
        if (word == kWords[i])
            return EndPayment(i);
    }
    return std::nullopt;
}

} // namespace domain
