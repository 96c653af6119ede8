// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changerules.h"

#include <QMetaType>

//! Lines, orders and facts for tests of changes.
namespace test {

using namespace Qt::StringLiterals;
using namespace domain;

inline const QDateTime kNow(QDate(2026, 11, 18), QTime(14, 32), Qt::UTC);

inline Line lineIn(LineStatus status)
{
    Line line;
    line.iccid = {u"8944538532046590417"_s};
    line.status = status;
    line.statusRaw = statusWord(status);
    line.ratePlan = u"PAYGO EU"_s;
    line.simType = u"PAYGO"_s;
    line.subAccount = u"Cold chain"_s;
    line.notes = u"Reefer 0417, Breda"_s;
    line.labels = QStringList{u"reefer"_s};
    return line;
}

inline Line prepaidIn(LineStatus status)
{
    Line line = lineIn(status);
    line.simType = u"Prepaid"_s;
    line.ratePlan = u"Prepaid 100 MB"_s;
    return line;
}

inline Line contractedUntil(Contract contract, const QDate &renewal)
{
    Line line = lineIn(LineStatus::Active);
    line.simType = u"Subscription"_s;
    line.ratePlan = u"Monthly 1 GB"_s;
    line.contract = contract;
    line.renewalDate = renewal;
    line.monthlyCost = base::Money{.micros = 6'000'000};
    return line;
}

inline ChangeFacts ownerFacts()
{
    ChangeFacts facts;
    facts.now = facts.syncedAt = kNow;
    facts.permissions = permissionsOf(Role::Owner);
    facts.offered.assign(kAllChangeKinds.begin(), kAllChangeKinds.end());
    facts.balance = base::Money{.micros = 412'800'000};
    facts.minimum = base::Money{.micros = 80'000'000};
    facts.catalog.plans = {{{u"1"_s, u"PAYGO EU"_s}, u"PAYGO"_s, {}},
                           {{u"2"_s, u"Prepaid 100 MB"_s}, u"Prepaid"_s, base::Money{.micros = 4'000'000}},
                           {{u"3"_s, u"Yearly 1 GB"_s}, u"Subscription"_s, base::Money{.micros = 6'000'000}}};
    facts.catalog.subAccounts = {{u"3"_s, u"Cold chain"_s}, {u"4"_s, u"E-bikes"_s}};
    facts.catalog.groups = {{u"7"_s, u"Trailers"_s}};
    return facts;
}

inline ChangeFacts factsOf(Role role)
{
    ChangeFacts facts = ownerFacts();
    facts.permissions = permissionsOf(role);
    return facts;
}

inline ChangeFacts lowFacts()
{
    ChangeFacts facts = ownerFacts();
    facts.balance = base::Money{.micros = 79'999'999};
    return facts;
}

inline ChangeFacts bareFacts()
{
    ChangeFacts facts = ownerFacts();
    facts.isBare = true;
    return facts;
}

inline ChangeOrder order(ChangeKind kind) { return {.kind = kind, .value = {}}; }

inline ChangeOrder withText(ChangeKind kind, const QString &text)
{
    ChangeOrder wanted = order(kind);
    wanted.value.text = text;
    return wanted;
}

inline ChangeOrder withTarget(ChangeKind kind, const QString &id, const QString &name)
{
    ChangeOrder wanted = order(kind);
    wanted.value.target = {id, name};
    return wanted;
}

inline ChangeOrder withLabels(const QStringList &on, const QStringList &off = {})
{
    ChangeOrder wanted = order(ChangeKind::Labels);
    wanted.value.labels = on;
    wanted.value.labelsOff = off;
    return wanted;
}

inline ChangeOrder until(const std::optional<QDateTime> &date)
{
    ChangeOrder wanted = order(ChangeKind::DeactivationDate);
    wanted.value.date = date;
    return wanted;
}

inline QDateTime midnight(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(0, 0), Qt::UTC);
}

} // namespace test

Q_DECLARE_METATYPE(domain::ChangeOrder)
Q_DECLARE_METATYPE(domain::ChangeFacts)
Q_DECLARE_METATYPE(domain::Line)
