// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changewords.h"

#include "models/tables/changetext.h"
#include "models/tables/linetable.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::words {

namespace {

using domain::ChangeKind;

QString tr(const char *text) { return QCoreApplication::translate("changes", text); }

//! The words of a kind: heading and button take a count, the step is a noun.
struct KindWords
{
    ChangeKind kind;
    const char *heading; //!< %1 lines, %2 what is ordered
    const char *button;
    const char *typed;
    const char *step;
};

// clang-format off
constexpr std::array<KindWords, 23> kKinds{{
    {ChangeKind::Activate, QT_TRANSLATE_NOOP("changes", "Activate %1"), QT_TRANSLATE_NOOP("changes", "Activate %1"),
     QT_TRANSLATE_NOOP("changes", "ACTIVATE"), QT_TRANSLATE_NOOP("changes", "Activation of %1")},
    {ChangeKind::Deactivate, QT_TRANSLATE_NOOP("changes", "Deactivate %1"), QT_TRANSLATE_NOOP("changes", "Deactivate %1"),
     QT_TRANSLATE_NOOP("changes", "DEACTIVATE"), QT_TRANSLATE_NOOP("changes", "Deactivation of %1")},
    {ChangeKind::DeactivationDate, QT_TRANSLATE_NOOP("changes", "Deactivation date of %1"), QT_TRANSLATE_NOOP("changes", "Set the date of %1"),
     QT_TRANSLATE_NOOP("changes", "SET DATE"), QT_TRANSLATE_NOOP("changes", "Deactivation date of %1")},
    {ChangeKind::SubAccount, QT_TRANSLATE_NOOP("changes", "Assign %1 to %2"), QT_TRANSLATE_NOOP("changes", "Assign %1"),
     QT_TRANSLATE_NOOP("changes", "ASSIGN"), QT_TRANSLATE_NOOP("changes", "Assignment of %1")},
    {ChangeKind::Group, QT_TRANSLATE_NOOP("changes", "Move %1 to the group %2"), QT_TRANSLATE_NOOP("changes", "Move %1"),
     QT_TRANSLATE_NOOP("changes", "MOVE"), QT_TRANSLATE_NOOP("changes", "Move of %1")},
    {ChangeKind::RatePlan, QT_TRANSLATE_NOOP("changes", "Change the plan of %1 to %2"), QT_TRANSLATE_NOOP("changes", "Change the plan of %1"),
     QT_TRANSLATE_NOOP("changes", "CHANGE PLAN"), QT_TRANSLATE_NOOP("changes", "Plan change of %1")},
    {ChangeKind::Notes, QT_TRANSLATE_NOOP("changes", "Notes of %1"), QT_TRANSLATE_NOOP("changes", "Write the notes of %1"),
     QT_TRANSLATE_NOOP("changes", "WRITE NOTES"), QT_TRANSLATE_NOOP("changes", "Notes of %1")},
    {ChangeKind::Labels, QT_TRANSLATE_NOOP("changes", "Labels of %1"), QT_TRANSLATE_NOOP("changes", "Label %1"),
     QT_TRANSLATE_NOOP("changes", "LABEL"), QT_TRANSLATE_NOOP("changes", "Labels of %1")},
    {ChangeKind::EndUser, QT_TRANSLATE_NOOP("changes", "End user of %1"), QT_TRANSLATE_NOOP("changes", "Set the end user of %1"),
     QT_TRANSLATE_NOOP("changes", "SET END USER"), QT_TRANSLATE_NOOP("changes", "End user of %1")},
    {ChangeKind::AddLine, QT_TRANSLATE_NOOP("changes", "Add %1"), QT_TRANSLATE_NOOP("changes", "Add %1"),
     QT_TRANSLATE_NOOP("changes", "ADD"), QT_TRANSLATE_NOOP("changes", "Adding %1")},
    {ChangeKind::RefillData, QT_TRANSLATE_NOOP("changes", "Refill the data of %1"), QT_TRANSLATE_NOOP("changes", "Refill %1"),
     QT_TRANSLATE_NOOP("changes", "REFILL"), QT_TRANSLATE_NOOP("changes", "Data refill of %1")},
    {ChangeKind::DataAutoRefill, QT_TRANSLATE_NOOP("changes", "Data auto-refill of %1: %2"), QT_TRANSLATE_NOOP("changes", "Set auto-refill of %1"),
     QT_TRANSLATE_NOOP("changes", "SET AUTO-REFILL"), QT_TRANSLATE_NOOP("changes", "Data auto-refill of %1")},
    {ChangeKind::SendSms, QT_TRANSLATE_NOOP("changes", "Send an SMS to %1"), QT_TRANSLATE_NOOP("changes", "Send to %1"),
     QT_TRANSLATE_NOOP("changes", "SEND"), QT_TRANSLATE_NOOP("changes", "SMS to %1")},
    {ChangeKind::ConfirmRenewal, QT_TRANSLATE_NOOP("changes", "Confirm the renewal of %1"), QT_TRANSLATE_NOOP("changes", "Confirm the renewal of %1"),
     QT_TRANSLATE_NOOP("changes", "CONFIRM"), QT_TRANSLATE_NOOP("changes", "Renewal of %1")},
    {ChangeKind::OrderCards, QT_TRANSLATE_NOOP("changes", "Order %1"), QT_TRANSLATE_NOOP("changes", "Order %1"),
     QT_TRANSLATE_NOOP("changes", "ORDER"), QT_TRANSLATE_NOOP("changes", "Order of %1")},
    {ChangeKind::InvitePerson, QT_TRANSLATE_NOOP("changes", "Invite %1"), QT_TRANSLATE_NOOP("changes", "Invite %1"),
     QT_TRANSLATE_NOOP("changes", "INVITE"), QT_TRANSLATE_NOOP("changes", "Invitation of %1")},
    {ChangeKind::OpenTicket, QT_TRANSLATE_NOOP("changes", "Open a ticket about %1"), QT_TRANSLATE_NOOP("changes", "Open the ticket"),
     QT_TRANSLATE_NOOP("changes", "OPEN TICKETS"), QT_TRANSLATE_NOOP("changes", "Ticket about %1")},
    {ChangeKind::AddToStore, QT_TRANSLATE_NOOP("changes", "Offer %1 in the eSIM store"), QT_TRANSLATE_NOOP("changes", "Offer %1"),
     QT_TRANSLATE_NOOP("changes", "OFFER"), QT_TRANSLATE_NOOP("changes", "Offer of %1 in the eSIM store")},
    {ChangeKind::RemoveFromStore, QT_TRANSLATE_NOOP("changes", "Take %1 out of the eSIM store"), QT_TRANSLATE_NOOP("changes", "Take %1 out"),
     QT_TRANSLATE_NOOP("changes", "TAKE OUT"), QT_TRANSLATE_NOOP("changes", "Taking %1 out of the eSIM store")},
    {ChangeKind::Suspend, QT_TRANSLATE_NOOP("changes", "Suspend %1"), QT_TRANSLATE_NOOP("changes", "Suspend %1"),
     QT_TRANSLATE_NOOP("changes", "SUSPEND"), QT_TRANSLATE_NOOP("changes", "Suspension of %1")},
    {ChangeKind::Resume, QT_TRANSLATE_NOOP("changes", "Resume %1"), QT_TRANSLATE_NOOP("changes", "Resume %1"),
     QT_TRANSLATE_NOOP("changes", "RESUME"), QT_TRANSLATE_NOOP("changes", "Resumption of %1")},
    {ChangeKind::AddFunds, QT_TRANSLATE_NOOP("changes", "Add %1 to the balance"), QT_TRANSLATE_NOOP("changes", "Charge %1"),
     QT_TRANSLATE_NOOP("changes", "CHARGE"), QT_TRANSLATE_NOOP("changes", "Payment of %1")},
    {ChangeKind::AutoRefill, QT_TRANSLATE_NOOP("changes", "Switch auto-refill on"), QT_TRANSLATE_NOOP("changes", "Switch auto-refill on"),
     QT_TRANSLATE_NOOP("changes", "SWITCH"), QT_TRANSLATE_NOOP("changes", "Auto-refill")},
}};
// clang-format on

const KindWords &wordsOf(ChangeKind kind)
{
    for (const KindWords &words : kKinds) {
        if (words.kind == kind)
            return words;
    }
    return kKinds.front();
}

bool isTakenOut(const domain::ChangeOrder &order)
{
    return (order.kind == ChangeKind::SubAccount || order.kind == ChangeKind::Group) && order.value.target.isNone();
}

bool isSwitchedOff(const domain::ChangeOrder &order) { return order.kind == ChangeKind::AutoRefill && !order.value.on; }

//! Each line has a ticket of its own.
bool isManyTickets(const domain::ChangeOrder &order, qint64 lines)
{
    return order.kind == ChangeKind::OpenTicket && lines > 1;
}

//! "1,284 lines"; "50 SIM cards", "kim@northwind.example" of what concerns the account.
QString object(const domain::ChangeOrder &order, qint64 count)
{
    const QString target = tables::ChangeText::target(order, QLocale());
    return target.isEmpty() ? lines(count) : target;
}

} // namespace

