// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/core.h"
#include "platform/fleet/kinds.h"
#include "platform/lineservice.h"

using namespace Qt::StringLiterals;

namespace platform {

using Outcome = std::optional<Refusal>;

namespace {

//! Writes a text where it differs, and the audit entry.
void put(LineWork &work, const LineRow &row, const QString &field, QString &into, const QString &value)
{
    work.note(row, u"line."_s + field, field, into, value, u"manual"_s);
    into = value;
}

QStringList labelsOf(const LineRow &row) { return row.labels.split(u'\n', Qt::SkipEmptyParts); }

Outcome putLabels(LineWork &work, LineRow &row, QStringList labels)
{
    labels.removeDuplicates();
    if (labels.size() > kMostLabels)
        return breaksRule("too_many_labels", "A line has 20 labels at most.", "labels");
    put(work, row, u"labels"_s, row.labels, labels.join(u'\n'));
    return std::nullopt;
}

} // namespace

LineChange setNotes(const QString &notes)
{
    return [notes](LineWork &work, LineRow &row) -> Outcome {
        put(work, row, u"notes"_s, row.notes, notes);
        return std::nullopt;
    };
}

LineChange setLabels(const QStringList &labels)
{
    return [labels](LineWork &work, LineRow &row) { return putLabels(work, row, labels); };
}

LineChange changeLabels(const QStringList &add, const QStringList &remove)
{
    return [add, remove](LineWork &work, LineRow &row) {
        QStringList labels = labelsOf(row);
        for (const QString &label : remove)
            labels.removeAll(label);
        return putLabels(work, row, labels + add);
    };
}

LineChange setEndUser(const QString &email)
{
    return [email](LineWork &work, LineRow &row) -> Outcome {
        put(work, row, u"end_user"_s, row.endUser, email);
        return std::nullopt;
    };
}

LineChange setPlanLabel(const QString &label)
{
    return [label](LineWork &work, LineRow &row) -> Outcome {
        put(work, row, u"plan_label"_s, row.planLabel, label);
        return std::nullopt;
    };
}

LineChange assignSubAccount(int subAccountId)
{
    return [subAccountId](LineWork &work, LineRow &row) -> Outcome {
        const auto catalog = work.core().catalog.get();
        const auto &table = catalog->subAccounts;
        if (subAccountId != 0 && Catalog::find(table, subAccountId).id != subAccountId)
            return breaksRule("unknown_sub_account", "There is no such sub-account.", "sub_account_id");
        work.note(row, u"line.sub_account"_s, u"sub_account"_s, Catalog::find(table, row.subAccountId).name,
                  Catalog::find(table, subAccountId).name, u"manual"_s);
        row.subAccountId = subAccountId;
        return std::nullopt;
    };
}

LineChange moveToGroup(int groupId)
{
    return [groupId](LineWork &work, LineRow &row) -> Outcome {
        const auto catalog = work.core().catalog.get();
        const auto &table = catalog->groups;
        const bool known = groupId == 0 || Catalog::find(table, groupId).id == groupId;
        // Whoever is bound to groups moves lines among those (R226).
        if (!known || !work.by().scope.admits(groupId, row.subAccountId))
            return breaksRule("unknown_group", "There is no such group.", "group_id");
        work.note(row, u"line.group"_s, u"group"_s, Catalog::find(table, row.groupId).name,
                  Catalog::find(table, groupId).name, u"manual"_s);
        row.groupId = groupId;
        return std::nullopt;
    };
}

LineChange setDeploymentCountry(const QString &code)
{
    return [code](LineWork &work, LineRow &row) -> Outcome {
        const auto &table = fleet::countries();
        const auto known = [&code](const fleet::Country &country) { return code == QLatin1StringView(country.code); };
        if (!code.isEmpty() && std::none_of(table.begin(), table.end(), known))
            return breaksRule("unknown_country", "There is no coverage in that country.", "deployment_country");
        put(work, row, u"deployment_country"_s, row.deploymentCountry, code);
        return std::nullopt;
    };
}

} // namespace platform
