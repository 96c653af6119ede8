// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answerwords.h"

#include "models/tables/linelogrows.h"
#include "models/tables/linetable.h"
#include "ui/changewords.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using domain::Finding;
using domain::LineAnswer;
using domain::Remedy;

namespace ui::words {

namespace {

//! Sentences of answers; a class for their context in translations.
class AnswerWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::AnswerWords)

public:
    static QString who(const LineAnswer &answer) { return answer.who.left(120).simplified(); }

    //! "by hand, by Priya Raman, 3 days ago" without what is not known.
    static QString stopped(const QString &sentence, const LineAnswer &answer, const QDateTime &now)
    {
        QString text = sentence;
        if (!who(answer).isEmpty())
            text = tr("%1 by %2").arg(text, who(answer));
        if (answer.at.isValid())
            text = tr("%1 on %2, %3 ago").arg(text, moment(answer.at), age(answer.at, now));
        return text + u'.';
    }

    static QString moment(const QDateTime &time)
    {
        return tr("%1 UTC").arg(QLocale().toString(time.toUTC(), u"d MMM yyyy, HH:mm"_s));
    }
    static QString day(const std::optional<QDate> &day)
    {
        return day ? QLocale().toString(*day, u"d MMM yyyy"_s) : QString();
    }
    static QString funds(const LineAnswer &answer)
    {
        if (!answer.amount || !answer.limit)
            return {};
        return tr("Balance %1, minimum %2.").arg(money(*answer.amount), money(*answer.limit));
    }
    static QString joined(const QString &first, const QString &second)
    {
        return second.isEmpty() ? first : u"%1 %2"_s.arg(first, second);
    }
    static QString over(const LineAnswer &answer)
    {
        QStringList parts;
        if (!answer.place.isEmpty())
            parts << tables::LineLogRows::countryName(answer.place, QLocale());
        if (!answer.who.isEmpty())
            parts << who(answer);
        return parts.isEmpty() ? tr("an unknown network") : parts.join(u", "_s);
    }

    static QString off(const LineAnswer &answer, const QDateTime &now);
    static QString status(const LineAnswer &answer);
    static QString usage(const LineAnswer &answer, const QDateTime &now);
    static QString doubt(const LineAnswer &answer, const QDateTime &now);
};

QString AnswerWords::off(const LineAnswer &answer, const QDateTime &now)
{
    switch (answer.finding) {
    case Finding::OffForBalance:
        return joined(stopped(tr("Suspended because the balance fell below its minimum"), answer, now), funds(answer));
    case Finding::FundsSuffice:
        return joined(tr("The balance is above its minimum again: the line comes back by itself."), funds(answer));
    case Finding::OffByHand:
        return joined(stopped(tr("Switched off by hand"), answer, now), tr("It does not come back by itself."));
    case Finding::OffByRule: return stopped(tr("Stopped by a rule"), answer, now);
    case Finding::RuleBringsBack:
        return tr("The rule \"%1\" activates it again on %2.").arg(who(answer), day(answer.day));
    case Finding::OffByExpiry:
        return joined(stopped(tr("Its prepaid data has expired"), answer, now),
                      answer.volume ? tr("%1 were left.").arg(volume(*answer.volume)) : QString());
    case Finding::OffByContract: return stopped(tr("Its contract has ended"), answer, now);
    case Finding::OffForPayment: return stopped(tr("Stopped because its end user has not paid"), answer, now);
    case Finding::OffByIntegration: return stopped(tr("Stopped by another system"), answer, now);
    case Finding::OffNotSaid:
        return joined(stopped(tr("It is off"), answer, now), tr("The platform does not say why."));
    case Finding::FundsTooLow: return joined(tr("Nothing can be activated at this balance."), funds(answer));
    default: return {};
    }
}

