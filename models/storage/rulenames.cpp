// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/rulenames.h"

#include "models/storage/querysql.h"
#include "models/storage/sqlite.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr int kOfAll = -1; // no sub-account has that number

base::Result<std::vector<RuleNames>> readRuleNames(Sqlite &db)
{
    base::Result<Statement> row = db.prepare("SELECT company, names FROM rule_names ORDER BY rowid");
    if (!row)
        return row.error();
    std::vector<RuleNames> all;
    for (;;) {
        const base::Result<bool> isThere = row->step();
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            return all;
        all.push_back({.company = row->isNull(0) ? std::nullopt : std::optional(row->text(0)),
                       .names = row->text(1).split(u'\n', Qt::SkipEmptyParts)});
    }
}

base::Status insert(Sqlite &db, const RuleNames &entry)
{
    base::Result<Statement> row = db.prepare("INSERT OR IGNORE INTO rule_names (company, names) VALUES (?, ?)");
    if (!row)
        return row.error();
    if (entry.company)
        row->bind(1, *entry.company);
    else
        row->bindNull(1);
    return row->bind(2, entry.names.join(u'\n')).finish();
}

} // namespace

std::vector<RuleNames> ruleNamesOf(const std::vector<domain::Rule> &rules, const domain::Catalog &catalog)
{
    const auto entry = [&rules](std::optional<QString> company, int id) {
        RuleNames found{.company = std::move(company), .names = {}};
        for (const domain::Rule &rule : rules) {
            if (rule.enabled && domain::concerns(rule, id))
                found.names << rule.name.simplified();
        }
        std::stable_sort(found.names.begin(), found.names.end(),
                         [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
        return found;
    };
    std::vector<RuleNames> all{entry(std::nullopt, kOfAll), entry(QString(u""_s), 0)};
    for (const domain::Named &named : catalog.subAccounts)
        all.push_back(entry(named.name, named.id.toInt()));
    return all;
}

base::Result<bool> writeRuleNames(Sqlite &db, const std::vector<RuleNames> &all)
{
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    const base::Result<std::vector<RuleNames>> before = readRuleNames(db);
    if (!before)
        return before.error();
    if (*before == all)
        return false;
    if (base::Status status = db.run("DELETE FROM rule_names"); !status)
        return status.error();
    for (const RuleNames &entry : all) {
        if (base::Status status = insert(db, entry); !status)
            return status.error();
    }
    if (base::Status status = transaction->commit(); !status)
        return status.error();
    return true;
}

base::Result<std::vector<std::pair<QString, qint64>>> countRuleNames(Sqlite &db)
{
    base::Result<Statement> row = db.prepare("SELECT " + ruleNamesSql() +
                                             ", n FROM (SELECT sub_account, count(*) AS n FROM lines GROUP BY "
                                             "sub_account)");
    if (!row)
        return row.error();
    QHash<QString, qint64> counts;
    for (;;) {
        const base::Result<bool> isThere = row->step();
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            break;
        for (const QString &name : row->text(0).split(u'\n', Qt::SkipEmptyParts))
            counts[name] += row->integer(1);
    }
    std::vector<std::pair<QString, qint64>> all;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        all.emplace_back(count.key(), count.value());
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return all;
}

} // namespace storage
