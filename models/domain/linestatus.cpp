// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linestatus.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

struct StatusName
{
    LineStatus status;
    QLatin1String key;
};

constexpr std::array<StatusName, 11> kKeys{{
    {LineStatus::Unknown, "unknown"_L1},
    {LineStatus::NotAvailable, "not_available"_L1},
    {LineStatus::Pending, "pending"_L1},
    {LineStatus::Blank, "blank"_L1},
    {LineStatus::ActivationReady, "activation_ready"_L1},
    {LineStatus::Active, "active"_L1},
    {LineStatus::Suspended, "suspended"_L1},
    {LineStatus::Deactivated, "deactivated"_L1},
    {LineStatus::ActivationPending, "activation_pending"_L1},
    {LineStatus::DeactivationPending, "deactivation_pending"_L1},
    {LineStatus::Invalid, "invalid"_L1},
}};

struct ReasonName
{
    StatusReason reason;
    QLatin1String key;
};

constexpr std::array<ReasonName, 8> kReasons{{
    {StatusReason::NotKnown, ""_L1},
    {StatusReason::Balance, "balance"_L1},
    {StatusReason::Manual, "manual"_L1},
    {StatusReason::Rule, "rule"_L1},
    {StatusReason::Expiry, "expiry"_L1},
    {StatusReason::Contract, "contract"_L1},
    {StatusReason::Payment, "payment"_L1},
    {StatusReason::Integration, "integration"_L1},
}};

QString squeezed(QStringView word)
{
    QString out;
    for (const QChar c : word) {
        if (c.isLetterOrNumber())
            out.append(c.toLower());
    }
    return out;
}

} // namespace

LineStatus statusFromWord(QStringView word)
{
    const QString text = squeezed(word);
    if (text == "activated"_L1 || text == "live"_L1)
        return LineStatus::Active;
    if (text == "offline"_L1)
        return LineStatus::Suspended;
    for (const StatusName &name : kKeys) {
        if (text == squeezed(QString(name.key)))
            return name.status;
    }
    return LineStatus::Unknown;
}

QLatin1String statusWord(LineStatus status)
{
    for (const StatusName &name : kKeys) {
        if (name.status == status)
            return name.key;
    }
    return "unknown"_L1;
}

LineStatus statusFromKey(QStringView key, bool *found)
{
    for (const StatusName &name : kKeys) {
        if (key.compare(name.key, Qt::CaseInsensitive) == 0) {
            if (found)
                *found = true;
            return name.status;
        }
    }
    if (found)
        *found = false;
    return LineStatus::Unknown;
}

StatusReason reasonFromWord(QStringView word)
{
    for (const ReasonName &name : kReasons) {
        if (word.compare(name.key, Qt::CaseInsensitive) == 0)
            return name.reason;
    }
    return StatusReason::NotKnown;
}

QLatin1String reasonWord(StatusReason reason)
{
    for (const ReasonName &name : kReasons) {
        if (name.reason == reason)
            return name.key;
    }
    return ""_L1;
}

} // namespace domain