QString changeHeading(const domain::ChangeOrder &order, qint64 count)
{
    if (isTakenOut(order))
        return (order.kind == ChangeKind::Group ? tr(QT_TRANSLATE_NOOP("changes", "Take %1 out of their group"))
                                                : tr(QT_TRANSLATE_NOOP("changes", "Take %1 out of their sub-account")))
            .arg(lines(count));
    if (order.kind == ChangeKind::DeactivationDate && !order.value.date)
        return tr(QT_TRANSLATE_NOOP("changes", "Remove the deactivation date of %1")).arg(lines(count));
    if (isManyTickets(order, count))
        return tr(QT_TRANSLATE_NOOP("changes", "Open %1 tickets, one about each line")).arg(words::count(count));
    if (isSwitchedOff(order))
        return tr(QT_TRANSLATE_NOOP("changes", "Switch auto-refill off"));
    const QString text = tr(wordsOf(order.kind).heading);
    if (text.contains("%2"_L1))
        return text.arg(lines(count), tables::ChangeText::wanted(order, QLocale()));
    return text.contains("%1"_L1) ? text.arg(object(order, count)) : text;
}

QString changeButton(const domain::ChangeOrder &order, qint64 count)
{
    if (isTakenOut(order))
        return tr(QT_TRANSLATE_NOOP("changes", "Take %1 out")).arg(lines(count));
    if (order.kind == ChangeKind::DeactivationDate && !order.value.date)
        return tr(QT_TRANSLATE_NOOP("changes", "Keep %1")).arg(lines(count));
    if (isManyTickets(order, count))
        return tr(QT_TRANSLATE_NOOP("changes", "Open %1 tickets")).arg(words::count(count));
    if (isSwitchedOff(order))
        return tr(QT_TRANSLATE_NOOP("changes", "Switch auto-refill off"));
    const QString text = tr(wordsOf(order.kind).button);
    return text.contains("%1"_L1) ? text.arg(object(order, count)) : text;
}

