// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/differencerows.h"

#include "models/tables/linetable.h"

using namespace Qt::StringLiterals;
using domain::DifferenceKind;

namespace tables {

std::vector<LogColumn> DifferenceRows::columns()
{
    return {{tr("Line")}, {tr("Notes")}, {tr("What")}, {tr("Change")}, {tr("Who")}, {tr("Noticed")}};
}

QString DifferenceRows::kind(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added: return tr("New line");
    case DifferenceKind::Gone: return tr("Gone");
    case DifferenceKind::Status: return tr("Status");
    case DifferenceKind::RatePlan: return tr("Rate plan");
    case DifferenceKind::SubAccount: return tr("Sub-account");
    case DifferenceKind::Notes: return tr("Notes");
    case DifferenceKind::Group: return tr("Group");
    }
    return {};
}

QString DifferenceRows::value(DifferenceKind kind, const QString &canonical)
{
    if (kind == DifferenceKind::Added || kind == DifferenceKind::Gone)
        return {};
    if (canonical.isEmpty())
        return tr("none");
    bool isKnown = false;
    const domain::LineStatus status = domain::statusFromKey(canonical, &isKnown);
    return kind == DifferenceKind::Status && isKnown ? LineTable::statusText(status) : canonical.left(400).simplified();
}

LogRow DifferenceRows::row(const domain::LineDifference &difference, const QTimeZone &zone, const QLocale &locale)
{
    const auto words = [](const QString &text) { return LogCell{.text = text.left(400).simplified()}; };
    const bool isPresence = difference.kind == DifferenceKind::Added || difference.kind == DifferenceKind::Gone;
    LogCell what{.text = kind(difference.kind), .order = double(difference.kind)};
    if (isPresence)
        what.mark = difference.kind == DifferenceKind::Added ? LogMark::Good : LogMark::Bad;
    LogCell change{.text = value(difference.kind, difference.after)};
    if (!isPresence)
        change.aside = value(difference.kind, difference.before);
    return {.cells = {words(difference.iccid.text),
                      words(difference.lineName),
                      what,
                      change,
                      words(difference.by.isEmpty() ? tr("not known") : difference.by),
                      {.text = locale.toString(difference.at.toTimeZone(zone), u"d MMM HH:mm"_s),
                       .order = double(difference.at.toSecsSinceEpoch())}},
            .country = {}};
}

QStringList DifferenceRows::fileTitles()
{
    return {tr("ICCID"), tr("Notes"), tr("What"), tr("Before"), tr("After"), tr("Who"), tr("Noticed (UTC)")};
}

QStringList DifferenceRows::fileRow(const domain::LineDifference &difference)
{
    return {difference.iccid.text,
            difference.lineName,
            kind(difference.kind),
            value(difference.kind, difference.before),
            value(difference.kind, difference.after),
            difference.by,
            difference.at.toUTC().toString(u"yyyy-MM-dd hh:mm:ss"_s)};
}

} // namespace tables
