// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rule.h"

#include <QCoreApplication>
#include <QLocale>

namespace tables {

//! What people read of a rule.
class RuleText
{
    Q_DECLARE_TR_FUNCTIONS(tables::RuleText)

public:
    //! When it acts: "Over 500 MB a day", "Another device".
    static QString condition(const domain::Rule &rule, const QLocale &locale);
    //! The rule as a sentence: "Over 500 MB a day: suspended, active again the next day".
    static QString sentence(const domain::Rule &rule, const QLocale &locale);
};

} // namespace tables
