// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/changetext.h"

#include "models/tables/linetable.h"

using namespace Qt::StringLiterals;

namespace tables {

namespace {

using domain::ChangeKind;
using domain::ChangeState;

constexpr qsizetype kLongest = 400; // of what a cell or a pane shows of a text

QString oneLine(const QString &text) { return text.left(kLongest).simplified(); }

QString dateText(const QString &iso, const QLocale &locale)
{
    const QDateTime when = QDateTime::fromString(iso, Qt::ISODate);
    return when.isValid() ? locale.toString(when.toUTC(), u"d MMM yyyy HH:mm"_s) + u" UTC"_s : oneLine(iso);
}

//! "on 104857600" or "off".
QString autoRefillText(const QString &canonical)
{
    if (!canonical.startsWith("on"_L1))
        return ChangeText::tr("Off");
    const qint64 bytes = canonical.section(u' ', 1).toLongLong();
    return bytes > 0 ? ChangeText::tr("On, below %1 MB").arg(domain::megabytesText(bytes, 0)) : ChangeText::tr("On");
}

QString storeText(bool isOffered) { return isOffered ? ChangeText::tr("Offered") : ChangeText::tr("Not offered"); }

//! "Kim Vos, Northwind Connected BV".
QString recipient(const domain::CardOrder &order) { return oneLine(u"%1, %2"_s.arg(order.name, order.company)); }

//! "$1,250.00": decimal text, never through a double (D20).
QString moneyText(const base::Money &money, const QLocale &locale)
{
    const QString text = base::formatMoneyText(money);
    const qsizetype point = text.indexOf(u'.');
    const QString number = locale.toString(text.left(point).toLongLong()) + locale.decimalPoint() + text.mid(point + 1);
    return money.currency == "USD"_L1 ? u'$' + number : number + u' ' + money.currency;
}

//! "Group admin, E-bikes".
QString membership(const domain::Invitation &invitation)
{
    QStringList parts{domain::roleWord(invitation.role)};
    if (domain::isBoundToGroups(invitation.role)) {
        for (const domain::Named &group : invitation.groups)
            parts << group.name;
    }
    if (invitation.role == domain::Role::SubAccount)
        parts << invitation.subAccount.name;
    return oneLine(parts.join(u", "_s));
}

} // namespace

domain::LineStatus ChangeText::aim(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Activate:
    case ChangeKind::Resume: return domain::LineStatus::Active;
    case ChangeKind::Deactivate: return domain::LineStatus::Deactivated;
    case ChangeKind::Suspend: return domain::LineStatus::Suspended;
    default: return domain::LineStatus::Unknown;
    }
}

QString ChangeText::field(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Activate:
    case ChangeKind::Deactivate:
    case ChangeKind::Suspend:
    case ChangeKind::Resume: return tr("Status");
    case ChangeKind::DeactivationDate: return tr("Deactivation date");
    case ChangeKind::SubAccount: return tr("Sub-account");
    case ChangeKind::Group: return tr("Group");
    case ChangeKind::RatePlan: return tr("Rate plan");
    case ChangeKind::Notes: return tr("Notes");
    case ChangeKind::Labels: return tr("Labels");
    case ChangeKind::EndUser: return tr("End user");
    case ChangeKind::AddLine: return tr("New line");
    case ChangeKind::RefillData: return tr("Data refill");
    case ChangeKind::DataAutoRefill: return tr("Data auto-refill");
    case ChangeKind::SendSms: return tr("SMS");
    case ChangeKind::ConfirmRenewal: return tr("Renewal");
    case ChangeKind::OrderCards: return tr("Card order");
    case ChangeKind::InvitePerson: return tr("Invitation");
    case ChangeKind::OpenTicket: return tr("Ticket");
    case ChangeKind::AddFunds: return tr("Funds");
    case ChangeKind::AutoRefill: return tr("Auto-refill");
    case ChangeKind::AddToStore:
    case ChangeKind::RemoveFromStore: return tr("eSIM store");
    }
    return {};
}

QString ChangeText::value(ChangeKind kind, const QString &canonical, const QLocale &locale)
{
    if (canonical.isEmpty())
        return kind == ChangeKind::ConfirmRenewal ? tr("Not confirmed") : tr("none");
    switch (kind) {
    case ChangeKind::Activate:
    case ChangeKind::Deactivate:
    case ChangeKind::Suspend:
    case ChangeKind::Resume: {
        bool found = false;
        const domain::LineStatus status = domain::statusFromKey(canonical, &found);
        return found ? LineTable::statusText(status) : oneLine(canonical);
    }
    case ChangeKind::DeactivationDate: return dateText(canonical, locale);
    case ChangeKind::Labels: return oneLine(canonical.split(u'\n').join(u", "_s));
    case ChangeKind::SubAccount:
    case ChangeKind::Group:
    case ChangeKind::RatePlan:
    case ChangeKind::Notes:
    case ChangeKind::EndUser:
    case ChangeKind::AddLine:
    case ChangeKind::RefillData:
    case ChangeKind::OrderCards:
    case ChangeKind::InvitePerson:
    case ChangeKind::AddFunds:
    case ChangeKind::AutoRefill:
    case ChangeKind::OpenTicket:
    case ChangeKind::SendSms: return oneLine(canonical);
    case ChangeKind::DataAutoRefill: return autoRefillText(canonical);
    case ChangeKind::ConfirmRenewal: return tr("Confirmed");
    case ChangeKind::AddToStore:
    case ChangeKind::RemoveFromStore: return storeText(canonical == "on"_L1);
    }
    return {};
}

