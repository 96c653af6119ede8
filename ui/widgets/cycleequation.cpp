// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cycleequation.h"

#include "ui/balancewords.h"
#include "ui/changewords.h"
#include "ui/widgets/flowlayout.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using domain::BillingCycle;

namespace ui {

namespace {

const QString kMinus{QChar(0x2212)};

//! Amounts are shown to the cent: what is shown must add up, too.
bool addsUpRounded(const BillingCycle &cycle)
{
    const auto cents = [](qint64 micros) { return base::roundedToCents({micros}).micros; };
    qint64 sum = cents(cycle.starting);
    for (const qint64 part : {cycle.payments, cycle.discounts, cycle.adjustments})
        sum += cents(part);
    for (const qint64 part : {cycle.usage, cycle.sms, cycle.subscriptions, cycle.prepaid, cycle.whiteLabel})
        sum -= cents(part);
    return sum == cents(cycle.ending);
}

} // namespace

CycleEquation::CycleEquation(const Theme &theme, QWidget *parent)
    : Pane(theme, Fill::Sub, Qt::BottomEdge, parent), m_row(new FlowLayout(nullptr, theme.scaled(38), 12))
{
    setObjectName("cycleEquation"_L1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(16, 9, 16, 9);
    whole->addLayout(m_row);
}

void CycleEquation::addPart(const QString &name, qint64 micros, const QString &sign)
{
    const QString amount = words::cents(std::abs(micros), m_currency);
    const QString exact = words::money({std::abs(micros), m_currency});
    const bool isBalance = sign.isEmpty() || sign == "="_L1; // of the others the sign says it
    const QString signedAmount = isBalance && micros < 0 ? kMinus + amount : amount;
    auto *part = new QWidget(this);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins({});
    row->setSpacing(12);
    if (!sign.isEmpty())
        row->addWidget(new TextLabel(theme(), TextStyle::Body, Tone::Secondary, sign, part));
    auto *column = new QVBoxLayout;
    column->setSpacing(1);
    column->addWidget(new TextLabel(theme(), TextStyle::Small, Tone::Secondary, name, part));
    column->addWidget(new TextLabel(theme(), TextStyle::BodyStrong, Tone::Text, signedAmount, part));
    row->addLayout(column);
    part->setToolTip(words::toolTip(u"%1: %2"_s.arg(name, exact)));
    m_row->addWidget(part);
    part->show();
    m_text += u"%1%2 %3 "_s.arg(sign.isEmpty() ? QString() : sign + u' ', name, signedAmount);
}

void CycleEquation::setCycle(const BillingCycle &cycle)
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_text.clear();
    m_currency = cycle.currency;
    const QLocale locale;
    addPart(tr("Starting balance, %1").arg(locale.toString(cycle.firstDay, u"d MMM"_s)), cycle.starting, {});
    const auto add = [this](const QString &name, qint64 micros) {
        if (micros != 0)
            addPart(name, micros, micros > 0 ? u"+"_s : kMinus);
    };
    add(tr("Funds added"), cycle.payments);
    add(tr("Discounts"), cycle.discounts);
    add(tr("Data"), -cycle.usage);
    add(tr("SMS"), -cycle.sms);
    add(tr("Subscriptions"), -cycle.subscriptions);
    add(tr("Prepaid refills"), -cycle.prepaid);
    add(tr("White label"), -cycle.whiteLabel);
    add(tr("Adjustments"), cycle.adjustments);
    const QString ending =
        cycle.isClosed ? tr("Ending balance, %1").arg(locale.toString(cycle.lastDay, u"d MMM"_s)) : tr("Balance today");
    addPart(ending, cycle.ending, u"="_s);
    const qint64 missing = cycle.ending - cycle.expectedEnding();
    QString note;
    if (missing != 0)
        note = tr("The parts miss it by %1: the platform does not tell all of them.")
                   .arg(words::money({std::abs(missing), m_currency}));
    else if (!addsUpRounded(cycle))
        note = tr("Shown to the cent; the exact amounts add up.");
    if (!note.isEmpty()) {
        auto *label = new TextLabel(theme(), TextStyle::Small, missing != 0 ? Tone::Red : Tone::Hint, note, this);
        label->setObjectName("cycleNote"_L1);
        m_row->addWidget(label);
        label->show();
        m_text += note;
    }
    m_text = m_text.simplified();
    setAccessibleName(m_text);
}

} // namespace ui
