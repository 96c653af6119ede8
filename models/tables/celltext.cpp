// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/celltext.h"

#include "models/tables/linetable.h"

using namespace Qt::StringLiterals;

namespace tables {

namespace {

using domain::LineColumn;
using domain::ValueKind;

QString whenText(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    const QDateTime utc = when.toUTC();
    if (utc.date() == now.toUTC().date())
        return locale.toString(utc.time(), u"HH:mm"_s);
    if (utc.date().year() == now.toUTC().date().year())
        return locale.toString(utc.date(), u"d MMM"_s);
    return locale.toString(utc.date(), u"d MMM yyyy"_s);
}

QString statusShown(const domain::Line &line, const QDateTime &now, const QLocale &locale)
{
    if (line.status == domain::LineStatus::Unknown && !line.statusRaw.isEmpty())
        return line.statusRaw; // principle 7
    const QString word = LineTable::statusText(line.status);
    if (line.status == domain::LineStatus::DeactivationPending && line.deactivationDate)
        return CellText::tr("Active, off %1").arg(whenText(*line.deactivationDate, now, locale));
    return word;
}

//! "Yes, 4 min": how old the newest sign of life is; "N/A" where the platform cannot tell (R245).
QString sessionShown(const domain::Line &line, const QDateTime &now)
{
    switch (line.inSession) {
    case domain::InSession::NotSupported: return CellText::tr("N/A");
    case domain::InSession::No:
        return line.lastSeen ? CellText::tr("No, %1").arg(CellText::age(*line.lastSeen, now)) : CellText::tr("No");
    case domain::InSession::Yes:
        return line.lastSeen ? CellText::tr("Yes, %1").arg(CellText::age(*line.lastSeen, now)) : CellText::tr("Yes");
    }
    return {};
}

QString renewalTip(const domain::Line &line, const QLocale &locale)
{
    QStringList parts;
    switch (line.contract) {
    case domain::Contract::Unknown: parts << CellText::tr("the platform does not say which contract it is"); break;
    case domain::Contract::Monthly: parts << CellText::tr("monthly, invoiced every 1st"); break;
    case domain::Contract::Quarterly: parts << CellText::tr("quarterly contract"); break;
    case domain::Contract::Yearly: parts << CellText::tr("yearly contract"); break;
    }
    if (line.renewalDate)
        parts << CellText::tr("renews on %1").arg(locale.toString(*line.renewalDate, u"d MMM yyyy"_s));
    if (line.renewalConfirmed)
        parts << CellText::tr("the renewal is confirmed");
    return parts.join(u", "_s);
}

//! The date with words for its badge (R184–R189, D28).
QString renewalShown(const domain::Line &line, const QDateTime &now, const QLocale &locale)
{
    if (line.contract == domain::Contract::Monthly && !line.renewalDate)
        return CellText::tr("Monthly");
    if (!line.renewalDate)
        return CellText::tr("Unknown");
    const QDate today = now.toUTC().date();
    const QString day =
        locale.toString(*line.renewalDate, line.renewalDate->year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
    const int days = int(today.daysTo(*line.renewalDate));
    switch (CellText::badge(line, now)) {
    case domain::RenewalBadge::Soon:
        return days == 0   ? CellText::tr("%1, today").arg(day)
               : days == 1 ? CellText::tr("%1, tomorrow").arg(day)
                           : CellText::tr("%1, in %2 days").arg(day, locale.toString(days));
    case domain::RenewalBadge::Overdue:
        return days == -1 ? CellText::tr("%1, 1 day overdue").arg(day)
                          : CellText::tr("%1, %2 days overdue").arg(day, locale.toString(-days));
    case domain::RenewalBadge::None:
    case domain::RenewalBadge::Unknown: return day;
    }
    return day;
}

} // namespace

domain::RenewalBadge CellText::badge(const domain::Line &line, const QDateTime &now)
{
    return domain::renewalBadge(line.contract, line.renewalDate, now.toUTC().date());
}

QString CellText::age(const QDateTime &since, const QDateTime &now)
{
    const qint64 minutes = qMax<qint64>(0, since.secsTo(now)) / 60;
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    if (minutes < 48 * 60)
        return tr("%1 h").arg(minutes / 60);
    return tr("%1 d").arg(minutes / (24 * 60));
}

QString CellText::shown(const domain::Line &line, LineColumn column, const QDateTime &now, const QLocale &locale)
{
    if (column == LineColumn::Status)
        return statusShown(line, now, locale);
    if (column == LineColumn::InSession)
        return sessionShown(line, now);
    if (column == LineColumn::RenewalDate)
        return renewalShown(line, now, locale);
    const domain::CellValue value = domain::lineValue(line, column);
    if (!value.known) {
        if (column == LineColumn::LastSeen)
            return tr("Never");
        return value.kind == ValueKind::Text || column == LineColumn::DeactivationDate ? QString() : tr("none");
    }
    switch (value.kind) {
    case ValueKind::Text:
    case ValueKind::Digits: return value.text;
    case ValueKind::Number: return locale.toString(value.number);
    case ValueKind::Volume: return locale.toString(double(value.number) / double(base::kBytesPerMegabyte), 'f', 1);
    case ValueKind::DateTime: return whenText(value.when, now, locale);
    }
    return {};
}

QString CellText::spoken(const domain::Line &line, LineColumn column, const QDateTime &now, const QLocale &locale)
{
    const QString text = shown(line, column, now, locale);
    const QString title = LineTable::title(column);
    const domain::CellValue value = domain::lineValue(line, column);
    if (value.kind == ValueKind::Volume && value.known) {
        QString bare = title;
        bare.remove(u" MB"_s);
        return tr("%1 %2 megabytes").arg(bare, text);
    }
    return text.isEmpty() ? tr("%1 none").arg(title) : title + u' ' + text;
}

QString CellText::tooltip(const domain::Line &line, LineColumn column, const QLocale &locale)
{
    const auto time = [&](const QDateTime &when) {
        return tr("%1 UTC").arg(locale.toString(when.toUTC(), u"d MMM yyyy HH:mm"_s));
    };
    switch (column) {
    case LineColumn::Status: {
        QStringList parts{LineTable::statusText(line.status)};
        if (!line.statusRaw.isEmpty())
            parts << tr("the platform says \"%1\"").arg(line.statusRaw);
        if (line.reason != domain::StatusReason::NotKnown)
            parts << tr("reason: %1").arg(QString(domain::reasonWord(line.reason)));
        if (!line.statusBy.isEmpty())
            parts << tr("by %1").arg(line.statusBy);
        if (line.statusSince)
            parts << tr("since %1").arg(time(*line.statusSince));
        if (line.deactivationDate)
            parts << tr("until %1").arg(time(*line.deactivationDate));
        return parts.join(u", "_s);
    }
    case LineColumn::LastSeen: return line.lastSeen ? time(*line.lastSeen) : QString();
    case LineColumn::DeactivationDate: return line.deactivationDate ? time(*line.deactivationDate) : QString();
    case LineColumn::Iccid:
    case LineColumn::Notes:
    case LineColumn::SubAccount:
    case LineColumn::RatePlan:
    case LineColumn::Labels:
    case LineColumn::Group:
    case LineColumn::Operator:
    case LineColumn::EndUser: return domain::lineValue(line, column).text;
    case LineColumn::Today:
    case LineColumn::Month:
    case LineColumn::SmsSent:
    case LineColumn::Imei:
    case LineColumn::Msisdn:
    case LineColumn::SimType:
    case LineColumn::Country:
    case LineColumn::DataLeft:
    case LineColumn::DaysLeft:
    case LineColumn::SessionCount:
    case LineColumn::BillingCycle: return {};
    case LineColumn::InSession: return line.lastSeen ? tr("last seen %1").arg(time(*line.lastSeen)) : QString();
    case LineColumn::PlanName: return line.planLabel;
    case LineColumn::RenewalDate: return renewalTip(line, locale);
    case LineColumn::Rules: return line.rules.join(u'\n');
    }
    return {};
}

bool CellText::isDim(const domain::Line &line, LineColumn column)
{
    if (column == LineColumn::InSession)
        return line.inSession != domain::InSession::Yes;
    const domain::CellValue value = domain::lineValue(line, column);
    const bool numeric = value.kind == ValueKind::Number || value.kind == ValueKind::Volume;
    return !value.known || (numeric && value.number == 0);
}

} // namespace tables
