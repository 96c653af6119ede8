// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linedifference.h"

using namespace Qt::StringLiterals;

namespace domain {

QLatin1String differenceWord(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added: return "added"_L1;
    case DifferenceKind::Gone: return "gone"_L1;
    case DifferenceKind::Status: return "status"_L1;
    case DifferenceKind::RatePlan: return "rate_plan"_L1;
    case DifferenceKind::SubAccount: return "sub_account"_L1;
    case DifferenceKind::Notes: return "notes"_L1;
    case DifferenceKind::Group: return "group"_L1;
    }
    return {};
}

std::optional<DifferenceKind> differenceFromWord(QStringView word)
{
    for (const DifferenceKind kind : kAllDifferences) {
        if (word == differenceWord(kind))
            return kind;
    }
    return std::nullopt;
}

QString comparedText(DifferenceKind kind, const Line &line)
{
    switch (kind) {
    case DifferenceKind::Added:
    case DifferenceKind::Gone: return {};
    case DifferenceKind::Status:
        return line.status == LineStatus::Unknown && !line.statusRaw.isEmpty() ? line.statusRaw
                                                                               : QString(statusWord(line.status));
    case DifferenceKind::RatePlan: return line.ratePlan;
    case DifferenceKind::SubAccount: return line.subAccount;
    case DifferenceKind::Notes: return line.notes;
    case DifferenceKind::Group: return line.group;
    }
    return {};
}

QDateTime beginOf(ChangeSpan span, const QDateTime &now, const QTimeZone &zone)
{
    const QDate today = now.toTimeZone(zone).date();
    switch (span) {
    case ChangeSpan::Yesterday: return today.addDays(-1).startOfDay(zone).toUTC();
    case ChangeSpan::LastInvoice: return QDate(today.year(), today.month(), 1).startOfDay(zone).toUTC();
    case ChangeSpan::Week: return now.addDays(-7);
    case ChangeSpan::Everything: break;
    }
    return QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
}

std::optional<ChangeSpan> spanFromWord(QStringView word)
{
    constexpr std::array<std::pair<QLatin1StringView, ChangeSpan>, 4> kWords{{{"yesterday"_L1, ChangeSpan::Yesterday},
                                                                              {"invoice"_L1, ChangeSpan::LastInvoice},
                                                                              {"week"_L1, ChangeSpan::Week},
                                                                              {"all"_L1, ChangeSpan::Everything}}};
    for (const auto &[known, span] : kWords) {
        if (word == known)
            return span;
    }
    return std::nullopt;
}

} // namespace domain