QString changeTyped(const domain::ChangeOrder &order, qint64 count)
{
    return u"%1 %2"_s.arg(tr(wordsOf(order.kind).typed)).arg(count);
}

QString changeStep(const domain::ChangeOrder &order, qint64 count)
{
    if (isManyTickets(order, count))
        return tr(QT_TRANSLATE_NOOP("changes", "%1 tickets")).arg(words::count(count));
    const QString step = tr(wordsOf(order.kind).step);
    return step.contains("%1"_L1) ? step.arg(object(order, count)) : step;
}

QString changeQueued(const domain::ChangeOrder &order, qint64 count, bool isDraft)
{
    return (isDraft ? tr(QT_TRANSLATE_NOOP("changes", "%1 waits in the Outbox to be confirmed"))
                    : tr(QT_TRANSLATE_NOOP("changes", "%1 queued")))
        .arg(changeStep(order, count));
}

QString changeSent(const domain::ChangeOrder &order, qint64 count)
{
    return tr(QT_TRANSLATE_NOOP("changes", "%1 sent")).arg(changeStep(order, count));
}

QString accountEffect(const domain::ChangeOrder &order)
{
    const QString who = tables::ChangeText::wanted(order, QLocale());
    if (order.kind == ChangeKind::AddFunds)
        return tr(QT_TRANSLATE_NOOP("changes", "%1 is charged to the card on file.")).arg(object(order, 1));
    if (order.kind == ChangeKind::AutoRefill)
        return order.value.on
                   ? tr(QT_TRANSLATE_NOOP(
                         "changes", "The card on file is charged whenever the balance would fall below the minimum."))
                   : tr(QT_TRANSLATE_NOOP("changes", "Nothing is charged by itself any more."));
    if (order.value.cards) {
        const domain::CardOrder &cards = *order.value.cards;
        return tr(QT_TRANSLATE_NOOP("changes", "The platform receives the order of %1, and sends the cards to %2, %3."))
            .arg(who, cards.address.left(200).simplified(),
                 QLocale::territoryToString(QLocale::codeToTerritory(cards.country)));
    }
    return tr(QT_TRANSLATE_NOOP("changes", "%1 receives an e-mail, and joins the account with it. Role: %2."))
        .arg(tables::ChangeText::target(order, QLocale()), who);
}

