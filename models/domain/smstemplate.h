// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/balance.h"

#include <QString>

namespace domain {

//! A text of an SMS that somebody keeps under a name.
struct SmsTemplate
{
    QString name; //!< one line, unique whatever its case
    QString text; //!< 1 to kLongestSms units of UTF-16 (D17)

    friend bool operator==(const SmsTemplate &, const SmsTemplate &) = default;
};

inline constexpr size_t kMostTemplates = 200;
inline constexpr qsizetype kLongestTemplateName = 60;

//! Whether a text can be sent as it is (R82).
inline bool isSmsText(const QString &text) { return !text.trimmed().isEmpty() && text.size() <= kLongestSms; }

} // namespace domain
