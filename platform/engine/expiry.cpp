// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/renewal.h"
#include "platform/core.h"
#include "platform/engine/engine.h"
#include "platform/notify.h"
#include "platform/wire.h"

using namespace Qt::StringLiterals;

namespace platform::engine {

namespace {

constexpr Day kWarnedBefore = 28;
constexpr Day kShortestMonth = 28;

QDate dateOf(Day day) { return QDate(1970, 1, 1).addDays(day); }

//! Whether the operator may take it back: a SIM that nobody has a line with cannot be.
bool isWithSomebody(const Live &line)
{
    return line.isWorking() || line.status == Status::Suspended || line.status == Status::ActivationReady;
}

//! Days until the operator's term is over; nothing where there is none, or where it is far away.
std::optional<qint64> daysToTerm(const Live &line, Day day)
{
    const int months = line.plan->refillTermMonths;
    if (line.terms != Terms::Prepaid || months == 0 || !line.lastRefill || !isWithSomebody(line) ||
        day + kWarnedBefore < *line.lastRefill + months * kShortestMonth)
        return std::nullopt;
    return dateOf(day).daysTo(domain::refillDeadline(dateOf(*line.lastRefill), months));
}

} // namespace

//! The operator's contract ends a prepaid SIM that nobody has refilled for so long (R233); people hear of it in time.
base::Status Engine::endUnrefilled(Day day, Seconds at)
{
    QStringList soon;
    for (Live &line : m_fleet.lines()) {
        const std::optional<qint64> days = daysToTerm(line, day);
        if (!days || (*days > 0 && *days != kWarnedBefore))
            continue;
        const base::Result<QString> iccid = m_fleet.iccidOf(line);
        if (!iccid)
            return iccid.error();
        const QString since = dateOf(*line.lastRefill).toString(Qt::ISODate);
        const bool over = *days <= 0;
        if (over) {
            line.deactivationDate.reset();
            m_fleet.setStatus(line, Status::Deactivated, u"expiry"_s, {}, at);
        } else {
            soon << *iccid;
        }
        const QString message =
            over ? u"%1 was not refilled since %2: the operator's term is over, it is deactivated."_s.arg(*iccid, since)
                 : u"%1 was not refilled since %2: it will be deactivated in %3 days."_s.arg(*iccid, since).arg(*days);
        const base::Status raised = raiseAlert(m_db, m_core.account.id,
                                               {.at = at,
                                                .kind = over ? u"line_expired"_s : u"refill_due"_s,
                                                .iccid = *iccid,
                                                .ruleId = 0,
                                                .message = message});
        if (!raised)
            return raised;
    }
    return soon.isEmpty() ? base::Status() : warnOfTerm(soon, day + kWarnedBefore, at);
}

base::Status Engine::warnOfTerm(const QStringList &iccids, Day end, Seconds at)
{
    const QString date = dateOf(end).toString(Qt::ISODate);
    JsonWriter body;
    body.beginObject().text("deactivated_on", date).text("at", wireTime(at)).beginArray("iccids");
    for (const QString &iccid : iccids)
        body.text(nullptr, iccid);
    body.endArray().endObject();
    return notify(m_core, m_db,
                  {.at = at,
                   .event = u"refill.due"_s,
                   .subject = u"SIMs that were not refilled: %1"_s.arg(iccids.size()),
                   .text = u"The operator deactivates prepaid SIMs that nobody refills. Without a refill these end on "
                           "%1:\n\n%2\n"_s.arg(date, iccids.join(u'\n')),
                   .data = body.take(),
                   .mail = true,
                   .webhook = true});
}

} // namespace platform::engine
