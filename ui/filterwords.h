// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/domain/linefilter.h"

#include <QString>

//! The filter language in words for people.
namespace ui::filterwords {

//! "Sub-account".
QString field(domain::FilterField field);
//! "is", "is not", "any of", "over": what stands between field and value.
QString relation(const domain::FilterTerm &term);
//! "Active", "2 selected", "50 MB", "7 days".
QString value(const domain::FilterTerm &term);
//! One value of a field: the status word in its own spelling.
QString oneValue(domain::FilterField field, const QString &value);
//! Where in the text a parse error stands.
struct Place
{
    qsizetype begin = 0;
    qsizetype length = 0;
};
Place place(const base::Error &error);
//! A sentence that says what is wrong and how it is written right.
QString problem(const base::Error &error);

} // namespace ui::filterwords
