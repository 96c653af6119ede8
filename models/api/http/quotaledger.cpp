// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/quotaledger.h"

#include <algorithm>

namespace api::http {

namespace {

std::optional<qint64> numberOf(const Answer &answer, std::initializer_list<QByteArrayView> names)
{
    for (const QByteArrayView name : names) {
        bool ok = false;
        const qint64 number = answer.header(name).trimmed().toLongLong(&ok);
        if (ok && number >= 0)
            return number;
    }
    return std::nullopt;
}

} // namespace

void QuotaLedger::turnDay(const QDateTime &now)
{
    const QDate today = now.toUTC().date();
    if (m_quota.day == today)
        return;
    m_quota.day = today;
    m_quota.used = 0;
}

bool QuotaLedger::maySpend(Purpose purpose) const
{
    switch (purpose) {
    case Purpose::Background: return domain::backgroundMaySpend(m_quota);
    case Purpose::Person: return m_quota.remaining() > 0;
    }
    return false;
}

void QuotaLedger::noteHeaders(const Answer &answer)
{
    const auto limit = numberOf(answer, {"x-ratelimit-limit", "ratelimit-limit", "x-quota-limit"});
    const auto remaining = numberOf(answer, {"x-ratelimit-remaining", "ratelimit-remaining", "x-quota-remaining"});
    if (!limit || *limit == 0)
        return;
    m_quota.limit = *limit;
    m_isNamed = true;
    if (remaining)
        m_quota.used = std::max<qint64>(0, *limit - *remaining);
}

void QuotaLedger::noteLines(qint64 lines)
{
    if (!m_isNamed && lines >= 0)
        m_quota.limit = domain::dailyLimit(lines);
}

std::chrono::seconds QuotaLedger::untilNextDay(const QDateTime &now)
{
    const QDateTime midnight(now.toUTC().date().addDays(1), QTime(0, 0), Qt::UTC);
    return std::chrono::seconds(now.secsTo(midnight));
}

} // namespace api::http