QString effectTitle(const storage::ChangePlan &plan, const storage::PlannedEffect &effect)
{
    const domain::Verdict &verdict = effect.verdict;
    const bool isNew = plan.order.kind == ChangeKind::AddLine;
    const QString from = tables::LineTable::statusText(effect.from);
    if (!verdict.isPossible()) {
        const QString why = tables::ChangeText::obstacle(verdict.obstacle);
        if (isNew)
            return why;
        if (verdict.obstacle == domain::Obstacle::AlreadySo && tables::ChangeText::isStatus(plan.order.kind))
            return tr(QT_TRANSLATE_NOOP("changes", "Already %1")).arg(from);
        return u"%1, %2"_s.arg(from, why.left(1).toLower() + why.mid(1));
    }
    if (isNew)
        return tr(QT_TRANSLATE_NOOP("changes", "New lines"));
    if (verdict.to != domain::LineStatus::Unknown && verdict.to != effect.from)
        return tr(QT_TRANSLATE_NOOP("changes", "%1 to %2")).arg(from, tables::LineTable::statusText(verdict.to));
    return tr(QT_TRANSLATE_NOOP("changes", "Status stays %1")).arg(from);
}

QString effectDetail(const storage::ChangePlan &plan, const storage::EffectGroup &group)
{
    const storage::PlannedEffect &effect = group.effect;
    if (!effect.verdict.isPossible())
        return tr(QT_TRANSLATE_NOOP("changes", "Skipped"));
    QStringList parts;
    if (effect.verdict.effectiveAt) {
        const QDateTime at = effect.verdict.effectiveAt->toUTC();
        const QLocale locale;
        if (group.latest && *group.latest != at)
            parts << tr(QT_TRANSLATE_NOOP("changes", "From %1 to %2"))
                         .arg(locale.toString(at, u"ddd d MMM yyyy"_s),
                              locale.toString(group.latest->toUTC(), u"ddd d MMM yyyy"_s));
        else
            parts << tr(QT_TRANSLATE_NOOP("changes", "From %1 UTC")).arg(locale.toString(at, u"ddd d MMM, HH:mm"_s));
    } else {
        parts << tr(QT_TRANSLATE_NOOP("changes", "At once"));
    }
    if (effect.verdict.cost.micros != 0)
        parts << tr(QT_TRANSLATE_NOOP("changes", "%1 each")).arg(money(effect.verdict.cost));
    Q_UNUSED(plan);
    return parts.join(u", "_s);
}

QString money(const base::Money &money)
{
    const QLocale locale;
    const QString text = base::formatMoneyText(money); // decimal text: never through a double (D20)
    const bool isNegative = text.startsWith(u'-');
    const qsizetype point = text.indexOf(u'.');
    const qlonglong whole = text.mid(isNegative ? 1 : 0, point - (isNegative ? 1 : 0)).toLongLong();
    const QString sign = isNegative ? QString(QChar(0x2212)) : QString();
    const QString number = locale.toString(whole) + locale.decimalPoint() + text.mid(point + 1);
    return sign + (money.currency == "USD"_L1 ? u'$' + number : number + u' ' + money.currency);
}

QString moneyAbout(const base::Money &amount) { return money(base::roundedToCents(amount)); }

QString requests(qint64 number)
{
    return number == 1 ? tr(QT_TRANSLATE_NOOP("changes", "1 request"))
                       : tr(QT_TRANSLATE_NOOP("changes", "%1 requests")).arg(count(number));
}

} // namespace ui::words