QString ChangeText::wanted(const domain::ChangeOrder &order, const QLocale &locale)
{
    const domain::ChangeValue &value = order.value;
    switch (order.kind) {
    case ChangeKind::Activate:
    case ChangeKind::Deactivate:
    case ChangeKind::Suspend:
    case ChangeKind::Resume: return LineTable::statusText(aim(order.kind));
    case ChangeKind::AddToStore:
    case ChangeKind::RemoveFromStore: return storeText(order.kind == ChangeKind::AddToStore);
    case ChangeKind::DeactivationDate:
        return value.date ? dateText(value.date->toUTC().toString(Qt::ISODate), locale) : tr("No date");
    case ChangeKind::SubAccount:
    case ChangeKind::Group:
    case ChangeKind::RatePlan: return value.target.isNone() ? tr("none") : oneLine(value.target.name);
    case ChangeKind::Notes:
    case ChangeKind::EndUser: return value.text.isEmpty() ? tr("none") : oneLine(value.text);
    case ChangeKind::Labels: {
        QStringList parts;
        for (const QString &label : value.labels)
            parts << u'+' + label;
        for (const QString &label : value.labelsOff)
            parts << QChar(0x2212) + label;
        return oneLine(parts.join(u", "_s));
    }
    case ChangeKind::AddLine:
        return tr("Add, %1").arg(value.target.isNone() ? tr("no plan") : oneLine(value.target.name));
    case ChangeKind::RefillData: return tr("Refill");
    case ChangeKind::DataAutoRefill:
        if (!value.on)
            return tr("Off");
        return value.threshold ? tr("On, below %1 MB").arg(domain::megabytesText(value.threshold->bytes, 0)) : tr("On");
    case ChangeKind::SendSms: return oneLine(value.text);
    case ChangeKind::ConfirmRenewal: return tr("Confirmed");
    case ChangeKind::OrderCards: return recipient(value.cards.value_or(domain::CardOrder()));
    case ChangeKind::InvitePerson: return membership(value.invitation.value_or(domain::Invitation()));
    case ChangeKind::OpenTicket: return oneLine(value.ticket.value_or(domain::NewTicket()).subject);
    case ChangeKind::AddFunds: return tr("Charged to the card on file");
    case ChangeKind::AutoRefill: return value.on ? tr("On") : tr("Off");
    }
    return {};
}

QString ChangeText::target(const domain::ChangeOrder &order, const QLocale &locale)
{
    if (order.value.cards) {
        const QString number = locale.toString(order.value.cards->quantity); // never one
        return order.value.cards->cardType == domain::CardType::Esim ? tr("%1 eSIM cards").arg(number)
                                                                     : tr("%1 SIM cards").arg(number);
    }
    if (order.value.amount)
        return moneyText(*order.value.amount, locale);
    if (order.kind == ChangeKind::AutoRefill)
        return tr("Account");
    return order.value.invitation ? oneLine(order.value.invitation->email) : QString();
}

QString ChangeText::state(ChangeState state)
{
    switch (state) {
    case ChangeState::Draft: return tr("Draft to confirm");
    case ChangeState::Ready: return tr("Queued");
    case ChangeState::Sending: return tr("Sending");
    case ChangeState::Done: return tr("Done");
    case ChangeState::Rejected: return tr("Failed");
    case ChangeState::Unknown: return tr("Outcome not known");
    case ChangeState::Conflict: return tr("Conflict");
    case ChangeState::Withdrawn: return tr("Discarded");
    case ChangeState::Damaged: return tr("Damaged");
    }
    return {};
}

QString ChangeText::from(const std::optional<QDateTime> &when, const QDateTime &now, const QLocale &locale)
{
    if (!when)
        return tr("Now");
    const QDate day = when->toUTC().date();
    return locale.toString(day, day.year() == now.toUTC().date().year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString ChangeText::remark(domain::Remark remark)
{
    switch (remark) {
    case domain::Remark::None: return {};
    case domain::Remark::InSession: return tr("In session");
    case domain::Remark::RuleActivates: return tr("Rule will activate it again");
    case domain::Remark::TermStillBilled: return tr("Term billed to its end");
    case domain::Remark::NoAutomaticReturn: return tr("No automatic activation");
    case domain::Remark::WaitsForUsage: return tr("Active with its first usage");
    case domain::Remark::NextCycle: return tr("From the next day");
    case domain::Remark::OldData: return tr("Old data");
    case domain::Remark::LuhnDiffers: return tr("Check digit differs");
    case domain::Remark::PendingAlready: return tr("Another change waits");
    }
    return {};
}

QString ChangeText::remarks(domain::Remarks remarks)
{
    QStringList parts;
    for (quint32 bit = 1; bit <= quint32(domain::Remark::PendingAlready); bit <<= 1) {
        if (remarks & domain::Remark(bit))
            parts << remark(domain::Remark(bit));
    }
    return parts.join(u", "_s);
}

bool ChangeText::isWarning(domain::Remarks remarks)
{
    using domain::Remark;
    return remarks & (domain::Remarks(Remark::RuleActivates) | Remark::TermStillBilled | Remark::LuhnDiffers |
                      Remark::PendingAlready);
}

} // namespace tables
