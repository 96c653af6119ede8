// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linefilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

bool equalsAny(const QString &value, const QStringList &wanted)
{
    return std::ranges::any_of(wanted,
                               [&](const QString &one) { return value.compare(one, Qt::CaseInsensitive) == 0; });
}

bool containsAny(const QString &text, const QStringList &wanted)
{
    return std::ranges::any_of(wanted, [&](const QString &one) {
        return one.isEmpty() ? text.isEmpty() : text.contains(one, Qt::CaseInsensitive);
    });
}

bool textMatches(const Line &line, const QStringList &wanted)
{
    return containsAny(line.iccid.text, wanted) || containsAny(line.notes, wanted) ||
           containsAny(line.msisdn, wanted) || containsAny(line.imei, wanted) ||
           std::ranges::any_of(line.labels, [&](const QString &l) { return containsAny(l, wanted); });
}

bool labelMatches(const QStringList &labels, const QStringList &wanted)
{
    if (labels.isEmpty())
        return wanted.contains(QString());
    return std::ranges::any_of(labels, [&](const QString &label) { return equalsAny(label, wanted); });
}

bool isOneOf(const Line &line, const FilterTerm &term)
{
    switch (term.field) {
    case FilterField::Text: return textMatches(line, term.values);
    case FilterField::Status: return term.values.contains(statusWord(line.status));
    case FilterField::SubAccount: return equalsAny(line.subAccount, term.values);
    case FilterField::Plan: return equalsAny(line.ratePlan, term.values);
    case FilterField::Label: return labelMatches(line.labels, term.values);
    case FilterField::Operator: return equalsAny(line.networkOperator, term.values);
    case FilterField::SimType: return equalsAny(line.simType, term.values);
    case FilterField::Group: return equalsAny(line.group, term.values);
    case FilterField::Country: return equalsAny(line.country, term.values);
    case FilterField::Iccid: return containsAny(line.iccid.text, term.values);
    case FilterField::Notes: return containsAny(line.notes, term.values);
    case FilterField::Imei: return containsAny(line.imei, term.values);
    case FilterField::Msisdn: return containsAny(line.msisdn, term.values);
    case FilterField::EndUser: return containsAny(line.endUser, term.values);
    case FilterField::Rule: return containsAny(line.rules.join(u'\n'), term.values);
    case FilterField::Seen: return !line.lastSeen;
    case FilterField::Month:
    case FilterField::Today:
    case FilterField::DataLeft:
    case FilterField::Sms:
    case FilterField::Sessions:
    case FilterField::DaysLeft:
    case FilterField::Renewal: return false;
    }
    return false;
}

bool compare(qint64 left, FilterOp op, qint64 right)
{
    switch (op) {
    case FilterOp::AnyOf: return left == right;
    case FilterOp::NoneOf: return left != right;
    case FilterOp::Less: return left < right;
    case FilterOp::LessOrEqual: return left <= right;
    case FilterOp::Greater: return left > right;
    case FilterOp::GreaterOrEqual: return left >= right;
    }
    return false;
}

bool seenMatches(const Line &line, const FilterTerm &term, const QDateTime &now)
{
    if (!line.lastSeen)
        return term.age && (term.op == FilterOp::Greater ||
                            term.op == FilterOp::GreaterOrEqual); // never seen is longer ago than any age
    if (term.age)
        return compare(line.lastSeen->secsTo(now), term.op, term.age->count());
    return compare(line.lastSeen->toSecsSinceEpoch(), term.op, term.when->toSecsSinceEpoch());
}

//! Monthly contracts are invoiced, not renewed (D28).
bool renewalMatches(const Line &line, const FilterTerm &term)
{
    const bool isRenewed = line.contract == Contract::Quarterly || line.contract == Contract::Yearly;
    return isRenewed && line.renewalDate &&
           compare(line.renewalDate->toJulianDay(), term.op, term.when->date().toJulianDay());
}

bool isCompared(const Line &line, const FilterTerm &term, const QDateTime &now)
{
    const auto volume = [&](const std::optional<base::DataVolume> &value) {
        return value && compare(value->bytes, term.op, term.volume.bytes);
    };
    const auto number = [&](const std::optional<int> &value) { return value && compare(*value, term.op, term.number); };
    if (term.field == FilterField::Seen)
        return seenMatches(line, term, now);
    if (term.field == FilterField::Renewal)
        return renewalMatches(line, term);
    if (term.field == FilterField::Month)
        return volume(line.month);
    if (term.field == FilterField::Today)
        return volume(line.today);
    if (term.field == FilterField::DataLeft)
        return volume(line.dataLeft);
    if (term.field == FilterField::Sms)
        return number(line.smsSent);
    if (term.field == FilterField::Sessions)
        return number(line.sessionCount);
    return number(line.daysLeft);
}

bool meets(const Line &line, const FilterTerm &term, const QDateTime &now)
{
    if (term.op == FilterOp::AnyOf)
        return isOneOf(line, term);
    if (term.op == FilterOp::NoneOf)
        return !isOneOf(line, term);
    return isCompared(line, term, now);
}

} // namespace

bool matches(const Line &line, const LineFilter &filter, const QDateTime &now)
{
    if (filter.listed && !std::ranges::binary_search(*filter.listed, line.iccid.text, {}, &Iccid::text))
        return false;
    return std::ranges::all_of(filter.terms, [&](const FilterTerm &term) { return meets(line, term, now); });
}

} // namespace domain