QString AnswerWords::status(const LineAnswer &answer)
{
    switch (answer.finding) {
    case Finding::NeverActivated: return tr("It was never activated.");
    case Finding::ActivationUnderway: return tr("Its activation is under way; the operator confirms it.");
    case Finding::EndsOn:
        return answer.at.isValid() ? tr("It still works and is deactivated on %1.").arg(moment(answer.at))
                                   : tr("It still works and will be deactivated; the platform does not say when.");
    case Finding::NumberInvalid: return tr("The platform knows no card with this ICCID.");
    case Finding::NotAvailable: return tr("The network cannot reach this card now.");
    case Finding::WordUnknown: return tr("Its status is \"%1\", a word that LineDesk does not know.").arg(who(answer));
    case Finding::NoPlan: return tr("It has no rate plan: a line needs a plan to be used.");
    case Finding::NoSubAccount: return tr("It is in no sub-account: some platforms create the service only then.");
    case Finding::IsOff: return tr("The line is off: %1.").arg(tables::LineTable::statusText(answer.status));
    case Finding::WaitsForFirstUse:
        return tr("It is ready with the operator and becomes active with its first usage. The device has not "
                  "connected yet.");
    default: return {};
    }
}

QString AnswerWords::usage(const LineAnswer &answer, const QDateTime &now)
{
    const QString amount = answer.volume ? volume(*answer.volume) : tr("an unknown volume");
    switch (answer.finding) {
    case Finding::DataUsedUp: return tr("Its prepaid data is used up.");
    case Finding::DataExpired: return stopped(tr("Its prepaid data has expired"), answer, now);
    case Finding::HasUsage:
        if (!domain::isWorking(answer.status))
            return tr("It used %1 this month, before that.").arg(amount);
        return answer.volume ? tr("The line is on; it used %1 this month.").arg(amount) : tr("The line is on.");
    case Finding::ConnectedNow: return tr("It is connected now; its usage counts when the platform reports it.");
    case Finding::SessionsCarryNothing:
        return tr("Its last session, until %1 in %2, carried no data: the network accepts the device, the device "
                  "sends nothing. Check its APN.")
            .arg(moment(answer.at), over(answer));
    case Finding::LastSession:
        return tr("Its last session ended %1 in %2 after %3.").arg(moment(answer.at), over(answer), amount);
    case Finding::NeverSeen: return tr("No network has ever seen it: check card, antenna and power of the device.");
    case Finding::SilentSince:
        return answer.days == 1
                   ? tr("It was last used yesterday, %1: %2.").arg(day(answer.day), amount)
                   : tr("It was last used on %1, %2 days ago: %3.").arg(day(answer.day), count(answer.days), amount);
    case Finding::SilentForLong:
        return answer.days == 1
                   ? tr("It used nothing on the only day that is known.")
                   : tr("It used nothing on any of the last %1 days that are known.").arg(count(answer.days));
    case Finding::DaysNotKnown: return tr("The cache knows none of its last days.");
    case Finding::SessionsNotKnown: return tr("Its connection log was not fetched yet.");
    default: return {};
    }
}

QString AnswerWords::doubt(const LineAnswer &answer, const QDateTime &now)
{
    if (answer.finding == Finding::ChangeWaits)
        return tr("A change of this line waits in the Outbox.");
    return answer.at.isValid() ? tr("All of this is as old as the last sync, %1 ago.").arg(age(answer.at, now))
                               : tr("The account was not synced yet.");
}

QString sourceName(domain::FactSource source)
{
    switch (source) {
    case domain::FactSource::Line: return AnswerWords::tr("From the line");
    case domain::FactSource::Account: return AnswerWords::tr("From the account");
    case domain::FactSource::Rules: return AnswerWords::tr("From the rules");
    case domain::FactSource::DailyUsage: return AnswerWords::tr("From the daily usage");
    case domain::FactSource::ConnectionLog: return AnswerWords::tr("From the connection log");
    case domain::FactSource::AuditLog: return AnswerWords::tr("From the audit log");
    case domain::FactSource::Outbox: return AnswerWords::tr("From the Outbox");
    }
    return {};
}

} // namespace

