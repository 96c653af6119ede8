// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/balancewords.h"

#include "ui/changewords.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui::words {

namespace {

constexpr qint64 kFarDays = 3650; // what lies further ahead has no date

QString tr(const char *text, int n = -1) { return QCoreApplication::translate("balance", text, nullptr, n); }

QString dayCount(double days)
{
    const auto whole = qint64(days);
    return whole == 1 ? tr(QT_TRANSLATE_NOOP("balance", "1 day"))
                      : tr(QT_TRANSLATE_NOOP("balance", "%1 days")).arg(count(whole));
}

} // namespace

BalanceLook balanceLook(const domain::BalanceFacts &facts)
{
    BalanceLook look;
    switch (domain::balanceState(facts)) {
    case domain::BalanceState::Red:
        look = {Mark::Shape::Diamond,
                Mark::Hue::Red,
                facts.linesSuspended ? tr(QT_TRANSLATE_NOOP("balance", "Suspended"))
                                     : tr(QT_TRANSLATE_NOOP("balance", "Below minimum")),
                {}};
        return look;
    case domain::BalanceState::Orange:
        look = {Mark::Shape::Square, Mark::Hue::Amber, tr(QT_TRANSLATE_NOOP("balance", "Low")), {}};
        break;
    case domain::BalanceState::Green:
        look = {Mark::Shape::Circle, Mark::Hue::Green, tr(QT_TRANSLATE_NOOP("balance", "Healthy")), {}};
        break;
    }
    if (const std::optional<double> days = domain::daysLeft(facts))
        look.days = dayCount(*days);
    return look;
}

QString suspension(const domain::BalanceFacts &facts, QDate today)
{
    if (facts.linesSuspended)
        return tr(QT_TRANSLATE_NOOP("balance", "Lines are suspended until the balance is at the minimum again."));
    if (domain::isBelowMinimum(facts.available, facts.minimum))
        return tr(QT_TRANSLATE_NOOP("balance", "Below the minimum: lines suspend with the next charge."));
    const std::optional<double> days = domain::daysLeft(facts);
    if (!days)
        return tr(QT_TRANSLATE_NOOP("balance", "Nothing is used, so it lasts without limit."));
    if (*days > double(kFarDays))
        return tr(QT_TRANSLATE_NOOP("balance", "More than ten years until lines suspend."));
    return tr(QT_TRANSLATE_NOOP("balance", "%1 until lines suspend, about %2"))
        .arg(dayCount(*days), QLocale().toString(today.addDays(qint64(*days)), u"ddd d MMM"_s));
}

QString cents(qint64 micros, const QString &currency) { return moneyAbout({micros, currency}); }

} // namespace ui::words
