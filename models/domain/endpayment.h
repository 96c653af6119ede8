// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>

namespace domain {

//! Whether the end user of a line has paid (R264).
enum class EndPayment : quint8 {
    Unknown, //!< nobody has said so far
    Paid,    //!< up to today or longer
    Due,     //!< not renewed
};

//! `paidUntil` is the last day that is paid for, itself included.
EndPayment endPayment(std::optional<QDate> paidUntil, const QDate &today);

QString endPaymentWord(EndPayment payment); //!< unknown, paid, due
std::optional<EndPayment> parseEndPayment(QStringView word);

} // namespace domain