QString question(domain::LineQuestion question)
{
    return question == domain::LineQuestion::WhyOff ? AnswerWords::tr("Why is this line off?")
                                                    : AnswerWords::tr("Why is there no usage?");
}

QString answer(const LineAnswer &answer, const QDateTime &now)
{
    if (answer.finding >= Finding::ChangeWaits)
        return AnswerWords::doubt(answer, now);
    for (const QString &text : {AnswerWords::off(answer, now), AnswerWords::status(answer)}) {
        if (!text.isEmpty())
            return text;
    }
    return AnswerWords::usage(answer, now);
}

QString evidence(const LineAnswer &answer, const QDateTime &now)
{
    const QString source = sourceName(answer.source);
    if (answer.source == domain::FactSource::Outbox)
        return source;
    return answer.asOf.isValid() ? AnswerWords::tr("%1, as of %2").arg(source, when(answer.asOf, now))
                                 : AnswerWords::tr("%1, age not known").arg(source);
}

QString remedy(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None: return {};
    case Remedy::Activate: return AnswerWords::tr("Activate…");
    case Remedy::ChangePlan: return AnswerWords::tr("Change plan…");
    case Remedy::Assign: return AnswerWords::tr("Move…");
    case Remedy::RefillData: return AnswerWords::tr("Refill data…");
    case Remedy::DeactivationDate: return AnswerWords::tr("Deactivation date…");
    case Remedy::Sync: return AnswerWords::tr("Sync now");
    case Remedy::OpenOutbox: return AnswerWords::tr("Open the Outbox");
    case Remedy::OpenSessions: return AnswerWords::tr("Connection log");
    case Remedy::OpenAudit: return AnswerWords::tr("Audit log");
    }
    return {};
}

std::optional<domain::ChangeKind> changeOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Activate: return domain::ChangeKind::Activate;
    case Remedy::ChangePlan: return domain::ChangeKind::RatePlan;
    case Remedy::Assign: return domain::ChangeKind::SubAccount;
    case Remedy::RefillData: return domain::ChangeKind::RefillData;
    case Remedy::DeactivationDate: return domain::ChangeKind::DeactivationDate;
    case Remedy::None:
    case Remedy::Sync:
    case Remedy::OpenOutbox:
    case Remedy::OpenSessions:
    case Remedy::OpenAudit: break;
    }
    return std::nullopt;
}

std::pair<Mark::Shape, Mark::Hue> answerMark(Finding finding)
{
    switch (finding) {
    case Finding::OffForBalance:
    case Finding::OffByHand:
    case Finding::OffByRule:
    case Finding::OffByExpiry:
    case Finding::OffByContract:
    case Finding::OffForPayment:
    case Finding::OffByIntegration:
    case Finding::OffNotSaid:
    case Finding::NumberInvalid:
    case Finding::IsOff:
    case Finding::DataUsedUp:
    case Finding::DataExpired: return {Mark::Shape::Square, Mark::Hue::Red};
    case Finding::FundsTooLow:
    case Finding::NoPlan:
    case Finding::NoSubAccount:
    case Finding::NeverActivated:
    case Finding::NotAvailable:
    case Finding::WordUnknown:
    case Finding::EndsOn:
    case Finding::NeverSeen:
    case Finding::SessionsCarryNothing:
    case Finding::SilentSince:
    case Finding::SilentForLong: return {Mark::Shape::Triangle, Mark::Hue::Amber};
    case Finding::FundsSuffice:
    case Finding::RuleBringsBack:
    case Finding::HasUsage:
    case Finding::ConnectedNow: return {Mark::Shape::Circle, Mark::Hue::Green};
    case Finding::ActivationUnderway:
    case Finding::WaitsForFirstUse:
    case Finding::LastSession:
    case Finding::DaysNotKnown:
    case Finding::SessionsNotKnown:
    case Finding::ChangeWaits:
    case Finding::CacheIsOld: break;
    }
    return {Mark::Shape::Ring, Mark::Hue::Grey};
}

} // namespace ui::words
