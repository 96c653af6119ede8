// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/backoff.h"

#include <QLocale>
#include <QTimeZone>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace api::http {

bool isWorthRetrying(const base::Error &error)
{
    switch (error.kind) {
    case base::ErrorKind::Offline:
    case base::ErrorKind::Timeout:
    case base::ErrorKind::RateLimited: return true;
    case base::ErrorKind::Server: return error.httpStatus == 0 || error.httpStatus == 425 || error.httpStatus >= 500;
    case base::ErrorKind::Unauthorized:
    case base::ErrorKind::Forbidden:
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Conflict:
    case base::ErrorKind::Invalid:
    case base::ErrorKind::InsufficientBalance:
    case base::ErrorKind::Protocol:
    case base::ErrorKind::Unsupported:
    case base::ErrorKind::Certificate:
    case base::ErrorKind::Storage:
    case base::ErrorKind::Cancelled:
    case base::ErrorKind::OutcomeUnknown: return false;
    }
    return false;
}

std::chrono::milliseconds backoffDelay(int attempt, double random)
{
    const auto ceiling = std::min(kBackoffCap, kBackoffBase * (1 << std::clamp(attempt - 1, 0, 10)));
    return std::chrono::milliseconds(qint64(double(ceiling.count()) * std::clamp(random, 0.0, 1.0)));
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    bool isNumber = false;
    qint64 seconds = value.trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime when = parseHttpDate(value);
        if (!when.isValid())
            return std::nullopt;
        seconds = now.secsTo(when);
    }
    return std::clamp(std::chrono::seconds(seconds), std::chrono::seconds(0), kRetryAfterCap);
}

QDateTime parseHttpDate(const QByteArray &value)
{
    const QString text = QString::fromLatin1(value.trimmed());
    if (!text.endsWith(" GMT"_L1))
        return {};
    QDateTime date = QLocale::c().toDateTime(text.chopped(4), u"ddd, dd MMM yyyy hh:mm:ss"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

void RetryBudget::noteSuccess() { m_fifths = std::min(m_fifths + 1, kFull); }

bool RetryBudget::take()
{
    if (m_fifths < kCost)
        return false;
    m_fifths -= kCost;
    return true;
}

} // namespace api::http
