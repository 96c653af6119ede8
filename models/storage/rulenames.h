// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalog.h"
#include "models/domain/rule.h"

#include <QStringList>

namespace storage {

class Sqlite;

//! The rules that concern the lines of a sub-account, by name (R254).
struct RuleNames
{
    std::optional<QString> company; //!< "": lines in none; nullopt: of any sub-account that has no entry
    QStringList names;              //!< in order, each on one line

    friend bool operator==(const RuleNames &, const RuleNames &) = default;
};

//! An entry for each sub-account of the catalogue, for lines in none, and for all others (D15).
std::vector<RuleNames> ruleNamesOf(const std::vector<domain::Rule> &rules, const domain::Catalog &catalog);

//! Replaces what the cache has; answers whether it was something else.
base::Result<bool> writeRuleNames(Sqlite &db, const std::vector<RuleNames> &all);

//! Each rule that concerns a line, and how many it concerns; the most first.
base::Result<std::vector<std::pair<QString, qint64>>> countRuleNames(Sqlite &db);

} // namespace storage
